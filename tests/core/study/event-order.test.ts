import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareEvents, mergeLogs, sortEvents } from '../../../src/lib/core/study/event-order';
import type { DeviceId, LoggedEvent } from '../../../src/lib/core/study/events';
import { additionOf, eventAt, eventId, logArbitrary, noon } from './arbitraries';

const first = eventAt(noon(0), additionOf('mitra'));

describe('the order', () => {
	test.each<[string, Partial<LoggedEvent>]>([
		['time', { atMs: first.atMs + 1, deviceId: 'a' as DeviceId, seq: 1, id: eventId('a') }],
		['device', { deviceId: 'phone' as DeviceId, seq: 1, id: eventId('a') }],
		['sequence number', { seq: first.seq + 1, id: eventId('a') }],
		['id', { id: eventId('z') }]
	])('is decided by %s where all before it is equal', (_, change) => {
		const later = { ...first, ...change } as LoggedEvent;
		expect(compareEvents(first, later)).toBeLessThan(0);
		expect(compareEvents(later, first)).toBeGreaterThan(0);
	});

	test('compares texts by code unit, whatever the locale', () => {
		const [upper, lower] = ['Z', 'a'].map((id) => ({ ...first, id: eventId(id) })) as [LoggedEvent, LoggedEvent];
		expect(compareEvents(upper, lower)).toBeLessThan(0);
	});

	test('is total: only an event itself stands where it stands', () => {
		fc.assert(
			fc.property(logArbitrary, (log) => {
				const sorted = sortEvents(log);
				sorted.slice(1).forEach((event, index) => {
					expect(compareEvents(sorted[index] as LoggedEvent, event)).toBeLessThan(0);
				});
				expect(sorted).toHaveLength(log.length);
			})
		);
	});
});

describe('merging', () => {
	/** Parts of one log that overlap, and now and then a changed copy of an event. */
	const logs = logArbitrary.chain((log) =>
		fc.tuple(
			...([0, 1, 2] as const).map((device) =>
				fc.array(fc.integer({ min: 0, max: 3 }), { minLength: log.length, maxLength: log.length }).map((choices) =>
					log.flatMap((event, index) => {
						if (choices[index] === 0) return [];
						return choices[index] === 1 ? [{ ...event, durationMs: device } as LoggedEvent] : [event];
					})
				)
			)
		)
	);

	test('is idempotent, commutative and associative', () => {
		fc.assert(
			fc.property(logs, ([a = [], b = [], c = []]) => {
				const all = mergeLogs(a, b, c).events;
				expect(mergeLogs(all, all).events).toEqual(all);
				expect(mergeLogs(all, a).events).toEqual(all);
				expect(mergeLogs(c, b, a).events).toEqual(all);
				expect(mergeLogs(a, mergeLogs(b, c).events).events).toEqual(all);
				expect(mergeLogs(mergeLogs(a, b).events, c).events).toEqual(all);
				expect(all.map(({ id }) => id).toSorted()).toEqual(
					[...new Set([...a, ...b, ...c].map(({ id }) => id))].toSorted()
				);
			})
		);
	});

	test('reports one id with two contents and keeps the same one from either side', () => {
		const changed = { ...first, wordId: 'kerja' } as LoggedEvent;
		const kept = mergeLogs([first], [changed]).events;
		expect(mergeLogs([changed], [first]).events).toEqual(kept);
		const { conflicts } = mergeLogs([first], [changed]);
		expect(conflicts).toHaveLength(1);
		expect(conflicts[0]).toMatchObject({ id: first.id, kept: kept[0] });
		expect(conflicts[0]?.dropped).not.toEqual(conflicts[0]?.kept);
	});

	test('sees no conflict in a copy whose facts stand in another order', () => {
		const copy = Object.fromEntries(Object.entries(first).toReversed()) as unknown as LoggedEvent;
		expect(mergeLogs([first], [copy])).toEqual({ events: [first], conflicts: [] });
	});
});
