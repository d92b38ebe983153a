// What a review is worth and what it costs: the order of a queue that cannot hold everything.
import type { Scheduler } from './scheduler';
import type { CardMemory, StudyDay } from './study-state';

/** How far the gain is looked at: a month, in which a word that is read about should be there. */
const GAIN_DAYS = 30;
/**
 * Steps that follow one forgotten card on the same day: nine in ten are recalled in the first, so the mean of the chain is 1/0.9. In units
 * of one review.
 */
export const STEPS_PER_LAPSE = 1.1;
/**
 * What a first review costs in units of a later one: 18 against 9.5 seconds in the defaults of the FSRS simulators (learning
 * 33.8/24.3/13.7/6.5 s by rating, review 23/11.7/7.3/5.6 s), and a step for the quarter that is rated Again.
 */
export const FIRST_REVIEW_UNITS = 2.2;

export interface ReviewWorth {
	/** Mean gain in the probability of recall over the next thirty days, 0–1. */
	readonly gain: number;
	/** Expected reviews on this day, steps after forgetting included; at least 1. */
	readonly units: number;
}

interface CachedWorth extends ReviewWorth {
	readonly today: StudyDay;
	readonly stability: number;
	readonly lastDay: StudyDay;
	readonly scheduler: Scheduler;
}

/** A memory is looked at anew at every answer of the day, and is worth the same each time. */
const worthByMemory = new WeakMap<CardMemory, CachedWorth>();

/**
 * What reviewing the card today gains and costs. Knowledge is the sum of the probabilities of recall
 * (https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Optimal-Retention); a review's part in it is, with R now and S the stability
 * after Good and after Again,
 *
 *   gain = mean over the next 30 days of  R · r(t, S_good) + (1 − R) · r(t, S_again) − r(elapsed + t, S_now)
 *
 * the mean by Simpson's rule. It is small for what is still well known and for what is as good as lost (R → 0: only the
 * short memory after Again is won), and largest in between: of a backlog, the words that one more look saves come first. Never below
 * a billionth: on the very day of a review nothing can be gained, and something must still order such cards.
 */
export function worthOfReview(memory: CardMemory, today: StudyDay, scheduler: Scheduler): ReviewWorth {
	const cached = worthByMemory.get(memory);
	if (
		cached?.today === today &&
		cached.stability === memory.stability &&
		cached.lastDay === memory.lastDay &&
		cached.scheduler === scheduler
	) {
		return cached;
	}
	const elapsedDays = Math.max(0, today - memory.lastDay);
	const recall = scheduler.retrievability(memory.stability, elapsedDays);
	const afterGood = scheduler.nextMemory(memory, 3, elapsedDays).stability;
	const afterAgain = scheduler.nextMemory(memory, 1, elapsedDays).stability;
	const gainAfter = (days: number): number =>
		recall * scheduler.retrievability(afterGood, days) +
		(1 - recall) * scheduler.retrievability(afterAgain, days) -
		scheduler.retrievability(memory.stability, elapsedDays + days);
	const gain = (gainAfter(0) + 4 * gainAfter(GAIN_DAYS / 2) + gainAfter(GAIN_DAYS)) / 6;
	const worth = {
		gain: Math.max(gain, 1e-9),
		units: 1 + (1 - recall) * STEPS_PER_LAPSE,
		today,
		stability: memory.stability,
		lastDay: memory.lastDay,
		scheduler
	};
	worthByMemory.set(memory, worth);
	return worth;
}

/** How much a word counts: its occurrences, at least 1, so that a word that no opened article has is not lost for ever. */
export function weightOf(frequency: number): number {
	return frequency >= 1 && Number.isFinite(frequency) ? frequency : 1;
}
