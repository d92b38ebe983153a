import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LoggedEvent } from '../../../src/lib/core/study/events';
import { findUndone } from '../../../src/lib/core/study/undone-events';
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
