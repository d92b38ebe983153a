import { describe, expect, test } from 'vitest';
import {
	createDayHistory,
	testCellNumber,
	type DayHistory,
	type TestCell
} from '../../../src/lib/core/stats/day-history';
import {
	activityByDay,
	countActiveDays,
	rangeOf,
	retentionByGroup,
	retentionByWeek,
	sumCalibration,
	sumHours,
	sumRetention
} from '../../../src/lib/core/stats/period-figures';
import { firstDayOfWeek, lastDayOfWeek, weekdayOf, weekOf } from '../../../src/lib/core/stats/study-week';

/** 2026-03-02, a Monday. */
const MONDAY = 20_514;
const RECALL: TestCell = { kind: 'recall', sentence: 'new', maturity: 'young' };
const RECOGNISE: TestCell = { kind: 'recognise', sentence: 'known', maturity: 'mature' };

function dayWith(reviews: number, tests: readonly (readonly [TestCell, number, number, number])[] = []): DayHistory {
	const day = { ...createDayHistory(), reviews, forgotten: 1, durationMs: reviews * 1_000 };
	for (const [cell, count, recalled, predicted] of tests) {
		day.tests.set(testCellNumber(cell), { reviews: count, recalled, predicted });
	}
	return day;
}

test('weeks run from Monday to Sunday', () => {
	expect(weekdayOf(MONDAY)).toBe(0);
	expect(weekdayOf(MONDAY + 6)).toBe(6);
	expect(weekOf(MONDAY + 6)).toBe(weekOf(MONDAY));
	expect(weekOf(MONDAY - 1)).toBe(weekOf(MONDAY) - 1);
	expect(firstDayOfWeek(weekOf(MONDAY + 3))).toBe(MONDAY);
	expect(lastDayOfWeek(weekOf(MONDAY))).toBe(MONDAY + 6);
	// 1970-01-01 was a Thursday
	expect(weekdayOf(0)).toBe(3);
});

test('a period ends today and counts it', () => {
	const days = new Map([[MONDAY - 500, dayWith(1)]]);
	expect(rangeOf('month', days, MONDAY)).toEqual({ first: MONDAY - 29, last: MONDAY });
	expect(rangeOf('year', days, MONDAY)).toEqual({ first: MONDAY - 364, last: MONDAY });
	expect(rangeOf('all', days, MONDAY)).toEqual({ first: MONDAY - 500, last: MONDAY });
	expect(rangeOf('all', new Map([[3, dayWith(1)]]), MONDAY)).toEqual({ first: MONDAY - 7_319, last: MONDAY });
	expect(rangeOf('all', new Map(), MONDAY)).toEqual({ first: MONDAY, last: MONDAY });
});

test('every day of the range is there, in order', () => {
	const days = new Map([
		[MONDAY, dayWith(4)],
		[MONDAY - 3, dayWith(9)]
	]);
	expect(activityByDay(days, { first: MONDAY - 2, last: MONDAY }).map(({ day, reviews }) => [day, reviews])).toEqual([
		[MONDAY - 2, 0],
		[MONDAY - 1, 0],
		[MONDAY, 4]
	]);
});

test('active days are those of the last 28 with a review, today included', () => {
	const days = new Map([
		[MONDAY, dayWith(1)],
		[MONDAY - 27, dayWith(1)],
		[MONDAY - 28, dayWith(1)],
		[MONDAY - 5, dayWith(0)]
	]);
	expect(countActiveDays(days, MONDAY)).toBe(2);
	expect(countActiveDays(new Map(), MONDAY)).toBe(0);
});

test('hours are summed within the range', () => {
	const first = dayWith(3);
	first.hours.set(7, { reviews: 3, tested: 2, recalled: 1 });
	const second = dayWith(2);
	second.hours.set(7, { reviews: 2, tested: 2, recalled: 2 });
	const hours = sumHours(
		new Map([
			[MONDAY, first],
			[MONDAY + 1, second],
			[MONDAY + 2, second]
		]),
		{ first: MONDAY, last: MONDAY + 1 }
	);
	expect(hours).toHaveLength(24);
	expect(hours[7]).toEqual({ reviews: 5, tested: 4, recalled: 3 });
	expect(hours[8]).toEqual({ reviews: 0, tested: 0, recalled: 0 });
});

describe('retention', () => {
	const days = new Map([
		[MONDAY - 8, dayWith(4, [[RECALL, 4, 3, 3.2]])],
		[
			MONDAY,
			dayWith(10, [
				[RECALL, 2, 1, 1.8],
				[RECOGNISE, 8, 8, 7.4]
			])
		]
	]);
	const range = { first: MONDAY - 14, last: MONDAY };

	test('is what was recalled of what was asked, beside the mean prediction', () => {
		expect(sumRetention(days, range)).toEqual({ reviews: 14, measured: 12 / 14, predicted: 12.4 / 14 });
		expect(sumRetention(days, { first: MONDAY - 7, last: MONDAY - 1 })).toEqual({
			reviews: 0,
			measured: null,
			predicted: null
		});
	});

	test('by week begins with the first tested review and keeps empty weeks', () => {
		const weeks = retentionByWeek(days, range);
		expect(weeks.map(({ day, reviews }) => [day - MONDAY, reviews])).toEqual([
			[-14, 4],
			[-7, 0],
			[0, 10]
		]);
		expect(weeks[2]?.measured).toBe(0.9);
	});

	test('by week leaves out days before the range', () => {
		expect(retentionByWeek(days, { first: MONDAY - 7, last: MONDAY }).map(({ reviews }) => reviews)).toEqual([10]);
	});

	test('by group sums over all others', () => {
		const groups = retentionByGroup(days, range).map(({ by, value, reviews }) => [by, value, reviews]);
		expect(groups).toEqual([
			['kind', 'recognise', 8],
			['kind', 'recall', 6],
			['sentence', 'new', 6],
			['sentence', 'known', 8],
			['maturity', 'young', 6],
			['maturity', 'mature', 8]
		]);
	});
});

test('calibration sums the bins, predictions ascending', () => {
	const one = dayWith(1);
	one.calibration.set(18, { reviews: 2, recalled: 1, predicted: 1.84 });
	one.calibration.set(9, { reviews: 1, recalled: 1, predicted: 0.46 });
	const two = dayWith(1);
	two.calibration.set(18, { reviews: 2, recalled: 2, predicted: 1.86 });
	const days = new Map([
		[MONDAY, one],
		[MONDAY + 1, two]
	]);
	expect(sumCalibration(days, { first: MONDAY, last: MONDAY + 1 })).toEqual([
		{ reviews: 1, measured: 1, predicted: 0.46 },
		{ reviews: 4, measured: 0.75, predicted: 3.7 / 4 }
	]);
});
