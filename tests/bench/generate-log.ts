// A made-up learner's study log for benchmarks: seeded, so that the same figures give the same events on every machine.
import type { Rating } from '../../src/lib/core/cards/rating';
import { wordCardId, type CardId } from '../../src/lib/core/cards/card-id';
import type { WordId } from '../../src/lib/core/content/model';
import type { DeviceId, EventId, LoggedEvent } from '../../src/lib/core/study/events';
import { scheduleReview } from '../../src/lib/core/study/schedule-review';
import { createScheduler } from '../../src/lib/core/study/scheduler';
import { studyDayOf } from '../../src/lib/core/study/study-day';
import type { CardMemory } from '../../src/lib/core/study/study-state';

export interface LogPlan {
	/** Cards that are studied, one of them (recognise) a word. */
	readonly cards: number;
	/** All events, additions of words included; at least twice as many as cards. */
	readonly events: number;
	/** 365 when left out. The last day is the one before `endMs`. */
	readonly days?: number;
	/** When the log ends; 2026-03-01, noon in Jakarta, when left out. */
	readonly endMs?: number;
	/** Words that the content really has, spread evenly over the log; made-up ones fill it up. */
	readonly wordIds?: readonly string[];
	readonly seed?: number;
}

const DAY_MS = 86_400_000;
const DEFAULT_END_MS = Date.UTC(2026, 2, 1, 5);
/** New words come in the first part of the time, as in a course: the rest is for keeping them. */
const ADDING_SHARE = 0.8;
const ROLLOVER_HOUR = 4;
const JAKARTA = { utcOffsetMinutes: 420, timeZone: 'Asia/Jakarta' };

/** Evenly spread numbers, 0 ≤ n < 1: mulberry32 (public domain). */
export function createRandom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

interface Studied {
	readonly wordId: WordId;
	readonly cardId: CardId;
	memory: CardMemory | null;
}

/**
 * The log in total order, exactly `plan.events` long: every day some words are added and studied, then the cards that have waited longest
 * are reviewed, and recalled with FSRS's own probability. Each card has three sentences, one review in four is typed.
 */
export function generateLog(plan: LogPlan): LoggedEvent[] {
	const { cards, events, days = 365, endMs = DEFAULT_END_MS, wordIds = [], seed = 1 } = plan;
	if (events < 2 * cards) throw new RangeError(`${cards} cards need ${2 * cards} events at least, not ${events}`);
	const random = createRandom(seed);
	const scheduler = createScheduler();
	const log: LoggedEvent[] = [];
	/** Cards by the day on which they are due, counted from the first. */
	const waiting: Studied[][] = [];
	let firstWaiting = 0;
	let added = 0;
	const realEvery = Math.max(1, Math.floor(cards / Math.max(1, wordIds.length)));

	const startMs = endMs - days * DAY_MS;
	const firstDay = studyDayOf({ atMs: startMs, ...JAKARTA }, ROLLOVER_HOUR);
	const head = (atMs: number): Pick<LoggedEvent, 'id' | 'deviceId' | 'seq' | 'atMs'> & typeof JAKARTA => ({
		id: `${seed.toString(16).padStart(8, '0')}${log.length.toString(16).padStart(16, '0')}` as EventId,
		deviceId: 'generated' as DeviceId,
		seq: log.length + 1,
		atMs,
		...JAKARTA
	});
	function addWord(atMs: number): Studied {
		const real = added % realEvery === 0 ? wordIds[added / realEvery] : undefined;
		const wordId = (real ?? `word-${added}`) as WordId;
		log.push({ type: 'word-added', course: 'indonesian', wordId, sentence: null, ...head(atMs) });
		added++;
		return { wordId, cardId: wordCardId('indonesian', 'recognise', wordId), memory: null };
	}
	function review(card: Studied, atMs: number): void {
		const { memory, wordId, cardId } = card;
		const day = studyDayOf({ atMs, ...JAKARTA }, ROLLOVER_HOUR);
		const recall =
			memory === null ? 0.7 : scheduler.retrievability(memory.stability, Math.max(0, day - memory.lastDay));
		const rating: Rating = random() > recall ? 1 : random() < 0.1 ? 2 : random() < 0.1 ? 4 : 3;
		log.push({
			type: 'card-reviewed',
			cardId,
			rating,
			durationMs: 2_000 + Math.floor(random() * 10_000),
			sentence: { from: 'example', wordId, index: Math.floor(random() * 3) },
			answer: random() < 0.25 ? { text: wordId, class: rating === 1 ? 'wrong' : 'exact' } : null,
			...head(atMs)
		});
		card.memory = scheduleReview(memory, { cardId, rating, atMs, day, desiredRetention: 0.9 }, scheduler);
		const due = Math.max(card.memory.dueDay, day + 1) - firstDay;
		(waiting[due] ??= []).push(card);
		firstWaiting = Math.min(firstWaiting, due);
	}
	function longestWaiting(): Studied | undefined {
		while (firstWaiting < waiting.length) {
			const card = waiting[firstWaiting]?.pop();
			if (card) return card;
			firstWaiting++;
		}
		return undefined;
	}

	for (let day = 0; day < days; day++) {
		const isLast = day === days - 1;
		const target = isLast ? events : Math.floor((events * (day + 1)) / days);
		const addUntil = isLast ? cards : Math.min(cards, Math.ceil((cards * (day + 1)) / (days * ADDING_SHARE)));
		const dayMs = startMs + day * DAY_MS;
		// all of a day's acts lie within fourteen hours: none before the rollover, none after midnight
		const stepMs = Math.max(1, Math.min(8_000, Math.floor((10 * 3_600_000) / Math.max(1, target - log.length))));
		let atMs = dayMs;
		const next = (): number => (atMs += stepMs);
		while (added < addUntil && log.length + 2 <= events) review(addWord(next()), next());
		while (log.length < target) {
			const card = longestWaiting();
			if (!card) break;
			review(card, next());
		}
	}
	return log;
}
