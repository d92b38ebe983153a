// The visible difference between what was typed and what was wanted, letter by letter.
import { diffChars } from 'diff/lib/diff/character.js';

export interface DiffRun {
	readonly text: string;
	/** `extra`: typed, but not wanted; `missing`: wanted, but not typed. */
	readonly kind: 'same' | 'extra' | 'missing';
}

/** Runs in reading order; texts of `same` and `extra` make up `typed`, those of `same` and `missing` make up `wanted`. */
export function diffLetters(typed: string, wanted: string): DiffRun[] {
	return diffChars(typed, wanted).map((part) => ({
		text: part.value,
		kind: part.added ? 'missing' : part.removed ? 'extra' : 'same'
	}));
}
