// What two spellings of one answer have in common: capitals, marks, blanks, articles, spelling variants. Meaning is judged in grade-answer.
import type { Course } from '../content/model';
import { foldEnglishSpelling, expandContractions } from './english-spelling';
import { foldIndonesianSpelling } from './indonesian-spelling';

/** In what two texts may differ that are the same answer. */
export const WRITING_DIFFERENCES = [
	'punctuation',
	'case',
	'accent',
	'reduplication-mark',
	'contraction',
	'article',
	'spelling',
	'blank-or-hyphen'
] as const;
export type WritingDifference = (typeof WRITING_DIFFERENCES)[number];

/** Lower case, composed accents, no punctuation around or inside but hyphens and apostrophes, single blanks; English without article or *to*. */
export function normalizeAnswer(text: string, course: Course): string {
	const plain = reduceMarks(text.normalize('NFC').toLowerCase());
	return course === 'english' ? plain.replace(/^(?:(?:to|the|an?) [ '-]*)+(?=\S)/, '') : plain;
}

/**
 * In what the texts differ, when that is no more than writing; `null` when they are different answers, or nothing is left of one of them.
 * Empty when they are equal.
 */
export function compareWriting(typed: string, wanted: string, course: Course): readonly WritingDifference[] | null {
	const folded = foldWriting(wanted, course);
	if (folded === '' || foldWriting(typed, course) !== folded) return null;
	return WRITING_DIFFERENCES.filter(
		(difference) => foldWriting(typed, course, difference) !== foldWriting(wanted, course, difference)
	);
}

/** The text without what is mere writing; `kept` names a difference that is to stay. */
function foldWriting(text: string, course: Course, kept?: WritingDifference): string {
	const steps = WRITING_DIFFERENCES.filter((difference) => difference !== kept);
	return steps.reduce((folded, difference) => FOLDS[difference](folded, course), text.normalize('NFC').trim());
}

const FOLDS: Record<WritingDifference, (text: string, course: Course) => string> = {
	punctuation: reduceMarks,
	case: (text) => text.toLowerCase(),
	accent: (text) => text.normalize('NFD').replace(/\p{M}+/gu, ''),
	// *negara2*, *hati²*: how Indonesians write a reduplication in notes and messages
	'reduplication-mark': (text, course) =>
		course === 'indonesian' ? text.replace(/(\p{L}{2,})-?[2²](?!\p{N})/gu, '$1-$1') : text,
	contraction: (text, course) => (course === 'english' ? expandContractions(text) : text),
	article: (text, course) => (course === 'english' ? dropArticles(text) : text),
	spelling: (text, course) => eachWord(text, course === 'english' ? foldEnglishSpelling : foldIndonesianSpelling),
	'blank-or-hyphen': (text) => text.replace(/[\s-]+/g, '')
};

function reduceMarks(text: string): string {
	return text
		.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
		.replace(/[’‘`´]/g, "'")
		.replace(/[\u2010\u2011]/g, '-')
		.replace(/[^\p{L}\p{M}\p{N}'-]+/gu, ' ')
		.replace(/ ?-[ -]*/g, '-')
		.replace(/^[ '-]+|[ '-]+$/g, '')
		.normalize('NFC');
}

/** Articles anywhere, *to* in front; never the whole answer. */
function dropArticles(text: string): string {
	const words = text.split(' ');
	const kept = words.filter((word, index) => !/^(the|an?)$/.test(word) && !(index === 0 && word === 'to'));
	return kept.length === 0 ? text : kept.join(' ');
}

function eachWord(text: string, fold: (word: string) => string): string {
	return text.replace(/[\p{L}\p{M}']+/gu, fold);
}
