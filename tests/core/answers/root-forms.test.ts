import { describe, expect, test } from 'vitest';
import { formsOfRoot, withNasal } from '../../../src/lib/core/answers/root-forms';
import { readVocab } from '../../../scripts/read-vocab';
import { readTable } from '../../fixtures/read-table';

const rows = readTable('nasal-forms.tsv').map(([root = '', active = '', agent = '']) => ({ root, active, agent }));

test('the golden list is long enough', () => {
	expect(new Set(rows.map(({ root }) => root)).size).toBeGreaterThanOrEqual(40);
});

test.each(rows)('$root: $active, $agent', ({ root, active, agent }) => {
	expect(withNasal('me', root)).toContain(active);
	if (agent !== '-') expect(withNasal('pe', root)).toContain(agent);
	// p and s may stay in loans; all else has one form
	expect(withNasal('me', root).length).toBeLessThanOrEqual(/^[ps]/.test(root) ? 2 : 1);
});

test.each([
	['tulis', 'mentulis'],
	['kirim', 'mengkirim'],
	['cat', 'mencat'],
	['khawatir', 'menghawatir'],
	['baca', 'menbaca'],
	['cari', 'memcari'],
	['lihat', 'menglihat'],
	['proses', 'memroses']
])('%s does not make %s', (root, wrong) => {
	expect(withNasal('me', root)).not.toContain(wrong);
});

const FAMILIES: readonly (readonly [root: string, ...forms: string[]])[] = [
	['jual', 'menjual', 'dijual', 'terjual', 'penjual', 'penjualan', 'jualan', 'berjualan', 'jualkan'],
	['latih', 'latihan', 'melatih', 'pelatih', 'pelatihan', 'berlatih', 'terlatih', 'dilatih'],
	[
		'ajar',
		'belajar',
		'pelajar',
		'pelajaran',
		'mengajar',
		'pengajar',
		'pengajaran',
		'ajaran',
		'mempelajari',
		'dipelajari'
	],
	['kerja', 'bekerja', 'pekerja', 'pekerjaan', 'mengerjakan', 'mempekerjakan', 'dipekerjakan'],
	['rasa', 'merasa', 'terasa', 'perasaan', 'merasakan', 'berasa'],
	['ternak', 'beternak', 'peternak', 'peternakan'],
	['kuat', 'memperkuat', 'diperkuat', 'perkuat', 'menguatkan', 'kekuatan', 'penguatan', 'terkuat', 'sekuat'],
	['timbang', 'mempertimbangkan', 'pertimbangan', 'menimbang', 'penimbangan'],
	['sama', 'bersama', 'kebersamaan', 'persamaan', 'menyamakan', 'kesamaan'],
	['libat', 'terlibat', 'melibatkan', 'keterlibatan', 'dilibatkan'],
	['tani', 'petani', 'bertani', 'pertanian'],
	['jabat', 'pejabat', 'menjabat', 'jabatan', 'penjabat'],
	['gembar-gembor', 'menggembar-gemborkan']
];

test.each(FAMILIES)('the family of %s', (root, ...family) => {
	const forms = formsOfRoot(root);
	expect(family.filter((form) => !forms.has(form))).toEqual([]);
});

test('the root is no form of itself, and other words are no forms of it', () => {
	for (const [root, ...family] of FAMILIES) {
		const forms = formsOfRoot(root);
		expect(forms.has(root)).toBe(false);
		for (const [other, ...others] of FAMILIES) {
			if (other !== root) expect([...forms].filter((form) => others.includes(form))).toEqual([]);
		}
		expect(family.length).toBeGreaterThan(0);
	}
});

describe('the real vocab', () => {
	const words = readVocab(process.cwd()).content.words.flatMap(({ value }) => value.words);
	const built = words.flatMap((word) =>
		word.root !== null && !word.root.includes(' ') && word.formation !== null && !word.formation.includes('R(')
			? [{ indonesian: word.indonesian, root: word.root }]
			: []
	);

	test('has no word whose form its root does not make', () => {
		expect(built.length).toBeGreaterThan(40);
		const withoutClitic = (word: string) => word.replace(/(nya|kah)$/, '');
		const strange = built.filter(({ indonesian, root }) => {
			const forms = formsOfRoot(root);
			return !forms.has(indonesian) && !forms.has(withoutClitic(indonesian)) && withoutClitic(indonesian) !== root;
		});
		expect(strange).toEqual([]);
	});
});
