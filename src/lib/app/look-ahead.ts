// Loads the cards that may follow the one on show while the learner looks at it.
import type { CardId } from '../core/cards/card-id';
import { cardAfter } from '../core/study/next-card';
import type { ReviewQueue } from '../core/study/review-queue';
import type { StudyCard } from '../core/study/study-card';
import { studyDayOf } from '../core/study/study-day';
import type { StudyState } from '../core/study/study-state';
import { loadStudyCard } from './load-study-card';
import type { Mitra } from './mitra';

export class LookAhead {
	readonly #mitra: Mitra;
	#shown: CardId | null = null;
	#queue: ReviewQueue | null = null;
	/** The moment of the log for which the cards hold. */
	#of: { readonly state: StudyState | null; readonly revision: number } = { state: null, revision: -1 };
	#cards: ReadonlyMap<CardId, StudyCard> = new Map();

	constructor(mitra: Mitra) {
		this.#mitra = mitra;
	}

	/** Loads what may come after `shown`: the next card, and the learning step whose time may have come by then. */
	async prepare(queue: ReviewQueue, shown: CardId): Promise<void> {
		const { state, now } = this.#mitra.log;
		this.forget();
		const of = { state, revision: state.revision };
		const wanted = new Set(
			[now.atMs, Infinity].map((atMs) => cardAfter(queue, state, shown, atMs)).filter((cardId) => cardId !== null)
		);
		// a card that cannot be loaded is found out when its turn comes
		const load = (cardId: CardId) => loadStudyCard(this.#mitra.content, state, cardId).catch(() => null);
		const loaded = await Promise.all([...wanted].map(load));
		this.#cards = new Map(loaded.flatMap((card) => (card ? [[card.id, card] as const] : [])));
		[this.#shown, this.#queue, this.#of] = [shown, queue, of];
	}

	/** The card that follows `shown`; `null` when it is not loaded yet, or something happened since. */
	take(shown: CardId): StudyCard | null {
		const { log, clock } = this.#mitra;
		const { state, revision } = this.#of;
		if (this.#queue === null || shown !== this.#shown) return null;
		// the clock itself, not `log.now`: the screens need not take in that time has passed before the card is there
		const now = clock.now();
		if (state !== log.state || revision !== state.revision) return null;
		if (studyDayOf(now, state.settings.rolloverHour) !== this.#queue.today) return null;
		const cardId = cardAfter(this.#queue, state, shown, now.atMs);
		return (cardId && this.#cards.get(cardId)) ?? null;
	}

	forget(): void {
		this.#queue = null;
		this.#cards = new Map();
	}
}
