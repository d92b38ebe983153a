// Whether a word from a package is one that is here: by its id, or by its form with a meaning in common.
import type { WordId } from '../../content/model';
import type { Word } from '../../content/schemas';

/** `here`: as it is here; `changed`: a word of an earlier import whose note has changed; `new`: not here. */
export interface PlacedWord {
	readonly word: Word;
	readonly standing: 'here' | 'changed' | 'new';
}

export class WordMatcher {
	readonly #byId = new Map<WordId, Word>();
	readonly #byForm = new Map<string, Word[]>();
	/** Each word here takes one note: a second one would mix two histories. */
	readonly #taken = new Set<WordId>();

	constructor(words: Iterable<Word>) {
		for (const word of words) {
			this.#byId.set(word.id, word);
			const form = word.indonesian.toLowerCase();
			const others = this.#byForm.get(form);
			if (others) others.push(word);
			else this.#byForm.set(form, [word]);
		}
	}

	/** `isOwn`: Mitra wrote the note, so that the id says which word it is and its content is not taken back from there. */
	place(read: Word, isOwn: boolean): PlacedWord {
		const here = this.#byId.get(read.id);
		if (here !== undefined) {
			this.#taken.add(here.id);
			return isOwn || isSame(here, read) ? { word: here, standing: 'here' } : { word: read, standing: 'changed' };
		}
		const match = isOwn ? undefined : this.#findMatch(read);
		if (match === undefined) return { word: read, standing: 'new' };
		this.#taken.add(match.id);
		return { word: match, standing: 'here' };
	}

	/** Two words that share nothing but their form stay two. */
	#findMatch(read: Word): Word | undefined {
		const glosses = new Set(read.english.map(bareGloss));
		return this.#byForm
			.get(read.indonesian.toLowerCase())
			?.find(({ id, english }) => !this.#taken.has(id) && english.some((gloss) => glosses.has(bareGloss(gloss))));
	}
}

function bareGloss(gloss: string): string {
	return gloss.toLowerCase().replace(/^(to|the|an?) /, '');
}

function isSame(a: Word, b: Word): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}
