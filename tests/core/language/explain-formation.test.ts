import { describe, expect, test } from 'vitest';
import { PART_MEANINGS } from '../../../src/lib/core/answers/affix-meanings';
import { AFFIXES } from '../../../src/lib/core/content/formation';
import { listShapes } from '../../../src/lib/core/language/affix-shapes';
import { explainFormation } from '../../../src/lib/core/language/explain-formation';

const textsOf = (formation: string, headword: string) => explainFormation(formation, headword).map(({ text }) => text);

test.each([
	['ke- + mitra + -an', 'kemitraan', ['ke-…-an', 'mitra']],
	['peN- + didik + -an', 'pendidikan', ['peN-…-an', 'didik']],
	['per- + ajar + -an', 'pelajaran', ['per-…-an', 'ajar']],
	['meN- + kerja + -kan', 'mengerjakan', ['meN-', '-kan', 'kerja']],
	['ke- + ber- + hasil + -an', 'keberhasilan', ['ke-…-an', 'ber-', 'hasil']],
	['ber- + ke- + lanjut + -an', 'berkelanjutan', ['ber-', 'ke-…-an', 'lanjut']],
	['R(negara)', 'negara-negara', ['negara']],
	['latihan + bersama', 'latihan bersama', []],
	['nonsense-', 'x', []]
])('%s has the parts %j', (formation, headword, parts) => {
	expect(textsOf(formation, headword)).toEqual(parts);
});

describe('the shape of a prefix', () => {
	test.each([
		['meN- + tulis', 'menulis', 'men-', 't'],
		['meN- + sapu', 'menyapu', 'meny-', 's'],
		['meN- + baca', 'membaca', 'mem-', null],
		['meN- + lihat', 'melihat', 'me-', null],
		['meN- + sah + -kan', 'mengesahkan', 'menge-', null],
		['peN- + kuat + -an', 'penguatan', 'peng-', 'k'],
		['ber- + ajar', 'belajar', 'bel-', null],
		['ber- + kerja', 'bekerja', 'be-', null],
		['ter- + rasa', 'terasa', 'te-', null]
	])('%s is heard in %s as %s', (formation, headword, heard, loses) => {
		expect(explainFormation(formation, headword)[0]?.shape).toMatchObject({ heard, loses });
	});

	test.each([
		['ber- + main', 'bermain'],
		['ke- + dua', 'kedua'],
		// the rule says *memunyai*
		['meN- + punya + -i', 'mempunyai']
	])('%s: nothing is said of %s, which shows no rule', (formation, headword) => {
		expect(explainFormation(formation, headword)[0]?.shape).toBeNull();
	});
});

test('every affix of the notation has a meaning in both languages', () => {
	const missing = AFFIXES.filter((affix) => !(affix in PART_MEANINGS));
	expect(missing).toEqual([]);
});

test('the rules can be listed', () => {
	expect(listShapes('meN-').map(({ heard }) => heard)).toEqual([
		'menge-',
		'meng-',
		'mem-',
		'meny-',
		'men-',
		'meng-',
		'mem-',
		'men-',
		'me-'
	]);
	expect(listShapes('ke-')).toEqual([]);
});
