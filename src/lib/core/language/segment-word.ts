// All ways to cut a form into prefixes, stem and suffix that the grammar allows, each with a cost. Which stem is a word is no matter here.
import type { StrippedPrefix } from './nasal-prefix';
import { stripPrefix } from './strip-prefix';

export type Suffix = '' | '-an' | '-kan' | '-i';

export interface Segmentation {
	/** Outermost first. */
	readonly prefixes: readonly StrippedPrefix[];
	readonly stem: string;
	readonly suffix: Suffix;
	/** Lower is likelier; compared between the readings of one form. */
	readonly cost: number;
	/** How strongly the affixes alone speak for this reading where nobody knows the stem. */
	readonly evidence: number;
}

/** Which prefix may stand behind which: *member-lakukan*, *ke-ter-libatan*, *ber-ke-lanjutan*, *se-pe-ngetahuan*. */
const MAY_FOLLOW: Readonly<Record<string, readonly string[]>> = {
	'meN-': ['ber-', 'ter-', 'se-', 'ke-'],
	'di-': ['ber-', 'ter-', 'se-', 'ke-'],
	'memper-': ['ber-', 'se-', 'ke-'],
	'diper-': ['ber-', 'se-', 'ke-'],
	'ber-': ['ke-', 'se-', 'peN-', 'per-', 'pe-'],
	'ter-': ['ke-', 'se-', 'per-'],
	'ke-': ['ber-', 'ter-', 'se-', 'peN-', 'pe-', 'per-'],
	'peN-': ['ber-', 'ter-', 'se-', 'ke-'],
	'per-': ['se-'],
	'pe-': [],
	'se-': ['ke-', 'peN-', 'per-', 'pe-']
};

/** Cost of the outermost prefix with each suffix; what is missing does not occur. Set by hand from how often the pairs occur, tuned on treebank words. */
const PATTERN_COST: Readonly<Record<string, Readonly<Partial<Record<Suffix, number>>>>> = {
	'': { '-an': 0.5, '-kan': 0.4, '-i': 0.9 },
	'meN-': { '': 0.2, '-kan': 0, '-i': 0.1 },
	'di-': { '': 0.2, '-kan': 0, '-i': 0.1 },
	'memper-': { '': 0.2, '-kan': 0, '-i': 0 },
	'diper-': { '': 0.2, '-kan': 0, '-i': 0 },
	'ber-': { '': 0.2, '-an': 0.6, '-kan': 0.8 },
	'ter-': { '': 0.3, '-kan': 0.4, '-i': 0.4 },
	'ke-': { '': 1.6, '-an': 0 },
	'peN-': { '': 0.4, '-an': 0.1 },
	'pe-': { '': 0.9, '-an': 1.1 },
	'per-': { '': 1.1, '-an': 0.1, '-kan': 0.6, '-i': 0.6 },
	'se-': { '': 0.6, '-an': 1.2 }
};

/** Affix pairs that are seldom the mere beginning and end of an unknown word. */
const PATTERN_EVIDENCE: Readonly<Record<string, Readonly<Partial<Record<Suffix, number>>>>> = {
	'meN-': { '': 1.1, '-kan': 2.2, '-i': 1.6 },
	'di-': { '': 0.5, '-kan': 2.2, '-i': 1.3 },
	'memper-': { '': 1.5, '-kan': 2.2, '-i': 2 },
	'diper-': { '': 1.5, '-kan': 2.2, '-i': 2 },
	'ber-': { '': 0.9, '-an': 1.2, '-kan': 1 },
	'ter-': { '': 0.6, '-kan': 1.5, '-i': 1 },
	'ke-': { '-an': 1.4 },
	'peN-': { '': 0.3, '-an': 1.7 },
	'per-': { '-an': 1.5, '-kan': 0.8 }
};

/** Each further prefix makes a reading rarer. */
const DEPTH_COST = 0.7;
const MAX_PREFIXES = 3;
const SHORTEST_STEM = 3;

