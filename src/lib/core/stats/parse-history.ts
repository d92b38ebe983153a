// The door for a stored history: a cache that is of another version, another set of articles or damaged is made anew.
import { COURSES } from '../content/model';
import type { SnapshotHead } from '../study/snapshot';
import { HISTORY_VERSION, type StudyHistory } from './study-history';

/** The history that holds exactly what the snapshot holds; `null` when the record is none of that kind. */
export function parseHistory(
	record: unknown,
	articlesKey: string,
	{ position, revision }: Pick<SnapshotHead, 'position' | 'revision'>
): StudyHistory | null {
	if (typeof record !== 'object' || record === null) return null;
	const history = record as Partial<StudyHistory>;
	if (history.version !== HISTORY_VERSION || history.articlesKey !== articlesKey) return null;
	if (history.revision !== revision || history.position?.id !== position?.id) return null;
	const isSound =
		(history.week === null || Number.isSafeInteger(history.week)) &&
		isMapOf(history.quizDays, Number.isSafeInteger) &&
		COURSES.every((course) => isCourse(history.courses?.[course]));
	return isSound ? (history as StudyHistory) : null;
}

function isCourse(value: unknown): boolean {
	const course = value as Partial<StudyHistory['courses']['english']> | undefined;
	return (
		isMapOf(course?.days, isDay) &&
		isListOf(course?.words, areNumbers) &&
		isMapOf(course?.coverage, (samples) => isListOf(samples, areNumbers))
	);
}

function isDay(value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return false;
	const { hours, tests, calibration, ...counts } = value as Record<string, unknown>;
	return areNumbers(counts) && [hours, tests, calibration].every((part) => isMapOf(part, areNumbers));
}

function areNumbers(value: unknown): boolean {
	return typeof value === 'object' && value !== null && Object.values(value).every(Number.isFinite);
}

function isMapOf(value: unknown, fits: (inner: unknown) => boolean): boolean {
	return value instanceof Map && [...value.values()].every(fits);
}

function isListOf(value: unknown, fits: (inner: unknown) => boolean): boolean {
	return Array.isArray(value) && value.every(fits);
}
