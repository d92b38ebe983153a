import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VERDICTS, type SentenceId } from '../../../src/lib/core/content/model';
import {
	describeResponse,
	isComplete,
	moveEvent,
	parseResponse,
	putRight,
	type QuizResponse
} from '../../../src/lib/core/quiz/quiz-response';
import { soundContent } from '../content/sound-content';

const questions = soundContent().questions[0]!.value.questions;

const response: fc.Arbitrary<QuizResponse> = fc.oneof(
	fc.record({ type: fc.constant('choice' as const), option: fc.nat(2) }),
	fc.record({ type: fc.constant('true-false-not-stated' as const), verdict: fc.constantFrom(...VERDICTS) }),
	fc.record({ type: fc.constant('find-evidence' as const), sentence: fc.constant('s1' as SentenceId) }),
	fc.record({ type: fc.constant('gap' as const), text: fc.string() }),
	fc.record({ type: fc.constant('short-answer' as const), text: fc.string() }),
	fc.record({
		type: fc.constant('order' as const),
		events: fc.shuffledSubarray([0, 1, 2], { minLength: 3, maxLength: 3 })
	}),
	fc.record({
		type: fc.constant('match' as const),
		rights: fc.array(fc.option(fc.nat(2)), { minLength: 3, maxLength: 3 })
	})
);

test('every response comes back from the log as it was', () => {
	fc.assert(
		fc.property(response, (given) => {
			const question = questions.find(({ type }) => type === given.type)!;
			expect(parseResponse(question, describeResponse(given))).toEqual(given);
		})
	);
});

test.each([
	['choice', '3'],
	['choice', '-1'],
	['choice', ''],
	['choice', '1.5'],
	['true-false-not-stated', 'maybe'],
	['order', '0,1'],
	['order', '0,1,1'],
	['order', '0,1,7'],
	['match', '0,1'],
	['match', '']
])('a %s question has no response %j', (type, text) => {
	expect(
		parseResponse(
			questions.find((question) => question.type === type)!,
			text
		)
	).toBeNull();
});

test('what the log may hold never throws', () => {
	fc.assert(
		fc.property(fc.constantFrom(...questions), fc.string(), (question, text) => {
			const parsed = parseResponse(question, text);
			if (parsed) expect(parsed.type).toBe(question.type);
			else expect(parsed).toBeNull();
		})
	);
});

describe('complete', () => {
	test.each<[QuizResponse | null, boolean]>([
		[null, false],
		[{ type: 'gap', text: ' ' }, false],
		[{ type: 'short-answer', text: 'ya' }, true],
		[{ type: 'match', rights: [0, null] }, false],
		[{ type: 'match', rights: [1, 0] }, true],
		[{ type: 'order', events: [0, 1] }, true]
	])('%j: %s', (given, expected) => {
		expect(isComplete(given)).toBe(expected);
	});
});

test('moving an event changes nothing but its place', () => {
	fc.assert(
		fc.property(fc.nat(4), fc.nat(4), (from, to) => {
			const moved = moveEvent([0, 1, 2, 3, 4], from, to);
			expect(moved[to]).toBe(from);
			expect(moved.filter((event) => event !== from)).toEqual([0, 1, 2, 3, 4].filter((event) => event !== from));
		})
	);
	expect(moveEvent([0, 1], 0, -1)).toEqual([0, 1]);
	expect(moveEvent([0, 1], 1, 2)).toEqual([0, 1]);
});

test('a right side belongs to one left side at the most', () => {
	expect(putRight([null, null, null], 1, 2)).toEqual([null, 2, null]);
	expect(putRight([null, 2, null], 0, 2)).toEqual([2, null, null]);
	expect(putRight([2, null, 0], 0, null)).toEqual([null, null, 0]);
});
