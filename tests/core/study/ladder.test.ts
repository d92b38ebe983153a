import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	parseCardId,
	WORD_CARD_KINDS,
	wordCardId,
	type CardId,
	type WordCardKind
} from '../../../src/lib/core/cards/card-id';
import type { Rating } from '../../../src/lib/core/cards/rating';
import type { Course, WordId } from '../../../src/lib/core/content/model';
import type { EventDraft, Moment } from '../../../src/lib/core/study/events';
import {
	isOnLadder,
	isRipe,
	kindToAsk,
	openKinds,
	TEXT_ONLY,
	type RungAbilities
} from '../../../src/lib/core/study/ladder';
import { replay } from '../../../src/lib/core/study/replay';
import { createScheduler } from '../../../src/lib/core/study/scheduler';
import { studyDayOf } from '../../../src/lib/core/study/study-day';
import type { StudyState } from '../../../src/lib/core/study/study-state';
import { additionOf, eventAt, noon, reviewOf, wordLifeArbitrary } from './arbitraries';

const wordId = 'mitra' as WordId;
const recognise = wordCardId('indonesian', 'recognise', wordId);
const recall = wordCardId('indonesian', 'recall', wordId);
const listen = wordCardId('indonesian', 'listen', wordId);
const build = wordCardId('indonesian', 'build', wordId);
type Act = [Moment, EventDraft];
const added: Act = [noon(0), additionOf('mitra')];
const ALL: RungAbilities = { voice: true, build: true };

function stateAfter(acts: readonly Act[]): StudyState {
	return replay(
		acts.map(([moment, draft]) => eventAt(moment, draft)),
		createScheduler()
	);
}

function kindsOn(day: number, ...acts: readonly Act[]): string[] {
	return kindsWith(TEXT_ONLY, day, ...acts);
}

function kindsWith(can: RungAbilities, day: number, ...acts: readonly Act[]): string[] {
	return openKinds(stateAfter(acts), 'indonesian', wordId, studyDayOf(noon(day), 4), can);
}

/** On whose card the word is asked when the card of `kind` is due. */
function askedOn(day: number, kind: WordCardKind, acts: readonly Act[], can = TEXT_ONLY): WordCardKind | null {
	return kindToAsk(stateAfter(acts), { course: 'indonesian', kind, wordId }, studyDayOf(noon(day), 4), can);
}

function reviewed(day: number, cardId: CardId, rating: Rating): Act {
	return [noon(day), reviewOf(cardId, rating)];
}

function marked(day: number, mark: 'known' | 'ignored'): [Moment, EventDraft] {
	return [noon(day), { type: 'word-marked', course: 'indonesian', wordId, mark }];
}

describe('recognise', () => {
	test('exists once the word is on the list', () => {
		expect(kindsOn(0)).toEqual([]);
		expect(kindsOn(0, added)).toEqual(['recognise']);
	});

	test('is not there for a word marked before its first review, and stays afterwards', () => {
		expect(kindsOn(1, added, marked(1, 'known'))).toEqual([]);
		expect(kindsOn(2, added, [noon(1), reviewOf(recognise, 1)], marked(2, 'ignored'))).toEqual(['recognise']);
	});
});

describe('recall opens', () => {
	const easy: [Moment, EventDraft] = [noon(1), reviewOf(recognise, 4)];

	test('on the study day after a success that made recognition last', () => {
		expect(kindsOn(1, added, easy)).toEqual(['recognise']);
		expect(kindsOn(2, added, easy)).toEqual(['recognise', 'recall']);
	});

	test('not while stability is below three days', () => {
		const good: [Moment, EventDraft] = [noon(1), reviewOf(recognise, 3)];
		expect(kindsOn(2, added, good)).toEqual(['recognise']);
		expect(kindsOn(4, added, good, [noon(3), reviewOf(recognise, 3)])).toEqual(['recognise', 'recall']);
	});

	test('not in a learning step, however stable the memory', () => {
		const often = [1, 10, 60, 200].map((day): [Moment, EventDraft] => [noon(day), reviewOf(recognise, 4)]);
		expect(kindsOn(201, added, ...often)).toEqual(['recognise', 'recall']);
		expect(kindsOn(301, added, ...often, [noon(300), reviewOf(recognise, 1)])).toEqual(['recognise']);
	});

	test('not for a word that was marked known', () => {
		expect(kindsOn(3, added, easy, marked(2, 'known'))).toEqual(['recognise']);
	});

	test('and stays open when recognition is forgotten', () => {
		const acts: [Moment, EventDraft][] = [
			added,
			easy,
			[noon(2), reviewOf(recall, 3)],
			[noon(9), reviewOf(recognise, 1)]
		];
		expect(kindsOn(9, ...acts)).toEqual(['recognise', 'recall']);
	});

	test('never when the learner stops at recognition', () => {
		const setting: [Moment, EventDraft] = [noon(3), { type: 'settings-changed', settings: { ladder: 'recognise' } }];
		expect(kindsOn(4, added, easy, setting)).toEqual(['recognise']);
		expect(kindsOn(4, added, easy, [noon(2), reviewOf(recall, 3)], setting)).toEqual(['recognise']);
	});
});

