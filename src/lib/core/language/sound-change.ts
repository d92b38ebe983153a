// Names the sound change where a prefix meets its stem. Finding prefixes is strip-prefix.ts.
import type { StrippedPrefix } from './nasal-prefix';
import { segmentWord } from './segment-word';
import type { SoundChange } from './word-analysis';

/** Prefixes that sound like their notation do not change. */
const UNCHANGED: Readonly<Record<string, string>> = {
	'ber-': 'ber',
	'ter-': 'ter',
	'per-': 'per',
	'pe-': 'pe',
	'memper-': 'memper',
	'diper-': 'diper',
	'di-': 'di',
	'se-': 'se',
	'ke-': 'ke'
};

/** The change at the outermost prefix that has one; every nasal counts, be it only that it is heard as *me-*. */
export function soundChangeOf(prefixes: readonly StrippedPrefix[]): SoundChange | null {
	const changed = prefixes.find(({ affix, heard }) => UNCHANGED[affix] !== heard);
	return changed === undefined ? null : { affix: changed.affix, heard: changed.heard, lost: changed.lost };
}

/** The same for a word whose formation is known from its entry: the segmentation that fits it says how each prefix is heard. */
export function findSoundChange(word: string, pieces: readonly string[]): SoundChange | null {
	const prefixes = pieces.filter((piece) => piece.endsWith('-'));
	if (prefixes.length === 0) return null;
	const stem = pieces.find((piece) => !piece.endsWith('-') && !piece.startsWith('-'));
	const single = word.includes('-') ? word.slice(0, word.indexOf('-')) : word;
	for (const segmentation of segmentWord(single)) {
		if (segmentation.stem !== stem) continue;
		const affixes = segmentation.prefixes.map(({ affix }) => affix);
		if (affixes.length === prefixes.length && affixes.every((affix, index) => affix === prefixes[index])) {
			return soundChangeOf(segmentation.prefixes);
		}
	}
	return null;
}
