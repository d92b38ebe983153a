// The database as a stranger sees it: what the tests put into it, find in it and do to its connections, past our own code.
import { vi } from 'vitest';

let databaseCount = 0;

/** A name that no other test and no other run has. */
export function freshName(): string {
	return `test-${performance.timeOrigin}-${++databaseCount}`;
}

export async function withRawStore<Result>(
	databaseName: string,
	work: (store: IDBObjectStore) => IDBRequest<Result>
): Promise<Result> {
	const database = await settle(indexedDB.open(databaseName));
	try {
		return await settle(work(database.transaction('records', 'readwrite').objectStore('records')));
	} finally {
		database.close();
	}
}

export function putRaw(databaseName: string, key: string, value: unknown): Promise<IDBValidKey> {
	return withRawStore(databaseName, (store) => store.put(value, key));
}

export function getRaw(databaseName: string, key: string): Promise<unknown> {
	return withRawStore<unknown>(databaseName, (store) => store.get(key));
}

export async function rawKeys(databaseName: string): Promise<readonly string[]> {
	return (await withRawStore(databaseName, (store) => store.getAllKeys())).map(String);
}

/** Every connection opened from now on, so that a test can drop it as Safari does: without a close event. */
export function watchConnections(): readonly IDBDatabase[] {
	const connections: IDBDatabase[] = [];
	const open = indexedDB.open.bind(indexedDB);
	vi.spyOn(IDBFactory.prototype, 'open').mockImplementation((name, version) => {
		const request = open(name, version);
		request.addEventListener('success', () => connections.push(request.result));
		return request;
	});
	return connections;
}

/** The next `times` openings throw; later ones work. */
export function failToOpen(error: Error, times = Infinity): { readonly calls: () => number } {
	const open = indexedDB.open.bind(indexedDB);
	let calls = 0;
	vi.spyOn(IDBFactory.prototype, 'open').mockImplementation((name, version) => {
		calls++;
		if (calls <= times) throw error;
		return open(name, version);
	});
	return { calls: () => calls };
}

export function settle<Result>(request: IDBRequest<Result>): Promise<Result> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => {
			resolve(request.result);
		};
		request.onerror = () => {
			reject(request.error ?? new Error('no reason given'));
		};
	});
}
