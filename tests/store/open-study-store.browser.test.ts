import { afterEach, expect, test, vi } from 'vitest';
import { createLossSentinel, type LossSentinel } from '../../src/lib/store/loss-sentinel';
import { openStudyStore, type OpenedStudyStore } from '../../src/lib/store/open-study-store';
import { atHour, createDeviceId, eventsOf, makeSnapshot, requestOf, requestsOf } from './log-fixtures';
import { failToOpen, freshName, getRaw, rawKeys, settle } from './raw-database';

const opened: OpenedStudyStore[] = [];

afterEach(() => {
	vi.restoreAllMocks();
	for (const { store } of opened.splice(0)) store.close();
	localStorage.clear();
});

async function open(name: string, sentinel: LossSentinel = createLossSentinel(name)): Promise<OpenedStudyStore> {
	const result = await openStudyStore({
		databaseName: name,
		channelName: name,
		deviceIdFactory: createDeviceId,
		sentinel
	});
	opened.push(result);
	return result;
}

/** As the browser does when it needs the room: the database goes, with our connection to it. */
async function evict(name: string): Promise<void> {
	await settle(indexedDB.deleteDatabase(name));
}

test('opens the durable store where it works', async () => {
	const name = freshName();
	const { store, failure, lostEvents, lastLostAtMs } = await open(name);
	expect(store.durability).toBe('durable');
	expect({ failure, lostEvents, lastLostAtMs }).toEqual({ failure: null, lostEvents: 0, lastLostAtMs: null });
	await store.append([requestOf('a')]);
	expect(await getRaw(name, 'event:a')).toMatchObject({ seq: 1 });
});

test.each([
	['unavailable', new DOMException('The operation is insecure.', 'SecurityError')],
	['unavailable', new Error('storage is off')],
	['quota-exceeded', new DOMException('no room', 'QuotaExceededError')]
])('goes on in memory with the reason %s when the database fails to open (%s)', async (expected, error) => {
	failToOpen(error);
	const { store, failure, lostEvents } = await open(freshName());
	expect(store.durability).toBe('memory');
	expect(failure).toBe(expected);
	expect(lostEvents).toBe(0);
	await store.append(requestsOf('a', 3));
	expect((await store.load()).tail).toHaveLength(3);
});

test('goes on in memory where there is no IndexedDB at all', async () => {
	vi.stubGlobal('indexedDB', undefined);
	const { store, failure } = await open(freshName());
	vi.unstubAllGlobals();
	expect(store.durability).toBe('memory');
	expect(failure).toBe('unavailable');
});

test('goes on in memory while an old tab blocks the database', async () => {
	const name = freshName();
	const stubborn = await settle(indexedDB.open(name, 1));
	const { store, failure } = await open(name);
	expect(store.durability).toBe('memory');
	expect(failure).toBe('blocked');
	stubborn.close();
});

test('a full disk leaves the log readable: it is kept in use, with the reason', async () => {
	const name = freshName();
	const { store: before } = await open(name);
	await before.append([requestOf('a')]);
	vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
		throw new DOMException('no room', 'QuotaExceededError');
	});
	const { store, failure } = await open(name);
	expect(store.durability).toBe('durable');
	expect(failure).toBe('quota-exceeded');
	expect((await store.load()).tail).toMatchObject([{ id: 'a' }]);
	await expect(store.append([requestOf('b', 1)])).rejects.toMatchObject({ failure: 'quota-exceeded' });
	vi.restoreAllMocks();
	expect(await store.append([requestOf('b', 1)])).toMatchObject([{ seq: 2 }]);
});

test('a full disk at the first visit: memory', async () => {
	vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
		throw new DOMException('no room', 'QuotaExceededError');
	});
	expect(await open(freshName())).toMatchObject({ store: { durability: 'memory' }, failure: 'quota-exceeded' });
});

test('reports how many events an evicted database held, until the learner knows', async () => {
	const name = freshName();
	const { store } = await open(name);
	await store.append(requestsOf('a', 5));
	await store.merge(eventsOf('other', 2));
	await store.compact(makeSnapshot, 1);
	await store.append([requestOf('last', 8)]);
	await evict(name);
	expect(await open(name)).toMatchObject({ lostEvents: 8, lastLostAtMs: atHour(8) });
	const third = await open(name);
	expect(third).toMatchObject({ lostEvents: 8 });
	await third.forgetLoss();
	expect(await open(name)).toMatchObject({ lostEvents: 0, lastLostAtMs: null });
});

test('a loss under an open app is reported although writing went on', async () => {
	const name = freshName();
	const { store } = await open(name);
	await store.append(requestsOf('a', 5));
	await evict(name);
	await store.append([requestOf('b', 6)]);
	expect(await open(name)).toMatchObject({ lostEvents: 4 });
});

test('a restored backup ends the report', async () => {
	const name = freshName();
	const { store } = await open(name);
	await store.append(requestsOf('a', 5));
	const backup = await store.readAll();
	await evict(name);
	const second = await open(name);
	expect(second.lostEvents).toBe(5);
	await second.store.merge(backup);
	expect(await open(name)).toMatchObject({ lostEvents: 0 });
});

test('learns the count of a database that it does not know yet', async () => {
	const name = freshName();
	const { store } = await open(name);
	await store.append(requestsOf('a', 3));
	localStorage.clear();
	await open(name);
	await evict(name);
	expect(await open(name)).toMatchObject({ lostEvents: 3, lastLostAtMs: null });
});

test('an empty database without a past has lost nothing and leaves no mark', async () => {
	const name = freshName();
	expect(await open(name)).toMatchObject({ lostEvents: 0 });
	expect(localStorage.getItem(name)).toBeNull();
	expect(await rawKeys(name)).toEqual([]);
});

test('the second place may be forbidden, full or damaged: the log is not affected', async () => {
	const forbidden = createLossSentinel('any', () => {
		throw new DOMException('denied', 'SecurityError');
	});
	const result = await open(freshName(), forbidden);
	expect(result.lostEvents).toBe(0);
	expect(await result.store.append([requestOf('a')])).toHaveLength(1);
	await result.forgetLoss();
	for (const text of ['no json', 'null', '{"eventCount":-3}', '{"eventCount":"many"}', '[]']) {
		const name = freshName();
		localStorage.setItem(name, text);
		expect(await open(name)).toMatchObject({ lostEvents: 0, failure: null });
	}
});

test('the mark rises and never falls by itself', () => {
	const sentinel = createLossSentinel('mark');
	expect(sentinel.read()).toBeNull();
	sentinel.raise({ eventCount: 5, lastAtMs: 100 });
	sentinel.raise({ eventCount: 4, lastAtMs: 200 });
	expect(sentinel.read()).toEqual({ eventCount: 5, lastAtMs: 100 });
	sentinel.reset({ eventCount: 1, lastAtMs: null });
	expect(sentinel.read()).toEqual({ eventCount: 1, lastAtMs: null });
});
