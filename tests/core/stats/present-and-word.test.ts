import { describe, expect, test } from 'vitest';
import { questionCardId, wordCardId } from '../../../src/lib/core/cards/card-id';
import type { ArticleId, QuestionId, QuestionKind, WordId } from '../../../src/lib/core/content/model';
import { quizScoresOf, wordsToCoverage } from '../../../src/lib/core/stats/article-figures';
import { countFamilies, listFamilies } from '../../../src/lib/core/stats/family-figures';
import { countByStability, countOverdue, readPresent } from '../../../src/lib/core/stats/present-figures';
import { readWordHistory } from '../../../src/lib/core/stats/word-history';
import type { EventDraft, Moment } from '../../../src/lib/core/study/events';
import { textOnlyFor } from '../../../src/lib/core/study/ladder';
import { replay } from '../../../src/lib/core/study/replay';
import { createScheduler } from '../../../src/lib/core/study/scheduler';
import { studyDayOf } from '../../../src/lib/core/study/study-day';
import { createStudyState } from '../../../src/lib/core/study/study-state';
import { additionOf, eventAt, noon, reviewOf } from '../study/arbitraries';

const scheduler = createScheduler();
const day0 = studyDayOf(noon(0), 4);
const recognise = (word: string) => wordCardId('indonesian', 'recognise', word as WordId);
const log = (...acts: readonly [Moment, EventDraft][]) => acts.map(([moment, draft]) => eventAt(moment, draft));

describe('present figures', () => {
	test('of an empty log are zeros', () => {
		const question = { course: 'indonesian', now: noon(0), scheduler, abilitiesOf: textOnlyFor } as const;
		const present = readPresent(createStudyState(), question);
		expect(present).toMatchObject({ today: day0, overdue: 0, overdueMinutes: 0, minutesPerDay: 15 });
		expect(present.stability.every((cards) => cards === 0)).toBe(true);
		expect(present.dueMinutes).toEqual(Array.from({ length: 30 }, () => 0));
	});

	test('count cards by stability: words’ only, of the course', () => {
		const state = replay(
			log(
				// first Again 0.2 days, Good 2.3, Easy 8.3
				[noon(0), reviewOf(recognise('a'), 1)],
				[noon(0, 1), reviewOf(recognise('b'), 3)],
				[noon(0, 2), reviewOf(recognise('c'), 4)],
				[noon(0, 3), reviewOf(questionCardId('indonesian', 'pasar' as ArticleId, 'q' as QuestionId), 3)],
				[noon(0, 4), reviewOf(wordCardId('english', 'recognise', 'a' as WordId), 3)]
			),
			scheduler
		);
		expect(countByStability(state, 'indonesian').slice(0, 5)).toEqual([1, 1, 0, 1, 0]);
	});

	test('count as overdue what was due before today, not what is due today, suspended or in a step', () => {
		const state = replay(
			log(
				[noon(0), reviewOf(recognise('a'), 3)],
				[noon(0, 1), reviewOf(recognise('b'), 3)],
				[noon(0, 2), { type: 'card-suspended', cardId: recognise('b') }],
				[noon(0, 3), reviewOf(recognise('c'), 1)]
			),
			scheduler
		);
		const due = state.cards.get(recognise('a'))?.memory?.dueDay ?? NaN;
		expect(countOverdue(state, due, 'indonesian', textOnlyFor)).toBe(0);
		expect(countOverdue(state, due + 1, 'indonesian', textOnlyFor)).toBe(1);
		expect(countOverdue(state, due + 1, 'english', textOnlyFor)).toBe(0);
	});
});

describe('words to 95 %', () => {
	const occurrences = new Map([
		['a', 10],
		['b', 6],
		['c', 3],
		['d', 1]
	]) as ReadonlyMap<string, number> as ReadonlyMap<WordId, number>;

	test('are the fewest: those that add most first', () => {
		expect(wordsToCoverage(occurrences, () => 0)).toEqual(['a', 'b', 'c']);
		expect(wordsToCoverage(occurrences, (word) => (word === 'a' ? 0.9 : word === 'b' ? 0.5 : 1))).toEqual(['b']);
	});

	test('are none when the goal is reached, by a hair too, or there are no words', () => {
		expect(wordsToCoverage(occurrences, (word) => (word === 'd' ? 0 : 1))).toEqual([]);
		expect(wordsToCoverage(new Map(), () => 0)).toEqual([]);
	});

	test('of equals begin with the smaller id', () => {
		const equal = new Map([
			['z', 1],
			['y', 1]
		]) as ReadonlyMap<string, number> as ReadonlyMap<WordId, number>;
		expect(wordsToCoverage(equal, () => 0, 0.5)).toEqual(['y']);
	});
});

