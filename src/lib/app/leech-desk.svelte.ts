// Leeches: what is proposed for cards that were set aside, and what the learner does about them. Each way is one act, undone as one.
import { parseCardId, type CardId } from '../core/cards/card-id';
import type { Course, WordId } from '../core/content/model';
import type { Word } from '../core/content/schemas';
import type { EventDraft } from '../core/study/events';
import { leechProposal } from '../core/study/leech';
import { withOwnContent } from '../core/study/own-content';
import { wordKey } from '../core/study/study-state';
import { addContrast, draftEdit, ownFactsOf, type OwnFacts } from '../core/study/word-edits';
import type { Mitra } from './mitra';

/** A word (or a question) with the cards of it that were set aside. */
export interface Leech {
	readonly cardIds: readonly CardId[];
	readonly course: Course;
	/** As its author wrote it; `null` for a question. */
	readonly word: Word | null;
	/** Of the card that was forgotten most. */
	readonly lapses: number;
	/** Words that it may be mistaken for, with what the learner made of them. */
	readonly contrasts: readonly Word[];
}

export class LeechDesk {
	readonly #mitra: Mitra;
	readonly #wordsById: () => ReadonlyMap<WordId, Word> | null;
	#open = $state.raw<{ readonly way: 'edit' | 'contrast'; readonly leech: Leech } | null>(null);

	constructor(mitra: Mitra, wordsById: () => ReadonlyMap<WordId, Word> | null) {
		this.#mitra = mitra;
		this.#wordsById = wordsById;
	}

	/** Which dialog is on show, and for what. */
	get open(): { readonly way: 'edit' | 'contrast'; readonly leech: Leech } | null {
		return this.#open;
	}
	/** What the learner made of the word whose dialog is on show. */
	get own(): OwnFacts {
		return this.#ownOf(this.#open?.leech ?? null);
	}

	/** What is proposed for these cards of one word; `null` when none of them is set aside any more. */
	find(cardIds: readonly CardId[]): Leech | null {
		const { state } = this.#mitra.log;
		const [first] = cardIds;
		const name = first === undefined ? null : parseCardId(first);
		if (!name) return null;
		const words = this.#wordsById();
		const word = name.kind === 'question' ? null : (words?.get(name.wordId) ?? null);
		const proposals = cardIds.flatMap((cardId) => {
			const card = state.cards.get(cardId);
			const proposal = card && leechProposal(card, word, [...(words?.values() ?? [])]);
			return proposal ? [{ cardId, ...proposal }] : [];
		});
		if (proposals.length === 0) return null;
		const wordIds = proposals[0]?.ways.flatMap((way) => (way.way === 'contrast' ? way.wordIds : [])) ?? [];
		return {
			cardIds: proposals.map(({ cardId }) => cardId),
			course: name.course,
			word,
			lapses: Math.max(...proposals.map(({ lapses }) => lapses)),
			contrasts: wordIds.flatMap((id) => {
				const other = words?.get(id);
				return other ? [withOwnContent(other, state.words.get(wordKey(name.course, id)))] : [];
			})
		};
	}

	show(way: 'edit' | 'contrast', leech: Leech): void {
		this.#open = { way, leech };
	}
	close(): void {
		this.#open = null;
	}

	/** Keeps what the learner changed about the word on show, and its cards come back. */
	async edit(own: OwnFacts): Promise<void> {
		const leech = this.#open?.leech;
		if (!leech?.word) return;
		await this.#settle(leech, draftEdit(leech.course, leech.word.id, this.#ownOf(leech), own));
	}
	/** Notes the difference from `other` on the word on show, and its cards come back. */
	async contrast(other: Word, authorsNote: string): Promise<void> {
		const leech = this.#open?.leech;
		if (!leech?.word) return;
		const own = this.#ownOf(leech);
		const note = addContrast(own.note ?? authorsNote, other);
		await this.#settle(leech, draftEdit(leech.course, leech.word.id, own, { ...own, note }));
	}
	async suspend(leech: Leech): Promise<void> {
		await this.#settle(
			leech,
			leech.cardIds.map((cardId) => ({ type: 'card-suspended', cardId }))
		);
	}
	/** The cards come back as they are; their lapses are counted anew. */
	async keep(leech: Leech): Promise<void> {
		await this.#settle(leech, []);
	}

	async #settle(leech: Leech, drafts: readonly EventDraft[]): Promise<void> {
		const releases = leech.cardIds.map((cardId) => ({ type: 'leech-released' as const, cardId }));
		await this.#mitra.log.record(...drafts, ...releases);
		this.#open = null;
	}

	#ownOf(leech: Leech | null): OwnFacts {
		const { words } = this.#mitra.log.state;
		return ownFactsOf(leech?.word ? words.get(wordKey(leech.course, leech.word.id)) : undefined);
	}
}
