// How a course stands now: words, the strength of memories, the month ahead. From the state alone.
import type { Course } from '../content/model';
import { joinedIdsOf } from '../study/joined-ids';
import type { AbilitiesOf } from '../study/ladder';
import { secondsPerCard } from '../study/review-pace';
import { countDueByDay } from '../study/review-queue';
import type { Scheduler } from '../study/scheduler';
import { studyDayOf, type WallTime } from '../study/study-day';
import type { StudyDay, StudyState } from '../study/study-state';
import { isWanted, isWithheld } from '../study/wanted-cards';
import { forecastWorkload } from '../study/workload-forecast';
import { countWordsByStatus } from './word-counts';

export const FORECAST_DAYS = 30;
/** Days of stability at which a new bar begins: a day, a week, three weeks (mature), then about doubling up to a year and beyond. */
export const STABILITY_STEPS = [0, 1, 3, 7, 14, 21, 30, 60, 90, 180, 365] as const;

export interface PresentFigures {
	readonly today: StudyDay;
	readonly words: { readonly learning: number; readonly known: number; readonly ignored: number };
	/** Word cards with a memory by stability, a count for each of `STABILITY_STEPS`. */
	readonly stability: readonly number[];
	/** Cards that became due before today. */
	readonly overdue: number;
	/** What they will take, at the learner's pace. Part of the first day's minutes. */
	readonly overdueMinutes: number;
	/** Cards due on each of the next 30 days as scheduled now, today first with the overdue ones. */
	readonly dueCards: readonly number[];
	/** Minutes that each of the next 30 days asks for, expected repetitions and the new words of the list included. */
	readonly dueMinutes: readonly number[];
	readonly minutesPerDay: number;
}

export interface PresentQuestion {
	readonly course: Course;
	readonly now: WallTime;
	readonly scheduler: Scheduler;
	/** What this device can show for each word. */
	readonly abilitiesOf: AbilitiesOf;
}

export function readPresent(state: StudyState, question: PresentQuestion): PresentFigures {
	const { course, now, scheduler, abilitiesOf } = question;
	const today = studyDayOf(now, state.settings.rolloverHour);
	const overdue = countOverdue(state, today, course, abilitiesOf);
	return {
		today,
		words: countWordsByStatus(state, course, now, scheduler),
		stability: countByStability(state, course),
		overdue,
		overdueMinutes: (overdue * secondsPerCard(state, today)) / 60,
		dueCards: countDueByDay(state, today, FORECAST_DAYS, course, abilitiesOf),
		dueMinutes: forecastWorkload(state, today, FORECAST_DAYS, { course, scheduler, abilitiesOf }).dueMinutes,
		minutesPerDay: state.settings.minutesPerDay
	};
}

/** Word cards of the course that have been reviewed, by the step of `STABILITY_STEPS` that their stability has reached. */
export function countByStability(state: StudyState, course: Course): number[] {
	const counts = STABILITY_STEPS.map(() => 0);
	const ids = joinedIdsOf(state);
	for (const [cardId, { memory }] of state.cards) {
		const name = ids.nameOf(cardId)?.name;
		if (memory === null || name?.course !== course || name.kind === 'question') continue;
		const step = STABILITY_STEPS.findLastIndex((days) => memory.stability >= days);
		counts[step] = (counts[step] ?? 0) + 1;
	}
	return counts;
}

/** Cards that the learner studies and that were due on a day before today; learning steps are of today. */
export function countOverdue(state: StudyState, today: StudyDay, course: Course, abilitiesOf: AbilitiesOf): number {
	const ids = joinedIdsOf(state);
	let count = 0;
	for (const [cardId, card] of state.cards) {
		const { memory } = card;
		if (memory === null || memory.stepDueAtMs !== null || memory.dueDay >= today || isWithheld(card)) continue;
		const named = ids.nameOf(cardId);
		if (named?.name.course === course && isWanted(state, named, abilitiesOf)) count++;
	}
	return count;
}
