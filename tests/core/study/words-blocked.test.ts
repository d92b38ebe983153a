// After a miss the words that were to blame become due, and only those.
import { describe, expect, test } from 'vitest';
import { wordCardId } from '../../../src/lib/core/cards/card-id';
import type { ArticleId, QuestionId, WordId } from '../../../src/lib/core/content/model';
import type { EventDraft, LoggedEvent } from '../../../src/lib/core/study/events';
import { replay } from '../../../src/lib/core/study/replay';
import { buildQueue } from '../../../src/lib/core/study/review-queue';
import { createScheduler } from '../../../src/lib/core/study/scheduler';
import { studyDayOf } from '../../../src/lib/core/study/study-day';
import { additionOf, eventAt, eventId, noon, reviewOf } from './arbitraries';

const scheduler = createScheduler();
const WORDS = ['senjata', 'menjual', 'pasar', 'guru', 'batas'] as const;
const card = (word: string, kind: 'recognise' | 'recall' = 'recognise') =>
	wordCardId('indonesian', kind, word as WordId);
const QUIZ_DAY = 3;
const today = studyDayOf(noon(QUIZ_DAY), 4);

/** Five words known firmly since the first day, for reading only: none is due for weeks, and no higher card opens. */
const learned: LoggedEvent[] = [
	eventAt(noon(-1), { type: 'settings-changed', settings: { ladder: 'recognise' } }),
	...WORDS.flatMap((word, index) => [
		eventAt(noon(0, index), additionOf(word)),
		eventAt(noon(0, 10 + index), reviewOf(card(word), 4))
	])
];

const miss: EventDraft = {
	type: 'question-answered',
	course: 'indonesian',
	articleId: 'pasar' as ArticleId,
	questionId: 'q01' as QuestionId,
	kind: 'fact',
	runId: 'run-1',
	stage: 'after',
	correct: false,
	response: '2',
	durationMs: 9_000
};

function blocked(wordIds: readonly string[], misread = false): EventDraft {
	return {
		type: 'words-blocked',
		course: 'indonesian',
		articleId: 'pasar' as ArticleId,
		questionId: 'q01' as QuestionId,
		runId: 'run-1',
		wordIds: wordIds as readonly WordId[],
		misread
	};
}

/** The state after what was learned and these acts of the quiz day. */
function after(...drafts: readonly EventDraft[]) {
	return replay([...learned, ...drafts.map((draft, minute) => eventAt(noon(QUIZ_DAY, minute), draft))], scheduler);
}

function queueAfter(...drafts: readonly EventDraft[]) {
	return buildQueue(after(...drafts), noon(QUIZ_DAY, 30), 'indonesian', () => true, { scheduler });
}

describe('a wrong answer', () => {
	const questionCard = 'indonesian:question:pasar/q01';

	test('makes no word due by itself', () => {
		expect(queueAfter(miss).due).toEqual([questionCard]);
	});

	test('with two tapped words makes exactly these two due, whatever else the question needs', () => {
		const queue = queueAfter(miss, blocked(['senjata', 'batas']));
		expect(new Set(queue.due)).toEqual(new Set([questionCard, card('senjata'), card('batas')]));
		expect(queue.new).toEqual([]);
		const before = after(miss);
		const state = after(miss, blocked(['senjata', 'batas']));
		for (const word of ['menjual', 'pasar', 'guru'])
			expect(state.cards.get(card(word))).toEqual(before.cards.get(card(word)));
	});

	test('with a new word tapped puts that word on the list', () => {
		const queue = queueAfter(miss, additionOf('baru'), blocked(['baru', 'guru']));
		expect(new Set(queue.due)).toEqual(new Set([questionCard, card('guru')]));
		expect(queue.new).toEqual([card('baru')]);
	});

	test('that was misread makes none due', () => {
		expect(queueAfter(miss, blocked([], true)).due).toEqual([questionCard]);
	});
});

test('a right answer gives no review credit', () => {
	expect(after({ ...miss, correct: true }).cards).toEqual(after().cards);
});

describe('a word to blame', () => {
	const dueDay = (word: string, ...drafts: readonly EventDraft[]) =>
		after(...drafts).cards.get(card(word))?.memory?.dueDay;

	test('keeps all its memory but the due day', () => {
		const before = after().cards.get(card('guru'))?.memory;
		expect(before?.dueDay).toBeGreaterThan(today);
		expect(after(blocked(['guru'])).cards.get(card('guru'))?.memory).toEqual({ ...before, dueDay: today });
	});

	test('is due by its lowest card', () => {
		const recall = reviewOf(card('guru', 'recall'), 4);
		const state = after(recall, blocked(['guru']));
		expect(state.cards.get(card('guru'))?.memory?.dueDay).toBe(today);
		expect(state.cards.get(card('guru', 'recall'))?.memory?.dueDay).toBeGreaterThan(today);
	});

	test('whose lowest card is suspended is due by the next one', () => {
		const recall = reviewOf(card('guru', 'recall'), 4);
		const suspend: EventDraft = { type: 'card-suspended', cardId: card('guru') };
		const state = after(recall, suspend, blocked(['guru']));
		expect(state.cards.get(card('guru'))?.memory?.dueDay).toBeGreaterThan(today);
		expect(state.cards.get(card('guru', 'recall'))?.memory?.dueDay).toBe(today);
	});

	test('in a learning step stays in it', () => {
		const forgot = reviewOf(card('guru'), 1);
		expect(after(forgot, blocked(['guru'])).cards.get(card('guru'))).toEqual(after(forgot).cards.get(card('guru')));
	});

	test('that was never studied, or that nobody knows, changes nothing', () => {
		expect(after(blocked(['tidak-ada'])).cards).toEqual(after().cards);
	});

	test('of the other course is left alone', () => {
		expect(dueDay('guru', { ...blocked(['guru']), course: 'english' } as EventDraft)).toBe(dueDay('guru'));
	});
});

test('undone, all is as before', () => {
	const said = eventAt(noon(QUIZ_DAY, 2), blocked(['guru']));
	const answered = eventAt(noon(QUIZ_DAY, 1), miss);
	const undo = { ...eventAt(noon(QUIZ_DAY, 3), { type: 'event-undone', target: said.id }), id: eventId('undo') };
	const without = replay([...learned, answered], scheduler);
	const undone = replay([...learned, answered, said, undo], scheduler);
	expect(undone.cards).toEqual(without.cards);
	expect(undone.quizRuns).toEqual(without.quizRuns);
	expect(replay([...learned, answered, said], scheduler).quizRuns.get('run-1')?.answers[0]?.blockedId).toBe(said.id);
});
