// Runs in the benchmark's browser: fills the app's own database through the app's own store code.
import type { DeviceId, EventId, LoggedEvent } from '../../src/lib/core/study/events';
import { compactLog } from '../../src/lib/core/study/replay';
import { createScheduler } from '../../src/lib/core/study/scheduler';
import { createIndexedDbStudyStore } from '../../src/lib/store/indexed-db-study-store';
import { generateLog, type LogPlan } from './generate-log';
import { simulateYear, type YearPlan } from './simulated-year';

/** Small enough that a transaction stays well below what a tab can hold. */
const EVENTS_PER_WRITE = 25_000;

/** Writes a made-up log with its snapshot into the database of that name. */
async function seedStore(databaseName: string, plan: LogPlan): Promise<void> {
	const store = createIndexedDbStudyStore({
		databaseName,
		channelName: `${databaseName}:bench`,
		deviceIdFactory: () => 'bench' as DeviceId
	});
	const scheduler = createScheduler();
	const log = generateLog(plan);
	for (let from = 0; from < log.length; from += EVENTS_PER_WRITE) {
		await store.merge(log.slice(from, from + EVENTS_PER_WRITE));
		await store.compact((base, events) => compactLog(base, events, scheduler), 1);
	}
	// the first screen asks which language to learn until something was chosen
	const draft = { type: 'settings-changed', settings: { course: 'indonesian', newWordsPerDay: 12 } } as const;
	const atMs = log.at(-1)?.atMs ?? 0;
	const moment = { atMs: atMs + 1_000, utcOffsetMinutes: 420, timeZone: 'Asia/Jakarta' };
	await store.append([{ id: 'bench-choice' as EventId, draft, moment }]);
	await store.compact((base, events) => compactLog(base, events, scheduler), 1);
	store.close();
}

/** Writes a simulated year, most of it compacted as a year of starts would leave it; resolves with the log as the database gives it back. */
async function seedYear(databaseName: string, plan: YearPlan): Promise<readonly LoggedEvent[]> {
	const store = createIndexedDbStudyStore({
		databaseName,
		channelName: `${databaseName}:bench`,
		deviceIdFactory: () => 'bench' as DeviceId
	});
	const scheduler = createScheduler();
	const log = simulateYear(plan);
	const cut = Math.floor(log.length * 0.97);
	await store.merge(log.slice(0, cut));
	await store.compact((base, events) => compactLog(base, events, scheduler), 1);
	await store.merge(log.slice(cut));
	const events = await store.readAll();
	store.close();
	return events;
}

Object.assign(globalThis, { seedStore, seedYear });
