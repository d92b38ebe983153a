import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCardId, questionCardId, siblingKey, wordCardId, type CardId } from '../../../src/lib/core/cards/card-id';
import type { ArticleId, QuestionId, WordId } from '../../../src/lib/core/content/model';
import type { EventDraft, LoggedEvent, Moment } from '../../../src/lib/core/study/events';
import type { Rating } from '../../../src/lib/core/cards/rating';
import { replay } from '../../../src/lib/core/study/replay';
import { buildQueue, countDueByDay, nextCard, type ReviewQueue } from '../../../src/lib/core/study/review-queue';
import { createScheduler } from '../../../src/lib/core/study/scheduler';
import { studyDayOf } from '../../../src/lib/core/study/study-day';
import { wordKey, type StudyState } from '../../../src/lib/core/study/study-state';
import { additionOf, eventAt, logArbitrary, noon, reviewOf } from './arbitraries';

type Act = readonly [Moment, EventDraft];
const scheduler = createScheduler();
const always = (): boolean => true;

function recognise(word: string): CardId {
	return wordCardId('indonesian', 'recognise', word as WordId);
}
function recall(word: string): CardId {
	return wordCardId('indonesian', 'recall', word as WordId);
}
function stateAfter(acts: readonly Act[]): StudyState {
	return replay(
		acts.map(([moment, draft]) => eventAt(moment, draft)),
		scheduler
	);
}
function queueAt(now: Moment, ...acts: readonly Act[]): ReviewQueue {
	return buildQueue(stateAfter(acts), now, 'indonesian', always);
}
function cardsOf({ due, new: fresh, stepsLater }: ReviewQueue): CardId[] {
	return [...due, ...fresh, ...stepsLater];
}
function missed(minutes: number, question: string): Act {
	const draft: EventDraft = {
		type: 'question-answered',
		course: 'indonesian',
		articleId: 'pasar' as ArticleId,
		questionId: question as QuestionId,
		kind: 'fact',
		runId: 'run-1',
		stage: 'after',
		correct: false,
		response: '',
		durationMs: 0
	};
	return [noon(0, minutes), draft];
}
const setting = (settings: EventDraft<'settings-changed'>['settings']): Act => [
	noon(-9),
	{ type: 'settings-changed', settings }
];

test('an empty state has nothing to study', () => {
	const queue = queueAt(noon(0));
	expect(queue).toMatchObject({ due: [], new: [], stepsLater: [], newLeftToday: 12, siblingsWaiting: 0 });
	expect(nextCard(queue)).toBeNull();
});

