import { describe, expect, test } from 'vitest';
import { questionCardId, wordCardId, type CardId } from '../../../src/lib/core/cards/card-id';
import type { ArticleId, QuestionId, SentenceId, WordId } from '../../../src/lib/core/content/model';
import { applyEvent } from '../../../src/lib/core/study/apply-event';
import type { EventDraft, LoggedEvent, Moment } from '../../../src/lib/core/study/events';
import { createScheduler } from '../../../src/lib/core/study/scheduler';
import { createStudyState, wordKey, type StudyState } from '../../../src/lib/core/study/study-state';
import { SentenceShows } from '../../../src/lib/core/study/sentence-shows';
import { studyDayOf } from '../../../src/lib/core/study/study-day';
import { additionOf, eventAt, noon, reviewOf } from './arbitraries';

const scheduler = createScheduler();
const wordId = 'mitra' as WordId;
const recognise = wordCardId('indonesian', 'recognise', wordId);
const recall = wordCardId('indonesian', 'recall', wordId);
const key = wordKey('indonesian', wordId);
const today = studyDayOf(noon(0), 4);

/** The state after these acts, one a minute from noon. */
function after(...drafts: readonly EventDraft[]): StudyState {
	return afterAll(drafts.map((draft, minute) => [noon(0, minute), draft]));
}

function afterAll(acts: readonly (readonly [Moment, EventDraft])[]): StudyState {
	const state = createStudyState();
	for (const [moment, draft] of acts) applyEvent(state, eventAt(moment, draft), scheduler);
	return state;
}

function mark(as: 'known' | 'ignored' | 'none'): EventDraft {
	return { type: 'word-marked', course: 'indonesian', wordId, mark: as };
}

function answer(facts: Partial<EventDraft<'question-answered'>>): EventDraft {
	return {
		type: 'question-answered',
		course: 'indonesian',
		articleId: 'pasar' as ArticleId,
		questionId: 'q01' as QuestionId,
		kind: 'fact',
		runId: 'run-1',
		stage: 'after',
		correct: false,
		response: '2',
		durationMs: 9_000,
		...facts
	};
}

describe('words', () => {
	test('a word is added once: when and from where stay those of the first time', () => {
		const sentence = { from: 'article', articleId: 'pasar' as ArticleId, sentenceId: 's02' as SentenceId } as const;
		const state = after({ ...additionOf('mitra'), sentence }, additionOf('mitra'));
		expect(state.words.get(key)).toMatchObject({ addedAtMs: noon(0).atMs, addedFrom: sentence, mark: 'none' });
	});

	test('a mark changes, and goes away', () => {
		expect(after(mark('known'), mark('ignored')).words.get(key)).toMatchObject({ mark: 'ignored', addedAtMs: null });
		expect(after(mark('known'), mark('none')).words.size).toBe(0);
		expect(after(additionOf('mitra'), mark('known'), mark('none')).words.get(key)?.mark).toBe('none');
	});

	test('putting a word on the list takes back that it was known', () => {
		expect(after(mark('known'), additionOf('mitra')).words.get(key)?.mark).toBe('none');
	});

	test('courses share no words', () => {
		expect(after(additionOf('mitra'), additionOf('mitra', 'english')).words.size).toBe(2);
	});
});

