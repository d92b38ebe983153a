// What a graded answer teaches, as data: the interface makes a sentence of it in its own language.
import type { WordId } from '../content/model';
import type { WordPart } from './affix-meanings';
import type { EnglishForm } from './english-forms';
import type { DiffRun } from './letter-diff';
import type { WritingDifference } from './normalize-answer';

export type AnswerFeedback =
	/** Nothing to say beyond the verdict. */
	| { readonly kind: 'none' }
	/** The same answer, written otherwise; the differences in the order of their weight for the meaning, least first. Never empty. */
	| { readonly kind: 'writing'; readonly differences: readonly WritingDifference[] }
	/** A British spelling where the text has the American one, or the other way about. */
	| { readonly kind: 'spelling-side'; readonly typedSide: 'british' | 'american' }
	| {
			readonly kind: 'typo';
			/** The answer that was meant: the one looked for, or another right one. */
			readonly meant: string;
			/** From what was typed to what was meant. */
			readonly diff: readonly DiffRun[];
	  }
	/** The right root with other affixes. Only what differs is listed; either list may be empty, both are where the form is no regular one. */
	| {
			readonly kind: 'affix';
			readonly typed: readonly WordPart[];
			readonly wanted: readonly WordPart[];
			/** The word of the content that was typed instead, where it is one. */
			readonly otherWordId: WordId | null;
	  }
	/** The right affix in a shape that it does not take before this root (*mengbaca*). */
	| { readonly kind: 'affix-shape'; readonly affix: WordPart }
	/** English: the right word in another form. */
	| {
			readonly kind: 'form';
			readonly typed: EnglishForm;
			readonly wanted: EnglishForm;
			readonly otherWordId: WordId | null;
	  }
	/** A part that changes the word little: a clitic, the doubling, the English plural or possessive. At least one list has an entry. */
	| { readonly kind: 'part'; readonly missing: readonly WordPart[]; readonly extra: readonly WordPart[] }
	/** Right, but not the answer looked for; `isOwn` when the learner accepted it once. */
	| { readonly kind: 'synonym'; readonly isOwn: boolean }
	/** `wordId` is null where the caller knows that there is such a word, not which. */
	| { readonly kind: 'another-word'; readonly wordId: WordId | null };

/** The word whose meaning is worth showing beside the verdict: the one that was typed instead. */
export function otherWordIdIn(feedback: AnswerFeedback): WordId | null {
	switch (feedback.kind) {
		case 'another-word':
			return feedback.wordId;
		case 'affix':
		case 'form':
			return feedback.otherWordId;
		default:
			return null;
	}
}
