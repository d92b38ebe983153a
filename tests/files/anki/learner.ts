// A learner with words, reviews and an Anki package of them, for the tests of both directions.
import initSqlJs from 'sql.js';
import type { Course, WordId } from '../../../src/lib/core/content/model';
import type { Word } from '../../../src/lib/core/content/schemas';
import { buildAnkiCollection, type ExportWord } from '../../../src/lib/core/exchange/anki/build-anki-collection';
import type { AnkiPackage } from '../../../src/lib/core/exchange/anki/anki-package';
import { guessMappings } from '../../../src/lib/core/exchange/anki/field-mapping';
import { planAnkiImport, type AnkiChoices } from '../../../src/lib/core/exchange/anki/plan-anki-import';
import type { ImportPlan } from '../../../src/lib/core/exchange/import-plan';
import type { DeviceId, LoggedEvent, Moment } from '../../../src/lib/core/study/events';
import { replay } from '../../../src/lib/core/study/replay';
import { createScheduler } from '../../../src/lib/core/study/scheduler';
import { bytesOfArray } from '../../../src/lib/files/anki/byte-source';
import { readAnkiPackage } from '../../../src/lib/files/anki/read-anki-package';
import { writeAnkiPackage } from '../../../src/lib/files/anki/write-anki-package';

export const loadSqlite = () => initSqlJs();
export const scheduler = createScheduler();

/** 20 April 2026, noon in Jakarta. */
export const NOW: Moment = { atMs: Date.UTC(2026, 3, 20, 5), utcOffsetMinutes: 420, timeZone: 'Asia/Jakarta' };

export const KNOWN = { indonesian: new Set<string>(), english: new Set<string>() };

export function wordOf(id: string, indonesian: string, english: readonly string[], more: Partial<Word> = {}): Word {
	return {
		id: id as WordId,
		indonesian,
		english: [...english],
		partOfSpeech: 'noun',
		root: null,
		formation: null,
		level: 'A2',
		examples: [],
		...more
	};
}

export const MITRA: Word = wordOf('kemitraan', 'kemitraan', ['partnership', 'co-operation; alliance'], {
	root: 'mitra',
	formation: 'ke- + mitra + -an',
	level: 'B1',
	examples: [
		{
			indonesian: 'Kemitraan itu <kuat> & baik.',
			english: 'The partnership is strong.',
			marked: { indonesian: 'Kemitraan', english: 'partnership' }
		}
	]
});

export function exported(word: Word): ExportWord {
	return { word, example: word.examples[0] ?? null, articleIds: [] };
}

export function packWords(words: readonly ExportWord[], log: readonly LoggedEvent[], course: Course = 'indonesian') {
	return writeAnkiPackage(buildAnkiCollection({ course, words, log, scheduler, now: NOW }), loadSqlite);
}

export async function readBytes(bytes: Uint8Array): Promise<AnkiPackage> {
	const read = await readAnkiPackage(bytesOfArray(bytes), loadSqlite);
	if ('issues' in read) throw new Error(JSON.stringify(read.issues));
	return read.content;
}

/** The code of what is wrong with the package, or `sound`. */
export async function verdictOn(bytes: Uint8Array): Promise<string> {
	const read = await readAnkiPackage(bytesOfArray(bytes), loadSqlite);
	return 'issues' in read ? read.issues.map(({ code }) => code).join() : 'sound';
}

export interface ImportSituation {
	readonly log?: readonly LoggedEvent[];
	readonly words?: readonly Word[];
	readonly choices?: Partial<AnkiChoices>;
	readonly deviceId?: string;
	readonly nowMs?: number;
}

export function planFor(content: AnkiPackage, situation: ImportSituation = {}): ImportPlan {
	const { log = [], words = [], choices = {}, deviceId = 'anki-1', nowMs = NOW.atMs } = situation;
	const state = replay(log, scheduler);
	return planAnkiImport({
		title: 'paket',
		content,
		choices: { course: 'indonesian', mappings: guessMappings(content, KNOWN), deckIds: null, ...choices },
		words,
		ownContent: state.ownContent.values(),
		state,
		log,
		nowMs,
		momentAt: (atMs) => ({ ...NOW, atMs }),
		deviceId: deviceId as DeviceId
	});
}
