// A year of reviews on the progress screen: every chart is filled, its numbers are those of an independent count, it can be read by keyboard,
// and axe finds nothing.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countLog } from '../../scripts/count-log.mjs';
import { readVocab } from '../../scripts/read-vocab';
import { buildContentIndex } from '../../src/lib/core/content/content-index';
import type { LoggedEvent } from '../../src/lib/core/study/events';
import { bundleModule } from '../bench/bundle.mjs';
import type { YearPlan } from '../bench/simulated-year';
import { expect, test } from './served-app';

const { wordMap } = buildContentIndex(readVocab(join(import.meta.dirname, '../..')).content);
const wordIds = Object.values(wordMap.themes).flat();
const articleIds = Object.keys(wordMap.occurrences);
const NOW_MS = Date.UTC(2026, 2, 1, 14);

/** Fills the database with a year before the app is opened; answers the log as the database gives it back. */
async function seedYear(page: Page): Promise<readonly LoggedEvent[]> {
	await page.clock.setSystemTime(NOW_MS);
	await page.route('**/seed-page', (route) => route.fulfill({ contentType: 'text/html', body: '<title>seed</title>' }));
	await page.goto('/seed-page');
	await page.addScriptTag({ path: await bundleModule('seed-store', 'browser') });
	const plan: YearPlan = { seed: 7, days: 400, endMs: NOW_MS - 9 * 3_600_000, wordIds, articleIds };
	return page.evaluate(
		([name, value]) =>
			(globalThis as unknown as { seedYear(n: string, v: YearPlan): Promise<readonly LoggedEvent[]> }).seedYear(
				name,
				value
			),
		['mitra:', plan] as const
	);
}

async function openProgress(page: Page): Promise<void> {
	await page.goto('/progress/');
	await expect(page.getByRole('heading', { name: 'Your days' })).toBeVisible();
}

/** The sentence below the chart's title. */
function sentenceOf(page: Page, title: string) {
	return page
		.locator('figure')
		.filter({ has: page.getByRole('heading', { name: title, exact: true }) })
		.locator('figcaption p');
}

test('every chart of a simulated year is filled with the numbers that an independent count finds', async ({ page }) => {
	test.setTimeout(120_000);
	const events = await seedYear(page);
	const now = { atMs: NOW_MS, utcOffsetMinutes: 420 };
	const counted = countLog([...events], 'indonesian', now, wordMap.occurrences);
	await openProgress(page);
	await page.getByRole('radio', { name: 'Year', exact: true }).check();
	await expect(page.locator('figure svg.plot')).toHaveCount(9 + 2 * articleIds.length);
	for (const plot of await page.locator('figure svg.plot').all()) {
		expect(await plot.locator('rect, circle, path').count()).toBeGreaterThanOrEqual(3);
	}

	const days = Object.values(counted.year.days);
	const reviews = days.reduce((sum, day) => sum + day.reviews, 0);
	await expect(sentenceOf(page, 'Reviews and minutes by day')).toContainText(
		`${reviews.toLocaleString('en')} reviews in`
	);
	await expect(sentenceOf(page, 'Reviews and minutes by day')).toContainText(`on ${days.length} days`);
	const none = { reviews: 0, recalled: 0, predicted: 0 };
	const { all = none, mature = none } = counted.year.groups;
	const percent = (ratio: number) => `${Math.round(ratio * 100)}%`;
	await expect(sentenceOf(page, 'Recall by week')).toContainText(
		`You recalled ${percent(all.recalled / all.reviews)} of what was asked in the last 365 days; ${percent(all.predicted / all.reviews)} was predicted.`
	);
	await expect(sentenceOf(page, 'Recall by week')).toContainText(`${all.reviews.toLocaleString('en')} reviews`);
	await expect(sentenceOf(page, 'Recall by kind, sentence and age')).toContainText(
		`You recall ${percent(mature.recalled / mature.reviews)} of the words`
	);
	const today = counted.words.at(-1);
	await expect(sentenceOf(page, 'Words known and learning')).toContainText(
		`You know ${today?.known} words and are learning ${today?.learning} more.`
	);
	await page.getByRole('button', { name: 'Count my active days' }).click();
	await expect(page.getByText(`You studied on ${counted.activeDays} of the last 28 days.`)).toBeVisible();

	// the second visit reads the stored history
	await openProgress(page);
	await expect(page.getByText(`You studied on ${counted.activeDays} of the last 28 days.`)).toBeVisible();
	await page.getByRole('radio', { name: 'All', exact: true }).check();
	const everything = Object.values(counted.all.days).reduce((sum, day) => sum + day.reviews, 0);
	await expect(sentenceOf(page, 'Reviews and minutes by day')).toContainText(everything.toLocaleString('en'));
});

test('a chart is read by keyboard, and leaves as CSV, SVG and PNG', async ({ page }) => {
	await seedYear(page);
	await openProgress(page);
	const reader = page.getByRole('slider', { name: 'Reviews and minutes by day' });
	await reader.focus();
	await expect(reader).toHaveAttribute('aria-valuetext', /^Sun, 1 Mar 2026: /);
	await page.keyboard.press('ArrowLeft');
	await expect(reader).toHaveAttribute('aria-valuetext', /^Sun, 22 Feb 2026: /);
	await page.keyboard.press('ArrowUp');
	await expect(reader).toHaveAttribute('aria-valuetext', /^Sat, 21 Feb 2026: /);

	const figure = page.locator('figure').first();
	await figure.getByText('Table and files').click();
	const save = async (name: string) => {
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			figure.getByRole('button', { name, exact: true }).click()
		]);
		return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
	};
	const csv = await save('CSV');
	expect(csv.name).toBe('mitra-days.csv');
	expect(csv.bytes.toString('utf8')).toMatch(
		/^\uFEFFDay,Reviews,Forgotten,Minutes,New words\r\n2026-\d\d-\d\d,\d+,\d+,/
	);
	const svg = await save('SVG');
	expect(svg.name).toBe('mitra-days.svg');
	expect(svg.bytes.toString('utf8')).toMatch(
		/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"[\s\S]*fill="rgb[\s\S]*<\/svg>$/
	);
	const png = await save('PNG');
	expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
	expect(png.bytes.length).toBeGreaterThan(5_000);
});

test('a word’s dialog has its history, cards and sentences', async ({ page }) => {
	await seedYear(page);
	await page.goto('/words/');
	await page.locator('button.word').first().click();
	const dialog = page.getByRole('dialog');
	await dialog.getByText('History, cards and sentences').click();
	await expect(dialog.getByRole('heading', { name: 'Cards' })).toBeVisible();
	await expect(dialog.getByRole('heading', { name: 'Sentences shown' })).toBeVisible();
	expect(await dialog.getByRole('region', { name: 'Reviews' }).getByRole('row').count()).toBeGreaterThan(3);
});

for (const colorScheme of ['light', 'dark'] as const) {
	test(`axe finds nothing on the filled screen, and nothing scrolls sideways, ${colorScheme}`, async ({ page }) => {
		test.setTimeout(120_000);
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await seedYear(page);
		for (const width of [390, 1280]) {
			await page.setViewportSize({ width, height: 800 });
			await openProgress(page);
			await page.getByRole('radio', { name: 'Year', exact: true }).check();
			await page.getByText('Table and files').first().click();
			const { violations } = await new AxeBuilder({ page })
				.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
				.analyze();
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
			const overflow = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth
			);
			expect(overflow, `${width} px`).toBeLessThanOrEqual(0);
		}
	});
}
