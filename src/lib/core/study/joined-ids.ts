// Ids taken apart and put together, once for each state: at every answer a queue needs those of all words and due cards, and joining and
// hashing 100,000 texts anew would cost more than all the rest of it. Nothing is kept here that the ids do not say.
import { parseCardId, siblingKey, wordCardId, type CardId, type CardName, type WordCardKind } from '../cards/card-id';
import type { StudyState, WordState } from './study-state';

export interface NamedCard {
	readonly name: CardName;
	/** Also the key of the word in `StudyState.words`. */
	readonly siblingKey: string;
}

export type LadderIds = Readonly<Record<WordCardKind, CardId>>;

export class JoinedIds {
	readonly #cards = new Map<CardId, NamedCard | null>();
	readonly #ladders = new Map<string, LadderIds>();

	/** The card's name and its siblings' key; `null` when the text is no card id. */
	nameOf(cardId: CardId): NamedCard | null {
		const known = this.#cards.get(cardId);
		if (known !== undefined) return known;
		const name = parseCardId(cardId);
		const named = name && { name, siblingKey: siblingKey(name) };
		this.#cards.set(cardId, named);
		return named;
	}

	/** The ids of the word's cards; `key` is its key in `StudyState.words`. */
	ladderOf(key: string, { course, wordId }: Pick<WordState, 'course' | 'wordId'>): LadderIds {
		const known = this.#ladders.get(key);
		if (known !== undefined) return known;
		const ladder = {
			recognise: wordCardId(course, 'recognise', wordId),
			recall: wordCardId(course, 'recall', wordId),
			listen: wordCardId(course, 'listen', wordId),
			build: wordCardId(course, 'build', wordId)
		};
		this.#ladders.set(key, ladder);
		return ladder;
	}
}

const idsByState = new WeakMap<StudyState, JoinedIds>();

/** The ids of one state, gone when it is. */
export function joinedIdsOf(state: StudyState): JoinedIds {
	let ids = idsByState.get(state);
	if (!ids) {
		ids = new JoinedIds();
		idsByState.set(state, ids);
	}
	return ids;
}
