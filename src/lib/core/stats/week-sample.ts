// How one course stood at the end of a study day: its words by state, and the coverage of each article.
import { wordCardId } from '../cards/card-id';
import type { ArticleId, Course, WordId } from '../content/model';
import { computeCoverage } from '../reader/coverage';
import type { Scheduler } from '../study/scheduler';
import { startOfStudyDayMs, type WallTime } from '../study/study-day';
import { wordKey, type StudyDay, type StudyState } from '../study/study-state';
import { KNOWN_RETRIEVABILITY, recallProbability } from '../study/word-status';
import { countWordsByStatus } from './word-counts';

/** How often each word occurs in an article. */
export interface ArticleWords {
	readonly articleId: ArticleId;
	readonly occurrences: ReadonlyMap<WordId, number>;
}

export interface WordSample {
	readonly day: StudyDay;
	readonly learning: number;
	readonly known: number;
	readonly ignored: number;
}

export interface CoverageSample {
	readonly day: StudyDay;
	/** 0–1. */
	readonly ratio: number;
}

export interface CourseSample {
	readonly words: WordSample;
	readonly coverage: readonly { readonly articleId: ArticleId; readonly ratio: number }[];
}

/** `null` while the course has no word. Only articles of which the learner has touched a word are covered at all. */
export function sampleCourse(
	state: StudyState,
	course: Course,
	day: StudyDay,
	articles: readonly ArticleWords[],
	scheduler: Scheduler
): CourseSample | null {
	const now: WallTime = { atMs: startOfStudyDayMs(day, 0, state.settings.rolloverHour), utcOffsetMinutes: 0 };
	const counts = countWordsByStatus(state, course, now, scheduler);
	if (counts.learning + counts.known + counts.ignored === 0) return null;
	const recall = (wordId: WordId): number => recallProbability(state, course, wordId, now, scheduler);
	const coverage = articles.flatMap(({ articleId, occurrences }) => {
		const touched = [...occurrences.keys()].some((wordId) => isTouched(state, course, wordId));
		return touched ? [{ articleId, ratio: computeCoverage(occurrences, recall, KNOWN_RETRIEVABILITY).ratio }] : [];
	});
	return { words: { day, ...counts }, coverage };
}

function isTouched(state: StudyState, course: Course, wordId: WordId): boolean {
	return state.words.has(wordKey(course, wordId)) || state.cards.has(wordCardId(course, 'recognise', wordId));
}
