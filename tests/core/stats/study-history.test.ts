import { describe, expect, test } from 'vitest';
import { questionCardId, wordCardId, type WordCardKind } from '../../../src/lib/core/cards/card-id';
import type { ArticleId, QuestionId, WordId } from '../../../src/lib/core/content/model';
import { testCellOf, type DayHistory } from '../../../src/lib/core/stats/day-history';
import {
	closeHistory,
	createHistory,
	historyVisitor,
	hourOf,
	type StudyHistory
} from '../../../src/lib/core/stats/study-history';
import type { ArticleWords } from '../../../src/lib/core/stats/week-sample';
import { mergeLogs } from '../../../src/lib/core/study/event-order';
import type { EventDraft, LoggedEvent, Moment, SentenceRef } from '../../../src/lib/core/study/events';
import { replay } from '../../../src/lib/core/study/replay';
import { createScheduler, DEFAULT_PARAMETERS } from '../../../src/lib/core/study/scheduler';
import { studyDayOf } from '../../../src/lib/core/study/study-day';
import { additionOf, DAY_MS, eventAt, HOUR_MS, noon, NOON_MS, reviewOf } from '../study/arbitraries';

const scheduler = createScheduler();
const day0 = studyDayOf(noon(0), 4);
/** Stability after a first Good: w2. */
const GOOD_STABILITY = DEFAULT_PARAMETERS[2] ?? NaN;

function historyOf(events: readonly LoggedEvent[], articles: readonly ArticleWords[] = []): StudyHistory {
	const history = createHistory(articles);
	return closeHistory(history, replay(events, scheduler, historyVisitor(history, articles, scheduler)));
}

function log(...acts: readonly [Moment, EventDraft][]): LoggedEvent[] {
	return acts.map(([moment, draft]) => eventAt(moment, draft));
}

function review(word: string, rating: 1 | 2 | 3 | 4, kind: WordCardKind = 'recognise', sentence?: number): EventDraft {
	const draft = reviewOf(wordCardId('indonesian', kind, word as WordId), rating);
	const ref: SentenceRef = { from: 'example', wordId: word as WordId, index: sentence ?? 0 };
	return { ...draft, sentence: sentence === undefined ? null : ref };
}

function daysOf(events: readonly LoggedEvent[]): [number, DayHistory][] {
	return [...historyOf(events).courses.indonesian.days].map(([day, totals]) => [day - day0, totals]);
}

function testsOf(events: readonly LoggedEvent[]): { day: number; cell: string; reviews: number; recalled: number }[] {
	return daysOf(events).flatMap(([day, { tests }]) =>
		[...tests].map(([number, { reviews, recalled }]) => {
			const { kind, sentence, maturity } = testCellOf(number);
			return { day, cell: `${kind} ${sentence} ${maturity}`, reviews, recalled };
		})
	);
}

test('of an empty log is empty', () => {
	const history = historyOf([]);
	expect(history.courses.indonesian.days.size).toBe(0);
	expect(history.week).toBeNull();
});

test('sums each day by hand: reviews, forgotten, time, new words, by course', () => {
	const english = reviewOf(wordCardId('english', 'recognise', 'a' as WordId), 3);
	const days = daysOf(
		log(
			[noon(0), review('a', 3)],
			[noon(0, 1), review('b', 1)],
			[noon(0, 12), review('b', 3)],
			[noon(0, 13), english],
			[noon(1), review('a', 1)],
			[noon(1, 1), review('a', 3, 'recall')]
		)
	);
	const sums = days.map(([day, { reviews, forgotten, durationMs, newWords }]) => [
		day,
		reviews,
		forgotten,
		durationMs,
		newWords
	]);
	expect(sums).toEqual([
		[0, 3, 1, 12_000, 2],
		[1, 2, 1, 8_000, 0]
	]);
});

