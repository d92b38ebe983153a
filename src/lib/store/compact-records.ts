// Compaction: the loose events go into chunks and the snapshot moves forward over them, in one transaction of the caller.
import { promisifyRequest } from 'idb-keyval';
import type { EventId, LoggedEvent } from '../core/study/events';
import type { Snapshot } from '../core/study/snapshot';
import { findAgain, readChunkedEvents, readLooseEvents, readRecord, readSnapshot, uniteEvents } from './read-log';
import {
	CHUNK_PREFIX,
	EVENT_PREFIX,
	eventKey,
	inNumberOrder,
	keyNumber,
	keysWith,
	SNAPSHOT_CARDS_PREFIX,
	SNAPSHOT_HEAD_KEY,
	SNAPSHOT_PREFIX,
	storedKeys
} from './record-keys';

/** Measured: a million events in chunks of this size are read in 0.15 s, and rewriting the last one stays cheap. */
export const CHUNK_SIZE = 4_096;

/** See `StudyStore.compact`. */
export type MakeSnapshot = (base: Snapshot | null, events: readonly LoggedEvent[]) => Snapshot | 'whole-log-needed';

/**
 * Compacts when at least `minimumTail` events are loose, or when chunks are there without a readable snapshot (then every
 * start would replay them all). Damaged records stay where they are; where they would silently drop out of a rebuilt snapshot,
 * the snapshot is only removed, so that the next start reads all of the log, sets them aside and reports them.
 */
export async function compactRecords(
	store: IDBObjectStore,
	makeSnapshot: MakeSnapshot,
	minimumTail: number
): Promise<void> {
	const [looseCount, chunkKeys, { snapshot: base }] = await Promise.all([
		promisifyRequest(store.count(keysWith(EVENT_PREFIX))),
		storedKeys(store, CHUNK_PREFIX),
		readSnapshot(store)
	]);
	const snapshotLost = base === null && chunkKeys.length > 0;
	if (looseCount < Math.max(minimumTail, 1) && !snapshotLost) return;

	const { events: loose } = await readLooseEvents(store);
	const { snapshot, again } = await moveSnapshotForward(store, base, loose, makeSnapshot);
	store.delete(keysWith(SNAPSHOT_PREFIX));
	if (snapshot === null) return;
	store.put(snapshot.head, SNAPSHOT_HEAD_KEY);
	for (const [index, cards] of snapshot.cardChunks.entries()) store.put(cards, `${SNAPSHOT_CARDS_PREFIX}${index}`);

	const added = loose.filter(({ id }) => !again.has(id));
	await appendToChunks(store, inNumberOrder(chunkKeys, CHUNK_PREFIX).at(-1), added);
	for (const event of loose) store.delete(eventKey(event.id));
}

interface MovedSnapshot {
	/** `null` when a whole log with damaged records in it would have to be replayed. */
	readonly snapshot: Snapshot | null;
	/** Loose events that were found among the compacted ones. */
	readonly again: ReadonlySet<EventId>;
}

async function moveSnapshotForward(
	store: IDBObjectStore,
	base: Snapshot | null,
	loose: readonly LoggedEvent[],
	makeSnapshot: MakeSnapshot
): Promise<MovedSnapshot> {
	if (base !== null) {
		const snapshot = makeSnapshot(base, loose);
		if (snapshot !== 'whole-log-needed') return { snapshot, again: new Set() };
	}
	const { events: chunked, damaged } = await readChunkedEvents(store);
	// Those without a value cannot be set aside either: waiting for that would keep the log uncompacted for ever
	if (damaged.some((record) => 'value' in record)) return { snapshot: null, again: new Set() };
	const snapshot = makeSnapshot(null, uniteEvents(chunked, loose));
	if (snapshot === 'whole-log-needed') throw new Error('makeSnapshot asked for the whole log while it had it');
	return { snapshot, again: findAgain(chunked, loose) };
}

/** Fills the last chunk up before new ones begin. Its entries are copied unread, so that a damaged one is not lost here. */
async function appendToChunks(
	store: IDBObjectStore,
	lastKey: string | undefined,
	events: readonly LoggedEvent[]
): Promise<void> {
	let number = lastKey === undefined ? 0 : keyNumber(lastKey, CHUNK_PREFIX);
	let kept: readonly unknown[] = [];
	if (lastKey !== undefined) {
		const { value: last } = await readRecord(store, lastKey);
		if (Array.isArray(last) && last.length < CHUNK_SIZE) kept = last;
		else number++;
	}
	for (let from = 0; from < events.length; number++) {
		const added = events.slice(from, from + CHUNK_SIZE - kept.length);
		store.put([...kept, ...added], `${CHUNK_PREFIX}${number}`);
		from += added.length;
		kept = [];
	}
}
