// Who gets into a queue: the rules on siblings, families and closed rungs, and the time that is left. The order of asking is review-queue's.
import { wordCardId, type CardId } from '../cards/card-id';
import type { WordId } from '../content/model';
import { joinedIdsOf, type JoinedIds, type NamedCard } from './joined-ids';
import { kindToAsk } from './ladder';
import type { Candidate, QueueScene } from './queue-candidates';
import { isWanted } from './wanted-cards';

/** What decides besides the scene. */
export interface AdmissionRules {
	/** By sibling key: the card that has this study day to itself. Grows with every card that is let in. */
	readonly holders: Map<string, CardId>;
	/** Whether a card can be shown: its word or question is in the content. */
	readonly isStudiable: (cardId: CardId) => boolean;
	readonly rootOf: (wordId: WordId) => string | null;
	/** Time that is left, in reviews. */
	readonly unitsLeft: number;
}

/**
 * Lets candidates in, one list after the other, as long as there is time and neither a sibling nor the family has the day. Where a lapse has
 * closed a rung, the card that stands in for it is let in (see `kindToAsk`), never twice.
 */
export class Admission {
	siblingsWaiting = 0;
	familyWaiting = 0;
	waiting = 0;
	/** Time of all that was let in, in reviews. */
	units = 0;
	readonly #ids: JoinedIds;
	readonly #claimed = new Set<CardId>();
	/** By root: the words of the family that were shown today or stand in the queue. */
	readonly #families = new Map<string, Set<WordId>>();

	constructor(
		private readonly scene: QueueScene,
		private readonly rules: AdmissionRules
	) {
		this.#ids = joinedIdsOf(scene.state);
		for (const cardId of rules.holders.values()) this.#joinFamily(cardId);
	}

	admit(candidates: readonly Candidate[], limit = Infinity): CardId[] {
		const admitted: CardId[] = [];
		let left = limit;
		for (const { cardId, units } of candidates) {
			if (left <= 0) break;
			const asked = this.#claimDay(cardId);
			if (asked === null) continue;
			left--;
			if (this.units >= this.rules.unitsLeft) this.waiting++;
			else admitted.push(this.#letIn(asked, units));
		}
		return admitted;
	}

	admitNewWords(candidates: readonly Candidate[], limit: number): CardId[] {
		const admitted: CardId[] = [];
		for (const { cardId, units } of candidates) {
			if (admitted.length >= limit || this.units >= this.rules.unitsLeft) break;
			if (this.#isFamilyBusy(cardId)) this.familyWaiting++;
			else if (this.#claimDay(cardId) !== null) admitted.push(this.#letIn(cardId, units));
		}
		return admitted;
	}

	/** Cards from later days, no more than so much time, and only where time is left; none whose rung is closed: it may as well wait. */
	admitEarly(candidates: readonly Candidate[], units: number): CardId[] {
		const admitted: CardId[] = [];
		let left = Math.min(units, this.rules.unitsLeft - this.units);
		for (const candidate of candidates) {
			if (candidate.units > left) continue;
			const card = this.#shownCard(candidate.cardId);
			if (card === null || this.#askedFor(candidate.cardId, card) !== candidate.cardId) continue;
			// one that must not come early is not due, so it does not wait
			if (!this.#claim(candidate.cardId, card)) continue;
			left -= candidate.units;
			admitted.push(this.#letIn(candidate.cardId, candidate.units));
		}
		return admitted;
	}

	/** How many of these would have had the day. */
	countAdmissible(candidates: readonly Candidate[]): number {
		return candidates.filter(({ cardId }) => this.#claimDay(cardId) !== null).length;
	}

	/** The card to show for this one, which has the day from then on; `null` when it cannot be shown or must wait for a sibling. */
	#claimDay(cardId: CardId): CardId | null {
		const card = this.#shownCard(cardId);
		if (card === null) return null;
		const asked = this.#askedFor(cardId, card);
		if (asked !== null && this.#claim(asked, card)) return asked;
		this.siblingsWaiting++;
		return null;
	}

	#shownCard(cardId: CardId): NamedCard | null {
		const card = this.#ids.nameOf(cardId);
		if (card === null || !isWanted(this.scene.state, card, this.scene.abilitiesOf)) return null;
		return this.rules.isStudiable(cardId) ? card : null;
	}

	/** The card itself, or the one that stands in for it; `null` when that must wait, too, or cannot be shown. */
	#askedFor(cardId: CardId, { name }: NamedCard): CardId | null {
		if (name.kind === 'question') return cardId;
		const kind = kindToAsk(this.scene.state, name, this.scene.today, this.scene.abilitiesOf(name.wordId));
		if (kind === name.kind) return cardId;
		const standIn = kind && wordCardId(name.course, kind, name.wordId);
		return standIn !== null && this.rules.isStudiable(standIn) ? standIn : null;
	}

	/** Whether no sibling has the day; a card that stands in for another may be due itself, and comes once. */
	#claim(cardId: CardId, { siblingKey }: NamedCard): boolean {
		if ((this.rules.holders.get(siblingKey) ?? cardId) !== cardId || this.#claimed.has(cardId)) return false;
		this.rules.holders.set(siblingKey, cardId);
		this.#claimed.add(cardId);
		return true;
	}

	#letIn(cardId: CardId, units: number): CardId {
		this.units += units;
		this.#joinFamily(cardId);
		return cardId;
	}

	/** Whether another word of the family has the day; a card that was reset today is in nobody's way but its siblings'. */
	#isFamilyBusy(cardId: CardId): boolean {
		const { wordId, root } = this.#familyOf(cardId);
		const words = root === null ? undefined : this.#families.get(root);
		return words !== undefined && wordId !== null && words.size > (words.has(wordId) ? 1 : 0);
	}

	#joinFamily(cardId: CardId): void {
		const { wordId, root } = this.#familyOf(cardId);
		if (wordId === null || root === null) return;
		const words = this.#families.get(root);
		if (words) words.add(wordId);
		else this.#families.set(root, new Set([wordId]));
	}

	#familyOf(cardId: CardId): { readonly wordId: WordId | null; readonly root: string | null } {
		const name = this.#ids.nameOf(cardId)?.name;
		if (name === undefined || name.kind === 'question') return { wordId: null, root: null };
		return { wordId: name.wordId, root: this.rules.rootOf(name.wordId) };
	}
}
