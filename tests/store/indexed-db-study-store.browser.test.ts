import { afterEach, expect, test, vi } from 'vitest';
import type { EventId, LoggedEvent } from '../../src/lib/core/study/events';
import { createIndexedDbStudyStore, type IndexedDbStudyStore } from '../../src/lib/store/indexed-db-study-store';
import { createDeviceId, eventsOf, makeSnapshot, requestOf, requestsOf, sortedIds } from './log-fixtures';
import { freshName, getRaw, putRaw, rawKeys, settle, watchConnections } from './raw-database';
import { runStudyStoreContract } from './study-store-contract';

const opened: IndexedDbStudyStore[] = [];

afterEach(() => {
	vi.restoreAllMocks();
	for (const store of opened.splice(0)) store.close();
});

function openStore(
	name = freshName(),
	onCounted?: (eventCount: number, lastAtMs: number) => void
): IndexedDbStudyStore {
	const store = createIndexedDbStudyStore({
		databaseName: name,
		channelName: name,
		deviceIdFactory: createDeviceId,
		...(onCounted && { onCounted })
	});
	opened.push(store);
	return store;
}

/** Resolves with the first events that the store hears of. */
function nextHeard(store: IndexedDbStudyStore): Promise<readonly LoggedEvent[]> {
	return new Promise((resolve) => {
		const stop = store.onAppendedElsewhere((events) => {
			stop();
			resolve(events);
		});
	});
}

runStudyStoreContract('IndexedDB', () => openStore());

test('what was written is there for the next visit, which goes on counting', async () => {
	const name = freshName();
	const first = openStore(name);
	const [event] = await first.append([requestOf('a')]);
	first.close();
	const second = openStore(name);
	expect((await second.load()).tail).toEqual([event]);
	expect(await second.append([requestOf('b', 1)])).toMatchObject([{ seq: 2, deviceId: event?.deviceId }]);
});

test('reads and writes recover when the connection is closed under us', async () => {
	const connections = watchConnections();
	const store = openStore();
	await store.append([requestOf('a')]);
	connections.at(-1)?.close();
	expect(await store.append([requestOf('b', 1)])).toMatchObject([{ seq: 2 }]);
	connections.at(-1)?.close();
	expect(sortedIds((await store.load()).tail)).toEqual(['a', 'b']);
	connections.at(-1)?.close();
	await store.compact(makeSnapshot, 1);
	expect(connections).toHaveLength(4);
	expect(await store.readAll()).toHaveLength(2);
});

test('a write in flight when its connection closes is written once', async () => {
	const connections = watchConnections();
	const store = openStore();
	await store.load();
	const writing = requestsOf('burst', 40).map((request, index) => {
		if (index % 10 === 9) connections.at(-1)?.close();
		return store.append([request]);
	});
	const numbers = (await Promise.all(writing)).flat().map((event) => event.seq);
	expect(new Set(numbers).size).toBe(40);
	expect(await store.readAll()).toHaveLength(40);
});

test('two stores on one database append 200 each at once: 400 events, no number twice', async () => {
	const name = freshName();
	const stores = [openStore(name), openStore(name)];
	await Promise.all(
		stores.map(async (store, tab) => {
			for (const request of requestsOf(`tab-${tab}`, 200)) await store.append([request]);
		})
	);
	const all = await openStore(name).readAll();
	expect(all).toHaveLength(400);
	expect(new Set(all.map((event) => event.deviceId)).size).toBe(1);
	expect(all.map((event) => event.seq).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 400 }, (_, i) => i + 1));
});

test('two stores compact and append at once: nothing is lost, nothing is there twice', async () => {
	const name = freshName();
	const [first, second] = [openStore(name), openStore(name)];
	await first.append(requestsOf('one', 100));
	await Promise.all([
		first.compact(makeSnapshot, 1),
		second.append(requestsOf('two', 50, 100)),
		second.compact(makeSnapshot, 1),
		first.append(requestsOf('three', 50, 150))
	]);
	expect(await first.readAll()).toHaveLength(200);
	const { snapshot, tail } = await second.load();
	expect((snapshot?.head.eventCount ?? 0) + tail.length).toBe(200);
});

test('the other tab hears of appended and merged events, and of each only once', async () => {
	const name = freshName();
	const [here, there] = [openStore(name), openStore(name)];
	const heardHere: unknown[] = [];
	here.onAppendedElsewhere((events) => heardHere.push(events));
	const appendedHeard = nextHeard(there);
	const written = await here.append([requestOf('a')]);
	expect(await appendedHeard).toEqual(written);
	const mergedHeard = nextHeard(there);
	await here.append([requestOf('a')]);
	const merged = await here.merge(eventsOf('other', 2));
	expect(await mergedHeard).toEqual(merged);
	expect(heardHere).toEqual([]);
});

test('what another tab announces is parsed, and what is no event does not get through', async () => {
	const name = freshName();
	const heard = nextHeard(openStore(name));
	const stranger = new BroadcastChannel(name);
	for (const message of ['hello', null, [{ id: 'x' }], [42, ...eventsOf('other', 1)]]) stranger.postMessage(message);
	expect(await heard).toEqual(eventsOf('other', 1));
	stranger.close();
});

