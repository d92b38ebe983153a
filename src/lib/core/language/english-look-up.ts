// The look-up of the English course: from any form of an English word to the Indonesian words whose glosses it is.
import { basesOf } from '../answers/english-forms';
import type { LexiconEntry, LexiconPartOfSpeech } from './lexicon';

export interface EnglishHit {
	readonly indonesian: string;
	readonly partOfSpeech: LexiconPartOfSpeech;
	/** `false`: from a dictionary that nobody has checked. */
	readonly isChecked: boolean;
	readonly register: LexiconEntry['register'];
}

export interface EnglishLemma {
	/** *write* for *wrote*. */
	readonly lemma: string;
	/** Best first, never empty. */
	readonly hits: readonly EnglishHit[];
}

export interface EnglishLookUp {
	readonly form: string;
	/** The words that the form may be of, the form itself before others; empty when none is known. */
	readonly lemmas: readonly EnglishLemma[];
}

export type EnglishIndex = ReadonlyMap<string, readonly EnglishHit[]>;

const MOST_HITS = 8;

interface RankedHit {
	readonly hit: EnglishHit;
	/** The lower, the better. */
	readonly rank: number;
}

/** All glosses of the lexicon and the suggestions, turned round. */
export function buildEnglishIndex(
	entries: readonly LexiconEntry[],
	suggestions: readonly LexiconEntry[]
): EnglishIndex {
	const ranked = new Map<string, RankedHit[]>();
	for (const entry of [...entries, ...suggestions]) {
		entry.glosses.forEach((gloss, place) => {
			const key = glossKey(gloss);
			if (key === '') return;
			const hits = ranked.get(key) ?? [];
			if (hits.length === 0) ranked.set(key, hits);
			hits.push(toHit(entry, place));
		});
	}
	return new Map(
		[...ranked].map(([key, hits]) => [key, hits.toSorted((a, b) => a.rank - b.rank).map(({ hit }) => hit)])
	);
}

/** *we (including you)* is found by *we*; capitals make no difference. */
function glossKey(gloss: string): string {
	return gloss
		.replaceAll(/\([^)]*\)/g, '')
		.replaceAll(/\s+/g, ' ')
		.trim()
		.toLowerCase();
}

/** An author's word before a suggestion, a first gloss before a later one, a common word before a rare one. */
function toHit(entry: LexiconEntry, place: number): RankedHit {
	const { headword, partOfSpeech, isChecked, register, band } = entry;
	const rarity = band === 0 ? 8 : band;
	const rank = (isChecked ? 0 : 1_000) + (register === 'colloquial' ? 100 : 0) + place * 3 + rarity;
	return { hit: { indonesian: headword, partOfSpeech, isChecked, register }, rank };
}

/** Finds an English form in any case: regular (*meetings*) and irregular (*wrote*) forms lead to their base. */
export function lookUpEnglish(form: string, index: EnglishIndex): EnglishLookUp {
	const text = form.trim().replaceAll(/\s+/g, ' ').replaceAll('’', "'").toLowerCase().replace(/'s$/, '');
	const lemmas = basesOf(text).flatMap((lemma) => {
		const hits = dedupe(index.get(lemma) ?? []);
		return hits.length === 0 ? [] : [{ lemma, hits: hits.slice(0, MOST_HITS) }];
	});
	return { form, lemmas };
}

/** One word once, though two of its entries or a suggestion may say the same. */
function dedupe(hits: readonly EnglishHit[]): readonly EnglishHit[] {
	const seen = new Set<string>();
	return hits.filter(({ indonesian }) => {
		const key = indonesian.toLowerCase();
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}
