// How many words are in each state. What a word's state is: core/study/word-status.
import { parseCardId } from '../cards/card-id';
import type { Course, WordId } from '../content/model';
import type { Scheduler } from '../study/scheduler';
import type { WallTime } from '../study/study-day';
import type { StudyState } from '../study/study-state';
import { wordStatus, type WordStatus } from '../study/word-status';

/** How many words of the course are in each state today. Words that the learner never touched are not in the log and not counted. */
export function countWordsByStatus(
	state: StudyState,
	course: Course,
	now: WallTime,
	scheduler: Scheduler
): Readonly<Record<Exclude<WordStatus, 'new'>, number>> {
	const counts = { learning: 0, known: 0, ignored: 0 };
	for (const wordId of listWords(state, course)) {
		const status = wordStatus(state, course, wordId, now, scheduler);
		if (status !== 'new') counts[status]++;
	}
	return counts;
}

/** Words on the list, marked, or with a card: a word that was studied counts also when its addition was undone. */
function listWords(state: StudyState, course: Course): Set<WordId> {
	const wordIds = new Set<WordId>();
	for (const word of state.words.values()) if (word.course === course) wordIds.add(word.wordId);
	for (const cardId of state.cards.keys()) {
		const name = parseCardId(cardId);
		if (name !== null && name.kind !== 'question' && name.course === course) wordIds.add(name.wordId);
	}
	return wordIds;
}
