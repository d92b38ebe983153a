import { expect, test } from 'vitest';
import type { ArticleId } from '../../../src/lib/core/content/model';
import type { Question } from '../../../src/lib/core/content/schemas';
import { quizMastery } from '../../../src/lib/core/stats/quiz-mastery';
import { applyEvent } from '../../../src/lib/core/study/apply-event';
import { createScheduler } from '../../../src/lib/core/study/scheduler';
import { createStudyState } from '../../../src/lib/core/study/study-state';
import { soundContent } from '../content/sound-content';
import { eventAt, noon } from '../study/arbitraries';

const articleId = 'pasar-pagi' as ArticleId;
const questions = soundContent().questions[0]!.value.questions;
const [gist, fact, find] = questions as [Question, Question, Question];

type Given = readonly [runId: string, stage: 'before' | 'after' | 'retry', question: Question, correct: boolean];

function stateAfter(...given: readonly Given[]) {
	const state = createStudyState();
	given.forEach(([runId, stage, { id: questionId, kind }, correct], minute) => {
		const facts = { course: 'indonesian', articleId, questionId, kind, runId, stage, correct } as const;
		const draft = { type: 'question-answered', ...facts, response: '', durationMs: 1_000 } as const;
		applyEvent(state, eventAt(noon(0, minute), draft), createScheduler());
	});
	return state;
}

test('an article that was never asked about has no mastery', () => {
	const mastery = quizMastery(createStudyState(), 'indonesian', articleId, questions);
	expect(mastery).toMatchObject({ masteryRatio: 0, mastered: 0, asked: 0, questions: 7, rounds: [], byKind: {} });
	expect(quizMastery(createStudyState(), 'indonesian', articleId, []).masteryRatio).toBe(0);
});

test('the last answer to each question counts, retries too, guesses before reading not', () => {
	const state = stateAfter(
		['guess', 'before', gist, true],
		['one', 'after', fact, false],
		['one', 'after', find, false],
		['again', 'retry', fact, true],
		['two', 'after', find, true]
	);
	const mastery = quizMastery(state, 'indonesian', articleId, questions);
	expect(mastery).toMatchObject({ mastered: 2, asked: 2, masteryRatio: 2 / 7, durationMs: 4_000 });
	expect(mastery.byKind).toEqual({ fact: { correct: 1, total: 1 }, inference: { correct: 1, total: 1 } });
	expect(mastery.byType).toEqual({
		'true-false-not-stated': { correct: 1, total: 1 },
		'find-evidence': { correct: 1, total: 1 }
	});
	expect(mastery.evidenceFound).toEqual({ correct: 1, total: 2 });
	expect(mastery.rounds.map(({ runId, correct, total, durationMs }) => [runId, correct, total, durationMs])).toEqual([
		['one', 0, 2, 2_000],
		['two', 1, 1, 1_000]
	]);
	expect(quizMastery(state, 'english', articleId, questions).asked).toBe(0);
});

test('answers to questions that are gone count in their round', () => {
	const state = stateAfter(['one', 'after', fact, true], ['one', 'after', gist, true]);
	const mastery = quizMastery(state, 'indonesian', articleId, [gist]);
	expect(mastery).toMatchObject({ mastered: 1, asked: 1, masteryRatio: 1 });
	expect(mastery.rounds[0]).toMatchObject({ correct: 2, total: 2, byType: { choice: { total: 1 } } });
});
