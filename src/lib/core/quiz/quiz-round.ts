// Which questions a round asks: those asked least, of all types and kinds, in other words than the last time; and which round was left unfinished.
import type { QuestionId } from '../content/model';
import type { Question } from '../content/schemas';
import type { QuizRun as PastRun } from '../study/study-state';

/** About six minutes: long enough for every type twice, short enough to be finished. */
export const ROUND_SIZE = 15;

/** How often the question was asked after reading, retries included. */
export function timesAsked(past: readonly PastRun[], questionId: QuestionId): number {
	return past.filter(({ stage, answers }) => stage !== 'before' && answers.some((one) => one.questionId === questionId))
		.length;
}

/** The question as it is asked when it has been asked so often before: in its own words and, where it has other ones, in those by turns. */
export function wordQuestion(question: Question, timesBefore: number): Question {
	return question.rephrased !== undefined && timesBefore % 2 === 1
		? { ...question, prompt: question.rephrased }
		: question;
}

/**
 * The questions of the next round in the order of the text, at most `size`: what was guessed before reading and not asked since; then by how
 * seldom they were asked, mixed by type, kind and part of the text. `past` are the runs through this article in this course, the oldest first.
 */
export function planRound(
	questions: readonly Question[],
	past: readonly PastRun[],
	size: number = ROUND_SIZE
): readonly Question[] {
	const picked = new Set(questions.filter(({ id }) => isGuessOpen(past, id)).slice(0, size));
	const asked = new Map(questions.map(({ id }) => [id, timesAsked(past, id)]));
	const quarter = new Map(questions.map(({ id }, index) => [id, Math.floor((index * 4) / questions.length)]));
	const rank = (question: Question): readonly number[] => {
		const chosen = [...picked];
		return [
			asked.get(question.id) ?? 0,
			chosen.filter(({ type }) => type === question.type).length,
			chosen.filter(({ kind }) => kind === question.kind).length,
			chosen.filter(({ id }) => quarter.get(id) === quarter.get(question.id)).length
		];
	};
	while (picked.size < Math.min(size, questions.length)) {
		const left = questions.filter((question) => !picked.has(question));
		const ranks = new Map(left.map((question) => [question, rank(question)]));
		const best = left.reduce((a, b) => (isBelow(ranks.get(b) ?? [], ranks.get(a) ?? []) ? b : a));
		picked.add(best);
	}
	return questions
		.filter((question) => picked.has(question))
		.map((question) => wordQuestion(question, asked.get(question.id) ?? 0));
}

/** Questions that no round after reading has asked yet. */
export function countUnasked(questions: readonly Question[], past: readonly PastRun[]): number {
	return questions.filter(({ id }) => timesAsked(past, id) === 0).length;
}

/** A round that was begun and not finished, and all that it asks. */
export interface UnfinishedRound {
	readonly run: PastRun;
	readonly questions: readonly Question[];
}

/** The last round or retry, when it was left in the middle and `isToday` says that it is still going on; `null` otherwise. */
export function findUnfinished(
	questions: readonly Question[],
	past: readonly PastRun[],
	isToday: (atMs: number) => boolean
): UnfinishedRound | null {
	const runs = past.filter(({ stage }) => stage !== 'before');
	const run = runs.at(-1);
	if (!run || run.answers.length === 0 || !isToday(run.lastAtMs)) return null;
	const earlier = past.slice(0, past.lastIndexOf(run));
	const planned = run.stage === 'retry' ? planRetry(questions, runs.at(-2)) : planRound(questions, earlier);
	const answered = new Set(run.answers.map(({ questionId }) => questionId));
	if (planned.every(({ id }) => answered.has(id))) return null;
	// answers outside the plan (the content has changed since) are no part of it any more
	return { run, questions: planned };
}

function planRetry(questions: readonly Question[], retried: PastRun | undefined): readonly Question[] {
	const missed = new Set(retried?.answers.filter(({ correct }) => !correct).map(({ questionId }) => questionId));
	return questions.filter(({ id }) => missed.has(id));
}

function isGuessOpen(past: readonly PastRun[], questionId: QuestionId): boolean {
	const holds = ({ answers }: PastRun) => answers.some((answer) => answer.questionId === questionId);
	const guessed = past.findLastIndex((run) => run.stage === 'before' && holds(run));
	return guessed !== -1 && !past.slice(guessed).some((run) => run.stage === 'after' && holds(run));
}

/** By the first number that differs. */
function isBelow(a: readonly number[], b: readonly number[]): boolean {
	const place = a.findIndex((value, index) => value !== b[index]);
	return place !== -1 && (a[place] ?? 0) < (b[place] ?? 0);
}
