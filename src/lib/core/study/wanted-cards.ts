// Which cards the learner studies at all, and from which day on: what queue and forecasts agree on.
import { isOnLadder } from './ladder';
import type { NamedCard } from './joined-ids';
import { isThisDay } from './study-day';
import type { CardMemory, CardState, StudyDay, StudyState } from './study-state';

/** Whether the learner studies such cards: their rung is on the ladder, and the word was not marked known or ignored. */
export function isWanted(state: StudyState, { name, siblingKey }: NamedCard): boolean {
	if (!isOnLadder(name.kind, state.settings)) return false;
	return name.kind === 'question' || (state.words.get(siblingKey)?.mark ?? 'none') === 'none';
}

/** Neither suspended nor buried today; a card that is not in the state is free. */
export function isFree(card: CardState | undefined, today: StudyDay): boolean {
	return card === undefined || !(card.suspended || isBuried(card, today));
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
