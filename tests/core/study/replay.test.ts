import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordCardId } from '../../../src/lib/core/cards/card-id';
import type { WordId } from '../../../src/lib/core/content/model';
import { mergeLogs, sortEvents } from '../../../src/lib/core/study/event-order';
import type { LoggedEvent } from '../../../src/lib/core/study/events';
import { appendToState, compactLog, replay, replayOnto } from '../../../src/lib/core/study/replay';
import { createScheduler } from '../../../src/lib/core/study/scheduler';
import { makeSnapshot } from '../../../src/lib/core/study/snapshot';
import { createStudyState, type StudyState } from '../../../src/lib/core/study/study-state';
import { broughtBy, findUndone, isImport, isUndo } from '../../../src/lib/core/study/undone-events';
import {
	additionOf,
	eventAt,
	eventId,
	logAndEventArbitrary,
	logArbitrary,
	noon,
	plainLogArbitrary,
	reviewOf,
	undoArbitrary,
	wordLifeArbitrary
} from './arbitraries';

const scheduler = createScheduler();
const cardId = wordCardId('indonesian', 'recognise', 'mitra' as WordId);

/** All that a learner could notice: not how many events there were, nor where the last one stands. */
function contentOf(state: StudyState): StudyState {
	return { ...state, position: null, revision: 0, pendingUndos: new Set(), undoneImports: [] };
}

/** The log as it would be had the event never been: without what only its import brought, too. */
function withoutEvent(log: readonly LoggedEvent[], target: LoggedEvent, undoing: LoggedEvent): readonly LoggedEvent[] {
	const others = log.filter((event) => event !== target);
	if (!isImport(target)) return others;
	const [isBrought, undone] = [broughtBy([target]), findUndone([...log, undoing])];
	return others.filter((event) => !isBrought(event) || !undone.has(event.id));
}

function shuffled(log: fc.Arbitrary<LoggedEvent[]>): fc.Arbitrary<[LoggedEvent[], LoggedEvent[]]> {
	return log.chain((events) =>
		fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length }))
	);
}

function undo(target: LoggedEvent, minutes: number, deviceId?: string): LoggedEvent {
	return eventAt(noon(20, minutes), { type: 'event-undone', target: target.id }, deviceId);
}

describe('replay', () => {
	test('of an empty log is the empty state, of one event the state after it', () => {
		expect(replay([], scheduler)).toEqual(createStudyState());
		expect(replay([eventAt(noon(0), additionOf('mitra'))], scheduler)).toMatchObject({ eventCount: 1, revision: 1 });
	});

	test('of the life of a word, shuffled or in two logs merged, is the same state', () => {
		fc.assert(
			fc.property(shuffled(wordLifeArbitrary), fc.nat(50), ([log, other], split) => {
				const expected = replay(log, scheduler);
				expect(replay(other, scheduler)).toEqual(expected);
				const merged = mergeLogs(other.slice(split), log.slice(0, 20), other).events;
				expect(replay(merged, scheduler)).toEqual(expected);
			})
		);
	});

	test('gives the same state in whatever order the events come', () => {
		fc.assert(
			fc.property(shuffled(logArbitrary), ([log, other]) => {
				expect(replay(other, scheduler)).toEqual(replay(log, scheduler));
			})
		);
	});

	test('gives the same state from logs merged twice over', () => {
		fc.assert(
			fc.property(logArbitrary, fc.nat(), (log, split) => {
				const [a, b] = [log.slice(0, split % (log.length + 1)), log.slice(split % (log.length + 2))];
				const merged = mergeLogs(b, log, a, log).events;
				expect(replay(merged, scheduler)).toEqual(replay(log, scheduler));
			})
		);
	});

	test('counts an event that is there twice once', () => {
		fc.assert(
			fc.property(logArbitrary, (log) => {
				expect(replay([...log, ...log], scheduler)).toEqual(replay(log, scheduler));
			})
		);
	});

	test('changes none of the events', () => {
		fc.assert(
			fc.property(logArbitrary, (log) => {
				const before = structuredClone(log);
				replay(log, scheduler);
				expect(log).toEqual(before);
			})
		);
	});

	test('counts all events but undone ones and undos', () => {
		fc.assert(
			fc.property(logArbitrary, (log) => {
				const state = replay(log, scheduler);
				const undone = findUndone(log);
				const inForce = log.filter((event) => !isUndo(event) && !undone.has(event.id));
				expect(state.eventCount + state.unknownCount).toBe(inForce.length);
				expect(state.revision).toBe(log.length);
				expect(state.position?.id).toBe(sortEvents(log).at(-1)?.id);
			})
		);
	});
});

