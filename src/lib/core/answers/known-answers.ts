// What else a learner may type for a word: its synonyms among the content's words, and the other words it may be taken for.
import type { Course, WordId } from '../content/model';
import type { Word } from '../content/schemas';
import { normalizeAnswer } from './grade-answer';

/**
 * Answers that mean the same, in the course's language: in Indonesian the dictionary forms of words that share a gloss, where the sentence has the
 * word's dictionary form too (*diadakan* cannot be replaced by another word's *meN-* form); in English the word's other glosses.
 */
export function findSynonyms(word: Word, form: string, words: readonly Word[], course: Course): string[] {
	if (course === 'english') return word.english.filter((gloss) => gloss !== form);
	if (form.toLowerCase() !== word.indonesian.toLowerCase()) return [];
	return words
		.filter(({ id, english }) => id !== word.id && english.some((gloss) => word.english.includes(gloss)))
		.map(({ indonesian }) => indonesian);
}

/** Every word by what it is called in the course's language, normalised as answers are; the first of two words with one spelling. */
export function spellingsOf(words: readonly Word[], course: Course): ReadonlyMap<string, WordId> {
	const spellings = new Map<string, WordId>();
	for (const word of words) {
		for (const text of course === 'indonesian' ? [word.indonesian] : word.english) {
			const spelling = normalizeAnswer(text, course);
			if (!spellings.has(spelling)) spellings.set(spelling, word.id);
		}
	}
	return spellings;
}
