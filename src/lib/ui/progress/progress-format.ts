// How the progress screen's figures write texts, numbers and days: one object that the route makes of the interface language.
import type { Course } from '../../core/content/model';
import type { Period } from '../../core/stats/period-figures';
import type { StudyDay } from '../../core/study/study-state';
import type { ProgressTexts } from '../../messages/progress-en';

export interface ProgressFormat {
	readonly texts: ProgressTexts;
	readonly course: Course;
	readonly period: Period;
	/** The learner's plan, 0–1. */
	readonly desiredRetention: number;
	/** 0.913 → `91%`. */
	percent(ratio: number): string;
	number(value: number): string;
	/** `3 Mar`. */
	day(day: StudyDay): string;
	/** With weekday and year. */
	fullDay(day: StudyDay): string;
	/** `Mar`. */
	month(day: StudyDay): string;
}

/** The study day for other programs: `2026-03-02`. */
export function isoDay(day: StudyDay): string {
	return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** Rounded for a file: as exact as anyone can use. */
export function toFixedNumber(value: number | null, digits = 4): number | null {
	return value === null ? null : Number(value.toFixed(digits));
}
