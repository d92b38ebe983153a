// Backups by hand and to a chosen file: a real file handle (the origin's private file system has them), read back by the real reader.
import { expect, test } from 'vitest';
import { Backups } from '../../src/lib/app/backups.svelte';
import type { ExchangeFiles } from '../../src/lib/app/exchange-files';
import { createBackupTarget } from '../../src/lib/files/backup-target';
import * as realFiles from '../../src/lib/files/exchange-files';
import { createHandleRecord } from '../../src/lib/store/handle-record';
import { makeLog, manualClock } from './log-parts';

const DAY_MS = 86_400_000;
const REVIEW = {
	type: 'card-reviewed',
	cardId: 'indonesian:recognise:kemitraan' as never,
	rating: 3,
	durationMs: 900,
	sentence: null,
	answer: null
} as const;
let last = 0;

async function parts(asked: { persist: number } = { persist: 0 }) {
	const clock = manualClock();
	const log = makeLog(undefined, clock);
	await log.start();
	const saved: { file: Blob; name: string }[] = [];
	const files: ExchangeFiles = { ...realFiles, saveFile: (file, name) => void saved.push({ file, name }) };
	const folder = await navigator.storage.getDirectory();
	const name = `backup-${++last}.mitra-backup`;
	const target = createBackupTarget(createHandleRecord(`handles-${last}`), () =>
		folder.getFileHandle(name, { create: true })
	);
	const backups = new Backups({
		log,
		clock,
		version: 'test',
		loadFiles: () => Promise.resolve(files),
		loadTarget: () => Promise.resolve(target),
		persistence: {
			isGranted: () => Promise.resolve(asked.persist > 0),
			request: () => Promise.resolve(++asked.persist > 0)
		}
	});
	return { backups, log, clock, saved, folder, name };
}

test('a backup by hand is named by the learner’s day, and its age is known', async () => {
	const { backups, log, clock, saved } = await parts();
	await log.record(REVIEW);
	expect(backups.ageDays).toBeNull();
	await backups.save();
	expect(backups.phase).toBe('done');
	expect(saved.map(({ name }) => name)).toEqual(['mitra-2026-03-02.mitra-backup']);
	await realFiles.verifyBackup(saved[0]!.file, 1, 0);
	expect(backups.ageDays).toBe(0);
	clock.pass(3 * DAY_MS);
	log.refreshNow();
	expect(backups.ageDays).toBe(3);
});

test('it is overdue from the fourteenth day on, and only where there is progress', async () => {
	const { backups, log, clock } = await parts();
	clock.pass(30 * DAY_MS);
	log.refreshNow();
	expect(backups.isOverdue).toBe(false);
	await log.record(REVIEW);
	clock.pass(13 * DAY_MS);
	log.refreshNow();
	expect(backups.isOverdue).toBe(false);
	clock.pass(DAY_MS);
	log.refreshNow();
	expect(backups.isOverdue).toBe(true);
	await backups.save();
	expect(backups.isOverdue).toBe(false);
});

test('the chosen file is written at once and after each session, until the learner stops it', async () => {
	const { backups, log, folder, name } = await parts();
	const read = async () => (await folder.getFileHandle(name)).getFile();
	await log.record(REVIEW);
	await backups.look();
	expect(backups.target).toEqual({ state: 'off', fileName: null });
	await backups.chooseTarget();
	expect(backups.target).toEqual({ state: 'ready', fileName: name });
	await realFiles.verifyBackup(await read(), 1, 0);
	await log.record(REVIEW);
	await backups.afterSession();
	// two reviews and the note that a backup was made
	await realFiles.verifyBackup(await read(), 3, 0);
	await backups.forgetTarget();
	expect(backups.target?.state).toBe('off');
	await backups.afterSession();
	await realFiles.verifyBackup(await read(), 3, 0);
});

test('the browser is asked to keep the data after the first session, once', async () => {
	const asked = { persist: 0 };
	const { backups, log, clock } = await parts(asked);
	await backups.afterSession();
	expect(asked.persist).toBe(0);
	await log.record(REVIEW);
	await backups.afterSession();
	await backups.afterSession();
	expect([asked.persist, backups.isPersisted]).toEqual([1, true]);
	clock.pass(DAY_MS);
	await log.record(REVIEW);
	asked.persist = 0;
	await backups.afterSession();
	expect(asked.persist).toBe(0);
});
