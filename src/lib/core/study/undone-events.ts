// Which events count: undo is an event too, and can be undone itself. Undoing an import takes back all that it brought.
import { compareEvents } from './event-order';
import type { EventDraft, EventId, EventRange, LoggedEvent, StudyEvent } from './events';
import type { UndoneImport } from './study-state';

type Undo = StudyEvent<'event-undone'>;
type Import = StudyEvent<'import-applied'>;

/** What does not count. */
export interface Undone {
	/** Ids of all events that are taken back; ids that are not among the events (not arrived yet) are included. */
	readonly ids: ReadonlySet<EventId>;
	/** The imports among the events that are taken back. */
	readonly imports: readonly UndoneImport[];
	/** Of `ids` those that no undo names: an undone import brought them. */
	readonly hidden: ReadonlySet<EventId>;
}

/**
 * The ids of all events that are taken back: those that an undo in force names, and those that an undone import brought. An undo is in
 * force unless an undo in force, later in the total order, takes it back; the order makes a circle of undos impossible. Ids that are
 * not among `events` (not arrived yet) are included.
 */
export function findUndone(events: readonly LoggedEvent[]): ReadonlySet<EventId> {
	return judgeUndos(events).ids;
}

export function judgeUndos(events: readonly LoggedEvent[]): Undone {
	const undos = events.filter(isUndo).toSorted(compareEvents);
	if (undos.length === 0) return { ids: new Set(), imports: [], hidden: new Set() };
	const imports = events.filter(isImport);
	const { ids, undoneImports, hidden } = judge(undos, imports);
	if (undoneImports.length > 0) {
		const isHidden = broughtBy(undoneImports);
		// an undo was judged above, by its place in the order
		for (const event of events) if (!isUndo(event) && !ids.has(event.id) && isHidden(event)) hidden.add(event.id);
		for (const id of hidden) ids.add(id);
	}
	return { ids, imports: undoneImports.map(({ importId, covers }) => ({ importId, covers })), hidden };
}

export function isUndo(event: LoggedEvent): event is Undo {
	return event.type === 'event-undone';
}

export function isImport(event: LoggedEvent): event is Import {
	return event.type === 'import-applied';
}

function judge(
	undos: readonly Undo[],
	imports: readonly Import[]
): { ids: Set<EventId>; undoneImports: Import[]; hidden: Set<EventId> } {
	const places = new Map(undos.map((undo, index) => [undo.id, index]));
	const importsById = new Map(imports.map((event) => [event.id, event]));
	const ids = new Set<EventId>();
	const undoneImports: Import[] = [];
	const hidden = new Set<EventId>();
	let isHidden: (event: LoggedEvent) => boolean = () => false;
	// from the last to the first: whoever could take an undo back has been judged before it
	for (let index = undos.length - 1; index >= 0; index--) {
		const undo = undos[index];
		if (undo === undefined) continue;
		if (!ids.has(undo.id) && isHidden(undo)) {
			hidden.add(undo.id);
			ids.add(undo.id);
		}
		const targetPlace = places.get(undo.target);
		if (ids.has(undo.id) || ids.has(undo.target) || (targetPlace !== undefined && targetPlace >= index)) continue;
		ids.add(undo.target);
		const undoneImport = importsById.get(undo.target);
		if (undoneImport === undefined) continue;
		undoneImports.push(undoneImport);
		isHidden = broughtBy(undoneImports);
	}
	return { ids, undoneImports, hidden };
}

/** Whether one of the imports brought an event. The import's own event is brought by none, unless a backup's covers hold it. */
export function broughtBy(imports: readonly UndoneImport[]): (event: LoggedEvent) => boolean {
	const importIds = new Set<string>(imports.map(({ importId }) => importId));
	const isCovered = coveredBy(imports);
	return (event) =>
		(event.importId !== undefined && importIds.has(event.importId) && !isImport(event)) || isCovered(event);
}

function coveredBy(imports: readonly UndoneImport[]): (event: LoggedEvent) => boolean {
	const rangesByDevice = new Map<string, EventRange[]>();
	for (const { covers } of imports) {
		for (const range of covers) {
			const ranges = rangesByDevice.get(range.deviceId);
			if (ranges) ranges.push(range);
			else rangesByDevice.set(range.deviceId, [range]);
		}
	}
	const unitedByDevice = new Map([...rangesByDevice].map(([deviceId, ranges]) => [deviceId, uniteRanges(ranges)]));
	return (event) => {
		const ranges = unitedByDevice.get(event.deviceId);
		return ranges !== undefined && isWithin(ranges, event.seq);
	};
}

/** Ascending, without overlap. */
function uniteRanges(ranges: readonly EventRange[]): readonly EventRange[] {
	const united: EventRange[] = [];
	for (const range of ranges.toSorted((a, b) => a.fromSeq - b.fromSeq)) {
		const last = united.at(-1);
		if (last === undefined || range.fromSeq > last.toSeq + 1) united.push(range);
		else united[united.length - 1] = { ...last, toSeq: Math.max(last.toSeq, range.toSeq) };
	}
	return united;
}

function isWithin(ranges: readonly EventRange[], seq: number): boolean {
	let [low, high] = [0, ranges.length - 1];
	while (low <= high) {
		const middle = (low + high) >> 1;
		const range = ranges[middle];
		if (range === undefined) return false;
		if (seq < range.fromSeq) high = middle - 1;
		else if (seq > range.toSeq) low = middle + 1;
		else return true;
	}
	return false;
}

/**
 * The acts that bring back what undone imports hide: undos of the undos of each import that brought one of the events. Empty when none
 * of the events is hidden. Whatever else those imports brought comes back with it.
 */
export function redoImports(events: readonly LoggedEvent[], wanted: ReadonlySet<EventId>): readonly EventDraft[] {
	const { ids, hidden } = judgeUndos(events);
	const missed = events.filter(({ id }) => hidden.has(id) && wanted.has(id));
	if (missed.length === 0) return [];
	const revived = events.filter((event) => isImport(event) && ids.has(event.id) && missed.some(broughtBy([event])));
	const targets = new Set(revived.map(({ id }) => id));
	const undos = events.filter((event) => isUndo(event) && !ids.has(event.id) && targets.has(event.target));
	return undos.map(({ id }) => ({ type: 'event-undone', target: id }));
}