describe('undo', () => {
	test('of any event at any time equals never having done it', () => {
		const cases = logAndEventArbitrary.chain(([log, target]) =>
			fc.tuple(fc.constant(log), fc.constant(target), undoArbitrary(target))
		);
		fc.assert(
			fc.property(cases, ([log, target, undoing]) => {
				const never = withoutEvent(log, target, undoing);
				expect(contentOf(replay([...log, undoing], scheduler))).toEqual(contentOf(replay(never, scheduler)));
			}),
			{ numRuns: 300 }
		);
	});

	test('of an undo equals never having undone', () => {
		fc.assert(
			fc.property(plainLogArbitrary, fc.nat(), (log, index) => {
				fc.pre(log.length > 0);
				const first = undo(log[index % log.length] as LoggedEvent, 0);
				const second = undo(first, 1);
				expect(contentOf(replay([...log, first, second], scheduler))).toEqual(contentOf(replay(log, scheduler)));
			})
		);
	});
});

describe('a snapshot and its tail', () => {
	test('are the whole log, wherever it is cut', () => {
		fc.assert(
			fc.property(fc.oneof(plainLogArbitrary, wordLifeArbitrary), fc.nat(), (log, cut) => {
				const sorted = sortEvents(log);
				const at = cut % (log.length + 1);
				const base = structuredClone(makeSnapshot(replay(sorted.slice(0, at), scheduler)));
				expect(replayOnto(base, sorted.slice(at), scheduler)).toEqual(replay(log, scheduler));
			})
		);
	});

	test('are the whole log, or say that it is needed, whatever the snapshot holds', () => {
		let answered = 0;
		fc.assert(
			fc.property(
				logArbitrary.chain((log) => fc.tuple(fc.constant(log), fc.subarray(log), fc.integer({ min: 0, max: 9 }))),
				([log, picked, tailLength]) => {
					const sorted = sortEvents(log);
					// every second time a true tail, so that both answers occur
					const tail = tailLength % 2 === 0 ? sorted.slice(sorted.length - tailLength) : picked;
					const base = makeSnapshot(
						replay(
							log.filter((event) => !tail.includes(event)),
							scheduler
						)
					);
					const state = replayOnto(base, tail, scheduler);
					if (state === 'whole-log-needed') return;
					if (tail.length > 0) answered++;
					expect(state).toEqual(replay(log, scheduler));
				}
			),
			{ numRuns: 500 }
		);
		// about 61 of 500: more than five standard deviations away
		expect(answered).toBeGreaterThan(20);
	});

	const [added, reviewed, late] = [
		eventAt(noon(0), additionOf('mitra')),
		eventAt(noon(1), reviewOf(cardId, 3)),
		eventAt(noon(2), reviewOf(cardId, 3))
	] as const;
	const base = makeSnapshot(replay([added, reviewed], scheduler));

	test('need the whole log for an event that is older than the snapshot', () => {
		const between = eventAt(noon(0, 7), additionOf('latih'), 'phone');
		expect(replayOnto(base, [between, late], scheduler)).toBe('whole-log-needed');
		expect(replayOnto(base, [reviewed], scheduler)).toBe('whole-log-needed');
		expect(replayOnto(base, [late], scheduler)).not.toBe('whole-log-needed');
	});

	test('need the whole log for the last event of the snapshot under a later number', () => {
		const again = { ...reviewed, seq: reviewed.seq + 1 };
		expect(replayOnto(base, [again], scheduler)).toBe('whole-log-needed');
		expect(replay([added, reviewed, again], scheduler).cards.get(cardId)?.memory?.reviews).toBe(1);
		expect(appendToState(replay([added, reviewed], scheduler), again, scheduler)).toBe('rebuild-needed');
	});

	test('need the whole log for an undo of an event in the snapshot, not for one in the tail', () => {
		expect(replayOnto(base, [late, undo(added, 0)], scheduler)).toBe('whole-log-needed');
		expect(replayOnto(base, [late, undo(late, 0)], scheduler)).toEqual(
			replay([added, reviewed, late, undo(late, 0)], scheduler)
		);
	});

	test('need the whole log for the redo of an undo in the snapshot', () => {
		const undone = undo(added, 0);
		const snapshot = makeSnapshot(replay([added, reviewed, undone], scheduler));
		expect(replayOnto(snapshot, [undo(undone, 1)], scheduler)).toBe('whole-log-needed');
	});

	test('need the whole log for an event that was undone before it arrived', () => {
		const elsewhere = eventAt(noon(30), additionOf('latih'), 'phone');
		const snapshot = makeSnapshot(replay([added, undo(elsewhere, 0)], scheduler));
		expect(replayOnto(snapshot, [elsewhere], scheduler)).toBe('whole-log-needed');
	});

	test('are compacted to the snapshot of the whole log', () => {
		const whole = makeSnapshot(replay([added, reviewed, late], scheduler));
		expect(compactLog(base, [late], scheduler)).toEqual(whole);
		expect(compactLog(null, [late, added, reviewed], scheduler)).toEqual(whole);
		expect(compactLog(base, [added], scheduler)).toBe('whole-log-needed');
	});
});