describe('true retention', () => {
	test('counts reviews of cards with an interval of a day and more: no first reviews, no learning steps', () => {
		const events = log(
			[noon(0), review('a', 1)],
			[noon(0, 11), review('a', 3)],
			[noon(2), review('a', 1)],
			[noon(2, 11), review('a', 3)],
			[noon(4), review('a', 3)]
		);
		expect(testsOf(events)).toEqual([
			{ day: 2, cell: 'recognise none young', reviews: 1, recalled: 0 },
			{ day: 4, cell: 'recognise none young', reviews: 1, recalled: 1 }
		]);
	});

	test('predicts with the stability before the review and the study days since', () => {
		const [, second] = daysOf(log([noon(0), review('a', 3)], [noon(2), review('a', 1)]));
		const predicted = scheduler.retrievability(GOOD_STABILITY, 2);
		expect(predicted).toBeGreaterThan(0.9);
		expect([...(second?.[1].tests.values() ?? [])]).toEqual([{ reviews: 1, recalled: 0, predicted }]);
		// 0.91 lies in the nineteenth of twenty bins
		expect([...(second?.[1].calibration.keys() ?? [])]).toEqual([18]);
	});

	test('knows a sentence that this card was shown in before', () => {
		const events = log(
			[noon(0), review('a', 3, 'recognise', 0)],
			[noon(2), review('a', 3, 'recognise', 0)],
			[noon(9), review('a', 3, 'recognise', 1)],
			[noon(10), review('a', 3, 'recall', 0)],
			[noon(12), review('a', 3, 'recall', 1)]
		);
		expect(testsOf(events).map(({ cell }) => cell)).toEqual([
			'recognise known young',
			'recognise new young',
			'recall new young'
		]);
	});

	test('calls a card mature from an interval of 21 days on', () => {
		const due = (days: number): EventDraft => ({
			type: 'due-day-set',
			cardId: wordCardId('indonesian', 'recognise', 'a' as WordId),
			dueDay: day0 + days
		});
		const cellsWith = (days: number): string[] =>
			testsOf(log([noon(0), review('a', 3)], [noon(0, 1), due(days)], [noon(30), review('a', 3)])).map(
				({ cell }) => cell
			);
		expect(cellsWith(20)).toEqual(['recognise none young']);
		expect(cellsWith(21)).toEqual(['recognise none mature']);
		// set due at once: no interval of a day
		expect(cellsWith(0)).toEqual([]);
	});

	test('counts question cards as their own kind', () => {
		const card = questionCardId('indonesian', 'pasar' as ArticleId, 'q1' as QuestionId);
		const events = log([noon(0), reviewOf(card, 3)], [noon(3), reviewOf(card, 3)]);
		expect(testsOf(events).map(({ cell }) => cell)).toEqual(['question none young']);
	});
});

describe('days', () => {
	test('change at four in the morning of the wall clock', () => {
		const four = { ...noon(1), atMs: NOON_MS + DAY_MS - 8 * HOUR_MS };
		const before = { ...four, atMs: four.atMs - 1 };
		expect(daysOf(log([before, review('a', 3)], [four, review('b', 3)])).map(([day]) => day)).toEqual([0, 1]);
	});

	test('are the event’s own, whatever zone the learner was in: Jakarta, New York, Jakarta', () => {
		const newYork = { utcOffsetMinutes: -300, timeZone: 'America/New_York' };
		// ten in the evening of day 1 in New York is day 2, ten in the morning in Jakarta
		const evening = { ...newYork, atMs: NOON_MS + 2 * DAY_MS - 2 * HOUR_MS };
		const days = daysOf(log([noon(0), review('a', 3)], [evening, review('b', 3)], [noon(2), review('c', 3)]));
		expect(days.map(([day]) => day)).toEqual([0, 1, 2]);
		expect(days.map(([, { hours }]) => [...hours.keys()])).toEqual([[12], [22], [12]]);
	});

	test('take the rollover hour of their time', () => {
		const change: EventDraft = { type: 'settings-changed', settings: { rolloverHour: 0 } };
		const two = (day: number): Moment => ({ ...noon(day), atMs: NOON_MS + day * DAY_MS - 10 * HOUR_MS });
		const days = daysOf(log([two(1), review('a', 3)], [noon(1), change], [two(2), review('b', 3)]));
		expect(days.map(([day]) => day)).toEqual([0, 2]);
	});

	test('hours are those of the wall clock, also before 1970', () => {
		expect(hourOf({ atMs: 0, utcOffsetMinutes: 420 })).toBe(7);
		expect(hourOf({ atMs: 0, utcOffsetMinutes: -60 })).toBe(23);
		expect(hourOf({ atMs: HOUR_MS - 1, utcOffsetMinutes: 0 })).toBe(0);
	});
});

