// What is to be studied today, made of the log, the content and what this device can do: one plan behind Today and the session.
import { parseCardId, type CardId } from '../core/cards/card-id';
import type { Course, WordId } from '../core/content/model';
import type { Word } from '../core/content/schemas';
import { canBuild } from '../core/study/build-task';
import { buildQueue, type ReviewQueue } from '../core/study/review-queue';
import { costOfAdding } from '../core/study/workload-forecast';
import type { Mitra } from './mitra';

export class StudyPlan {
	readonly #mitra: Mitra;
	#words = $state.raw<ReadonlyMap<WordId, Word> | null>(null);
	#buildable: ReadonlySet<WordId> = new Set();
	/** Occurrences of each word in all articles: how useful it is to the learner's reading. */
	#frequency: ReadonlyMap<WordId, number> = new Map();

	constructor(mitra: Mitra) {
		this.#mitra = mitra;
	}

	/** The content's words; `null` until they are loaded. */
	get words(): ReadonlyMap<WordId, Word> | null {
		return this.#words;
	}

	/** Loads what the plan needs of the content. Rejects when a chunk cannot be fetched. */
	async load(): Promise<void> {
		const { content } = this.#mitra;
		const [words, ...occurrences] = await Promise.all([
			content.loadAllWords(),
			...content.articles.map(({ id }) => content.loadOccurrences(id))
		]);
		const frequency = new Map<WordId, number>();
		for (const counts of occurrences)
			for (const [wordId, count] of counts) frequency.set(wordId, (frequency.get(wordId) ?? 0) + count);
		this.#frequency = frequency;
		this.#buildable = new Set(words.filter(canBuild).map(({ id }) => id));
		this.#words = new Map(words.map((word) => [word.id, word]));
	}

	/** The queue as it is now. `isShowable` leaves out cards that turned out to have nothing to show. */
	queue(isShowable: (cardId: CardId) => boolean = () => true): ReviewQueue {
		const { log, scheduler } = this.#mitra;
		return buildQueue(log.state, log.now, log.course, (cardId) => this.#isStudiable(cardId) && isShowable(cardId), {
			scheduler,
			frequencyOf: (wordId) => this.#frequency.get(wordId) ?? 1,
			rootOf: (wordId) => this.#words?.get(wordId)?.root ?? null,
			abilitiesOf: (wordId) => this.#abilitiesOf(log.course, wordId)
		});
	}

	/** Minutes a day over the next two weeks that so many words more will cost. */
	minutesForAdding(words: number): number {
		const { log, scheduler } = this.#mitra;
		return costOfAdding(log.state, log.today, words, { scheduler, course: log.course }).minutesPerDay;
	}

	/** Cards of words and articles that the content has; what it lost waits in the log. */
	#isStudiable(cardId: CardId): boolean {
		const name = parseCardId(cardId);
		if (!name) return false;
		if (name.kind === 'question') return this.#mitra.content.hasArticle(name.articleId);
		return this.#words?.has(name.wordId) === true;
	}

	#abilitiesOf(course: Course, wordId: WordId): { readonly voice: boolean; readonly build: boolean } {
		return { voice: this.#mitra.voices.canSpeak(course), build: this.#buildable.has(wordId) };
	}
}
