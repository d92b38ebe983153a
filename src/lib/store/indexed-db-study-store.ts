// The study log in IndexedDB: the port `StudyStore` over one database. What each record is stands in record-keys.ts.
import { promisifyRequest } from 'idb-keyval';
import type { DeviceId, EventId, LoggedEvent, StudyEvent } from '../core/study/events';
import { StoreError, type AppendRequest, type StoredContent, type StudyStore } from '../core/study/study-store';
import { compactRecords } from './compact-records';
import { countEvents } from './device-record';
import { openLogChannel } from './log-channel';
import { openUseStore } from './open-use-store';
import { readChunkedEvents, readLog, readLooseEvents, uniteEvents, type StoredLog } from './read-log';
import { CONTENT_PREFIX, PROBE_KEY } from './record-keys';
import { listSetAside, setAside } from './set-aside';
import { appendEvents, mergeEvents, type WrittenEvents } from './write-events';

export interface IndexedDbStudyStoreOptions {
	/** Carries the app's base path: on some hosts an origin is shared by several apps. */
	readonly databaseName: string;
	/** Called when the database has no device yet; may be called again before one is written. */
	readonly deviceIdFactory: () => DeviceId;
	/** Name of the BroadcastChannel, with the base path too. */
	readonly channelName: string;
	/** Called after each write with all events that the database took in until now, and the time of the newest one written. */
	readonly onCounted?: (eventCount: number, lastAtMs: number) => void;
}

export interface IndexedDbStudyStore extends StudyStore {
	readonly durability: 'durable';
	/** Proves that a record can be written and read back. Rejects with `StoreError`. */
	probe(): Promise<void>;
	/** All events that the database took in until now. Writes nothing. */
	countEvents(): Promise<number>;
}

/** Opens nothing yet; the first call does. */
export function createIndexedDbStudyStore(options: IndexedDbStudyStoreOptions): IndexedDbStudyStore {
	const { databaseName, deviceIdFactory, channelName, onCounted } = options;
	const database = openUseStore(databaseName);
	const channel = openLogChannel(channelName);
	const attemptedIds = new Set<EventId>();

	/** Writes, then tells the other tabs and the counter; resolves with the outcome of the attempt that succeeded. */
	async function write<Event extends LoggedEvent>(
		work: (store: IDBObjectStore) => Promise<WrittenEvents<Event>>
	): Promise<WrittenEvents<Event>> {
		// An attempt can reach the disk although it is reported as failed. What it added is found by the next one as written
		// already, but it is new to everybody else.
		const newIds = new Set<EventId>();
		const { events, eventCount } = await database.use('readwrite', async (store) => {
			const written = await work(store);
			for (const { id } of written.added) newIds.add(id);
			return written;
		});
		const added = [...new Map(events.map((event) => [event.id, event])).values()].filter(({ id }) => newIds.has(id));
		if (added.length > 0) {
			channel.announce(added);
			onCounted?.(eventCount, newestAtMs(added));
		}
		return { events, added, eventCount };
	}

	/** The ids that an earlier attempt may have written; from now on all of these are suspect. */
	function takeSuspects(requests: readonly AppendRequest[]): ReadonlySet<EventId> {
		const suspectIds = new Set(requests.map(({ id }) => id).filter((id) => attemptedIds.has(id)));
		for (const { id } of requests) attemptedIds.add(id);
		return suspectIds;
	}

	/** When even moving them fails (a full disk), the damaged records stay in place: they must not block the start. */
	async function readAndSetAside(damagedLog: StoredLog): Promise<StoredLog> {
		try {
			return await database.use('readwrite', async (store) => {
				// Read again: another tab may have moved records since
				const log = await readLog(store);
				await setAside(store, log.damaged);
				return log;
			});
		} catch (error) {
			if (error instanceof StoreError) return damagedLog;
			throw error;
		}
	}

	return {
		durability: 'durable',

		async load() {
			const found = await database.use('readonly', readLog);
			const { snapshot, tail, damaged } = found.damaged.length === 0 ? found : await readAndSetAside(found);
			const setAsideRecords = await database.use('readonly', (store) => listSetAside(store, damaged));
			return { snapshot, tail, setAside: setAsideRecords };
		},

		async append(requests, content = []) {
			if (requests.length === 0) return [];
			const { events } = await write((store) => {
				putContent(store, content);
				return appendEvents(store, requests, takeSuspects(requests), deviceIdFactory);
			});
			return events;
		},

		async merge(events, content = []) {
			if (events.length === 0 && content.length === 0) return [];
			const { added } = await write((store) => {
				putContent(store, content);
				return mergeEvents(store, events, deviceIdFactory);
			});
			return added;
		},

		async bringIn({ requests, events, content }) {
			const written = await write<LoggedEvent>(async (store) => {
				putContent(store, content);
				const suspectIds = takeSuspects(requests);
				const merged = await mergeEvents(store, events, deviceIdFactory);
				const acts = await appendEvents(store, requests, suspectIds, deviceIdFactory);
				return { ...acts, events: [...merged.events, ...acts.events], added: [...merged.added, ...acts.added] };
			});
			// what stands under the id of a request was filled in here
			const acts = written.events.slice(written.events.length - requests.length) as readonly StudyEvent[];
			return { acts, added: written.added };
		},

		readContent(hash) {
			return database.use('readonly', async (store) => {
				const text: unknown = await promisifyRequest(store.get(`${CONTENT_PREFIX}${hash}`));
				return typeof text === 'string' ? text : null;
			});
		},

		readAll() {
			return database.use('readonly', async (store) => {
				const [loose, chunked] = await Promise.all([readLooseEvents(store), readChunkedEvents(store)]);
				return uniteEvents(chunked.events, loose.events);
			});
		},

		compact(makeSnapshot, minimumTail) {
			return database.use('readwrite', (store) => compactRecords(store, makeSnapshot, minimumTail));
		},

		onAppendedElsewhere: (listener) => channel.listen(listener),

		close() {
			channel.close();
			database.close();
		},

		probe() {
			return database.use('readwrite', async (store) => {
				store.put('probe', PROBE_KEY);
				const readBack: unknown = await promisifyRequest(store.get(PROBE_KEY));
				if (readBack !== 'probe') throw new StoreError('unavailable');
				store.delete(PROBE_KEY);
			});
		},

		countEvents: () => database.use('readonly', countEvents)
	};
}

/** Content is immutable under its hash: writing it again changes nothing. */
function putContent(store: IDBObjectStore, content: readonly StoredContent[]): void {
	for (const { hash, text } of content) store.put(text, `${CONTENT_PREFIX}${hash}`);
}

function newestAtMs(events: readonly LoggedEvent[]): number {
	// Not Math.max(...): a merged log may hold more events than a call takes arguments
	return events.reduce((newest, event) => Math.max(newest, event.atMs), -Infinity);
}
