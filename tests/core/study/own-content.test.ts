import { expect, test } from 'vitest';
import type { WordId } from '../../../src/lib/core/content/model';
import type { Word } from '../../../src/lib/core/content/schemas';
import { hasOwnContent, withOwnContent } from '../../../src/lib/core/study/own-content';

const word: Word = {
	id: 'mitra' as WordId,
	indonesian: 'mitra',
	english: ['partner'],
	partOfSpeech: 'noun',
	root: 'mitra',
	formation: null,
	note: { indonesian: 'resmi', english: 'formal' },
	level: 'B1',
	examples: []
};

test('a word of which the learner made nothing is the author’s', () => {
	expect(withOwnContent(word, undefined)).toBe(word);
	expect(withOwnContent(word, { ownGlosses: null, ownNote: null })).toBe(word);
});

test('own glosses stand in place of the author’s, the note stays', () => {
	expect(withOwnContent(word, { ownGlosses: ['mate', 'ally'], ownNote: null })).toEqual({
		...word,
		english: ['mate', 'ally']
	});
});

test('an own note is shown in both interface languages, an empty one takes the author’s away', () => {
	const own = withOwnContent(word, { ownGlosses: null, ownNote: 'think of mitre' });
	expect(own).toEqual({ ...word, note: { indonesian: 'think of mitre', english: 'think of mitre' } });
	expect('note' in withOwnContent(word, { ownGlosses: null, ownNote: '' })).toBe(false);
});

test.each([
	[{ ownGlosses: null, ownNote: null, ownAnswers: [] }, false],
	[{ ownGlosses: ['x'], ownNote: null, ownAnswers: [] }, true],
	[{ ownGlosses: null, ownNote: '', ownAnswers: [] }, true],
	[{ ownGlosses: null, ownNote: null, ownAnswers: ['x'] }, true]
])('%j: own content %s', (own, isOwn) => {
	expect(hasOwnContent(own)).toBe(isOwn);
});
