// What a lexicon says about a stem that segmentation left over: its root, how it is built, and how well it is known.
import type { Lexicon, LexiconEntry } from './lexicon';
import { livingPieces } from './living-formation';
import { countSyllables } from './nasal-prefix';

export interface StemReading {
	readonly root: string;
	/** The pieces of its formation; the root alone for base words. */
	readonly pieces: readonly string[];
	/** 0 for the commonest words. Comparable with the costs of segmentations. */
	readonly cost: number;
	/** `checked`: one of our own entries or a root of one. `suggested`: only an unread dictionary has it. */
	readonly known: 'checked' | 'suggested' | 'unknown';
	readonly entry: LexiconEntry | null;
}

const BAND_COST = 0.12;
/** Between bands 6 and 7: a word that somebody wrote an entry for without a frequency is rare, not unlikely. */
const BANDLESS_COST = 0.75;
const DERIVED_COST = 0.2;
const FUNCTION_COST = 0.5;
const NAME_COST = 0.8;
const COLLOQUIAL_COST = 0.6;
const ROOT_ONLY_COST = 0.4;
const SUGGESTED_COST = 1.1;
const UNKNOWN_COST = 3;
const SHORT_COST = 1.2;
const ODD_SHAPE_COST = 1.5;
const ONE_SYLLABLE_COST = 0.6;

/** The pieces of a formation in the notation of core/content/formation.ts. */
export function piecesOf(formation: string): string[] {
	return formation.split(' + ');
}

function entryCost({ band, flags, register }: LexiconEntry): number {
	let cost = band === 0 ? BANDLESS_COST : band * BAND_COST;
	if (flags.includes('function')) cost += FUNCTION_COST;
	if (flags.includes('name')) cost += NAME_COST;
	if (register === 'colloquial') cost += COLLOQUIAL_COST;
	return cost;
}

/** What an entry says of its word, frozen parts joined (living-formation.ts). */
export function readEntry(entry: LexiconEntry, lexicon: Lexicon): StemReading {
	const pieces = livingPieces(entry, lexicon);
	const [only] = pieces;
	const isBase = pieces.length === 1 && only !== undefined && !only.startsWith('R(');
	return {
		root: rootOf(entry, pieces),
		pieces,
		cost: entryCost(entry) + (isBase ? 0 : DERIVED_COST),
		known: entry.isChecked ? 'checked' : 'suggested',
		entry
	};
}

/** The piece that is the root: as the entry names it, unless it has become part of a larger one. */
function rootOf({ root, headword }: LexiconEntry, pieces: readonly string[]): string {
	const bare = pieces.filter((piece) => !piece.endsWith('-') && !piece.startsWith('-'));
	const stem = bare.length === 1 ? bare[0] : undefined;
	if (stem === undefined) return root ?? headword;
	return stem.startsWith('R(') ? (root ?? stem.slice(2, -1)) : stem;
}

/** A stem in lower case; always a reading, be it that nobody knows the stem. */
export function readStem(stem: string, lexicon: Lexicon): StemReading {
	const entry = lexicon.find(stem)[0];
	if (entry?.isChecked === true) return readEntry(entry, lexicon);
	const irregular = lexicon.irregular(stem);
	if (irregular !== null) {
		const pieces = irregular.formation === null ? [stem] : piecesOf(irregular.formation);
		return { root: irregular.root, pieces, cost: ROOT_ONLY_COST, known: 'checked', entry: null };
	}
	const bare = { root: stem, pieces: [stem], entry: null };
	if (lexicon.familyOf(stem).length > 0) return { ...bare, cost: ROOT_ONLY_COST, known: 'checked' };
	// *aju*, *uji*, *adu*: three letters are enough behind a vowel
	const short = stem.length < (/^[aiueo]/.test(stem) ? 3 : 4) ? SHORT_COST : 0;
	if (entry !== undefined) return { ...bare, cost: SUGGESTED_COST + short, known: 'suggested', entry };
	return {
		...bare,
		cost:
			UNKNOWN_COST +
			short +
			(canBeRoot(stem) ? 0 : ODD_SHAPE_COST) +
			(countSyllables(stem) < 2 ? ONE_SYLLABLE_COST : 0),
		known: 'unknown'
	};
}

/** Roots are built of two or three syllables (C)V(C) and end in a vowel or a plain consonant; loans stretch that only a little. */
function canBeRoot(stem: string): boolean {
	if (!/^[a-z]+$/.test(stem)) return false;
	if (/[^aiueo]{4}|^([^aiueo]{3}|ng[^aiueo]|n[^aiueogy]|[lmrw][^aiueo])|[cjqvwxyz]$|[^aiueo]{3}$|[aiueo]{3}/.test(stem))
		return false;
	const syllables = countSyllables(stem);
	return syllables >= 2 || (syllables === 1 && stem.length >= 3);
}
