// What an English answer has to do with the one looked for: number or possessive apart, or another form of its words.
import type { PartOfSpeech } from '../content/model';
import type { WordPart } from './affix-meanings';
import { basesOf, compareForms, type FormDifference } from './english-forms';
import { foldEnglishSpelling } from './english-spelling';

export type EnglishDifference =
	| { readonly kind: 'part'; readonly missing: readonly WordPart[]; readonly extra: readonly WordPart[] }
	| ({ readonly kind: 'form' } & FormDifference);

/**
 * How the answer's words are other forms of the wanted ones; `null` where they are not. Both normalised. A phrase differs in number only when all its
 * differing words do.
 */
export function compareEnglish(
	answer: string,
	wanted: string,
	partOfSpeech: PartOfSpeech | null
): EnglishDifference | null {
	const words = wordsOf(answer);
	const wantedWords = wordsOf(wanted);
	if (words.length !== wantedWords.length) return null;
	const differences: EnglishDifference[] = [];
	for (const [index, word] of words.entries()) {
		const wantedWord = wantedWords[index] ?? '';
		if (foldEnglishSpelling(word) === foldEnglishSpelling(wantedWord)) continue;
		const difference = comparePossessive(word, wantedWord) ?? compareWord(word, wantedWord, partOfSpeech);
		if (difference === null) return null;
		differences.push(difference);
	}
	return differences.find(({ kind }) => kind === 'form') ?? differences[0] ?? null;
}

function compareWord(word: string, wanted: string, partOfSpeech: PartOfSpeech | null): EnglishDifference | null {
	// both in one spelling: *organizing* for *organise*
	const found =
		compareForms(word, wanted, partOfSpeech) ??
		compareForms(foldEnglishSpelling(word), foldEnglishSpelling(wanted), partOfSpeech);
	if (found === null) return null;
	if (found.typed === 'singular' && found.wanted === 'plural') return { kind: 'part', missing: ['plural'], extra: [] };
	if (found.typed === 'plural' && found.wanted === 'singular') return { kind: 'part', missing: [], extra: ['plural'] };
	return { kind: 'form', ...found };
}

function comparePossessive(word: string, wanted: string): EnglishDifference | null {
	if (wanted === `${word}'s`) return { kind: 'part', missing: ['possessive'], extra: [] };
	return word === `${wanted}'s` ? { kind: 'part', missing: [], extra: ['possessive'] } : null;
}

function wordsOf(text: string): readonly string[] {
	return text.split(/[ -]+/).filter((word) => !/^(the|an?)$/.test(word));
}

/** Texts under which the learner's other words may be found: the answer, and with its first or its last word in a base form. */
export function lookUpForms(answer: string): readonly string[] {
	const words = answer.split(' ');
	const withBase = (place: number) =>
		basesOf(words[place] ?? '').map((base) => words.map((word, index) => (index === place ? base : word)).join(' '));
	return [...new Set([answer, ...withBase(0), ...withBase(words.length - 1)])];
}
