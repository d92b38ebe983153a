// How a request becomes an event of the log: the same in every store.
import { formatIssue } from '../core/issue';
import type { DeviceId, StudyEvent } from '../core/study/events';
import { parseLoggedEvent } from '../core/study/parse-event';
import type { AppendRequest } from '../core/study/study-store';

/**
 * The event of the request, with the device that did it and its place in that device's sequence. Throws when the log could not read
 * it again: better a fault seen at once than an answer that is set aside at the next start.
 */
export function fillInEvent(request: AppendRequest, deviceId: DeviceId, seq: number): StudyEvent {
	const { id, draft, moment } = request;
	const { atMs, utcOffsetMinutes, timeZone } = moment;
	const event: StudyEvent = { ...draft, id, deviceId, seq, atMs, utcOffsetMinutes, timeZone };
	const parsed = parseLoggedEvent(event, { file: 'append', place: draft.type });
	if (!parsed.ok) throw new TypeError(parsed.issues.map(formatIssue).join('\n'));
	return event;
}
