import { describe, expect, test } from 'vitest';
import { questionCardId, wordCardId } from '../../../src/lib/core/cards/card-id';
import type { ArticleId, Course, QuestionId, QuestionKind, WordId } from '../../../src/lib/core/content/model';
import { countWordsByStatus, lastQuizScores, reviewsByDay } from '../../../src/lib/core/stats/progress-figures';
import type { EventDraft, Moment } from '../../../src/lib/core/study/events';
import { replay } from '../../../src/lib/core/study/replay';
import { createScheduler } from '../../../src/lib/core/study/scheduler';
import { studyDayOf } from '../../../src/lib/core/study/study-day';
import { createStudyState, type StudyState } from '../../../src/lib/core/study/study-state';
import { additionOf, eventAt, noon, reviewOf } from '../study/arbitraries';

const scheduler = createScheduler();
const today = studyDayOf(noon(10), 4);

function stateAfter(...acts: readonly [Moment, EventDraft][]): StudyState {
	return replay(
		acts.map(([moment, draft]) => eventAt(moment, draft)),
		scheduler
	);
}

function review(wordId: string, rating: 1 | 2 | 3 | 4, course: Course = 'indonesian'): EventDraft {
	return reviewOf(wordCardId(course, 'recognise', wordId as WordId), rating);
}

describe('reviews by day', () => {
	test('of an empty log are zeros, the oldest day first', () => {
		expect(reviewsByDay(createStudyState(), today, 3)).toEqual([
			{ day: today - 2, reviews: 0, forgotten: 0 },
			{ day: today - 1, reviews: 0, forgotten: 0 },
			{ day: today, reviews: 0, forgotten: 0 }
		]);
		expect(reviewsByDay(createStudyState(), today, 0)).toEqual([]);
	});

	test('are counted on their study day, forgotten ones also apart; older and later days are left out', () => {
		const state = stateAfter(
			[noon(7), review('a', 3)],
			[noon(8), review('a', 1)],
			[noon(8, 1), review('a', 3)],
			[noon(8, 2), review('b', 2)],
			[noon(10), review('b', 1)],
			[noon(11), review('b', 3)]
		);
		expect(reviewsByDay(state, today, 3)).toEqual([
			{ day: today - 2, reviews: 3, forgotten: 1 },
			{ day: today - 1, reviews: 0, forgotten: 0 },
			{ day: today, reviews: 1, forgotten: 1 }
		]);
	});

	test('change days at four in the morning', () => {
		const four = noon(10, -8 * 60);
		const state = stateAfter([{ ...four, atMs: four.atMs - 1 }, review('a', 3)], [four, review('b', 3)]);
		expect(reviewsByDay(state, today, 2).map(({ reviews }) => reviews)).toEqual([1, 1]);
	});
});

describe('words by status', () => {
	const mark = (wordId: string, value: 'known' | 'ignored' | 'none', course: Course = 'indonesian'): EventDraft => ({
		type: 'word-marked',
		course,
		wordId: wordId as WordId,
		mark: value
	});

	test('of an empty log are none', () => {
		expect(countWordsByStatus(createStudyState(), 'indonesian', noon(10), scheduler)).toEqual({
			learning: 0,
			known: 0,
			ignored: 0
		});
	});

	test('are counted for the course alone', () => {
		const state = stateAfter(
			[noon(0), additionOf('added')],
			[noon(0, 1), additionOf('reviewed')],
			// known for 3 days after a first Good
			[noon(9), review('reviewed', 3)],
			[noon(0, 2), additionOf('faded')],
			[noon(1), review('faded', 3)],
			[noon(2), mark('marked', 'known')],
			[noon(2, 1), mark('name', 'ignored')],
			[noon(2, 2), mark('unmarked', 'known')],
			[noon(2, 3), mark('unmarked', 'none')],
			[noon(3), additionOf('partner', 'english')],
			[noon(3, 1), mark('minister', 'known', 'english')]
		);
		expect(countWordsByStatus(state, 'indonesian', noon(10), scheduler)).toEqual({ learning: 2, known: 2, ignored: 1 });
		expect(countWordsByStatus(state, 'english', noon(10), scheduler)).toEqual({ learning: 1, known: 1, ignored: 0 });
	});

	test('include a word that was studied and is not on the list, once, and no question', () => {
		const question = questionCardId('indonesian', 'pasar' as ArticleId, 'q1' as QuestionId);
		const state = stateAfter(
			[noon(1), review('stray', 3)],
			[noon(1, 1), reviewOf(wordCardId('indonesian', 'recall', 'stray' as WordId), 3)],
			[noon(1, 2), reviewOf(question, 3)]
		);
		expect(countWordsByStatus(state, 'indonesian', noon(1), scheduler)).toEqual({ learning: 0, known: 1, ignored: 0 });
		expect(countWordsByStatus(state, 'indonesian', noon(40), scheduler)).toEqual({ learning: 1, known: 0, ignored: 0 });
	});
});

describe('last quiz scores', () => {
	interface Answer {
		readonly run: string;
		readonly article?: string;
		readonly question: string;
		readonly kind?: QuestionKind;
		readonly correct: boolean;
		readonly stage?: 'before' | 'after' | 'retry';
		readonly course?: Course;
	}

	function answer({
		run,
		question,
		correct,
		article = 'pasar',
		kind = 'fact',
		stage = 'after',
		course = 'indonesian'
	}: Answer): EventDraft {
		return {
			type: 'question-answered',
			course,
			articleId: article as ArticleId,
			questionId: question as QuestionId,
			kind,
			runId: run,
			stage,
			correct,
			response: '0',
			durationMs: 1_000
		};
	}

	test('are the last full run of each article, the latest first', () => {
		const state = stateAfter(
			[noon(0), answer({ run: 'old', question: 'q1', correct: false })],
			[noon(1), answer({ run: 'new', question: 'q1', correct: true })],
			[noon(1, 1), answer({ run: 'new', question: 'q2', kind: 'gist', correct: false })],
			[noon(1, 2), answer({ run: 'new', question: 'q3', correct: true })],
			[noon(2), answer({ run: 'other', article: 'sawah', question: 'q1', correct: true })]
		);
		expect(lastQuizScores(state, 'indonesian')).toEqual([
			{
				articleId: 'sawah',
				atMs: noon(2).atMs,
				correct: 1,
				total: 1,
				byKind: [{ kind: 'fact', correct: 1, total: 1 }]
			},
			{
				articleId: 'pasar',
				atMs: noon(1, 2).atMs,
				correct: 2,
				total: 3,
				byKind: [
					{ kind: 'fact', correct: 2, total: 2 },
					{ kind: 'gist', correct: 0, total: 1 }
				]
			}
		]);
	});

	test('leave out retries, guesses before reading, and the other course', () => {
		const state = stateAfter(
			[noon(0), answer({ run: 'full', question: 'q1', correct: false })],
			[noon(1), answer({ run: 'again', question: 'q1', correct: true, stage: 'retry' })],
			[noon(2), answer({ run: 'guess', question: 'q1', correct: true, stage: 'before' })],
			[noon(3), answer({ run: 'english', question: 'q1', correct: true, course: 'english' })]
		);
		expect(lastQuizScores(state, 'indonesian')).toMatchObject([{ articleId: 'pasar', correct: 0, total: 1 }]);
		expect(lastQuizScores(state, 'english')).toMatchObject([{ articleId: 'pasar', correct: 1, total: 1 }]);
		expect(lastQuizScores(createStudyState(), 'indonesian')).toEqual([]);
	});
});
