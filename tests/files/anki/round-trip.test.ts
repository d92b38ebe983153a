// Anki out and in again: words, reviews and due dates come back.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordCardId, type CardId } from '../../../src/lib/core/cards/card-id';
import type { Word } from '../../../src/lib/core/content/schemas';
import { parseWordCollection } from '../../../src/lib/core/content/parse-content-file';
import { sealImport } from '../../../src/lib/core/exchange/import-plan';
import type {
	DeviceId,
	EventDraft,
	EventId,
	ImportId,
	LoggedEvent,
	StudyEvent
} from '../../../src/lib/core/study/events';
import { parseLoggedEvent } from '../../../src/lib/core/study/parse-event';
import { replay } from '../../../src/lib/core/study/replay';
import type { StudyState } from '../../../src/lib/core/study/study-state';
import { additionOf, reviewOf } from '../../core/study/arbitraries';
import { exported, MITRA, NOW, packWords, planFor, readBytes, scheduler, wordOf } from './learner';

const DAY_MS = 86_400_000;
const WORDS = [
	MITRA,
	wordOf('rumah', 'rumah', ['house', 'home']),
	wordOf('anki-x1', 'tak "<b>', ['a & b', '  c  '.trim()])
];

function logOf(drafts: readonly (readonly [number, EventDraft])[]): LoggedEvent[] {
	return drafts.map(([minutesAgo, draft], index) => ({
		...draft,
		...NOW,
		atMs: NOW.atMs - minutesAgo * 60_000,
		id: `e${index}` as EventId,
		deviceId: 'laptop' as DeviceId,
		seq: index + 1
	}));
}

/** The log after the plan was applied, as the store would hold it. */
function applied(log: readonly LoggedEvent[], plan: ReturnType<typeof planFor>, importId = 'import-1'): LoggedEvent[] {
	const { drafts, events } = sealImport(
		plan,
		importId as ImportId,
		plan.contentToSave.map((_, index) => `hash-${index}`)
	);
	const acts = drafts.map((draft, index) => ({
		...draft,
		...NOW,
		id: `${importId}-act-${index}` as EventId,
		deviceId: 'laptop' as DeviceId,
		seq: 10_000 + log.length + index
	}));
	return [...log, ...events, ...acts];
}

function wordsOf(plan: ReturnType<typeof planFor>): Word[] {
	return plan.contentToSave.flatMap(({ text }) => {
		const parsed = parseWordCollection('collection', JSON.parse(text));
		if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
		return parsed.value.words;
	});
}

function dueDays(state: StudyState): ReadonlyMap<CardId, number> {
	return new Map(
		[...state.cards].flatMap(([id, { memory }]) => (memory === null ? [] : [[id, memory.dueDay] as const]))
	);
}

const cardIds = WORDS.flatMap(({ id }) =>
	(['recognise', 'recall', 'listen', 'build'] as const).map((kind) => wordCardId('indonesian', kind, id))
);
const act = fc.oneof(
	{
		weight: 8,
		arbitrary: fc
			.tuple(fc.constantFrom(...cardIds), fc.constantFrom(1, 2, 3, 3, 4))
			.map(([cardId, rating]): EventDraft => reviewOf(cardId, rating as 3))
	},
	{
		weight: 1,
		arbitrary: fc
			.tuple(fc.constantFrom(...cardIds), fc.integer({ min: 20_500, max: 20_700 }))
			.map(([cardId, dueDay]): EventDraft => ({ type: 'due-day-set', cardId, dueDay }))
	},
	{ weight: 1, arbitrary: fc.constantFrom(...cardIds).map((cardId): EventDraft => ({ type: 'card-reset', cardId })) },
	{
		weight: 1,
		arbitrary: fc.constantFrom(...cardIds).map((cardId): EventDraft => ({ type: 'card-suspended', cardId }))
	}
);
const history = fc
	.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 90 * 24 * 60 }), act), {
		selector: ([minutes]) => minutes,
		maxLength: 40
	})
	.map((acts) => logOf([...WORDS.map(({ id }) => [100 * 24 * 60, additionOf(id)] as const), ...acts]));

