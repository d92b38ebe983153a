import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordCardId } from '../../../src/lib/core/cards/card-id';
import type { WordId } from '../../../src/lib/core/content/model';
import type { DeviceId, EventDraft, EventType, LoggedEvent } from '../../../src/lib/core/study/events';
import { findLatestAct, isLater, keepLatestActs, STUDY_ACTS } from '../../../src/lib/core/study/latest-act';
import { replay } from '../../../src/lib/core/study/replay';
import { createScheduler } from '../../../src/lib/core/study/scheduler';
import { additionOf, eventAt, eventId, logArbitrary, noon, reviewOf } from './arbitraries';

const scheduler = createScheduler();
const mitra = { course: 'indonesian', wordId: 'mitra' as WordId } as const;
const card = wordCardId('indonesian', 'recognise', mitra.wordId);
const other = wordCardId('indonesian', 'recognise', 'latih' as WordId);

/** Written in one go: at one moment, numbered one after the other. */
function inOneGo(minute: number, ...drafts: readonly EventDraft[]): LoggedEvent[] {
	return drafts.map((draft, index) => {
		const event = eventAt(noon(0, minute), draft);
		return { ...event, id: eventId(`${event.id}-${index}`), seq: event.seq + index };
	});
}

const edit: EventDraft = { type: 'word-edited', ...mitra, glosses: ['ally'], note: null };
const accept: EventDraft = { type: 'answer-accepted', ...mitra, text: 'rekan' };
const release: EventDraft = { type: 'leech-released', cardId: card };

function typesOf(events: readonly LoggedEvent[], types: ReadonlySet<EventType> = STUDY_ACTS): string[] {
	return findLatestAct(events, types).map(({ type }) => type);
}

describe('the latest act', () => {
	test('is the last in time, whatever the order of the events and however often they are there', () => {
		const [first, second] = [eventAt(noon(0), reviewOf(card, 3)), eventAt(noon(1), reviewOf(other, 1))];
		expect(findLatestAct([second, first, second], STUDY_ACTS)).toEqual([second]);
	});

	test('is one of the types asked for', () => {
		const log = [eventAt(noon(0), reviewOf(card, 3)), eventAt(noon(1), additionOf('latih'))];
		expect(typesOf(log)).toEqual(['card-reviewed']);
		expect(typesOf(log, new Set(['word-added']))).toEqual(['word-added']);
		expect(typesOf(log, new Set(['card-buried']))).toEqual([]);
	});

	test('holds all that was written about the word in the same go', () => {
		const log = inOneGo(5, edit, accept, release);
		expect(typesOf([eventAt(noon(0), reviewOf(card, 1)), ...log])).toEqual([
			'word-edited',
			'answer-accepted',
			'leech-released'
		]);
	});

	test('ends where another word, another moment or a review begins', () => {
		expect(typesOf(inOneGo(5, { type: 'card-suspended', cardId: other }, edit))).toEqual(['word-edited']);
		expect(typesOf([...inOneGo(5, edit), ...inOneGo(6, accept)])).toEqual(['answer-accepted']);
		expect(typesOf(inOneGo(5, accept, reviewOf(card, 3)))).toEqual(['card-reviewed']);
		expect(typesOf(inOneGo(5, reviewOf(card, 3), release))).toEqual(['leech-released']);
	});

	test('is never one that was taken back; the one before comes next', () => {
		const log = [eventAt(noon(0), reviewOf(card, 3)), ...inOneGo(5, edit, accept)];
		const undos = findLatestAct(log, STUDY_ACTS).map(({ id }, index) =>
			eventAt(noon(1, index), { type: 'event-undone', target: id })
		);
		expect(typesOf([...log, ...undos])).toEqual(['card-reviewed']);
	});

	test('can be told from what is behind a snapshot', () => {
		const [event] = inOneGo(5, edit);
		if (!event) throw new Error('no event');
		const act = findLatestAct([event], STUDY_ACTS);
		expect(isLater(act, null)).toBe(true);
		expect(isLater(act, { ...event, seq: event.seq - 1 })).toBe(true);
		expect(isLater(act, event)).toBe(false);
		expect(isLater([], null)).toBe(false);
	});
});

test('undone again and again, any log ends as if no such act had ever been made', () => {
	fc.assert(
		fc.property(logArbitrary, (log) => {
			let events = log;
			for (let round = 0; ; round++) {
				const act = findLatestAct(events, STUDY_ACTS);
				if (act.length === 0) break;
				const undos = act.map(({ id }, index): LoggedEvent => ({
					...noon(100, round),
					type: 'event-undone',
					target: id,
					id: eventId(`undo-${round}-${index}`),
					deviceId: 'watch' as DeviceId,
					seq: round * 100 + index + 1
				}));
				events = [...events, ...undos];
			}
			const rest = events.filter(({ type }) => !STUDY_ACTS.has(type as EventType));
			const { cards, words } = replay(events, scheduler);
			expect({ cards, words }).toEqual({
				cards: replay(rest, scheduler).cards,
				words: replay(rest, scheduler).words
			});
		}),
		{ numRuns: 60 }
	);
});

test('what is kept of a long log leads to the same acts, one after the other', () => {
	fc.assert(
		fc.property(logArbitrary, (log) => {
			const kept = keepLatestActs(log, STUDY_ACTS, log.length);
			expect(findLatestAct(kept, STUDY_ACTS)).toEqual(findLatestAct(log, STUDY_ACTS));
		})
	);
	const log = Array.from({ length: 9 }, (_, day) => eventAt(noon(day), reviewOf(card, 3)));
	expect(keepLatestActs(log.toReversed(), STUDY_ACTS, 2)).toEqual(log.slice(-2));
});
