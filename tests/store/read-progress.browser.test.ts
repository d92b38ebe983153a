// The progress screen's figures from real IndexedDB: the same as from the whole log, whatever is stored beside it.
import { expect, test } from 'vitest';
import type { ArticleId, WordId } from '../../src/lib/core/content/model';
import { readProgressOfLog, type ProgressQuestion } from '../../src/lib/core/stats/progress-reading';
import { readWordHistory } from '../../src/lib/core/stats/word-history';
import type { DeviceId, LoggedEvent } from '../../src/lib/core/study/events';
import { compactLog } from '../../src/lib/core/study/replay';
import { createScheduler } from '../../src/lib/core/study/scheduler';
import { createIndexedDbStudyStore } from '../../src/lib/store/indexed-db-study-store';
import { openUseStore, type RecordDatabase } from '../../src/lib/store/open-use-store';
import { readProgress, readWord } from '../../src/lib/store/read-progress';
import { HISTORY_KEY } from '../../src/lib/store/record-keys';
import { createWorkerProgressReader } from '../../src/lib/store/worker-progress-reader';
import { generateLog } from '../bench/generate-log';
import { eventAt } from '../core/study/arbitraries';
import { freshName, getRaw, putRaw } from './raw-database';

const scheduler = createScheduler();
const events = generateLog({ cards: 60, events: 1_500, days: 60 });
const last = events.at(-1)!;
const question: ProgressQuestion = {
	course: 'indonesian',
	now: { atMs: last.atMs + 86_400_000, utcOffsetMinutes: 420 },
	articles: [{ articleId: 'pasar' as ArticleId, occurrences: new Map([['word-3' as WordId, 2]]) }],
	hasVoice: false,
	buildable: new Set()
};

/** A database with 1,400 events compacted and the rest loose. */
async function makeDatabase(...more: readonly LoggedEvent[]): Promise<{ name: string; database: RecordDatabase }> {
	const name = freshName();
	const store = createIndexedDbStudyStore({
		databaseName: name,
		channelName: name,
		deviceIdFactory: () => 'device' as DeviceId
	});
	await store.merge(events.slice(0, 1_400));
	await store.compact((base, log) => compactLog(base, log, scheduler), 1);
	await store.merge([...events.slice(1_400), ...more]);
	store.close();
	return { name, database: openUseStore(name) };
}

test('the first reading keeps the history of what is compacted, the second one takes it', async () => {
	const { name, database } = await makeDatabase();
	const wanted = readProgressOfLog(events, question, scheduler);
	expect(await readProgress(database, question)).toEqual(wanted);
	expect(await getRaw(name, HISTORY_KEY)).toMatchObject({ revision: 1_400 });
	expect(await readProgress(database, question)).toEqual(wanted);
	database.close();
});

test('a damaged history is made anew', async () => {
	const { name, database } = await makeDatabase();
	await putRaw(name, HISTORY_KEY, { version: 1, revision: 1_400 });
	expect(await readProgress(database, question)).toEqual(readProgressOfLog(events, question, scheduler));
	expect(await getRaw(name, HISTORY_KEY)).toHaveProperty('courses');
	database.close();
});

test('an undo of a compacted review counts', async () => {
	const moment = { atMs: last.atMs + 1_000, utcOffsetMinutes: 420, timeZone: 'Asia/Jakarta' };
	const target = events.find(({ type }) => type === 'card-reviewed')!;
	const undo = eventAt(moment, { type: 'event-undone', target: target.id });
	const { database } = await makeDatabase(undo);
	const reading = await readProgress(database, question);
	expect(reading).toEqual(readProgressOfLog([...events, undo], question, scheduler));
	expect(reading).not.toEqual(readProgressOfLog(events, question, scheduler));
	database.close();
});

test('a word’s history is found among compacted and loose events, and the worker answers the same', async () => {
	const { name, database } = await makeDatabase();
	const wanted = readWordHistory(events, 'indonesian', 'word-3' as WordId, question.now, scheduler);
	expect(wanted.reviews.length).toBeGreaterThan(3);
	expect(await readWord(database, 'indonesian', 'word-3' as WordId, question.now)).toEqual(wanted);
	const worker = createWorkerProgressReader(name);
	expect(await worker.readWord('indonesian', 'word-3' as WordId, question.now)).toEqual(wanted);
	expect(await worker.readProgress(question)).toEqual(readProgressOfLog(events, question, scheduler));
	worker.close();
	database.close();
});