test('property: a new device gets the same words, reviews and due dates', { timeout: 60_000 }, async () => {
	await fc.assert(
		fc.asyncProperty(history, async (log) => {
			const before = replay(log, scheduler);
			const plan = planFor(await readBytes(await packWords(WORDS.map(exported), log)));
			expect(plan.issues.filter(({ severity }) => severity !== 'note')).toEqual([]);
			expect(plan.counts).toEqual({ new: WORDS.length, changed: 0, same: 0, skipped: 0 });
			for (const event of plan.events)
				expect(parseLoggedEvent(event, { file: '', place: '' })).toMatchObject({ ok: true });
			const after = replay(applied([], plan), scheduler);
			expect(dueDays(after)).toEqual(dueDays(before));
			for (const [id, { memory, suspended }] of before.cards) {
				const card = after.cards.get(id);
				// what was only suspended and never shown has no row of its own unless it is asked anyway
				if (memory === null) continue;
				expect([id, card?.suspended]).toEqual([id, suspended]);
				expect(card?.memory?.reviews).toBe(memory.reviews);
				expect(card?.memory?.lapses).toBe(memory.lapses);
				expect(card?.memory?.stability).toBeCloseTo(memory.stability, 3);
				expect(card?.memory?.lastAtMs).toBe(memory.lastAtMs);
			}
			const reviews = (events: readonly LoggedEvent[]) =>
				(events as readonly StudyEvent[]).flatMap((event) =>
					event.type === 'card-reviewed' ? [[event.cardId, event.atMs, event.rating, event.durationMs].join(' ')] : []
				);
			expect(reviews(plan.events).toSorted()).toEqual(reviews(log).toSorted());
		}),
		{ numRuns: 60 }
	);
});

test('property: the device that it came from gets nothing new', { timeout: 60_000 }, async () => {
	await fc.assert(
		fc.asyncProperty(history, async (log) => {
			const plan = planFor(await readBytes(await packWords(WORDS.map(exported), log)), { log, words: WORDS });
			expect(plan.counts).toEqual({ new: 0, changed: 0, same: WORDS.length, skipped: 0 });
			expect(plan.events).toEqual([]);
			expect(plan.contentToSave).toEqual([]);
		}),
		{ numRuns: 30 }
	);
});

test('words keep their ids, glosses, formation, level, class and sentence', async () => {
	const plan = planFor(await readBytes(await packWords(WORDS.map(exported), logOf([]))));
	const expectation = WORDS.map((word) => ({ ...word, glossSource: 'learner' }));
	expect(wordsOf(plan)).toEqual(expectation);
});

test('the English course comes back as the English course', async () => {
	const cardId = wordCardId('english', 'recognise', MITRA.id);
	const log = logOf([
		[5_000, additionOf(MITRA.id, 'english')],
		[4_000, reviewOf(cardId, 3)]
	]);
	const plan = planFor(await readBytes(await packWords([exported(MITRA)], log, 'english')));
	expect(replay(applied([], plan), scheduler).cards.has(cardId)).toBe(true);
});

test('a second import of the same package adds nothing; after an undo it brings everything again', async () => {
	const cardId = wordCardId('indonesian', 'recognise', MITRA.id);
	const content = await readBytes(await packWords([exported(MITRA)], logOf([[4_000, reviewOf(cardId, 3)]])));
	const first = planFor(content);
	const once = applied([], first);
	const again = planFor(content, { log: once, words: wordsOf(first), deviceId: 'anki-2' });
	expect(again.counts).toEqual({ new: 0, changed: 0, same: 1, skipped: 0 });
	expect([again.events, again.contentToSave]).toEqual([[], []]);
	expect(again.issues.map(({ code }) => code)).toContain('anki-nothing-new');

	const act = once.find(({ type }) => type === 'import-applied');
	const undone: LoggedEvent[] = [
		...once,
		...logOf([[0, { type: 'event-undone', target: (act as LoggedEvent).id }]]).map((event) => ({
			...event,
			id: 'undo' as EventId,
			atMs: NOW.atMs + 1_000
		}))
	];
	expect(replay(undone, scheduler).cards.size).toBe(0);
	const third = planFor(content, { log: undone, deviceId: 'anki-3', nowMs: NOW.atMs + DAY_MS });
	expect(third.counts.new).toBe(1);
	const back = replay(applied(undone, third, 'import-3'), scheduler);
	expect(dueDays(back)).toEqual(dueDays(replay(once, scheduler)));
	// and nothing twice, however often it is done
	const fourth = planFor(content, {
		log: applied(undone, third, 'import-3'),
		words: wordsOf(third),
		deviceId: 'anki-4'
	});
	expect(fourth.events).toEqual([]);
});
