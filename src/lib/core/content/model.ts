// The content model's vocabulary: ids and the short closed lists. The records themselves are in schemas.ts.
import type { Brand } from '../brand';

export type WordId = Brand<string, 'WordId'>;
export type ArticleId = Brand<string, 'ArticleId'>;
export type SentenceId = Brand<string, 'SentenceId'>;
export type QuestionId = Brand<string, 'QuestionId'>;

/** The direction of learning, named by the language that is learned. */
export const COURSES = ['indonesian', 'english'] as const;
export type Course = (typeof COURSES)[number];

/** The language that the learner of a course already speaks. */
export function otherLanguage(course: Course): Course {
	return course === 'indonesian' ? 'english' : 'indonesian';
}

export const LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1'] as const;
export type Level = (typeof LEVELS)[number];

export const PARTS_OF_SPEECH = [
	'noun',
	'verb',
	'adjective',
	'adverb',
	'preposition',
	'conjunction',
	'pronoun',
	'determiner',
	'numeral',
	'particle',
	'phrase'
] as const;
export type PartOfSpeech = (typeof PARTS_OF_SPEECH)[number];

/** Whence a gloss that no author wrote for the lesson: our lexicon, FreeDict (unchecked), the learner. */
export const GLOSS_SOURCES = ['lexicon', 'freedict', 'learner'] as const;
export type GlossSource = (typeof GLOSS_SOURCES)[number];

export const QUESTION_KINDS = ['fact', 'inference', 'vocabulary', 'reference', 'gist'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export const QUESTION_TYPES = [
	'choice',
	'true-false-not-stated',
	'find-evidence',
	'order',
	'match',
	'gap',
	'short-answer'
] as const;

export const VERDICTS = ['true', 'false', 'not-stated'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const NAME_KINDS = ['person', 'place', 'organisation', 'number', 'other'] as const;
export type NameKind = (typeof NAME_KINDS)[number];