describe('the order', () => {
	const question = questionCardId('indonesian', 'pasar' as ArticleId, 'q01' as QuestionId);
	const acts: Act[] = [
		missed(0, 'q01'),
		[noon(0, 1), additionOf('ripe')],
		[noon(0, 2), reviewOf(recognise('ripe'), 4)],
		[noon(0, 3), reviewOf(recognise('strong'), 3)],
		[noon(0, 4), reviewOf(recognise('weak'), 2)],
		[noon(3), additionOf('fresh')],
		[noon(3, 1), additionOf('agreed')],
		[noon(3, 2), reviewOf(recognise('failed'), 1)],
		[noon(3, 3), reviewOf(recognise('stumbled'), 1)]
	];

	test('is steps whose time has come, due by value with questions in between, newly opened recall, then new words', () => {
		const queue = queueAt(noon(3, 12), ...acts);
		expect(queue.due).toEqual([recognise('failed'), recognise('weak'), question, recognise('strong'), recall('ripe')]);
		expect(queue.new).toEqual([recognise('fresh'), recognise('agreed')]);
		expect(queue.stepsLater).toEqual([recognise('stumbled')]);
	});

	test('a step becomes due at its millisecond, not before', () => {
		const atMs = noon(3, 12).atMs;
		expect(queueAt({ ...noon(3), atMs: atMs - 1 }, ...acts).stepsLater[0]).toBe(recognise('failed'));
		expect(queueAt({ ...noon(3), atMs }, ...acts).due[0]).toBe(recognise('failed'));
	});

	test('gain, not the due day, decides: a short interval missed by two days comes first', () => {
		const state = stateAfter([
			[noon(0), reviewOf(recognise('short'), 2)],
			[noon(-90), reviewOf(recognise('long'), 4)]
		]);
		const long = state.cards.get(recognise('long'))?.memory;
		if (long) Object.assign(long, { stability: 92, dueDay: studyDayOf(noon(1), 4) });
		expect(buildQueue(state, noon(3), 'indonesian', always).due).toEqual([recognise('short'), recognise('long')]);
	});

	test('a card is due on its day, not the day before', () => {
		const state = stateAfter([[noon(0), reviewOf(recognise('a'), 3)]]);
		const days = (state.cards.get(recognise('a'))?.memory?.dueDay ?? NaN) - studyDayOf(noon(0), 4);
		expect(buildQueue(state, noon(days - 1), 'indonesian', always).due).toEqual([]);
		expect(buildQueue(state, noon(days), 'indonesian', always).due).toEqual([recognise('a')]);
	});

	test('equals stand by their id, whoever came first', () => {
		const state = stateAfter(['c', 'a', 'b'].map((word, minute) => [noon(0, minute), reviewOf(recognise(word), 3)]));
		expect(buildQueue(state, noon(9), 'indonesian', always).due).toEqual(['a', 'b', 'c'].map(recognise));
	});

	test('the next card is the first due, else the first new, else a step before its time', () => {
		const queue = queueAt(noon(3, 12), ...acts);
		expect(nextCard(queue)).toBe(recognise('failed'));
		expect(nextCard({ ...queue, due: [] })).toBe(recognise('fresh'));
		expect(nextCard({ ...queue, due: [], new: [] })).toBe(recognise('stumbled'));
	});
});

describe('new words', () => {
	const words = ['a', 'b', 'c', 'd'].map((word, minute): Act => [noon(0, -minute), additionOf(word)]);

	test('come in the order added, up to the day’s limit', () => {
		const queue = queueAt(noon(0), setting({ newWordsPerDay: 3 }), ...words);
		expect(queue.new).toEqual(['d', 'c', 'b'].map(recognise));
		expect(queue.newLeftToday).toBe(3);
	});

	test('those begun today count, those of yesterday do not', () => {
		const begun: Act[] = [setting({ newWordsPerDay: 3 }), ...words, [noon(0, 1), reviewOf(recognise('d'), 3)]];
		expect(queueAt(noon(0, 2), ...begun)).toMatchObject({ new: ['c', 'b'].map(recognise), newLeftToday: 2 });
		expect(queueAt(noon(1), ...begun)).toMatchObject({ new: ['c', 'b', 'a'].map(recognise), newLeftToday: 3 });
	});

	test('none at a limit of 0, nor when the limit was lowered below what was begun', () => {
		expect(queueAt(noon(0), setting({ newWordsPerDay: 0 }), ...words).new).toEqual([]);
		const lowered: Act[] = [
			...words,
			[noon(0, 1), reviewOf(recognise('d'), 3)],
			[noon(0, 2), reviewOf(recognise('c'), 3)],
			[noon(0, 3), { type: 'settings-changed', settings: { newWordsPerDay: 1 } }]
		];
		expect(queueAt(noon(0, 4), ...lowered)).toMatchObject({ new: [], newLeftToday: 0 });
	});

	test('newly opened recall cards take no place from new words, and have the same limit of their own', () => {
		const ripe = ['e', 'f', 'g'].flatMap((word, minute): Act[] => [
			[noon(-20, minute), additionOf(word)],
			[noon(-20, minute + 10), reviewOf(recognise(word), 4)]
		]);
		const acts = [setting({ newWordsPerDay: 2 }), ...words, ...ripe];
		expect(queueAt(noon(-18), ...acts).due).toEqual(['e', 'f'].map(recall));
		const queue = queueAt(noon(-18, 5), ...acts, [noon(-18), reviewOf(recall('e'), 3)]);
		expect(queue).toMatchObject({ due: [recall('f')], newLeftToday: 2, new: ['d', 'c'].map(recognise) });
	});

	test('marked ones are left out, new or due, and come back without the mark', () => {
		const mark = (as: 'known' | 'ignored' | 'none'): EventDraft => ({
			type: 'word-marked',
			course: 'indonesian',
			wordId: 'a' as WordId,
			mark: as
		});
		const due: Act = [noon(-20), reviewOf(recognise('a'), 3)];
		expect(cardsOf(queueAt(noon(1), [noon(0), additionOf('a')], [noon(0, 1), mark('ignored')]))).toEqual([]);
		expect(cardsOf(queueAt(noon(1), due, [noon(0, 1), mark('known')]))).toEqual([]);
		expect(cardsOf(queueAt(noon(1), due, [noon(0, 1), mark('known')], [noon(0, 2), mark('none')]))).toHaveLength(1);
	});
});

