// The Indonesian lexicon as the analyser and the look-up see it: entries and the questions that they ask.
// Reading it from vocab/lexicon is parse-lexicon.ts; the compact asset that the app loads is another reader of the same entries.
import type { PartOfSpeech } from '../content/model';

/** `opaque`: the built meaning misleads (*kebijakan*). `name`: place, nation, language. `loan`: felt as foreign. `function`: closed-class word. */
export type LexiconFlag = 'opaque' | 'name' | 'loan' | 'function';

export const LEXICON_FLAGS: readonly LexiconFlag[] = ['opaque', 'name', 'loan', 'function'];

export type LexiconPartOfSpeech = PartOfSpeech | 'interjection';

/** One dictionary word. A headword with two clearly different parts of speech or meanings has two entries. */
export interface LexiconEntry {
	/** As written in a dictionary: *Indonesia*, *menulis*, *laki-laki*, *kerja sama*. */
	readonly headword: string;
	readonly partOfSpeech: LexiconPartOfSpeech;
	/** English, best first, never empty. */
	readonly glosses: readonly string[];
	/** The headword itself for base words; `null` for multiword terms and where nobody knows. */
	readonly root: string | null;
	/** In the notation of core/content/formation.ts; `null` for base words. */
	readonly formation: string | null;
	readonly register: 'formal' | 'colloquial' | null;
	/** Frequency band, 1 the commonest words to 7 the rarest; 0 where it is unknown. */
	readonly band: number;
	readonly flags: readonly LexiconFlag[];
	/** `false`: from an inverted English dictionary that no author has read; shown as a suggestion only. */
	readonly isChecked: boolean;
}

/** A form that no rule explains. */
export interface Irregular {
	readonly form: string;
	readonly word: string;
	readonly root: string;
	readonly formation: string | null;
	/** Why no rule finds it, in English. */
	readonly reason: string;
}

/** What the analyser asks of a lexicon. Forms are given in lower case unless said otherwise. */
export interface Lexicon {
	/** The entries of exactly this headword (compared in lower case), best first; empty if there are none. */
	find(form: string): readonly LexiconEntry[];
	/** The formal word of a colloquial form (*nggak* → *tidak*). */
	formalOf(form: string): string | null;
	irregular(form: string): Irregular | null;
	/** How many of `words` from `start` on make a multiword headword, the longest one; 0 if none. */
	longestPhrase(words: readonly string[], start: number): number;
	/** The words built on a root, and the root itself, commonest first. */
	familyOf(root: string): readonly LexiconEntry[];
}
