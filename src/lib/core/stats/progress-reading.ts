// What the progress screen asks for and gets, and how it is made of a log. The port `ProgressReader` is filled by a worker, or by the page.
import type { Course, WordId } from '../content/model';
import type { LoggedEvent } from '../study/events';
import { replay, replayOnto } from '../study/replay';
import type { Scheduler } from '../study/scheduler';
import type { Snapshot } from '../study/snapshot';
import { studyDayOf, type WallTime } from '../study/study-day';
import type { StudyState } from '../study/study-state';
import { readPresent, type PresentFigures } from './present-figures';
import { closeHistory, createHistory, historyVisitor, passWeeks, sampleInto, type StudyHistory } from './study-history';
import { weekOf } from './study-week';
import type { ArticleWords } from './week-sample';
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

export interface ProgressReading {
	readonly history: StudyHistory;
	readonly present: PresentFigures;
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

/** Brings the weekly samples up to today, whose sample stands last. */
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
	return { history, present: readPresent(state, { course, now, scheduler, abilitiesOf }) };
}
