// Requests and events for the store's tests: small, all sound, every one with an id of its own.
import { wordCardId } from '../../src/lib/core/cards/card-id';
import type { WordId } from '../../src/lib/core/content/model';
import type { DeviceId, EventDraft, EventId, LoggedEvent, StudyEvent } from '../../src/lib/core/study/events';
import { compactLog } from '../../src/lib/core/study/replay';
import { createScheduler } from '../../src/lib/core/study/scheduler';
import type { Snapshot } from '../../src/lib/core/study/snapshot';
import type { AppendRequest } from '../../src/lib/core/study/study-store';

/** 2026-01-05 09:00 in Jakarta. */
const FIRST_AT_MS = Date.UTC(2026, 0, 5, 2);
const HOUR_MS = 3_600_000;

let deviceCount = 0;

export function createDeviceId(): DeviceId {
	return `device-${++deviceCount}` as DeviceId;
}

export function reviewDraft(cardNumber = 1): EventDraft<'card-reviewed'> {
	return {
		type: 'card-reviewed',
		cardId: wordCardId('indonesian', 'recognise', `kata-${cardNumber}` as WordId),
		rating: 3,
		durationMs: 2_500,
		sentence: null,
		answer: null
	};
}

/** The n-th request is n hours after the first. */
export function requestOf(name: string, hour = 0, draft: EventDraft = reviewDraft()): AppendRequest {
	return {
		id: name as EventId,
		draft,
		moment: { atMs: atHour(hour), utcOffsetMinutes: 420, timeZone: 'Asia/Jakarta' }
	};
}

/** `<name>-0` to `<name>-<count − 1>`, one an hour. */
export function requestsOf(name: string, count: number, firstHour = 0): readonly AppendRequest[] {
	return Array.from({ length: count }, (_, index) =>
		requestOf(`${name}-${index}`, firstHour + index, reviewDraft(index % 40))
	);
}

/** Events that another device wrote. */
export function eventsOf(name: string, count: number, deviceId = 'elsewhere', firstHour = 0): readonly StudyEvent[] {
	return requestsOf(name, count, firstHour).map(({ id, draft, moment }, index) => ({
		...draft,
		...moment,
		id,
		deviceId: deviceId as DeviceId,
		seq: index + 1
	}));
}

/** What a version to come may write. */
export function unknownEventOf(name: string): LoggedEvent {
	const [event] = eventsOf(name, 1, 'newer');
	return { ...event, id: name, type: 'card-sung', melody: ['do', 're'] } as unknown as LoggedEvent;
}

const scheduler = createScheduler();

/** The core's own. */
export function makeSnapshot(base: Snapshot | null, events: readonly LoggedEvent[]): Snapshot | 'whole-log-needed' {
	return compactLog(base, events, scheduler);
}

export function sortedIds(events: readonly LoggedEvent[]): readonly string[] {
	return events.map((event) => event.id).toSorted();
}

export function atHour(hour: number): number {
	return FIRST_AT_MS + hour * HOUR_MS;
}