describe('appending', () => {
	test('one event after the other gives the state of the whole log', () => {
		fc.assert(
			fc.property(plainLogArbitrary, (log) => {
				const state = createStudyState();
				for (const event of sortEvents(log)) expect(appendToState(state, event, scheduler)).toBe('appended');
				expect(state).toEqual(replay(log, scheduler));
			})
		);
	});

	test('in any order and with undos is right or refused, and refusing changes nothing', () => {
		fc.assert(
			fc.property(shuffled(logArbitrary), ([, log]) => {
				const [first, ...others] = log;
				const taken = first ? [first] : [];
				let state = replay(taken, scheduler);
				for (const event of others) {
					const outcome = appendToState(state, event, scheduler);
					if (outcome === 'rebuild-needed') expect(state).toEqual(replay(taken, scheduler));
					taken.push(event);
					if (outcome === 'rebuild-needed') state = replay(taken, scheduler);
					else expect(state).toEqual(replay(taken, scheduler));
				}
			}),
			{ numRuns: 30 }
		);
	});

	test('is refused for an undo, an older event, the same event, and one undone before it arrived', () => {
		const reviewed = eventAt(noon(1), reviewOf(cardId, 3));
		const future = eventAt(noon(40), additionOf('latih'));
		const state = replay([reviewed, undo(future, 0)], scheduler);
		const refused = [undo(reviewed, 9), eventAt(noon(0), additionOf('mitra')), reviewed, future];
		expect(appendToState(replay([reviewed], scheduler), reviewed, scheduler)).toBe('rebuild-needed');
		for (const event of refused) expect(appendToState(state, event, scheduler)).toBe('rebuild-needed');
		expect(state.pendingUndos).toEqual(new Set([eventId(future.id)]));
		expect(appendToState(state, eventAt(noon(41), reviewOf(cardId, 3)), scheduler)).toBe('appended');
	});
});
