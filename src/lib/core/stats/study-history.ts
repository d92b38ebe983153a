// The log by days and weeks: bounded sums that a replay fills as it goes by, so that every chart is quick however long the log is.
// Nothing is in here that a replay of the log could not make again.
import { COURSES, type ArticleId, type Course } from '../content/model';
import type { LoggedEvent, StudyEvent } from '../study/events';
import { joinedIdsOf } from '../study/joined-ids';
import type { ReplayVisitor } from '../study/replay';
import type { Scheduler } from '../study/scheduler';
import { sentenceKey } from '../study/sentence-key';
import { studyDayOf } from '../study/study-day';
import type { CardMemory, LogPosition, StudyDay, StudyState } from '../study/study-state';
import {
	addToTally,
	calibrationBin,
	createDayHistory,
	maturityOf,
	testCellNumber,
	type DayHistory,
	type SentenceNovelty
} from './day-history';
import { lastDayOfWeek, weekOf } from './study-week';
import { sampleCourse, type ArticleWords, type CoverageSample, type WordSample } from './week-sample';

/** Raised with every change of what is counted or how it is kept: an older record is then made anew from the log. */
export const HISTORY_VERSION = 1;
/** After two years without a review hardly anything is left to forget, and a clock that ran decades ahead must not fill the memory. */
const LONGEST_GAP_WEEKS = 104;

export interface CourseHistory {
	readonly days: Map<StudyDay, DayHistory>;
	/** As it was at the end of each week's last study day, weeks ascending, from the first event on. */
	readonly words: WordSample[];
	/** Coverage on the same days. */
	readonly coverage: Map<ArticleId, CoverageSample[]>;
}

/** Structured-cloneable. */
export interface StudyHistory {
	readonly version: number;
	/** Of the articles whose coverage was followed: another set asks for another history. */
	readonly articlesKey: string;
	readonly courses: Readonly<Record<Course, CourseHistory>>;
	/** The study day of each quiz run's last answer, by run. */
	readonly quizDays: Map<string, StudyDay>;
	/** The latest week with an event; `null` for an empty log. */
	week: number | null;
	/** Where the log stands that is counted, as in `StudyState`. */
	position: LogPosition | null;
	revision: number;
}

export function createHistory(articles: readonly ArticleWords[]): StudyHistory {
	const course = (): CourseHistory => ({ days: new Map(), words: [], coverage: new Map() });
	return {
		version: HISTORY_VERSION,
		articlesKey: articlesKeyOf(articles),
		courses: { indonesian: course(), english: course() },
		quizDays: new Map(),
		week: null,
		position: null,
		revision: 0
	};
}

/** The same for the same articles with the same words, in whatever order. */
export function articlesKeyOf(articles: readonly ArticleWords[]): string {
	const parts = articles.map(({ articleId, occurrences }) => {
		let sum = 0;
		for (const [wordId, count] of occurrences) sum = (sum + hashText(wordId) * count) % 2 ** 32;
		return `${articleId} ${occurrences.size} ${sum}`;
	});
	return parts.toSorted().join('\n');
}

/** FNV-1a, 32 bits. */
function hashText(text: string): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	return hash >>> 0;
}

/** What fills `history` during a replay of the events that it does not hold yet. `closeHistory` comes after it. */
export function historyVisitor(
	history: StudyHistory,
	articles: readonly ArticleWords[],
	scheduler: Scheduler
): ReplayVisitor {
	return (event, state) => {
		const day = studyDayOf(event, state.settings.rolloverHour);
		passWeeks(history, articles, state, weekOf(day), scheduler);
		if (event.type === 'card-reviewed')
			countReview(history, event as StudyEvent<'card-reviewed'>, day, state, scheduler);
		else if (event.type === 'question-answered') {
			history.quizDays.set((event as StudyEvent<'question-answered'>).runId, day);
		}
	};
}

/** Notes that `history` holds all that `state` does. */
export function closeHistory(history: StudyHistory, { position, revision }: StudyState): StudyHistory {
	history.position = position;
	history.revision = revision;
	return history;
}

