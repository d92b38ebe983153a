// A run through an article's questions as a pure state machine: ask, give feedback, go on, finish. What is kept for ever are events.
import type { Course, QuestionId, QuestionKind, SentenceId, Verdict } from '../content/model';
import type { Question } from '../content/schemas';
import { gradeAnswer, type GradedAnswer } from '../answers/grade-answer';

/** What the learner answered, by the type of question. */
export type QuizResponse =
	| {
			readonly type: 'choice';
			/** Index in the question's `options`, whatever the order shown. */ readonly option: number;
	  }
	| { readonly type: 'true-false-not-stated'; readonly verdict: Verdict }
	| { readonly type: 'find-evidence'; readonly sentence: SentenceId }
	| { readonly type: 'gap'; readonly text: string };

export interface QuizAnswer {
	readonly questionId: QuestionId;
	readonly kind: QuestionKind;
	readonly response: QuizResponse;
	readonly correct: boolean;
	/** For typed answers: how near it was. */
	readonly graded: GradedAnswer | null;
}

export interface QuizRun {
	readonly runId: string;
	readonly course: Course;
	readonly stage: 'before' | 'after' | 'retry';
	readonly questions: readonly Question[];
	/** Index of the question on show; `questions.length` when the run is finished. */
	readonly index: number;
	/** One a question at the most, in the order given. */
	readonly answers: readonly QuizAnswer[];
}

/** A run at its first question. A run without questions is finished from the start. */
export function startRun(
	runId: string,
	course: Course,
	stage: QuizRun['stage'],
	questions: readonly Question[]
): QuizRun {
	return { runId, course, stage, questions, index: 0, answers: [] };
}

/** The question on show; `null` when the run is finished. */
export function currentQuestion(run: QuizRun): Question | null {
	return run.questions[run.index] ?? null;
}

/** The answer to the question on show; `null` while it is being asked. */
export function currentAnswer(run: QuizRun): QuizAnswer | null {
	const question = currentQuestion(run);
	return run.answers.find(({ questionId }) => questionId === question?.id) ?? null;
}

/** Takes the answer to the question on show. A second answer, or one of another type, changes nothing. */
export function answerQuestion(run: QuizRun, response: QuizResponse): QuizRun {
	const question = currentQuestion(run);
	if (!question || question.type !== response.type || currentAnswer(run)) return run;
	return { ...run, answers: [...run.answers, gradeResponse(question, response, run.course)] };
}

/** Goes on to the next question; only from one that is answered. */
export function nextQuestion(run: QuizRun): QuizRun {
	return currentAnswer(run) ? { ...run, index: run.index + 1 } : run;
}

/** A new run over the questions that were answered wrong, in their order. */
export function retryMissed(run: QuizRun, runId: string): QuizRun {
	const missed = new Set(run.answers.filter(({ correct }) => !correct).map(({ questionId }) => questionId));
	return startRun(
		runId,
		run.course,
		'retry',
		run.questions.filter(({ id }) => missed.has(id))
	);
}

/** Right or wrong, by the rules of the question's type. The types of both must be the same; otherwise the answer is wrong. */
export function gradeResponse(question: Question, response: QuizResponse, course: Course): QuizAnswer {
	const base = { questionId: question.id, kind: question.kind, response };
	if (question.type === 'choice' && response.type === 'choice')
		return { ...base, correct: question.options[response.option]?.correct === true, graded: null };
	if (question.type === 'true-false-not-stated' && response.type === 'true-false-not-stated')
		return { ...base, correct: question.answer === response.verdict, graded: null };
	if (question.type === 'find-evidence' && response.type === 'find-evidence')
		return {
			...base,
			correct: question.evidence.some(({ sentence }) => sentence === response.sentence),
			graded: null
		};
	if (question.type === 'gap' && response.type === 'gap') {
		const [text = '', ...synonyms] = course === 'indonesian' ? question.accepted : question.acceptedEnglish;
		const expected = { course, text, synonyms, root: null, dictionaryForm: text };
		const graded = gradeAnswer(response.text, expected, () => false);
		return { ...base, correct: graded.isRight, graded };
	}
	return { ...base, correct: false, graded: null };
}

/** The response as the log keeps it. */
export function describeResponse(response: QuizResponse): string {
	switch (response.type) {
		case 'choice':
			return String(response.option);
		case 'true-false-not-stated':
			return response.verdict;
		case 'find-evidence':
			return response.sentence;
		case 'gap':
			return response.text;
		default:
			return response satisfies never;
	}
}

export interface KindScore {
	readonly kind: QuestionKind;
	readonly correct: number;
	readonly total: number;
}

/** Right answers by kind, kinds in the order of their first answer. */
export function scoreByKind(answers: readonly { kind: QuestionKind; correct: boolean }[]): KindScore[] {
	const scores = new Map<QuestionKind, { correct: number; total: number }>();
	for (const { kind, correct } of answers) {
		const score = scores.get(kind) ?? { correct: 0, total: 0 };
		scores.set(kind, { correct: score.correct + (correct ? 1 : 0), total: score.total + 1 });
	}
	return [...scores].map(([kind, score]) => ({ kind, ...score }));
}

/**
 * The order in which options are shown: a permutation of 0…count−1 fixed by the seed (run and question), so that the place of the right answer
 * is not what is remembered, and a reload shows the same.
 */
export function optionOrder(count: number, seed: string): number[] {
	const order = Array.from({ length: count }, (_, index) => index);
	let hash = 2166136261;
	for (let i = 0; i < seed.length; i++) hash = Math.imul(hash ^ seed.charCodeAt(i), 16777619) >>> 0;
	for (let i = count - 1; i > 0; i--) {
		hash = (Math.imul(hash, 1664525) + 1013904223) >>> 0;
		const j = Math.floor((hash / 2 ** 32) * (i + 1));
		const [a, b] = [order[i] as number, order[j] as number];
		order[i] = b;
		order[j] = a;
	}
	return order;
}
