// Right or wrong, by the rules of the question's type; typed answers by the grader of the study engine.
import { gradeAnswer, normalizeAnswer, type GradedAnswer } from '../answers/grade-answer';
import { otherLanguage, type Course, type QuestionId, type QuestionKind, type WordId } from '../content/model';
import type { Article, Question, Word } from '../content/schemas';
import { tokenize } from '../content/tokens';
import type { QuizResponse } from './quiz-response';

export interface QuizAnswer {
	readonly questionId: QuestionId;
	readonly kind: QuestionKind;
	readonly response: QuizResponse;
	readonly correct: boolean;
	/** For typed answers: how near it was. */
	readonly graded: GradedAnswer | null;
}

/** What typed answers are compared with besides the lists of the question: the content's words. */
export interface AnswerWords {
	/** The word of a normalised text in the language of the course. */
	readonly spellings: ReadonlyMap<string, WordId>;
	/** The word that fills the gap of a question; `null` where it is not known. */
	readonly wordInGap: (question: Question) => Word | null;
}

type Typed = Extract<Question, { type: 'gap' | 'short-answer' }>;

/** A response of another type than the question's is wrong. */
export function gradeResponse(
	question: Question,
	response: QuizResponse,
	course: Course,
	words: AnswerWords | null = null
): QuizAnswer {
	const base = { questionId: question.id, kind: question.kind, response };
	if (question.type === 'gap' && response.type === 'gap') {
		const graded = gradeTyped(question, response.text, course, words);
		return { ...base, correct: graded.isRight, graded };
	}
	if (question.type === 'short-answer' && response.type === 'short-answer') {
		const graded = gradeShortAnswer(question, response.text, course, words);
		return { ...base, correct: graded.isRight, graded };
	}
	return { ...base, correct: isRight(question, response), graded: null };
}

function isRight(question: Question, response: QuizResponse): boolean {
	if (question.type === 'choice' && response.type === 'choice')
		return question.options[response.option]?.correct === true;
	if (question.type === 'true-false-not-stated' && response.type === 'true-false-not-stated')
		return question.answer === response.verdict;
	if (question.type === 'find-evidence' && response.type === 'find-evidence')
		return question.evidence.some(({ sentence }) => sentence === response.sentence);
	if (question.type === 'order' && response.type === 'order')
		return (
			response.events.length === question.events.length && response.events.every((event, place) => event === place)
		);
	if (question.type === 'match' && response.type === 'match')
		return response.rights.length === question.pairs.length && response.rights.every((right, left) => right === left);
	return false;
}

/** The answers that the question accepts in a language, the one looked for first. */
export function acceptedAnswers(question: Typed, language: Course): readonly string[] {
	return language === 'indonesian' ? question.accepted : question.acceptedEnglish;
}

function gradeTyped(question: Typed, typed: string, course: Course, words: AnswerWords | null): GradedAnswer {
	const [text = '', ...synonyms] = acceptedAnswers(question, course);
	const word = words?.wordInGap(question) ?? null;
	const expected = {
		course,
		text,
		synonyms,
		root: course === 'indonesian' ? (word?.root ?? null) : null,
		dictionaryForm: (course === 'indonesian' ? word?.indonesian : word?.english[0]) ?? text,
		partOfSpeech: word?.partOfSpeech ?? null
	};
	return gradeAnswer(typed, expected, (other) => {
		const found = words?.spellings.get(other) ?? null;
		return found !== word?.id ? found : null;
	});
}

/** What is asked is whether the text was understood: an answer in the language that the learner speaks is as good. */
function gradeShortAnswer(question: Typed, typed: string, course: Course, words: AnswerWords | null): GradedAnswer {
	const graded = gradeTyped(question, typed, course, words);
	if (graded.isRight) return graded;
	const inOther = gradeTyped(question, typed, otherLanguage(course), null);
	if (!inOther.isRight) return graded;
	return { ...inOther, class: 'synonym', rating: 3, feedback: { kind: 'none' } };
}

/** The wrong answer that the author foresaw and that this text is, in either language; `null` when it is none. */
export function findMistake(question: Question, typed: string) {
	if (question.type !== 'short-answer') return null;
	const isSame = (text: string, language: Course) =>
		normalizeAnswer(text, language) === normalizeAnswer(typed, language);
	return (
		question.mistakes?.find(
			(mistake) => isSame(mistake.indonesian, 'indonesian') || isSame(mistake.english, 'english')
		) ?? null
	);
}

/** The words of the content that a typed text is, or is made of, each once, at most four: what a wrong answer would have meant. */
export function findTypedWords(typed: string, spellings: ReadonlyMap<string, WordId>, course: Course): WordId[] {
	const whole = spellings.get(normalizeAnswer(typed, course));
	if (whole !== undefined) return [whole];
	const found = tokenize(typed, course).flatMap(({ text }) => spellings.get(normalizeAnswer(text, course)) ?? []);
	return [...new Set(found)].slice(0, 4);
}

/** The word that fills the gap: the one that the article has there. */
export function findWordInGap(question: Question, article: Article, words: Iterable<Word>): Word | null {
	if (question.type !== 'gap') return null;
	const sentence = article.paragraphs.flat().find(({ id }) => id === question.sentence);
	const id = sentence?.words.find(({ indonesian }) => indonesian === question.gap)?.word;
	for (const word of words) if (word.id === id) return word;
	return null;
}
