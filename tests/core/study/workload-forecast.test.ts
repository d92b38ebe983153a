import { describe, expect, test } from 'vitest';
import { wordCardId } from '../../../src/lib/core/cards/card-id';
import type { WordId } from '../../../src/lib/core/content/model';
import type { EventDraft, Moment } from '../../../src/lib/core/study/events';
import type { RungAbilities } from '../../../src/lib/core/study/ladder';
import { replay } from '../../../src/lib/core/study/replay';
import { ASSUMED_SECONDS_PER_CARD, secondsPerCard, secondsPerKind } from '../../../src/lib/core/study/review-pace';
import { worthOfReview } from '../../../src/lib/core/study/review-value';
import { createScheduler } from '../../../src/lib/core/study/scheduler';
import { studyDayOf } from '../../../src/lib/core/study/study-day';
import type { CardMemory, StudyState } from '../../../src/lib/core/study/study-state';
import { costOfAdding, forecastWorkload } from '../../../src/lib/core/study/workload-forecast';
import { additionOf, eventAt, noon, reviewOf } from './arbitraries';

const scheduler = createScheduler();
const today = studyDayOf(noon(0), 4);
const limits = { minutesPerDay: 15, newWordsPerDay: 12 };

function stateAfter(acts: readonly (readonly [Moment, EventDraft])[]): StudyState {
	return replay(
		acts.map(([moment, draft]) => eventAt(moment, draft)),
		scheduler
	);
}
function reviews(count: number, day: number, seconds: number): [Moment, EventDraft][] {
	return Array.from({ length: count }, (_, index) => [
		noon(day, index),
		{ ...reviewOf(wordCardId('indonesian', 'recognise', `w${index}` as WordId), 3), durationMs: seconds * 1_000 }
	]);
}
function words(count: number): [Moment, EventDraft][] {
	return Array.from({ length: count }, (_, index) => [noon(-60, index), additionOf(`new${index}`)]);
}
function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}

describe('seconds a card', () => {
	test('are assumed until there are more reviews than the assumption weighs', () => {
		expect(secondsPerCard(stateAfter([]), today)).toBe(ASSUMED_SECONDS_PER_CARD);
		expect(secondsPerCard(stateAfter(reviews(9, 0, 4)), today)).toBe(ASSUMED_SECONDS_PER_CARD);
		expect(secondsPerCard(stateAfter(reviews(11, 0, 4)), today)).toBe(4);
	});

	test('come from the last thirty days', () => {
		expect(secondsPerCard(stateAfter(reviews(11, -29, 4)), today)).toBe(4);
		expect(secondsPerCard(stateAfter(reviews(11, -30, 4)), today)).toBe(ASSUMED_SECONDS_PER_CARD);
	});

	test('are not moved by one day on which a card lay open', () => {
		const usual = [-3, -2, -1].flatMap((day) => reviews(20, day, 6));
		expect(secondsPerCard(stateAfter([...usual, ...reviews(20, 0, 90)]), today)).toBe(6);
	});

	test('are measured for each kind of card, a kind with few reviews being as quick as all together', () => {
		const recall = (count: number): [Moment, EventDraft][] =>
			reviews(count, 0, 20).map(([moment, draft]) => [
				{ ...moment, atMs: moment.atMs + 1 },
				{ ...draft, cardId: wordCardId('indonesian', 'recall', 'mitra' as WordId) } as EventDraft
			]);
		expect(secondsPerKind(stateAfter([...reviews(30, 0, 4), ...recall(15)]), today)).toMatchObject({
			recognise: 4,
			recall: 20
		});
		const few = stateAfter([...reviews(30, 0, 4), ...recall(5)]);
		expect(secondsPerKind(few, today).recall).toBe(secondsPerCard(few, today));
	});

	test('stay between two seconds and two minutes', () => {
		expect(secondsPerCard(stateAfter(reviews(30, 0, 0)), today)).toBe(2);
		expect(secondsPerCard(stateAfter(reviews(30, 0, 600)), today)).toBe(120);
	});
});

