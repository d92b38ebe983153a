import { afterEach, expect, test } from 'vitest';
import { SNAPSHOT_VERSION } from '../../src/lib/core/study/snapshot';
import { createIndexedDbStudyStore, type IndexedDbStudyStore } from '../../src/lib/store/indexed-db-study-store';
import { createDeviceId, makeSnapshot, requestOf, requestsOf, sortedIds } from './log-fixtures';
import { freshName, getRaw, putRaw, rawKeys, withRawStore } from './raw-database';

const opened: IndexedDbStudyStore[] = [];

afterEach(() => {
	for (const store of opened.splice(0)) store.close();
});

function openStore(name: string): IndexedDbStudyStore {
	const store = createIndexedDbStudyStore({
		databaseName: name,
		channelName: name,
		deviceIdFactory: createDeviceId
	});
	opened.push(store);
	return store;
}

/** Ten compacted events, `old-0` to `old-9`, and two loose ones, `new-0` and `new-1`. */
async function makeLog(): Promise<{ readonly name: string; readonly store: IndexedDbStudyStore }> {
	const name = freshName();
	const store = openStore(name);
	await store.append(requestsOf('old', 10));
	await store.compact(makeSnapshot, 1);
	await store.append(requestsOf('new', 2, 10));
	return { name, store };
}

const ALL_IDS = [...requestsOf('new', 2), ...requestsOf('old', 10)].map(({ id }) => id);

test('damaged events are set aside with their reason, once, and the rest loads', async () => {
	const { name, store } = await makeLog();
	const { snapshot: sound } = await store.load();
	await putRaw(name, 'event:bad-1', { id: 'bad-1', type: 'card-reviewed' });
	await putRaw(name, 'event:bad-2', 'no event at all');
	await putRaw(name, 'event:bad-3', { ...((await getRaw(name, 'event:new-0')) as object) });
	const { snapshot, tail, setAside } = await store.load();
	expect(snapshot).toEqual(sound);
	expect(sortedIds(tail)).toEqual(['new-0', 'new-1']);
	expect(setAside.map(({ key }) => key)).toEqual(['event:bad-1', 'event:bad-2', 'event:bad-3']);
	for (const { reason } of setAside) expect(reason).not.toBe('');
	expect(await getRaw(name, 'aside:event:bad-2')).toEqual({ reason: setAside[1]?.reason, value: 'no event at all' });
	expect(await rawKeys(name)).not.toContain('event:bad-1');
	// They are still known at the next start, and counted once
	expect((await store.load()).setAside).toEqual(setAside);
});

test('a second damage under the same key does not overwrite the first', async () => {
	const { name, store } = await makeLog();
	for (const value of ['first', 'second']) {
		await putRaw(name, 'event:bad', value);
		await store.load();
	}
	expect(await getRaw(name, 'aside:event:bad')).toMatchObject({ value: 'first' });
	expect(await getRaw(name, 'aside:event:bad+')).toMatchObject({ value: 'second' });
});

test.each([
	['a text', 'snapshot:head', 'damaged'],
	['a head with a missing fact', 'snapshot:head', { version: SNAPSHOT_VERSION, chunkCount: 1 }],
	['no columns', 'snapshot:cards:0', { cardIds: 'damaged' }],
	['a chunk too many', 'snapshot:cards:1', {}]
])('a damaged snapshot (%s) is set aside and all events come back', async (_, key, value) => {
	const { name, store } = await makeLog();
	await putRaw(name, key, value);
	const { snapshot, tail, setAside } = await store.load();
	expect(snapshot).toBeNull();
	expect(sortedIds(tail)).toEqual(ALL_IDS);
	// A cache: kept aside for the curious, but nothing of the learner's is damaged
	expect(setAside).toEqual([]);
	expect(await getRaw(name, `aside:${key}`)).toMatchObject({ value });
	// The next compaction mends it, however few events are loose
	await store.compact(makeSnapshot, 1_000);
	const mended = await store.load();
	expect(mended).toEqual({ snapshot: makeSnapshot(null, tail), tail: [], setAside: [] });
});

test('a missing chunk of card columns makes the snapshot worthless, not the log', async () => {
	const { name, store } = await makeLog();
	await withRawStore(name, (raw) => raw.delete('snapshot:cards:0'));
	const { snapshot, tail } = await store.load();
	expect(snapshot).toBeNull();
	expect(sortedIds(tail)).toEqual(ALL_IDS);
});

