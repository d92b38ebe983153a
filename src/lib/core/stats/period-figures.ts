// What the days of a period add up to: activity, true retention, calibration, hours. Pure sums of day histories.
import type { CardKind } from '../cards/card-id';
import type { StudyDay } from '../study/study-state';
import {
	CALIBRATION_BINS,
	MATURITIES,
	SENTENCE_NOVELTIES,
	testCellOf,
	TESTED_KINDS,
	type DayHistory,
	type HourCounts,
	type Maturity,
	type SentenceNovelty,
	type Tally,
	type TestCell
} from './day-history';
import { firstDayOfWeek, weekOf } from './study-week';

export const PERIODS = ['month', 'year', 'all'] as const;
export type Period = (typeof PERIODS)[number];
/** As Anki's statistics count them. */
const PERIOD_DAYS = { month: 30, year: 365 } as const;
/** A clock that stood at 1970 must not fill the page with empty decades. */
const LONGEST_DAYS = 20 * 366;
/** Four whole weeks, so that every weekday counts the same. */
export const ACTIVE_WINDOW_DAYS = 28;

type Days = ReadonlyMap<StudyDay, DayHistory>;

/** First and last study day, both counted. */
export interface DayRange {
	readonly first: StudyDay;
	readonly last: StudyDay;
}

/** The period that ends today; `all` begins with the first study day of the log, twenty years ago at most; with today for an empty one. */
export function rangeOf(period: Period, days: Days, today: StudyDay): DayRange {
	if (period !== 'all') return { first: today - PERIOD_DAYS[period] + 1, last: today };
	let first = today;
	for (const day of days.keys()) first = Math.min(first, day);
	return { first: Math.max(first, today - LONGEST_DAYS + 1), last: today };
}

export interface DayActivity {
	readonly day: StudyDay;
	readonly reviews: number;
	readonly forgotten: number;
	readonly durationMs: number;
	readonly newWords: number;
}

/** Every day of the range, the oldest first; days without reviews are there with zeros. */
export function activityByDay(days: Days, { first, last }: DayRange): DayActivity[] {
	return Array.from({ length: last - first + 1 }, (_, index) => {
		const totals = days.get(first + index);
		return {
			day: first + index,
			reviews: totals?.reviews ?? 0,
			forgotten: totals?.forgotten ?? 0,
			durationMs: totals?.durationMs ?? 0,
			newWords: totals?.newWords ?? 0
		};
	});
}

/** Days with at least one review among the last 28, today included. */
export function countActiveDays(days: Days, today: StudyDay): number {
	const range = { first: today - ACTIVE_WINDOW_DAYS + 1, last: today };
	return activityByDay(days, range).filter(({ reviews }) => reviews > 0).length;
}

/** Reviews by hour of the wall clock, 0 to 23. */
export function sumHours(days: Days, range: DayRange): readonly Readonly<HourCounts>[] {
	const hours = Array.from({ length: 24 }, () => ({ reviews: 0, tested: 0, recalled: 0 }));
	for (const totals of daysWithin(days, range)) {
		for (const [hour, counts] of totals.hours) {
			const sum = hours[hour];
			if (!sum) continue;
			sum.reviews += counts.reviews;
			sum.tested += counts.tested;
			sum.recalled += counts.recalled;
		}
	}
	return hours;
}

/** True retention beside what was predicted for the same reviews. */
export interface Retention {
	readonly reviews: number;
	/** Share recalled, 0–1; `null` without a review. */
	readonly measured: number | null;
	/** Mean retrievability before the reviews, 0–1; `null` without a review. */
	readonly predicted: number | null;
}

/** Of the range's tested reviews that `counts` lets through. */
export function sumRetention(days: Days, range: DayRange, counts: (cell: TestCell) => boolean = () => true): Retention {
	const sum = emptyTally();
	for (const totals of daysWithin(days, range)) {
		for (const [number, tally] of totals.tests) if (counts(testCellOf(number))) addTo(sum, tally);
	}
	return retentionOf(sum);
}

export interface WeekRetention extends Retention {
	/** The week's Monday. */
	readonly day: StudyDay;
}

/** Week by week, Mondays ascending, from the first week with a tested review on; weeks without one are there. Days outside the range are not counted. */
export function retentionByWeek(days: Days, range: DayRange): WeekRetention[] {
	const weeks: WeekRetention[] = [];
	for (let week = weekOf(range.first); week <= weekOf(range.last); week++) {
		const monday = firstDayOfWeek(week);
		const part = { first: Math.max(range.first, monday), last: Math.min(range.last, monday + 6) };
		const retention = sumRetention(days, part);
		if (weeks.length > 0 || retention.reviews > 0) weeks.push({ day: monday, ...retention });
	}
	return weeks;
}

export type RetentionGroup =
	| { readonly by: 'kind'; readonly value: CardKind }
	| { readonly by: 'sentence'; readonly value: SentenceNovelty }
	| { readonly by: 'maturity'; readonly value: Maturity };

/** By kind of card, by sentence and by maturity, in this order; groups without a review are left out. */
export function retentionByGroup(days: Days, range: DayRange): (Retention & RetentionGroup)[] {
	const groups: RetentionGroup[] = [
		...TESTED_KINDS.map((value) => ({ by: 'kind' as const, value })),
		...SENTENCE_NOVELTIES.filter((value) => value !== 'none').map((value) => ({ by: 'sentence' as const, value })),
		...MATURITIES.map((value) => ({ by: 'maturity' as const, value }))
	];
	return groups
		.map((group) => ({ ...group, ...sumRetention(days, range, (cell) => cell[group.by] === group.value) }))
		.filter(({ reviews }) => reviews > 0);
}

/** Reviews whose predictions fell into one bin of 5 %, predictions ascending; empty bins are left out. */
export function sumCalibration(days: Days, range: DayRange): Retention[] {
	const bins = Array.from({ length: CALIBRATION_BINS }, emptyTally);
	for (const totals of daysWithin(days, range)) {
		for (const [bin, tally] of totals.calibration) {
			const sum = bins[bin];
			if (sum) addTo(sum, tally);
		}
	}
	return bins.filter(({ reviews }) => reviews > 0).map(retentionOf);
}

function* daysWithin(days: Days, { first, last }: DayRange): Generator<DayHistory> {
	for (const [day, totals] of days) if (day >= first && day <= last) yield totals;
}

function emptyTally(): Tally {
	return { reviews: 0, recalled: 0, predicted: 0 };
}

function addTo(sum: Tally, { reviews, recalled, predicted }: Tally): void {
	sum.reviews += reviews;
	sum.recalled += recalled;
	sum.predicted += predicted;
}

function retentionOf({ reviews, recalled, predicted }: Tally): Retention {
	if (reviews === 0) return { reviews: 0, measured: null, predicted: null };
	return { reviews, measured: recalled / reviews, predicted: predicted / reviews };
}
