import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canApply, rangesOf, sealImport, type ImportPlan } from '../../../src/lib/core/exchange/import-plan';
import { planRestore, type RestoreParts } from '../../../src/lib/core/exchange/plan-restore';
import { crc32 } from '../../../src/lib/core/exchange/crc32';
import type { DeviceId, ImportId, LoggedEvent } from '../../../src/lib/core/study/events';
import { mergeLogs, sortEvents } from '../../../src/lib/core/study/event-order';
import { replay } from '../../../src/lib/core/study/replay';
import { createScheduler } from '../../../src/lib/core/study/scheduler';
import { isImport, isUndo } from '../../../src/lib/core/study/undone-events';
import { additionOf, eventAt, eventId, logArbitrary, noon, wordLifeArbitrary } from '../study/arbitraries';
import { backupText, readText } from './backup-parts';

const scheduler = createScheduler();

function partsOf(text: string, log: readonly LoggedEvent[] = [], more: Partial<RestoreParts> = {}): RestoreParts {
	const isContentKept = () => false;
	return { title: 'x', backup: readText(text), hasWrongSum: false, log, isContentKept, rolloverHour: 4, ...more };
}

/** The log after the plan was applied, as a store would have it. */
function applied(log: readonly LoggedEvent[], plan: ImportPlan, name = 'restore'): readonly LoggedEvent[] {
	if (!canApply(plan)) return log;
	const { drafts, events } = sealImport(plan, name as ImportId, []);
	const acts = drafts.map((draft, index) => ({
		...eventAt(noon(name === 'second' ? 99 : 90, index), draft, 'here'),
		id: eventId(`${name}-${index}`)
	}));
	return [...mergeLogs(log, events).events, ...acts];
}

test('the checksum is that of the standard', () => {
	expect(crc32('123456789')).toBe('cbf43926');
	expect(crc32('')).toBe('00000000');
	expect(crc32('kué 🌾')).toBe('156edeb1');
});

describe('a backup', () => {
	test('is read as it was written, in total order', () => {
		fc.assert(
			fc.property(logArbitrary, (log) => {
				const content = [{ hash: 'aa', text: '{"x":"é\\n🌾"}' }];
				const read = readText(backupText(log, content));
				expect(read).toMatchObject({ damagedLines: 0, unknownLines: 0, newerVersion: null, content });
				expect(read.events).toEqual(sortEvents(log).map((event) => JSON.parse(JSON.stringify(event)) as unknown));
			})
		);
	});

	test('of a newer version is not read at all, and says so', () => {
		const plan = planRestore(partsOf(backupText([eventAt(noon(0), additionOf('mitra'))], [], 2)));
		expect(plan.issues).toMatchObject([{ code: 'backup-newer', severity: 'error', count: 2 }]);
		expect(canApply(plan)).toBe(false);
	});

	test('with a damaged tail gives what stands before it', () => {
		const log = [0, 1, 2].map((day) => eventAt(noon(day), additionOf(`kata-${day}`)));
		const text = backupText(log);
		const plan = planRestore(partsOf(text.slice(0, -200)));
		expect(plan.counts).toMatchObject({ new: 2 });
		expect(plan.issues).toMatchObject([{ code: 'backup-tail-damaged', severity: 'warning', count: 1 }]);
		expect(canApply(plan)).toBe(true);
	});

	test('with a changed letter leaves out that line only', () => {
		const log = [0, 1, 2].map((day) => eventAt(noon(day), additionOf(`kata-${day}`)));
		const plan = planRestore(partsOf(backupText(log).replace('kata-1', 'kata-9')));
		expect(plan.events.map(({ id }) => id)).toEqual([log[0]?.id, log[2]?.id]);
		expect(plan.issues).toMatchObject([{ code: 'backup-lines-damaged', count: 1 }]);
	});

	test('without a single sound line is no backup', () => {
		const plan = planRestore(partsOf('00000000 {}\n'));
		expect(plan.issues).toMatchObject([{ code: 'backup-header-damaged', severity: 'error' }]);
	});

	test('names the lessons whose text is missing', () => {
		const save = eventAt(noon(0), {
			type: 'content-saved',
			contentId: 'surat',
			kind: 'lesson',
			hash: 'aa',
			title: { indonesian: 'Surat', english: 'Letter' },
			level: 'A2',
			sentenceCount: 1,
			wordCount: 3,
			questionCount: 0,
			wordIds: []
		});
		const plan = planRestore(partsOf(backupText([save])));
		expect(plan.issues).toMatchObject([{ code: 'backup-content-missing', count: 1 }]);
		expect(plan.items).toMatchObject([{ indonesian: 'Surat', english: 'Letter' }]);
	});
});

