import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCardId, questionCardId, siblingKey, wordCardId, type CardId } from '../../../src/lib/core/cards/card-id';
import type { ArticleId, QuestionId, WordId } from '../../../src/lib/core/content/model';
import type { EventDraft, Moment } from '../../../src/lib/core/study/events';
import { replay } from '../../../src/lib/core/study/replay';
import { buildQueue, nextCard, type QueueOptions, type ReviewQueue } from '../../../src/lib/core/study/review-queue';
import { secondsPerKind } from '../../../src/lib/core/study/review-pace';
import { FIRST_REVIEW_UNITS } from '../../../src/lib/core/study/review-value';
import { createScheduler } from '../../../src/lib/core/study/scheduler';
import { studyDayOf, type WallTime } from '../../../src/lib/core/study/study-day';
import type { StudyState } from '../../../src/lib/core/study/study-state';
import { additionOf, eventAt, logArbitrary, noon, reviewOf } from './arbitraries';
import { mitraPolicy, simulate } from './simulated-learner';

type Act = readonly [Moment, EventDraft];
const scheduler = createScheduler();

function recognise(word: string): CardId {
	return wordCardId('indonesian', 'recognise', word as WordId);
}
function stateAfter(acts: readonly Act[]): StudyState {
	return replay(
		acts.map(([moment, draft]) => eventAt(moment, draft)),
		scheduler
	);
}
function queueOf(state: StudyState, now: WallTime, options: QueueOptions = {}): ReviewQueue {
	return buildQueue(state, now, 'indonesian', () => true, options);
}
function minutes(minutesPerDay: number, newWordsPerDay = 12): QueueOptions {
	return { limits: { minutesPerDay, newWordsPerDay } };
}
/** Words w0, w1 …, reviewed once on that day, a minute apart; each takes twelve seconds. */
function reviewed(count: number, day: number, rating: 1 | 2 | 3 | 4 = 3): Act[] {
	return Array.from({ length: count }, (_, index): Act => {
		return [noon(day, index - 400), { ...reviewOf(recognise(`w${index}`), rating), durationMs: 12_000 }];
	});
}

describe('the minutes budget', () => {
	const state = stateAfter(reviewed(100, -10));

	test('is filled and overrun by less than a card, and what waits is counted', () => {
		const queue = queueOf(state, noon(0), minutes(5));
		expect(queue.secondsLeft).toBe(300);
		expect(queue.plannedSeconds).toBeGreaterThanOrEqual(300);
		expect(queue.plannedSeconds).toBeLessThan(300 + 2 * 12);
		expect(queue.due.length).toBeGreaterThan(15);
		expect(queue.waiting).toBe(100 - queue.due.length);
	});

	test('what is done today is gone from it, to the last second', () => {
		const spend = (ms: number): StudyState =>
			stateAfter([...reviewed(100, -10), [noon(0), { ...reviewOf(recognise('w0'), 3), durationMs: ms }]]);
		expect(queueOf(spend(299_999), noon(0, 9), minutes(5)).due).toHaveLength(1);
		const spent = queueOf(spend(300_000), noon(0, 9), minutes(5));
		expect(spent).toMatchObject({ due: [], new: [], stepsLater: [], secondsLeft: 0, waiting: 99 });
		expect(nextCard(spent)).toBeNull();
		expect(queueOf(spend(300_000), noon(1), minutes(5)).due.length).toBeGreaterThan(15);
	});

	test('steps come first, and none is shown after the last second', () => {
		const acts: Act[] = [...reviewed(100, -10), [noon(0), { ...reviewOf(recognise('w7'), 1), durationMs: 12_000 }]];
		expect(queueOf(stateAfter(acts), noon(0, 11), minutes(1)).due[0]).toBe(recognise('w7'));
		expect(queueOf(stateAfter(acts), noon(0, 11), minutes(0.2))).toMatchObject({ due: [], waiting: 100 });
	});

	test('holds fewer cards of a kind that takes longer, and each is counted at its own pace', () => {
		const recall = (word: string): CardId => wordCardId('indonesian', 'recall', word as WordId);
		const typed = reviewed(100, -9).map(([moment, draft], index): Act => {
			return [moment, { ...draft, cardId: recall(`t${index}`), durationMs: 36_000 } as EventDraft];
		});
		const both = stateAfter([...reviewed(100, -10), ...typed]);
		const { due, plannedSeconds } = queueOf(both, noon(0), minutes(30));
		const isTyped = (cardId: CardId): boolean => cardId.includes(':recall:');
		const [slow, quick] = [due.filter(isTyped).length, due.filter((id) => !isTyped(id)).length];
		// a card that takes three times as long is worth a third of the other by the second
		expect(quick).toBeGreaterThan(slow);
		expect(plannedSeconds).toBeGreaterThanOrEqual(quick * 12 + slow * 36);
	});

	test('is a quarter of an hour by default, and none at Infinity', () => {
		expect(queueOf(state, noon(0)).secondsLeft).toBe(900);
		const chosen: Act = [noon(-20), { type: 'settings-changed', settings: { minutesPerDay: 4 } }];
		expect(queueOf(stateAfter([chosen]), noon(0)).secondsLeft).toBe(240);
		expect(queueOf(state, noon(0), minutes(Infinity))).toMatchObject({ waiting: 0, spread: 0 });
		expect(queueOf(state, noon(0), minutes(Infinity)).due).toHaveLength(100);
	});
});

