import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CardId } from '../../../src/lib/core/cards/card-id';
import type { Rating } from '../../../src/lib/core/cards/rating';
import {
	fuzzInterval,
	LEARNING_STEP_MS,
	scheduleReview,
	takeOverMemory
} from '../../../src/lib/core/study/schedule-review';
import { createScheduler } from '../../../src/lib/core/study/scheduler';
import type { CardMemory } from '../../../src/lib/core/study/study-state';

const scheduler = createScheduler();
const cardId = 'indonesian:recognise:mitra' as CardId;

function review(memory: CardMemory | null, rating: Rating, day: number, atMs = day * 86_400_000): CardMemory {
	return scheduleReview(memory, { cardId, rating, atMs, day, desiredRetention: 0.9 }, scheduler);
}

const passes = fc.constantFrom<Rating>(2, 3, 4);
const rating = fc.constantFrom<Rating>(1, 2, 3, 4);

describe('a memory that another program kept', () => {
	const taken = { cardId, stability: 12.5, difficulty: 6, dueDay: 120, reviews: 7, lapses: 2, atMs: 5_000 };

	test('is all there is where no review is known', () => {
		expect(takeOverMemory(null, taken, 105)).toEqual({
			stability: 12.5,
			difficulty: 6,
			lastDay: 105,
			lastAtMs: 5_000,
			dueDay: 120,
			stepDueAtMs: null,
			reviews: 7,
			successes: 5,
			lapses: 2,
			lastSuccessDay: 105,
			lastLapseDay: null
		});
	});

	test('leaves what the reviews say of themselves', () => {
		const own = review(review(null, 3, 100), 1, 104);
		const { stability, dueDay, reviews, lapses, lastLapseDay, stepDueAtMs } = takeOverMemory(own, taken, 104);
		expect([stability, dueDay, reviews, lapses, lastLapseDay, stepDueAtMs]).toEqual([12.5, 120, 2, 1, 104, null]);
	});

	test('ends a learning step unless the card is due on that day', () => {
		const step = review(null, 1, 104);
		expect(takeOverMemory(step, { ...taken, dueDay: 104 }, 104).stepDueAtMs).toBe(step.stepDueAtMs);
		expect(takeOverMemory(step, { ...taken, dueDay: 105 }, 104).stepDueAtMs).toBeNull();
		expect(takeOverMemory(step, { ...taken, dueDay: 1_000_000 }, 104).dueDay).toBe(104 + 36_500);
	});
});

describe('Again', () => {
	test.each([null, review(null, 3, 100)])('brings the card back on the same day, ten minutes later', (memory) => {
		const next = review(memory, 1, 103, 5_000);
		expect(next).toMatchObject({ lastDay: 103, dueDay: 103, stepDueAtMs: 5_000 + LEARNING_STEP_MS });
		expect(LEARNING_STEP_MS).toBe(600_000);
	});

	test('is a lapse only for a card that had left its steps', () => {
		const firstTime = review(null, 1, 100);
		const secondTime = review(firstTime, 1, 100);
		const recalled = review(secondTime, 3, 100);
		const lapsed = review(recalled, 1, 101);
		const nextDay = review(lapsed, 1, 102);
		expect([firstTime, secondTime, recalled, lapsed, nextDay].map(({ lapses }) => lapses)).toEqual([0, 0, 0, 1, 1]);
	});
});

describe('Hard, Good and Easy', () => {
	test.each<Rating>([2, 3, 4])(
		'rated %d, a new card is due on the next day at the earliest, without a step',
		(given) => {
			const next = review(null, given, 100);
			expect(next.stepDueAtMs).toBeNull();
			expect(next.dueDay).toBeGreaterThanOrEqual(101);
		}
	);

	test('the interval is that of FSRS at the desired retention, fuzz aside', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(passes, fc.integer({ min: 0, max: 90 })), { minLength: 1, maxLength: 12 }),
				fc.double({ min: 0.7, max: 0.97, noNaN: true }),
				(steps, desiredRetention) => {
					let memory: CardMemory | null = null;
					let day = 100;
					for (const [given, days] of steps) {
						day += days;
						memory = scheduleReview(memory, { cardId, rating: given, atMs: 0, day, desiredRetention }, scheduler);
					}
					const exact = scheduler.intervalDays(memory?.stability ?? NaN, desiredRetention);
					const tolerance = exact < 3 ? 0.5 : Math.max(0.5, exact * 0.05) + 0.5;
					const interval = (memory?.dueDay ?? NaN) - day;
					expect(Math.abs(interval - Math.min(Math.max(exact, 1), 36_500))).toBeLessThanOrEqual(tolerance);
				}
			)
		);
	});

	test('a card is never put off by more than a hundred years', () => {
		const memory = { ...review(null, 4, 0), stability: 36_500 };
		const next = scheduleReview(memory, { cardId, rating: 4, atMs: 0, day: 9, desiredRetention: 0.7 }, scheduler);
		expect(next.dueDay - next.lastDay).toBe(36_500);
	});

	test('an easier answer is never due earlier', () => {
		const memory = review(review(null, 3, 100), 3, 102);
		const [hard, good, easy] = ([2, 3, 4] as const).map((given) => review(memory, given, 112).dueDay);
		expect(hard).toBeLessThan(good ?? NaN);
		expect(good).toBeLessThan(easy ?? NaN);
	});
});