describe('reviews', () => {
	test('change the memory of the card and the sums of the day', () => {
		const state = after(reviewOf(recognise, 1), reviewOf(recognise, 3), reviewOf(recall, 3));
		expect(state.cards.get(recognise)?.memory).toMatchObject({ reviews: 2, successes: 1, lastDay: today });
		const byKind = { recognise: { reviews: 2, durationMs: 8_000 }, recall: { reviews: 1, durationMs: 4_000 } };
		expect(state.days).toEqual(
			new Map([[today, { reviews: 3, forgotten: 1, durationMs: 12_000, newCards: 2, newWords: 1, byKind }]])
		);
	});

	test('of a question count as no new card', () => {
		const cardId = questionCardId('indonesian', 'pasar' as ArticleId, 'q01' as QuestionId);
		expect(after(reviewOf(cardId, 3)).days.get(today)).toMatchObject({ reviews: 1, newCards: 0, newWords: 0 });
	});

	test('count the sentence that was shown', () => {
		const sentence = { from: 'example', wordId, index: 1 } as const;
		const shown = { ...reviewOf(recognise, 3), sentence };
		expect(after(shown, shown, reviewOf(recognise, 3)).cards.get(recognise)?.sentenceShows).toEqual(
			new SentenceShows({ keys: ['example:mitra/1'], counts: [2], start: 0, end: 1 })
		);
	});

	test('belong to the study day of the rollover hour in force then', () => {
		const halfPastFive = { ...noon(1), atMs: noon(1).atMs - 6.5 * 3_600_000 };
		const setting: EventDraft = { type: 'settings-changed', settings: { rolloverHour: 6 } };
		const atFour = afterAll([[halfPastFive, reviewOf(recognise, 3)]]);
		const atSix = afterAll([
			[noon(0), setting],
			[halfPastFive, reviewOf(recognise, 3)]
		]);
		expect([...atFour.days.keys()]).toEqual([today + 1]);
		expect([...atSix.days.keys()]).toEqual([today]);
	});

	test('use the desired retention in force then', () => {
		const setting: EventDraft = { type: 'settings-changed', settings: { desiredRetention: 0.7 } };
		const due = [after(reviewOf(recognise, 4)), after(setting, reviewOf(recognise, 4))].map(
			(state) => state.cards.get(recognise)?.memory?.dueDay ?? NaN
		);
		expect(due[1]).toBeGreaterThan(due[0] ?? NaN);
	});
});

describe('cards', () => {
	test('are suspended and come back', () => {
		const suspended: EventDraft = { type: 'card-suspended', cardId: recognise };
		expect(after(suspended).cards.get(recognise)?.suspended).toBe(true);
		expect(after(suspended, { type: 'card-unsuspended', cardId: recognise }).cards.get(recognise)?.suspended).toBe(
			false
		);
	});

	test('are buried for the study day', () => {
		expect(after({ type: 'card-buried', cardId: recognise }).cards.get(recognise)?.buriedDay).toBe(today);
	});
});

describe('a reset', () => {
	const sentence = { from: 'example', wordId, index: 1 } as const;
	const reviewed = { ...reviewOf(recognise, 3), sentence };
	const reset: EventDraft = { type: 'card-reset', cardId: recognise };

	test('gives the memory up and keeps what was shown and what was counted', () => {
		const state = after(reviewed, reset);
		expect(state.cards.get(recognise)).toEqual({
			memory: null,
			releasedLapses: 0,
			resetDay: today,
			suspended: false,
			buriedDay: null,
			sentenceShows: new SentenceShows({ keys: ['example:mitra/1'], counts: [1], start: 0, end: 1 })
		});
		expect(state.days.get(today)).toMatchObject({ reviews: 1, newCards: 1 });
	});

	test('makes the next review a first one', () => {
		const again = afterAll([
			[noon(0), reviewed],
			[noon(5), reset],
			[noon(9), reviewOf(recognise, 3)]
		]);
		const first = afterAll([[noon(9), reviewOf(recognise, 3)]]);
		expect(again.cards.get(recognise)?.memory).toEqual(first.cards.get(recognise)?.memory);
		expect(again.days.get(today + 9)).toMatchObject({ newCards: 1, newWords: 1 });
	});

	test('of a card that was never reviewed changes nothing', () => {
		expect(after(reset).cards.size).toBe(0);
		expect(after({ type: 'card-suspended', cardId: recognise }, reset).cards.get(recognise)).toMatchObject({
			suspended: true,
			resetDay: null
		});
	});
});

describe('a due day that was set', () => {
	const dueOn = (dueDay: number): EventDraft => ({ type: 'due-day-set', cardId: recognise, dueDay });

	test.each([-3, 0, 1, 400])('is the due day, %d days from now, and all the rest stays', (days) => {
		const before = after(reviewOf(recognise, 4)).cards.get(recognise)?.memory;
		const { memory } = after(reviewOf(recognise, 4), dueOn(today + days)).cards.get(recognise) ?? {};
		expect(memory).toEqual({ ...before, dueDay: today + days });
	});

	test('is at most a hundred years away', () => {
		expect(after(reviewOf(recognise, 4), dueOn(1e8)).cards.get(recognise)?.memory?.dueDay).toBe(today + 36_500);
	});

	test('ends a learning step', () => {
		const { memory } = after(reviewOf(recognise, 1), dueOn(today + 7)).cards.get(recognise) ?? {};
		expect(memory).toMatchObject({ stepDueAtMs: null, dueDay: today + 7 });
	});

	test('of a card that was never reviewed changes nothing', () => {
		expect(after(dueOn(today)).cards.size).toBe(0);
	});
});

