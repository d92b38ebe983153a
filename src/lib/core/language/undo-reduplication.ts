// Finds out what is doubled in a hyphenated form. What the undoubled form is built of is read-word.ts.
import type { Lexicon } from './lexicon';
import { stripNasal } from './nasal-prefix';
import { stripClitics, type CliticReading } from './strip-clitics';
import { stripPrefix } from './strip-prefix';
import type { Clitic, Reduplication } from './word-analysis';

export interface Doubling {
	readonly kind: Reduplication;
	/** The form without the doubling: *negara*, *berlari*, *kemerahan*; of rhythmic ones the half that is a word. */
	readonly single: string;
	/** What stands twice, as it is heard. */
	readonly doubled: string;
	/** Affixes that are not in `single`, before and behind R(x). */
	readonly before: readonly string[];
	readonly after: readonly string[];
	readonly clitics: readonly Clitic[];
}

const SUFFIXES = [
	['', null],
	['an', '-an'],
	['kan', '-kan'],
	['i', '-i']
] as const;

/** *a-*, *i-* are no doubled stems. */
const SHORTEST_DOUBLED = 2;
/** Share of letters that two rhyming halves have in common: *sayur-mayur*, *bolak-balik*, but not *militer-teknis*. */
const RHYME_SHARE = 0.5;

/** How the two halves of a lower-case form with one hyphen belong together; `null` when they do not (*militer-teknis*). */
export function undoReduplication(form: string, lexicon: Lexicon): Doubling | null {
	const [left, right, ...more] = form.split('-');
	if (left === undefined || right === undefined || more.length > 0) return null;
	if (left.length < SHORTEST_DOUBLED || right.length < SHORTEST_DOUBLED) return null;
	for (const clitic of stripClitics(right)) {
		if (clitic.clitics[0] === 'ku-' || clitic.clitics[0] === 'kau-') continue;
		const found = undoFull(left, clitic) ?? undoAffixed(left, clitic) ?? undoReciprocal(left, clitic);
		if (found !== null) return found;
	}
	for (const clitic of stripClitics(right)) {
		if (clitic.clitics[0] === 'ku-' || clitic.clitics[0] === 'kau-') continue;
		const found = undoRhymingVerb(left, clitic, lexicon) ?? undoRhythmic(left, clitic, lexicon);
		if (found !== null) return found;
	}
	return null;
}

/** *negara-negara*, *besar-besaran*, *bacaan-bacaannya*. */
function undoFull(left: string, { base, clitics }: CliticReading): Doubling | null {
	for (const [heard, suffix] of SUFFIXES) {
		if (base !== left + heard) continue;
		const after = suffix === null ? [] : [suffix];
		return { kind: 'full', single: left, doubled: left, before: [], after, clitics };
	}
	return null;
}

/** *berlari-lari*, *memukul-mukul*, *kemerah-merahan*, *sehari-hari*: the second half is the end of the first. */
function undoAffixed(left: string, { base, clitics }: CliticReading): Doubling | null {
	for (const [heard] of SUFFIXES) {
		if (!base.endsWith(heard)) continue;
		const doubled = heard === '' ? base : base.slice(0, -heard.length);
		if (doubled.length < SHORTEST_DOUBLED || doubled.length >= left.length || !left.endsWith(doubled)) continue;
		if (!stripPrefix(left).some(({ stem, lost }) => stem === doubled || stem.slice(lost.length) === doubled)) {
			// *memper-besar-besarkan*, and nasals that are doubled with the root: *menari-nari*, *mengulang-ulang*
			if (
				!/^(me(m|n|ng|ny)?|di|ber?|ter?|se|ke|pe(m|n|ng|ny|r)?|mem(per|ber)|diper|dike|mengke|keber|keter)$/.test(
					left.slice(0, -doubled.length)
				)
			) {
				continue;
			}
		}
		return { kind: 'affixed', single: left + heard, doubled, before: [], after: [], clitics };
	}
	return null;
}

/** *tolong-menolong*, *surat-menyurat*. */
function undoReciprocal(left: string, { base, clitics }: CliticReading): Doubling | null {
	for (const [heard, suffix] of SUFFIXES) {
		if (!base.endsWith(heard)) continue;
		const active = heard === '' ? base : base.slice(0, -heard.length);
		if (!stripNasal(active, 'm').some(({ stem }) => stem === left)) continue;
		const after = suffix === null ? ['meN-'] : ['meN-', suffix];
		return { kind: 'reciprocal', single: left, doubled: left, before: [], after, clitics };
	}
	return null;
}

/** *menggembar-gemborkan*, *berwarna-warni*, *dibolak-balik*: a rhyming pair with a prefix before it. */
function undoRhymingVerb(left: string, { base, clitics }: CliticReading, lexicon: Lexicon): Doubling | null {
	let found: Doubling | null = null;
	let bestShare = 0;
	for (const { stem, affix } of stripPrefix(left)) {
		for (const [heard, suffix] of SUFFIXES) {
			if (!base.endsWith(heard)) continue;
			const second = heard === '' ? base : base.slice(0, -heard.length);
			const after = suffix === null ? [] : [suffix];
			if (lexicon.find(`${stem}-${second}`).length > 0) {
				return { kind: 'rhythmic', single: `${stem}-${second}`, doubled: '', before: [affix], after, clitics };
			}
			const share = rhymeShare(stem, second);
			if (share < RHYME_SHARE || share <= bestShare || isWord(left, lexicon)) continue;
			bestShare = share;
			const single = chooseHalf(stem, second, lexicon) ?? `${stem}-${second}`;
			found = { kind: 'rhythmic', single, doubled: `${stem}-${second}`, before: [affix], after, clitics };
		}
	}
	return found;
}

/** *sayur-mayur*, *bolak-balik*, *turun-temurun*. */
function undoRhythmic(left: string, { base, clitics }: CliticReading, lexicon: Lexicon): Doubling | null {
	const rest = { kind: 'rhythmic', doubled: `${left}-${base}`, before: [], after: [], clitics } as const;
	// *-em-* inside the second half: *turun-temurun*, *tali-temali*, *gilang-gemilang*
	if (base === `${left.charAt(0)}em${left.slice(1)}`) return { ...rest, single: left };
	if (rhymeShare(left, base) < RHYME_SHARE) return null;
	// two words that only look alike: *bahan-barang*
	if (
		isWord(left, lexicon) &&
		isWord(base, lexicon) &&
		left.charAt(0) !== base.charAt(0) &&
		rhymeShare(left, base) < 0.6
	)
		return null;
	const single = chooseHalf(left, base, lexicon);
	return single === null ? null : { ...rest, single };
}

function chooseHalf(left: string, right: string, lexicon: Lexicon): string | null {
	if (isWord(left, lexicon)) return left;
	return isWord(right, lexicon) ? right : null;
}

function isWord(text: string, lexicon: Lexicon): boolean {
	return lexicon.find(text).length > 0 || lexicon.familyOf(text).length > 0;
}

/** Letters in the same place counted from both ends, as a share of the longer half. */
function rhymeShare(left: string, right: string): number {
	if (Math.abs(left.length - right.length) > 1) return 0;
	const length = Math.min(left.length, right.length);
	let fromStart = 0;
	let fromEnd = 0;
	for (let index = 0; index < length; index++) {
		if (left.charAt(index) === right.charAt(index)) fromStart++;
		if (left.at(-1 - index) === right.at(-1 - index)) fromEnd++;
	}
	return Math.max(fromStart, fromEnd) / Math.max(left.length, right.length);
}