describe('what a review is worth', () => {
	const memoryOf = (stability: number, elapsedDays: number): CardMemory => ({
		stability,
		difficulty: 5,
		lastDay: today - elapsedDays,
		lastAtMs: 0,
		dueDay: today,
		stepDueAtMs: null,
		reviews: 3,
		successes: 3,
		lapses: 0,
		lastSuccessDay: today - elapsedDays,
		lastLapseDay: null
	});
	const gainOf = (stability: number, elapsedDays: number): number =>
		worthOfReview(memoryOf(stability, elapsedDays), today, scheduler).gain;

	test('is more when due than the day after the last review, and never nothing', () => {
		expect(gainOf(20, 20)).toBeGreaterThan(gainOf(20, 1));
		expect(gainOf(36_500, 0)).toBeGreaterThan(0);
	});

	test('is the mean over a month of the recall won, by the formula', () => {
		const memory = memoryOf(5, 5);
		const good = scheduler.nextMemory(memory, 3, 5).stability;
		const again = scheduler.nextMemory(memory, 1, 5).stability;
		// by the trapezium rule in small steps instead of Simpson's
		let mean = 0;
		for (let step = 0; step < 3_000; step++) {
			const days = (step + 0.5) / 100;
			const after = 0.9 * scheduler.retrievability(good, days) + 0.1 * scheduler.retrievability(again, days);
			mean += (after - scheduler.retrievability(5, 5 + days)) / 3_000;
		}
		expect(worthOfReview(memory, today, scheduler).gain).toBeCloseTo(mean, 2);
	});

	test('costs more the less it is remembered', () => {
		expect(worthOfReview(memoryOf(5, 0), today, scheduler).units).toBe(1);
		expect(worthOfReview(memoryOf(5, 5), today, scheduler).units).toBeCloseTo(1.11, 10);
		expect(worthOfReview(memoryOf(5, 100), today, scheduler).units).toBeGreaterThan(1.3);
	});

	test('follows a memory that was changed in place, and the day', () => {
		const memory = memoryOf(5, 5);
		const before = worthOfReview(memory, today, scheduler).gain;
		expect(worthOfReview(memory, today + 3, scheduler).gain).not.toBe(before);
		memory.stability = 9;
		expect(worthOfReview(memory, today, scheduler).gain).toBe(gainOf(9, 5));
	});
});

