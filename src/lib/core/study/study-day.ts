// When the study day changes: solved once, by arithmetic on facts that each event carries. No calendar, no zone rules, no clock.
import type { Moment } from './events';
import type { StudyDay } from './study-state';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** What decides the study day of a moment. */
export type WallTime = Pick<Moment, 'atMs' | 'utcOffsetMinutes'>;

/**
 * The study day of a moment: the date on the learner's wall clock, a new one beginning at `rolloverHour` (0–12) instead of midnight.
 * Whole days since 1970-01-01, negative before. The offset is the moment's own, so a later journey moves no past day.
 */
export function studyDayOf(moment: WallTime, rolloverHour: number): StudyDay {
	return Math.floor((moment.atMs + moment.utcOffsetMinutes * MINUTE_MS - rolloverHour * HOUR_MS) / DAY_MS);
}

/** The first millisecond of a study day for a wall clock that stands at `utcOffsetMinutes` then; inverse of `studyDayOf`. */
export function startOfStudyDayMs(day: StudyDay, utcOffsetMinutes: number, rolloverHour: number): number {
	return day * DAY_MS + rolloverHour * HOUR_MS - utcOffsetMinutes * MINUTE_MS;
}

/**
 * Whether something that is put down for `day` concerns today. A day one ahead does too: whoever flies west over a rollover has it
 * still before them. Days further ahead come from a clock that was wrong and must not hold anything back for years.
 */
export function isThisDay(day: StudyDay, today: StudyDay): boolean {
	return day === today || day === today + 1;
}
