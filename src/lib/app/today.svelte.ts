// The figures of the Today screen, from the log alone.
import { parseCardId } from '../core/cards/card-id';
import type { ArticleSummary } from '../core/content/content-index';
import { buildQueue, countDueByDay, type ReviewQueue } from '../core/study/review-queue';
import type { Mitra } from './mitra';

/** Seconds a card takes until the learner's own reviews say better. */
const ASSUMED_SECONDS_PER_CARD = 12;
/** Reviews of one day from which on its own pace is believed. */
const ENOUGH_REVIEWS = 10;

export class Today {
	readonly #mitra: Mitra;
	readonly #queue: ReviewQueue = $derived.by(() => {
		const { log, content } = this.#mitra;
		return buildQueue(log.state, log.now, log.course, (cardId) => {
			const name = parseCardId(cardId);
			return name !== null && (name.kind !== 'question' || content.hasArticle(name.articleId));
		});
	});

	constructor(mitra: Mitra) {
		this.#mitra = mitra;
	}

	get dueCount(): number {
		return this.#queue.due.length + this.#queue.stepsLater.length;
	}
	get newCount(): number {
		return this.#queue.new.length;
	}
	get cardCount(): number {
		return this.dueCount + this.newCount;
	}
	get dueTomorrow(): number {
		const { log } = this.#mitra;
		return countDueByDay(log.state, log.today, 2, log.course)[1] ?? 0;
	}
	get reviewsDone(): number {
		return this.#mitra.log.state.days.get(this.#mitra.log.today)?.reviews ?? 0;
	}
	/** Whole minutes that the cards of today will take, at the learner's own pace. */
	get minutes(): number {
		return Math.round((this.cardCount * this.#secondsPerCard()) / 60);
	}
	/** Whether the course has words on the list or cards. */
	get hasWords(): boolean {
		const { log } = this.#mitra;
		return [...log.state.words.values()].some(({ course, addedAtMs }) => course === log.course && addedAtMs !== null);
	}
	/** Nothing but settings has happened yet. */
	get isFirstVisit(): boolean {
		const { state } = this.#mitra.log;
		return state.words.size === 0 && state.articles.size === 0 && state.cards.size === 0 && state.quizRuns.size === 0;
	}
	/** The article that was opened last in this course. */
	get continueReading(): ArticleSummary | null {
		const { log, content } = this.#mitra;
		const last = [...log.state.articles.values()]
			.filter(({ course }) => course === log.course)
			.toSorted((a, b) => b.lastOpenedAtMs - a.lastOpenedAtMs)[0];
		return content.articles.find(({ id }) => id === last?.articleId) ?? null;
	}

	#secondsPerCard(): number {
		let reviews = 0;
		let durationMs = 0;
		for (const totals of this.#mitra.log.state.days.values()) {
			reviews += totals.reviews;
			durationMs += totals.durationMs;
		}
		return reviews < ENOUGH_REVIEWS ? ASSUMED_SECONDS_PER_CARD : durationMs / reviews / 1_000;
	}
}
