// Which cards the learner studies at all, and from which day on: what queue and forecasts agree on.
import type { NamedCard } from './joined-ids';
import { isOnLadder, ladderOf, type AbilitiesOf } from './ladder';
import { isSetAside } from './leech';
import { isThisDay } from './study-day';
import type { CardMemory, CardState, StudyDay, StudyState } from './study-state';

/** Whether the learner studies such cards: their rung is on the word's ladder, and the word was not marked known or ignored. */
export function isWanted(state: StudyState, { name, siblingKey }: NamedCard, abilitiesOf: AbilitiesOf): boolean {
	if (name.kind === 'question') return true;
	const word = state.words.get(siblingKey);
	if ((word?.mark ?? 'none') !== 'none') return false;
	return isOnLadder(name.kind, name.course, ladderOf(word, state.settings), abilitiesOf(name.wordId));
}

/** Suspended, or set aside as a leech: not shown until the learner says so. */
export function isWithheld(card: CardState): boolean {
	return card.suspended || isSetAside(card);
}

/** Neither withheld nor buried today; a card that is not in the state is free. */
export function isFree(card: CardState | undefined, today: StudyDay): boolean {
	return card === undefined || !(isWithheld(card) || isBuried(card, today));
}

/** Whether the card was put off until tomorrow. */
export function isBuried({ buriedDay }: CardState, today: StudyDay): boolean {
	return buriedDay !== null && isThisDay(buriedDay, today);
}

/** Days until the card is shown, as scheduled: 0 for what is overdue and for learning steps, whatever a wrong clock made of those. */
export function daysUntilShown(card: CardState, memory: CardMemory, today: StudyDay): number {
	const days = memory.stepDueAtMs === null ? Math.max(0, memory.dueDay - today) : 0;
	return days === 0 && isBuried(card, today) ? 1 : days;
}
