// A package of ours as Python reads it: another zip, another SQLite, another SHA-1 (tests/fixtures/anki/check_package.py).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordCardId } from '../../../src/lib/core/cards/card-id';
import type { ArticleId } from '../../../src/lib/core/content/model';
import type { EventDraft, LoggedEvent } from '../../../src/lib/core/study/events';
import { replay } from '../../../src/lib/core/study/replay';
import { additionOf, eventAt, noon, reviewOf } from '../../core/study/arbitraries';
import { exported, MITRA, packWords, scheduler, wordOf } from './learner';

type Rows = Readonly<Record<string, readonly Readonly<Record<string, string | number>>[]>>;

const folder = mkdtempSync(join(tmpdir(), 'mitra-anki-'));
afterAll(() => {
	rmSync(folder, { recursive: true });
});

const RUMAH = wordOf('rumah', 'rumah', ['house', 'home']);
const recognise = wordCardId('indonesian', 'recognise', MITRA.id);
const recall = wordCardId('indonesian', 'recall', MITRA.id);
const listen = wordCardId('indonesian', 'listen', RUMAH.id);
const acts: readonly (readonly [number, EventDraft])[] = [
	[0, additionOf(MITRA.id)],
	[0, additionOf(RUMAH.id)],
	[0, reviewOf(recognise, 3)],
	[4, reviewOf(recognise, 1)],
	[4, reviewOf(recognise, 3)],
	[8, reviewOf(recall, 4)],
	[9, reviewOf(listen, 1)],
	[9, { type: 'card-suspended', cardId: recall }],
	[10, reviewOf(wordCardId('indonesian', 'recognise', RUMAH.id), 3)],
	[11, { type: 'card-reset', cardId: wordCardId('indonesian', 'recognise', RUMAH.id) }]
];
// two of them at the same instant, as two devices may have it
const log: readonly LoggedEvent[] = acts.map(([day, draft], index) => ({
	...eventAt(noon(day, index === 1 ? 0 : index), draft),
	id: `e${index}` as LoggedEvent['id']
}));
const words = [{ ...exported(MITRA), articleIds: ['kemitraan-militer' as ArticleId] }, exported(RUMAH)];

let rows: Rows;
let bytes: Uint8Array;
beforeAll(async () => {
	bytes = await packWords(words, log);
	const path = join(folder, 'mitra.apkg');
	writeFileSync(path, bytes);
	const { status, stdout, stderr } = spawnSync('python3', ['tests/fixtures/anki/check_package.py', path], {
		encoding: 'utf8'
	});
	expect([stderr, status]).toEqual(['', 0]);
	rows = JSON.parse(stdout) as Rows;
});

test('one note a word, with its fields, tags and a GUID that stays', () => {
	expect(rows['notes']?.map(({ guid, tags, flds }) => [guid, tags, String(flds).split('\x1f')])).toEqual([
		[
			'mitra:kemitraan',
			' Mitra::article::kemitraan-militer Mitra::level::B1 Mitra::class::noun ',
			[
				'kemitraan',
				'partnership<br>co-operation; alliance',
				'ke- + mitra + -an',
				'<b>Kemitraan</b> itu &lt;kuat&gt; &amp; baik.',
				'The <b>partnership</b> is strong.',
				'',
				''
			]
		],
		['mitra:rumah', ' Mitra::level::A2 Mitra::class::noun ', ['rumah', 'house<br>home', '', '', '', '1', '']]
	]);
});

test('a card a direction, with memory, due day and what is suspended', () => {
	const state = replay(log, scheduler);
	const col = rows['col']?.[0];
	const firstDay = Math.floor((Number(col?.['crt']) + 7 * 3_600) / 86_400);
	const cards = rows['cards']?.map(({ ord, type, queue, due, reps, lapses }) => ({
		ord,
		type,
		queue,
		due,
		reps,
		lapses
	}));
	const memoryOf = (id: typeof recall) => state.cards.get(id)?.memory;
	expect(cards).toEqual([
		{ ord: 0, type: 2, queue: 2, due: (memoryOf(recognise)?.dueDay ?? 0) - firstDay, reps: 3, lapses: 1 },
		{ ord: 1, type: 2, queue: -1, due: (memoryOf(recall)?.dueDay ?? 0) - firstDay, reps: 1, lapses: 0 },
		// made new again by hand
		{ ord: 0, type: 0, queue: 0, due: 3, reps: 0, lapses: 0 },
		{ ord: 1, type: 0, queue: 0, due: 4, reps: 0, lapses: 0 },
		// in a learning step: seconds since 1970
		{ ord: 2, type: 1, queue: 1, due: (memoryOf(listen)?.stepDueAtMs ?? 0) / 1_000, reps: 1, lapses: 0 }
	]);
	expect(JSON.parse(String(rows['cards']?.[0]?.['data']))).toMatchObject({
		s: Number(memoryOf(recognise)?.stability.toFixed(4)),
		d: Number(memoryOf(recognise)?.difficulty.toFixed(3)),
		dr: 0.9
	});
});

test('the review log, and nothing that was undone', async () => {
	const lines = rows['revlog']?.map(({ ease, type, time }) => [ease, type, time]);
	expect(lines).toEqual([
		[3, 0, 4_000],
		[1, 1, 4_000],
		[3, 2, 4_000],
		[4, 0, 4_000],
		[1, 0, 4_000],
		[3, 0, 4_000],
		[0, 4, 0]
	]);
	const undo = eventAt(noon(20), { type: 'event-undone', target: 'e5' as LoggedEvent['id'] });
	const without = await packWords(words, [...log, undo]);
	expect(without.length).not.toBe(bytes.length);
});

test('the same words and log give the same bytes', async () => {
	expect(await packWords(words, log)).toEqual(bytes);
});
