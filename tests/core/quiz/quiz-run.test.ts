import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COURSES, VERDICTS, type Course, type SentenceId } from '../../../src/lib/core/content/model';
import type { Question } from '../../../src/lib/core/content/schemas';
import {
	answerQuestion,
	currentAnswer,
	currentQuestion,
	describeResponse,
	gradeResponse,
	nextQuestion,
	optionOrder,
	retryMissed,
	scoreByKind,
	startRun,
	type QuizResponse,
	type QuizRun
} from '../../../src/lib/core/quiz/quiz-run';
import { readVocab } from '../../../scripts/read-vocab';
import { soundContent } from '../content/sound-content';

const questions = soundContent().questions[0]!.value.questions;

const RIGHT: readonly QuizResponse[] = [
	{ type: 'choice', option: 0 },
	{ type: 'true-false-not-stated', verdict: 'false' },
	{ type: 'find-evidence', sentence: 's3' as SentenceId },
	{ type: 'gap', text: 'membeli' }
];
const WRONG: readonly QuizResponse[] = [
	{ type: 'choice', option: 2 },
	{ type: 'true-false-not-stated', verdict: 'not-stated' },
	{ type: 'find-evidence', sentence: 's2' as SentenceId },
	{ type: 'gap', text: 'menjual' }
];

type Command = { readonly do: 'next' } | { readonly do: 'answer'; readonly response: QuizResponse };

const command: fc.Arbitrary<Command> = fc.oneof(
	fc.constant({ do: 'next' as const }),
	fc.record({ do: fc.constant('answer' as const), response: fc.constantFrom(...RIGHT, ...WRONG) })
);

function perform(run: QuizRun, act: Command): QuizRun {
	return act.do === 'next' ? nextQuestion(run) : answerQuestion(run, act.response);
}

/** A run in which each question was answered, right where `isRight` says so. */
function finishedRun(isRight: readonly boolean[]): QuizRun {
	return isRight.reduce(
		(run, right, index) => nextQuestion(answerQuestion(run, (right ? RIGHT : WRONG)[index]!)),
		startRun('run-1', 'indonesian', 'after', questions)
	);
}

describe('a run', () => {
	test('asks, takes one answer, goes on, finishes', () => {
		let run = startRun('run-1', 'indonesian', 'after', questions);
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

	test('without questions is finished from the start', () => {
		const run = startRun('run-1', 'english', 'before', []);
		expect(currentQuestion(run)).toBeNull();
		expect(nextQuestion(answerQuestion(run, RIGHT[0]!))).toBe(run);
		expect(retryMissed(run, 'run-2').questions).toEqual([]);
	});

	test('keeps its laws under any sequence of commands', () => {
		fc.assert(
			fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
				let run = startRun('run-1', 'indonesian', 'after', questions);
				for (const act of commands) {
					const before = run;
					const answered = currentAnswer(before);
					run = perform(run, act);
					expect(run.index - before.index).toBe(act.do === 'next' && answered ? 1 : 0);
					expect(run.index).toBeLessThanOrEqual(questions.length);
					if (act.do === 'answer' && answered) expect(run).toBe(before);
					// answers are only ever added, each to its own question, in their order
					expect(run.answers.slice(0, before.answers.length)).toEqual(before.answers);
					const asked = questions.slice(0, run.index + 1).map(({ id }) => id);
					expect(run.answers.map(({ questionId }) => questionId)).toEqual(asked.slice(0, run.answers.length));
					expect(run.answers.length - run.index).toBe(currentAnswer(run) ? 1 : 0);
				}
			})
		);
	});

	test('is never changed in place', () => {
		const run = Object.freeze({ ...startRun('run-1', 'indonesian', 'after', questions), answers: Object.freeze([]) });
		expect(answerQuestion(run, RIGHT[0]!).answers).toHaveLength(1);
		expect(run.answers).toHaveLength(0);
	});
});

describe('retry', () => {
	test('asks exactly what was missed, in its order', () => {
		fc.assert(
			fc.property(fc.array(fc.boolean(), { maxLength: questions.length }), (isRight) => {
				const retry = retryMissed(finishedRun(isRight), 'run-2');
				expect(retry).toEqual({
					runId: 'run-2',
					course: 'indonesian',
					stage: 'retry',
					questions: questions.filter((_, index) => isRight[index] === false),
					index: 0,
					answers: []
				});
			})
		);
	});
});

