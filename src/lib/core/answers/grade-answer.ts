// Grades a typed answer: which of the eight classes it is, what it teaches, and the rating that it suggests. The learner may override it.
import type { Rating } from '../cards/rating';
import type { Course, PartOfSpeech, WordId } from '../content/model';
import type { AnswerClass } from './answer-class';
import type { AnswerFeedback } from './answer-feedback';
import { basesOf } from './english-forms';
import { spellingSide } from './english-spelling';
import { compareEnglish, lookUpForms as lookUpEnglishForms } from './grade-english';
import {
	compareAffixes,
	compareClitics,
	compareParts,
	findMisshapenParts,
	foldWords,
	lookUpForms as lookUpIndonesianForms
} from './grade-indonesian';
import { diffLetters } from './letter-diff';
import { compareWriting, normalizeAnswer, type WritingDifference } from './normalize-answer';
import { isTypo } from './one-edit';
import { partsInForm } from './root-forms';

export { normalizeAnswer };

export interface ExpectedAnswer {
	readonly course: Course;
	/** The text that stands in the sentence. */
	readonly text: string;
	/** Other answers that are right, but not the one looked for. */
	readonly synonyms: readonly string[];
	/** Answers that the learner has accepted for this word. */
	readonly ownAccepted?: readonly string[];
	/** The root of the word where it is known and has one. */
	readonly root: string | null;
	/** The word as the dictionary has it, in the course's language: in English its first gloss. */
	readonly dictionaryForm: string;
	/** The word's part of speech, where the text is a word: it tells whether *visits* is a plural. */
	readonly partOfSpeech?: PartOfSpeech | null;
}

export interface GradedAnswer {
	readonly class: AnswerClass;
	readonly isRight: boolean;
	/** What two-button and typed study propose. */
	readonly rating: Rating;
	readonly feedback: AnswerFeedback;
}

/**
 * The word of the content that a normalised text is, other than the one asked for; `null` or `false` when there is none, `true` when there is one and
 * the caller does not know which.
 */
export type FindOtherWord = (text: string) => WordId | boolean | null;

/** What each class means for the memory: a slip of the finger is no lapse; a wrong affix is. */
const VERDICTS: Record<AnswerClass, { isRight: boolean; rating: Rating }> = {
	exact: { isRight: true, rating: 3 },
	// another capital, mark, article or blank, British for American: the word was known
	'case-or-punctuation': { isRight: true, rating: 3 },
	typo: { isRight: true, rating: 3 },
	synonym: { isRight: true, rating: 3 },
	'wrong-affix': { isRight: false, rating: 1 },
	// the English plural and possessive too: the word was known, its dress was not
	'missing-clitic-or-reduplication': { isRight: true, rating: 2 },
	'another-word': { isRight: false, rating: 1 },
	wrong: { isRight: false, rating: 1 }
};

interface Finding {
	readonly class: AnswerClass;
	readonly feedback: AnswerFeedback;
}

const NOTHING: AnswerFeedback = { kind: 'none' };

/** Never throws, whatever was typed. */
export function gradeAnswer(typed: string, expected: ExpectedAnswer, findOtherWord: FindOtherWord): GradedAnswer {
	const found = classify(typed, expected, findOtherWord);
	return { class: found.class, ...VERDICTS[found.class], feedback: found.feedback };
}

/** From the nearest to the farthest: an answer is put into the first class that it fits. */
function classify(typed: string, expected: ExpectedAnswer, findOtherWord: FindOtherWord): Finding {
	const { course, text } = expected;
	if (tidy(typed) === tidy(text)) return { class: 'exact', feedback: NOTHING };
	const answer = normalizeAnswer(typed, course);
	if (answer === '') return { class: 'wrong', feedback: NOTHING };
	const differences = compareWriting(typed, text, course);
	if (differences !== null) {
		return { class: 'case-or-punctuation', feedback: describeWriting(typed, expected, differences) };
	}
	return (
		findAccepted(typed, expected) ??
		findRelated(answer, expected, findOtherWord) ??
		findAnotherWord(answer, course, findOtherWord) ??
		findTypo(typed, answer, expected) ??
		findMisshapen(answer, expected) ?? { class: 'wrong', feedback: NOTHING }
	);
}

function tidy(text: string): string {
	return text.normalize('NFC').trim();
}

function describeWriting(
	typed: string,
	{ course, text, dictionaryForm }: ExpectedAnswer,
	differences: readonly WritingDifference[]
): AnswerFeedback {
	const isCapitalOfSentence =
		differences.every((difference) => difference === 'case') &&
		tidy(typed) === tidy(text).charAt(0).toLowerCase() + tidy(text).slice(1) &&
		dictionaryForm.charAt(0) === dictionaryForm.charAt(0).toLowerCase();
	// the learner cannot see that the gap opens the sentence
	if (differences.length === 0 || isCapitalOfSentence) return NOTHING;
	if (course === 'english' && differences.includes('spelling')) {
		const sides = normalizeAnswer(typed, course)
			.split(' ')
			.map((word, index) => {
				return spellingSide(word, normalizeAnswer(text, course).split(' ')[index] ?? word);
			});
		const typedSide = sides.find((side) => side !== null);
		if (typedSide) return { kind: 'spelling-side', typedSide };
	}
	return { kind: 'writing', differences };
}