/** Two syllables without foreign clusters, long enough that *-an* or *di-* is hardly part of it: *genang-an*, *di-tuding*, *peng-anut*. */
const NATIVE_STEM =
	/^(?=.{5}|[aiueo].{3})([bcdghjklmnprstwy]|ng|ny)?[aiueo](ng?|m|r|l)?([bcdghjklmnprst]|ng|ny)([aiueo](ng|[klmnprst])|ai|au)$/;
const LONG_STEM_EVIDENCE = 1;
/** So much is a word of its own behind *ter-* or *di-*: *ter-akreditasi*. */
const LONG_STEM_LENGTH = 8;
const LONG_STEM_BONUS: Readonly<Record<string, number>> = { 'di-': 0.6, 'peN-': 0.7, 'ter-': 0.4 };

/** *akomodasi*, *teknologi*, *energi*: the *i* belongs to the loan. */
const LOAN_ENDING = /([aiueorkp]si|ogi|rgi|omi|ensi)$/;
const LOAN_ENDING_COST = 1.2;

const SUFFIXES: readonly (readonly [heard: string, suffix: Suffix])[] = [
	['', ''],
	['an', '-an'],
	['kan', '-kan'],
	['i', '-i']
];

/** The readings of a lower-case form without hyphens and clitics; never the bare form itself. */
export function segmentWord(form: string): Segmentation[] {
	const found: Segmentation[] = [];
	for (const [heard, suffix] of SUFFIXES) {
		if (!form.endsWith(heard) || form.length < heard.length + SHORTEST_STEM) continue;
		const base = heard === '' ? form : form.slice(0, -heard.length);
		// no root ends in -ii, -ai is a diphthong: *ramai*, *sampai* are whole
		if (suffix === '-i' && base.endsWith('i')) continue;
		const loan = suffix === '-i' && LOAN_ENDING.test(form) ? LOAN_ENDING_COST : 0;
		const bare = PATTERN_COST['']?.[suffix];
		if (bare !== undefined) {
			const evidence = suffix === '-an' && NATIVE_STEM.test(base) ? LONG_STEM_EVIDENCE : 0;
			found.push({ prefixes: [], stem: base, suffix, cost: bare + loan, evidence });
		}
		addPrefixed(base, suffix, [], loan, found);
	}
	return found;
}

function addPrefixed(
	form: string,
	suffix: Suffix,
	outer: readonly StrippedPrefix[],
	outerCost: number,
	found: Segmentation[]
): void {
	for (const prefix of stripPrefix(form)) {
		const last = outer.at(-1);
		if (last !== undefined && !(MAY_FOLLOW[last.affix]?.includes(prefix.affix) ?? false)) continue;
		if (prefix.stem.length < SHORTEST_STEM) continue;
		const prefixes = [...outer, prefix];
		const outermost = prefixes[0]?.affix ?? '';
		const pattern = PATTERN_COST[outermost]?.[suffix];
		const cost = outerCost + prefix.cost + (outer.length > 0 ? DEPTH_COST : 0);
		// *berkesinambungan*, *sepengetahuan*: the suffix may belong to an inner prefix
		const inner = outer.length > 0 ? PATTERN_COST[prefix.affix]?.[suffix] : undefined;
		const fit = Math.min(pattern ?? Infinity, inner ?? Infinity);
		if (fit < Infinity) {
			const isLong = suffix === '' && (NATIVE_STEM.test(prefix.stem) || prefix.stem.length >= LONG_STEM_LENGTH);
			const evidence = (PATTERN_EVIDENCE[outermost]?.[suffix] ?? 0) + (isLong ? (LONG_STEM_BONUS[outermost] ?? 0) : 0);
			found.push({ prefixes, stem: prefix.stem, suffix, cost: cost + fit, evidence });
		}
		if (prefixes.length < MAX_PREFIXES) addPrefixed(prefix.stem, suffix, prefixes, cost, found);
	}
}
