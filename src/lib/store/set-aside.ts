// Moves what cannot be read out of the log's way, without throwing it away: a later version may know how to read it.
import { promisifyRequest } from 'idb-keyval';
import type { SetAsideRecord } from '../core/study/study-store';
import { ASIDE_PREFIX, CHUNK_PREFIX, EVENT_PREFIX, storedKeys } from './record-keys';

/** A record, or one entry of a chunk, that is not what its key promises. */
export interface DamagedRecord extends SetAsideRecord {
	/** The key that goes; of an entry, its chunk's. */
	readonly key: string;
	/** The entry's index where only that entry of an array is damaged. */
	readonly entry?: number;
	/** Absent when not even the database can read it; then it stays where it is. */
	readonly value?: unknown;
}

/** Writes each value with its reason under `aside:<key>` and takes it from its old place, in the caller's transaction. */
export async function setAside(store: IDBObjectStore, damaged: readonly DamagedRecord[]): Promise<void> {
	const takenKeys = new Set(await storedKeys(store, ASIDE_PREFIX));
	const entriesByChunk = new Map<string, Set<number>>();
	for (const record of damaged) {
		if (!('value' in record)) continue;
		let asideKey = `${ASIDE_PREFIX}${placeOf(record)}`;
		// An earlier damage under the same key is kept too
		while (takenKeys.has(asideKey)) asideKey += '+';
		takenKeys.add(asideKey);
		store.put({ reason: record.reason, value: record.value }, asideKey);
		if (record.entry === undefined) store.delete(record.key);
		else entriesByChunk.set(record.key, (entriesByChunk.get(record.key) ?? new Set()).add(record.entry));
	}
	for (const [key, indexes] of entriesByChunk) {
		const chunk: unknown = await promisifyRequest(store.get(key));
		if (!Array.isArray(chunk)) continue;
		store.put(
			chunk.filter((_, index) => !indexes.has(index)),
			key
		);
	}
}

/** What the port tells of the damage: what was set aside at any time, and what could not even be moved. Snapshot and device are caches. */
export async function listSetAside(
	store: IDBObjectStore,
	damaged: readonly DamagedRecord[]
): Promise<readonly SetAsideRecord[]> {
	const keys = await storedKeys(store, ASIDE_PREFIX);
	const moved = await Promise.all(
		keys.map(async (key) => {
			const record: unknown = await promisifyRequest(store.get(key));
			const reason = (record as { reason?: unknown } | null)?.reason;
			return { key: key.slice(ASIDE_PREFIX.length), reason: typeof reason === 'string' ? reason : 'unknown' };
		})
	);
	const movedKeys = new Set(moved.map(({ key }) => key));
	const unmoved = damaged
		.map((record) => ({ key: placeOf(record), reason: record.reason }))
		.filter(({ key }) => !movedKeys.has(key));
	return [...moved, ...unmoved].filter(({ key }) => key.startsWith(EVENT_PREFIX) || key.startsWith(CHUNK_PREFIX));
}

function placeOf(record: DamagedRecord): string {
	return record.entry === undefined ? record.key : `${record.key}[${record.entry}]`;
}
