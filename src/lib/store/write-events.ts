// Puts events into the log inside a transaction of the caller. The cost of an append does not depend on the log's length.
import { promisifyRequest } from 'idb-keyval';
import { mergeLogs } from '../core/study/event-order';
import type { DeviceId, EventId, LoggedEvent, StudyEvent } from '../core/study/events';
import { parseLoggedEvent } from '../core/study/parse-event';
import type { AppendRequest } from '../core/study/study-store';
import { readDevice } from './device-record';
import { fillInEvent } from './fill-in-event';
import { findChunkedEvents } from './read-log';
import { atRecord, DEVICE_KEY, EVENT_PREFIX, eventKey, storedKeys } from './record-keys';

/** What a write found and did. */
export interface WrittenEvents<Event extends LoggedEvent = LoggedEvent> {
	/** All that were to be written, as they stand in the log now. */
	readonly events: readonly Event[];
	/** Those that were not there before. */
	readonly added: readonly Event[];
	/** All events that the database took in until now. */
	readonly eventCount: number;
}

/**
 * Gives each request its sequence number and writes it. `suspectIds` are those of earlier attempts: the event may have been
 * written and even compacted since, so the chunks are searched for them, which no first attempt has to pay.
 */
export async function appendEvents(
	store: IDBObjectStore,
	requests: readonly AppendRequest[],
	suspectIds: ReadonlySet<EventId>,
	createDeviceId: () => DeviceId
): Promise<WrittenEvents<StudyEvent>> {
	const device = await readDevice(store, createDeviceId);
	const known = await findOwnEvents(store, new Set(requests.map((request) => request.id)), suspectIds);
	const added: StudyEvent[] = [];
	const events = requests.map((request) => {
		const earlier = known.get(request.id);
		if (earlier !== undefined) return earlier;
		const event = fillInEvent(request, device.deviceId, device.nextSeq + added.length);
		known.set(event.id, event);
		added.push(event);
		store.put(event, eventKey(event.id));
		return event;
	});
	const eventCount = device.eventCount + added.length;
	if (added.length > 0) store.put({ ...device, nextSeq: device.nextSeq + added.length, eventCount }, DEVICE_KEY);
	return { events, added, eventCount };
}

/** Writes the events that are not in the log yet, as they are. What is stored under an id already stays. */
export async function mergeEvents(
	store: IDBObjectStore,
	events: readonly LoggedEvent[],
	createDeviceId: () => DeviceId
): Promise<WrittenEvents> {
	const device = await readDevice(store, createDeviceId);
	const looseKeys = new Set(await storedKeys(store, EVENT_PREFIX));
	const merged = mergeLogs(events).events;
	const unknown = merged.filter((event) => !looseKeys.has(eventKey(event.id)));
	const chunked = await findChunkedEvents(store, new Set(unknown.map((event) => event.id)));
	const added = unknown.filter((event) => !chunked.has(event.id));
	let nextSeq = device.nextSeq;
	for (const event of added) {
		store.put(event, eventKey(event.id));
		// A backup brings back what this device wrote before its database fell behind: no number is given twice
		if (event.deviceId === device.deviceId) nextSeq = Math.max(nextSeq, event.seq + 1);
	}
	const eventCount = device.eventCount + added.length;
	if (added.length > 0) store.put({ ...device, nextSeq, eventCount }, DEVICE_KEY);
	return { events: merged, added, eventCount };
}

async function findOwnEvents(
	store: IDBObjectStore,
	ids: ReadonlySet<EventId>,
	suspectIds: ReadonlySet<EventId>
): Promise<Map<EventId, StudyEvent>> {
	const found = new Map<EventId, StudyEvent>();
	const missingSuspects = new Set<EventId>();
	await Promise.all(
		[...ids].map(async (id) => {
			const parsed = parseLoggedEvent(await promisifyRequest<unknown>(store.get(eventKey(id))), atRecord(eventKey(id)));
			// Ids are made at random for each act, so what stands under one was written by this version of the app. A damaged
			// record is written again: the request holds all of its facts.
			if (parsed.ok) found.set(id, parsed.value as StudyEvent);
			else if (suspectIds.has(id)) missingSuspects.add(id);
		})
	);
	for (const [id, event] of await findChunkedEvents(store, missingSuspects)) found.set(id, event as StudyEvent);
	return found;
}
