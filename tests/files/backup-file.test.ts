import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planRestore } from '../../src/lib/core/exchange/plan-restore';
import type { LoggedEvent } from '../../src/lib/core/study/events';
import { sortEvents } from '../../src/lib/core/study/event-order';
import { replay } from '../../src/lib/core/study/replay';
import { createScheduler } from '../../src/lib/core/study/scheduler';
import { packBackup, readBackup, verifyBackup } from '../../src/lib/files/backup-file';
import { sha256 } from '../../src/lib/files/sha256';
import { logArbitrary, wordLifeArbitrary } from '../core/study/arbitraries';
import { fileOf, opened } from './opened';

const MADE = { app: 'test', madeAtMs: Date.UTC(2026, 2, 2) };
const options = { signal: new AbortController().signal, onProgress: () => undefined };
const life = fc.sample(wordLifeArbitrary, { numRuns: 1, seed: 7 })[0] ?? [];

async function contentOf(text: string) {
	return { hash: (await sha256([new TextEncoder().encode(text)])) ?? '', text };
}

async function bytesOf(events: readonly LoggedEvent[] = life): Promise<Uint8Array<ArrayBuffer>> {
	const file = await packBackup({ events, content: [await contentOf('{"format":"mitra-words"}')], ...MADE });
	return new Uint8Array(await file.arrayBuffer());
}

test('a packed backup is read as it was written', { timeout: 60_000 }, async () => {
	await fc.assert(
		fc.asyncProperty(logArbitrary, async (events) => {
			const content = [await contentOf('{"é":"🌾"}')];
			const file = await packBackup({ events, content, ...MADE });
			const { backup, hasWrongSum } = await readBackup(file, options);
			expect(hasWrongSum).toBe(false);
			expect(backup.events).toEqual(sortEvents(events).map((event) => JSON.parse(JSON.stringify(event)) as unknown));
			expect(backup.content).toEqual(content);
		}),
		{ numRuns: 30 }
	);
});

test('a backup that browsers or archive programs have unpacked is read too', async () => {
	const packed = new Blob([await bytesOf()]);
	const plain = await new Response(packed.stream().pipeThrough(new DecompressionStream('gzip'))).blob();
	expect(await opened(fileOf(plain))).toMatchObject({ kind: 'backup', hasWrongSum: false });
});

test('verifying refuses a file with an event too few', async () => {
	const file = new Blob([await bytesOf(life.slice(1))]);
	await expect(verifyBackup(file, life.length, 1)).rejects.toThrow(`expected ${life.length}`);
	await verifyBackup(file, life.length - 1, 1);
});

test('content that is not what its hash says is left out', async () => {
	const file = await packBackup({ events: [], content: [{ hash: 'r-own', text: 'x' }], ...MADE });
	expect((await readBackup(file, options)).backup.content).toHaveLength(1);
	const content = [{ hash: 'ab'.repeat(32), text: 'other' }];
	await expect(packBackup({ events: [], content, ...MADE })).rejects.toThrow('read back');
});

test('a bomb is given up, not unpacked to the end', { timeout: 60_000 }, async () => {
	const zeros = new Blob(Array.from({ length: 40 }, () => new Uint8Array(1024 * 1024)));
	const bomb = await new Response(zeros.stream().pipeThrough(new CompressionStream('gzip'))).blob();
	expect(bomb.size).toBeLessThan(60_000);
	const file = await opened(fileOf(bomb));
	expect(file.kind === 'unreadable' && file.issues[0]?.code).toBe('archive-too-large');
});

describe('damage of any kind', () => {
	/** Byte changes, cuts, insertions and doublings. */
	const mutation = fc.record({
		kind: fc.constantFrom('flip', 'cut', 'insert', 'drop', 'repeat'),
		at: fc.nat(),
		value: fc.integer({ min: 1, max: 255 })
	});

	function mutate(bytes: Uint8Array<ArrayBuffer>, { kind, at, value }: { kind: string; at: number; value: number }) {
		const place = at % bytes.length;
		const [before, after] = [bytes.slice(0, place), bytes.slice(place)];
		const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
		if (kind === 'flip') return joined(before, [(after[0] ?? 0) ^ value] as unknown as Uint8Array, after.slice(1));
		if (kind === 'cut') return before;
		if (kind === 'insert') return joined(before, [value] as unknown as Uint8Array, after);
		if (kind === 'drop') return joined(before, after.slice(value));
		return joined(before, after.slice(0, value), after);
	}

	test('never throws, and offers nothing that was not in the backup', { timeout: 240_000 }, async () => {
		const [packed, log] = [await bytesOf(), new Map(life.map((event) => [event.id, event]))];
		const plain = new Uint8Array(
			await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer()
		);
		let offered = 0;
		await fc.assert(
			fc.asyncProperty(
				fc.boolean(),
				fc.array(mutation, { minLength: 1, maxLength: 4 }),
				async (isPacked, mutations) => {
					const bytes = mutations.reduce(
						(from, next) => (from.length === 0 ? from : mutate(from, next)),
						isPacked ? packed : plain
					);
					const file = await opened(fileOf(bytes));
					if (file.kind !== 'backup') return;
					const plan = planRestore({ ...file, log: [], isContentKept: () => false, rolloverHour: 4 });
					for (const event of plan.events) expect(event).toEqual(log.get(event.id));
					offered += plan.events.length;
				}
			),
			{ numRuns: 2_000 }
		);
		// most of an unpacked backup survives a few changed bytes
		expect(offered).toBeGreaterThan(2_000);
	});
});

/** One file of every format that was ever released; they are never changed. */
test.each([['backups/version-1.mitra-backup', 32]])('%s loads for ever', async (path, eventCount) => {
	const file = await opened(fileOf(new Uint8Array(readFileSync(`tests/fixtures/${path}`))));
	expect(file).toMatchObject({ kind: 'backup', hasWrongSum: false });
	if (file.kind !== 'backup') return;
	const plan = planRestore({ ...file, log: [], isContentKept: () => false, rolloverHour: 4 });
	expect(plan.issues).toEqual([]);
	expect(plan.counts.new).toBe(eventCount);
	const state = replay(plan.events, createScheduler());
	expect([...state.words.keys()]).toEqual(['indonesian:mitra']);
	expect([...state.days.values()].reduce((sum, { reviews }) => sum + reviews, 0)).toBeGreaterThan(10);
	expect([...state.ownContent.keys()]).toEqual(['kata-fixture']);
	expect(plan.records).toHaveLength(1);
});
