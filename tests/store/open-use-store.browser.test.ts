import { get, promisifyRequest, set, setMany, update } from 'idb-keyval';
import { afterEach, expect, test, vi } from 'vitest';
import { openUseStore, type RecordDatabase } from '../../src/lib/store/open-use-store';
import { failToOpen, freshName, getRaw, rawKeys, settle, watchConnections } from './raw-database';

const opened: RecordDatabase[] = [];

afterEach(() => {
	vi.restoreAllMocks();
	for (const database of opened.splice(0)) database.close();
});

function openFresh(name = freshName()): RecordDatabase & { readonly name: string } {
	const database = openUseStore(name);
	opened.push(database);
	return { ...database, name };
}

test('idb-keyval’s own functions work on it', async () => {
	const { use } = openFresh();
	await set('a', 1, use);
	await update<number>('a', (value) => (value ?? 0) + 1, use);
	await setMany([['b', 3]], use);
	expect([await get('a', use), await get('b', use)]).toEqual([2, 3]);
});

test('reads and writes go on after the connection was closed under us', async () => {
	const connections = watchConnections();
	const { use } = openFresh();
	await set('a', 1, use);
	connections.at(-1)?.close();
	expect(await get('a', use)).toBe(1);
	connections.at(-1)?.close();
	await set('b', 2, use);
	expect(await get('b', use)).toBe(2);
	expect(connections).toHaveLength(3);
});

test('work whose transaction the browser aborted is done again', async () => {
	const { use } = openFresh();
	let attempts = 0;
	await use('readwrite', async (store) => {
		attempts++;
		store.put(attempts, 'a');
		// As when the browser closes the storage process: our side asked for nothing
		if (attempts === 1) store.transaction.abort();
		await promisifyRequest(store.get('a'));
	});
	expect(attempts).toBe(2);
	expect(await get('a', use)).toBe(2);
});

test('work is done again when the connection closes and its transaction falls silent, as when Chromium deletes site data', async () => {
	const connections = watchConnections();
	const { use } = openFresh();
	let attempts = 0;
	await use('readwrite', (store) => {
		store.put(++attempts, 'a');
		if (attempts > 1) return undefined;
		connections.at(-1)?.dispatchEvent(new Event('close'));
		return new Promise(() => undefined);
	});
	expect(attempts).toBe(2);
	expect(await get('a', use)).toBe(2);
	expect(connections).toHaveLength(2);
});

test('gives up after three retries', async () => {
	const { use } = openFresh();
	let attempts = 0;
	const aborted = use('readwrite', (store) => {
		attempts++;
		store.transaction.abort();
	});
	await expect(aborted).rejects.toMatchObject({ name: 'StoreError', failure: 'unavailable' });
	expect(attempts).toBe(4);
});

test('a backing store that fails to open at first is tried again', async () => {
	const broken = new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
	const { calls } = failToOpen(broken, 2);
	const { use } = openFresh();
	await set('a', 1, use);
	expect(calls()).toBe(3);
	expect(await get('a', use)).toBe(1);
});

test.each([
	['unavailable', new DOMException('The operation is insecure.', 'SecurityError'), 1],
	['unavailable', new TypeError('indexedDB.open is not allowed here'), 1],
	['unavailable', new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError'), 4],
	['quota-exceeded', new DOMException('Encountered full disk while opening backing store.', 'UnknownError'), 1],
	['quota-exceeded', new DOMException('full', 'QuotaExceededError'), 1]
])('an opening that fails for good is reported: %s, %s', async (failure, error, expectedCalls) => {
	const { calls } = failToOpen(error);
	await expect(get('a', openFresh().use)).rejects.toMatchObject({ name: 'StoreError', failure, cause: error });
	expect(calls()).toBe(expectedCalls);
});

test('a throw inside the work undoes all of it and is thrown on', async () => {
	const { use, name } = openFresh();
	await set('kept', 1, use);
	const failing = use('readwrite', async (store) => {
		store.put(1, 'a');
		await promisifyRequest(store.get('kept'));
		store.delete('kept');
		throw new RangeError('a fault of the caller');
	});
	await expect(failing).rejects.toThrow(RangeError);
	expect(await rawKeys(name)).toEqual(['kept']);
});

test('a value that cannot be cloned undoes the values before it', async () => {
	const { use, name } = openFresh();
	await set('kept', 1, use);
	const pairs: [string, unknown][] = [
		['a', 1],
		['b', () => 2]
	];
	await expect(setMany(pairs, use)).rejects.toMatchObject({ name: 'DataCloneError' });
	expect(await rawKeys(name)).toEqual(['kept']);
});

test('a write has reached the database when it resolves', async () => {
	const { use, name } = openFresh();
	const transaction = await use('readwrite', (store) => {
		store.put(1, 'a');
		return store.transaction;
	});
	expect(transaction.durability).toBe('strict');
	// Only a finished transaction refuses
	expect(() => {
		transaction.abort();
	}).toThrow(/finished/);
	expect(await getRaw(name, 'a')).toBe(1);
});

test('a database without our object store gets it and keeps what it has', async () => {
	const name = freshName();
	const request = indexedDB.open(name, 7);
	request.onupgradeneeded = () => request.result.createObjectStore('foreign').put('kept', 'key');
	(await settle(request)).close();
	const { use } = openFresh(name);
	await set('a', 1, use);
	expect(await get('a', use)).toBe(1);
	const database = await settle(indexedDB.open(name));
	expect(database.version).toBe(8);
	expect(await settle(database.transaction('foreign').objectStore('foreign').get('key'))).toBe('kept');
	database.close();
});

test('two that find the object store missing at once both get it', async () => {
	const name = freshName();
	(await settle(indexedDB.open(name, 3))).close();
	const [first, second] = [openFresh(name), openFresh(name)];
	await Promise.all([set('a', 1, first.use), set('b', 2, second.use)]);
	expect(await get('b', first.use)).toBe(2);
});

test('a tab that keeps an old version open is reported as blocking; afterwards all is well', async () => {
	const name = freshName();
	const stubborn = await settle(indexedDB.open(name, 1));
	const { use } = openFresh(name);
	await expect(get('a', use)).rejects.toMatchObject({ name: 'StoreError', failure: 'blocked' });
	stubborn.close();
	await set('a', 1, use);
	expect(await get('a', use)).toBe(1);
});

test('makes way for a newer version and for a removal, and opens again', async () => {
	const { use, name } = openFresh();
	await set('a', 1, use);
	(await settle(indexedDB.open(name, 20))).close();
	expect(await get('a', use)).toBe(1);
	await settle(indexedDB.deleteDatabase(name));
	await set('b', 2, use);
	expect(await rawKeys(name)).toEqual(['b']);
});

test('finishes what was asked for before close and rejects what comes later', async () => {
	const database = openFresh();
	const waiting = set('a', 1, database.use);
	database.close();
	await waiting;
	expect(await getRaw(database.name, 'a')).toBe(1);
	await expect(get('a', database.use)).rejects.toMatchObject({ failure: 'unavailable' });
});
