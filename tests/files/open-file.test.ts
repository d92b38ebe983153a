import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Course, WordId } from '../../src/lib/core/content/model';
import { canApply, sealImport } from '../../src/lib/core/exchange/import-plan';
import { formatLesson } from '../../src/lib/core/exchange/lesson-file';
import { CAREFUL_CHOICES, planLesson } from '../../src/lib/core/exchange/plan-lesson';
import { planTable } from '../../src/lib/core/exchange/plan-table';
import { guessLayout } from '../../src/lib/core/exchange/table-mapping';
import { formatRow, TABLE_HEADER } from '../../src/lib/core/exchange/word-row';
import type { ImportId } from '../../src/lib/core/study/events';
import { parseLoggedEvent } from '../../src/lib/core/study/parse-event';
import type { OpenedFile } from '../../src/lib/core/exchange/opened-file';
import { readOwnContent } from '../../src/lib/core/content/read-own-content';
import { formatTable } from '../../src/lib/files/read-table';
import { lesson } from '../core/exchange/sound-lesson';
import { codesOf, fileOf, opened } from './opened';

const course: Course = 'indonesian';

function tablePlan(file: OpenedFile) {
	if (file.kind !== 'words') throw new Error(`${file.kind}: ${codesOf(file).join()}`);
	const layout = guessLayout(file.table.rows);
	const parts = { course, words: [], isListed: () => false, ownNote: () => null };
	return planTable({ ...file, ...parts, layout });
}

describe('what a file is shows in its bytes', () => {
	test.each([
		['', 'empty-file'],
		['  \n ', 'empty-file'],
		['%PDF-1.7', 'unknown-file'],
		['a\0\0\x01\x02binary', 'unknown-file'],
		['{"format":"mitra-lesson",', 'lesson-no-json'],
		['{}', 'lesson-shape'],
		['{"format":"mitra-lesson","version":2}', 'lesson-newer']
	])('%j gives %s', async (content, code) => {
		expect(codesOf(await opened(fileOf(content)))[0]).toBe(code);
	});

	test('a table in any of the usual encodings gives the same words', async () => {
		const text = 'Indonesian,English\nkafé,café\n';
		const utf16 = (littleEndian: boolean, withMark: boolean) => {
			const marked = withMark ? `\u{feff}${text}` : text;
			const bytes = new Uint8Array(marked.length * 2);
			const view = new DataView(bytes.buffer);
			for (let index = 0; index < marked.length; index++) {
				view.setUint16(index * 2, marked.charCodeAt(index), littleEndian);
			}
			return bytes;
		};
		const latin = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
		for (const content of [
			text,
			`\u{feff}${text}`,
			utf16(true, true),
			utf16(false, true),
			utf16(true, false),
			utf16(false, false),
			latin
		]) {
			const plan = tablePlan(await opened(fileOf(content)));
			expect(plan.items).toMatchObject([{ indonesian: 'kafé', english: 'café', change: 'new' }]);
		}
		expect(codesOf(await opened(fileOf(latin)))).toEqual(['wrong-encoding']);
	});

	test.each([',', ';', '\t', '|'])('columns may be divided by %j', async (delimiter) => {
		const file = await opened(fileOf([`rumah${delimiter}house`, `"jalan raya"${delimiter}"main; road"`].join('\r\n')));
		expect(tablePlan(file).items.map(({ english }) => english)).toEqual(['house', 'main; road']);
	});
});

describe('lesson files', () => {
	test('are read as they were written', async () => {
		const file = await opened(fileOf(formatLesson(lesson)));
		expect(file).toEqual({ kind: 'lesson', title: 'x', lesson });
	});

	test('name every rule that they break, with its place', async () => {
		const [first, ...others] = lesson.words;
		const broken = { ...lesson, words: [...others, ...others], questions: [] };
		const file = await opened(fileOf(formatLesson(broken)));
		expect(file.kind === 'unreadable' && file.issues[0]?.detail).toContain('each id once');
		expect(JSON.stringify(file)).toContain(`\\"${first!.id}\\"; expected a word of this file or of Mitra`);
	});

	test('changed at random never throw and never plan what could not be kept', { timeout: 240_000 }, async () => {
		const text = formatLesson(lesson);
		let sound = 0;
		await fc.assert(
			fc.asyncProperty(mutationsOf(text), async (mutated) => {
				const file = await opened(fileOf(mutated));
				if (file.kind !== 'lesson') return;
				sound++;
				const isTaken = () => false;
				const plan = planLesson({
					...file,
					mine: null,
					isMineBundled: false,
					myWords: new Map(),
					isArticleIdTaken: isTaken,
					isWordIdTaken: isTaken,
					choices: CAREFUL_CHOICES
				});
				expectKept(plan);
			}),
			{ numRuns: 2_000 }
		);
		expect(sound).toBeGreaterThan(50);
	});
});