test('reviews and successes are counted', () => {
	const memory = ([1, 2, 3, 4, 1] as const).reduce<CardMemory | null>(
		(before, given) => review(before, given, 100),
		null
	);
	expect(memory).toMatchObject({ reviews: 5, successes: 3 });
});

test('elapsed days are study days as counted by us: twenty minutes over a rollover are one', () => {
	const first = review(null, 3, 100, 0);
	const sameDay = review(first, 3, 100, 1_200_000);
	const nextDay = review(first, 3, 101, 1_200_000);
	expect(sameDay.stability).toBe(scheduler.nextMemory(first, 3, 0).stability);
	expect(nextDay.stability).toBe(scheduler.nextMemory(first, 3, 1).stability);
	expect(nextDay.stability).toBeGreaterThan(sameDay.stability);
});

test('a clock that goes back neither throws, nor counts negative days, nor moves the last day back', () => {
	const before = review(null, 3, 100, 9_000);
	const after = review(before, 3, 60, 4_000);
	expect(after).toMatchObject({ lastDay: 100, lastAtMs: 9_000 });
	expect(after.stability).toBe(scheduler.nextMemory(before, 3, 0).stability);
	fc.assert(
		fc.property(fc.array(fc.tuple(rating, fc.integer({ min: -9999, max: 99_999 })), { maxLength: 30 }), (steps) => {
			let memory: CardMemory | null = null;
			for (const [given, day] of steps) {
				const lastDay: number = memory?.lastDay ?? -Infinity;
				memory = review(memory, given, day, Math.abs(day));
				expect(memory.lastDay).toBe(Math.max(lastDay, day));
				expect(memory.dueDay - memory.lastDay).toBeGreaterThanOrEqual(given === 1 ? 0 : 1);
			}
		})
	);
});

describe('fuzz', () => {
	const ids = Array.from({ length: 2_000 }, (_, index) => `indonesian:recognise:word-${index}` as CardId);

	test('leaves intervals below three days alone', () => {
		expect(fuzzInterval(2.99, cardId, 1)).toBe(2.99);
		expect(ids.some((id) => fuzzInterval(3, id, 1) !== 3)).toBe(true);
	});

	test.each([3, 7, 10, 30, 365])('moves %d days by at most 5 percent or half a day, evenly to both sides', (days) => {
		const spread = Math.max(0.5, days * 0.05);
		const shifts = ids.map((id) => (fuzzInterval(days, id, 4) - days) / spread);
		expect(Math.max(...shifts.map(Math.abs))).toBeLessThanOrEqual(1);
		expect(Math.min(...shifts)).toBeLessThan(-0.98);
		expect(Math.max(...shifts)).toBeGreaterThan(0.98);
		expect(Math.abs(shifts.reduce((sum, shift) => sum + shift, 0) / shifts.length)).toBeLessThan(0.05);
	});

	test('is that of the card and its review count', () => {
		let memory: CardMemory | null = null;
		for (let count = 1; count <= 8; count++) {
			memory = review(memory, 3, memory?.dueDay ?? 100);
			const exactDays = scheduler.intervalDays(memory.stability, 0.9);
			expect(memory.dueDay - memory.lastDay).toBe(Math.round(fuzzInterval(exactDays, cardId, count)));
		}
	});

	test('depends on the card and the review count, and on nothing else', () => {
		expect(fuzzInterval(100, cardId, 5)).toBe(fuzzInterval(100, cardId, 5));
		const byCount = new Set(ids.map((_, count) => fuzzInterval(100, cardId, count)));
		expect(byCount.size).toBeGreaterThan(1_990);
		expect(new Set(ids.map((id) => fuzzInterval(100, id, 5))).size).toBeGreaterThan(1_990);
	});

	test('is the same for ever: these days stand in the plans of learners', () => {
		const days = [1, 2, 3].map((count) => Math.round(fuzzInterval(365, cardId, count)));
		expect(days).toMatchInlineSnapshot(`
			[
			  373,
			  375,
			  355,
			]
		`);
	});

	test('keeps longer intervals longer in whole days, also where it sets in', () => {
		const days = fc.double({ min: 0.001, max: 36_500, noNaN: true });
		fc.assert(
			fc.property(days, days, fc.nat(50), (a, b, count) => {
				const [shorter, longer] = [Math.min(a, b), Math.max(a, b)].map((exact) =>
					Math.round(fuzzInterval(exact, cardId, count))
				);
				expect(shorter).toBeLessThanOrEqual(longer ?? NaN);
			})
		);
	});
});
