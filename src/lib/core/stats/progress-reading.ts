// What the progress screen asks for and gets, and how it is made of a log. The port `ProgressReader` is filled by a worker, or by the page.
import type { ArticleId, Course, WordId } from '../content/model';
import type { LoggedEvent } from '../study/events';
import { replay, replayOnto } from '../study/replay';
import type { Scheduler } from '../study/scheduler';
import type { Snapshot } from '../study/snapshot';
import { studyDayOf, type WallTime } from '../study/study-day';
import type { StudyDay, StudyState } from '../study/study-state';
import { quizScoresOf, type QuizScore } from './article-figures';
import type { HourCounts } from './day-history';
import {
	activityByDay,
	countActiveDays,
	rangeOf,
	retentionByGroup,
	retentionByWeek,
	sumCalibration,
	sumHours,
	sumRetention,
	type DayActivity,
	type DayRange,
	type Period,
	type Retention,
	type RetentionGroup,
	type WeekRetention
} from './period-figures';
import { readPresent, type PresentFigures } from './present-figures';
import {
	closeHistory,
	createHistory,
	historyVisitor,
	passWeeks,
	sampleInto,
	type CourseHistory,
	type StudyHistory
} from './study-history';
import { weekOf } from './study-week';
import type { ArticleWords, CoverageSample, WordSample } from './week-sample';
import type { WordHistory } from './word-history';

/** Plain data, so that it can be sent to a worker. */
export interface ProgressQuestion {
	readonly course: Course;
	readonly now: WallTime;
	readonly articles: readonly ArticleWords[];
	/** What this device can show: a voice for the course, and the words whose forms can be asked for. */
	readonly hasVoice: boolean;
	readonly buildable: ReadonlySet<WordId>;
}

/** One course's figures of one period. */
export interface PeriodFigures {
	readonly activity: readonly DayActivity[];
	readonly hours: readonly Readonly<HourCounts>[];
	readonly retention: Retention;
	readonly retentionByWeek: readonly WeekRetention[];
	readonly retentionByGroup: readonly (Retention & RetentionGroup)[];
	readonly calibration: readonly Retention[];
}

/** One course's figures: small however long the log is. */
export interface ProgressReading {
	readonly present: PresentFigures;
	readonly periods: Readonly<Record<Period, PeriodFigures>>;
	/** Of the last 28. */
	readonly activeDays: number;
	/** At the end of each week and today, ascending. */
	readonly words: readonly WordSample[];
	readonly coverage: ReadonlyMap<ArticleId, readonly CoverageSample[]>;
	readonly quizScores: ReadonlyMap<ArticleId, readonly QuizScore[]>;
}

export interface ProgressReader {
	readProgress(question: ProgressQuestion): Promise<ProgressReading>;
	readWord(course: Course, wordId: WordId, now: WallTime): Promise<WordHistory>;
	/** Ends what runs in the background. */
	close(): void;
}

/** The whole log at once. */
export function readProgressOfLog(
	events: readonly LoggedEvent[],
	question: ProgressQuestion,
	scheduler: Scheduler
): ProgressReading {
	const history = createHistory(question.articles);
	const state = replay(events, scheduler, historyVisitor(history, question.articles, scheduler));
	return finishReading(closeHistory(history, state), state, question, scheduler);
}

/**
 * The same from `history`, which must hold exactly what the snapshot holds and is changed, and the events since; `whole-log-needed` as in
 * `replayOnto` (the history is then of no more use).
 */
export function readProgressOnto(
	base: Snapshot,
	history: StudyHistory,
	tail: readonly LoggedEvent[],
	question: ProgressQuestion,
	scheduler: Scheduler
): ProgressReading | 'whole-log-needed' {
	const state = replayOnto(base, tail, scheduler, historyVisitor(history, question.articles, scheduler));
	if (state === 'whole-log-needed') return state;
	return finishReading(closeHistory(history, state), state, question, scheduler);
}

/** Brings the weekly samples up to today, whose sample stands last, and adds up what the screen shows. */
function finishReading(
	history: StudyHistory,
	state: StudyState,
	question: ProgressQuestion,
	scheduler: Scheduler
): ProgressReading {
	const { now, course, articles, hasVoice, buildable } = question;
	const today = studyDayOf(now, state.settings.rolloverHour);
	if (history.week !== null) passWeeks(history, articles, state, weekOf(today), scheduler);
	sampleInto(history, articles, state, today, scheduler);
	const abilitiesOf = (wordId: WordId): { voice: boolean; build: boolean } => ({
		voice: hasVoice,
		build: buildable.has(wordId)
	});
	const { days, words, coverage } = history.courses[course];
	const sumPeriod = (period: Period): PeriodFigures => sumDays(days, rangeOf(period, days, today));
	return {
		present: readPresent(state, { course, now, scheduler, abilitiesOf }),
		periods: { month: sumPeriod('month'), year: sumPeriod('year'), all: sumPeriod('all') },
		activeDays: countActiveDays(days, today),
		words: upTo(today, words),
		coverage: new Map([...coverage].map(([articleId, samples]) => [articleId, upTo(today, samples)])),
		quizScores: new Map(
			articles.map(({ articleId }) => [articleId, quizScoresOf(state, course, articleId, history.quizDays)])
		)
	};
}

function sumDays(days: CourseHistory['days'], range: DayRange): PeriodFigures {
	return {
		activity: activityByDay(days, range),
		hours: sumHours(days, range),
		retention: sumRetention(days, range),
		retentionByWeek: retentionByWeek(days, range),
		retentionByGroup: retentionByGroup(days, range),
		calibration: sumCalibration(days, range)
	};
}

/** What a clock that ran ahead put down for days to come is left out. */
function upTo<Sample extends { readonly day: StudyDay }>(today: StudyDay, samples: readonly Sample[]): Sample[] {
	return samples.filter(({ day }) => day <= today);
}
