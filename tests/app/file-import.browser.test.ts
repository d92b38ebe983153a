// A file from the door to the log and back, with the real parts of the app.
import { expect, test } from 'vitest';
import { FileImport } from '../../src/lib/app/file-import.svelte';
import type { Mitra } from '../../src/lib/app/mitra';
import { formatLesson } from '../../src/lib/core/exchange/lesson-file';
import { packBackup } from '../../src/lib/files/backup-file';
import { lesson } from '../core/exchange/sound-lesson';
import { eventsOf } from '../store/log-fixtures';
import { makeMitra } from './log-parts';

const fileOf = (content: BlobPart, name = 'x.bin') => new File([content], name);
const table = 'Indonesian,English\nsungai,river\nkemitraan,partnership\n';

/** All that could have been written. */
async function countsOf({ log }: Mitra): Promise<readonly number[]> {
	return [(await log.readAll()).length, log.state.words.size, log.state.ownContent.size, log.state.imports.size];
}

test('nothing is written before it is asked for, all of it then, and one undo takes all of it back', async () => {
	const mitra = await makeMitra();
	const file = new FileImport(mitra);
	await file.open(fileOf(table));
	expect(file.plan?.counts).toEqual({ new: 2, changed: 0, same: 0, skipped: 0 });
	expect(await countsOf(mitra)).toEqual([0, 0, 0, 0]);
	await file.apply();
	expect(file.phase).toBe('done');
	expect(await countsOf(mitra)).toEqual([4, 2, 1, 1]);
	const own = (await mitra.content.loadAllWords()).filter(({ glossSource }) => glossSource === 'learner');
	expect(own.map(({ indonesian }) => indonesian)).toEqual(['sungai']);
	await file.undo();
	expect(await countsOf(mitra)).toEqual([5, 0, 0, 0]);
});

test('cancelling at any moment leaves nothing, and what was being read does not come back', async () => {
	const mitra = await makeMitra();
	const file = new FileImport(mitra);
	const opening = file.open(fileOf(table));
	file.cancel();
	await opening;
	expect([file.phase, file.plan]).toEqual(['idle', null]);
	await file.open(fileOf(table));
	file.cancel();
	await file.apply();
	expect(await countsOf(mitra)).toEqual([0, 0, 0, 0]);
});

test('a second file replaces the one that is still being read', async () => {
	const mitra = await makeMitra();
	const file = new FileImport(mitra);
	await Promise.all([file.open(fileOf(table)), file.open(fileOf(formatLesson(lesson)))]);
	expect(file.opened?.kind).toBe('lesson');
});

test('another choice plans anew', async () => {
	const mitra = await makeMitra();
	const file = new FileImport(mitra);
	await file.open(fileOf('a,b\nrumah,house\n'));
	expect(file.plan?.counts.new).toBe(2);
	await file.choose({ layout: { ...file.planned!.layout!, hasHeader: true } });
	expect(file.plan?.counts.new).toBe(1);
});

test('a lesson is an article like any other once it is taken in', async () => {
	const mitra = await makeMitra();
	const file = new FileImport(mitra);
	await file.open(fileOf(formatLesson(lesson)));
	await file.apply();
	expect(await mitra.content.loadLesson(lesson.article.id)).toEqual(lesson);
	await file.open(fileOf(formatLesson(lesson)));
	expect(file.plan?.issues[0]?.code).toBe('lesson-nothing-new');
});

test('a backup whose end is missing offers what stands before it', async () => {
	const events = eventsOf('phone', 5_000, 'phone');
	const packed = await packBackup({ events, content: [], app: 'test', madeAtMs: 0 });
	const mitra = await makeMitra();
	const file = new FileImport(mitra);
	await file.open(fileOf(packed.slice(0, packed.size / 2)));
	const { plan } = file;
	expect(plan?.issues[0]?.code).toBe('backup-tail-damaged');
	expect(plan?.counts.new).toBeGreaterThan(1_000);
	expect(plan?.counts.new).toBeLessThan(5_000);
	await file.apply();
	await file.open(fileOf(packed));
	await file.apply();
	expect([...mitra.log.state.days.values()].reduce((sum, { reviews }) => sum + reviews, 0)).toBe(5_000);
	await file.open(fileOf(packed));
	expect(file.canApply).toBe(false);
});
