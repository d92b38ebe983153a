// Snapshot, stored history and tail together give what the whole log gives, and a history that is not the snapshot's is not taken.
import { describe, expect, test } from 'vitest';
import { parseHistory } from '../../../src/lib/core/stats/parse-history';
import {
	readProgressOfLog,
	readProgressOnto,
	type ProgressQuestion
} from '../../../src/lib/core/stats/progress-reading';
import { articlesKeyOf, closeHistory, createHistory, historyVisitor } from '../../../src/lib/core/stats/study-history';
import type { ArticleId, WordId } from '../../../src/lib/core/content/model';
import type { EventId, LoggedEvent } from '../../../src/lib/core/study/events';
import { replay } from '../../../src/lib/core/study/replay';
import { createScheduler } from '../../../src/lib/core/study/scheduler';
import { makeSnapshot } from '../../../src/lib/core/study/snapshot';
import { generateLog } from '../../bench/generate-log';
import { eventAt } from '../study/arbitraries';

const scheduler = createScheduler();
const events = generateLog({ cards: 120, events: 2_400, days: 100 });
const last = events.at(-1)!;
const question: ProgressQuestion = {
	course: 'indonesian',
	now: { atMs: last.atMs + 20 * 86_400_000, utcOffsetMinutes: 420 },
	articles: [{ articleId: 'pasar' as ArticleId, occurrences: new Map([['word-3' as WordId, 2]]) }],
	hasVoice: false,
	buildable: new Set()
};
const key = articlesKeyOf(question.articles);

function baseOf(log: readonly LoggedEvent[]) {
	const history = createHistory(question.articles);
	const state = replay(log, scheduler, historyVisitor(history, question.articles, scheduler));
	// as a database gives it back
	return { snapshot: makeSnapshot(state), record: structuredClone(closeHistory(history, state)) };
}

test.each([0, 1, 700, 2_399, 2_400])('a log cut after %i events reads the same', (cut) => {
	const { snapshot, record } = baseOf(events.slice(0, cut));
	const history = parseHistory(record, key, snapshot.head);
	expect(history).not.toBeNull();
	const reading = readProgressOnto(snapshot, history!, events.slice(cut), question, scheduler);
	expect(reading).toEqual(readProgressOfLog(events, question, scheduler));
});

test('an undo that reaches behind the snapshot asks for the whole log', () => {
	const { snapshot, record } = baseOf(events);
	const moment = { atMs: last.atMs + 1_000, utcOffsetMinutes: 420, timeZone: 'Asia/Jakarta' };
	const undo = eventAt(moment, { type: 'event-undone', target: events[50]!.id });
	expect(readProgressOnto(snapshot, record, [undo], question, scheduler)).toBe('whole-log-needed');
});

test('articles are told apart by their words and how often they occur, not by their order', () => {
	const articleWith = (...words: [string, number][]) => ({
		articleId: 'pasar' as ArticleId,
		occurrences: new Map(words as [WordId, number][])
	});
	const base = articlesKeyOf([articleWith(['a', 1], ['b', 2])]);
	expect(articlesKeyOf([articleWith(['b', 2], ['a', 1])])).toBe(base);
	expect(articlesKeyOf([articleWith(['a', 2], ['b', 1])])).not.toBe(base);
	expect(articlesKeyOf([articleWith(['a', 1], ['c', 2])])).not.toBe(base);
});

describe('a stored history', () => {
	const { snapshot, record } = baseOf(events);
	const { head } = snapshot;

	test('of another version, other articles or another moment of the log is not taken', () => {
		expect(parseHistory(record, key, head)).not.toBeNull();
		expect(parseHistory({ ...record, version: 0 }, key, head)).toBeNull();
		expect(parseHistory(record, `${key}x`, head)).toBeNull();
		expect(parseHistory(record, key, { ...head, revision: head.revision + 1 })).toBeNull();
		const position = head.position && { ...head.position, id: 'other' as EventId };
		expect(parseHistory(record, key, { ...head, position })).toBeNull();
	});

	test('that is damaged is not taken', () => {
		const days = new Map([[1, { reviews: 'many', hours: new Map(), tests: new Map(), calibration: new Map() }]]);
		const courses = { ...record.courses, indonesian: { ...record.courses.indonesian, days } };
		for (const damaged of [undefined, null, 'history', {}, { ...record, courses: {} }, { ...record, courses }]) {
			expect(parseHistory(damaged, key, head)).toBeNull();
		}
		expect(parseHistory({ ...record, week: NaN }, key, head)).toBeNull();
		expect(parseHistory({ ...record, quizDays: [] }, key, head)).toBeNull();
	});
});