test('what was undone does not count, and counts again when the undo was undone', () => {
	const events = log([noon(0), review('a', 3)], [noon(2), review('a', 1)]);
	const undo = eventAt(noon(2, 1), { type: 'event-undone', target: events[1]!.id });
	const redo = eventAt(noon(2, 2), { type: 'event-undone', target: undo.id });
	expect(daysOf([...events, undo]).map(([day]) => day)).toEqual([0]);
	expect(testsOf([...events, undo, redo])).toHaveLength(1);
});

test('merged logs count once', () => {
	const mine = log([noon(0), review('a', 3)], [noon(2), review('a', 3)]);
	const theirs = [eventAt(noon(1), review('b', 1), 'phone')];
	const { events } = mergeLogs([...mine, ...theirs], [...theirs, ...mine]);
	expect(daysOf(events).map(([day, { reviews }]) => [day, reviews])).toEqual([
		[0, 1],
		[1, 1],
		[2, 1]
	]);
});

test('the day of a quiz run is that of its last answer', () => {
	const answer = (question: string): EventDraft => ({
		type: 'question-answered',
		course: 'indonesian',
		articleId: 'pasar' as ArticleId,
		questionId: question as QuestionId,
		kind: 'fact',
		runId: 'run',
		stage: 'after',
		correct: true,
		response: '0',
		durationMs: 1_000
	});
	const history = historyOf(log([noon(0), answer('q1')], [noon(1), answer('q2')]));
	expect([...history.quizDays]).toEqual([['run', day0 + 1]]);
});

describe('weeks', () => {
	const articles: readonly ArticleWords[] = [
		{
			articleId: 'pasar' as ArticleId,
			occurrences: new Map([
				['a' as WordId, 3],
				['b' as WordId, 1]
			])
		},
		{ articleId: 'sawah' as ArticleId, occurrences: new Map([['z' as WordId, 1]]) }
	];

	// noon(0) is Monday, 2 March 2026
	test('are sampled as they ended on Sunday, words and coverage', () => {
		const history = historyOf(
			log([noon(0), additionOf('b')], [noon(5), review('a', 3)], [noon(7), review('b', 3)]),
			articles
		);
		const { words, coverage } = history.courses.indonesian;
		expect(words).toEqual([{ day: day0 + 6, learning: 1, known: 1, ignored: 0 }]);
		const recalled = scheduler.retrievability(GOOD_STABILITY, 1);
		expect([...coverage]).toEqual([['pasar', [{ day: day0 + 6, ratio: (3 * recalled) / 4 }]]]);
		expect(history.courses.english.words).toEqual([]);
	});

	test('without an event are sampled, too: words fade', () => {
		const { words } = historyOf(log([noon(0), review('a', 3)], [noon(21), review('b', 3)])).courses.indonesian;
		expect(words.map(({ day, known, learning }) => [day - day0, known, learning])).toEqual([
			[6, 0, 1],
			[13, 0, 1],
			[20, 0, 1]
		]);
	});

	test('in a gap of decades, left by a clock that ran ahead, are not all sampled', () => {
		const { words } = historyOf(log([noon(0), review('a', 3)], [noon(20_000), review('a', 3)])).courses.indonesian;
		expect(words).toHaveLength(104);
	});
});
