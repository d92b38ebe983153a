// The keys of all records in the database. Persisted: they never change.
import { promisifyRequest } from 'idb-keyval';
import type { Issue } from '../core/issue';
import type { EventId } from '../core/study/events';

/** Who this browser is in the log, and its counters; see device-record. */
export const DEVICE_KEY = 'device';
/** What every start writes, reads and deletes again. */
export const PROBE_KEY = 'probe';
export const SNAPSHOT_PREFIX = 'snapshot:';
export const SNAPSHOT_HEAD_KEY = 'snapshot:head';
/** One chunk of card columns a record, numbered from 0. */
export const SNAPSHOT_CARDS_PREFIX = 'snapshot:cards:';
/** One event a record, not in the snapshot. */
export const EVENT_PREFIX = 'event:';
/** Up to `CHUNK_SIZE` events a record, numbered from 0, all of them in the snapshot. */
export const CHUNK_PREFIX = 'chunk:';
/** One lesson or collection of the learner's own a record, by its hash. */
export const CONTENT_PREFIX = 'content:';
/** What the snapshot's events add up to by days, for the progress screen: a cache, like the snapshot. */
export const HISTORY_KEY = 'history';
/** Records that could not be read, by their old key. */
export const ASIDE_PREFIX = 'aside:';

export function eventKey(id: EventId): string {
	return `${EVENT_PREFIX}${id}`;
}

/** All keys that begin with the prefix. */
export function keysWith(prefix: string): IDBKeyRange {
	return IDBKeyRange.bound(prefix, `${prefix}\uffff`);
}

/** The stored keys that begin with the prefix, in the database's order: that of the values which `getAll` gives for the same range. */
export async function storedKeys(store: IDBObjectStore, prefix: string): Promise<readonly string[]> {
	const keys = await promisifyRequest(store.getAllKeys(keysWith(prefix)));
	// All of them: between two texts no other kind of key is sorted
	return keys.filter((key) => typeof key === 'string');
}

/** The keys of a numbered series in the order of their numbers; keys that carry no number are left out. */
export function inNumberOrder(keys: readonly string[], prefix: string): readonly string[] {
	return keys
		.filter((key) => key.startsWith(prefix) && /^\d+$/.test(key.slice(prefix.length)))
		.toSorted((a, b) => keyNumber(a, prefix) - keyNumber(b, prefix));
}

export function keyNumber(key: string, prefix: string): number {
	return Number(key.slice(prefix.length));
}

/** How issues name a record of the database. */
export function atRecord(key: string): Pick<Issue, 'file' | 'place'> {
	return { file: 'study log', place: key };
}
