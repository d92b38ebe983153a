// Days, nights, zones and clocks as the core sees them: through events whose moments are written out.
import { describe, expect, test } from 'vitest';
import { wordCardId } from '../../../src/lib/core/cards/card-id';
import type { WordId } from '../../../src/lib/core/content/model';
import type { DeviceId, EventDraft, LoggedEvent, Moment } from '../../../src/lib/core/study/events';
import { appendToState, replay } from '../../../src/lib/core/study/replay';
import { buildQueue } from '../../../src/lib/core/study/review-queue';
import { createScheduler } from '../../../src/lib/core/study/scheduler';
import { studyDayOf } from '../../../src/lib/core/study/study-day';
import { createStudyState, type StudyState } from '../../../src/lib/core/study/study-state';
import { additionOf, eventId, reviewOf } from './arbitraries';

const scheduler = createScheduler();
const CARD = wordCardId('indonesian', 'recognise', 'mitra' as WordId);
const DAY_MS = 86_400_000;
const [JAKARTA, NEW_YORK] = ['+07:00', '-05:00'] as const;

/** `wall` is what the clock on the wall shows, `offset` how far that is from UTC. */
function at(wall: string, offset: string, later = 0): Moment {
	const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
	const utcOffsetMinutes = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
	return { atMs: new Date(`${wall}${offset}`).getTime() + later, utcOffsetMinutes, timeZone: 'test' };
}

/** One device's log in the order in which the acts were done, whatever the clock said. */
function logOf(...acts: readonly (readonly [Moment, EventDraft])[]): LoggedEvent[] {
	return acts.map(([moment, draft], index) => ({
		...draft,
		...moment,
		id: eventId(`e${index + 1}`),
		deviceId: 'laptop' as DeviceId,
		seq: index + 1
	}));
}

/** The state as the app makes it: one event after the other as they are done, anew where it must be. */
function live(log: readonly LoggedEvent[]): StudyState {
	let state = createStudyState();
	log.forEach((event, index) => {
		const outcome = appendToState(state, event, scheduler);
		if (outcome === 'rebuild-needed') state = replay(log.slice(0, index + 1), scheduler);
	});
	return state;
}

function isDue(state: StudyState, now: Moment): boolean {
	return buildQueue(state, now, 'indonesian', () => true).due.includes(CARD);
}

const added = additionOf('mitra');

describe('the study day', () => {
	test.each([
		['in Jakarta', '2026-03-05T04:00', JAKARTA],
		['in Berlin after the night without an hour', '2026-03-29T04:00', '+02:00'],
		['in Berlin after the night with one twice', '2026-10-25T04:00', '+01:00'],
		['in New York after the night without an hour', '2026-03-08T04:00', '-04:00'],
		['in New York after the night with one twice', '2026-11-01T04:00', '-05:00']
	])('%s: a card comes due at four, not a millisecond earlier', (_, four, offset) => {
		// reviewed Good: due some days later; its due day is the one that begins at `four`
		const probe = live(logOf([at(four, offset), reviewOf(CARD, 3)]));
		const memory = probe.cards.get(CARD)?.memory;
		const intervalDays = (memory?.dueDay ?? 0) - (memory?.lastDay ?? 0);
		const state = live(logOf([at(four, offset, -intervalDays * DAY_MS), reviewOf(CARD, 3)]));
		expect(isDue(state, at(four, offset, -1))).toBe(false);
		expect(isDue(state, at(four, offset))).toBe(true);
	});

	test.each([
		['2026-03-29T00:30', '+01:00', '2026-03-29T03:30', '+02:00'],
		['2026-10-25T02:30', '+02:00', '2026-10-25T02:30', '+01:00'],
		['2026-10-25T02:30', '+02:00', '2026-10-25T03:59', '+01:00']
	])('two reviews in the night of a clock change, at %s%s and %s%s, are on one day', (first, before, second, after) => {
		const state = live(logOf([at(first, before), reviewOf(CARD, 3)], [at(second, after), reviewOf(CARD, 3)]));
		expect([...state.days.values()].map(({ reviews }) => reviews)).toEqual([2]);
	});

	test('a review one millisecond before four counts for the day before', () => {
		const state = live(
			logOf(
				[at('2026-03-03T04:00', JAKARTA, -1), reviewOf(CARD, 3)],
				[at('2026-03-03T04:00', JAKARTA), reviewOf(CARD, 3)]
			)
		);
		const [first = 0, second = 0] = [...state.days.keys()];
		expect(second - first).toBe(1);
	});
});