describe('the forecast', () => {
	test('is nothing for nothing', () => {
		expect(forecastWorkload(stateAfter([]), today, 3)).toEqual({
			dueMinutes: [0, 0, 0],
			studyMinutes: [0, 0, 0],
			exceedsBudget: false
		});
		expect(forecastWorkload(stateAfter([]), today, 0).dueMinutes).toEqual([]);
	});

	test('counts a card on its day and its return after that', () => {
		const state = stateAfter(reviews(1, -1, 12));
		const due = (state.cards.values().next().value?.memory?.dueDay ?? NaN) - today;
		const { dueMinutes } = forecastWorkload(state, today, 10, { limits });
		expect(sum(dueMinutes.slice(0, due))).toBe(0);
		expect(dueMinutes[due]).toBeCloseTo((1.11 * 12) / 60, 10);
		expect(sum(dueMinutes.slice(due + 1))).toBeGreaterThan(0);
	});

	test('begins the words of the list at the day’s limit', () => {
		const { dueMinutes } = forecastWorkload(stateAfter(words(18)), today, 3, { limits });
		const [first = 0] = forecastWorkload(stateAfter(words(12)), today, 3, { limits }).dueMinutes;
		expect(dueMinutes[0]).toBeCloseTo(first, 10);
		expect(dueMinutes[1]).toBeGreaterThan(first / 2);
		const none = { ...limits, newWordsPerDay: 0 };
		expect(sum(forecastWorkload(stateAfter(words(18)), today, 3, { limits: none }).dueMinutes)).toBe(0);
	});

	test('leaves leeches out', () => {
		const cardId = wordCardId('indonesian', 'recognise', 'leech' as WordId);
		const lapses = Array.from({ length: 8 }, (_, index): [Moment, EventDraft][] => [
			[noon(-60 + index), reviewOf(cardId, 3)],
			[noon(-60 + index, 1), reviewOf(cardId, 1)]
		]).flat();
		expect(sum(forecastWorkload(stateAfter(lapses.slice(0, -2)), today, 3, { limits }).dueMinutes)).toBeGreaterThan(0);
		expect(sum(forecastWorkload(stateAfter(lapses), today, 3, { limits }).dueMinutes)).toBe(0);
	});

	test('lets each word climb as far as its own ladder and the device say', () => {
		const climb = (index: number): [Moment, EventDraft] => [
			noon(-9, index),
			{ type: 'word-ladder-set', course: 'indonesian', wordId: `new${index}` as WordId, ladder: 'recognise' }
		];
		const minutesOf = (acts: [Moment, EventDraft][], voice = false): number => {
			const abilitiesOf = (): RungAbilities => ({ voice, build: false });
			return sum(forecastWorkload(stateAfter([...words(2), ...acts]), today, 14, { limits, abilitiesOf }).dueMinutes);
		};
		const [full, half, reading] = [minutesOf([]), minutesOf([climb(0)]), minutesOf([climb(0), climb(1)])];
		expect(half).toBeLessThan(full);
		expect(half).toBeCloseTo((full + reading) / 2, 10);
		expect(minutesOf([], true)).toBeGreaterThan(full);
		expect(sum(forecastWorkload(stateAfter(words(2)), today, 14, { limits }).dueMinutes)).toBe(full);
	});

	test('carries what a day cannot hold to the next, and loses nothing', () => {
		const { dueMinutes, studyMinutes, exceedsBudget } = forecastWorkload(stateAfter(reviews(200, -20, 12)), today, 14, {
			limits
		});
		expect(dueMinutes[0]).toBeGreaterThan(15);
		expect(studyMinutes.slice(0, 2)).toEqual([15, 15]);
		expect(Math.max(...studyMinutes)).toBe(15);
		expect(sum(studyMinutes)).toBeCloseTo(sum(dueMinutes), 6);
		expect(exceedsBudget).toBe(false);
		const small = { ...limits, minutesPerDay: 2 };
		expect(forecastWorkload(stateAfter(reviews(200, -20, 12)), today, 14, { limits: small }).exceedsBudget).toBe(true);
	});

	test('of studies that follow it is right within a fifth', () => {
		const state = stateAfter(reviews(200, 0, 12));
		const { dueMinutes } = forecastWorkload(state, today, 14, { limits });
		// all recalled, each on its day: the reviews of the good branch, lapses aside
		let recalled = 0;
		for (const { memory } of state.cards.values()) {
			let day = (memory?.dueDay ?? NaN) - today;
			let current = { stability: memory?.stability ?? NaN, difficulty: memory?.difficulty ?? NaN };
			let elapsedDays = day;
			while (day < 14) {
				recalled++;
				current = scheduler.nextMemory(current, 3, elapsedDays);
				elapsedDays = Math.max(1, Math.round(scheduler.intervalDays(current.stability, 0.9)));
				day += elapsedDays;
			}
		}
		const minutes = (recalled * 12) / 60;
		expect(sum(dueMinutes)).toBeGreaterThan(minutes);
		expect(sum(dueMinutes)).toBeLessThan(1.6 * minutes);
	});
});

describe('what adding words costs', () => {
	const state = stateAfter([]);

	test('twelve words: a couple of minutes a day for two weeks, in proportion to their number', () => {
		const { minutesPerDay, days } = costOfAdding(state, today, 12, { limits });
		expect(days).toBe(14);
		expect(minutesPerDay).toBeGreaterThan(1);
		expect(minutesPerDay).toBeLessThan(4);
		expect(costOfAdding(state, today, 6, { limits }).minutesPerDay).toBeCloseTo(minutesPerDay / 2, 10);
		expect(costOfAdding(state, today, 0, { limits }).minutesPerDay).toBe(0);
	});

	test('less with reading only, more for a slower learner, and words beyond the limit later', () => {
		const { minutesPerDay } = costOfAdding(state, today, 12, { limits });
		const reading = stateAfter([[noon(-9), { type: 'settings-changed', settings: { ladder: 'recognise' } }]]);
		expect(costOfAdding(reading, today, 12, { limits }).minutesPerDay).toBeLessThan(minutesPerDay);
		const can = { voice: true, build: true };
		expect(costOfAdding(state, today, 12, { limits, can }).minutesPerDay).toBeGreaterThan(minutesPerDay);
		const slow = stateAfter(reviews(30, 0, 24));
		expect(costOfAdding(slow, today, 12, { limits }).minutesPerDay).toBeCloseTo(2 * minutesPerDay, 10);
		expect(costOfAdding(state, today, 120, { limits }).minutesPerDay).toBeLessThan(10 * minutesPerDay);
	});
});
