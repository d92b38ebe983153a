// How often each sentence was shown on one card. A short list rather than a map: a card has a handful of sentences, and replay counts a
// million shows, for which no text may have to be joined.
import type { SentenceRef } from './events';
import { isKeyOf, sentenceKey } from './sentence-key';

/** Counts by `sentenceKey`, in the order in which the sentences were first shown. */
export class SentenceShows {
	readonly keys: string[];
	readonly counts: number[];

	/** Takes the lists over; they are of equal length, and no key is there twice. */
	constructor(keys: string[] = [], counts: number[] = []) {
		this.keys = keys;
		this.counts = counts;
	}

	get size(): number {
		return this.keys.length;
	}

	/** `undefined` for a sentence that was never shown. */
	get(key: string): number | undefined {
		return this.counts[this.keys.indexOf(key)];
	}

	/** One more show. */
	add(ref: SentenceRef): void {
		const { keys, counts } = this;
		for (let place = 0; place < keys.length; place++) {
			if (!isKeyOf(keys[place] ?? '', ref)) continue;
			counts[place] = (counts[place] ?? 0) + 1;
			return;
		}
		keys.push(sentenceKey(ref));
		counts.push(1);
	}
}
