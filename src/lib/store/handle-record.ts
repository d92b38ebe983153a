// One value of the browser's that no text can hold (a file handle), in a database of its own beside the study log's.
import { promisifyRequest } from 'idb-keyval';
import { openUseStore } from './open-use-store';

const KEY = 'backup-file';

export interface HandleRecord {
	/** `undefined` when there is none, or storage is forbidden. */
	read(): Promise<unknown>;
	write(handle: unknown): Promise<void>;
	remove(): Promise<void>;
}

export function createHandleRecord(databaseName: string): HandleRecord {
	const database = openUseStore(databaseName);
	return {
		async read() {
			try {
				return await database.use('readonly', (store) => promisifyRequest<unknown>(store.get(KEY)));
			} catch {
				return undefined;
			}
		},
		async write(handle) {
			await database.use('readwrite', (store) => promisifyRequest(store.put(handle, KEY)));
		},
		async remove() {
			await database.use('readwrite', (store) => promisifyRequest(store.delete(KEY)));
		}
	};
}
