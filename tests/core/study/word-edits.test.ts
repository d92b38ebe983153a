import { expect, test } from 'vitest';
import type { WordId } from '../../../src/lib/core/content/model';
import { replay } from '../../../src/lib/core/study/replay';
import { createScheduler } from '../../../src/lib/core/study/scheduler';
import { wordKey } from '../../../src/lib/core/study/study-state';
import { addContrast, draftEdit, ownFactsOf, type OwnFacts } from '../../../src/lib/core/study/word-edits';
import { eventAt, noon } from './arbitraries';

const mitra = 'mitra' as WordId;
const none: OwnFacts = { glosses: null, note: null, answers: [] };
const own: OwnFacts = { glosses: ['ally'], note: 'like mate', answers: ['rekan', 'kawan'] };

test('the events of an edit lead to what was edited, from whatever was there before', () => {
	const others: OwnFacts[] = [none, own, { glosses: ['ally', 'mate'], note: '', answers: ['kawan', 'teman'] }];
	for (const before of others) {
		for (const after of others) {
			const drafts = [
				...draftEdit('indonesian', mitra, none, before),
				...draftEdit('indonesian', mitra, before, after)
			];
			const events = drafts.map((draft, minute) => eventAt(noon(0, minute), draft));
			const word = replay(events, createScheduler()).words.get(wordKey('indonesian', mitra));
			const found = ownFactsOf(word);
			expect({ ...found, answers: found.answers.toSorted() }).toEqual({ ...after, answers: after.answers.toSorted() });
		}
	}
});

test('an edit that changes nothing is no event, and one that only accepts an answer leaves the gloss alone', () => {
	expect(draftEdit('indonesian', mitra, own, own)).toEqual([]);
	expect(draftEdit('indonesian', mitra, none, { ...none, answers: ['rekan'] }).map(({ type }) => type)).toEqual([
		'answer-accepted'
	]);
});

test('a contrast is a line of the note, once', () => {
	const other = { indonesian: 'bermitra', english: ['be a partner', 'cooperate'] };
	expect(addContrast('', other)).toBe('≠ bermitra (be a partner)');
	const note = addContrast('like mate', other);
	expect(note).toBe('like mate\n≠ bermitra (be a partner)');
	expect(addContrast(note, other)).toBe(note);
});
