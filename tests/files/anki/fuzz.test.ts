// Good packages, changed at random, thousands of times: no throw, no hang, and never a plan that would write half of something.
import { unzipSync, zipSync, type Zippable } from 'fflate';
import { decompress } from 'fzstd';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { beforeAll, expect, test } from 'vitest';
import { wordCardId } from '../../../src/lib/core/cards/card-id';
import { parseWordCollection } from '../../../src/lib/core/content/parse-content-file';
import { canApply } from '../../../src/lib/core/exchange/import-plan';
import { parseLoggedEvent } from '../../../src/lib/core/study/parse-event';
import { bytesOfArray } from '../../../src/lib/files/anki/byte-source';
import { readAnkiPackage } from '../../../src/lib/files/anki/read-anki-package';
import { additionOf, eventAt, noon, reviewOf } from '../../core/study/arbitraries';
import { exported, loadSqlite, MITRA, packWords, planFor } from './learner';
import { storeAsZstd } from './raw-package';

/** What the issue allows; most take a few milliseconds. */
const HANG_MS = 5_000;

/** mulberry32 (public domain): the same changes at every run. */
function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
	const changed = bytes.slice();
	const count = 1 + Math.floor(random() * 12);
	for (let index = 0; index < count; index++) {
		const at = Math.floor(random() * changed.length);
		// whole runs too, as a broken disk leaves them
		const length = random() < 0.1 ? Math.floor(random() * 500) : 1;
		changed.fill(Math.floor(random() * 256), at, at + length);
	}
	return random() < 0.1 ? changed.subarray(0, Math.floor(random() * changed.length)) : changed;
}

/** Reads and plans; what would be written must be sound to the last event. */
async function checkPackage(bytes: Uint8Array): Promise<'refused' | 'read'> {
	const started = performance.now();
	const read = await readAnkiPackage(bytesOfArray(bytes), loadSqlite);
	const plan = 'content' in read ? planFor(read.content) : null;
	expect(performance.now() - started).toBeLessThan(HANG_MS);
	if (plan === null) return 'refused';
	if (!canApply(plan)) return 'read';
	for (const event of plan.events) {
		expect(parseLoggedEvent(event, { file: 'plan', place: event.type })).toEqual({ ok: true, value: event });
	}
	for (const { text } of plan.contentToSave) {
		expect(parseWordCollection('plan', JSON.parse(text))).toMatchObject({ ok: true });
	}
	return 'read';
}

let newer: Uint8Array;
let own: Uint8Array;
beforeAll(async () => {
	newer = new Uint8Array(readFileSync('tests/fixtures/anki/newer.apkg'));
	const cardId = wordCardId('indonesian', 'recognise', MITRA.id);
	const log = [
		eventAt(noon(0), additionOf(MITRA.id)),
		...[1, 2, 5].map((day) => eventAt(noon(day), reviewOf(cardId, 3)))
	];
	own = await packWords([exported(MITRA)], log);
});

test('2,000 packages with changed bytes', { timeout: 300_000 }, async () => {
	const random = randomFrom(1);
	const verdicts = new Set<string>();
	for (let run = 0; run < 2_000; run++) verdicts.add(await checkPackage(mutate(run % 2 === 0 ? newer : own, random)));
	expect(verdicts).toContain('refused');
});

function repack(bytes: Uint8Array, change: (files: Record<string, Uint8Array>) => Zippable): Uint8Array {
	return zipSync(change(unzipSync(bytes)), { level: 0 });
}

test('2,000 packages whose checksums are right and whose database is not', { timeout: 300_000 }, async () => {
	const random = randomFrom(2);
	const verdicts = { refused: 0, read: 0 };
	const name = 'collection.anki21';
	for (let run = 0; run < 2_000; run++) {
		const packed = repack(own, (files) => ({ ...files, [name]: mutate(files[name] ?? new Uint8Array(0), random) }));
		verdicts[await checkPackage(packed)]++;
	}
	expect(verdicts.refused).toBeGreaterThan(100);
	expect(verdicts.read).toBeGreaterThan(100);
});

test('1,000 packages whose frame, list of media or version is not right', { timeout: 300_000 }, async () => {
	const random = randomFrom(3);
	const names = ['collection.anki21b', 'media', 'meta'];
	for (let run = 0; run < 1_000; run++) {
		const name = names[run % names.length] ?? '';
		await checkPackage(
			repack(newer, (files) => ({ ...files, [name]: mutate(files[name] ?? new Uint8Array(0), random) }))
		);
	}
	// the newer schema with its checksums right on every level
	for (let run = 0; run < 500; run++) {
		const changed = repack(newer, (files) => {
			const database = decompress(files['collection.anki21b'] ?? new Uint8Array(0));
			return { ...files, 'collection.anki21b': storeAsZstd(mutate(database, random)) };
		});
		await checkPackage(changed);
	}
	expect(await checkPackage(newer)).toBe('read');
});
