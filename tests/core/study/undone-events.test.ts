import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeviceId, EventRange, ImportId, LoggedEvent } from '../../../src/lib/core/study/events';
import { findUndone, redoImports } from '../../../src/lib/core/study/undone-events';
import { additionOf, eventAt, eventId, logArbitrary, noon } from './arbitraries';

const added = eventAt(noon(1), additionOf('mitra'));

function undo(target: LoggedEvent | string, minutes: number): LoggedEvent {
	const id = eventId(typeof target === 'string' ? target : target.id);
	return eventAt(noon(1, minutes), { type: 'event-undone', target: id });
}

test('nothing is undone in a log without undos', () => {
	expect(findUndone([added])).toEqual(new Set());
	expect(findUndone([])).toEqual(new Set());
});

test('an undo takes its event back, also when its clock was behind', () => {
	expect(findUndone([added, undo(added, 5)])).toEqual(new Set([added.id]));
	expect(findUndone([undo(added, -5), added])).toEqual(new Set([added.id]));
});

test('undo, redo, undo again', () => {
	const once = undo(added, 1);
	const twice = undo(once, 2);
	const thrice = undo(twice, 3);
	expect(findUndone([added, once, twice])).toEqual(new Set([once.id]));
	expect(findUndone([added, once, twice, thrice])).toEqual(new Set([added.id, twice.id]));
});

test('one of two undos of an event is enough to keep it undone', () => {
	const [a, b] = [undo(added, 1), undo(added, 2)];
	expect(findUndone([added, a, b, undo(a, 3)]).has(added.id)).toBe(true);
});

test('an undo does not take back a later one, nor itself: no circle has two outcomes', () => {
	const later = undo(added, 9);
	expect(findUndone([added, later, undo(later, 1)])).toEqual(new Set([added.id]));
	const [a, b] = [undo('laptop-b', 1), undo('laptop-a', 2)];
	const circle = [
		{ ...a, id: eventId('laptop-a') },
		{ ...b, id: eventId('laptop-b') }
	] as LoggedEvent[];
	expect(findUndone(circle)).toEqual(new Set(['laptop-a']));
	const itself = { ...undo('self', 1), id: eventId('self') };
	expect(findUndone([itself as LoggedEvent])).toEqual(new Set());
});

describe('an import that is undone', () => {
	const tagged = { ...added, importId: 'i1' as ImportId };
	const covers = [{ deviceId: 'phone' as DeviceId, fromSeq: 5, toSeq: 9 }];
	const fromBackup = (seq: number, draft = additionOf('latih')): LoggedEvent => ({
		...eventAt(noon(0, seq), draft, 'phone'),
		seq
	});
	function applied(importId: string, minutes: number, ranges: readonly EventRange[] = []): LoggedEvent {
		const counts = { new: 1, changed: 0, same: 0, skipped: 0 };
		const facts = { kind: 'anki', title: 'Kata', counts, contentIds: [], covers: ranges } as const;
		return eventAt(noon(1, minutes), { type: 'import-applied', importId: importId as ImportId, ...facts });
	}
	const idsOf = (...events: readonly LoggedEvent[]) => new Set(events.map(({ id }) => id));

	test('takes back all that carries its id, and nothing else', () => {
		const [one, other] = [applied('i1', 1), applied('i2', 2)];
		const log = [tagged, one, other, fromBackup(5)];
		expect(findUndone(log)).toEqual(new Set());
		expect(findUndone([...log, undo(one, 3)])).toEqual(idsOf(one, tagged));
		expect(findUndone([...log, undo(other, 3)])).toEqual(idsOf(other));
	});

	test('takes back what its covers name, both ends included', () => {
		const restored = applied('i1', 1, covers);
		const [before, first, last, after] = [fromBackup(4), fromBackup(5), fromBackup(9), fromBackup(10)];
		const log = [before, first, last, after, added, restored];
		expect(findUndone([...log, undo(restored, 2)])).toEqual(idsOf(first, last, restored));
	});

	test('counts again once the undo is undone', () => {
		const restored = applied('i1', 1, covers);
		const [event, undoing] = [fromBackup(5), undo(restored, 2)];
		expect(findUndone([event, restored, undoing, undo(undoing, 3)])).toEqual(idsOf(undoing));
	});

	test('is brought back by undoing its undos, where something that it brought is wanted', () => {
		const [restored, other] = [applied('i1', 0, covers), applied('i2', 1)];
		const event = fromBackup(5);
		const log = [event, added, restored, other, undo(restored, 2), undo(restored, 3), undo(other, 4)];
		expect(redoImports(log, new Set([event.id]))).toEqual([
			{ type: 'event-undone', target: log[4]?.id },
			{ type: 'event-undone', target: log[5]?.id }
		]);
		expect(redoImports(log, new Set([added.id]))).toEqual([]);
		expect(redoImports(log.slice(0, 4), new Set([event.id]))).toEqual([]);
	});

	test('takes its undos back too: what they had undone counts again', () => {
		const restored = applied('i1', 1, covers);
		const brought = { ...fromBackup(6), type: 'event-undone', target: added.id } as LoggedEvent;
		expect(findUndone([added, brought, restored])).toEqual(idsOf(added));
		expect(findUndone([added, brought, restored, undo(restored, 2)])).toEqual(idsOf(restored, brought));
	});
});

test('the order in which the events are given does not matter', () => {
	fc.assert(
		fc.property(
			logArbitrary.chain((log) => fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length }))),
			([log, shuffled]) => {
				expect(findUndone(shuffled)).toEqual(findUndone(log));
			}
		)
	);
});
