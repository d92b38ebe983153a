// What ladder, leeches and resets do to the queue; its order and limits are in review-queue.test.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCardId, wordCardId, type CardId } from '../../../src/lib/core/cards/card-id';
import type { WordId } from '../../../src/lib/core/content/model';
import type { EventDraft, Moment } from '../../../src/lib/core/study/events';
import { openKinds, type RungAbilities } from '../../../src/lib/core/study/ladder';
import { isSetAside } from '../../../src/lib/core/study/leech';
import { replay } from '../../../src/lib/core/study/replay';
import { buildQueue, countDueByDay, type ReviewQueue } from '../../../src/lib/core/study/review-queue';
import { createScheduler } from '../../../src/lib/core/study/scheduler';
import { studyDayOf } from '../../../src/lib/core/study/study-day';
import type { StudyState } from '../../../src/lib/core/study/study-state';
import { additionOf, eventAt, logArbitrary, noon, reviewOf, wordLifeArbitrary } from './arbitraries';

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
const setting = (settings: EventDraft<'settings-changed'>['settings']): Act => [
	noon(-99),
	{ type: 'settings-changed', settings }
];

describe('the ladder in the queue', () => {
	const climb = (word: string, ladder: 'recognise' | 'full', day: number): Act => [
		noon(day),
		{ type: 'word-ladder-set', course: 'indonesian', wordId: word as WordId, ladder }
	];
	const lapsed: Act[] = [
		[noon(-90), additionOf('a')],
		[noon(-89), reviewOf(recognise('a'), 4)],
		[noon(-80), reviewOf(recognise('a'), 4)],
		[noon(-60), reviewOf(recall('a'), 4)],
		[noon(-2), reviewOf(recall('a'), 1)],
		[noon(-2, 10), reviewOf(recall('a'), 3)]
	];

	test('reading only, chosen for a word, leaves its upper cards out, due or to be opened', () => {
		const due: Act[] = [[noon(-20, 2), reviewOf(recall('a'), 3)]];
		const ripe: Act[] = [
			[noon(-20), additionOf('b')],
			[noon(-20, 1), reviewOf(recognise('b'), 4)]
		];
		expect(queueAt(noon(-18), ...due, ...ripe).due).toEqual([recall('a'), recall('b')]);
		expect(queueAt(noon(-18, 5), ...due, ...ripe, climb('a', 'recognise', -18)).due).toEqual([recall('b')]);
		expect(queueAt(noon(-18, 5), ...due, ...ripe, climb('b', 'recognise', -18)).due).toEqual([recall('a')]);
		const onlyB = queueAt(noon(-18, 5), setting({ ladder: 'recognise' }), ...due, ...ripe, climb('b', 'full', -18));
		expect(onlyB.due).toEqual([recall('b')]);
	});

	test('where a lapse has closed a rung, the one below is asked in its place, then the rung itself', () => {
		const state = stateAfter(lapsed);
		const today = studyDayOf(noon(0), 4);
		expect(state.cards.get(recall('a'))?.memory?.dueDay).toBeLessThanOrEqual(today + 30);
		expect(state.cards.get(recognise('a'))?.memory?.dueDay).toBeGreaterThan(today - 60);
		const pulled: Act[] = [
			...lapsed,
			[noon(-1), { type: 'due-day-set', cardId: recall('a'), dueDay: today }],
			[noon(-1, 1), { type: 'due-day-set', cardId: recognise('a'), dueDay: today + 99 }]
		];
		expect(queueAt(noon(0), ...pulled).due).toEqual([recognise('a')]);
		const mended: Act[] = [...pulled, [noon(0), reviewOf(recognise('a'), 3)]];
		expect(queueAt(noon(0, 5), ...mended)).toMatchObject({ due: [], stepsLater: [], siblingsWaiting: 1 });
		expect(queueAt(noon(1), ...mended).due).toEqual([recall('a')]);
	});

	test('the card that stands in is asked once, also when it is due itself', () => {
		const today = studyDayOf(noon(0), 4);
		const both: Act[] = [
			...lapsed,
			[noon(-1), { type: 'due-day-set', cardId: recall('a'), dueDay: today }],
			[noon(-1, 1), { type: 'due-day-set', cardId: recognise('a'), dueDay: today }]
		];
		expect(queueAt(noon(0), ...both)).toMatchObject({ due: [recognise('a')], siblingsWaiting: 1 });
	});

	test('no card comes early whose rung is closed, and none that cannot come early is said to wait', () => {
		const today = studyDayOf(noon(0), 4);
		const early = (acts: readonly Act[], recallLapseDay: number | null): ReviewQueue => {
			const state = stateAfter(acts);
			const memory = state.cards.get(recall('a'))?.memory;
			const settled = { stability: 9.9, lastDay: today - 10, dueDay: today + 1, stepDueAtMs: null };
			if (memory) Object.assign(memory, { ...settled, lastLapseDay: recallLapseDay, lastSuccessDay: null });
			return buildQueue(state, noon(0), 'indonesian', always);
		};
		const later: Act = [noon(-1), { type: 'due-day-set', cardId: recognise('a'), dueDay: today + 99 }];
		expect(early([...lapsed, later], null)).toMatchObject({ due: [recall('a')], early: 1 });
		expect(early([...lapsed, later], today - 10)).toMatchObject({ due: [], early: 0, siblingsWaiting: 0 });
		const busy: Act = [noon(0), reviewOf(recognise('a'), 3)];
		expect(early([...lapsed, busy], null)).toMatchObject({ due: [], early: 0, siblingsWaiting: 0 });
	});

	test('listen and build cards come where they can be shown', () => {
		const cards = ['listen', 'build'].map((kind) => wordCardId('indonesian', kind as 'listen', kind as WordId));
		const acts = cards.map((cardId, minute): Act => [noon(-20, minute), reviewOf(cardId, 3)]);
		const shown = (voice: boolean, build: boolean): readonly CardId[] =>
			buildQueue(stateAfter(acts), noon(0), 'indonesian', always, { abilitiesOf: () => ({ voice, build }) }).due;
		expect(queueAt(noon(0), ...acts).due).toEqual([]);
		expect(shown(true, true).toSorted()).toEqual(cards.toSorted());
		expect(shown(true, false)).toEqual([cards[0]]);
		expect(shown(false, true)).toEqual([cards[1]]);
	});

	test('a rung that opens is let in where it can be shown', () => {
		const acts: Act[] = [
			[noon(-9), additionOf('a')],
			[noon(-9, 1), reviewOf(recognise('a'), 4)],
			[noon(-8), reviewOf(recall('a'), 4)]
		];
		const abilitiesOf = (): RungAbilities => ({ voice: true, build: true });
		const { due } = buildQueue(stateAfter(acts), noon(-7), 'indonesian', always, { abilitiesOf });
		expect(due).toEqual([wordCardId('indonesian', 'listen', 'a' as WordId)]);
	});
});

