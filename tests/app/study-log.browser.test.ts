// The study log on the memory store and on IndexedDB: what screens rely on.
import { expect, test } from 'vitest';
import type { WordId } from '../../src/lib/core/content/model';
import { wordCardId } from '../../src/lib/core/cards/card-id';
import { StoreError } from '../../src/lib/core/study/study-store';
import { createMemoryStudyStore } from '../../src/lib/store/memory-study-store';
import type { DeviceId } from '../../src/lib/core/study/events';
import { makeLog, manualClock } from './log-parts';

const KEMITRAAN = 'kemitraan' as WordId;
const CARD = wordCardId('indonesian', 'recognise', KEMITRAAN);
const ADD = { type: 'word-added', course: 'indonesian', wordId: KEMITRAAN, sentence: null } as const;
const REVIEW = {
	type: 'card-reviewed',
	cardId: CARD,
	rating: 3,
	durationMs: 900,
	sentence: null,
	answer: null
} as const;

test('an act is in the state once it is recorded, and gone once it is undone', async () => {
	const log = makeLog();
	await log.start();
	await log.record(ADD);
	expect(log.recallProbability('indonesian', KEMITRAAN)).toBe(0);
	const [review] = await log.record(REVIEW);
	expect(log.recallProbability('indonesian', KEMITRAAN)).toBe(1);
	expect((await log.latestStudyAct()).map(({ id }) => id)).toEqual([review?.id]);
	if (review) await log.undo(review.id);
	expect(log.state.cards.get(CARD)?.memory ?? null).toBeNull();
	expect(await log.latestStudyAct()).toEqual([]);
});

test('taking a word back makes it new again, whatever was decided about it', async () => {
	const log = makeLog();
	await log.start();
	await log.record(ADD);
	await log.record({ type: 'word-marked', course: 'indonesian', wordId: KEMITRAAN, mark: 'ignored' });
	await log.takeBackWord('indonesian', KEMITRAAN);
	expect(log.state.words.size).toBe(0);
});

test('a write that fails leaves the state as it was and says why', async () => {
	const store = createMemoryStudyStore({ deviceIdFactory: () => 'device-a' as DeviceId });
	let isFull = true;
	const log = makeLog({
		...store,
		append: (requests) => (isFull ? Promise.reject(new StoreError('quota-exceeded')) : store.append(requests))
	});
	await log.start();
	await expect(log.record(ADD)).rejects.toThrow(StoreError);
	expect(log.failure).toBe('quota-exceeded');
	expect(log.state.words.size).toBe(0);
	isFull = false;
	await log.record(ADD);
	expect(log.failure).toBeNull();
	expect(log.state.words.size).toBe(1);
});

test('after compaction a new start reads the same state, and undo still reaches behind the snapshot', async () => {
	const store = createMemoryStudyStore({ deviceIdFactory: () => 'device-a' as DeviceId });
	const clock = manualClock();
	const log = makeLog(store, clock);
	await log.start();
	await log.record(ADD);
	const [review] = await log.record(REVIEW);
	await log.compact(1);
	const second = makeLog(store, clock);
	await second.start();
	expect(second.state.cards.get(CARD)?.memory?.reviews).toBe(1);
	if (review) await second.undo(review.id);
	expect(second.state.cards.get(CARD)?.memory ?? null).toBeNull();
	expect(second.state.words.size).toBe(1);
});

test('records made in one go are one write, in their order', async () => {
	const log = makeLog();
	await log.start();
	const events = await log.record(ADD, REVIEW);
	expect(events.map(({ seq }) => seq)).toEqual([1, 2]);
});

test('the suggested course holds until the first act, which makes it a choice', async () => {
	const log = makeLog(undefined, undefined, 'english');
	await log.start();
	expect(log.course).toBe('english');
	const [changed] = await log.changeSettings({ theme: 'dark' });
	expect(changed).toMatchObject({ type: 'settings-changed', settings: { theme: 'dark' } });
	expect(log.settings).toMatchObject({ course: 'english', theme: 'dark' });
	await log.changeSettings({ course: 'indonesian' });
	expect(log.course).toBe('indonesian');
});

test('what was compacted is taken back act by act, the latest first, also in a log opened anew', async () => {
	const store = createMemoryStudyStore({ deviceIdFactory: () => 'device-a' as DeviceId });
	const clock = manualClock();
	const first = makeLog(store, clock);
	await first.start();
	await first.record(ADD);
	for (let review = 0; review < 3; review++) {
		clock.pass(60_000);
		await first.record(REVIEW);
	}
	await first.compact(1);
	for (const left of [2, 1, 0]) {
		const log = makeLog(store, clock);
		await log.start();
		expect(log.mayHaveStudyAct).toBe(true);
		clock.pass(60_000);
		await log.undo(...(await log.latestStudyAct()).map(({ id }) => id));
		expect(log.state.cards.get(CARD)?.memory?.reviews ?? 0).toBe(left);
	}
	const last = makeLog(store, clock);
	await last.start();
	expect(await last.latestStudyAct()).toEqual([]);
	expect(last.mayHaveStudyAct).toBe(false);
	expect(last.state.words.size).toBe(1);
});

test('taken back in one visit, acts before and after the compaction follow one another', async () => {
	const store = createMemoryStudyStore({ deviceIdFactory: () => 'device-a' as DeviceId });
	const clock = manualClock();
	const first = makeLog(store, clock);
	await first.start();
	for (let review = 0; review < 3; review++) {
		clock.pass(60_000);
		await first.record(REVIEW);
	}
	await first.compact(1);
	const log = makeLog(store, clock);
	await log.start();
	clock.pass(60_000);
	await log.record({ type: 'card-suspended', cardId: CARD });
	const undone: string[] = [];
	for (;;) {
		const act = await log.latestStudyAct();
		if (act.length === 0) break;
		undone.push(...act.map(({ type }) => type));
		clock.pass(60_000);
		await log.undo(...act.map(({ id }) => id));
	}
	expect(undone).toEqual(['card-suspended', 'card-reviewed', 'card-reviewed', 'card-reviewed']);
	expect(log.state.cards.size).toBe(0);
});

test('a start that had to read the whole log compacts it, so that the next one need not', async () => {
	const store = createMemoryStudyStore({ deviceIdFactory: () => 'device-a' as DeviceId });
	const clock = manualClock();
	const first = makeLog(store, clock);
	await first.start();
	const [review] = await first.record(REVIEW);
	await first.compact(1);
	clock.pass(60_000);
	if (review) await first.undo(review.id);
	expect((await store.load()).tail).toHaveLength(1);
	await makeLog(store, clock).start();
	await expect.poll(async () => (await store.load()).tail).toEqual([]);
});

test('what this tab did can be taken back one by one; an undo is nothing to take back', async () => {
	const log = makeLog();
	await log.start();
	const [added] = await log.record(ADD);
	await log.record({ type: 'word-marked', course: 'indonesian', wordId: KEMITRAAN, mark: 'known' });
	expect(log.recorded.map((act) => act[0]?.type)).toEqual(['word-added', 'word-marked']);
	if (added) await log.undo(added.id);
	expect(log.recorded.map((act) => act[0]?.type)).toEqual(['word-marked']);
	// what was taken back as a whole can be brought back
	await log.takeBackWord('indonesian', KEMITRAAN);
	expect(log.state.words.size).toBe(0);
	await log.undo(...(log.recorded.at(-1) ?? []).map(({ id }) => id));
	expect(log.state.words.size).toBe(1);
});
