// When a wrong letter is a slip of the finger and not another word.
import type { Course } from '../content/model';
import { basesOf } from './english-forms';
import { LOOK_ALIKES } from './look-alikes';

/** Shortest word in which one wrong letter still counts as a typo: in shorter ones it makes another word too easily (*dari*, *hari*). */
const TYPO_MIN_LENGTH = 5;
/** In words this short only a doubled letter or two swapped ones are surely slips (*lautt*, *luat*). */
const SLIP_MIN_LENGTH = 4;

/** One letter too many, too few, another, or two neighbours swapped (Damerau's four errors). */
export function isOneEdit(a: string, b: string): boolean {
	return findEdit(a, b) !== null;
}

interface Edit {
	readonly removed: string;
	readonly added: string;
	readonly before: string;
}

function findEdit(a: string, b: string): Edit | null {
	if (a === b || Math.abs(a.length - b.length) > 1) return null;
	let start = 0;
	while (start < a.length && start < b.length && a[start] === b[start]) start++;
	let endA = a.length;
	let endB = b.length;
	while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
		endA--;
		endB--;
	}
	const removed = a.slice(start, endA);
	const added = b.slice(start, endB);
	const isSwap = removed.length === 2 && added.length === 2 && removed[0] === added[1] && removed[1] === added[0];
	if (!isSwap && (removed.length > 1 || added.length > 1)) return null;
	return { removed, added, before: a.slice(0, start) };
}

/**
 * Whether the answer is the wanted one with a slip: one edit in all, or in a phrase one in a word. Real words that are one letter away
 * (*pantai* for *partai*) are none. Both normalised.
 */
export function isTypo(answer: string, wanted: string, course: Course): boolean {
	const words = answer.split(' ');
	const wantedWords = wanted.split(' ');
	if (words.length === wantedWords.length) {
		return words.every((word, index) => {
			const wantedWord = wantedWords[index] ?? '';
			return word === wantedWord || isSlip(word, wantedWord, course);
		});
	}
	return wanted.length >= TYPO_MIN_LENGTH && isOneEdit(answer, wanted);
}

function isSlip(word: string, wanted: string, course: Course): boolean {
	const edit = findEdit(word, wanted);
	if (edit === null || isLookAlike(word, course)) return false;
	if (wanted.length >= TYPO_MIN_LENGTH) return true;
	const { removed, added, before } = edit;
	const isDoubled = added === '' && before.endsWith(removed);
	return wanted.length >= SLIP_MIN_LENGTH && (isDoubled || (removed.length === 2 && added.length === 2));
}

function isLookAlike(word: string, course: Course): boolean {
	const looks = LOOK_ALIKES[course];
	// *counties* is *county*
	return course === 'english' ? basesOf(word).some((base) => looks.has(base)) : looks.has(word);
}
