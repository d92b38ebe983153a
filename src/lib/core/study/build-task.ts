// What a *build* card asks: from a root and a function to the form that the language has for it, and what the word's family must be told from.
// Only words that an author wrote are asked or shown; no form is made up.
import type { WordId } from '../content/model';
import type { Bilingual, Word } from '../content/schemas';
import { compareText } from './event-order';
import { formationFunction, FUNCTION_WORDS, type FormationFunction, type NoFunction } from './formation-function';

/** A word of the same root, for the contrast: *latihan* beside *berlatih*. */
export interface FamilyMember {
	readonly wordId: WordId;
	readonly form: string;
	/** `null` for the bare root, and where the formation says nothing (see `NoBuildTask`). */
	readonly functionOf: FormationFunction | null;
	/** Best first. */
	readonly glosses: readonly string[];
}

export interface BuildTask {
	readonly wordId: WordId;
	readonly root: string;
	readonly functionOf: FormationFunction;
	/** The function in words, in the language of the interface. */
	readonly functionWords: Bilingual;
	/** Two words of a root may share a function (*berkata*, *mengatakan* do not): the meaning says which is looked for. */
	readonly glosses: readonly string[];
	/** The form to be typed. */
	readonly expected: string;
	/** How it is made, for the feedback: `per- + temu + -an`. */
	readonly formation: string;
	/** The other words of the family, those with affixes first, then by spelling. Distractors, and the contrast afterwards. */
	readonly family: readonly FamilyMember[];
}

/** Why a word has no build card. */
export type NoBuildTask =
	| NoFunction
	/** The composed meaning misleads, as the author says: *kebijakan* is no "state of being wise". */
	| 'opaque'
	/** Nobody wrote down what it is made of. */
	| 'no-root'
	/** The root is the form: there is nothing to build. */
	| 'root-is-form';

/** The task of a word's build card, or why it has none. `words` is where the family is looked for; it may hold the word itself. */
export function planBuildTask(word: Word, words: readonly Word[]): BuildTask | NoBuildTask {
	const found = formationFunction(word.formation, word.partOfSpeech);
	if (found === 'no-formation' || found === 'no-affix') return found;
	if (word.opaque === true) return 'opaque';
	if (typeof found === 'string') return found;
	if (word.root === null || word.formation === null) return 'no-root';
	if (isSameText(word.root, word.indonesian)) return 'root-is-form';
	return {
		wordId: word.id,
		root: word.root,
		functionOf: found.is,
		functionWords: FUNCTION_WORDS[found.is],
		glosses: word.english,
		expected: word.indonesian,
		formation: word.formation,
		family: familyOf(word, words).map(toMember)
	};
}

/** What `openKinds` asks its caller: whether the word has a build card. */
export function canBuild(word: Word): boolean {
	return typeof planBuildTask(word, []) !== 'string';
}

/** The other words of the word's root, the root itself included, words with affixes first, then by spelling. None when the root is not given. */
export function familyOf(word: Word, words: readonly Word[]): Word[] {
	const { root } = word;
	if (root === null) return [];
	return words
		.filter(({ id, root: other, indonesian }) => id !== word.id && isOfRoot(root, other, indonesian))
		.toSorted((a, b) => Number(isBare(a)) - Number(isBare(b)) || compareText(a.indonesian, b.indonesian));
}

function isOfRoot(root: string, otherRoot: string | null, indonesian: string): boolean {
	// *kerja sama* is a compound without a root of its own, and the root of *bekerja sama*
	return isSameText(root, otherRoot ?? indonesian);
}

function toMember(word: Word): FamilyMember {
	const found = formationFunction(word.formation, word.partOfSpeech);
	const functionOf = typeof found === 'string' || word.opaque === true ? null : found.is;
	return { wordId: word.id, form: word.indonesian, functionOf, glosses: word.english };
}

function isBare(word: Word): boolean {
	return word.formation === null || word.root === null;
}

function isSameText(a: string, b: string): boolean {
	return a.toLowerCase() === b.toLowerCase();
}
