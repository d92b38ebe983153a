// The order and the union of study logs. Immutable events with ids of their own need no more than this to be merged.
import type { EventId, LoggedEvent } from './events';
import type { LogPosition } from './study-state';

/** Negative, zero or positive: the total order of the log, `(atMs, deviceId, seq, id)`, texts by UTF-16 code unit on every device. */
export function compareEvents(a: LogPosition, b: LogPosition): number {
	return a.atMs - b.atMs || compareText(a.deviceId, b.deviceId) || a.seq - b.seq || compareText(a.id, b.id);
}

/** By UTF-16 code unit: unlike `localeCompare` it is the same everywhere. */
export function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** The events in total order; the same array when they are so already, as a stored log mostly is. */
export function sortEvents(events: readonly LoggedEvent[]): readonly LoggedEvent[] {
	let previous = events[0];
	for (const event of events) {
		if (previous !== undefined && previous.atMs >= event.atMs && compareEvents(previous, event) > 0) {
			return events.toSorted(compareEvents);
		}
		previous = event;
	}
	return events;
}

/** One id with two contents: never from our own writer, so a file was changed by hand or a device's storage was copied. */
export interface EventConflict {
	readonly id: EventId;
	readonly kept: LoggedEvent;
	readonly dropped: LoggedEvent;
}

export interface MergedLog {
	/** In total order, each id once. */
	readonly events: readonly LoggedEvent[];
	readonly conflicts: readonly EventConflict[];
}

/**
 * Set union by event id. Where one id has two contents the earlier in the total order is kept, and of equally early ones the first
 * by their text: all devices keep the same one, whatever order they meet them in.
 */
export function mergeLogs(...logs: readonly (readonly LoggedEvent[])[]): MergedLog {
	const byId = new Map<EventId, LoggedEvent>();
	const conflicts: EventConflict[] = [];
	for (const log of logs) {
		for (const event of log) {
			const other = byId.get(event.id);
			if (other === undefined) {
				byId.set(event.id, event);
			} else if (other !== event && !isDeepEqual(other, event)) {
				const order = compareEvents(other, event) || compareText(canonicalText(other), canonicalText(event));
				if (order === 0) continue;
				const [kept, dropped] = order < 0 ? [other, event] : [event, other];
				byId.set(event.id, kept);
				conflicts.push({ id: event.id, kept, dropped });
			}
		}
	}
	return { events: sortEvents([...byId.values()]), conflicts };
}

/** The quick test, which spares a restored backup the writing out of every event. */
function isDeepEqual(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
	const entries = Object.entries(a);
	if (entries.length !== Object.keys(b).length) return false;
	return entries.every(([key, value]) => Object.hasOwn(b, key) && isDeepEqual(value, Reflect.get(b, key)));
}

/** JSON with the keys in order, so that the same facts give the same text. */
function canonicalText(value: unknown): string {
	if (typeof value !== 'object' || value === null) return value === undefined ? 'null' : JSON.stringify(value);
	if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
	const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
	const sorted = entries.toSorted(([a], [b]) => compareText(a, b));
	return `{${sorted.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalText(inner)}`).join(',')}}`;
}
