// A lexicon in memory, from entries that were read. Where they come from is parse-lexicon.ts.
import type { Irregular, Lexicon, LexiconEntry } from './lexicon';

/** A colloquial form and the formal word that says the same: *nggak*, *tidak*. */
export interface Colloquial {
	readonly form: string;
	readonly formal: string;
}

export interface LexiconData {
	readonly entries: readonly LexiconEntry[];
	readonly colloquials: readonly Colloquial[];
	readonly irregulars: readonly Irregular[];
}

const NONE: readonly LexiconEntry[] = [];

/** Band 0 is unknown, so rarer than the rarest. */
function rarity({ band }: LexiconEntry): number {
	return band === 0 ? Infinity : band;
}

/** Checked before unchecked, common before rare; otherwise in the order given. */
function compareEntries(a: LexiconEntry, b: LexiconEntry): number {
	if (a.isChecked !== b.isChecked) return a.isChecked ? -1 : 1;
	return rarity(a) === rarity(b) ? 0 : rarity(a) - rarity(b);
}

function groupBy(
	entries: readonly LexiconEntry[],
	keyOf: (entry: LexiconEntry) => string | null
): ReadonlyMap<string, readonly LexiconEntry[]> {
	const groups = new Map<string, LexiconEntry[]>();
	for (const entry of entries) {
		const key = keyOf(entry);
		if (key === null) continue;
		const group = groups.get(key);
		if (group) group.push(entry);
		else groups.set(key, [entry]);
	}
	for (const [key, group] of groups) groups.set(key, group.toSorted(compareEntries));
	return groups;
}

/** For the first word of multiword headwords, the whole ones as lists of words, longest first. */
function indexPhrases(headwords: Iterable<string>): ReadonlyMap<string, readonly (readonly string[])[]> {
	const phrases = new Map<string, string[][]>();
	for (const headword of headwords) {
		const words = headword.split(' ');
		const first = words[0];
		if (words.length < 2 || first === undefined) continue;
		const others = phrases.get(first);
		if (others) others.push(words);
		else phrases.set(first, [words]);
	}
	for (const [first, others] of phrases)
		phrases.set(
			first,
			others.toSorted((a, b) => b.length - a.length)
		);
	return phrases;
}

/** A lexicon whose questions are answered in constant time. */
export function buildLexicon({ entries, colloquials, irregulars }: LexiconData): Lexicon {
	const byHeadword = groupBy(entries, ({ headword }) => headword.toLowerCase());
	const byRoot = groupBy(entries, ({ root }) => root?.toLowerCase() ?? null);
	const formals = new Map(colloquials.map(({ form, formal }) => [form.toLowerCase(), formal]));
	const irregularByForm = new Map(irregulars.map((irregular) => [irregular.form.toLowerCase(), irregular]));
	const phrases = indexPhrases(byHeadword.keys());
	return {
		find: (form) => byHeadword.get(form) ?? NONE,
		formalOf: (form) => formals.get(form) ?? null,
		irregular: (form) => irregularByForm.get(form) ?? null,
		longestPhrase: (words, start) => {
			const candidates = phrases.get(words[start] ?? '') ?? [];
			const found = candidates.find((phrase) => phrase.every((word, index) => words[start + index] === word));
			return found?.length ?? 0;
		},
		familyOf: (root) => byRoot.get(root.toLowerCase()) ?? NONE
	};
}
