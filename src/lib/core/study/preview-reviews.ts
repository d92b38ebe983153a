// When a card would come back: what the rating buttons show before one is pressed.
import type { CardId } from '../cards/card-id';
import type { Rating } from '../cards/rating';
import { LEARNING_STEP_MS, scheduleReview } from './schedule-review';
import type { Scheduler } from './scheduler';
import { studyDayOf, type WallTime } from './study-day';
import type { StudyState } from './study-state';

/** Per rating: minutes for a card that comes back on the same day, otherwise whole days. */
export type ReviewPreview = Readonly<Record<Rating, { readonly minutes: number } | { readonly days: number }>>;

/** Exactly what `applyEvent` would schedule, fuzz included. Changes nothing. */
export function previewReviews(state: StudyState, cardId: CardId, now: WallTime, scheduler: Scheduler): ReviewPreview {
	const memory = state.cards.get(cardId)?.memory ?? null;
	const { desiredRetention, rolloverHour } = state.settings;
	const day = studyDayOf(now, rolloverHour);
	const after = (rating: Rating) => {
		const next = scheduleReview(memory, { cardId, rating, atMs: now.atMs, day, desiredRetention }, scheduler);
		return next.stepDueAtMs === null ? { days: next.dueDay - day } : { minutes: LEARNING_STEP_MS / 60_000 };
	};
	return { 1: after(1), 2: after(2), 3: after(3), 4: after(4) };
}