describe('leeches', () => {
	const lapses = Array.from({ length: 8 }, (_, index): Act[] => [
		[noon(-60 + index), reviewOf(recognise('a'), 3)],
		[noon(-60 + index, 1), reviewOf(recognise('a'), 1)]
	]).flat();

	test('are not queued, learning step included, nor foreseen, until they are released', () => {
		const today = studyDayOf(noon(0), 4);
		const released: Act = [noon(-1), { type: 'leech-released', cardId: recognise('a') }];
		expect(cardsOf(queueAt(noon(0), ...lapses.slice(0, -2)))).toEqual([recognise('a')]);
		expect(cardsOf(queueAt(noon(0), ...lapses))).toEqual([]);
		expect(countDueByDay(stateAfter(lapses), today, 1)).toEqual([0]);
		expect(cardsOf(queueAt(noon(0), ...lapses, released))).toEqual([recognise('a')]);
		expect(countDueByDay(stateAfter([...lapses, released]), today, 1)).toEqual([1]);
	});
});

describe('a card that was reset', () => {
	const acts: Act[] = [
		[noon(-20), additionOf('a')],
		[noon(-20, 1), reviewOf(recognise('a'), 3)],
		[noon(-19), reviewOf(recall('a'), 2)],
		[noon(0), reviewOf(recognise('a'), 3)],
		[noon(0, 1), { type: 'card-reset', cardId: recognise('a') }]
	];

	test('is new again, and keeps the day from its siblings', () => {
		expect(queueAt(noon(0, 5), ...acts)).toMatchObject({ due: [], new: [recognise('a')], siblingsWaiting: 1 });
		expect(queueAt(noon(1), ...acts)).toMatchObject({ due: [recall('a')], new: [] });
	});

	test('is no family of its own, but waits for another of its family', () => {
		const queueOf = (...more: readonly Act[]): ReviewQueue =>
			buildQueue(stateAfter([...acts, ...more]), noon(0, 5), 'indonesian', always, { rootOf: () => 'root' });
		expect(queueOf()).toMatchObject({ new: [recognise('a')], familyWaiting: 0 });
		expect(queueOf([noon(0, 2), reviewOf(recognise('b'), 3)])).toMatchObject({ new: [], familyWaiting: 1 });
		// the day of a card that was reset is its family's, too
		const another: Act[] = [[noon(-30), additionOf('c')]];
		expect(queueOf(...another, [noon(0, 3), { type: 'card-suspended', cardId: recognise('a') }])).toMatchObject({
			new: [],
			familyWaiting: 1
		});
	});
});

test('in any log, at any time, whatever the device can show: only open rungs, nothing set aside', () => {
	const abilities = fc.record({ voice: fc.boolean(), build: fc.boolean() }) as fc.Arbitrary<RungAbilities>;
	fc.assert(
		fc.property(
			fc.oneof(logArbitrary, wordLifeArbitrary),
			fc.integer({ min: -2, max: 60 }),
			abilities,
			(log, day, can) => {
				const state = replay(log, scheduler);
				const queue = buildQueue(state, noon(day), 'indonesian', always, { abilitiesOf: () => can });
				for (const cardId of cardsOf(queue)) {
					const name = parseCardId(cardId);
					const card = state.cards.get(cardId);
					expect(card !== undefined && isSetAside(card)).toBe(false);
					if (name === null || name.kind === 'question') continue;
					expect(openKinds(state, name.course, name.wordId, queue.today, can)).toContain(name.kind);
				}
				const shown = queue.due.filter((cardId) => state.cards.get(cardId)?.memory);
				const [count] = countDueByDay(state, queue.today, 1, 'indonesian', () => can);
				expect(shown.length - queue.early + queue.stepsLater.length).toBeLessThanOrEqual(count ?? 0);
			}
		),
		{ numRuns: 400 }
	);
});