describe('the order', () => {
	test('of equal memories the more frequent word comes first, whatever its id', () => {
		const frequencyOf = (wordId: WordId): number => (wordId === 'w3' ? 9 : wordId === 'w1' ? 4 : 0);
		const state = stateAfter(reviewed(5, -10));
		expect(queueOf(state, noon(0), { frequencyOf }).due).toEqual(['w3', 'w1', 'w0', 'w2', 'w4'].map(recognise));
	});

	test('new words too, and in the order added where they are equally frequent', () => {
		const acts = ['a', 'b', 'c'].map((word, minute): Act => [noon(0, -minute), additionOf(word)]);
		const frequencyOf = (wordId: WordId): number => (wordId === 'b' ? 2 : 1);
		expect(queueOf(stateAfter(acts), noon(0, 1), { frequencyOf }).new).toEqual(['b', 'c', 'a'].map(recognise));
	});

	test('question cards are not left to the end, where a budget would cut them off', () => {
		const missed: Act = [
			noon(-9),
			{
				type: 'question-answered',
				course: 'indonesian',
				articleId: 'pasar' as ArticleId,
				questionId: 'q01' as QuestionId,
				kind: 'fact',
				runId: 'run-1',
				stage: 'after',
				correct: false,
				response: '',
				durationMs: 0
			}
		];
		const { due } = queueOf(stateAfter([...reviewed(20, -10), missed]), noon(0));
		const place = due.indexOf(questionCardId('indonesian', 'pasar' as ArticleId, 'q01' as QuestionId));
		expect(place).toBeGreaterThan(5);
		expect(place).toBeLessThan(15);
	});
});

describe('families', () => {
	const rootOf = (wordId: WordId): string | null => (/latih/.test(wordId) ? 'latih' : null);
	const added = ['latihan', 'pelatih', 'pasar'].map((word, minute): Act => [noon(-1, minute), additionOf(word)]);

	test('one new word of a root a day', () => {
		const queue = queueOf(stateAfter(added), noon(0), { rootOf });
		expect(queue).toMatchObject({ new: ['latihan', 'pasar'].map(recognise), familyWaiting: 1 });
		const begun: Act[] = [...added, [noon(0), reviewOf(recognise('latihan'), 3)]];
		expect(queueOf(stateAfter(begun), noon(0, 5), { rootOf }).new).toEqual([recognise('pasar')]);
		expect(queueOf(stateAfter(begun), noon(1), { rootOf }).new).toEqual(['pelatih', 'pasar'].map(recognise));
	});

	test('nor a new word beside an old one of its family that is due', () => {
		const due: Act[] = [...added, [noon(-9), reviewOf(recognise('latihan'), 3)]];
		expect(queueOf(stateAfter(due), noon(0), { rootOf })).toMatchObject({
			new: [recognise('pasar')],
			familyWaiting: 1
		});
	});
});

