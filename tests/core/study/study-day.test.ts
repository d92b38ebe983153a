import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { isThisDay, startOfStudyDayMs, studyDayOf } from '../../../src/lib/core/study/study-day';

const ZONES = [
	'Asia/Jakarta',
	'Asia/Makassar',
	'Asia/Jayapura',
	'Asia/Kathmandu',
	'Asia/Tokyo',
	'Australia/Lord_Howe',
	'Pacific/Kiritimati',
	'Pacific/Pago_Pago',
	'America/St_Johns',
	'America/Sao_Paulo',
	'Europe/Berlin',
	'Africa/Casablanca'
];
const EPOCH_DAY = Temporal.PlainDate.from('1970-01-01');

function momentOf(zone: string, atMs: number): { atMs: number; utcOffsetMinutes: number } {
	const there = Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone);
	return { atMs, utcOffsetMinutes: there.offsetNanoseconds / 60e9 };
}

/** The oracle: Temporal's wall clock, set back by the rollover hour. */
function oracleDay(zone: string, atMs: number, rolloverHour: number): number {
	const wall = Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone).toPlainDateTime();
	return EPOCH_DAY.until(wall.subtract({ hours: rolloverHour }).toPlainDate(), { largestUnit: 'days' }).days;
}

function instantOf(zone: string, wall: string): number {
	return Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds;
}

describe.each(ZONES)('in %s', (zone) => {
	test('a study day is the wall-clock date set back by the rollover hour, as Temporal counts it', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: Date.UTC(1975, 0), max: Date.UTC(2060, 0) }),
				fc.integer({ min: 0, max: 12 }),
				(atMs, rolloverHour) => {
					expect(studyDayOf(momentOf(zone, atMs), rolloverHour)).toBe(oracleDay(zone, atMs, rolloverHour));
				}
			)
		);
	});

	test.each(['2026-03-02', '2026-12-31', '2028-02-29', '2028-03-01', '2026-03-29', '2026-10-25', '2026-11-01'])(
		'%s begins at four, and one millisecond before it is the day before',
		(date) => {
			const atMs = instantOf(zone, `${date}T04:00`);
			const day = EPOCH_DAY.until(date, { largestUnit: 'days' }).days;
			expect(studyDayOf(momentOf(zone, atMs), 4)).toBe(day);
			expect(studyDayOf(momentOf(zone, atMs - 1), 4)).toBe(day - 1);
			expect(startOfStudyDayMs(day, momentOf(zone, atMs).utcOffsetMinutes, 4)).toBe(atMs);
		}
	);
});

describe('nights on which the clocks change', () => {
	test.each([
		['Europe/Berlin', '2026-03-28', 23],
		['Europe/Berlin', '2026-10-24', 25],
		['Australia/Lord_Howe', '2026-04-04', 24.5],
		['America/St_Johns', '2026-03-07', 23]
	])('in %s the study day of %s lasts %d hours and is one day throughout', (zone, date, hours) => {
		const startMs = instantOf(zone, `${date}T04:00`);
		const days = new Set<number>();
		for (let minute = 0; minute < hours * 60; minute++) {
			days.add(studyDayOf(momentOf(zone, startMs + minute * 60_000), 4));
		}
		expect(days.size).toBe(1);
		expect(studyDayOf(momentOf(zone, startMs + hours * 3_600_000), 4)).toBe(Math.min(...days) + 1);
	});

	test('the hour that comes twice belongs to the same day both times', () => {
		const first = Date.UTC(2026, 9, 25, 0, 30);
		expect(momentOf('Europe/Berlin', first).utcOffsetMinutes).toBe(120);
		expect(momentOf('Europe/Berlin', first + 3_600_000).utcOffsetMinutes).toBe(60);
		const days = [first, first + 3_600_000].map((atMs) => studyDayOf(momentOf('Europe/Berlin', atMs), 3));
		expect(days[0]).toBe(days[1]);
	});
});

test('the start of a study day belongs to it, at any offset and rollover hour', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: -1e6, max: 1e6 }),
			fc.integer({ min: -1440, max: 1440 }),
			fc.integer({ min: 0, max: 12 }),
			(day, utcOffsetMinutes, rolloverHour) => {
				const atMs = startOfStudyDayMs(day, utcOffsetMinutes, rolloverHour);
				expect(studyDayOf({ atMs, utcOffsetMinutes }, rolloverHour)).toBe(day);
				expect(studyDayOf({ atMs: atMs - 1, utcOffsetMinutes }, rolloverHour)).toBe(day - 1);
			}
		)
	);
});

test('a day counts as today, and so does the next one after a flight to the west, but not a clock that was wrong by more', () => {
	expect([99, 100, 101, 102].map((day) => isThisDay(day, 100))).toEqual([false, true, true, false]);
});
