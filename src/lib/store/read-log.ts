// Reads the log inside a transaction of the caller: every record is parsed, what is damaged is named and never stops the rest.
import { promisifyRequest } from 'idb-keyval';
import type { Checked } from '../core/issue';
import { formatIssue } from '../core/issue';
import type { EventId, LoggedEvent } from '../core/study/events';
import { parseLoggedEvent } from '../core/study/parse-event';
import { parseSnapshot } from '../core/study/parse-snapshot';
import { SNAPSHOT_VERSION, type Snapshot } from '../core/study/snapshot';
import { parseDeviceRecord } from './device-record';
import {
	atRecord,
	CHUNK_PREFIX,
	DEVICE_KEY,
	EVENT_PREFIX,
	eventKey,
	inNumberOrder,
	keysWith,
	SNAPSHOT_CARDS_PREFIX,
	SNAPSHOT_HEAD_KEY,
	SNAPSHOT_PREFIX,
	storedKeys
} from './record-keys';
import type { DamagedRecord } from './set-aside';

/** Events and the records beside them that are none. */
export interface ReadEvents {
	readonly events: readonly LoggedEvent[];
	readonly damaged: readonly DamagedRecord[];
}

export interface ReadSnapshot {
	readonly snapshot: Snapshot | null;
	readonly damaged: readonly DamagedRecord[];
}

export interface StoredLog extends ReadSnapshot {
	/** The events that `snapshot` does not hold: with `null`, all of them. */
	readonly tail: readonly LoggedEvent[];
}

/** What a start needs. The chunks are read only where no snapshot stands for them. */
export async function readLog(store: IDBObjectStore): Promise<StoredLog> {
	const [device, { snapshot, damaged }, loose] = await Promise.all([
		promisifyRequest<unknown>(store.get(DEVICE_KEY)),
		readSnapshot(store),
		readLooseEvents(store)
	]);
	const chunked = snapshot === null ? await readChunkedEvents(store) : NOTHING;
	const damagedDevice =
		device === undefined || parseDeviceRecord(device) !== null
			? []
			: [{ key: DEVICE_KEY, reason: 'no device record', value: device }];
	return {
		snapshot,
		tail: uniteEvents(chunked.events, loose.events),
		damaged: [...damagedDevice, ...damaged, ...loose.damaged, ...chunked.damaged]
	};
}

const NOTHING: ReadEvents = { events: [], damaged: [] };

/** The events that are not compacted yet. */
export async function readLooseEvents(store: IDBObjectStore): Promise<ReadEvents> {
	const [keys, values] = await Promise.all([
		storedKeys(store, EVENT_PREFIX),
		promisifyRequest<unknown[]>(store.getAll(keysWith(EVENT_PREFIX)))
	]);
	const events: LoggedEvent[] = [];
	const damaged: DamagedRecord[] = [];
	for (const [index, key] of keys.entries()) {
		const value = values[index];
		const parsed = parseLoggedEvent(value, atRecord(key));
		if (!parsed.ok) damaged.push({ key, reason: reasonOf(parsed), value });
		else if (eventKey(parsed.value.id) !== key) damaged.push({ key, reason: 'another event’s id', value });
		else events.push(parsed.value);
	}
	return { events, damaged };
}

/** The compacted events. */
export async function readChunkedEvents(store: IDBObjectStore): Promise<ReadEvents> {
	const keys = await storedKeys(store, CHUNK_PREFIX);
	const chunks = await Promise.all(keys.map((key) => readChunk(store, key)));
	return { events: chunks.flatMap(({ events }) => events), damaged: chunks.flatMap(({ damaged }) => damaged) };
}

/** The events of one chunk. */
export async function readChunk(store: IDBObjectStore, key: string): Promise<ReadEvents> {
	const { value: chunk, damage } = await readRecord(store, key);
	if (damage !== null) return { events: [], damaged: [damage] };
	if (!Array.isArray(chunk)) return { events: [], damaged: [{ key, reason: 'no list of events', value: chunk }] };
	const events: LoggedEvent[] = [];
	const damaged: DamagedRecord[] = [];
	for (const [entry, value] of chunk.entries()) {
		const parsed = parseLoggedEvent(value, atRecord(`${key}[${entry}]`));
		if (parsed.ok) events.push(parsed.value);
		else damaged.push({ key, entry, reason: reasonOf(parsed), value: value as unknown });
	}
	return { events, damaged };
}

