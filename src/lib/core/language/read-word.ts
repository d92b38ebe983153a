// Ranks the readings of a form without hyphens: clitics off, affixes off, stem looked up, cheapest first.
import type { Lexicon } from './lexicon';
import { countSyllables, joinNasal, type StrippedPrefix } from './nasal-prefix';
import { readEntry, readStem, type StemReading } from './read-stem';
import { segmentWord, type Suffix } from './segment-word';
import { stripClitics, type CliticReading } from './strip-clitics';
import type { Clitic } from './word-analysis';

/** One way to understand a form. */
export interface WordReading {
	/** The form without its clitics. */
	readonly base: string;
	readonly clitics: readonly Clitic[];
	readonly prefixes: readonly StrippedPrefix[];
	readonly suffix: Suffix;
	readonly stem: StemReading;
	/** How `base` is built; one piece for base words. */
	readonly pieces: readonly string[];
	readonly cost: number;
}

/** What it costs to leave a form whole that no lexicon has: less than the weak affixes with an unknown stem, more than the strong ones. */
const WHOLE_COST = 2.6;
/** An unread dictionary has the form: it may still be a derived word, of which such dictionaries say no root. */
const WHOLE_SUGGESTED_COST = 2.1;
/** Capital letter where no sentence begins. */
const NAME_BONUS = 1.6;
const ACTIVE_BONUS = 0.4;
const BASE_ENDING_COST = 0.3;
/** *meN-* and *peN-* are heard as *menge-*, *penge-* there: *perak* is no *peN- + rak*. */
const NASAL_BEFORE_ONE_SYLLABLE_COST = 1;
const ONE_SYLLABLE_COST = 0.2;
const VERB_SUFFIXES = new Set(['-kan', '-i']);

/** All readings, best first; never empty. `form` is in lower case. */
export function readWord(form: string, lexicon: Lexicon, isNamePosition: boolean): WordReading[] {
	const readings = stripClitics(form).flatMap((clitic) => readBase(clitic, lexicon, isNamePosition));
	return readings.toSorted((a, b) => a.cost - b.cost);
}

function readBase(clitic: CliticReading, lexicon: Lexicon, isNamePosition: boolean): WordReading[] {
	const { base, clitics } = clitic;
	const isProclitic = clitics[0] === 'ku-' || clitics[0] === 'kau-';
	const whole = readWhole(clitic, lexicon, isNamePosition);
	// *ku-* and *kau-* stand before verbs: *kubeli*, but not *kupon*
	const canWhole = !isProclitic || (whole.stem.known === 'checked' && whole.stem.entry?.partOfSpeech === 'verb');
	const readings = canWhole ? [whole] : [];
	// our own entry says how the word is built: nothing to guess
	if (whole.stem.entry?.isChecked === true) return readings;
	for (const { prefixes, stem: text, suffix, cost, evidence } of segmentWord(base)) {
		if (isProclitic && (prefixes.length > 0 || !VERB_SUFFIXES.has(suffix))) continue;
		const stem = readStem(text, lexicon);
		const total =
			cost +
			stem.cost +
			clitic.cost +
			misfit(prefixes, suffix, stem) +
			fitOfWhole(base, prefixes, suffix, text, lexicon);
		const pieces = [...prefixes.map(({ affix }) => affix), ...stem.pieces, ...(suffix === '' ? [] : [suffix])];
		readings.push({
			base,
			clitics,
			prefixes,
			suffix,
			stem,
			pieces,
			cost: total - clitic.evidence - (stem.known === 'unknown' ? evidence : 0)
		});
	}
	return readings;
}

function readWhole(clitic: CliticReading, lexicon: Lexicon, isNamePosition: boolean): WordReading {
	const { base, clitics } = clitic;
	const known = lexicon.find(base)[0];
	const stem = known?.isChecked === true ? readEntry(known, lexicon) : readStem(base, lexicon);
	const rest = { base, clitics, prefixes: [], suffix: '' as const, stem, pieces: stem.pieces };
	const before = clitic.cost - clitic.evidence;
	if (stem.known === 'checked') return { ...rest, cost: stem.cost + before };
	const cost = stem.known === 'suggested' ? WHOLE_SUGGESTED_COST : WHOLE_COST;
	const short = clitics.length > 0 && base.length < 4 ? 1 : 0;
	return { ...rest, cost: cost + before + short - (isNamePosition && clitics.length === 0 ? NAME_BONUS : 0) };
}

/** What the lexicon knows beside the stem: the active verb speaks for a passive or a command, a base word that ends like the suffix against it. */
function fitOfWhole(
	base: string,
	prefixes: readonly StrippedPrefix[],
	suffix: Suffix,
	stem: string,
	lexicon: Lexicon
): number {
	const first = prefixes[0]?.affix;
	let cost = 0;
	if (first === 'di-' || (first === undefined && VERB_SUFFIXES.has(suffix))) {
		const rest = first === 'di-' ? base.slice(2) : base;
		if (isChecked(joinNasal('m', rest, suffix === '' ? rest : stem), lexicon)) cost -= ACTIVE_BONUS;
	}
	const innermost = prefixes.at(-1);
	if (innermost !== undefined && countSyllables(stem) === 1 && !innermost.heard.endsWith('nge')) {
		cost += innermost.affix.endsWith('N-') ? NASAL_BEFORE_ONE_SYLLABLE_COST : ONE_SYLLABLE_COST;
	}
	// *membabi* is of *babi*, not of *bab*
	if (prefixes.length > 0 && suffix !== '' && isChecked(stem + suffix.slice(1), lexicon)) cost += BASE_ENDING_COST;
	return cost;
}

function isChecked(text: string, lexicon: Lexicon): boolean {
	return lexicon.find(text)[0]?.isChecked === true;
}

/** Affixes stand on some kinds of stems only; a stem that is itself built already takes fewer. */
function misfit(prefixes: readonly StrippedPrefix[], suffix: Suffix, { entry, pieces }: StemReading): number {
	if (entry === null) return 0;
	let cost = 0;
	const first = prefixes[0]?.affix;
	// *pe-* goes with verbs in *ber-*, *peN-* with all others: see segment-word.ts
	if (first === 'se-' && suffix === '' && entry.partOfSpeech === 'verb') cost += 0.4;
	if (first === undefined && suffix === '-an' && pieces.includes('-an')) cost += 2;
	// the doubled affix: *me-* on *meN-*, *-an* on *-an*
	if (first !== undefined && pieces[0] === first) cost += 2;
	if (prefixes.length > 0 && pieces[0] === 'di-') cost += 2;
	if (suffix !== '' && pieces.at(-1) === suffix) cost += 2;
	if (entry.flags.includes('loan') && first === undefined) cost += 0.3;
	return cost;
}
