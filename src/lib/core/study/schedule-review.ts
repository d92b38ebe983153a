// What one review does to a card: FSRS's memory, our days, steps and fuzz. Pure; the same log gives the same schedule on every device.
import type { CardId } from '../cards/card-id';
import type { Rating } from '../cards/rating';
import type { EventDraft, Moment } from './events';
import type { FsrsMemory, Scheduler } from './scheduler';
import type { CardMemory, StudyDay } from './study-state';

/**
 * How long after Again a card waits at least. Ten minutes is Anki's relearning step: long enough for the answer to have left
 * working memory, short enough to fall into the same session.
 */
export const LEARNING_STEP_MS = 10 * 60_000;
/** A hundred years, FSRS's own limit: at low desired retention the formula goes far beyond any life. */
const MAXIMUM_INTERVAL_DAYS = 36_500;
/** Below three days a shift would be a third of the interval and would show in what is remembered. */
const FUZZ_FROM_DAYS = 3;
/** Share of the interval by which fuzz may move it: enough to part words that were learnt together, too little to matter to memory. */
const FUZZ_SHARE = 0.05;
/** At least half a day each way before rounding, so that 3.4 days become 3 or 4 in fair proportion. */
const FUZZ_MINIMUM_DAYS = 0.5;

export interface Review {
	readonly cardId: CardId;
	readonly rating: Rating;
	readonly atMs: number;
	readonly day: StudyDay;
	/** 0–1. */
	readonly desiredRetention: number;
}

/**
 * The card's memory after the review; `memory` is `null` on the first one.
 * - Again starts or repeats a learning step: the card is seen again on the same day, `LEARNING_STEP_MS` later at the earliest.
 * - Hard, Good and Easy end it: due after FSRS's interval, with fuzz, rounded, on the next day at the earliest.
 * - Forgetting is a lapse only when the card had left its learning step.
 * - A clock or zone that went back neither counts negative days nor moves `lastDay` back.
 */
export function scheduleReview(memory: CardMemory | null, review: Review, scheduler: Scheduler): CardMemory {
	const next = memory === null ? unreviewedOn(review) : { ...memory };
	changeMemory(next, review, scheduler.nextMemory(memory, review.rating, elapsedDaysAt(next, review)), scheduler);
	return next;
}

/** `scheduleReview` in place: a million memories that each live until the next review would keep the garbage collector busy. */
export function reviewMemory(memory: CardMemory, review: Review, scheduler: Scheduler): void {
	changeMemory(memory, review, scheduler.nextMemory(memory, review.rating, elapsedDaysAt(memory, review)), scheduler);
}

function unreviewedOn({ day }: Review): CardMemory {
	return {
		stability: 0,
		difficulty: 0,
		lastDay: day,
		lastAtMs: 0,
		dueDay: day,
		// as in a step: forgetting what was never known is no lapse
		stepDueAtMs: 0,
		reviews: 0,
		successes: 0,
		lapses: 0,
		lastSuccessDay: null,
		lastLapseDay: null
	};
}

function elapsedDaysAt(memory: CardMemory, review: Review): number {
	return Math.max(0, review.day - memory.lastDay);
}

function changeMemory(memory: CardMemory, review: Review, next: FsrsMemory, scheduler: Scheduler): void {
	memory.stability = next.stability;
	memory.difficulty = next.difficulty;
	memory.lastDay = Math.max(memory.lastDay, review.day);
	memory.lastAtMs = Math.max(memory.lastAtMs, review.atMs);
	memory.reviews++;
	if (review.rating === 1) {
		if (memory.stepDueAtMs === null) {
			memory.lapses++;
			memory.lastLapseDay = memory.lastDay;
		}
		memory.dueDay = memory.lastDay;
		memory.stepDueAtMs = review.atMs + LEARNING_STEP_MS;
	} else {
		memory.successes++;
		memory.lastSuccessDay = memory.lastDay;
		memory.dueDay = memory.lastDay + wholeIntervalDays(next, review, memory.reviews, scheduler);
		memory.stepDueAtMs = null;
	}
}

/**
 * The memory with another due day, no further than a hundred years from the last review; nothing else of it changes. A learning step ends
 * with it: the learner has said when the card is to come, and that is not in ten minutes.
 */
export function moveDueDay(memory: CardMemory, dueDay: StudyDay): CardMemory {
	return { ...memory, dueDay: Math.min(dueDay, memory.lastDay + MAXIMUM_INTERVAL_DAYS), stepDueAtMs: null };
}

/**
 * The memory as another program had it on `day`: its stability, difficulty and due day, no further off than a hundred years. What the card's
 * own reviews say (how many, when the last success was) stays; a learning step ends unless the card is due on the day of its last review.
 */
export function takeOverMemory(
	memory: CardMemory | null,
	taken: Omit<EventDraft<'memory-imported'>, 'type'> & Pick<Moment, 'atMs'>,
	day: StudyDay
): CardMemory {
	const { stability, difficulty, reviews, lapses, atMs } = taken;
	const lastDay = Math.max(memory?.lastDay ?? day, day);
	const dueDay = Math.min(taken.dueDay, lastDay + MAXIMUM_INTERVAL_DAYS);
	const isInStep = dueDay <= lastDay;
	return {
		stability,
		difficulty,
		lastDay,
		lastAtMs: Math.max(memory?.lastAtMs ?? 0, atMs),
		dueDay,
		stepDueAtMs: isInStep ? (memory?.stepDueAtMs ?? null) : null,
		reviews: memory?.reviews ?? reviews,
		successes: memory?.successes ?? Math.max(0, reviews - lapses),
		lapses: memory?.lapses ?? lapses,
		lastSuccessDay: memory === null ? (isInStep ? null : lastDay) : memory.lastSuccessDay,
		lastLapseDay: memory?.lastLapseDay ?? null
	};
}

function wholeIntervalDays(next: FsrsMemory, review: Review, reviews: number, scheduler: Scheduler): number {
	const exactDays = scheduler.intervalDays(next.stability, review.desiredRetention);
	const days = Math.round(fuzzInterval(exactDays, review.cardId, reviews));
	return Math.min(Math.max(days, 1), MAXIMUM_INTERVAL_DAYS);
}

/**
 * The interval moved by up to 5 % (half a day at least) either way, from three days on. The shift depends on card and review count
 * alone: every device finds the same day, and undoing and repeating a review does not change it. Longer intervals stay longer.
 */
export function fuzzInterval(exactDays: number, cardId: CardId, reviews: number): number {
	if (exactDays < FUZZ_FROM_DAYS) return exactDays;
	const spread = Math.max(FUZZ_MINIMUM_DAYS, exactDays * FUZZ_SHARE);
	return exactDays + (2 * seededFraction(cardId, reviews) - 1) * spread;
}

/**
 * 0 ≤ n < 1, evenly spread: FNV-1a over the text, then the finaliser of MurmurHash3 (both public domain), because the former mixes its last
 * step poorly.
 */
function seededFraction(text: string, count: number): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	hash = Math.imul(hash ^ count, 0x01000193);
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
