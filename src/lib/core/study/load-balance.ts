// Spreading what is due: on a heavy day, cards whose interval still has room wait for a lighter one. Done when a queue is made, not when a
// review is scheduled: due days stay a function of the card's own reviews alone, so a late event of another device moves no other
// card, replay keeps no count of due cards, and the spreading knows today's real minutes. See docs/decisions.
import type { Scheduler } from './scheduler';
import type { CardMemory, StudyDay } from './study-state';

/** As much as the fuzz of new due dates, so that both together stay within a tenth of an interval. */
const TOLERANCE_SHARE = 0.05;
const TOLERANCE_MINIMUM_DAYS = 0.5;
/** Below it, half a day is a sixth of the interval and more. */
const TOLERANT_FROM_DAYS = 3;

/**
 * Whether a due card may wait until tomorrow and still be within 5 % (half a day at least) of the interval that its memory asks for. Not
 * below three days, and not when its due day is none that scheduling gives: then the learner has set it.
 */
export function canWaitADay(
	memory: CardMemory,
	today: StudyDay,
	desiredRetention: number,
	scheduler: Scheduler
): boolean {
	const exactDays = scheduler.intervalDays(memory.stability, desiredRetention);
	if (exactDays < TOLERANT_FROM_DAYS) return false;
	const tolerance = Math.max(TOLERANCE_MINIMUM_DAYS, exactDays * TOLERANCE_SHARE);
	const isOfScheduling = Math.abs(memory.dueDay - memory.lastDay - exactDays) <= tolerance + 1;
	return isOfScheduling && today + 1 - memory.lastDay <= exactDays + tolerance;
}

/**
 * Reviews by which today exceeds a fair share: the mean of the week ahead, or half the budget if that is more (below it nobody has a heavy
 * day). What is done today counts, so that the share does not shrink while one studies. `expected` is by day, today first.
 */
export function excessReviewsToday(expected: Float64Array, doneReviews: number, budgetReviews: number): number {
	const week = expected.reduce((sum, reviews) => sum + reviews, doneReviews);
	return doneReviews + (expected[0] ?? 0) - Math.max(week / expected.length, budgetReviews / 2);
}