/** The learner's own answers come first: what was accepted once is never questioned again. */
function findAccepted(
	typed: string,
	{ course, text, synonyms, ownAccepted = [], partOfSpeech }: ExpectedAnswer
): Finding | null {
	const isSame = (accepted: string) => compareWriting(typed, accepted, course) !== null;
	if (ownAccepted.some(isSame)) return { class: 'synonym', feedback: { kind: 'synonym', isOwn: true } };
	if (!synonyms.some(isSame)) return null;
	// *soldier* is listed beside *soldiers*: the same word, not another
	const number =
		course === 'english'
			? compareEnglish(normalizeAnswer(typed, course), normalizeAnswer(text, course), partOfSpeech ?? null)
			: null;
	if (number?.kind === 'part') return { class: 'missing-clitic-or-reduplication', feedback: number };
	return { class: 'synonym', feedback: { kind: 'synonym', isOwn: false } };
}

/** The same word in another dress: clitic, doubling, number; affix, form. */
function findRelated(answer: string, expected: ExpectedAnswer, findOtherWord: FindOtherWord): Finding | null {
	return expected.course === 'indonesian'
		? findRelatedIndonesian(foldWords(answer), expected, findOtherWord)
		: findRelatedEnglish(answer, expected, findOtherWord);
}

function findRelatedIndonesian(answer: string, expected: ExpectedAnswer, findOtherWord: FindOtherWord): Finding | null {
	const normal = (text: string) => foldWords(normalizeAnswer(text, 'indonesian'));
	const wanted = normal(expected.text);
	const dictionaryForm = normal(expected.dictionaryForm);
	const other = findOtherWord(answer);
	// *masalah* is not *masa* with a clitic, *hati* (liver) not half of *hati-hati*
	const clitics = isOther(other) ? null : compareClitics(answer, wanted, dictionaryForm);
	if (clitics !== null) return { class: 'missing-clitic-or-reduplication', feedback: { kind: 'part', ...clitics } };
	const root = expected.root === null ? null : normal(expected.root);
	const affixes = compareAffixes(answer, wanted, root, dictionaryForm);
	if (affixes === null) return null;
	return { class: 'wrong-affix', feedback: { kind: 'affix', ...affixes, otherWordId: idOf(other) } };
}

function findRelatedEnglish(answer: string, expected: ExpectedAnswer, findOtherWord: FindOtherWord): Finding | null {
	const partOfSpeech = expected.partOfSpeech ?? null;
	const toText = (text: string) => compareEnglish(answer, normalizeAnswer(text, 'english'), partOfSpeech);
	const difference = toText(expected.text);
	if (difference?.kind === 'part') return { class: 'missing-clitic-or-reduplication', feedback: difference };
	// *weapon* for *arms*, where *weapons* is a synonym
	const toSynonyms = expected.synonyms.map(toText);
	if (toSynonyms.some((found) => found?.kind === 'part')) {
		return { class: 'synonym', feedback: { kind: 'synonym', isOwn: false } };
	}
	const form = difference ?? toSynonyms.find((found) => found?.kind === 'form' && found.typed !== 'derived');
	if (form?.kind !== 'form' || (form.typed === 'derived' && isMisspelt(answer, expected.text))) return null;
	return { class: 'wrong-affix', feedback: { ...form, otherWordId: idOf(findOtherWord(answer)) } };
}

/** *exercis* is no other word of the root of *exercise*; *manage* is one of *manager*, *communism* of *communist*. */
function isMisspelt(answer: string, text: string): boolean {
	const wanted = normalizeAnswer(text, 'english');
	if (/(ism|ist|ment|ion|ship|ness|ity|ful|less|ive|able|ance|ence|ing|ly)$/.test(answer)) return false;
	const areForms = basesOf(answer).includes(wanted) || basesOf(wanted).includes(answer);
	return !areForms && isTypo(answer, wanted, 'english');
}

function findAnotherWord(answer: string, course: Course, findOtherWord: FindOtherWord): Finding | null {
	const forms = course === 'english' ? lookUpEnglishForms(answer) : lookUpIndonesianForms(foldWords(answer));
	for (const form of [answer, ...forms]) {
		const other = findOtherWord(form);
		if (isOther(other)) return { class: 'another-word', feedback: { kind: 'another-word', wordId: idOf(other) } };
	}
	return null;
}

function findTypo(typed: string, answer: string, expected: ExpectedAnswer): Finding | null {
	const { course, text, synonyms, ownAccepted = [] } = expected;
	const meant = [text, ...ownAccepted, ...synonyms].find((right) =>
		isTypo(answer, normalizeAnswer(right, course), course)
	);
	if (meant === undefined) return null;
	return { class: 'typo', feedback: { kind: 'typo', meant, diff: diffLetters(tidy(typed), meant) } };
}

function findMisshapen(answer: string, { course, text, root }: ExpectedAnswer): Finding | null {
	if (course !== 'indonesian') return null;
	const parts = findMisshapenParts(foldWords(answer), root);
	if (parts === null) return null;
	const wantedParts = partsInForm(foldWords(normalizeAnswer(text, course)), root ?? '') ?? [];
	const { typed, wanted } = compareParts(parts, wantedParts);
	const [affix] = parts;
	if (typed.length + wanted.length === 0 && affix !== undefined) {
		return { class: 'wrong-affix', feedback: { kind: 'affix-shape', affix } };
	}
	return { class: 'wrong-affix', feedback: { kind: 'affix', typed, wanted, otherWordId: null } };
}

function isOther(other: WordId | boolean | null): boolean {
	return other !== null && other !== false;
}

function idOf(other: WordId | boolean | null): WordId | null {
	return typeof other === 'string' ? other : null;
}
