// What a response says, for showing it again: a guess made before reading, an answer kept in the log.
import type { Course } from '../core/content/model';
import type { Question } from '../core/content/schemas';
import type { QuizResponse } from '../core/quiz/quiz-response';
import type { Messages } from '../messages/en';

/** The text of a response in the language of the prompts; verdicts in that of the interface. Empty where it has none in a line. */
export function describeChoice(
	question: Question,
	response: QuizResponse,
	promptLanguage: Course,
	t: Messages
): string {
	if (question.type === 'choice' && response.type === 'choice')
		return question.options[response.option]?.[promptLanguage] ?? '';
	if (response.type === 'true-false-not-stated') return t.quiz.verdicts[response.verdict];
	return 'text' in response ? response.text : '';
}

/** Why a wrong answer is wrong, in the author's words; `null` where the author foresaw nothing of the kind. */
export function reasonAgainst(question: Question, response: QuizResponse, promptLanguage: Course): string | null {
	if (question.type === 'choice' && response.type === 'choice')
		return question.options[response.option]?.reason?.[promptLanguage] ?? null;
	if (question.type === 'true-false-not-stated' && response.type === 'true-false-not-stated')
		return question.reasons[response.verdict]?.[promptLanguage] ?? null;
	return null;
}
