// The worker that reads the progress screen's figures: a long log does not make the page wait.
import { openUseStore, type RecordDatabase } from './open-use-store';
import type { ProgressReply, ProgressRequest } from './progress-worker-messages';
import { readProgress, readWord } from './read-progress';

let database: RecordDatabase | null = null;

function answer(request: ProgressRequest): Promise<unknown> {
	database ??= openUseStore(request.databaseName);
	return request.ask === 'progress'
		? readProgress(database, request.question)
		: readWord(database, request.course, request.wordId, request.now);
}

addEventListener('message', ({ data }: MessageEvent<ProgressRequest>) => {
	const { id } = data;
	const reply = (message: ProgressReply): void => {
		postMessage(message);
	};
	answer(data).then(
		(value) => {
			reply({ id, ok: true, value });
		},
		(error: unknown) => {
			reply({ id, ok: false, message: String(error) });
		}
	);
});
