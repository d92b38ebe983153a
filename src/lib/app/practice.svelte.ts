// Practice: cards of an article, a family or the hard words, as often as one likes. Nothing is kept, so no schedule can change.
import { parseCardId, wordCardId, type CardId } from '../core/cards/card-id';
import type { ArticleId, WordId } from '../core/content/model';
import { wordKey } from '../core/study/study-state';
import { CardDesk } from './card-desk.svelte';
import type { Mitra } from './mitra';
import type { StudyCard } from '../core/study/study-card';
import { loadStudyCard } from './load-study-card';

/** What is practised: the listed words of an article or of a root, or the words that were forgotten most. */
export type PracticeTopic =
	| { readonly of: 'article'; readonly articleId: ArticleId }
	| { readonly of: 'family'; readonly root: string }
	| { readonly of: 'hard' };

/** A round stays short enough to be finished. */
const ROUND_SIZE = 20;

export class Practice {
	readonly #mitra: Mitra;
	readonly #topic: PracticeTopic;
	readonly desk: CardDesk;
	#phase = $state<'loading' | 'running' | 'finished' | 'empty'>('loading');
	#waiting = $state.raw<readonly CardId[]>([]);
	#total = $state(0);
	#right = $state(0);

	constructor(mitra: Mitra, topic: PracticeTopic) {
		this.#mitra = mitra;
		this.#topic = topic;
		this.desk = new CardDesk(mitra.clock);
	}

	get phase(): 'loading' | 'running' | 'finished' | 'empty' {
		return this.#phase;
	}
	get card(): StudyCard | null {
		return this.desk.card;
	}
	get remainingCount(): number {
		return this.#waiting.length;
	}
	get total(): number {
		return this.#total;
	}
	/** Cards known at the first try of the round. */
	get right(): number {
		return this.#right;
	}

	/** Begins a round. */
	async start(): Promise<void> {
		const { content, log } = this.#mitra;
		this.desk.useWords(await content.loadAllWords(), log.course);
		this.#waiting = (await this.#chooseCards()).slice(0, ROUND_SIZE);
		this.#total = this.#waiting.length;
		this.#right = 0;
		this.#phase = this.#total === 0 ? 'empty' : 'running';
		await this.#showNext();
	}

	/** A card that was not known comes back at the end of the round. */
	async rate(isKnown: boolean): Promise<void> {
		const { card } = this.desk;
		if (!card || !this.desk.canRate) return;
		if (isKnown) this.#right++;
		else this.#waiting = [...this.#waiting, card.id];
		await this.#showNext();
	}

	async #chooseCards(): Promise<CardId[]> {
		const { log, content } = this.#mitra;
		const { state, course } = log;
		const topic = this.#topic;
		if (topic.of === 'hard') {
			return [...state.cards]
				.filter(([id, card]) => (card.memory?.lapses ?? 0) > 0 && parseCardId(id)?.course === course)
				.toSorted(([, a], [, b]) => (b.memory?.lapses ?? 0) - (a.memory?.lapses ?? 0))
				.map(([id]) => id);
		}
		const isListed = (wordId: WordId) => (state.words.get(wordKey(course, wordId))?.addedAtMs ?? null) !== null;
		const ids =
			topic.of === 'article'
				? [...(await content.loadOccurrences(topic.articleId)).keys()]
				: (await content.loadAllWords()).filter(({ root }) => root === topic.root).map(({ id }) => id);
		return ids.filter(isListed).map((id) => wordCardId(course, 'recognise', id));
	}

	async #showNext(): Promise<void> {
		const { log, content } = this.#mitra;
		for (;;) {
			const [cardId, ...rest] = this.#waiting;
			this.#waiting = rest;
			if (cardId === undefined) {
				this.desk.show(null);
				if (this.#phase === 'running') this.#phase = 'finished';
				return;
			}
			const card = await loadStudyCard(content, log.state, cardId);
			if (card) {
				this.desk.show(card);
				return;
			}
			this.#total--;
		}
	}
}
