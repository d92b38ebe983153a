import { expect, test } from 'vitest';
import { buildLexicon } from '../../../src/lib/core/language/build-lexicon';
import { addAuthored, familyOf, markMet, type FamilyMember } from '../../../src/lib/core/language/word-family';
import { SMALL_LEXICON } from './small-lexicon';

const family = familyOf('tulis', buildLexicon(SMALL_LEXICON));
const authored = (headword: string): FamilyMember => ({
	headword,
	partOfSpeech: 'noun',
	glosses: ['what an author says'],
	formation: 'x',
	isOpaque: false,
	band: 0
});

test('the root comes first, each with what it means and how it is built', () => {
	expect(family.map(({ headword, glosses, formation }) => [headword, glosses[0], formation])).toEqual([
		['tulis', 'write', null],
		['menulis', 'write', 'meN- + tulis'],
		['tulisan', 'writing', 'tulis + -an'],
		['penulis', 'writer', 'peN- + tulis']
	]);
});

test('two meanings of one spelling are one member', () => {
	expect(familyOf('bisa', buildLexicon(SMALL_LEXICON)).map(({ glosses }) => glosses)).toEqual([['can', 'venom']]);
});

test('what an author wrote replaces the lexicon’s word, and others are added', () => {
	const merged = addAuthored(family, [authored('Penulis'), authored('kepenulisan')]);
	expect(merged.map(({ headword }) => headword)).toEqual(['tulis', 'menulis', 'tulisan', 'Penulis', 'kepenulisan']);
	expect(merged[3]?.glosses).toEqual(['what an author says']);
});

test('words that the learner has met are marked', () => {
	expect(markMet(family, new Set(['penulis'])).map(({ isMet }) => isMet)).toEqual([false, false, false, true]);
});

test('an unknown root has no family', () => {
	expect(familyOf('xyz', buildLexicon(SMALL_LEXICON))).toEqual([]);
});