describe('a journey from Jakarta to New York and back', () => {
	const log = logOf(
		[at('2026-03-02T20:00', JAKARTA), added],
		[at('2026-03-02T20:01', JAKARTA), reviewOf(CARD, 3)],
		// twelve hours later it is still 2 March there
		[at('2026-03-02T20:02', NEW_YORK), reviewOf(CARD, 3)],
		[at('2026-03-05T09:00', NEW_YORK), reviewOf(CARD, 3)],
		[at('2026-03-07T09:00', JAKARTA), reviewOf(CARD, 3)]
	);

	test('each review counts for the day on the wall where it was done', () => {
		const state = live(log);
		const days = ['2026-03-02', '2026-03-05', '2026-03-07'].map((date) => Date.parse(date) / DAY_MS);
		expect([...state.days].map(([day, { reviews }]) => [day, reviews])).toEqual([
			[days[0], 2],
			[days[1], 1],
			[days[2], 1]
		]);
	});

	test('elapsed days are those of the wall, and the state is that of replay', () => {
		expect(live(log)).toEqual(replay(log, scheduler));
		expect(live(log)).toEqual(replay(log.toReversed(), scheduler));
		expect(live(log).cards.get(CARD)?.memory?.reviews).toBe(4);
	});

	test('flying west over the rollover neither shows the card again nor counts days back', () => {
		// one hour of flight, twelve hours back on the wall
		const before = at('2026-03-04T05:00', JAKARTA);
		const after = at('2026-03-03T18:00', NEW_YORK);
		const state = live(logOf([before, reviewOf(CARD, 3)]));
		expect(studyDayOf(after, 4)).toBe(studyDayOf(before, 4) - 1);
		expect(isDue(state, after)).toBe(false);
		appendToState(state, logOf([before, added], [after, reviewOf(CARD, 3)])[1] as LoggedEvent, scheduler);
		expect(state.cards.get(CARD)?.memory?.lastDay).toBe(studyDayOf(before, 4));
	});
});

describe('a clock that is set back', () => {
	const log = logOf(
		[at('2026-03-02T09:00', JAKARTA), added],
		[at('2027-03-02T09:00', JAKARTA), reviewOf(CARD, 3)],
		[at('2026-03-02T09:05', JAKARTA), reviewOf(CARD, 1)],
		[at('2026-03-02T09:20', JAKARTA), reviewOf(CARD, 3)]
	);

	test('loses nothing, counts each review once and gives the state of replay', () => {
		const state = live(log);
		expect(state).toEqual(replay(log, scheduler));
		expect(state.cards.get(CARD)?.memory?.reviews).toBe(3);
		expect([...state.days.values()].reduce((sum, { reviews }) => sum + reviews, 0)).toBe(3);
		expect(state.revision).toBe(4);
	});

	test('takes a review back that was done before it was set', () => {
		const undo: EventDraft = { type: 'event-undone', target: eventId('e2') };
		const undone = [...log, ...logOf([at('2026-03-02T09:30', JAKARTA), undo])].map((event, index) => ({
			...event,
			id: eventId(`e${index + 1}`),
			seq: index + 1
		}));
		expect(live(undone)).toEqual(replay(undone, scheduler));
		expect(live(undone).cards.get(CARD)?.memory?.reviews).toBe(2);
	});

	test('by less than the time since the last act changes no order, and acts of one instant keep theirs', () => {
		const moment = at('2026-03-02T09:00', JAKARTA);
		const same = logOf([moment, added], [moment, reviewOf(CARD, 1)], [moment, reviewOf(CARD, 3)]);
		expect(live(same).cards.get(CARD)?.memory).toMatchObject({ reviews: 2, stepDueAtMs: null });
		expect(replay(same.toReversed(), scheduler)).toEqual(live(same));
	});
});
