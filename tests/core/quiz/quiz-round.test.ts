import { describe, expect, test } from 'vitest';
import type { ArticleId, QuestionId } from '../../../src/lib/core/content/model';
import {
	countUnasked,
	findUnfinished,
	planRound,
	ROUND_SIZE,
	wordQuestion
} from '../../../src/lib/core/quiz/quiz-round';
import type { EventId } from '../../../src/lib/core/study/events';
import type { QuizRun } from '../../../src/lib/core/study/study-state';
import { readVocab } from '../../../scripts/read-vocab';

const questions = readVocab(process.cwd()).content.questions.find(({ file }) => file.includes('militer.json'))!.value
	.questions;
const ids = (some: readonly { readonly id: QuestionId }[]) => some.map(({ id }) => id);

function runOf(
	runId: string,
	stage: QuizRun['stage'],
	asked: readonly QuestionId[],
	missed: readonly QuestionId[] = []
): QuizRun {
	return {
		runId,
		course: 'indonesian',
		articleId: 'kemitraan-militer' as ArticleId,
		stage,
		lastAtMs: 1_000,
		answers: asked.map((questionId) => ({
			questionId,
			kind: 'fact',
			correct: !missed.includes(questionId),
			response: '',
			durationMs: 0,
			eventId: `e-${questionId}` as EventId,
			blockedId: null
		}))
	};
}
const ALWAYS = () => true;

describe('a round', () => {
	test('is a mixture of all types and kinds in the order of the text', () => {
		const round = planRound(questions, []);
		expect(round).toHaveLength(ROUND_SIZE);
		expect(new Set(round.map(({ type }) => type)).size).toBe(7);
		expect(new Set(round.map(({ kind }) => kind)).size).toBe(5);
		expect(round).toEqual(questions.filter((question) => round.includes(question)));
		expect(planRound(questions, [])).toEqual(round);
	});

	test('asks other questions the next time, until all were asked', () => {
		const past: QuizRun[] = [];
		const seen = new Set<QuestionId>();
		for (let round = 0; countUnasked(questions, past) > 0; round++) {
			const asked = ids(planRound(questions, past));
			const fresh = asked.filter((id) => !seen.has(id));
			expect(fresh.length).toBe(Math.min(ROUND_SIZE, questions.length - seen.size));
			asked.forEach((id) => seen.add(id));
			past.push(runOf(`run-${round}`, 'after', asked));
		}
		expect(seen.size).toBe(questions.length);
	});

	test('asks again what was guessed before reading', () => {
		const guessed = ids(questions.filter(({ before }) => before === true));
		const read = runOf('run-0', 'after', guessed);
		const before = runOf('run-1', 'before', guessed);
		expect(ids(planRound(questions, [read, before]))).toEqual(expect.arrayContaining(guessed));
		const after = runOf('run-2', 'after', guessed);
		expect(ids(planRound(questions, [before, after])).filter((id) => guessed.includes(id))).toEqual([]);
	});

	test('words a question in turn, with the same answer', () => {
		const question = questions.find(({ rephrased }) => rephrased !== undefined)!;
		expect(wordQuestion(question, 0)).toBe(question);
		expect(wordQuestion(question, 1)).toEqual({ ...question, prompt: question.rephrased });
		expect(wordQuestion(question, 2)).toBe(question);
		const plain = { ...question, rephrased: undefined } as unknown as typeof question;
		expect(wordQuestion(plain, 1)).toBe(plain);
	});

	test('is smaller than asked for where the article has fewer questions', () => {
		expect(planRound(questions.slice(0, 3), [])).toHaveLength(3);
		expect(planRound([], [])).toEqual([]);
	});
});

describe('an unfinished round', () => {
	const planned = ids(planRound(questions, []));

	test('is found with all that it asks', () => {
		const run = runOf('run-1', 'after', planned.slice(0, 4));
		expect(findUnfinished(questions, [run], ALWAYS)).toMatchObject({ run: { runId: 'run-1' } });
		expect(ids(findUnfinished(questions, [run], ALWAYS)!.questions)).toEqual(planned);
	});

	test.each<[string, readonly QuizRun[], (atMs: number) => boolean]>([
		['without any', [], ALWAYS],
		['of another day', [runOf('run-1', 'after', planned.slice(0, 4))], () => false],
		['that is finished', [runOf('run-1', 'after', planned)], ALWAYS],
		['of guesses alone', [runOf('run-1', 'before', planned.slice(0, 1))], ALWAYS],
		['whose answers were all undone', [runOf('run-1', 'after', [])], ALWAYS]
	])('%s: none', (_, past, isToday) => {
		expect(findUnfinished(questions, past, isToday)).toBeNull();
	});

	test('of a retry asks what was missed before', () => {
		const missed = planned.slice(2, 5);
		const round = runOf('run-1', 'after', planned, missed);
		const retry = runOf('run-2', 'retry', missed.slice(0, 1));
		const found = findUnfinished(questions, [round, retry], ALWAYS)!;
		expect(found.run).toBe(retry);
		expect(ids(found.questions).toSorted()).toEqual([...missed].toSorted());
	});
});
