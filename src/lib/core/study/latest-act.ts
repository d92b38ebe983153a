// Which act an undo takes back: the latest one in force, with all that was written in the same go.
import { parseCardId, siblingKey } from '../cards/card-id';
import { compareEvents, sortEvents } from './event-order';
import type { EventId, EventType, LoggedEvent, StudyEvent } from './events';
import { wordKey, type LogPosition } from './study-state';
import { findUndone, isImport, isUndo } from './undone-events';

/** What the study screen takes back, wherever it was done: acts on cards and on what a word is to the learner. */
export const STUDY_ACTS: ReadonlySet<EventType> = new Set<EventType>([
	'card-reviewed',
	'card-suspended',
	'card-unsuspended',
	'card-buried',
	'card-reset',
	'due-day-set',
	'leech-released',
	'word-marked',
	'word-edited',
	'word-ladder-set',
	'answer-accepted',
	'answer-withdrawn'
]);

/** The events of one act in the order in which they were written; none where there is no act. The first one gives it its name. */
export type Act = readonly StudyEvent[];

/** The latest act of these types that is not undone, by the total order of the log, whatever the order and doubles of `events`. */
export function findLatestAct(events: readonly LoggedEvent[], types: ReadonlySet<EventType>): Act {
	const undone = findUndone(events);
	let last: StudyEvent | null = null;
	for (const event of events) {
		if (!isOf(types, event) || undone.has(event.id)) continue;
		if (last === null || compareEvents(event, last) > 0) last = event;
	}
	if (last === null) return [];
	const { atMs, deviceId } = last;
	const sameMoment = new Map<EventId, StudyEvent>();
	for (const event of events) {
		const isNear = event.atMs === atMs && event.deviceId === deviceId;
		if (isNear && isOf(types, event) && !undone.has(event.id)) sameMoment.set(event.id, event);
	}
	const act: StudyEvent[] = [];
	for (const event of sortEvents([...sameMoment.values()]).toReversed()) {
		const next = act[0];
		if (next === undefined || belongTogether(event as StudyEvent, next)) act.unshift(event as StudyEvent);
		else break;
	}
	return act;
}

/**
 * What of a long log is worth keeping at hand for undoing: all undos and imports (an undone import hides acts), and the latest `limit` events of these types. An act is whole in it
 * unless it is the earliest.
 */
export function keepLatestActs(
	events: readonly LoggedEvent[],
	types: ReadonlySet<EventType>,
	limit: number
): readonly LoggedEvent[] {
	const undone = findUndone(events);
	const judges = events.filter((event) => isUndo(event) || isImport(event));
	const acts = events.filter((event) => isOf(types, event) && !undone.has(event.id));
	return [...judges, ...sortEvents(acts).slice(-limit)];
}

/** Whether the act is later than a position of the log, so that nothing at or before that can be a later one. */
export function isLater(act: Act, position: LogPosition | null): boolean {
	const last = act.at(-1);
	return last !== undefined && (position === null || compareEvents(last, position) > 0);
}

function isOf(types: ReadonlySet<EventType>, event: LoggedEvent): event is StudyEvent {
	return types.has(event.type as EventType);
}

/** Written in one go about one word or card; every review is an act of its own. */
function belongTogether(earlier: StudyEvent, later: StudyEvent): boolean {
	if (earlier.type === 'card-reviewed' || later.type === 'card-reviewed') return false;
	const subject = subjectOf(earlier);
	return later.seq - earlier.seq === 1 && subject !== null && subject === subjectOf(later);
}

/** What the event is about: a word in its course, or a question card; `null` for anything else. */
function subjectOf(event: StudyEvent): string | null {
	if ('wordId' in event) return wordKey(event.course, event.wordId);
	const name = 'cardId' in event ? parseCardId(event.cardId) : null;
	return name && siblingKey(name);
}
