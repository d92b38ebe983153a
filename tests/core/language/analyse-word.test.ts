import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLexicon } from '../../../scripts/read-lexicon';
import { createAnalyser } from '../../../src/lib/core/language/analyse-word';
import { buildLexicon } from '../../../src/lib/core/language/build-lexicon';
import { readTable } from '../../fixtures/read-table';

const { lexicon } = readLexicon(process.cwd());
const analyse = createAnalyser(lexicon);
/** Knows no word: what is left are the rules. */
const guess = createAnalyser(buildLexicon({ entries: [], colloquials: [], irregulars: [] }));
const golden = readTable('formations.tsv');

test('the golden table is large enough to mean something', () => {
	expect(golden.length).toBeGreaterThanOrEqual(250);
});

test.each(golden)('%s is of %s: %s, %s', (form = '', root = '', word = '', formation = '') => {
	const analysis = analyse(form);
	expect({ root: analysis.root, word: analysis.word, formation: analysis.formation ?? '-' }).toEqual({
		root,
		word,
		formation
	});
});

describe('what the analysis names', () => {
	test.each([
		['menyapu', 'meN-', 'meny', 's'],
		['memakai', 'meN-', 'mem', 'p'],
		['pengirim', 'peN-', 'peng', 'k'],
		['mengecat', 'meN-', 'menge', ''],
		['bekerja', 'ber-', 'be', ''],
		['tepercaya', 'ter-', 'te', '']
	])('the sound change of %s', (form, affix, heard, lost) => {
		expect(analyse(form).soundChange).toEqual({ affix, heard, lost });
	});

	test('nothing changes where the prefix sounds as it is written', () => {
		expect(analyse('berjalan').soundChange).toBeNull();
		expect(analyse('kebaikan').soundChange).toBeNull();
	});

	test.each([
		['negara-negara', 'full'],
		['berlari-lari', 'affixed'],
		['tolong-menolong', 'reciprocal'],
		['sayur-mayur', 'rhythmic'],
		['menulis', null]
	])('the doubling of %s is %s', (form, reduplication) => {
		expect(analyse(form).reduplication).toBe(reduplication);
	});

	test('clitics in the order of the form', () => {
		expect(analyse('bukunyalah').clitics).toEqual(['-nya', '-lah']);
		expect(analyse('kubeli').clitics).toEqual(['ku-']);
	});

	test('the passive is looked up as the active verb, with the build of that', () => {
		expect(analyse('diadakannya')).toMatchObject({
			word: 'mengadakan',
			wordFormation: 'meN- + ada + -kan',
			formation: 'di- + ada + -kan + -nya'
		});
	});
});

describe('what no lexicon has', () => {
	test.each([
		['menggonggongkan', 'gonggong', 'meN- + gonggong + -kan'],
		['didandaninya', 'dandan', 'di- + dandan + -i + -nya'],
		['perdukunan', 'dukun', 'per- + dukun + -an'],
		['kubis-kubis', 'kubis', 'R(kubis)']
	])('%s is guessed to be of %s', (form, root, formation) => {
		expect(guess(form)).toMatchObject({ root, formation });
	});

	test.each(['korban', 'pelana', 'selebriti', 'dinamika', 'kermit', 'Bekasi', 'PBB', 'ke-10', '1970-an', 'سلام', ''])(
		'%s is left whole',
		(form) => {
			expect(guess(form)).toMatchObject({ root: form.toLowerCase(), formation: null, kind: 'whole' });
		}
	);

	test('what is too long for a word is left whole', () => {
		expect(analyse('menulis'.repeat(100_000))).toMatchObject({ formation: null, kind: 'whole' });
	});

	test('a guess is no certainty', () => {
		expect(guess('menggonggongkan').confidence).toBeLessThan(0.5);
		expect(analyse('menuliskan').confidence).toBeGreaterThan(0.9);
	});

	test('a capital letter inside a sentence speaks for a name', () => {
		expect(guess('Berlian', true)).toMatchObject({ root: 'berlian', formation: null });
		expect(guess('Berporos', true).formation).toBeNull();
		expect(guess('Berporos').formation).toBe('ber- + poros');
	});
});

test('no form throws, and the pieces without affixes hold the root', () => {
	const letters = fc.array(
		fc.constantFrom('me', 'ng', 'ny', 'p', 'ber', 'di', 'ka', 'an', 'i', 'nya', 'ku', '-', '2', '\u2011', '\ud83d'),
		{ maxLength: 24 }
	);
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string({ unit: 'binary' }),
				letters.map((parts) => parts.join(''))
			),
			(form) => {
				const analysis = analyse(form);
				expect(analysis.form).toBe(form);
				expect(analysis.confidence).toBeGreaterThanOrEqual(0);
				expect(analysis.confidence).toBeLessThanOrEqual(1);
				expect(
					analysis.formation === null || analysis.formation.includes(' + ') || analysis.formation.startsWith('R(')
				).toBe(true);
			}
		),
		{ numRuns: 2000 }
	);
});

test('a form is the same with and without its capital at the head of a sentence', () => {
	for (const [form = ''] of golden) {
		const capital = form.charAt(0).toUpperCase() + form.slice(1);
		expect(analyse(capital).root).toBe(analyse(form).root);
	}
});
