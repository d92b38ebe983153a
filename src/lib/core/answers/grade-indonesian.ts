// What an Indonesian answer has to do with the one looked for: a clitic or the doubling apart, or another affix on its root.
import type { WordPart } from './affix-meanings';
import { foldIndonesianSpelling } from './indonesian-spelling';
import { guessSharedRoot, misshapenForms, partsInForm } from './root-forms';

export interface PartDifference {
	readonly missing: readonly WordPart[];
	readonly extra: readonly WordPart[];
}

const SUFFIX_CLITIC = /(nya|ku|mu|lah|kah|pun)$/;
const PREFIX_CLITIC = /^(kau|ku)/;

interface Split {
	readonly base: string;
	readonly parts: readonly WordPart[];
}

/**
 * The clitics and the doubling that one has and the other lacks; `null` when that is not all that parts them. All three normalised.
 */
export function compareClitics(answer: string, wanted: string, dictionaryForm: string): PartDifference | null {
	if (wanted === `${answer} pun`) return { missing: ['-pun'], extra: [] };
	const wantedSplits = splitClitics(wanted).filter(({ base, parts }) =>
		parts.every((part) => base === dictionaryForm || !belongsToWord(part, dictionaryForm))
	);
	for (const split of splitClitics(answer)) {
		const match = wantedSplits.find(({ base }) => base === split.base);
		if (match === undefined) continue;
		const missing = match.parts.filter((part) => !split.parts.includes(part));
		const extra = split.parts.filter((part) => !match.parts.includes(part));
		if (missing.length + extra.length > 0) return { missing, extra };
	}
	return null;
}

/** *bertemu* ends in no clitic: what the dictionary form ends in belongs to the word, unless it comes twice (*bukuku*). */
function belongsToWord(part: WordPart, dictionaryForm: string): boolean {
	if (part === 'reduplication') return false;
	return part.startsWith('-') ? dictionaryForm.endsWith(part.slice(1)) : dictionaryForm.startsWith(part.slice(0, -1));
}

/** Every way to take clitics and the doubling off, none first. */
function splitClitics(text: string): Split[] {
	const splits: Split[] = [{ base: text, parts: [] }];
	for (const { base, parts } of splits) {
		const suffix = SUFFIX_CLITIC.exec(base)?.[0];
		// two at most: *bukunyalah*
		if (suffix !== undefined && parts.length < 2 && base.length > suffix.length + 1)
			splits.push({ base: base.slice(0, -suffix.length), parts: [...parts, `-${suffix}` as WordPart] });
		const prefix = PREFIX_CLITIC.exec(base)?.[0];
		if (prefix !== undefined && parts.length === 0 && base.length > prefix.length + 2)
			splits.push({ base: base.slice(prefix.length), parts: [`${prefix}-` as WordPart] });
		if (!parts.includes('reduplication'))
			for (const single of undoubled(base)) splits.push({ base: single, parts: [...parts, 'reduplication'] });
	}
	return splits;
}

/** The word without its doubling: *negara-negara* → *negara*, *berjalan-jalan* → *berjalan*, *menggembar-gemborkan* → *menggemborkan*. */
function undoubled(text: string): string[] {
	const halves = /^((?:.* )?)([^ -]+)-([^ -]+)$/.exec(text);
	if (halves === null) return [];
	const [, before = '', first = '', second = ''] = halves;
	if (first === second) return [`${before}${first}`];
	const singles: string[] = [];
	for (let start = 0; start < first.length - 2; start++) {
		const end = first.slice(start);
		if (second.startsWith(end)) singles.push(`${before}${first.slice(0, start)}${second}`);
		// *gembar*, *gembor*: halves that rhyme begin with the same three letters
		else if (end.slice(0, 3) === second.slice(0, 3)) singles.push(`${before}${first.slice(0, start)}${second}`);
	}
	return singles;
}

/** The answer without clitics and doubling, itself first: forms under which the learner's other words may be found. */
export function lookUpForms(answer: string): readonly string[] {
	return splitClitics(answer).map(({ base }) => base);
}

/** The affixes in which two forms of one root differ; `null` where they are no such forms. All normalised; `root` null where it is not known. */
export function compareAffixes(
	answer: string,
	wanted: string,
	root: string | null,
	dictionaryForm: string
): { readonly typed: readonly WordPart[]; readonly wanted: readonly WordPart[] } | null {
	const [typedWord, wantedWord] = root === null ? findDifferingWord(answer, wanted) : [answer, wanted];
	const knownRoot = root === null ? guessSharedRoot(typedWord, wantedWord) : chooseBase(typedWord, wantedWord, root);
	const typedParts = knownRoot === null ? null : partsInForm(typedWord, knownRoot);
	if (knownRoot === null || typedParts === null) return answer === dictionaryForm ? { typed: [], wanted: [] } : null;
	const difference = compareParts(typedParts, partsInForm(wantedWord, knownRoot) ?? []);
	// *berkerja* has the affix of *bekerja*: it is misspelt
	if (difference.typed.length + difference.wanted.length === 0) return null;
	// *masalah* is *masa-lah* only if an author says so
	const apart = root === null ? [...difference.typed, ...difference.wanted] : difference.typed;
	const isOwnClitic = root !== null && difference.wanted.length > 0;
	return apart.length > 0 && apart.every(isSuffixClitic) && !isOwnClitic ? null : difference;
}

/** The root, or the wanted word itself where the answer has a second layer of affixes: *berpendapat* for *pendapat*. */
function chooseBase(answer: string, wanted: string, root: string): string {
	if (partsInForm(answer, root) !== null) return root;
	const outer = partsInForm(answer, wanted) ?? [];
	return outer.length > 0 && !outer.some(isSuffixClitic) ? wanted : root;
}

function isSuffixClitic(part: WordPart): boolean {
	return SUFFIX_CLITIC.exec(part)?.index === 1;
}

/** What one has and the other lacks. */
export function compareParts(
	typed: readonly WordPart[],
	wanted: readonly WordPart[]
): { readonly typed: readonly WordPart[]; readonly wanted: readonly WordPart[] } {
	return {
		typed: typed.filter((part) => !wanted.includes(part)),
		wanted: wanted.filter((part) => !typed.includes(part))
	};
}

/** The words in which two phrases differ, where it is one each: *pelatihan bersama* for *latihan bersama*. Else both whole. */
function findDifferingWord(answer: string, wanted: string): readonly [string, string] {
	const words = answer.split(' ');
	const wantedWords = wanted.split(' ');
	const places = wantedWords.flatMap((word, index) => (word === words[index] ? [] : [index]));
	const place = places[0];
	if (words.length !== wantedWords.length || places.length !== 1 || place === undefined) return [answer, wanted];
	return [words[place] ?? answer, wantedWords[place] ?? wanted];
}

/** The affixes in an answer that is no word, though it is made of the root (*mengbaca*); `null` when it is not made so. */
export function findMisshapenParts(answer: string, root: string | null): readonly WordPart[] | null {
	return root === null || root.includes(' ') ? null : (misshapenForms(root).get(answer) ?? null);
}

/** The dictionary's spelling of each word, the doubling written out: *barang2*. */
export function foldWords(text: string): string {
	return text
		.replace(/(\p{L}{2,})-?[2²](?!\p{N})/gu, '$1-$1')
		.split(' ')
		.map(foldIndonesianSpelling)
		.join(' ');
}
