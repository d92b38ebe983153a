// Which events count: undo is an event too, and can be undone itself.
import { compareEvents } from './event-order';
import type { EventId, LoggedEvent, StudyEvent } from './events';

/**
 * The ids of all events that are taken back: those that an undo in force names. An undo is in force unless an undo in force, later in
 * the total order, names it; the order makes a circle of undos impossible. Ids that are not among `events` (not arrived yet) are included.
 */
export function findUndone(events: readonly LoggedEvent[]): Set<EventId> {
	const undos = events.filter(isUndo).toSorted(compareEvents);
	const places = new Map(undos.map((undo, index) => [undo.id, index]));
	const undone = new Set<EventId>();
	// from the last to the first: whoever could take an undo back has been judged before it
	for (let index = undos.length - 1; index >= 0; index--) {
		const undo = undos[index];
		if (undo === undefined || undone.has(undo.id)) continue;
		const targetPlace = places.get(undo.target);
		if (targetPlace === undefined || targetPlace < index) undone.add(undo.target);
	}
	return undone;
}

export function isUndo(event: LoggedEvent): event is StudyEvent<'event-undone'> {
	return event.type === 'event-undone';
}
