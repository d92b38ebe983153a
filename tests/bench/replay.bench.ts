// Replay of 100,000 events beside the bare FSRS calls for the same reviews: what our own bookkeeping costs. Run with `npm run bench`.
import { bench, describe } from 'vitest';
import { parseCardId, wordCardId, type CardId } from '../../src/lib/core/cards/card-id';
import type { WordId } from '../../src/lib/core/content/model';
import { sortEvents } from '../../src/lib/core/study/event-order';
import type { DeviceId, EventId, LoggedEvent } from '../../src/lib/core/study/events';
import type { Rating } from '../../src/lib/core/cards/rating';
import { parseLoggedEvent } from '../../src/lib/core/study/parse-event';
import { appendToState, replay, replayOnto } from '../../src/lib/core/study/replay';
import { parseSnapshot } from '../../src/lib/core/study/parse-snapshot';
import { buildQueue, countDueByDay } from '../../src/lib/core/study/review-queue';
import { createScheduler, type FsrsMemory } from '../../src/lib/core/study/scheduler';
import { makeSnapshot } from '../../src/lib/core/study/snapshot';

const EVENTS = 100_000;
const CARDS = 8_000;
const DAY_MS = 86_400_000;
const START_MS = Date.UTC(2025, 0, 1, 3);
const RATINGS = [3, 3, 1, 3, 4, 3, 3, 2, 3, 3, 3, 1, 3] as const;
const scheduler = createScheduler();
const moment = { utcOffsetMinutes: 420, timeZone: 'Asia/Jakarta' };

/** A learner's year: 270 reviews a day, each card in one of three sentences. */
function makeLog(events: number, cards: number): LoggedEvent[] {
	return Array.from({ length: events }, (_, index): LoggedEvent => {
		const word = `word-${(index * 7_919) % cards}` as WordId;
		const head = {
			...moment,
			id: `018f3c1e-7b5a-7c3d-9e2f-${index.toString(16).padStart(12, '0')}` as EventId,
			deviceId: 'device-1' as DeviceId,
			seq: index + 1,
			atMs: START_MS + Math.floor(index / 270) * DAY_MS + (index % 270) * 8_000
		};
		if (index < cards) return { ...head, type: 'word-added', course: 'indonesian', wordId: word, sentence: null };
		return {
			...head,
			type: 'card-reviewed',
			cardId: wordCardId('indonesian', 'recognise', word),
			rating: RATINGS[index % RATINGS.length] ?? 3,
			durationMs: 4_000,
			sentence: { from: 'example', wordId: word, index: index % 3 },
			answer: null
		};
	});
}

const log = makeLog(EVENTS, CARDS);
/** Scattered as the parts of many devices would be. */
const scattered = log.map((_, index) => log[(index * 7_919) % EVENTS] as LoggedEvent);
const reviews = log.flatMap((event): [CardId, Rating, number][] => {
	const { cardId, rating } = event as { cardId?: CardId; rating?: Rating };
	return cardId && rating ? [[cardId, rating, Math.floor(event.atMs / DAY_MS)]] : [];
});

describe('100,000 events', () => {
	bench('bare FSRS calls, memory in a map', () => {
		const memories = new Map<CardId, FsrsMemory & { day: number }>();
		for (const [cardId, rating, day] of reviews) {
			const memory = memories.get(cardId) ?? null;
			const next = scheduler.nextMemory(memory, rating, memory ? day - memory.day : 0);
			memories.set(cardId, { ...next, day });
		}
	});
	bench('replay, events in order', () => {
		replay(log, scheduler);
	});
	bench('replay, events scattered', () => {
		replay(scattered, scheduler);
	});
	bench('sort alone, events scattered', () => {
		sortEvents(scattered);
	});
	bench('parse every event', () => {
		for (const event of log) parseLoggedEvent(event, { file: 'log', place: '' });
	});
});

describe('50,000 cards', () => {
	const state = replay(makeLog(150_000, 50_000), scheduler);
	const now = { ...moment, atMs: START_MS + 700 * DAY_MS };
	const always = (): boolean => true;
	const snapshot = makeSnapshot(state);
	const quiet = replay(makeLog(150_000, 50_000), scheduler);
	for (const card of quiet.cards.values()) if (card.memory) card.memory.dueDay += 5_000;

	bench('queue, every card overdue', () => {
		buildQueue(state, now, 'indonesian', always);
	});
	bench('queue, no card due', () => {
		buildQueue(quiet, now, 'indonesian', always);
	});
	bench('forecast of thirty days', () => {
		countDueByDay(state, 20_800, 30);
	});
	bench('make a snapshot', () => {
		makeSnapshot(state);
	});
	bench('clone a snapshot as a database does', () => {
		structuredClone(snapshot);
	});
	bench('check a snapshot', () => {
		parseSnapshot(snapshot);
	});
	bench('restore a snapshot', () => {
		replayOnto(snapshot, [], scheduler);
	});
	bench('take one card id apart', () => {
		parseCardId('indonesian:recognise:word-1');
	});
});

describe('one event more, on 50,000 cards', () => {
	const state = replay(makeLog(150_000, 50_000), scheduler);
	let seq = 200_000;
	bench('append', () => {
		seq++;
		const [event] = makeLog(1, 0);
		appendToState(
			state,
			{ ...event, id: `${seq}`, seq, atMs: START_MS + 800 * DAY_MS + seq } as unknown as LoggedEvent,
			scheduler
		);
	});
});
