// Spreading what is due: on a heavy day cards whose interval has room wait, on a light one cards that fuzz made late come. Done when a queue is made, not when a
// review is scheduled: due days stay a function of the card's own reviews alone, so a late event of another device moves no other
// card, replay keeps no count of due cards, and the spreading knows today's real minutes.
import type { Scheduler } from './scheduler';
import type { CardMemory, StudyDay } from './study-state';

/** As much as the fuzz of new due dates, so that both together stay within a tenth of an interval. */
const TOLERANCE_SHARE = 0.05;
const TOLERANCE_MINIMUM_DAYS = 0.5;
/** Below it, half a day is a sixth of the interval and more. */
const TOLERANT_FROM_DAYS = 3;

/** Which way a card may be moved: `wait` until tomorrow when it is due, `early` when it will be; `none` as a rule. */
export type DayRoom = 'wait' | 'early' | 'none';

/**
 * How the card may be moved and stay within 5 % (half a day at least) of the interval that its memory asks for. Early only what has
 * reached that interval, and so fallen to the desired retention: fuzz alone makes it wait. Not below three days, and not when
 * the due day is none that scheduling gives: then the learner has set it.
 */
export function roomOf(memory: CardMemory, today: StudyDay, desiredRetention: number, scheduler: Scheduler): DayRoom {
	const exactDays = scheduler.intervalDays(memory.stability, desiredRetention);
	if (exactDays < TOLERANT_FROM_DAYS) return 'none';
	const tolerance = Math.max(TOLERANCE_MINIMUM_DAYS, exactDays * TOLERANCE_SHARE);
	if (Math.abs(memory.dueDay - memory.lastDay - exactDays) > tolerance + 1) return 'none';
	const elapsedDays = today - memory.lastDay;
	if (memory.dueDay > today) return elapsedDays >= exactDays ? 'early' : 'none';
	return elapsedDays + 1 <= exactDays + tolerance ? 'wait' : 'none';
}

/**
 * Reviews by which today is above its fair share, below zero when there is room. The share is the mean of the week ahead, or half the
 * budget if that is more: below it no day is heavy, and nothing gains by waiting. What is done today counts, so that nothing shifts while
 * one studies. `expected` is by day, today first.
 */
export function excessOfToday(expected: Float64Array, doneReviews: number, budgetReviews: number): number {
	const mean = expected.reduce((sum, reviews) => sum + reviews, doneReviews) / expected.length;
	return doneReviews + (expected[0] ?? 0) - Math.max(mean, budgetReviews / 2);
}