describe('cards that are not shown', () => {
	const due: Act = [noon(-20), reviewOf(recognise('a'), 3)];
	const act = (type: 'card-suspended' | 'card-unsuspended' | 'card-buried', cardId: CardId): EventDraft => ({
		type,
		cardId
	});

	test.each([
		['due', [due], recognise('a')],
		['new', [[noon(-20), additionOf('a')]], recognise('a')],
		['question', [missed(-90, 'q01')], questionCardId('indonesian', 'pasar' as ArticleId, 'q01' as QuestionId)]
	] as [string, Act[], CardId][])('suspended and buried: %s', (_, acts, cardId) => {
		expect(cardsOf(queueAt(noon(0, 9), ...acts))).toEqual([cardId]);
		expect(cardsOf(queueAt(noon(0, 9), ...acts, [noon(0), act('card-suspended', cardId)]))).toEqual([]);
		expect(cardsOf(queueAt(noon(0, 9), ...acts, [noon(0), act('card-buried', cardId)]))).toEqual([]);
		expect(cardsOf(queueAt(noon(1), ...acts, [noon(0), act('card-buried', cardId)]))).toEqual([cardId]);
		const back: Act[] = [
			[noon(0), act('card-suspended', cardId)],
			[noon(0, 1), act('card-unsuspended', cardId)]
		];
		expect(cardsOf(queueAt(noon(0, 9), ...acts, ...back))).toEqual([cardId]);
	});

	test('without content, of the other course, off the ladder', () => {
		const state = stateAfter([due, [noon(0), additionOf('b')], missed(1, 'q01')]);
		expect(cardsOf(buildQueue(state, noon(1), 'indonesian', () => false))).toEqual([]);
		expect(cardsOf(buildQueue(state, noon(1), 'english', always))).toEqual([]);
		const recalled: Act = [noon(-20), reviewOf(recall('a'), 3)];
		const listened: Act = [noon(-20, 1), reviewOf('indonesian:listen:c' as CardId, 3)];
		expect(cardsOf(queueAt(noon(0), recalled, listened))).toEqual([recall('a')]);
		expect(cardsOf(queueAt(noon(0), recalled, setting({ ladder: 'recognise' })))).toEqual([]);
	});
});

