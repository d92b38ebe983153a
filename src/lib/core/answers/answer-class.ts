/** Why a typed answer got its verdict; see grade-answer. Persisted in the study log: names never change. */
export const ANSWER_CLASSES = [
	'exact',
	'case-or-punctuation',
	'typo',
	'wrong-affix',
	'missing-clitic-or-reduplication',
	'synonym',
	'another-word',
	'wrong'
] as const;
export type AnswerClass = (typeof ANSWER_CLASSES)[number];
