import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordCardId } from '../../../src/lib/core/cards/card-id';
import type { WordId } from '../../../src/lib/core/content/model';
import type { EventDraft } from '../../../src/lib/core/study/events';
import { parseSnapshot } from '../../../src/lib/core/study/parse-snapshot';
import { replay } from '../../../src/lib/core/study/replay';
import { createScheduler } from '../../../src/lib/core/study/scheduler';
import { CARDS_PER_CHUNK, makeSnapshot, restoreState, SNAPSHOT_VERSION } from '../../../src/lib/core/study/snapshot';
import { studyDayOf } from '../../../src/lib/core/study/study-day';
import { createStudyState, type StudyState } from '../../../src/lib/core/study/study-state';
import { additionOf, eventAt, logArbitrary, noon, reviewOf } from './arbitraries';

const scheduler = createScheduler();

function stateOfCards(count: number): StudyState {
	const events = Array.from({ length: count }, (_, index) => {
		const cardId = wordCardId('indonesian', 'recognise', `word-${index}` as WordId);
		return eventAt(noon(0, index), index % 3 === 0 ? { type: 'card-suspended', cardId } : reviewOf(cardId, 3));
	});
	return replay(events, scheduler);
}

describe('a snapshot', () => {
	test('restores the state it was made of, order of cards included', () => {
		fc.assert(
			fc.property(logArbitrary, (log) => {
				const state = replay(log, scheduler);
				const parsed = parseSnapshot(structuredClone(makeSnapshot(state)));
				expect(parsed.ok).toBe(true);
				if (!parsed.ok) return;
				const restored = restoreState(parsed.value);
				expect(restored).toEqual(state);
				expect([...restored.cards.keys()]).toEqual([...state.cards.keys()]);
			})
		);
	});

	test('keeps what the learner did to cards and words', () => {
		const word = { course: 'indonesian', wordId: 'mitra' as WordId } as const;
		const [cardId, reset] = [
			wordCardId('indonesian', 'recognise', 'mitra' as WordId),
			wordCardId('indonesian', 'recall', 'mitra' as WordId)
		];
		const drafts: EventDraft[] = [
			additionOf('latih'),
			reviewOf(cardId, 3),
			reviewOf(cardId, 1),
			{ type: 'leech-released', cardId },
			{ type: 'due-day-set', cardId, dueDay: 20_777 },
			reviewOf(reset, 3),
			{ type: 'card-reset', cardId: reset },
			{ type: 'word-edited', ...word, glosses: ['mate'], note: 'a friend' },
			{ type: 'answer-accepted', ...word, text: 'rekan' },
			{ type: 'word-ladder-set', ...word, ladder: 'full' }
		];
		const state = replay(
			drafts.map((draft, day) => eventAt(noon(day), draft)),
			scheduler
		);
		const parsed = parseSnapshot(structuredClone(makeSnapshot(state)));
		const restored = parsed.ok ? restoreState(parsed.value) : createStudyState();
		expect(restored).toEqual(state);
		expect(restored.cards.get(cardId)).toMatchObject({ releasedLapses: 1, memory: { dueDay: 20_777, lapses: 1 } });
		expect(restored.cards.get(reset)?.resetDay).toBe(studyDayOf(noon(5), 4));
		expect([...restored.words.values()].map(({ ladder, ownNote }) => [ladder, ownNote])).toEqual([
			[null, null],
			['full', 'a friend']
		]);
	});

	test('of the empty state restores it', () => {
		expect(restoreState(makeSnapshot(createStudyState()))).toEqual(createStudyState());
		expect(parseSnapshot(makeSnapshot(createStudyState())).ok).toBe(true);
	});

	test.each([1, CARDS_PER_CHUNK, CARDS_PER_CHUNK + 1])('of %d cards has chunks of no more than 2,048', (count) => {
		const state = stateOfCards(count);
		const { head, cardChunks } = makeSnapshot(state);
		expect(head).toMatchObject({ chunkCount: Math.ceil(count / 2_048), cardCount: count });
		expect(Math.max(...cardChunks.map(({ cardIds }) => cardIds.length))).toBeLessThanOrEqual(2_048);
		expect(restoreState({ head, cardChunks })).toEqual(state);
	});

	test('shares nothing with the state: neither changes when the other does', () => {
		fc.assert(
			fc.property(logArbitrary, (log) => {
				const state = replay(log, scheduler);
				const snapshot = makeSnapshot(state);
				const copy = structuredClone(snapshot);
				const restored = restoreState(snapshot);
				for (const touched of [state, restored]) {
					for (const card of touched.cards.values()) {
						card.suspended = !card.suspended;
						card.sentenceShows.add({ from: 'example', wordId: 'x' as WordId, index: 0 });
						if (card.memory) card.memory.stability = 7;
					}
					for (const word of touched.words.values()) {
						word.mark = 'known';
						word.ladder = 'full';
						word.ownNote = 'x';
					}
					for (const run of touched.quizRuns.values()) run.lastAtMs = 0;
					for (const totals of touched.days.values()) totals.reviews = -1;
					for (const visits of touched.articles.values()) visits.opens = -1;
					for (const question of touched.questionCards.values()) question.addedAtMs = -1;
					if (touched.position) (touched.position as { seq: number }).seq = -1;
					touched.pendingUndos.clear();
				}
				expect(snapshot).toEqual(copy);
			})
		);
	});
});