/** Samples the weeks that have passed since the latest event's, up to the one before `week`: `state` is how each of them ended. */
export function passWeeks(
	history: StudyHistory,
	articles: readonly ArticleWords[],
	state: StudyState,
	week: number,
	scheduler: Scheduler
): void {
	if (history.week !== null) {
		const end = Math.min(week, history.week + LONGEST_GAP_WEEKS);
		for (let passed = history.week; passed < end; passed++) {
			sampleInto(history, articles, state, lastDayOfWeek(passed), scheduler);
		}
	}
	// a zone or a clock that went back takes no week back
	if (history.week === null || week > history.week) history.week = week;
}

/** Adds how both courses stand at the end of `day`. */
export function sampleInto(
	history: StudyHistory,
	articles: readonly ArticleWords[],
	state: StudyState,
	day: StudyDay,
	scheduler: Scheduler
): void {
	for (const course of COURSES) {
		const { words, coverage } = history.courses[course];
		const sample = sampleCourse(state, course, day, articles, scheduler);
		if (sample === null) continue;
		words.push(sample.words);
		for (const { articleId, ratio } of sample.coverage) {
			const samples = coverage.get(articleId);
			if (samples) samples.push({ day, ratio });
			else coverage.set(articleId, [{ day, ratio }]);
		}
	}
}

/**
 * Whether a review tests what was to be remembered: Anki's true retention counts reviews of cards whose interval was at least one day
 * ("True retention" in Anki's manual, statistics; `calculate_true_retention` in its rslib/src/stats/graphs/retention.rs). First
 * reviews, learning steps and cards that were set due at once have no such interval.
 */
export function isTested(memory: CardMemory | null): memory is CardMemory {
	return memory !== null && memory.stepDueAtMs === null && memory.dueDay - memory.lastDay >= 1;
}

/** The hour on the learner's wall clock, 0–23. */
export function hourOf({ atMs, utcOffsetMinutes }: Pick<LoggedEvent, 'atMs' | 'utcOffsetMinutes'>): number {
	const hours = Math.floor((atMs + utcOffsetMinutes * 60_000) / 3_600_000);
	return ((hours % 24) + 24) % 24;
}

function countReview(
	history: StudyHistory,
	event: StudyEvent<'card-reviewed'>,
	day: StudyDay,
	state: StudyState,
	scheduler: Scheduler
): void {
	const name = joinedIdsOf(state).nameOf(event.cardId)?.name;
	if (name === undefined) return;
	const totals = openDay(history.courses[name.course], day);
	const card = state.cards.get(event.cardId);
	const memory = card?.memory ?? null;
	const recalled = event.rating > 1;
	const hour = openHour(totals, hourOf(event));
	totals.reviews++;
	totals.durationMs += event.durationMs;
	hour.reviews++;
	if (!recalled) totals.forgotten++;
	if (memory === null && name.kind === 'recognise') totals.newWords++;
	if (!isTested(memory)) return;
	hour.tested++;
	if (recalled) hour.recalled++;
	const predicted = scheduler.retrievability(memory.stability, Math.max(0, day - memory.lastDay));
	let sentence: SentenceNovelty = 'none';
	if (event.sentence !== null) {
		sentence = (card?.sentenceShows.get(sentenceKey(event.sentence)) ?? 0) > 0 ? 'known' : 'new';
	}
	const cell = { kind: name.kind, sentence, maturity: maturityOf(memory.dueDay - memory.lastDay) };
	addToTally(totals.tests, testCellNumber(cell), recalled, predicted);
	addToTally(totals.calibration, calibrationBin(predicted), recalled, predicted);
}

function openDay({ days }: CourseHistory, day: StudyDay): DayHistory {
	let totals = days.get(day);
	if (totals === undefined) days.set(day, (totals = createDayHistory()));
	return totals;
}

function openHour({ hours }: DayHistory, hour: number): { reviews: number; tested: number; recalled: number } {
	let counts = hours.get(hour);
	if (counts === undefined) hours.set(hour, (counts = { reviews: 0, tested: 0, recalled: 0 }));
	return counts;
}