test('a write that reached the disk but was reported as failed is written once and still announced', async () => {
	const name = freshName();
	const [here, there] = [openStore(name), openStore(name)];
	const heard = nextHeard(there);
	await here.load();
	// The first attempt commits; then its end is taken for an abort, as when the connection is lost in that moment
	const addListener = (transaction: IDBTransaction, type: string, listener: unknown): void => {
		EventTarget.prototype.addEventListener.call(transaction, type, listener as EventListener);
	};
	let isFirst = true;
	vi.spyOn(IDBTransaction.prototype, 'addEventListener').mockImplementation(function (
		this: IDBTransaction,
		type: string,
		listener: unknown
	) {
		const isLost = isFirst && this.mode === 'readwrite';
		if (isLost && type === 'abort') {
			isFirst = false;
			addListener(this, 'complete', listener);
		} else if (!isLost) {
			addListener(this, type, listener);
		}
	});
	expect(await here.append([requestOf('a')])).toMatchObject([{ id: 'a', seq: 1 }]);
	expect(isFirst).toBe(false);
	expect(await heard).toMatchObject([{ id: 'a', seq: 1 }]);
	expect(await here.readAll()).toHaveLength(1);
});

test('compaction fills chunks of 4,096 one after the other', { timeout: 30_000 }, async () => {
	const name = freshName();
	const store = openStore(name);
	await store.merge(eventsOf('one', 3_000));
	await store.compact(makeSnapshot, 1);
	await store.merge(eventsOf('two', 6_000, 'elsewhere-too', 3_000));
	await store.compact(makeSnapshot, 1);
	const keys = (await rawKeys(name)).filter((key) => !key.startsWith('snapshot:cards:'));
	expect(keys).toEqual(['chunk:0', 'chunk:1', 'chunk:2', 'device', 'snapshot:head']);
	const sizes = await Promise.all(['chunk:0', 'chunk:1', 'chunk:2'].map((key) => getRaw(name, key)));
	expect(sizes.map((chunk) => (chunk as unknown[]).length)).toEqual([4_096, 4_096, 808]);
	const { snapshot, tail } = await store.load();
	expect(snapshot?.head.eventCount).toBe(9_000);
	expect(tail).toEqual([]);
	expect(await store.merge(eventsOf('one', 3_000))).toEqual([]);
});

test('a snapshot of another version is no damage: the whole log is the tail, and compaction replaces it', async () => {
	const name = freshName();
	const store = openStore(name);
	await store.append(requestsOf('one', 10));
	await store.compact(makeSnapshot, 1);
	const { snapshot: made } = await store.load();
	await putRaw(name, 'snapshot:head', { version: 999, somethingElse: true });
	const { snapshot, tail, setAside } = await store.load();
	expect(snapshot).toBeNull();
	expect(setAside).toEqual([]);
	expect(tail).toHaveLength(10);
	await store.compact(makeSnapshot, 1_000);
	expect((await store.load()).snapshot).toEqual(made);
});

test('counts all events, and tells the count after each write', async () => {
	const name = freshName();
	const counts: [number, number][] = [];
	const store = openStore(name, (eventCount, lastAtMs) => counts.push([eventCount, lastAtMs]));
	expect(await store.countEvents()).toBe(0);
	const [first] = await store.append([requestOf('a', 1)]);
	await store.append([requestOf('a', 2)]);
	const merged = await store.merge(eventsOf('other', 3));
	expect(counts).toEqual([
		[1, first?.atMs],
		[4, merged.at(-1)?.atMs]
	]);
	await store.compact(makeSnapshot, 1);
	await store.append([requestOf('b', 5)]);
	expect(await store.countEvents()).toBe(5);
	// Without the device record it is counted anew
	await putRaw(name, 'device', 'damaged');
	expect(await openStore(name).countEvents()).toBe(5);
});

test('the probe leaves nothing behind', async () => {
	const name = freshName();
	await openStore(name).probe();
	expect(await rawKeys(name)).toEqual([]);
});

test('a database removed under an open app: writing goes on under a new device', async () => {
	const name = freshName();
	const store = openStore(name);
	const [before] = await store.append([requestOf('a')]);
	await settle(indexedDB.deleteDatabase(name));
	const [after] = await store.append([requestOf('b', 1)]);
	expect(after).toMatchObject({ id: 'b', seq: 1 });
	expect(after?.deviceId).not.toBe(before?.deviceId);
	expect((await store.load()).tail.map((event) => event.id)).toEqual(['b' as EventId]);
});

test('an append does not read more as the log grows', { timeout: 30_000 }, async () => {
	const store = openStore();
	const reads = vi.spyOn(IDBObjectStore.prototype, 'get');
	const bulkReads = vi.spyOn(IDBObjectStore.prototype, 'getAll');
	const costOfAppend = async (id: string): Promise<number> => {
		reads.mockClear();
		bulkReads.mockClear();
		await store.append([requestOf(id, 10_000)]);
		return reads.mock.calls.length + 1_000 * bulkReads.mock.calls.length;
	};
	await store.append([requestOf('first')]);
	const small = await costOfAppend('small');
	await store.merge(eventsOf('many', 9_000));
	expect(await costOfAppend('loose')).toBe(small);
	await store.compact(makeSnapshot, 1);
	expect(await costOfAppend('compacted')).toBe(small);
});

test('what a later visit appends again after its compaction is in the log once, and in the snapshot once', async () => {
	const name = freshName();
	const first = openStore(name);
	await first.append([requestOf('a', 0), requestOf('b', 1)]);
	await first.compact(makeSnapshot, 1);
	first.close();
	for (const id of ['a', 'b']) {
		const later = openStore(name);
		await later.append([requestOf(id, id === 'a' ? 0 : 1)]);
		expect(sortedIds(await later.readAll())).toEqual(['a', 'b']);
		expect((await later.readAll()).map(({ seq }) => seq).toSorted()).toEqual([1, 2]);
		await later.compact(makeSnapshot, 1);
		expect(await getRaw(name, 'chunk:0')).toHaveLength(2);
		expect((await later.load()).snapshot?.head.eventCount).toBe(2);
		later.close();
	}
});
