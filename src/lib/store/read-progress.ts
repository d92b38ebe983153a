// The progress screen's figures from the database: runs in the progress worker. Reads in small transactions, so that no answer waits for it.
import { promisifyRequest } from 'idb-keyval';
import type { Course, WordId } from '../core/content/model';
import { parseHistory } from '../core/stats/parse-history';
import {
	readProgressOfLog,
	readProgressOnto,
	type ProgressQuestion,
	type ProgressReading
} from '../core/stats/progress-reading';
import {
	articlesKeyOf,
	closeHistory,
	createHistory,
	historyVisitor,
	type StudyHistory
} from '../core/stats/study-history';
import { concernsWord, readWordHistory, type WordHistory } from '../core/stats/word-history';
import type { LoggedEvent } from '../core/study/events';
import { replay } from '../core/study/replay';
import { createScheduler } from '../core/study/scheduler';
import type { Snapshot } from '../core/study/snapshot';
import type { WallTime } from '../core/study/study-day';
import type { RecordDatabase } from './open-use-store';
import { readChunk, readLooseEvents, readSnapshot, uniteEvents } from './read-log';
import { CHUNK_PREFIX, HISTORY_KEY, storedKeys } from './record-keys';

const scheduler = createScheduler();

/** From the snapshot, its history and the loose events; from the whole log where these are missing or not enough. */
export async function readProgress(database: RecordDatabase, question: ProgressQuestion): Promise<ProgressReading> {
	const { snapshot, loose, record } = await database.use('readonly', async (store) => {
		const [{ snapshot: head }, { events }, stored] = await Promise.all([
			readSnapshot(store),
			readLooseEvents(store),
			promisifyRequest<unknown>(store.get(HISTORY_KEY))
		]);
		return { snapshot: head, loose: events, record: stored };
	});
	if (snapshot !== null) {
		const history =
			parseHistory(record, articlesKeyOf(question.articles), snapshot.head) ??
			(await makeHistory(database, snapshot, question));
		const reading = history && readProgressOnto(snapshot, history, loose, question, scheduler);
		if (reading !== null && reading !== 'whole-log-needed') return reading;
	}
	return readProgressOfLog(await readEvents(database), question, scheduler);
}

export async function readWord(
	database: RecordDatabase,
	course: Course,
	wordId: WordId,
	now: WallTime
): Promise<WordHistory> {
	const events = await readEvents(database, (event) => concernsWord(event, course, wordId));
	return readWordHistory(events, course, wordId, now, scheduler);
}

/** Makes the history of the compacted events and keeps it; `null` when the log was compacted meanwhile. */
async function makeHistory(
	database: RecordDatabase,
	{ head }: Snapshot,
	{ articles }: ProgressQuestion
): Promise<StudyHistory | null> {
	const history = createHistory(articles);
	const state = replay(await readChunks(database), scheduler, historyVisitor(history, articles, scheduler));
	if (state.revision !== head.revision || state.position?.id !== head.position?.id) return null;
	closeHistory(history, state);
	await database.use('readwrite', (store) => store.put(history, HISTORY_KEY));
	return history;
}

async function readEvents(
	database: RecordDatabase,
	isWanted: (event: LoggedEvent) => boolean = () => true
): Promise<readonly LoggedEvent[]> {
	// loose events first: what is compacted meanwhile stands in both, and none is missed
	const { events: loose } = await database.use('readonly', readLooseEvents);
	return uniteEvents(await readChunks(database, isWanted), loose.filter(isWanted));
}

async function readChunks(
	database: RecordDatabase,
	isWanted: (event: LoggedEvent) => boolean = () => true
): Promise<readonly LoggedEvent[]> {
	const keys = await database.use('readonly', (store) => storedKeys(store, CHUNK_PREFIX));
	const found: LoggedEvent[] = [];
	for (const key of keys) {
		const { events } = await database.use('readonly', (store) => readChunk(store, key));
		for (const event of events) if (isWanted(event)) found.push(event);
	}
	return found;
}
