// How long a card takes this learner, from the sums of their own days.
import type { StudyDay, StudyState } from './study-state';

/** Until the learner's own reviews say better. */
export const ASSUMED_SECONDS_PER_CARD = 12;
/** The assumption weighs as much as this many reviews: a first minute of study does not decide the day. */
const ASSUMPTION_REVIEWS = 10;
/** A month: people grow faster, and words harder. */
const PACE_DAYS = 30;
/** Faster is a finger resting on a key, slower a card left open: neither may make a budget endless or empty. */
const FASTEST_SECONDS = 2;
const SLOWEST_SECONDS = 120;

/**
 * Seconds a review takes, 2–120: the median of the daily means of the last thirty study days, each day weighing as much as it has reviews.
 * A median, because one card that lay open over lunch must not make every card look slow.
 */
export function secondsPerCard(state: StudyState, today: StudyDay): number {
	const days = [{ seconds: ASSUMED_SECONDS_PER_CARD, reviews: ASSUMPTION_REVIEWS }];
	for (let day = today - PACE_DAYS + 1; day <= today; day++) {
		const totals = state.days.get(day);
		if (totals && totals.reviews > 0) {
			days.push({ seconds: totals.durationMs / 1_000 / totals.reviews, reviews: totals.reviews });
		}
	}
	days.sort((a, b) => a.seconds - b.seconds);
	let half = days.reduce((sum, { reviews }) => sum + reviews, 0) / 2;
	const median = days.find(({ reviews }) => (half -= reviews) <= 0) ?? { seconds: ASSUMED_SECONDS_PER_CARD };
	return Math.min(Math.max(median.seconds, FASTEST_SECONDS), SLOWEST_SECONDS);
}

/** Seconds studied on that day, in both courses. */
export function secondsDone(state: StudyState, day: StudyDay): number {
	return (state.days.get(day)?.durationMs ?? 0) / 1_000;
}
