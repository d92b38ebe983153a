// What a word is to the learner today: the one answer behind the reader's colours, the lists and the charts.
import { wordCardId } from '../cards/card-id';
import type { Course, WordId } from '../content/model';
import type { Scheduler } from './scheduler';
import { studyDayOf, type WallTime } from './study-day';
import { wordKey, type StudyState } from './study-state';

/** "Known" everywhere in Mitra: retrievability of at least this today (design, rule 3). */
export const KNOWN_RETRIEVABILITY = 0.9;

export type WordStatus = 'new' | 'learning' | 'known' | 'ignored';

/**
 * Known: marked so, or the recognise card's retrievability is at least 0.9 today. Learning: otherwise on the list, or with a card that was
 * reviewed. A word in a learning step is being learnt: it was forgotten minutes ago, and the formula gives 1 to any card of today.
 */
export function wordStatus(
	state: StudyState,
	course: Course,
	wordId: WordId,
	now: WallTime,
	scheduler: Scheduler
): WordStatus {
	const word = state.words.get(wordKey(course, wordId));
	if (word?.mark === 'ignored') return 'ignored';
	if (recallProbability(state, course, wordId, now, scheduler) >= KNOWN_RETRIEVABILITY) return 'known';
	const isStudied = state.cards.get(wordCardId(course, 'recognise', wordId))?.memory != null;
	return isStudied || (word !== undefined && word.addedAtMs !== null) ? 'learning' : 'new';
}

/**
 * How likely the learner is to recognise the word today, 0–1: the retrievability of its recognise card, 1 for a word marked known or ignored,
 * 0 for one never reviewed or in a learning step. What coverage sums up.
 */
export function recallProbability(
	state: StudyState,
	course: Course,
	wordId: WordId,
	now: WallTime,
	scheduler: Scheduler
): number {
	const mark = state.words.get(wordKey(course, wordId))?.mark ?? 'none';
	if (mark !== 'none') return 1;
	const memory = state.cards.get(wordCardId(course, 'recognise', wordId))?.memory ?? null;
	if (memory === null || memory.stepDueAtMs !== null) return 0;
	const elapsedDays = studyDayOf(now, state.settings.rolloverHour) - memory.lastDay;
	return scheduler.retrievability(memory.stability, Math.max(0, elapsedDays));
}