test('recognition that never succeeded is not ripe, whatever fitted parameters make of its stability', () => {
	const memory = {
		stability: 5,
		difficulty: 5,
		lastDay: 9,
		lastAtMs: 0,
		dueDay: 14,
		stepDueAtMs: null,
		reviews: 1,
		successes: 1,
		lapses: 0,
		lastSuccessDay: 9,
		lastLapseDay: null
	};
	expect(isRipe(memory, 10)).toBe(true);
	expect(isRipe({ ...memory, lastSuccessDay: null }, 10)).toBe(false);
	expect(isRipe({ ...memory, lastSuccessDay: 8 }, 10)).toBe(false);
});

test('recognition that was forgotten is not ripe because its step was put off', () => {
	const often = [1, 10, 60, 200].map((day) => reviewed(day, recognise, 4));
	const putOff: Act = [noon(300, 1), { type: 'due-day-set', cardId: recognise, dueDay: 90_000 }];
	expect(kindsOn(301, added, ...often)).toEqual(['recognise', 'recall']);
	expect(kindsOn(301, added, ...often, reviewed(300, recognise, 1), putOff)).toEqual(['recognise']);
});

test('what is on the ladder follows from the choice, the device and the word; questions always are', () => {
	const kinds = ['recognise', 'recall', 'listen', 'build', 'question'] as const;
	const onLadder = (ladder: 'recognise' | 'full', can: RungAbilities, course: Course = 'indonesian'): string[] =>
		kinds.filter((kind) => isOnLadder(kind, course, ladder, can));
	expect(onLadder('full', TEXT_ONLY)).toEqual(['recognise', 'recall', 'question']);
	expect(onLadder('full', { voice: true, build: false })).toEqual(['recognise', 'recall', 'listen', 'question']);
	expect(onLadder('full', { voice: false, build: true })).toEqual(['recognise', 'recall', 'build', 'question']);
	expect(onLadder('full', ALL)).toEqual([...kinds]);
	expect(onLadder('full', ALL, 'english')).toEqual(['recognise', 'recall', 'listen', 'question']);
	expect(onLadder('recognise', ALL)).toEqual(['recognise', 'question']);
});

describe('the upper rungs', () => {
	const toRecall = [added, reviewed(1, recognise, 4), reviewed(2, recall, 4)];
	const toListen = [...toRecall, reviewed(3, listen, 4)];

	test('open one after the other, each when the one below is ripe', () => {
		expect(kindsWith(ALL, 2, ...toRecall)).toEqual(['recognise', 'recall']);
		expect(kindsWith(ALL, 3, ...toRecall)).toEqual(['recognise', 'recall', 'listen']);
		expect(kindsWith(ALL, 3, ...toListen)).toEqual(['recognise', 'recall', 'listen']);
		expect(kindsWith(ALL, 4, ...toListen)).toEqual(['recognise', 'recall', 'listen', 'build']);
	});

	test('do not open above a rung that is not ripe', () => {
		expect(kindsWith(ALL, 3, added, reviewed(1, recognise, 4), reviewed(2, recall, 3))).toEqual([
			'recognise',
			'recall'
		]);
		expect(kindsWith(ALL, 9, added, reviewed(1, recognise, 4))).toEqual(['recognise', 'recall']);
	});

	test('skip what cannot be shown', () => {
		expect(kindsWith({ voice: false, build: true }, 3, ...toRecall)).toEqual(['recognise', 'recall', 'build']);
		expect(kindsWith({ voice: true, build: false }, 9, ...toListen)).toEqual(['recognise', 'recall', 'listen']);
		// heard on another device
		expect(kindsWith(TEXT_ONLY, 9, ...toListen)).toEqual(['recognise', 'recall']);
	});

	test('a voice that comes later opens its rung below one that is known', () => {
		const acts = [...toRecall, reviewed(3, build, 4)];
		expect(kindsWith(ALL, 9, ...acts)).toEqual(['recognise', 'recall', 'listen', 'build']);
	});

	test('have a memory of their own', () => {
		const { cards } = stateAfter([...toListen, reviewed(4, build, 1)]);
		const facts = [recognise, recall, listen, build].map((cardId) => cards.get(cardId)?.memory?.successes);
		expect(facts).toEqual([1, 1, 1, 0]);
	});
});

