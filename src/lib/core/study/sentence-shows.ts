// How often each sentence was shown on one card. A chain rather than a map: a card has a handful of sentences, and replay counts a million
// shows, for which no text may have to be joined and no table be kept.
import type { SentenceRef } from './events';
import { parseSentenceKey, sentenceKey } from './sentence-key';

interface ShownSentence {
	readonly ref: SentenceRef;
	/** Of the reference, here so that most of those that differ need not be fetched from memory. */
	readonly place: string | number;
	count: number;
	next: ShownSentence | null;
}

/** Rows `start` (inclusive) to `end` (exclusive) of two columns. */
interface ShowRows {
	readonly keys: readonly string[];
	readonly counts: ArrayLike<number>;
	readonly start: number;
	readonly end: number;
}

/** Counts by sentence, in the order in which the sentences were first shown. */
export class SentenceShows {
	#first: ShownSentence | null = null;
	/** What was stored, until somebody asks for it: a start restores all cards and shows one. */
	#stored: ShowRows | null;

	/** Each key once; what is no `sentenceKey` is left out. The rows must not change afterwards. */
	constructor(stored: ShowRows | null = null) {
		this.#stored = stored;
	}

	/** `undefined` for a sentence that was never shown. */
	get(key: string): number | undefined {
		for (const [other, count] of this) if (other === key) return count;
		return undefined;
	}

	/** One more show. */
	add(ref: SentenceRef): void {
		this.#find(ref).count++;
	}

	/** Keys with their counts. */
	*[Symbol.iterator](): Generator<readonly [key: string, count: number]> {
		if (this.#stored !== null) this.#unpack(this.#stored);
		for (let shown = this.#first; shown !== null; shown = shown.next) yield [sentenceKey(shown.ref), shown.count];
	}

	#find(ref: SentenceRef): ShownSentence {
		if (this.#stored !== null) this.#unpack(this.#stored);
		const place = ref.from === 'article' ? ref.sentenceId : ref.index;
		let last: ShownSentence | null = null;
		for (let shown = this.#first; shown !== null; shown = shown.next) {
			if (shown.place === place && isOfSameOwner(shown.ref, ref)) return shown;
			last = shown;
		}
		const found = { ref, place, count: 0, next: null };
		if (last === null) this.#first = found;
		else last.next = found;
		return found;
	}

	#unpack({ keys, counts, start, end }: ShowRows): void {
		this.#stored = null;
		for (let row = start; row < end; row++) {
			const ref = parseSentenceKey(keys[row] ?? '');
			if (ref) this.#find(ref).count = counts[row] ?? 0;
		}
	}
}

function isOfSameOwner(a: SentenceRef, b: SentenceRef): boolean {
	return a.from === 'article'
		? b.from === 'article' && a.articleId === b.articleId
		: b.from === 'example' && a.wordId === b.wordId;
}
