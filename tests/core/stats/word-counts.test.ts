import { describe, expect, test } from 'vitest';
import { questionCardId, wordCardId } from '../../../src/lib/core/cards/card-id';
import type { ArticleId, Course, QuestionId, WordId } from '../../../src/lib/core/content/model';
import { countWordsByStatus } from '../../../src/lib/core/stats/word-counts';
import type { EventDraft, Moment } from '../../../src/lib/core/study/events';
import { replay } from '../../../src/lib/core/study/replay';
import { createScheduler } from '../../../src/lib/core/study/scheduler';
import { createStudyState, type StudyState } from '../../../src/lib/core/study/study-state';
import { additionOf, eventAt, noon, reviewOf } from '../study/arbitraries';

const scheduler = createScheduler();

function stateAfter(...acts: readonly [Moment, EventDraft][]): StudyState {
	return replay(
		acts.map(([moment, draft]) => eventAt(moment, draft)),
		scheduler
	);
}

function review(wordId: string, rating: 1 | 2 | 3 | 4, course: Course = 'indonesian'): EventDraft {
	return reviewOf(wordCardId(course, 'recognise', wordId as WordId), rating);
}

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