test('quiz scores are full runs of the article, oldest first, by kind', () => {
	const answer = (
		runId: string,
		question: string,
		kind: QuestionKind,
		correct: boolean,
		stage = 'after'
	): EventDraft => ({
		type: 'question-answered',
		course: 'indonesian',
		articleId: 'pasar' as ArticleId,
		questionId: question as QuestionId,
		kind,
		runId,
		stage: stage as 'after',
		correct,
		response: '0',
		durationMs: 1_000
	});
	const state = replay(
		log(
			[noon(5), answer('second', 'q1', 'gist', true)],
			[noon(0), answer('first', 'q1', 'gist', false)],
			[noon(0, 1), answer('first', 'q2', 'fact', true)],
			[noon(1), answer('again', 'q1', 'gist', true, 'retry')],
			[noon(2), answer('guess', 'q1', 'gist', true, 'before')]
		),
		scheduler
	);
	const days = new Map([
		['first', day0],
		['second', day0 + 5]
	]);
	expect(quizScoresOf(state, 'indonesian', 'pasar' as ArticleId, days)).toEqual([
		{
			day: day0,
			runId: 'first',
			correct: 1,
			total: 2,
			byKind: [
				{ kind: 'fact', correct: 1, total: 1 },
				{ kind: 'gist', correct: 0, total: 1 }
			]
		},
		{ day: day0 + 5, runId: 'second', correct: 1, total: 1, byKind: [{ kind: 'gist', correct: 1, total: 1 }] }
	]);
	expect(quizScoresOf(state, 'english', 'pasar' as ArticleId, days)).toEqual([]);
});

test('families are those of two words and more of which one was met, the known first', () => {
	const words = [
		['latih', 'latih', 'learning'],
		['latihan', 'latih', 'known'],
		['pelatih', 'latih', 'new'],
		['tani', 'tani', 'known'],
		['petani', 'tani', 'known'],
		['sendiri', 'sendiri', 'known'],
		['guna', 'guna', 'new'],
		['berguna', 'guna', 'new'],
		['dan', null, 'known']
	] as const;
	const families = listFamilies(
		words.map(([id, root]) => ({ id: id as WordId, root })),
		(wordId) => words.find(([id]) => id === wordId)?.[2] ?? 'new'
	);
	expect(families.map(({ root, met, known }) => [root, met, known])).toEqual([
		['latih', 2, 1],
		['tani', 2, 2]
	]);
	expect(families[0]?.members.map(({ wordId }) => wordId)).toEqual(['latihan', 'latih', 'pelatih']);
	expect(countFamilies(families)).toEqual({ met: 2, known: 1 });
});

describe('a word’s history', () => {
	const sentence = { from: 'example', wordId: 'a' as WordId, index: 1 } as const;
	const events = log(
		[noon(0), additionOf('a')],
		[noon(0, 1), { ...reviewOf(recognise('a'), 3), sentence }],
		[noon(0, 2), reviewOf(recognise('b'), 3)],
		[noon(2), { ...reviewOf(recognise('a'), 1), sentence }],
		[noon(2, 11), reviewOf(recognise('a'), 3)],
		[noon(8), reviewOf(wordCardId('indonesian', 'recall', 'a' as WordId), 3)]
	);

	test('has its reviews with what was expected, its cards and its sentences', () => {
		const history = readWordHistory(events, 'indonesian', 'a' as WordId, noon(8), scheduler);
		expect(history.addedAtMs).toBe(noon(0).atMs);
		expect(history.reviews.map(({ day, kind, rating }) => [day - day0, kind, rating])).toEqual([
			[0, 'recognise', 3],
			[2, 'recognise', 1],
			[2, 'recognise', 3],
			[8, 'recall', 3]
		]);
		const [first, second, step] = history.reviews;
		expect([first?.predicted, step?.predicted]).toEqual([null, null]);
		expect(second?.predicted).toBeCloseTo(scheduler.retrievability(2.3065, 2), 10);
		expect(history.cards.map(({ kind, reviews, lapses }) => [kind, reviews, lapses])).toEqual([
			['recognise', 3, 1],
			['recall', 1, 0]
		]);
		expect(history.cards[0]?.sentences).toEqual([{ ref: sentence, shows: 2 }]);
	});

	test('leaves out what was undone', () => {
		const undo = eventAt(noon(9), { type: 'event-undone', target: events[3]!.id });
		const history = readWordHistory([...events, undo], 'indonesian', 'a' as WordId, noon(9), scheduler);
		expect(history.reviews.map(({ day }) => day - day0)).toEqual([0, 2, 8]);
	});

	test('of another word, or in the other course, is empty', () => {
		expect(readWordHistory(events, 'english', 'a' as WordId, noon(8), scheduler)).toEqual({
			addedAtMs: null,
			reviews: [],
			cards: []
		});
	});
});
