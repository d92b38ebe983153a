import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SentenceId } from '../../../src/lib/core/content/model';
import type { Question } from '../../../src/lib/core/content/schemas';
import { describeResponse, type QuizResponse } from '../../../src/lib/core/quiz/quiz-response';
import {
	answerQuestion,
	canPutOff,
	currentAnswer,
	currentQuestion,
	nextQuestion,
	optionOrder,
	partOrder,
	putOffQuestion,
	resumeRun,
	retryMissed,
	reviewAnswers,
	scoreByKind,
	startRun,
	undoAnswer,
	type QuizRun,
	type RunHead
} from '../../../src/lib/core/quiz/quiz-run';
import { soundContent } from '../content/sound-content';

const questions = soundContent().questions[0]!.value.questions;

const RIGHT: readonly QuizResponse[] = [
	{ type: 'choice', option: 0 },
	{ type: 'true-false-not-stated', verdict: 'false' },
	{ type: 'find-evidence', sentence: 's3' as SentenceId },
	{ type: 'gap', text: 'membeli' },
	{ type: 'order', events: [0, 1, 2] },
	{ type: 'match', rights: [0, 1, 2] },
	{ type: 'short-answer', text: 'pasar' }
];
const WRONG: readonly QuizResponse[] = [
	{ type: 'choice', option: 2 },
	{ type: 'true-false-not-stated', verdict: 'not-stated' },
	{ type: 'find-evidence', sentence: 's2' as SentenceId },
	{ type: 'gap', text: 'menjual' },
	{ type: 'order', events: [1, 0, 2] },
	{ type: 'match', rights: [0, 2, 1] },
	{ type: 'short-answer', text: 'di sekolah' }
];

const HEAD: RunHead = { runId: 'run-1', course: 'indonesian', stage: 'after', feedback: 'at-once' };
const AT_END: RunHead = { ...HEAD, feedback: 'at-end' };

type Command =
	| { readonly do: 'next' | 'put off' | 'undo' | 'review' }
	| { readonly do: 'answer'; readonly isRight: boolean }
	| { readonly do: 'stray answer'; readonly response: QuizResponse };

const command: fc.Arbitrary<Command> = fc.oneof(
	{ weight: 4, arbitrary: fc.constant({ do: 'next' as const }) },
	{ weight: 6, arbitrary: fc.record({ do: fc.constant('answer' as const), isRight: fc.boolean() }) },
	{ weight: 2, arbitrary: fc.constant({ do: 'put off' as const }) },
	{ weight: 1, arbitrary: fc.constant({ do: 'undo' as const }) },
	{ weight: 1, arbitrary: fc.constant({ do: 'review' as const }) },
	{
		weight: 1,
		arbitrary: fc.record({ do: fc.constant('stray answer' as const), response: fc.constantFrom(...RIGHT, ...WRONG) })
	}
);
const commands = fc.array(command, { maxLength: 50 });
const head = fc.constantFrom(HEAD, AT_END);

/** The right or a wrong response to a question of the sound set. */
function responseTo(question: Question, isRight: boolean): QuizResponse {
	return (isRight ? RIGHT : WRONG).find(({ type }) => type === question.type)!;
}

function perform(run: QuizRun, act: Command): QuizRun {
	switch (act.do) {
		case 'next':
			return nextQuestion(run);
		case 'put off':
			return putOffQuestion(run);
		case 'undo':
			return undoAnswer(run);
		case 'review':
			return reviewAnswers(run);
		case 'answer': {
			const question = currentQuestion(run);
			return question ? answerQuestion(run, responseTo(question, act.isRight)) : run;
		}
		case 'stray answer':
			return answerQuestion(run, act.response);
	}
}

/** A run in which each question was answered, right where `isRight` says so. */
function finishedRun(isRight: readonly boolean[]): QuizRun {
	return isRight.reduce(
		(run, right, index) => nextQuestion(answerQuestion(run, (right ? RIGHT : WRONG)[index]!)),
		startRun(HEAD, questions)
	);
}

/** What the log has of the answers. */
function kept(run: QuizRun) {
	return run.answers.map(({ questionId, kind, correct, response }) => ({
		questionId,
		kind,
		correct,
		response: describeResponse(response)
	}));
}