describe('grading', () => {
	const typesDiffer = RIGHT.flatMap((response) =>
		questions.filter(({ type }) => type !== response.type).map((question) => ({ response, question }))
	);
	test.each(typesDiffer)('$response.type is no answer to $question.type', ({ response, question }) => {
		expect(gradeResponse(question, response, 'indonesian').correct).toBe(false);
		const run = startRun('run-1', 'indonesian', 'after', [question]);
		expect(answerQuestion(run, response)).toBe(run);
	});

	test.each([-1, 3, 0.5, NaN])('option %d does not exist', (option) => {
		expect(gradeResponse(questions[0]!, { type: 'choice', option }, 'indonesian').correct).toBe(false);
	});

	const gap = questions[3]!;
	const gapGrades: readonly (readonly [Course, string, boolean, string])[] = [
		['indonesian', 'membeli', true, 'exact'],
		['indonesian', ' Membeli! ', true, 'case-or-punctuation'],
		['indonesian', 'membelli', true, 'typo'],
		['indonesian', 'mendapat', true, 'synonym'],
		['indonesian', 'buys', false, 'wrong'],
		['indonesian', '', false, 'wrong'],
		['english', 'buys', true, 'exact'],
		['english', 'Gets', true, 'synonym'],
		['english', 'membeli', false, 'wrong']
	];
	test.each(gapGrades)('a gap in the %s course filled with %j', (course, text, isRight, answerClass) => {
		const answer = gradeResponse(gap, { type: 'gap', text }, course);
		expect([answer.correct, answer.graded?.class]).toEqual([isRight, answerClass]);
	});

	test('responses are kept as text', () => {
		expect(RIGHT.map(describeResponse)).toEqual(['0', 'false', 's3', 'membeli']);
	});
});

describe('the real questions', () => {
	const { content } = readVocab(process.cwd());
	const asked = content.questions.flatMap(({ value }) => {
		const sentences = content.articles
			.find(({ value: article }) => article.id === value.article)!
			.value.paragraphs.flat();
		return value.questions.map((question) => ({ article: value.article, question, sentences }));
	});
	const isCorrect = (question: Question, response: QuizResponse) => {
		const [first, second] = COURSES.map((course) => gradeResponse(question, response, course).correct);
		expect(first).toBe(second);
		return first;
	};

	test.each(asked)('$article $question.id: what is right is right, all else is wrong', ({ question, sentences }) => {
		switch (question.type) {
			case 'choice': {
				const verdicts = question.options.map((_, option) => isCorrect(question, { type: 'choice', option }));
				expect(verdicts).toEqual(question.options.map(({ correct }) => correct === true));
				expect(verdicts.filter(Boolean)).toHaveLength(1);
				break;
			}
			case 'true-false-not-stated':
				for (const verdict of VERDICTS)
					expect(isCorrect(question, { type: question.type, verdict })).toBe(verdict === question.answer);
				break;
			case 'find-evidence': {
				const proofs = question.evidence.map(({ sentence }) => sentence);
				for (const { id } of sentences)
					expect(isCorrect(question, { type: question.type, sentence: id })).toBe(proofs.includes(id));
				expect(proofs.length).toBeLessThan(sentences.length);
				break;
			}
			case 'gap':
				for (const [course, accepted] of [
					['indonesian', question.accepted],
					['english', question.acceptedEnglish]
				] as const) {
					const grade = (text: string) => gradeResponse(question, { type: 'gap', text }, course);
					expect(accepted.map((text) => grade(text).correct)).toEqual(accepted.map(() => true));
					expect(grade(accepted[0]!).graded?.class).toBe('exact');
					for (const text of ['', '?', 'entah', 'whatever', `${accepted[0]!} ${accepted[0]!}`])
						expect(grade(text).correct).toBe(false);
				}
				break;
			default:
				question satisfies never;
		}
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

	test('does not follow from the order of another question of the run', () => {
		const pairs = new Set(
			Array.from({ length: 200 }, (_, run) =>
				[optionOrder(3, `run-${run}/q01`), optionOrder(3, `run-${run}/q02`)].join('|')
			)
		);
		expect(pairs.size).toBeGreaterThan(30);
	});
});
