// The record of this browser in the log: its id and the counters that every write moves forward.
import { promisifyRequest } from 'idb-keyval';
import type { DeviceId } from '../core/study/events';
import { CHUNK_PREFIX, DEVICE_KEY, EVENT_PREFIX, keysWith } from './record-keys';
import { setAside } from './set-aside';

export interface DeviceRecord {
	readonly deviceId: DeviceId;
	/** The sequence number of this device's next event, from 1. */
	readonly nextSeq: number;
	/** For people who look into the database; nothing is computed from it. */
	readonly createdAtMs: number;
	/** All events that this database took in, of any device; it never falls, also when one turns out damaged. */
	readonly eventCount: number;
}

/** `null` when the value is no device record. */
export function parseDeviceRecord(value: unknown): DeviceRecord | null {
	if (typeof value !== 'object' || value === null) return null;
	const { deviceId, nextSeq, createdAtMs, eventCount } = value as Record<string, unknown>;
	if (typeof deviceId !== 'string' || deviceId === '' || typeof createdAtMs !== 'number') return null;
	if (!isCount(nextSeq) || nextSeq < 1 || !isCount(eventCount)) return null;
	return { deviceId: deviceId as DeviceId, nextSeq, createdAtMs, eventCount };
}

/**
 * The stored record, or that of a device born now. A damaged one is set aside and gets a new id: with its counter unknown,
 * going on under the old id could give one sequence number to two events.
 */
export async function readDevice(store: IDBObjectStore, createDeviceId: () => DeviceId): Promise<DeviceRecord> {
	const value: unknown = await promisifyRequest(store.get(DEVICE_KEY));
	const stored = parseDeviceRecord(value);
	if (stored !== null) return stored;
	const eventCount = await countStoredEvents(store);
	if (value !== undefined) await setAside(store, [{ key: DEVICE_KEY, reason: 'no device record', value }]);
	return { deviceId: createDeviceId(), nextSeq: 1, createdAtMs: Date.now(), eventCount };
}

/** Events that this database took in; from the device record where there is one, else by counting. */
export async function countEvents(store: IDBObjectStore): Promise<number> {
	const stored = parseDeviceRecord(await promisifyRequest(store.get(DEVICE_KEY)));
	return stored?.eventCount ?? (await countStoredEvents(store));
}

async function countStoredEvents(store: IDBObjectStore): Promise<number> {
	const [loose, chunks] = await Promise.all([
		promisifyRequest(store.count(keysWith(EVENT_PREFIX))),
		promisifyRequest<unknown[]>(store.getAll(keysWith(CHUNK_PREFIX)))
	]);
	return chunks.reduce<number>((sum, chunk) => sum + (Array.isArray(chunk) ? chunk.length : 0), loose);
}

function isCount(value: unknown): value is number {
	return Number.isSafeInteger(value) && (value as number) >= 0;
}
