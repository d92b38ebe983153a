// Weeks of study days, Monday to Sunday.
import type { StudyDay } from '../study/study-state';

/** Whole weeks since the Monday before 1970-01-01, which was a Thursday. */
export function weekOf(day: StudyDay): number {
	return Math.floor((day + 3) / 7);
}

/** The week's Monday. */
export function firstDayOfWeek(week: number): StudyDay {
	return week * 7 - 3;
}

/** The week's Sunday. */
export function lastDayOfWeek(week: number): StudyDay {
	return week * 7 + 3;
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: StudyDay): number {
	return day - firstDayOfWeek(weekOf(day));
}