describe('a leech that is released', () => {
	const released: EventDraft = { type: 'leech-released', cardId: recognise };
	const lapse = [reviewOf(recognise, 3), reviewOf(recognise, 1)];

	test('has its lapses counted anew', () => {
		expect(after(...lapse, ...lapse, released, ...lapse).cards.get(recognise)).toMatchObject({
			memory: { lapses: 3 },
			releasedLapses: 2
		});
	});

	test('has them counted from 0 after a reset', () => {
		const reset: EventDraft = { type: 'card-reset', cardId: recognise };
		expect(after(...lapse, released, reset, ...lapse).cards.get(recognise)).toMatchObject({
			memory: { lapses: 1 },
			releasedLapses: 0
		});
	});

	test('and was never reviewed changes nothing', () => {
		expect(after(released).cards.size).toBe(0);
	});
});

describe('what the learner makes of a word', () => {
	const word = { course: 'indonesian', wordId } as const;
	const edit = (glosses: readonly string[] | null, note: string | null): EventDraft => ({
		type: 'word-edited',
		...word,
		glosses,
		note
	});
	const accept = (text: string): EventDraft => ({ type: 'answer-accepted', ...word, text });
	const climb = (ladder: 'recognise' | 'full' | null): EventDraft => ({ type: 'word-ladder-set', ...word, ladder });

	test('own glosses and note, the last ones', () => {
		const state = after(edit(['mate'], 'a friend'), edit(['partner', 'ally'], null));
		expect(state.words.get(key)).toEqual({
			course: 'indonesian',
			wordId,
			addedAtMs: null,
			addedFrom: null,
			mark: 'none',
			ownGlosses: ['partner', 'ally'],
			ownNote: null,
			ownAnswers: [],
			ladder: null
		});
	});

	test('accepted answers, each once, in order', () => {
		const state = after(accept('rekan'), accept('kawan'), accept('rekan'));
		expect(state.words.get(key)?.ownAnswers).toEqual(['rekan', 'kawan']);
	});

	test('an accepted answer can be taken back, and nothing is left of it', () => {
		const withdraw = (text: string): EventDraft => ({ type: 'answer-withdrawn', ...word, text });
		expect(after(accept('rekan'), accept('kawan'), withdraw('rekan')).words.get(key)?.ownAnswers).toEqual(['kawan']);
		expect(after(accept('rekan'), withdraw('rekan')).words.size).toBe(0);
		expect(after(accept('rekan'), withdraw('teman')).words.get(key)?.ownAnswers).toEqual(['rekan']);
		expect(after(withdraw('rekan'), accept('rekan')).words.get(key)?.ownAnswers).toEqual(['rekan']);
	});

	test('how far the word is climbed', () => {
		expect(after(climb('recognise')).words.get(key)?.ladder).toBe('recognise');
		expect(after(additionOf('mitra'), climb('full'), climb(null)).words.get(key)?.ladder).toBeNull();
	});

	test('a word of which nothing is left is gone, another stays', () => {
		expect(after(edit(['mate'], ''), edit(null, null)).words.size).toBe(0);
		expect(after(climb('full'), climb(null)).words.size).toBe(0);
		expect(after(mark('known'), edit(['mate'], null), mark('none')).words.get(key)?.ownGlosses).toEqual(['mate']);
		expect(after(mark('known'), climb('full'), mark('none')).words.size).toBe(1);
		expect(after(accept('rekan'), mark('none'), edit(null, null), climb(null)).words.size).toBe(1);
		expect(after(mark('known'), edit(null, null)).words.size).toBe(1);
		expect(after(additionOf('mitra'), edit(null, null)).words.size).toBe(1);
	});

	test('is of one course only', () => {
		const state = after(additionOf('mitra', 'english'), edit(['mate'], null));
		expect(state.words.get(wordKey('english', wordId))?.ownGlosses).toBeNull();
	});

	test('puts no word on the list', () => {
		expect(after(edit(['mate'], null)).words.get(key)?.addedAtMs).toBeNull();
	});
});

