// Ids taken apart and put together, once for each state: at every answer a queue needs those of all words and due cards, and joining and
// hashing 100,000 texts anew would cost more than all the rest of it. Nothing is kept here that the ids do not say.
import { parseCardId, siblingKey, wordCardId, type CardId, type CardName, type WordCardKind } from '../cards/card-id';
import type { SentenceRef } from './events';
import { sentenceKey } from './sentence-key';
import type { StudyState, WordState } from './study-state';

/** No word has as many examples; a damaged index must not make a list with a hole of a million places. */
const LIST_LIMIT = 100;

export interface NamedCard {
	readonly name: CardName;
	/** Also the key of the word in `StudyState.words`. */
	readonly siblingKey: string;
}

export type LadderIds = Readonly<Record<WordCardKind, CardId>>;

export class JoinedIds {
	readonly #cards = new Map<CardId, NamedCard | null>();
	readonly #ladders = new Map<string, LadderIds>();
	/** By article, then sentence. */
	readonly #articleKeys = new Map<string, Map<string, string>>();
	/** By word, then index. */
	readonly #exampleKeys = new Map<string, (string | undefined)[]>();

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

	/** `sentenceKey`, each text made once: replay counts a million shows of a few sentences. */
	sentenceKeyOf(ref: SentenceRef): string {
		if (ref.from === 'example') {
			const { wordId, index } = ref;
			if (index > LIST_LIMIT) return sentenceKey(ref);
			let keys = this.#exampleKeys.get(wordId);
			if (keys === undefined) this.#exampleKeys.set(wordId, (keys = []));
			return (keys[index] ??= sentenceKey(ref));
		}
		let keys = this.#articleKeys.get(ref.articleId);
		if (keys === undefined) this.#articleKeys.set(ref.articleId, (keys = new Map<string, string>()));
		let key = keys.get(ref.sentenceId);
		if (key === undefined) keys.set(ref.sentenceId, (key = sentenceKey(ref)));
		return key;
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
