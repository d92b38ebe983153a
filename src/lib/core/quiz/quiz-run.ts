// A run through an article's questions as a pure state machine: ask, give feedback, go on, finish. What is kept for ever are events.
import type { Course, QuestionId, QuestionKind } from '../content/model';
import type { Question } from '../content/schemas';
import { gradeResponse, type AnswerWords, type QuizAnswer } from './grade-response';
import { parseResponse, type QuizResponse } from './quiz-response';

export interface QuizRun {
	readonly runId: string;
	readonly course: Course;
	readonly stage: 'before' | 'after' | 'retry';
	/** After each answer, or when all are given. */
	readonly feedback: 'at-once' | 'at-end';
	/** Those that are answered stand first, in the order of their answers. */
	readonly questions: readonly Question[];
	/** Index of the question on show; `questions.length` when the run is finished. */
	readonly index: number;
	/** One a question at the most, in the order given. */
	readonly answers: readonly QuizAnswer[];
	/** The run was finished, and its answers are looked at once more. */
	readonly isReviewing: boolean;
}

/** What a run is, before any answer. */
export type RunHead = Pick<QuizRun, 'runId' | 'course' | 'stage' | 'feedback'>;

/** A run at its first question. A run without questions is finished from the start. */
export function startRun(head: RunHead, questions: readonly Question[]): QuizRun {
	const { runId, course, stage, feedback } = head;
	return { runId, course, stage, feedback, questions, index: 0, answers: [], isReviewing: false };
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

/** Takes the answer to the question on show; a run with feedback at the end goes on. A second answer, or one of another type, changes nothing. */
export function answerQuestion(run: QuizRun, response: QuizResponse, words: AnswerWords | null = null): QuizRun {
	const question = currentQuestion(run);
	if (!question || question.type !== response.type || currentAnswer(run)) return run;
	const answers = [...run.answers, gradeResponse(question, response, run.course, words)];
	return { ...run, answers, index: run.feedback === 'at-end' ? run.index + 1 : run.index };
}

/** Goes on to the next question; only from one that is answered. */
export function nextQuestion(run: QuizRun): QuizRun {
	if (!currentAnswer(run)) return run;
	const index = run.index + 1;
	return { ...run, index, isReviewing: run.isReviewing && index < run.questions.length };
}

/** Whether the question on show may be put off: it is not answered, and others wait. */
export function canPutOff(run: QuizRun): boolean {
	return currentQuestion(run) !== null && !currentAnswer(run) && run.index < run.questions.length - 1;
}

/** Asks the question on show at the end. */
export function putOffQuestion(run: QuizRun): QuizRun {
	const question = currentQuestion(run);
	if (!question || !canPutOff(run)) return run;
	return { ...run, questions: [...run.questions.toSpliced(run.index, 1), question] };
}

/** Takes the last answer back and asks its question again; a run without answers stays as it is. */
export function undoAnswer(run: QuizRun): QuizRun {
	if (run.answers.length === 0) return run;
	const answers = run.answers.slice(0, -1);
	return { ...run, answers, index: answers.length, isReviewing: false };
}

/** Shows a finished run's answers from the first on. */
export function reviewAnswers(run: QuizRun): QuizRun {
	if (currentQuestion(run) !== null || run.answers.length === 0) return run;
	return { ...run, index: 0, isReviewing: true };
}

/** A new run over the questions that were answered wrong, in their order. */
export function retryMissed(run: QuizRun, runId: string): QuizRun {
	const missed = new Set(run.answers.filter(({ correct }) => !correct).map(({ questionId }) => questionId));
	return startRun(
		{ ...run, runId, stage: 'retry' },
		run.questions.filter(({ id }) => missed.has(id))
	);
}

/** An answer as the log has it. */
export interface KeptAnswer {
	readonly questionId: QuestionId;
	readonly kind: QuestionKind;
	readonly correct: boolean;
	readonly response: string;
}

/**
 * A run that was left in the middle, at its first question without an answer. The log's verdicts stand; answers to questions that are gone, or
 * that were edited so that the answer no longer exists, are left out and asked anew.
 */
export function resumeRun(
	head: RunHead,
	questions: readonly Question[],
	kept: readonly KeptAnswer[],
	words: AnswerWords | null = null
): QuizRun {
	const restored = kept.flatMap((answer) => {
		const question = questions.find(({ id }) => id === answer.questionId);
		const response = question ? parseResponse(question, answer.response) : null;
		if (!question || !response) return [];
		const graded = gradeResponse(question, response, head.course, words);
		return [{ question, answer: { ...graded, correct: answer.correct } }];
	});
	const answered = restored.map(({ question }) => question);
	const open = questions.filter((question) => !answered.includes(question));
	const answers = restored.map(({ answer }) => answer);
	return { ...startRun(head, [...answered, ...open]), answers, index: answers.length };
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

/** The order in which the parts of a question are shown: options, events (never in the right order) or right sides; empty where it has none. */
export function partOrder(question: Question, seed: string): readonly number[] {
	switch (question.type) {
		case 'choice':
			return optionOrder(question.options.length, seed);
		case 'match':
			return optionOrder(question.pairs.length, seed);
		case 'order': {
			const order = optionOrder(question.events.length, seed);
			// nothing would be left to do
			return order.every((event, place) => event === place) ? order.toReversed() : order;
		}
		default:
			return [];
	}
}