describe('reading only', () => {
	const acts = [added, reviewed(1, recognise, 4), reviewed(2, recall, 4)];
	const setting = (ladder: 'recognise' | 'full'): Act => [noon(-1), { type: 'settings-changed', settings: { ladder } }];
	const choice = (ladder: 'recognise' | 'full' | null, minutes: number): Act => [
		noon(3, minutes),
		{ type: 'word-ladder-set', course: 'indonesian', wordId, ladder }
	];

	test('for one word keeps recognition, whatever was climbed', () => {
		expect(kindsWith(ALL, 9, ...acts, choice('recognise', 1))).toEqual(['recognise']);
		expect(kindsWith(ALL, 9, ...acts, choice('recognise', 1), choice(null, 2))).toEqual([
			'recognise',
			'recall',
			'listen'
		]);
	});

	test('as default, and one word climbed all the same', () => {
		expect(kindsWith(ALL, 9, setting('recognise'), ...acts)).toEqual(['recognise']);
		expect(kindsWith(ALL, 9, setting('recognise'), ...acts, choice('full', 1))).toEqual([
			'recognise',
			'recall',
			'listen'
		]);
	});
});

describe('a lapse on a higher rung', () => {
	const acts = [added, reviewed(1, recognise, 4), reviewed(2, recall, 3), reviewed(9, recall, 1)];

	test('closes it from the next study day on; its step is finished on the day itself', () => {
		expect(kindsOn(9, ...acts)).toEqual(['recognise', 'recall']);
		expect(kindsOn(10, ...acts)).toEqual(['recognise']);
		expect(kindsOn(100, ...acts, [noon(9, 10), reviewOf(recall, 3)])).toEqual(['recognise']);
	});

	test('until the rung below was recalled on a later day; success in a learning step counts', () => {
		expect(kindsOn(21, ...acts, reviewed(20, recognise, 3))).toEqual(['recognise', 'recall']);
		expect(kindsOn(21, ...acts, reviewed(20, recognise, 1))).toEqual(['recognise']);
		expect(kindsOn(21, ...acts, reviewed(20, recognise, 1), [noon(20, 10), reviewOf(recognise, 3)])).toEqual([
			'recognise',
			'recall'
		]);
	});

	test('is not mended by recalling the rung below earlier on the same day', () => {
		expect(kindsOn(10, ...acts, [noon(9, 5), reviewOf(recognise, 3)])).toEqual(['recognise']);
	});

	test('keeps the memory, and once mended a lapse below does not close it again', () => {
		const mended = [...acts, reviewed(20, recognise, 3), reviewed(21, recall, 3), reviewed(40, recognise, 1)];
		expect(kindsOn(41, ...mended)).toEqual(['recognise', 'recall']);
		expect(stateAfter(mended).cards.get(recall)?.memory).toMatchObject({ reviews: 3, lapses: 1 });
	});

	test('closes it again at the next lapse', () => {
		const again = [...acts, reviewed(20, recognise, 3), reviewed(21, recall, 3), reviewed(30, recall, 1)];
		expect(kindsOn(31, ...again)).toEqual(['recognise']);
	});

	test('failing to learn it is no lapse', () => {
		expect(kindsOn(9, ...acts.slice(0, 2), reviewed(2, recall, 1), reviewed(3, recall, 1))).toEqual([
			'recognise',
			'recall'
		]);
	});

	test('opens no rung above, however stable the memory was', () => {
		const firm = [added, reviewed(1, recognise, 4), ...[2, 12, 60, 300].map((day) => reviewed(day, recall, 4))];
		const lapsed = [...firm, reviewed(400, recall, 1), [noon(400, 10), reviewOf(recall, 4)] as Act];
		expect(kindsWith(ALL, 401, ...firm)).toContain('listen');
		expect(stateAfter(lapsed).cards.get(recall)?.memory?.stability).toBeGreaterThan(3);
		expect(kindsWith(ALL, 401, ...lapsed)).toEqual(['recognise']);
	});

	test('closes nothing above a leech', () => {
		const lapses = Array.from({ length: 16 }, (_, index): Act => {
			return [noon(9, 5 + index), reviewOf(recognise, index % 2 === 0 ? 3 : 1)];
		});
		expect(askedOn(10, 'recall', [...acts, ...lapses.slice(0, -2)])).toBe('recognise');
		expect(askedOn(10, 'recall', [...acts, ...lapses])).toBe('recall');
	});

	test.each<[string, EventDraft]>([
		['suspended', { type: 'card-suspended', cardId: recognise }],
		['reset', { type: 'card-reset', cardId: recognise }]
	])('closes nothing where the rung below is %s: no card waits for what will not come', (_, draft) => {
		expect(askedOn(10, 'recall', [...acts, [noon(9, 5), draft]])).toBe('recall');
	});
});

