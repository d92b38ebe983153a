// `ProgressReader` over events in memory: for a visit without a database, whose log is short.
import type { LoggedEvent } from '../study/events';
import type { Scheduler } from '../study/scheduler';
import { readProgressOfLog, type ProgressReader } from './progress-reading';
import { readWordHistory } from './word-history';

export function createLogProgressReader(
	readLog: () => Promise<readonly LoggedEvent[]>,
	scheduler: Scheduler
): ProgressReader {
	return {
		readProgress: async (question) => readProgressOfLog(await readLog(), question, scheduler),
		readWord: async (course, wordId, now) => readWordHistory(await readLog(), course, wordId, now, scheduler),
		close: () => undefined
	};
}