describe('new words pause', () => {
	const added = Array.from({ length: 30 }, (_, index): Act => [noon(-12, index), additionOf(`new${index}`)]);

	test('never on an empty schedule with the default limits', () => {
		expect(queueOf(stateAfter(added), noon(0)).newWords).toEqual({ allowed: 12, pausedBecause: null });
	});

	test('while due cards wait', () => {
		const queue = queueOf(stateAfter([...added, ...reviewed(100, -10)]), noon(0), minutes(5));
		expect(queue).toMatchObject({ new: [], newWords: { allowed: 0, pausedBecause: 'backlog' }, newLeftToday: 12 });
	});

	test('when the coming week would not fit, and by degrees before', () => {
		const state = stateAfter([...added, ...reviewed(100, 0)]);
		const now = noon(1);
		const allowed = [30, 20, 15, 10, 8, 6, 4, 3].map((budget) => queueOf(state, now, minutes(budget)).newWords.allowed);
		expect(allowed).toEqual(allowed.toSorted((a, b) => b - a));
		expect(allowed[0]).toBe(12);
		expect(allowed.some((count) => count > 0 && count < 12)).toBe(true);
		expect(queueOf(state, now, minutes(3))).toMatchObject({
			waiting: 0,
			new: [],
			newWords: { allowed: 0, pausedBecause: 'forecast' }
		});
	});
});

describe('spreading', () => {
	/** Sixty words with ten days of stability, reviewed ten days ago; the second half is due tomorrow by fuzz. */
	function settled(dueOf: (index: number) => number): StudyState {
		const state = stateAfter(reviewed(60, -10));
		let index = 0;
		for (const { memory } of state.cards.values()) {
			if (memory) Object.assign(memory, { stability: 9.9, dueDay: studyDayOf(noon(dueOf(index)), 4) });
			index++;
		}
		return state;
	}

	test('on a heavy day the excess over half the budget waits, if it can', () => {
		const queue = queueOf(
			settled(() => 0),
			noon(0),
			minutes(14)
		);
		expect(queue.waiting).toBe(0);
		expect(queue.spread).toBe(0);
		// ten days and half a day of tolerance: the eleventh day is too late; twenty days have a whole day
		const roomy = settled(() => 0);
		for (const { memory } of roomy.cards.values()) {
			if (memory) Object.assign(memory, { stability: 20, lastDay: studyDayOf(noon(-20), 4) });
		}
		const spread = queueOf(roomy, noon(0), minutes(14));
		expect(spread.spread).toBeGreaterThan(15);
		expect(spread.due.length + spread.spread).toBe(60);
		expect(spread.plannedSeconds).toBeGreaterThanOrEqual(7 * 60);
		expect(queueOf(roomy, noon(0), minutes(60)).spread).toBe(0);
		// a day later they can wait no more
		expect(queueOf(roomy, noon(1), minutes(14)).spread).toBe(0);
	});

	test('on a light day cards come that have reached their interval and are late by fuzz only', () => {
		const late = settled(() => 1);
		const queue = queueOf(late, noon(0), minutes(60));
		expect(queue.early).toBe(60);
		expect(queue.due).toHaveLength(60);
		expect(queueOf(late, noon(-1), minutes(60)).early).toBe(0);
		expect(queueOf(late, noon(0), minutes(14)).early).toBeLessThan(60);
		// a due day that no fuzz explains was set by somebody
		expect(
			queueOf(
				settled(() => 3),
				noon(0),
				minutes(60)
			).early
		).toBe(0);
	});
});

describe('coming back', () => {
	const history = [-30, -29, -28].flatMap((day) => [...reviewed(100, day)]);

	test('after three days without a review, not after two, while the backlog is above the budget', () => {
		const daily = (lastDay: number): StudyState =>
			stateAfter([...history, ...Array.from({ length: 28 + lastDay }, (_, day) => reviewed(1, day - 27)).flat()]);
		expect(queueOf(daily(-4), noon(0), minutes(5)).comeBack.isOn).toBe(true);
		expect(queueOf(daily(-3), noon(0), minutes(5)).comeBack.isOn).toBe(false);
		expect(queueOf(daily(-4), noon(0), minutes(500)).comeBack).toEqual({ isOn: false, waiting: 0 });
	});

	test('goes on while the backlog is worked down, and counts what waits', () => {
		const state = stateAfter([...history, ...reviewed(3, 0)]);
		const queue = queueOf(state, noon(1), minutes(5));
		expect(queue.comeBack).toEqual({ isOn: true, waiting: queue.waiting });
		expect(queue.waiting).toBeGreaterThan(50);
	});

	test('is not for beginners', () => {
		// the days before the first review are no break
		const { waiting, comeBack } = queueOf(stateAfter(reviewed(100, -2)), noon(0), minutes(5));
		expect(waiting).toBeGreaterThan(50);
		expect(comeBack.isOn).toBe(false);
	});
});