describe('the card to ask when one is due', () => {
	const acts = [added, reviewed(1, recognise, 4), reviewed(2, recall, 3), reviewed(9, recall, 1)];

	test('is its own on an open rung, the one below for a closed one', () => {
		expect(askedOn(9, 'recall', acts)).toBe('recall');
		expect(askedOn(10, 'recall', acts)).toBe('recognise');
		expect(askedOn(10, 'recognise', acts)).toBe('recognise');
	});

	test('is none while the one below was shown today or is buried', () => {
		expect(askedOn(10, 'recall', [...acts, reviewed(10, recognise, 1)])).toBeNull();
		expect(askedOn(11, 'recall', [...acts, reviewed(10, recognise, 1)])).toBe('recognise');
		const buried: Act = [noon(10), { type: 'card-buried', cardId: recognise }];
		expect(askedOn(10, 'recall', [...acts, buried])).toBeNull();
		expect(askedOn(11, 'recall', [...acts, buried])).toBe('recognise');
	});

	test('goes down as far as lapses go, and over rungs that this device has not', () => {
		const climbed = [
			added,
			reviewed(1, recognise, 4),
			reviewed(2, recall, 4),
			reviewed(3, listen, 4),
			reviewed(20, recall, 1),
			reviewed(21, listen, 1)
		];
		expect(askedOn(22, 'listen', climbed, ALL)).toBe('recognise');
		expect(askedOn(22, 'listen', [...climbed, reviewed(22, recognise, 3)], ALL)).toBe('recall');
		const built = [
			added,
			reviewed(1, recognise, 4),
			reviewed(2, listen, 4),
			reviewed(3, build, 4),
			reviewed(20, build, 1)
		];
		expect(askedOn(21, 'build', built, ALL)).toBe('listen');
		expect(askedOn(21, 'build', built, { voice: false, build: true })).toBe('recognise');
	});

	test('in any log is at or below the rung asked for; below only where that is closed and the other open', () => {
		let moved = 0;
		const cases = fc.tuple(wordLifeArbitrary, fc.integer({ min: 0, max: 55 }), fc.constantFrom(TEXT_ONLY, ALL));
		fc.assert(
			fc.property(cases, ([log, day, can]) => {
				const state = replay(log, createScheduler());
				const today = studyDayOf(noon(day), 4);
				for (const cardId of state.cards.keys()) {
					const name = parseCardId(cardId);
					if (!name || name.kind === 'question') continue;
					const asked = kindToAsk(state, name, today, can);
					if (asked === null || asked === name.kind) continue;
					moved++;
					expect(WORD_CARD_KINDS.indexOf(asked)).toBeLessThan(WORD_CARD_KINDS.indexOf(name.kind));
					const kinds = openKinds(state, name.course, name.wordId, today, can);
					expect(kinds).toContain(asked);
					expect(kinds).not.toContain(name.kind);
				}
			}),
			{ numRuns: 300 }
		);
		expect(moved).toBeGreaterThan(20);
	});
});
