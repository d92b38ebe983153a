// A simulated year: the app's figures equal those of a count that shares no code with it and reads the log from an exported backup.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readVocab } from '../../../scripts/read-vocab';
import { buildContentIndex } from '../../../src/lib/core/content/content-index';
import type { ArticleId, WordId } from '../../../src/lib/core/content/model';
import type { PeriodFigures, ProgressReading } from '../../../src/lib/core/stats/progress-reading';
import { readProgressOfLog } from '../../../src/lib/core/stats/progress-reading';
import { createScheduler } from '../../../src/lib/core/study/scheduler';
import { packBackup } from '../../../src/lib/files/backup-file';
import { simulateYear } from '../../bench/simulated-year';

interface CountedTally {
	readonly reviews: number;
	readonly recalled: number;
	readonly predicted: number;
}
interface CountedPeriod {
	readonly days: Record<string, { reviews: number; forgotten: number; durationMs: number; newWords: number }>;
	readonly groups: Record<string, CountedTally>;
	readonly weeks: Record<string, CountedTally>;
	readonly bins: Record<string, CountedTally>;
	readonly hours: readonly number[];
}
interface Counted {
	readonly today: number;
	readonly activeDays: number;
	readonly month: CountedPeriod;
	readonly year: CountedPeriod;
	readonly all: CountedPeriod;
	readonly stability: readonly number[];
	readonly words: readonly { day: number; learning: number; known: number; ignored: number }[];
	readonly coverage: Record<string, readonly { day: number; ratio: number }[]>;
	readonly quizzes: readonly { runId: string; article: string; day: number; total: number; correct: number }[];
}

const END_MS = Date.UTC(2026, 2, 1, 5);
const now = { atMs: END_MS + 12 * 3_600_000, utcOffsetMinutes: 420 };
const folder = mkdtempSync(join(tmpdir(), 'mitra-year-'));
let reading: ProgressReading;
let counted: Counted;

beforeAll(async () => {
	const { wordMap } = buildContentIndex(readVocab(join(import.meta.dirname, '../../..')).content);
	const wordIds = Object.values(wordMap.themes).flat();
	const articleIds = Object.keys(wordMap.occurrences);
	const events = simulateYear({ seed: 7, days: 400, endMs: END_MS, wordIds, articleIds });
	const log = join(folder, 'year.mitra-backup');
	const articles = join(folder, 'articles.json');
	// a merged log holds some events twice
	const merged = [...events, ...events.slice(100, 140)];
	const backup = await packBackup({ events: merged, content: [], app: 'test', madeAtMs: END_MS });
	writeFileSync(log, Buffer.from(await backup.arrayBuffer()));
	writeFileSync(articles, JSON.stringify(wordMap.occurrences));
	const script = join(import.meta.dirname, '../../../scripts/count-log.mjs');
	const args = [script, log, 'indonesian', String(now.atMs), String(now.utcOffsetMinutes), articles];
	counted = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 26 })) as Counted;
	reading = readProgressOfLog(
		merged,
		{
			course: 'indonesian',
			now,
			articles: articleIds.map((articleId) => ({
				articleId: articleId as ArticleId,
				occurrences: new Map(Object.entries(wordMap.occurrences[articleId as ArticleId] ?? {}) as [WordId, number][])
			})),
			hasVoice: true,
			buildable: new Set()
		},
		createScheduler()
	);
}, 120_000);

afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});

function expectTally(
	found: { readonly reviews: number; readonly measured: number | null; readonly predicted: number | null } | undefined,
	wanted: CountedTally | undefined
): void {
	expect(wanted).toBeDefined();
	expect(found?.reviews).toBe(wanted?.reviews);
	expect((found?.measured ?? 0) * (found?.reviews ?? 0)).toBeCloseTo(wanted?.recalled ?? NaN, 6);
	expect((found?.predicted ?? 0) * (found?.reviews ?? 0)).toBeCloseTo(wanted?.predicted ?? NaN, 4);
}

describe.each(['month', 'year', 'all'] as const)('the %s', (period) => {
	let figures: PeriodFigures;
	let wanted: CountedPeriod;
	beforeAll(() => {
		figures = reading.periods[period];
		wanted = counted[period];
	});

	test('has the same reviews, minutes, forgotten ones and new words on every day', () => {
		const found = figures.activity.filter(({ reviews }) => reviews > 0);
		expect(found.length).toBeGreaterThan(20);
		expect(Object.fromEntries(found.map(({ day, ...sums }) => [day, sums]))).toEqual(wanted.days);
	});

	test('has the same hours', () => {
		expect(figures.hours.map(({ reviews }) => reviews)).toEqual(wanted.hours);
	});

	test('has the same true retention and prediction: in all, by kind, sentence and maturity', () => {
		expectTally(figures.retention, wanted.groups['all']);
		expect(figures.retentionByGroup.map(({ value }) => value)).toEqual(
			expect.arrayContaining(['recognise', 'recall', 'listen', 'build', 'question', 'new', 'known', 'young', 'mature'])
		);
		for (const group of figures.retentionByGroup) {
			expectTally(group, wanted.groups[group.by === 'sentence' ? `sentence ${group.value}` : group.value]);
		}
	});

	test('has the same weeks', () => {
		const weeks = figures.retentionByWeek.filter(({ reviews }) => reviews > 0);
		expect(weeks.length).toBe(Object.keys(wanted.weeks).length);
		for (const week of weeks) expectTally(week, wanted.weeks[week.day]);
	});

	test('has the same calibration', () => {
		const bins = Object.keys(wanted.bins).toSorted((a, b) => Number(a) - Number(b));
		expect(bins.length).toBeGreaterThan(4);
		figures.calibration.forEach((bin, index) => {
			expectTally(bin, wanted.bins[bins[index] ?? '']);
		});
		expect(figures.calibration.length).toBe(bins.length);
	});
});

test('words by state are the same at the end of each week and today', () => {
	expect(reading.words.length).toBeGreaterThan(55);
	expect(reading.words).toEqual(counted.words);
	expect(reading.present.words).toEqual({
		learning: counted.words.at(-1)?.learning,
		known: counted.words.at(-1)?.known,
		ignored: counted.words.at(-1)?.ignored
	});
});

test('coverage of each article is the same at the end of each week and today', () => {
	expect(reading.coverage.size).toBe(2);
	for (const [articleId, samples] of reading.coverage) {
		const wanted = counted.coverage[articleId] ?? [];
		expect(samples.map(({ day }) => day)).toEqual(wanted.map(({ day }) => day));
		samples.forEach(({ ratio }, index) => {
			expect(ratio).toBeCloseTo(wanted[index]?.ratio ?? NaN, 8);
		});
	}
});

test('memories last as long, as many days were active, and quizzes went the same', () => {
	expect(reading.present.stability).toEqual(counted.stability);
	expect(reading.activeDays).toBe(counted.activeDays);
	const scores = [...reading.quizScores].flatMap(([article, runs]) =>
		runs.map(({ runId, day, total, correct }) => ({ runId, article, day, total, correct }))
	);
	const byRun = (a: { runId: string }, b: { runId: string }): number => (a.runId < b.runId ? -1 : 1);
	expect(scores.length).toBeGreaterThan(20);
	expect(scores.toSorted(byRun)).toEqual(counted.quizzes.toSorted(byRun));
});

test('the month ahead is filled', () => {
	expect(reading.present.dueMinutes).toHaveLength(30);
	expect(Math.min(...reading.present.dueMinutes)).toBeGreaterThan(0);
});