describe('siblings', () => {
	const both: Act[] = [
		[noon(-20), reviewOf(recognise('a'), 3)],
		[noon(-19), reviewOf(recall('a'), 2)]
	];

	test('one of two that are due waits', () => {
		expect(queueAt(noon(0), ...both)).toMatchObject({ due: [recognise('a')], siblingsWaiting: 1 });
	});

	test('the other waits until tomorrow once one was reviewed', () => {
		const done: Act[] = [...both, [noon(0), reviewOf(recall('a'), 3)]];
		expect(queueAt(noon(0, 5), ...done)).toMatchObject({ due: [], siblingsWaiting: 1 });
		expect(queueAt(noon(1), ...done).due).toEqual([recognise('a')]);
	});

	test('the learning step of the card itself goes on', () => {
		const failed: Act[] = [...both, [noon(0), reviewOf(recall('a'), 1)]];
		expect(queueAt(noon(0, 5), ...failed)).toMatchObject({ due: [], stepsLater: [recall('a')] });
		expect(queueAt(noon(0, 10), ...failed)).toMatchObject({ due: [recall('a')], stepsLater: [] });
	});

	test.each([
		[recall('a'), recognise('a')],
		[recognise('a'), recall('a')]
	])('reviewed on one day all the same, by two devices: only %s, in a learning step, goes on', (step, other) => {
		const acts: Act[] = [...both, [noon(0), reviewOf(other, 3)], [noon(0, 1), reviewOf(step, 1)]];
		expect(cardsOf(queueAt(noon(0, 5), ...acts))).toEqual([step]);
	});

	test('a suspended sibling that was reviewed today still has the day', () => {
		const acts: Act[] = [
			...both,
			[noon(0), reviewOf(recall('a'), 3)],
			[noon(0, 1), { type: 'card-suspended', cardId: recall('a') }]
		];
		expect(cardsOf(queueAt(noon(0, 5), ...acts))).toEqual([]);
	});
});

describe('any log, at any time', () => {
	const cases = fc.tuple(logArbitrary, fc.integer({ min: -2, max: 60 }), fc.integer({ min: 0, max: 1439 }));

	test('never two siblings, never more new words than the limit, nothing set aside', () => {
		fc.assert(
			fc.property(cases, ([log, day, minute]) => {
				const state = replay(log, scheduler);
				const now = noon(day, minute);
				const queue = buildQueue(state, now, 'indonesian', always);
				const cards = cardsOf(queue);
				const names = cards.map((cardId) => parseCardId(cardId));
				const keys = names.map((name) => (name ? siblingKey(name) : ''));
				expect(new Set(keys).size).toBe(keys.length);
				const begun = state.days.get(queue.today)?.newWords ?? 0;
				expect(queue.new.length).toBeLessThanOrEqual(Math.max(0, state.settings.newWordsPerDay - begun));
				cards.forEach((cardId, index) => {
					const name = names[index];
					const card = state.cards.get(cardId);
					expect(name?.course).toBe('indonesian');
					expect(card?.suspended ?? false).toBe(false);
					expect(card?.buriedDay).not.toBe(queue.today);
					if (name && name.kind !== 'question') {
						expect(state.words.get(wordKey(name.course, name.wordId))?.mark ?? 'none').toBe('none');
					}
					const sibling = [...state.cards].find(
						([other, { memory }]) =>
							other !== cardId &&
							memory?.lastDay === queue.today &&
							siblingKey(parseCardId(other) ?? (name as never)) === keys[index]
					);
					if (sibling) {
						expect(card?.memory?.lastDay).toBe(queue.today);
						expect(card?.memory?.stepDueAtMs).not.toBeNull();
					}
				});
			}),
			{ numRuns: 400 }
		);
	});

	test('does not depend on the order of the maps', () => {
		fc.assert(
			fc.property(cases, ([log, day, minute]) => {
				const state = replay(log, scheduler);
				const turned: StudyState = {
					...state,
					cards: new Map([...state.cards].toReversed()),
					words: new Map([...state.words].toReversed()),
					questionCards: new Map([...state.questionCards].toReversed())
				};
				const now = noon(day, minute);
				expect(buildQueue(turned, now, 'indonesian', always)).toEqual(buildQueue(state, now, 'indonesian', always));
			})
		);
	});

	test('a week of study by the queue meets no siblings on one day, keeps the limit and comes to an end each day', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom<Rating>(1, 3, 3, 3, 4), { minLength: 1, maxLength: 40 }), (ratings) => {
				const words = Array.from({ length: 12 }, (_, index) => `word-${index}`);
				const log: LoggedEvent[] = [
					eventAt(...setting({ newWordsPerDay: 3 })),
					...words.map((word, minute) => eventAt(noon(-1, minute), additionOf(word)))
				];
				let turn = 0;
				for (let day = 0; day < 7; day++) {
					const shown = new Map<string, CardId>();
					for (let minute = 0; minute < 200; minute++) {
						const cardId = nextCard(buildQueue(replay(log, scheduler), noon(day, minute), 'indonesian', always));
						if (cardId === null) break;
						const name = parseCardId(cardId);
						const key = name ? siblingKey(name) : '';
						expect(shown.get(key) ?? cardId).toBe(cardId);
						shown.set(key, cardId);
						// whoever forgets three times in four recalls in the end
						const rating = minute > 60 ? 3 : (ratings[turn++ % ratings.length] ?? 3);
						log.push(eventAt(noon(day, minute), reviewOf(cardId, rating)));
					}
					const state = replay(log, scheduler);
					expect(nextCard(buildQueue(state, noon(day, 300), 'indonesian', always))).toBeNull();
					expect(state.days.get(studyDayOf(noon(day), 4))?.newWords ?? 0).toBeLessThanOrEqual(3);
				}
			}),
			{ numRuns: 20 }
		);
	});
});

