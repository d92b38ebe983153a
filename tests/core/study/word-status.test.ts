import { expect, test } from 'vitest';
import { wordCardId } from '../../../src/lib/core/cards/card-id';
import type { WordId } from '../../../src/lib/core/content/model';
import type { EventDraft, Moment } from '../../../src/lib/core/study/events';
import { replay } from '../../../src/lib/core/study/replay';
import { createScheduler } from '../../../src/lib/core/study/scheduler';
import type { StudyState } from '../../../src/lib/core/study/study-state';
import { recallProbability, wordStatus } from '../../../src/lib/core/study/word-status';
import { additionOf, eventAt, noon, reviewOf } from './arbitraries';

const scheduler = createScheduler();
const wordId = 'mitra' as WordId;
const recognise = wordCardId('indonesian', 'recognise', wordId);
const added: [Moment, EventDraft] = [noon(0), additionOf('mitra')];
const good: [Moment, EventDraft] = [noon(1), reviewOf(recognise, 3)];

function stateAfter(acts: readonly [Moment, EventDraft][]): StudyState {
	return replay(
		acts.map(([moment, draft]) => eventAt(moment, draft)),
		scheduler
	);
}

function statusOn(day: number, ...acts: readonly [Moment, EventDraft][]): string {
	return wordStatus(stateAfter(acts), 'indonesian', wordId, noon(day), scheduler);
}

function marked(day: number, mark: 'known' | 'ignored' | 'none'): [Moment, EventDraft] {
	return [noon(day), { type: 'word-marked', course: 'indonesian', wordId, mark }];
}

test('a word never met is new, one on the list is being learnt', () => {
	expect(statusOn(0)).toBe('new');
	expect(statusOn(0, added)).toBe('learning');
});

test('a word with a card that was reviewed is being learnt, also when it is not on the list', () => {
	expect(statusOn(60, good)).toBe('learning');
});

test('a word is known as long as retrievability is at least 0.9', () => {
	// stability after a first Good is 2.3 days
	expect(statusOn(1, added, good)).toBe('known');
	expect(statusOn(3, added, good)).toBe('known');
	expect(statusOn(4, added, good)).toBe('learning');
});

test('the day changes at the rollover hour', () => {
	const state = stateAfter([added, good]);
	const four = { ...noon(4), atMs: noon(4).atMs - 8 * 3_600_000 };
	expect(wordStatus(state, 'indonesian', wordId, { ...four, atMs: four.atMs - 1 }, scheduler)).toBe('known');
	expect(wordStatus(state, 'indonesian', wordId, four, scheduler)).toBe('learning');
});

test('a word forgotten a minute ago is not known, though the formula says 1 on the same day', () => {
	const forgotten: [Moment, EventDraft] = [noon(2), reviewOf(recognise, 1)];
	expect(statusOn(2, added, good, forgotten)).toBe('learning');
	expect(recallProbability(stateAfter([good, forgotten]), 'indonesian', wordId, noon(2), scheduler)).toBe(0);
	expect(statusOn(2, added, good, forgotten, [noon(2, 11), reviewOf(recognise, 3)])).toBe('known');
});

test('the mark of the learner counts before the card', () => {
	expect(statusOn(60, added, good, marked(2, 'known'))).toBe('known');
	expect(statusOn(2, added, good, marked(2, 'ignored'))).toBe('ignored');
	expect(statusOn(2, marked(1, 'ignored'), marked(2, 'none'))).toBe('new');
});

test('the recall card says nothing about recognition, nor one course about the other', () => {
	const recalled: [Moment, EventDraft] = [noon(1), reviewOf(wordCardId('indonesian', 'recall', wordId), 4)];
	expect(statusOn(1, added, recalled)).toBe('learning');
	expect(wordStatus(stateAfter([added, good]), 'english', wordId, noon(1), scheduler)).toBe('new');
});

test('a clock that went back does not make a word unknown', () => {
	expect(statusOn(-30, added, good)).toBe('known');
});

test('recall probability falls from 1 to 0.9 on the day of the stability', () => {
	const state = stateAfter([added, good]);
	const { stability = NaN } = state.cards.get(recognise)?.memory ?? {};
	expect(recallProbability(state, 'indonesian', wordId, noon(1), scheduler)).toBe(1);
	expect(recallProbability(state, 'indonesian', wordId, noon(3), scheduler)).toBe(
		scheduler.retrievability(stability, 2)
	);
});