describe('tables of words', () => {
	test('changed at random never throw and never plan what could not be kept', { timeout: 240_000 }, async () => {
		const rows = Array.from({ length: 12 }, (_, index) => [
			`kata ${index}`,
			`word ${index}; term`,
			`Ini kata ${index} lama.`,
			`This old word ${index}.`,
			'=1+1'
		]);
		const text = await formatTable([TABLE_HEADER, ...rows]);
		await fc.assert(
			fc.asyncProperty(mutationsOf(text), async (mutated) => {
				const file = await opened(fileOf(mutated));
				if (file.kind === 'words') expectKept(tablePlan(file));
			}),
			{ numRuns: 2_000 }
		);
	});

	test('of 20,000 rows are read to the end, of more not', { timeout: 60_000 }, async () => {
		const rows = Array.from({ length: 20_050 }, (_, index) => `kata${index},word${index}`);
		const file = await opened(fileOf(rows.join('\n')));
		expect(codesOf(file)).toEqual(['table-too-many-rows']);
		const plan = tablePlan(file);
		expect(plan.counts.new).toBe(20_001);
		expect(plan.contentToSave.every(({ wordIds }) => wordIds.length <= 500)).toBe(true);
	});

	test('written and read give the same rows', async () => {
		const row = { indonesian: '-nya', english: ['=HYPERLINK("x")', 'a;b\\'], example: null, note: "'@cmd" };
		const csv = await formatTable([TABLE_HEADER, formatRow(row)]);
		expect(csv).toContain("'-nya");
		expect(csv).toMatch(/"'=HYPERLINK/);
		const plan = tablePlan(await opened(fileOf(csv)));
		expect(JSON.parse(plan.contentToSave[0]!.text)).toMatchObject({
			words: [{ indonesian: '-nya', english: row.english, note: { english: "'@cmd" } }]
		});
	});
});

/** Everything that the plan would write is something that the log and the content parser read again. */
function expectKept(plan: ReturnType<typeof planTable>): void {
	if (!canApply(plan)) return;
	const hashes = plan.contentToSave.map((_, index) => `h${index}`);
	for (const draft of sealImport(plan, 'i' as ImportId, hashes).drafts) {
		const head = { id: 'e', deviceId: 'd', seq: 1, atMs: 1, utcOffsetMinutes: 0, timeZone: 'UTC' };
		expect(parseLoggedEvent({ ...draft, ...head }, { file: 'x', place: '' })).toMatchObject({ ok: true });
	}
	for (const save of plan.contentToSave) {
		expect(readOwnContent(save, save.text).issues).toEqual([]);
		expect(save.wordIds.every((id: WordId) => id.length <= 120)).toBe(true);
	}
}

/** The text with up to five places changed: letters, cuts, pieces doubled, and what parsers fear. */
function mutationsOf(text: string): fc.Arbitrary<string> {
	const piece = fc.constantFrom(
		'"',
		',',
		';',
		'\n',
		'\r',
		'\t',
		'{',
		'}',
		'[',
		']',
		'\\',
		'=',
		'-',
		'__proto__',
		'\0',
		'\u{feff}',
		'🌾',
		'<img onerror=x>',
		'null',
		'1e999',
		'  '
	);
	const change = fc.record({
		at: fc.nat(text.length),
		drop: fc.constantFrom(0, 0, 1, 3, 40),
		put: fc.option(fc.oneof(piece, fc.string({ maxLength: 3 })))
	});
	return fc
		.array(change, { minLength: 1, maxLength: 5 })
		.map((changes) =>
			changes.reduce((from, { at, drop, put }) => from.slice(0, at) + (put ?? '') + from.slice(at + drop), text)
		);
}