describe('any log, at any time', () => {
	const rootOf = (wordId: WordId): string => (wordId.length % 2 === 0 ? 'even' : 'odd');
	const frequencyOf = (wordId: WordId): number => wordId.length;
	const cases = fc.tuple(
		logArbitrary,
		fc.integer({ min: -2, max: 60 }),
		fc.record({ minutesPerDay: fc.constantFrom(0, 0.3, 1, 15, 60), newWordsPerDay: fc.integer({ min: 0, max: 9 }) })
	);

	test('the budget is never exceeded by more than one card, and new words of a root stay apart', () => {
		fc.assert(
			fc.property(cases, ([log, day, limits]) => {
				const state = replay(log, scheduler);
				const queue = queueOf(state, noon(day), { limits, rootOf, frequencyOf });
				const cards = [...queue.due, ...queue.new, ...queue.stepsLater];
				const paces = Object.values(secondsPerKind(state, queue.today));
				// the dearest card is a first review, or a due one that is forgotten for certain
				const dearest = FIRST_REVIEW_UNITS * Math.max(...paces);
				if (cards.length > 0) expect(queue.plannedSeconds).toBeLessThan(queue.secondsLeft + dearest);
				expect(cards.length * Math.min(...paces)).toBeLessThanOrEqual(queue.plannedSeconds + 1e-6);
				if (queue.waiting > 0) expect(queue.plannedSeconds).toBeGreaterThanOrEqual(queue.secondsLeft);
				const wordsOf = (list: readonly CardId[]): WordId[] =>
					list.flatMap((cardId) => {
						const name = parseCardId(cardId);
						return name && name.kind !== 'question' ? [name.wordId] : [];
					});
				const roots = wordsOf(queue.new).map(rootOf);
				expect(new Set(roots).size).toBe(roots.length);
				const begunToday = [...state.cards].filter(([, { memory }]) => memory?.lastDay === queue.today);
				const begunRoots = wordsOf(begunToday.map(([cardId]) => cardId).filter((id) => id.startsWith('indonesian')));
				for (const root of [...begunRoots, ...wordsOf(queue.due)].map(rootOf)) expect(roots).not.toContain(root);
				const keys = cards.map((cardId) => {
					const name = parseCardId(cardId);
					return name ? siblingKey(name) : '';
				});
				expect(new Set(keys).size).toBe(keys.length);
			}),
			{ numRuns: 500 }
		);
	});

	test('the queue, spreading included, is the same on every device: from a shuffled log too', () => {
		const shuffled = cases.chain(([log, day, limits]) =>
			fc.tuple(fc.constant({ log, day, limits }), fc.shuffledSubarray(log, { minLength: log.length }))
		);
		fc.assert(
			fc.property(shuffled, ([{ log, day, limits }, other]) => {
				const options = { limits, rootOf, frequencyOf };
				expect(queueOf(replay(other, scheduler), noon(day), options)).toEqual(
					queueOf(replay(log, scheduler), noon(day), options)
				);
			})
		);
	});
});

describe('a simulated learner', () => {
	test('studies for sixty days within the budget, longest day included, and knows the words', () => {
		const budget = 8;
		const plan = { seed: 7, days: 60, words: 200, ladder: 'full' } as const;
		const report = simulate(plan, mitraPolicy(budget, 12), (state, now) => {
			const queue = queueOf(state, now, minutes(budget));
			const longest = FIRST_REVIEW_UNITS * Math.max(...Object.values(secondsPerKind(state, queue.today)));
			expect(queue.plannedSeconds).toBeLessThan(budget * 60 + longest);
		});
		expect(report.longestDayMinutes).toBeLessThanOrEqual(1.2 * budget);
		expect(report.begun).toBeGreaterThan(150);
		expect(report.known).toBeGreaterThan(0.85 * report.begun);
	});

	test('comes back from three weeks away to days within the budget', () => {
		const budget = 6;
		const plan = {
			seed: 7,
			days: 60,
			words: 200,
			ladder: 'full',
			isAway: (day: number) => day >= 25 && day < 46
		} as const;
		const comeBacks: boolean[] = [];
		const report = simulate(plan, mitraPolicy(budget, 12), (state, now) => {
			comeBacks.push(queueOf(state, now, minutes(budget)).comeBack.isOn);
		});
		expect(report.longestDayMinutes).toBeLessThanOrEqual(1.2 * budget);
		expect(comeBacks.slice(0, 25)).not.toContain(true);
		expect(comeBacks[25]).toBe(true);
	});
});