describe('damage is found', () => {
	const sound = makeSnapshot(
		replay(
			[
				eventAt(noon(0), additionOf('mitra')),
				eventAt(noon(0, 1), reviewOf(wordCardId('indonesian', 'recognise', 'mitra' as WordId), 3)),
				eventAt(noon(0, 2), reviewOf(wordCardId('indonesian', 'recognise', 'latih' as WordId), 1))
			],
			scheduler
		)
	);
	const [chunk] = sound.cardChunks;
	const withChunk = (change: object): unknown => ({ ...sound, cardChunks: [{ ...chunk, ...change }] });
	const withHead = (change: object): unknown => ({ ...sound, head: { ...sound.head, ...change } });
	const withDay = (byKind: object): unknown => withHead({ days: [{ ...sound.head.days[0], byKind }] });
	const own = { row: 0, ownGlosses: null, ownNote: 'x', ownAnswers: [], ladder: null };
	const withOwn = (change: object): unknown =>
		withHead({ words: { ...sound.head.words, own: [{ ...own, ...change }] } });
	const damaged: [string, unknown][] = [
		['nothing at all', null],
		['no head', { cardChunks: sound.cardChunks }],
		['no chunks', { head: sound.head }],
		['a missing chunk', { ...sound, cardChunks: [] }],
		['a hole among the chunks', { ...sound, cardChunks: [undefined] }],
		['a chunk twice', withHead({ chunkCount: 2 })],
		['fewer cards than the head says', withHead({ cardCount: 3 })],
		['an older version', withHead({ version: SNAPSHOT_VERSION - 1 })],
		['a newer version', withHead({ version: SNAPSHOT_VERSION + 1 })],
		['a chunk of another snapshot', withChunk({ revision: 2 })],
		['a short column', withChunk({ lapses: new Int32Array(1) })],
		['a long column', withChunk({ flags: new Uint8Array(3) })],
		['a column of another type', withChunk({ stabilities: [2.3, 2.3] })],
		['NaN', withChunk({ stabilities: Float64Array.of(2.3, NaN) })],
		['a NaN that no other check would find', withChunk({ lastAtMs: Float64Array.of(1, NaN) })],
		['a stability of 0', withChunk({ stabilities: Float64Array.of(2.3, 0) })],
		['a difficulty of 11', withChunk({ difficulties: Float64Array.of(2, 11) })],
		['a negative count', withChunk({ reviews: Int32Array.of(1, -1) })],
		['unknown flags', withChunk({ flags: Uint8Array.of(1, 8) })],
		['a card id that is none', withChunk({ cardIds: ['indonesian:recognise:mitra', 'x'] })],
		['a card twice', withChunk({ cardIds: ['indonesian:recognise:mitra', 'indonesian:recognise:mitra'] })],
		['sentences that belong to no card', withChunk({ sentenceKeys: ['article:a/b'] })],
		['a position that is none', withHead({ position: { atMs: 1 } })],
		['settings out of range', withHead({ settings: { ...sound.head.settings, desiredRetention: 2 } })],
		['an own ladder that is none', withOwn({ ladder: 'half' })],
		['own glosses that are none', withOwn({ ownGlosses: [] })],
		['an own note of no word', withOwn({ row: 1 })],
		['one word’s own facts twice', withHead({ words: { ...sound.head.words, own: [own, own] } })],
		['a reset in no day', withChunk({ resetDays: Int32Array.of(1) })],
		['short columns of words', withHead({ words: { ...sound.head.words, marks: [] } })],
		['a day of NaN', withHead({ days: [{ ...sound.head.days[0], durationMs: NaN }] })],
		['sums of no kind of card', withDay({ hum: { reviews: 1, durationMs: 1 } })],
		['sums that are none', withDay({ recall: { reviews: -1, durationMs: 1 } })]
	];

	test('the sound one is sound', () => {
		expect(parseSnapshot(sound)).toEqual({ ok: true, value: sound });
		expect(parseSnapshot(withOwn({})).ok).toBe(true);
		expect(damaged).toHaveLength(33);
	});

	test.each(damaged)('%s', (_, value) => {
		const parsed = parseSnapshot(value);
		expect(parsed.ok).toBe(false);
		expect(parsed.ok ? [] : parsed.issues.map(({ file }) => file)).toContain('snapshot');
	});

	test('each field of the head is looked at', () => {
		for (const field of Object.keys(sound.head)) {
			const parsed = parseSnapshot(withHead({ [field]: undefined }));
			expect(parsed.ok ? [] : parsed.issues.map(({ place }) => place)).toContain(`head.${field}`);
		}
	});

	test('nothing makes it throw', () => {
		const change = fc.dictionary(
			fc.constantFrom(...Object.keys(sound.head), ...Object.keys(chunk ?? {})),
			fc.anything()
		);
		fc.assert(
			fc.property(fc.anything(), change, (value, changes) => {
				for (const candidate of [value, withHead(changes), withChunk(changes), { ...sound, cardChunks: [value] }]) {
					expect(typeof parseSnapshot(candidate).ok).toBe('boolean');
				}
			}),
			{ numRuns: 500 }
		);
	});
});
