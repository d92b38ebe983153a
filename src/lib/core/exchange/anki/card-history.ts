// From a card of Anki's and its lines of the review log to facts of the study log.
import type { CardId } from '../../cards/card-id';
import type { EventDraft } from '../../study/events';
import { DEFAULT_PARAMETERS, type FsrsMemory } from '../../study/scheduler';
import type { StudyDay } from '../../study/study-state';
import type { AnkiCard, AnkiReview } from './anki-package';

/** What the study log caps a review at. */
const REVIEW_LIMIT_MS = 10 * 60_000;
const HOUR_MS = 3_600_000;
const STABILITY_RANGE = { minimum: 0.001, maximum: 36_500 };

/** A fact with its time, and what tells it from every other fact of the same card. */
export interface DatedDraft {
	readonly key: string;
	readonly atMs: number;
	readonly draft: EventDraft;
}

export interface DayCount {
	readonly nowMs: number;
	readonly dayOf: (atMs: number) => StudyDay;
	readonly startOfDayMs: (day: StudyDay) => number;
	/** The study day on which the card is due; `null` for new cards. */
	readonly dueDayOf: (card: AnkiCard) => StudyDay | null;
}

export interface CardHistory {
	readonly drafts: readonly DatedDraft[];
	/** Lines of the log that lie in the future or before 1970, by a clock that was wrong. */
	readonly misdated: number;
}

/** The card's reviews in the order of time, then its memory where it says more than they do, then whether it is suspended. */
export function historyOf(card: AnkiCard, reviews: readonly AnkiReview[], cardId: CardId, days: DayCount): CardHistory {
	const sound = reviews.filter(({ atMs }) => Number.isSafeInteger(atMs) && atMs > 0 && atMs <= days.nowMs);
	const drafts = sound.map((review) => draftOf(review, cardId));
	const memory = memoryDraft(card, sound, cardId, days);
	if (memory !== null) drafts.push(memory);
	if (card.isSuspended) drafts.push(suspension(card, cardId, days, drafts.at(-1)?.atMs ?? 0));
	return { drafts, misdated: reviews.length - sound.length };
}

function draftOf({ atMs, what, durationMs }: AnkiReview, cardId: CardId): DatedDraft {
	if (what === 'forgotten') return { key: `reset:${atMs}`, atMs, draft: { type: 'card-reset', cardId } };
	const duration = Math.min(Math.max(Math.round(durationMs), 0), REVIEW_LIMIT_MS);
	return {
		key: `review:${atMs}`,
		atMs,
		draft: { type: 'card-reviewed', cardId, rating: what, durationMs: duration, sentence: null, answer: null }
	};
}

function memoryDraft(
	card: AnkiCard,
	reviews: readonly AnkiReview[],
	cardId: CardId,
	days: DayCount
): DatedDraft | null {
	const dueDay = days.dueDayOf(card);
	if (dueDay === null || !Number.isSafeInteger(dueDay) || dueDay < 0) return null;
	const last = reviews.at(-1);
	// made new by hand after its last review, whatever else the record says
	if (last?.what === 'forgotten') return null;
	const memory = card.memory ?? (last === undefined ? memoryFromSm2(card) : null);
	if (memory === null) return null;
	const atMs = last?.atMs ?? lastReviewMs(card, dueDay, days);
	if (atMs <= 0) return null;
	const lapses = Math.max(0, Math.round(card.lapses));
	const draft: EventDraft = {
		type: 'memory-imported',
		cardId,
		stability: clamp(memory.stability, STABILITY_RANGE.minimum, STABILITY_RANGE.maximum),
		difficulty: clamp(memory.difficulty, 1, 10),
		dueDay,
		reviews: Math.max(1, lapses, Math.round(card.reviewCount)),
		lapses
	};
	return { key: `memory:${atMs}:${dueDay}`, atMs, draft };
}

/** When a card was last seen of which no line of the log tells: a working hour of the day that its interval was counted from. */
function lastReviewMs(card: AnkiCard, dueDay: StudyDay, days: DayCount): number {
	const day = dueDay - Math.max(0, Math.round(card.intervalDays));
	return Math.min(days.startOfDayMs(day) + 8 * HOUR_MS, days.nowMs);
}

/**
 * FSRS's memory from SM-2's ease and interval at a retention of 0.9, as fsrs-rs has it (`memory_state_from_sm2`); `null` for a card that is
 * not in review.
 */
export function memoryFromSm2({ stage, intervalDays, ease }: AnkiCard): FsrsMemory | null {
	if ((stage !== 'review' && stage !== 'relearning') || intervalDays < 1 || ease <= 0) return null;
	const [w8 = 0, w9 = 0, w10 = 0] = DEFAULT_PARAMETERS.slice(8, 11);
	const growth = Math.exp(w8) * intervalDays ** -w9 * Math.expm1((1 - 0.9) * w10);
	return { stability: intervalDays, difficulty: clamp(11 - (ease - 1) / growth, 1, 10) };
}

function suspension(card: AnkiCard, cardId: CardId, { nowMs }: DayCount, notBeforeMs: number): DatedDraft {
	const changedAtMs = Number.isSafeInteger(card.changedAtS) ? card.changedAtS * 1_000 : nowMs;
	const atMs = Math.max(1, notBeforeMs, Math.min(changedAtMs, nowMs));
	return { key: 'suspended', atMs, draft: { type: 'card-suspended', cardId } };
}

function clamp(value: number, minimum: number, maximum: number): number {
	return Math.min(Math.max(value, minimum), maximum);
}
