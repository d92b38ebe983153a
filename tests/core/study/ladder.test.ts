import { describe, expect, test } from 'vitest';
import { wordCardId } from '../../../src/lib/core/cards/card-id';
import type { WordId } from '../../../src/lib/core/content/model';
import type { EventDraft, Moment } from '../../../src/lib/core/study/events';
import { isOnLadder, isRipe, openKinds } from '../../../src/lib/core/study/ladder';
import { replay } from '../../../src/lib/core/study/replay';
import { createScheduler } from '../../../src/lib/core/study/scheduler';
import { DEFAULT_SETTINGS } from '../../../src/lib/core/study/settings';
import { studyDayOf } from '../../../src/lib/core/study/study-day';
import { additionOf, eventAt, noon, reviewOf } from './arbitraries';

const wordId = 'mitra' as WordId;
const recognise = wordCardId('indonesian', 'recognise', wordId);
const recall = wordCardId('indonesian', 'recall', wordId);
const added: [Moment, EventDraft] = [noon(0), additionOf('mitra')];

function kindsOn(day: number, ...acts: readonly [Moment, EventDraft][]): string[] {
	const state = replay(
		acts.map(([moment, draft]) => eventAt(moment, draft)),
		createScheduler()
	);
	return openKinds(state, 'indonesian', wordId, studyDayOf(noon(day), 4));
}

function marked(day: number, mark: 'known' | 'ignored'): [Moment, EventDraft] {
	return [noon(day), { type: 'word-marked', course: 'indonesian', wordId, mark }];
}

describe('recognise', () => {
	test('exists once the word is on the list', () => {
		expect(kindsOn(0)).toEqual([]);
		expect(kindsOn(0, added)).toEqual(['recognise']);
	});

	test('is not there for a word marked before its first review, and stays afterwards', () => {
		expect(kindsOn(1, added, marked(1, 'known'))).toEqual([]);
		expect(kindsOn(2, added, [noon(1), reviewOf(recognise, 1)], marked(2, 'ignored'))).toEqual(['recognise']);
	});
});

describe('recall opens', () => {
	const easy: [Moment, EventDraft] = [noon(1), reviewOf(recognise, 4)];

	test('on the study day after a success that made recognition last', () => {
		expect(kindsOn(1, added, easy)).toEqual(['recognise']);
		expect(kindsOn(2, added, easy)).toEqual(['recognise', 'recall']);
	});

	test('not while stability is below three days', () => {
		const good: [Moment, EventDraft] = [noon(1), reviewOf(recognise, 3)];
		expect(kindsOn(2, added, good)).toEqual(['recognise']);
		expect(kindsOn(4, added, good, [noon(3), reviewOf(recognise, 3)])).toEqual(['recognise', 'recall']);
	});

	test('not in a learning step, however stable the memory', () => {
		const often = [1, 10, 60, 200].map((day): [Moment, EventDraft] => [noon(day), reviewOf(recognise, 4)]);
		expect(kindsOn(201, added, ...often)).toEqual(['recognise', 'recall']);
		expect(kindsOn(301, added, ...often, [noon(300), reviewOf(recognise, 1)])).toEqual(['recognise']);
	});

	test('not for a word that was marked known', () => {
		expect(kindsOn(3, added, easy, marked(2, 'known'))).toEqual(['recognise']);
	});

	test('and stays open when recognition is forgotten', () => {
		const acts: [Moment, EventDraft][] = [
			added,
			easy,
			[noon(2), reviewOf(recall, 3)],
			[noon(9), reviewOf(recognise, 1)]
		];
		expect(kindsOn(9, ...acts)).toEqual(['recognise', 'recall']);
	});

	test('never when the learner stops at recognition', () => {
		const setting: [Moment, EventDraft] = [noon(3), { type: 'settings-changed', settings: { ladder: 'recognise' } }];
		expect(kindsOn(4, added, easy, setting)).toEqual(['recognise']);
		expect(kindsOn(4, added, easy, [noon(2), reviewOf(recall, 3)], setting)).toEqual(['recognise']);
	});
});

test('recognition that never succeeded is not ripe, whatever fitted parameters make of its stability', () => {
	const memory = {
		stability: 5,
		difficulty: 5,
		lastDay: 9,
		lastAtMs: 0,
		dueDay: 14,
		stepDueAtMs: null,
		reviews: 1,
		successes: 1,
		lapses: 0
	};
	expect(isRipe(memory, 10)).toBe(true);
	expect(isRipe({ ...memory, successes: 0 }, 10)).toBe(false);
});

test('cards that only a newer version can show are not on the ladder; question cards are', () => {
	const kinds = ['recognise', 'recall', 'listen', 'build', 'question'] as const;
	expect(kinds.filter((kind) => isOnLadder(kind, DEFAULT_SETTINGS))).toEqual(['recognise', 'recall', 'question']);
});