describe('a run', () => {
	test('asks, takes one answer, goes on, finishes', () => {
		let run = startRun(HEAD, questions);
		for (const [index, question] of questions.entries()) {
			expect(currentQuestion(run)).toBe(question);
			expect(currentAnswer(run)).toBeNull();
			expect(nextQuestion(run)).toBe(run);
			run = answerQuestion(run, RIGHT[index]!);
			expect(currentAnswer(run)).toMatchObject({ questionId: question.id, kind: question.kind, correct: true });
			run = nextQuestion(run);
		}
		expect(run.index).toBe(questions.length);
		expect([currentQuestion(run), currentAnswer(run)]).toEqual([null, null]);
		expect(nextQuestion(run)).toBe(run);
		expect(answerQuestion(run, RIGHT[0]!)).toBe(run);
	});

	test('with feedback at the end goes on by itself and shows its answers afterwards', () => {
		let run = startRun(AT_END, questions);
		for (const response of WRONG) {
			expect(currentAnswer(run)).toBeNull();
			run = answerQuestion(run, response);
		}
		expect(currentQuestion(run)).toBeNull();
		run = reviewAnswers(run);
		for (const question of questions) {
			expect(currentAnswer(run)).toMatchObject({ questionId: question.id, correct: false });
			run = nextQuestion(run);
		}
		expect([currentQuestion(run), run.isReviewing]).toEqual([null, false]);
	});

	test('without questions is finished from the start', () => {
		const run = startRun({ ...HEAD, course: 'english', stage: 'before' }, []);
		expect(currentQuestion(run)).toBeNull();
		for (const act of ['next', 'put off', 'undo', 'review'] as const) expect(perform(run, { do: act })).toBe(run);
		expect(answerQuestion(run, RIGHT[0]!)).toBe(run);
		expect(retryMissed(run, 'run-2').questions).toEqual([]);
	});

	test('keeps its laws under any sequence of acts', () => {
		fc.assert(
			fc.property(head, commands, (start, acts) => {
				let run = startRun(start, questions);
				for (const act of acts) {
					run = perform(run, act);
					// no question is lost or asked twice, whatever is put off
					expect(run.questions.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(questions);
					// answered questions stand first, in the order of their answers
					const asked = run.questions.map(({ id }) => id);
					expect(run.answers.map(({ questionId }) => questionId)).toEqual(asked.slice(0, run.answers.length));
					expect(run.index).toBeLessThanOrEqual(questions.length);
					if (!run.isReviewing) expect(run.answers.length - run.index).toBe(currentAnswer(run) ? 1 : 0);
					else expect(run.answers).toHaveLength(questions.length);
					if (start.feedback === 'at-end' && !run.isReviewing) expect(currentAnswer(run)).toBeNull();
				}
			})
		);
	});

	test('undo takes back exactly the last answer', () => {
		fc.assert(
			fc.property(head, commands, fc.boolean(), (start, acts, isRight) => {
				const run = acts.reduce(perform, startRun(start, questions));
				const question = currentQuestion(run);
				if (!question || currentAnswer(run)) return;
				const answered = answerQuestion(run, responseTo(question, isRight));
				expect(undoAnswer(answered)).toEqual(run);
				expect(undoAnswer(nextQuestion(answered))).toEqual(run);
			})
		);
	});

	test('left and taken up again it is where it was, whatever was put off or undone', () => {
		fc.assert(
			fc.property(head, commands, (start, acts) => {
				const run = acts.reduce(perform, startRun(start, questions));
				const resumed = resumeRun(start, questions, kept(run));
				expect(resumed.answers).toEqual(run.answers);
				expect(resumed.index).toBe(run.answers.length);
				expect(currentAnswer(resumed)).toBeNull();
				// the rest is asked, and the result is the same as without the interruption
				const finish = (from: QuizRun) => {
					let left = from;
					while (left.answers.length < questions.length) {
						left = answerQuestion(nextQuestion(left), responseTo(currentQuestion(nextQuestion(left))!, true));
					}
					return left.answers.toSorted((a, b) => (a.questionId < b.questionId ? -1 : 1));
				};
				expect(finish(resumed)).toEqual(finish(run));
			})
		);
	});

	test('resumed, the log’s verdicts stand, and answers that no longer exist are asked anew', () => {
		const [choice, verdict] = questions as [Question, Question];
		const resumed = resumeRun(HEAD, questions, [
			{ questionId: choice.id, kind: choice.kind, correct: true, response: '2' },
			{ questionId: verdict.id, kind: verdict.kind, correct: true, response: 'perhaps' },
			{ questionId: 'gone' as typeof choice.id, kind: 'fact', correct: true, response: '0' }
		]);
		expect(resumed.answers).toMatchObject([{ questionId: choice.id, correct: true, response: { option: 2 } }]);
		expect(currentQuestion(resumed)).toBe(verdict);
		expect(resumed.questions).toHaveLength(questions.length);
	});

	test('the last question cannot be put off', () => {
		const run = startRun(HEAD, questions.slice(0, 2));
		expect(putOffQuestion(run).questions).toEqual([questions[1], questions[0]]);
		const second = nextQuestion(answerQuestion(run, RIGHT[0]!));
		expect(canPutOff(second)).toBe(false);
		expect(putOffQuestion(second)).toBe(second);
	});

	test('is never changed in place', () => {
		const run = Object.freeze({ ...startRun(HEAD, questions), answers: Object.freeze([]) });
		expect(answerQuestion(run, RIGHT[0]!).answers).toHaveLength(1);
		expect(run.answers).toHaveLength(0);
	});
});

describe('retry', () => {
	test('asks exactly what was missed, in its order', () => {
		fc.assert(
			fc.property(fc.array(fc.boolean(), { maxLength: questions.length }), (isRight) => {
				const retry = retryMissed(finishedRun(isRight), 'run-2');
				const missed = questions.filter((_, index) => isRight[index] === false);
				expect(retry).toEqual(startRun({ ...HEAD, runId: 'run-2', stage: 'retry' }, missed));
			})
		);
	});
});

test('scores are counted by kind, in the order of first answers', () => {
	expect(scoreByKind([])).toEqual([]);
	expect(
		scoreByKind([
			{ kind: 'gist', correct: false },
			{ kind: 'fact', correct: true },
			{ kind: 'gist', correct: true },
			{ kind: 'gist', correct: true }
		])
	).toEqual([
		{ kind: 'gist', correct: 2, total: 3 },
		{ kind: 'fact', correct: 1, total: 1 }
	]);
});

describe('the order of options', () => {
	test('is a permutation that the seed fixes', () => {
		fc.assert(
			fc.property(fc.nat(12), fc.string(), (count, seed) => {
				const order = optionOrder(count, seed);
				expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, index) => index));
				expect(optionOrder(count, seed)).toEqual(order);
			})
		);
	});

	test('brings every option to every place about equally often', () => {
		const runs = 2_000;
		const seen = Array.from({ length: 4 }, () => [0, 0, 0, 0]);
		for (let run = 0; run < runs; run++) {
			for (const [place, option] of optionOrder(4, `run-${run}/q01`).entries()) seen[option]![place]!++;
		}
		for (const count of seen.flat()) {
			expect(count).toBeGreaterThan(runs / 4 - 150);
			expect(count).toBeLessThan(runs / 4 + 150);
		}
	});

	test('events never stand in the right order when they are to be put in order', () => {
		for (let run = 0; run < 200; run++) expect(partOrder(questions[4]!, `run-${run}`)).not.toEqual([0, 1, 2]);
		expect(partOrder(questions[5]!, 'a').toSorted()).toEqual([0, 1, 2]);
		expect(partOrder(questions[3]!, 'a')).toEqual([]);
	});

	test('does not follow from the order of another question of the run', () => {
		const pairs = new Set(
			Array.from({ length: 200 }, (_, run) =>
				[optionOrder(3, `run-${run}/q01`), optionOrder(3, `run-${run}/q02`)].join('|')
			)
		);
		expect(pairs.size).toBeGreaterThan(30);
	});
});
