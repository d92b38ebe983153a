import { describe, expect, test } from 'vitest';
import { createLanguageDesk } from '../../../src/lib/core/language/language-desk';
import { SMALL_LEXICON, SMALL_SUGGESTIONS } from './small-lexicon';

const desk = createLanguageDesk(SMALL_LEXICON, SMALL_SUGGESTIONS);

describe('the order of a look-up', () => {
	test.each([
		['kerja sama', 'phrase', 'kerja sama'],
		['kerja samanya', 'phrase', 'kerja sama'],
		['Tulisan', 'surface', 'tulisan'],
		['bukunya', 'bare', 'buku'],
		['anak-anak', 'bare', 'anak'],
		['diadakan', 'active', 'mengadakan'],
		['diadakannya', 'active', 'mengadakan'],
		['keberhasilan', 'stem', 'berhasil'],
		['dituliskan', 'stem', 'menulis'],
		['kenegaraan', 'root', 'negara'],
		['gletser', 'surface', 'gletser'],
		['gletsernya', 'bare', 'gletser']
	])('%s: %s %s', (form, step, headword) => {
		expect(desk.lookUp(form).found).toMatchObject({ step, headword });
	});

	test('an author’s entry stands before a suggestion', () => {
		const { found } = desk.lookUp('penulis');
		expect(found?.entries.map(({ glosses, isChecked }) => [glosses[0], isChecked])).toEqual([['writer', true]]);
	});

	test('a suggestion says that it is unchecked', () => {
		expect(desk.lookUp('gletser').found?.entries).toMatchObject([{ glosses: ['glacier'], isChecked: false }]);
	});

	test('a suggested name needs a capital', () => {
		expect(desk.lookUp('Perm').found?.headword).toBe('Perm');
		expect(desk.lookUp('perm').found).toBeNull();
	});

	test('a colloquial form names its formal word', () => {
		expect(desk.lookUp('nggak').formal).toBe('tidak');
		expect(desk.lookUp('tidak').formal).toBeNull();
	});

	test('a word of two meanings gives both', () => {
		expect(desk.lookUp('bisa').found?.entries.map(({ glosses }) => glosses[0])).toEqual(['can', 'venom']);
	});

	test.each(['', ' ', '😀', 'שלום', 'qxzzy', '\ud800', '123'])('%j finds nothing and does not throw', (form) => {
		expect(desk.lookUp(form)).toMatchObject({ form, found: null });
	});
});

describe('what the dialog shows beside the meaning', () => {
	test('how the word is built, affix by affix, with the sound change', () => {
		const { building } = desk.lookUp('penulis');
		expect(building.map(({ text, is }) => [text, is])).toEqual([
			['peN-', 'affix'],
			['tulis', 'root']
		]);
		expect(building[0]).toMatchObject({
			meaning: { english: 'names the person or thing that does it' },
			shape: { heard: 'pen-', loses: 't', before: { english: 'before t' } }
		});
	});

	test('an opaque word is said to be one', () => {
		expect(desk.lookUp('kebijakan').isOpaque).toBe(true);
		expect(desk.lookUp('penulis').isOpaque).toBe(false);
	});

	test('the family begins with the root and holds every word once', () => {
		expect(desk.lookUp('penulis').family.map(({ headword }) => headword)).toEqual([
			'tulis',
			'menulis',
			'tulisan',
			'penulis'
		]);
	});

	test('a guess about an unknown word is not taught', () => {
		expect(desk.lookUp('mengoblaskan')).toMatchObject({ found: null, building: [], family: [] });
	});
});

describe('English', () => {
	test.each([
		['wrote', 'write', 'tulis'],
		['Books', 'book', 'buku'],
		['us', 'us', 'kami'],
		['we', 'we', 'kami'],
		['child’s', 'child', 'anak'],
		['children', 'child', 'anak'],
		['glaciers', 'glacier', 'gletser']
	])('%s: %s, %s', (form, lemma, indonesian) => {
		const { lemmas } = desk.lookUpEnglish(form);
		expect(lemmas[0]).toMatchObject({ lemma });
		expect(lemmas[0]?.hits[0]?.indonesian).toBe(indonesian);
	});

	test('every word that has the meaning, those checked first', () => {
		const [lemma] = desk.lookUpEnglish('write').lemmas;
		expect(lemma?.hits.map(({ indonesian }) => indonesian)).toEqual(['tulis', 'menulis']);
		expect(desk.lookUpEnglish('scribe').lemmas[0]?.hits[0]).toMatchObject({ indonesian: 'penulis', isChecked: false });
	});

	test('an unknown word has no lemmas', () => {
		expect(desk.lookUpEnglish('qwerty').lemmas).toEqual([]);
	});
});
