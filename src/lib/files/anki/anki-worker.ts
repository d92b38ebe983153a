// Reads and writes packages apart from the page: SQLite and zstd are loaded here and nowhere else, and what hangs can be ended.
import initSqlJs from 'sql.js';
import type { AnkiReply, AnkiRequest } from './anki-worker-messages';
import { bytesOfBlob } from './byte-source';
import { readAnkiPackage } from './read-anki-package';
import { writeAnkiPackage } from './write-anki-package';

async function answer(request: AnkiRequest): Promise<AnkiReply> {
	const loadSqlite = () => initSqlJs({ locateFile: () => request.wasmUrl });
	switch (request.ask) {
		case 'read':
			return { is: 'read', read: await readAnkiPackage(bytesOfBlob(request.file), loadSqlite) };
		case 'write':
			return { is: 'written', bytes: await writeAnkiPackage(request.collection, loadSqlite) };
		default:
			return request satisfies never;
	}
}

globalThis.onmessage = ({ data }: MessageEvent<AnkiRequest>) => {
	answer(data)
		.catch((error: unknown): AnkiReply => ({ is: 'failed', message: String(error) }))
		.then((reply) => {
			globalThis.postMessage(reply);
		})
		.catch((error: unknown) => {
			globalThis.postMessage({ is: 'failed', message: String(error) } satisfies AnkiReply);
		});
};