test('damaged entries of a chunk are set aside one by one', async () => {
	const { name, store } = await makeLog();
	const chunk = (await getRaw(name, 'chunk:0')) as unknown[];
	const [third, eighth] = [chunk[3], chunk[8]] as [{ id: string }, { id: string }];
	await putRaw(name, 'chunk:0', chunk.with(3, { id: third.id, seq: 'damaged' }).with(8, null));
	await putRaw(name, 'snapshot:head', 'damaged');
	const { tail, setAside } = await store.load();
	expect(sortedIds(tail)).toEqual(ALL_IDS.filter((id) => id !== third.id && id !== eighth.id));
	expect(setAside.map(({ key }) => key).filter((key) => key.startsWith('chunk'))).toEqual(['chunk:0[3]', 'chunk:0[8]']);
	expect(await getRaw(name, 'aside:chunk:0[3]')).toMatchObject({ value: { id: third.id, seq: 'damaged' } });
	expect(await getRaw(name, 'chunk:0')).toHaveLength(8);
	expect((await store.load()).setAside).toEqual(setAside);
	// A backup brings the two back
	expect(await store.merge([third, eighth] as never)).toHaveLength(2);
	expect(sortedIds(await store.readAll())).toEqual(ALL_IDS);
});

test('a chunk that is no list is set aside as a whole and its number is used again without harm', async () => {
	const { name, store } = await makeLog();
	await putRaw(name, 'chunk:0', { not: 'a list' });
	await putRaw(name, 'snapshot:head', 'damaged');
	const { tail, setAside } = await store.load();
	expect(sortedIds(tail)).toEqual(['new-0', 'new-1']);
	expect(setAside.map(({ key }) => key)).toContain('chunk:0');
	await store.compact(makeSnapshot, 1);
	expect((await store.load()).snapshot?.head.eventCount).toBe(2);
	expect(await getRaw(name, 'aside:chunk:0')).toMatchObject({ value: { not: 'a list' } });
});

test('readAll leaves damaged records out and moves nothing', async () => {
	const { name, store } = await makeLog();
	const chunk = (await getRaw(name, 'chunk:0')) as unknown[];
	await putRaw(name, 'chunk:0', [...chunk, 'damaged']);
	await putRaw(name, 'event:bad', 'damaged');
	const keys = await rawKeys(name);
	expect(sortedIds(await store.readAll())).toEqual(ALL_IDS);
	expect(await rawKeys(name)).toEqual(keys);
});

test('compaction keeps damaged events where they are', async () => {
	const { name, store } = await makeLog();
	await putRaw(name, 'event:bad', 'damaged');
	await store.compact(makeSnapshot, 1);
	expect((await store.load()).setAside).toMatchObject([{ key: 'event:bad' }]);
	expect(sortedIds(await store.readAll())).toEqual(ALL_IDS);
});

test('damage found while the whole log is replayed is reported by the next start, not swallowed', async () => {
	const { name, store } = await makeLog();
	const chunk = (await getRaw(name, 'chunk:0')) as unknown[];
	await putRaw(name, 'chunk:0', chunk.with(0, 'damaged'));
	await store.append([requestOf('undo', 20, { type: 'event-undone', target: 'old-5' as never })]);
	await store.compact(makeSnapshot, 1);
	const { snapshot, tail, setAside } = await store.load();
	expect(snapshot).toBeNull();
	expect(tail).toHaveLength(12);
	expect(setAside).toMatchObject([{ key: 'chunk:0[0]' }]);
	await store.compact(makeSnapshot, 1);
	expect(await store.load()).toEqual({ snapshot: makeSnapshot(null, tail), tail: [], setAside });
});

test.each(['damaged', { deviceId: '', nextSeq: 3, createdAtMs: 0, eventCount: 2 }, { deviceId: 'x', nextSeq: 0.5 }])(
	'a damaged device record %j is set aside; writing goes on under a new id',
	async (value) => {
		const { name, store } = await makeLog();
		const [old] = await store.readAll();
		await putRaw(name, 'device', value);
		const { tail, setAside } = await store.load();
		expect(tail).toHaveLength(2);
		// Nothing of the learner's is in it
		expect(setAside).toEqual([]);
		expect(await getRaw(name, 'aside:device')).toMatchObject({ value });
		const [event] = await store.append([requestOf('next', 30)]);
		expect(event?.seq).toBe(1);
		expect(event?.deviceId).not.toBe(old?.deviceId);
		expect(await store.countEvents()).toBe(13);
	}
);

test('a device record damaged after the start does not stop an append', async () => {
	const { name, store } = await makeLog();
	await store.load();
	await putRaw(name, 'device', 'damaged');
	expect(await store.append([requestOf('next', 30)])).toMatchObject([{ seq: 1 }]);
	expect(await getRaw(name, 'aside:device')).toMatchObject({ value: 'damaged' });
});
