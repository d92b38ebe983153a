import { describe, expect, test } from 'vitest';
import { COURSES, VERDICTS, type Course, type SentenceId } from '../../../src/lib/core/content/model';
import type { Question } from '../../../src/lib/core/content/schemas';
import { findMistake, findTypedWords, findWordInGap, gradeResponse } from '../../../src/lib/core/quiz/grade-response';
import { spellingsOf } from '../../../src/lib/core/answers/known-answers';
import { indexWords } from '../../../src/lib/core/content/content-set';
import { describeResponse, type QuizResponse } from '../../../src/lib/core/quiz/quiz-response';
import { answerQuestion, startRun } from '../../../src/lib/core/quiz/quiz-run';
import { readVocab } from '../../../scripts/read-vocab';
import { soundContent } from '../content/sound-content';

const sound = soundContent();
const questions = sound.questions[0]!.value.questions;

const RIGHT: readonly QuizResponse[] = [
	{ type: 'choice', option: 0 },
	{ type: 'true-false-not-stated', verdict: 'false' },
	{ type: 'find-evidence', sentence: 's3' as SentenceId },
	{ type: 'gap', text: 'membeli' },
	{ type: 'order', events: [0, 1, 2] },
	{ type: 'match', rights: [0, 1, 2] },
	{ type: 'short-answer', text: 'pasar' }
];
describe('grading', () => {
	const typesDiffer = RIGHT.flatMap((response) =>
		questions.filter(({ type }) => type !== response.type).map((question) => ({ response, question }))
	);
	test.each(typesDiffer)('$response.type is no answer to $question.type', ({ response, question }) => {
		expect(gradeResponse(question, response, 'indonesian').correct).toBe(false);
		const run = startRun({ runId: 'r', course: 'indonesian', stage: 'after', feedback: 'at-once' }, [question]);
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
		expect(RIGHT.map(describeResponse)).toEqual(['0', 'false', 's3', 'membeli', '0,1,2', '0,1,2', 'pasar']);
	});

	const short = questions[6]!;
	const shortGrades: readonly (readonly [Course, string, boolean])[] = [
		['indonesian', 'di pasar', true],
		['indonesian', 'Pasar.', true],
		// understood is understood, whichever language says so
		['indonesian', 'at the market', true],
		['english', 'the market', true],
		['english', 'pasar', true],
		['indonesian', 'di sekolah', false],
		['english', 'at school', false],
		['indonesian', '', false]
	];
	test.each(shortGrades)('a short answer in the %s course: %j', (course, text, isRight) => {
		expect(gradeResponse(short, { type: 'short-answer', text }, course).correct).toBe(isRight);
	});

	test('an order or a match is right as a whole or not at all', () => {
		const order = questions[4]!;
		const match = questions[5]!;
		for (const events of [[0, 1], [0, 1, 2, 0], [2, 1, 0], []])
			expect(gradeResponse(order, { type: 'order', events }, 'indonesian').correct).toBe(false);
		for (const rights of [[0, 1], [0, 1, null], [0, 0, 2], []])
			expect(gradeResponse(match, { type: 'match', rights }, 'indonesian').correct).toBe(false);
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
			case 'order':
				for (const swap of question.events.keys()) {
					const events = [...question.events.keys()];
					expect(isCorrect(question, { type: 'order', events })).toBe(true);
					if (swap === 0) continue;
					[events[swap - 1], events[swap]] = [events[swap]!, events[swap - 1]!];
					expect(isCorrect(question, { type: 'order', events })).toBe(false);
				}
				break;
			case 'match': {
				const rights = [...question.pairs.keys()];
				expect(isCorrect(question, { type: 'match', rights })).toBe(true);
				expect(isCorrect(question, { type: 'match', rights: rights.toReversed() })).toBe(false);
				expect(isCorrect(question, { type: 'match', rights: rights.map(() => null) })).toBe(false);
				break;
			}
			case 'short-answer': {
				const grade = (text: string) => isCorrect(question, { type: 'short-answer', text });
				for (const text of [...question.accepted, ...question.acceptedEnglish])
					expect([text, grade(text)]).toEqual([text, true]);
				for (const { indonesian, english } of question.mistakes ?? [])
					expect([indonesian, grade(indonesian), english, grade(english)]).toEqual([indonesian, false, english, false]);
				for (const text of ['', '?', 'entah', 'whatever']) expect(grade(text)).toBe(false);
				break;
			}
			default:
				question satisfies never;
		}
	});
});

describe('what a wrong typed answer would have meant', () => {
	const words = [...indexWords(sound.words).values()];
	const article = sound.articles[0]!.value;
	const spellings = spellingsOf(words, 'indonesian');
	const gap = questions[3]!;

	test('another word of the content is named by the grader, and its words are found', () => {
		const known = { spellings, wordInGap: (question: Question) => findWordInGap(question, article, words) };
		const { graded, correct } = gradeResponse(gap, { type: 'gap', text: 'menjual' }, 'indonesian', known);
		expect([correct, graded?.class, graded?.feedback]).toEqual([
			false,
			'another-word',
			{ kind: 'another-word', wordId: 'menjual' }
		]);
		expect(findWordInGap(gap, article, words)?.id).toBe('membeli');
		expect(findWordInGap(questions[0]!, article, words)).toBeNull();
	});

	test('the words of a longer answer are found one by one, each once', () => {
		expect(findTypedWords('Ikan segar', spellings, 'indonesian')).toEqual(['ikan-segar']);
		expect(findTypedWords('guru menjual guru di pasar', spellings, 'indonesian')).toEqual([
			'guru',
			'menjual',
			'di',
			'pasar'
		]);
		expect(findTypedWords('entah', spellings, 'indonesian')).toEqual([]);
	});

	test('a mistake that the author foresaw is found in either language', () => {
		const short = questions[6]!;
		expect(findMistake(short, 'Di sekolah.')?.english).toBe('at school');
		expect(findMistake(short, 'at school')?.english).toBe('at school');
		expect(findMistake(short, 'di rumah')).toBeNull();
		expect(findMistake(gap, 'di sekolah')).toBeNull();
	});
});
