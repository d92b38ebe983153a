// How long a card takes this learner, from the sums of their own days.
import { CARD_KINDS, type CardKind } from '../cards/card-id';
import type { DayTotals, KindTotals, StudyDay, StudyState } from './study-state';

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
	return medianSeconds(state, today, ASSUMED_SECONDS_PER_CARD, (totals) => totals);
}

/**
 * The same for each kind of card: typing a word takes longer than recognising it. A kind with few reviews is taken to be as quick as all
 * cards together.
 */
export function secondsPerKind(state: StudyState, today: StudyDay): Readonly<Record<CardKind, number>> {
	const assumed = secondsPerCard(state, today);
	const paces = CARD_KINDS.map((kind) => [kind, medianSeconds(state, today, assumed, ({ byKind }) => byKind[kind])]);
	return Object.fromEntries(paces) as Record<CardKind, number>;
}

function medianSeconds(
	state: StudyState,
	today: StudyDay,
	assumedSeconds: number,
	pick: (totals: DayTotals) => KindTotals | undefined
): number {
	const days = [{ seconds: assumedSeconds, reviews: ASSUMPTION_REVIEWS }];
	for (let day = today - PACE_DAYS + 1; day <= today; day++) {
		const totals = state.days.get(day);
		const sums = totals && pick(totals);
		if (sums && sums.reviews > 0) {
			days.push({ seconds: sums.durationMs / 1_000 / sums.reviews, reviews: sums.reviews });
		}
	}
	days.sort((a, b) => a.seconds - b.seconds);
	let half = days.reduce((sum, { reviews }) => sum + reviews, 0) / 2;
	const median = days.find(({ reviews }) => (half -= reviews) <= 0) ?? { seconds: assumedSeconds };
	return Math.min(Math.max(median.seconds, FASTEST_SECONDS), SLOWEST_SECONDS);
}

/** Seconds studied on that day, in both courses. */
export function secondsDone(state: StudyState, day: StudyDay): number {
	return (state.days.get(day)?.durationMs ?? 0) / 1_000;
}