/**
 * Compacted and loose events together, each id once: what was appended again by a later visit, after its compaction, stands in both
 * places, and what was stored first counts.
 */
export function uniteEvents(chunked: readonly LoggedEvent[], loose: readonly LoggedEvent[]): readonly LoggedEvent[] {
	const again = findAgain(chunked, loose);
	return again.size === 0 ? [...chunked, ...loose] : [...chunked, ...loose.filter(({ id }) => !again.has(id))];
}

/** The ids of loose events that are compacted already. */
export function findAgain(chunked: readonly LoggedEvent[], loose: readonly LoggedEvent[]): ReadonlySet<EventId> {
	const looseIds = new Set(loose.map(({ id }) => id));
	return new Set(looseIds.size === 0 ? [] : chunked.flatMap(({ id }) => (looseIds.has(id) ? [id] : [])));
}

/** The compacted events among `ids`, chunk by chunk, so that a long log is never in memory as a whole. */
export async function findChunkedEvents(
	store: IDBObjectStore,
	ids: ReadonlySet<EventId>
): Promise<ReadonlyMap<EventId, LoggedEvent>> {
	const found = new Map<EventId, LoggedEvent>();
	if (ids.size === 0) return found;
	for (const key of await storedKeys(store, CHUNK_PREFIX)) {
		const { value } = await readRecord(store, key);
		if (!Array.isArray(value)) continue;
		for (const entry of value as unknown[]) {
			if (!ids.has((entry as { id?: EventId } | null)?.id as EventId)) continue;
			// A damaged entry does not count as there: a good copy from elsewhere heals it
			const parsed = parseLoggedEvent(entry, atRecord(key));
			if (parsed.ok) found.set(parsed.value.id, parsed.value);
		}
	}
	return found;
}

/** The stored snapshot, with all of its records named as damaged when it is none; `null` alone when there is none of this version. */
export async function readSnapshot(store: IDBObjectStore): Promise<ReadSnapshot> {
	const keys = await storedKeys(store, SNAPSHOT_PREFIX);
	if (keys.length === 0) return { snapshot: null, damaged: [] };
	const [head, ...cards] = await Promise.all(
		[SNAPSHOT_HEAD_KEY, ...inNumberOrder(keys, SNAPSHOT_CARDS_PREFIX)].map((key) => readRecord(store, key))
	);
	const cardChunks = cards.map((record) => record.value);
	const parsed = parseSnapshot({ head: head?.value, cardChunks });
	if (parsed.ok) return { snapshot: parsed.value, damaged: [] };
	// Not damaged: an update of the app. The next compaction replaces it.
	if (isOfAnotherVersion(head?.value)) return { snapshot: null, damaged: [] };
	const reason = reasonOf(parsed);
	const records = [head, ...cards].filter((record) => record !== undefined);
	return { snapshot: null, damaged: records.map(({ key, value, damage }) => damage ?? { key, reason, value }) };
}

function isOfAnotherVersion(head: unknown): boolean {
	const version = (head as { version?: unknown } | null | undefined)?.version;
	return typeof version === 'number' && version !== SNAPSHOT_VERSION;
}

export interface ReadRecord {
	readonly key: string;
	/** `undefined` when there is no such record or it cannot be read. */
	readonly value: unknown;
	readonly damage: DamagedRecord | null;
}

/** Large values are files of their own in Chromium; when such a file is lost, reading the record fails with one of these. */
const UNREADABLE = new Set(['NotReadableError', 'DataError']);

/** One record, on its own. */
export async function readRecord(store: IDBObjectStore, key: string): Promise<ReadRecord> {
	const request: IDBRequest<unknown> = store.get(key);
	request.addEventListener('error', (event) => {
		// Otherwise the one record would abort the transaction, and with it all that can still be read
		if (UNREADABLE.has(request.error?.name ?? '')) event.preventDefault();
	});
	try {
		return { key, value: await promisifyRequest(request), damage: null };
	} catch (error) {
		if (!(error instanceof DOMException) || !UNREADABLE.has(error.name)) throw error;
		return { key, value: undefined, damage: { key, reason: `${error.name}: ${error.message}` } };
	}
}

function reasonOf(failed: Extract<Checked<unknown>, { ok: false }>): string {
	const [first] = failed.issues;
	return first === undefined ? 'not readable' : formatIssue(first);
}
