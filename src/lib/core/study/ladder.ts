// The ladder of a word: which of its cards there are. What is studied today is the review queue's affair.
import { wordCardId, type CardKind, type WordCardKind } from '../cards/card-id';
import type { Course, WordId } from '../content/model';
import type { Settings } from './settings';
import { wordKey, type CardMemory, type StudyDay, type StudyState } from './study-state';

/** What this version can show, lowest first; listen and build cards that a newer one has studied wait for it. */
const RUNGS = ['recognise', 'recall'] as const satisfies readonly WordCardKind[];

/** Three days: a word that is recognised for less is not ready to be produced, and typing it would only be guessing. */
const RIPE_STABILITY_DAYS = 3;

/** Whether cards of this kind are studied at all. Question cards are. */
export function isOnLadder(kind: CardKind, settings: Settings): boolean {
	return kind === 'recognise' || kind === 'question' || (kind === 'recall' && settings.ladder === 'full');
}

/**
 * Whether recognition is firm enough for recall: out of its learning step, stable for three days, and recalled on an earlier study day.
 * A review today closes the question until tomorrow, when siblings may be shown again anyway.
 */
export function isRipe(recognise: CardMemory | null, today: StudyDay): boolean {
	return (
		recognise !== null &&
		recognise.stepDueAtMs === null &&
		recognise.stability >= RIPE_STABILITY_DAYS &&
		recognise.successes > 0 &&
		recognise.lastDay < today
	);
}

/**
 * The kinds of cards that a word has today, lowest first. Each opens when the word is on the list and not marked known or ignored, recall
 * once recognition is ripe; a card that was ever reviewed stays, unless `settings.ladder` leaves its kind out.
 */
export function openKinds(state: StudyState, course: Course, wordId: WordId, today: StudyDay): WordCardKind[] {
	const word = state.words.get(wordKey(course, wordId));
	const mayOpen = word !== undefined && word.addedAtMs !== null && word.mark === 'none';
	const memoryOf = (kind: WordCardKind): CardMemory | null =>
		state.cards.get(wordCardId(course, kind, wordId))?.memory ?? null;
	return RUNGS.filter((kind) => {
		if (!isOnLadder(kind, state.settings)) return false;
		if (memoryOf(kind) !== null) return true;
		return mayOpen && (kind === 'recognise' || isRipe(memoryOf('recognise'), today));
	});
}