describe('restoring', () => {
	test('into an empty log gives the state of the log that was backed up', () => {
		fc.assert(
			fc.property(fc.oneof(logArbitrary, wordLifeArbitrary), (log) => {
				const restored = applied([], planRestore(partsOf(backupText(log))));
				const [was, is] = [replay(log, scheduler), replay(restored, scheduler)];
				expect(is.cards).toEqual(was.cards);
				expect(is.words).toEqual(was.words);
				expect(is.days).toEqual(was.days);
				expect(is.quizRuns).toEqual(was.quizRuns);
				expect(is.settings).toEqual(was.settings);
				expect(is.ownContent).toEqual(was.ownContent);
			}),
			{ numRuns: 200 }
		);
	});

	test('twice changes nothing the second time', () => {
		fc.assert(
			fc.property(logArbitrary, fc.nat(), (log, cut) => {
				const here = log.slice(cut % (log.length + 1));
				const text = backupText(log);
				const once = applied(here, planRestore(partsOf(text, here)));
				const again = planRestore(partsOf(text, once));
				expect(again.counts.new).toBe(0);
				expect(canApply(again)).toBe(false);
			})
		);
	});

	test('and undoing it gives the state as it was', () => {
		fc.assert(
			fc.property(logArbitrary, fc.nat(), (log, cut) => {
				const importIds = new Set(log.filter(isImport).map(({ id }) => id));
				// an import is written whole: no log holds half of one
				const isOwn = (event: LoggedEvent) =>
					!isImport(event) && event.importId === undefined && !(isUndo(event) && importIds.has(event.target));
				const here = log.slice(cut % (log.length + 1)).filter(isOwn);
				const restored = applied(here, planRestore(partsOf(backupText(log), here)));
				fc.pre(restored !== here);
				const undoing = eventAt(noon(95), { type: 'event-undone', target: restored.at(-1)!.id }, 'here');
				const [was, is] = [replay(here, scheduler), replay([...restored, undoing], scheduler)];
				expect(is.cards).toEqual(was.cards);
				expect(is.words).toEqual(was.words);
				expect(is.settings).toEqual(was.settings);
				expect(is.imports).toEqual(was.imports);
			}),
			{ numRuns: 200 }
		);
	});

	test('after it was undone brings everything back', () => {
		const log = [0, 1, 2].map((day) => eventAt(noon(day), additionOf(`kata-${day}`)));
		const text = backupText(log);
		const restored = applied([], planRestore(partsOf(text)));
		const undoing = eventAt(noon(91), { type: 'event-undone', target: restored.at(-1)!.id }, 'here');
		const undone = [...restored, undoing];
		expect(replay(undone, scheduler).words.size).toBe(0);
		const again = planRestore(partsOf(text, undone));
		expect(again.counts.new).toBe(3);
		expect(replay(applied(undone, again, 'second'), scheduler).words.size).toBe(3);
		expect(replay(applied(undone, again, 'second'), scheduler).lastBackupAtMs).toBe(Date.UTC(2026, 2, 2));
	});
});

test('ranges hold exactly the events they were made of', () => {
	fc.assert(
		fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 40 })), (seqs) => {
			const events = seqs.map((seq) => ({ ...eventAt(noon(0), additionOf('x')), seq, deviceId: 'phone' as DeviceId }));
			const ranges = rangesOf(events);
			const held = ranges.flatMap(({ fromSeq, toSeq }) =>
				Array.from({ length: toSeq - fromSeq + 1 }, (_, index) => fromSeq + index)
			);
			expect(held).toEqual(seqs.toSorted((a, b) => a - b));
		})
	);
});
