// The choices of a question whose answer is one of several: options, verdicts or the sentences of the article.
import { VERDICTS, type Course, type SentenceId, type Verdict } from '../core/content/model';
import type { Article, Question } from '../core/content/schemas';
import type { QuizResponse } from '../core/quiz/quiz-response';
import type { Messages } from '../messages/en';
import { LANGUAGE_CODES } from './language-codes';

/** One choice; `value` is unique among them. */
export interface Choice {
	readonly value: string;
	readonly text: string;
	readonly isRight: boolean;
	/** `lang` of the text; `null` where it is the interface's. */
	readonly lang: 'id' | 'en' | null;
}

export type ChoiceQuestion = Extract<Question, { type: 'choice' | 'true-false-not-stated' | 'find-evidence' }>;

/** What the choices are made of besides the question. */
export interface ChoiceScene {
	readonly article: Article;
	readonly course: Course;
	readonly promptLanguage: Course;
	/** Order in which options are shown. */
	readonly order: readonly number[];
	readonly t: Messages;
}

export function isChoiceQuestion(question: Question): question is ChoiceQuestion {
	return ['choice', 'true-false-not-stated', 'find-evidence'].includes(question.type);
}

/** The choices in the order shown. */
export function listChoices(question: ChoiceQuestion, scene: ChoiceScene): Choice[] {
	const { article, course, promptLanguage, order, t } = scene;
	switch (question.type) {
		case 'choice':
			return order.flatMap((index) => {
				const option = question.options[index];
				if (!option) return [];
				const lang = LANGUAGE_CODES[promptLanguage];
				return { value: String(index), text: option[promptLanguage], isRight: option.correct === true, lang };
			});
		case 'true-false-not-stated':
			return VERDICTS.map((verdict) => ({
				value: verdict,
				text: t.quiz.verdicts[verdict],
				isRight: verdict === question.answer,
				lang: null
			}));
		case 'find-evidence':
			return article.paragraphs.flat().map((sentence) => ({
				value: sentence.id,
				text: sentence[course],
				isRight: question.evidence.some((piece) => piece.sentence === sentence.id),
				lang: LANGUAGE_CODES[course]
			}));
	}
}

/** The response that a choice is. */
export function responseOfChoice(question: ChoiceQuestion, value: string): QuizResponse {
	switch (question.type) {
		case 'choice':
			return { type: question.type, option: Number(value) };
		case 'true-false-not-stated':
			return { type: question.type, verdict: value as Verdict };
		case 'find-evidence':
			return { type: question.type, sentence: value as SentenceId };
	}
}

/** The `value` of the choice that a response is; `null` for other responses. */
export function valueOfResponse(response: QuizResponse | null): string | null {
	switch (response?.type) {
		case 'choice':
			return String(response.option);
		case 'true-false-not-stated':
			return response.verdict;
		case 'find-evidence':
			return response.sentence;
		default:
			return null;
	}
}
