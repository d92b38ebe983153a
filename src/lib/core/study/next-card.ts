// The card that follows the one on show, known before that one is rated: so it can be loaded ahead and stand there within a frame.
import type { CardId } from '../cards/card-id';
import type { ReviewQueue } from './review-queue';
import type { StudyState } from './study-state';

/**
 * What `nextCard` will answer once `shown` has been reviewed, at `nowMs` and if nothing else happens: a learning step whose time has come
 * since the queue was made, then the queue's own order; `null` when nothing else is left in it. Question cards are spread through a queue
 * by its length: a new one may have another of its cards first.
 */
export function cardAfter(queue: ReviewQueue, state: StudyState, shown: CardId, nowMs: number): CardId | null {
	const stepOf = (cardId: CardId): number | null => state.cards.get(cardId)?.memory?.stepDueAtMs ?? null;
	const due = queue.due.find((cardId) => cardId !== shown);
	const step = queue.stepsLater.find((cardId) => cardId !== shown);
	const stepAtMs = step === undefined ? null : stepOf(step);
	// steps that were due when the queue was made are the first in it, and due for longer
	const isStepFirst = stepAtMs !== null && stepAtMs <= nowMs && (due === undefined || stepOf(due) === null);
	return (isStepFirst ? step : due) ?? queue.new.find((cardId) => cardId !== shown) ?? null;
}