describe('the quiz', () => {
	const cardId = questionCardId('indonesian', 'pasar' as ArticleId, 'q01' as QuestionId);

	test.each([
		['after', false, 1],
		['retry', false, 1],
		['before', false, 0],
		['after', true, 0]
	] as const)('an answer at stage %s, correct %s, makes %d question cards', (stage, correct, cards) => {
		expect(after(answer({ stage, correct })).questionCards.size).toBe(cards);
	});

	test('a question card keeps the time of the first miss', () => {
		expect(after(answer({}), answer({ runId: 'run-2' })).questionCards.get(cardId)?.addedAtMs).toBe(noon(0).atMs);
	});

	test('a run keeps the last answer to each question, in order', () => {
		const second = { questionId: 'q02' as QuestionId, correct: true };
		const state = after(answer({}), answer(second), answer({ correct: true }));
		expect(state.quizRuns.get('run-1')).toMatchObject({
			stage: 'after',
			lastAtMs: noon(0, 2).atMs,
			answers: [
				{ questionId: 'q02', correct: true },
				{ questionId: 'q01', correct: true }
			]
		});
	});

	test('right answers give no review credit', () => {
		const state = after(answer({ correct: true }));
		expect([state.cards.size, state.days.size]).toEqual([0, 0]);
	});
});

test('visits to an article are counted', () => {
	const opened: EventDraft = { type: 'article-opened', course: 'indonesian', articleId: 'pasar' as ArticleId };
	expect(after(opened, opened).articles.get('indonesian:pasar')).toMatchObject({
		opens: 2,
		lastOpenedAtMs: noon(0, 1).atMs
	});
});

describe('content of the learner’s own', () => {
	const saved = (hash: string): EventDraft<'content-saved'> => ({
		type: 'content-saved',
		contentId: 'surat-saya',
		kind: 'lesson',
		hash,
		title: { indonesian: 'Surat Saya', english: '' },
		level: 'A2',
		sentenceCount: 4,
		wordCount: 40,
		questionCount: 0,
		wordIds: [wordId]
	});

	test('the newest form counts, and when it was saved first', () => {
		const { ownContent } = after(saved('aa'), saved('bb'));
		expect([...ownContent.values()]).toEqual([
			expect.objectContaining({ hash: 'bb', addedAtMs: noon(0).atMs, savedAtMs: noon(0, 1).atMs })
		]);
	});

	test('what is removed is gone from the lists; its words stay', () => {
		const state = after(saved('aa'), additionOf('mitra'), { type: 'content-removed', contentId: 'surat-saya' });
		expect([state.ownContent.size, state.words.size]).toEqual([0, 1]);
	});
});

test('settings are clamped', () => {
	expect(after({ type: 'settings-changed', settings: { newWordsPerDay: 9_999 } }).settings.newWordsPerDay).toBe(200);
});

describe('what only a newer version knows', () => {
	test.each(['card-sung', 'constructor', '__proto__'])('an event named %s is counted and skipped', (type) => {
		const state = createStudyState();
		applyEvent(state, { ...noon(0), id: 'e', deviceId: 'd', seq: 1, type } as unknown as LoggedEvent, scheduler);
		expect(state).toMatchObject({ unknownCount: 1, eventCount: 0, revision: 1, position: { id: 'e' } });
	});

	const hum = 'indonesian:hum:mitra' as CardId;
	test.each<EventDraft>([
		reviewOf(hum, 3),
		{ type: 'card-suspended', cardId: hum },
		{ type: 'card-reset', cardId: hum },
		{ type: 'due-day-set', cardId: hum, dueDay: 1 },
		{ type: 'leech-released', cardId: hum }
	])('a card of a kind that it does not know is skipped too: $type', (draft) => {
		const state = after(draft);
		expect(state).toMatchObject({ unknownCount: 1, eventCount: 0 });
		expect([state.cards.size, state.days.size]).toEqual([0, 0]);
	});
});
