// From the log to the state: the slow path (all of it), the middle one (a snapshot and the tail) and the fast one (one event more).
import { applyEvent, applyFacts, passEvent } from './apply-event';
import { compareEvents, sortEvents } from './event-order';
import type { EventId, LoggedEvent, StudyEvent } from './events';
import type { Scheduler } from './scheduler';
import { makeSnapshot, restoreState, type Snapshot } from './snapshot';
import { createStudyState, type StudyState } from './study-state';
import { broughtBy, isUndo, judgeUndos } from './undone-events';

/** The state after all events, given in any order. An event that is there twice counts once; two contents of one id are `mergeLogs`'s affair. */
export function replay(events: readonly LoggedEvent[], scheduler: Scheduler): StudyState {
	const state = createStudyState();
	fold(state, sortEvents(events), scheduler);
	return state;
}

/**
 * The state after a sound snapshot (see `parseSnapshot`) and the events it does not hold. `whole-log-needed` when the tail reaches
 * behind the snapshot: an event not later than its last one, an undo of something in it, or an event that was undone before it arrived.
 * An undone import reaches behind it too: what it covers may have come by another way.
 */
export function replayOnto(
	base: Snapshot,
	tail: readonly LoggedEvent[],
	scheduler: Scheduler
): StudyState | 'whole-log-needed' {
	const sorted = sortEvents(tail);
	if (reachesBehind(base, sorted)) return 'whole-log-needed';
	const state = restoreState(base);
	fold(state, sorted, scheduler);
	return state;
}

/**
 * Adds one new event in place, in constant time. `rebuild-needed`, and nothing changed, when that would be wrong: an undo, an event
 * that is not later than the last one, or one that was undone before it arrived.
 */
export function appendToState(
	state: StudyState,
	event: LoggedEvent,
	scheduler: Scheduler
): 'appended' | 'rebuild-needed' {
	if (isUndo(event) || state.pendingUndos.has(event.id)) return 'rebuild-needed';
	const { position, undoneImports } = state;
	if (undoneImports.length > 0 && broughtBy(undoneImports)(event)) return 'rebuild-needed';
	if (position !== null && (event.id === position.id || compareEvents(event, position) <= 0)) return 'rebuild-needed';
	applyEvent(state, event, scheduler);
	return 'appended';
}

/** What `StudyStore.compact` asks for: the snapshot after `base` and `events`, or after `events` alone. */
export function compactLog(
	base: Snapshot | null,
	events: readonly LoggedEvent[],
	scheduler: Scheduler
): Snapshot | 'whole-log-needed' {
	const state = base === null ? replay(events, scheduler) : replayOnto(base, events, scheduler);
	return state === 'whole-log-needed' ? state : makeSnapshot(state);
}

function fold(state: StudyState, sorted: readonly LoggedEvent[], scheduler: Scheduler): void {
	const undos = sorted.filter(isUndo);
	const undone = undos.length === 0 ? null : judgeUndos(sorted);
	let previousId: EventId | null = null;
	let count = 0;
	for (const event of sorted) {
		// the same event twice stands side by side in total order
		if (event.id === previousId) continue;
		previousId = event.id;
		count++;
		if (undone === null || !(isUndo(event) || undone.ids.has(event.id))) applyFacts(state, event, scheduler);
	}
	const last = sorted.at(-1);
	if (last) passEvent(state, last, count);
	for (const target of missingTargets(undos, sorted)) state.pendingUndos.add(target);
	if (undone !== null) state.undoneImports.push(...undone.imports);
}

function reachesBehind(base: Snapshot, sorted: readonly LoggedEvent[]): boolean {
	const { position, pendingUndos, undoneImports } = base.head;
	const first = sorted[0];
	if (first === undefined) return false;
	if (position !== null && (compareEvents(first, position) <= 0 || sorted.some(({ id }) => id === position.id)))
		return true;
	if (missingTargets(sorted.filter(isUndo), sorted).size > 0) return true;
	if (judgeUndos(sorted).imports.length > 0) return true;
	const isBrought = broughtBy(undoneImports);
	if (undoneImports.length > 0 && sorted.some(isBrought)) return true;
	const pending = new Set<string>(pendingUndos);
	return pending.size > 0 && sorted.some(({ id }) => pending.has(id));
}

/** What undos among the events name that is not among them, in force or not: a later undo may change that. */
function missingTargets(
	undos: readonly StudyEvent<'event-undone'>[],
	events: readonly LoggedEvent[]
): ReadonlySet<EventId> {
	const targets = new Set(undos.map(({ target }) => target));
	if (targets.size > 0) for (const { id } of events) targets.delete(id);
	return targets;
}
