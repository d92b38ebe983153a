// Packages through the real worker: read, written, refused and given up.
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { buildAnkiCollection } from '../../../src/lib/core/exchange/anki/build-anki-collection';
import { createScheduler } from '../../../src/lib/core/study/scheduler';
import { packAnki, readAnkiFile } from '../../../src/lib/files/anki/anki-files';
import { openFile } from '../../../src/lib/files/open-file';
import packageUrl from '../../fixtures/anki/newer.apkg?url';

const now = { atMs: Date.UTC(2026, 3, 20), utcOffsetMinutes: 420, timeZone: 'Asia/Jakarta' };
const noSignal = new AbortController().signal;
const fetchPackage = async () => (await fetch(packageUrl)).blob();

test('a package is read whatever its name is', async () => {
	const file = new File([await fetchPackage()], 'kartu.bin');
	const opened = await openFile(file, { isKnownWord: () => false, signal: noSignal, onProgress: () => undefined });
	expect(opened.kind === 'anki' ? opened.content.notes.map(({ guid }) => guid) : opened).toEqual([
		'aB1',
		'aB2',
		'aB3',
		'aB5'
	]);
});

test('another archive is refused with its reason', async () => {
	const archive = new Blob([zipSync({ 'a.txt': new Uint8Array(3) })]);
	expect(await readAnkiFile(archive, noSignal)).toMatchObject({ issues: [{ code: 'anki-no-collection' }] });
});

test('a collection is written and read back', async () => {
	const collection = buildAnkiCollection({
		course: 'indonesian',
		words: [],
		log: [],
		scheduler: createScheduler(),
		now
	});
	const read = await readAnkiFile(await packAnki(collection), noSignal);
	expect(read).toMatchObject({ content: { noteTypes: [{ name: 'Mitra: Indonesian' }], notes: [], mediaCount: 0 } });
});

test('reading is given up at once', async () => {
	const giving = new AbortController();
	const reading = readAnkiFile(await fetchPackage(), giving.signal);
	giving.abort(new Error('given up'));
	await expect(reading).rejects.toThrow('given up');
	await expect(readAnkiFile(await fetchPackage(), giving.signal)).rejects.toThrow('given up');
});
