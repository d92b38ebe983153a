// Replay of a million events beside bare FSRS calls for the same reviews, and what else a start and a compaction consist of.
import { FSRSAlgorithm, type FSRSState } from 'ts-fsrs';
import type { Rating } from '../../src/lib/core/cards/rating';
import type { LoggedEvent, StudyEvent } from '../../src/lib/core/study/events';
import { parseSnapshot } from '../../src/lib/core/study/parse-snapshot';
import { replay, replayOnto } from '../../src/lib/core/study/replay';
import { buildQueue } from '../../src/lib/core/study/review-queue';
import { createScheduler, DEFAULT_PARAMETERS } from '../../src/lib/core/study/scheduler';
import { makeSnapshot } from '../../src/lib/core/study/snapshot';
import { studyDayOf } from '../../src/lib/core/study/study-day';
import type { Figure } from './figures.mjs';
import { generateLog } from './generate-log';

const EVENTS = 1_000_000;
const CARDS = 50_000;
const TURNS = 5;

interface BareReview {
	readonly card: number;
	readonly rating: Rating;
	readonly elapsedDays: number;
}

/** The reviews with everything worked out that is not FSRS. */
function listReviews(log: readonly LoggedEvent[]): BareReview[] {
	const cards = new Map<string, { readonly card: number; lastDay: number }>();
	const reviews: BareReview[] = [];
	for (const event of log) {
		if (event.type !== 'card-reviewed') continue;
		const { cardId, rating } = event as StudyEvent<'card-reviewed'>;
		const day = studyDayOf(event, 4);
		const known = cards.get(cardId);
		const seen = known ?? { card: cards.size, lastDay: day };
		if (!known) cards.set(cardId, seen);
		reviews.push({ card: seen.card, rating, elapsedDays: day - seen.lastDay });
		seen.lastDay = day;
	}
	return reviews;
}

function reviewBare(reviews: readonly BareReview[]): void {
	const algorithm = new FSRSAlgorithm({ w: DEFAULT_PARAMETERS, enable_short_term: true, enable_fuzz: false });
	const memories = Array.from({ length: CARDS }, (): FSRSState | null => null);
	for (const { card, rating, elapsedDays } of reviews) {
		memories[card] = algorithm.next_state(memories[card] ?? null, elapsedDays, rating);
	}
}

function timeMs(work: () => unknown): number {
	const startMs = performance.now();
	work();
	return performance.now() - startMs;
}

/** The best of several turns, the works taking turns: whatever else the machine does only ever adds. */
function bestMs(...works: readonly (() => unknown)[]): number[] {
	const best = works.map(() => Infinity);
	for (let turn = 0; turn < TURNS; turn++) {
		works.forEach((work, index) => {
			best[index] = Math.min(best[index] ?? Infinity, timeMs(work));
		});
	}
	return best;
}

function heapMb(): number {
	globalThis.gc?.();
	return process.memoryUsage().heapUsed / 2 ** 20;
}

/** Every event an object of its own, as a database hands them out. */
function cloneLog(log: readonly LoggedEvent[]): LoggedEvent[] {
	const cloned: LoggedEvent[] = [];
	for (let from = 0; from < log.length; from += 4_096) cloned.push(...structuredClone(log.slice(from, from + 4_096)));
	return cloned;
}

export function runNodeBench(): Figure[] {
	const scheduler = createScheduler();
	const log = cloneLog(generateLog({ cards: CARDS, events: EVENTS }));
	const reviews = listReviews(log);
	const [bareMs = NaN, replayMs = NaN] = bestMs(
		() => {
			reviewBare(reviews);
		},
		() => replay(log, scheduler)
	);
	const beforeMb = heapMb();
	const state = replay(log, scheduler);
	const stateMb = heapMb() - beforeMb;
	const snapshot = makeSnapshot(state);
	const now = { atMs: (log.at(-1)?.atMs ?? 0) + 86_400_000, utcOffsetMinutes: 420 };
	const [parseMs = NaN, restoreMs = NaN, queueMs = NaN, packMs = NaN] = bestMs(
		() => parseSnapshot(snapshot),
		() => replayOnto(snapshot, [], scheduler),
		() => buildQueue(state, now, 'indonesian', () => true),
		() => makeSnapshot(state)
	);
	return [
		{ name: `bare next_state calls, ${reviews.length.toLocaleString('en-GB')} reviews`, value: bareMs, unit: 'ms' },
		{ name: 'replay of 1,000,000 events', value: replayMs, unit: 'ms' },
		{ name: 'replay of 1,000,000 events, events a second', value: EVENTS / (replayMs / 1_000), unit: '/s' },
		{ name: 'replay beside bare calls', value: replayMs / bareMs, unit: '×', atMost: 2 },
		{ name: 'memory of the state, 50,000 cards', value: stateMb, unit: 'MB' },
		{ name: 'check a snapshot, 50,000 cards', value: parseMs, unit: 'ms' },
		{ name: 'restore a snapshot, 50,000 cards', value: restoreMs, unit: 'ms' },
		{ name: 'make a snapshot, 50,000 cards', value: packMs, unit: 'ms' },
		{ name: 'build a queue, 50,000 cards', value: queueMs, unit: 'ms' }
	];
}