describe('the forecast', () => {
	const today = studyDayOf(noon(0), 4);
	const acts: Act[] = [
		[noon(-90), reviewOf(recognise('overdue'), 3)],
		[noon(0), reviewOf(recognise('step'), 1)],
		[noon(0, 1), reviewOf(recognise('tomorrow'), 2)],
		[noon(0, 2), reviewOf(recognise('later'), 3)],
		[noon(0, 3), additionOf('fresh')],
		[noon(0, 4), reviewOf(wordCardId('english', 'recognise', 'other' as WordId), 2)]
	];

	test('counts what is overdue today and the rest on its day', () => {
		expect(countDueByDay(stateAfter(acts), today, 4)).toEqual([2, 1, 1, 0]);
		expect(countDueByDay(stateAfter(acts), today, 1)).toEqual([2]);
		expect(countDueByDay(stateAfter(acts), today, 2, 'english')).toEqual([0, 1]);
		expect(countDueByDay(stateAfter(acts), today, 0)).toEqual([]);
	});

	test('leaves suspended cards out and puts buried ones off', () => {
		const cardId = recognise('overdue');
		const suspended = stateAfter([...acts, [noon(0, 9), { type: 'card-suspended', cardId }]]);
		expect(countDueByDay(suspended, today, 2)).toEqual([1, 1]);
		const buried = stateAfter([...acts, [noon(0, 9), { type: 'card-buried', cardId }]]);
		expect(countDueByDay(buried, today, 2)).toEqual([1, 2]);
		expect(countDueByDay(buried, today, 1)).toEqual([1]);
	});

	test('counts on its first day what the queue of that day would show, siblings aside', () => {
		fc.assert(
			fc.property(logArbitrary, fc.integer({ min: 0, max: 50 }), (log, day) => {
				const state = replay(log, scheduler);
				// without its new cards, which no forecast can know
				state.questionCards.clear();
				state.words.forEach((word) => (word.addedAtMs = null));
				const queue = buildQueue(state, noon(day), 'indonesian', always);
				const [count] = countDueByDay(state, queue.today, 1, 'indonesian');
				const shown = queue.due.length - queue.early + queue.stepsLater.length;
				expect(shown + queue.siblingsWaiting + queue.waiting + queue.spread).toBe(count);
			})
		);
	});
});
