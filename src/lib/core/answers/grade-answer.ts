// Grades a typed answer: which of the eight classes it is, and the rating that it suggests. The learner may override it.
import type { Rating } from '../cards/rating';
import type { Course } from '../content/model';
import type { AnswerClass } from './answer-class';
import { formsOfRoot } from './root-forms';

export interface ExpectedAnswer {
	readonly course: Course;
	/** The text that stands in the sentence. */
	readonly text: string;
	/** Other answers that are right, but not the one looked for. */
	readonly synonyms: readonly string[];
	/** The root of the word where it is known and has one. */
	readonly root: string | null;
	/** The word's dictionary form. */
	readonly dictionaryForm: string;
}

export interface GradedAnswer {
	readonly class: AnswerClass;
	readonly isRight: boolean;
	/** What two-button and typed study propose. */
	readonly rating: Rating;
}

/** What each class means for the memory: a slip of the finger is no lapse; a wrong affix is. */
const VERDICTS: Record<AnswerClass, { isRight: boolean; rating: Rating }> = {
	exact: { isRight: true, rating: 3 },
	'case-or-punctuation': { isRight: true, rating: 3 },
	typo: { isRight: true, rating: 3 },
	synonym: { isRight: true, rating: 3 },
	'wrong-affix': { isRight: false, rating: 1 },
	'missing-clitic-or-reduplication': { isRight: true, rating: 2 },
	'another-word': { isRight: false, rating: 1 },
	wrong: { isRight: false, rating: 1 }
};

/** Shortest answer in which one wrong letter still counts as a typo: in shorter ones it makes another word too easily (*dari*, *hari*). */
const TYPO_MIN_LENGTH = 5;

/** `isOtherWord` says whether a text (lower case) is a word of the content that was not asked for. */
export function gradeAnswer(
	typed: string,
	expected: ExpectedAnswer,
	isOtherWord: (text: string) => boolean
): GradedAnswer {
	const found = classify(typed, expected, isOtherWord);
	return { class: found, ...VERDICTS[found] };
}

function classify(typed: string, expected: ExpectedAnswer, isOtherWord: (text: string) => boolean): AnswerClass {
	if (typed.trim() === expected.text) return 'exact';
	const answer = normalizeAnswer(typed, expected.course);
	const wanted = normalizeAnswer(expected.text, expected.course);
	if (answer === '') return 'wrong';
	if (answer === wanted) return 'case-or-punctuation';
	if (expected.synonyms.some((synonym) => normalizeAnswer(synonym, expected.course) === answer)) return 'synonym';
	if (expected.course === 'indonesian') {
		// *masalah* is not *masa* with a clitic, *hati* (liver) not half of *hati-hati*
		if (!isOtherWord(answer) && lacksCliticOrReduplication(answer, wanted, expected))
			return 'missing-clitic-or-reduplication';
		if (hasOtherAffix(answer, wanted, expected)) return 'wrong-affix';
	}
	if (isOtherWord(answer)) return 'another-word';
	if (wanted.length >= TYPO_MIN_LENGTH && isOneEdit(answer, wanted)) return 'typo';
	return 'wrong';
}

/** Lower case, composed accents, no punctuation around or inside but hyphens and apostrophes, single blanks; English without article or *to*. */
export function normalizeAnswer(text: string, course: Course): string {
	const plain = text
		.normalize('NFC')
		.toLowerCase()
		.replace(/[’‘`]/g, "'")
		.replace(/[\u2010\u2011]/g, '-')
		.replace(/[^\p{L}\p{N}'-]+/gu, ' ')
		.replace(/ ?- ?/g, '-')
		.replace(/^[ '-]+|[ '-]+$/g, '');
	return course === 'english' ? plain.replace(/^(to|the|an?) (?=\S)/, '') : plain;
}

const CLITIC = /(nya|ku|mu|lah|kah|pun)$/;

function lacksCliticOrReduplication(answer: string, wanted: string, expected: ExpectedAnswer): boolean {
	const clitic = CLITIC.exec(wanted)?.[0];
	if (clitic !== undefined && wanted === `${answer}${clitic}`) {
		const dictionaryForm = normalizeAnswer(expected.dictionaryForm, expected.course);
		// *bertemu* ends in no clitic: what the dictionary form ends in belongs to the word, unless it comes twice (*bukuku*)
		if (!dictionaryForm.endsWith(clitic) || dictionaryForm === answer) return true;
	}
	if (answer.replace(CLITIC, '') === wanted) return true;
	const [first, second] = wanted.split('-');
	return second !== undefined && first === second && answer === first;
}

function hasOtherAffix(answer: string, wanted: string, expected: ExpectedAnswer): boolean {
	if (answer === normalizeAnswer(expected.dictionaryForm, expected.course)) return true;
	const { root } = expected;
	if (root === null || root.includes(' ')) return false;
	const forms = formsOfRoot(root);
	const isForm = (text: string) => text === root || forms.has(text);
	const bare = answer.replace(CLITIC, '');
	return isForm(answer) || (bare !== wanted && isForm(bare));
}

/** One letter too many, too few, another, or two neighbours swapped (Damerau's four errors). */
export function isOneEdit(a: string, b: string): boolean {
	if (a === b || Math.abs(a.length - b.length) > 1) return false;
	let start = 0;
	while (start < a.length && start < b.length && a[start] === b[start]) start++;
	let endA = a.length;
	let endB = b.length;
	while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
		endA--;
		endB--;
	}
	const middleA = a.slice(start, endA);
	const middleB = b.slice(start, endB);
	if (middleA.length <= 1 && middleB.length <= 1) return true;
	return middleA.length === 2 && middleB.length === 2 && middleA[0] === middleB[1] && middleA[1] === middleB[0];
}
