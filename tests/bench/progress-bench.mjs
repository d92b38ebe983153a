// The progress screen in a real Chromium: what opening it costs with a short and with a long log, and how long it ever blocks the page.
import { chromium } from 'playwright';
import { browserLaunchOptions } from '../../scripts/browser-launch-options.mjs';
import { serveStatic } from '../../scripts/static-server.mjs';
import { openSeeded } from './browser-bench.mjs';
import { buildApp, bundleModule } from './bundle.mjs';
import { median } from './figures.mjs';

/** @typedef {import('./figures.mjs').Figure} Figure */

const OPENS = 7;
const SLOWDOWN = 4;
const LONGEST_TASK_MS = 100;

/** Runs in every page before the app: notes when the charts are drawn, and every long task. */
function watchCharts() {
	const noted = { drawnAtMs: 0, longestTaskMs: 0 };
	Object.assign(globalThis, { noted });
	new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) noted.longestTaskMs = Math.max(noted.longestTaskMs, duration);
	}).observe({ type: 'longtask', buffered: true });
	new MutationObserver(() => {
		if (noted.drawnAtMs === 0 && document.querySelector('#progress-articles') !== null) {
			requestAnimationFrame(() => (noted.drawnAtMs ||= performance.now()));
		}
	}).observe(document, { childList: true, subtree: true });
}

/**
 * From the navigation to the drawn charts, and the longest task on the way.
 * @param {import('playwright').BrowserContext} context
 * @param {string} url
 * @param {number} slowdown
 */
async function openCharts(context, url, slowdown = 1) {
	const page = await context.newPage();
	const devTools = await context.newCDPSession(page);
	await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
	await page.goto(`${url}progress/`, { waitUntil: 'commit' });
	await page.waitForFunction(() => /** @type {any} */ (globalThis).noted?.drawnAtMs > 0, null, { timeout: 120_000 });
	await page.waitForTimeout(500);
	/** @type {{ drawnAtMs: number, longestTaskMs: number }} */
	const noted = await page.evaluate(() => ({ .../** @type {any} */ (globalThis).noted }));
	await page.close();
	return noted;
}

/** @returns {Promise<Figure[]>} */
export async function runProgressBench() {
	const server = await serveStatic({ root: await buildApp(), base: '', port: 0 });
	const seedScript = await bundleModule('seed-store', 'browser');
	const browser = await chromium.launch(browserLaunchOptions());
	try {
		const short = await openSeeded(browser, server.url, seedScript, { cards: 200, events: 2_000 });
		const long = await openSeeded(browser, server.url, seedScript, { cards: 10_000, events: 200_000 });
		for (const context of [short, long]) await context.addInitScript(watchCharts);
		const firstMs = (await openCharts(long, server.url)).drawnAtMs;
		/** @type {number[][]} */
		const opens = [[], []];
		for (let turn = 0; turn < OPENS; turn++) {
			opens[0]?.push((await openCharts(short, server.url)).drawnAtMs);
			opens[1]?.push((await openCharts(long, server.url)).drawnAtMs);
		}
		const [shortMs = 0, longMs = 0] = opens.map((times) => median(times.slice(1)));
		const tasks = [];
		for (let turn = 0; turn < 3; turn++) tasks.push((await openCharts(long, server.url, SLOWDOWN)).longestTaskMs);
		const shortTask = (await openCharts(short, server.url, SLOWDOWN)).longestTaskMs;
		return [
			{ name: 'progress screen opens, 2,000 events', value: shortMs, unit: 'ms' },
			{ name: 'progress screen opens, 200,000 events', value: longMs, unit: 'ms' },
			{ name: 'progress screen, 200,000 beside 2,000 events', value: longMs / shortMs, unit: '×', atMost: 2 },
			{ name: 'progress screen opens for the first time, 200,000 events', value: firstMs, unit: 'ms' },
			{ name: 'longest task, progress screen, 2,000 events, CPU ÷ 4', value: shortTask, unit: 'ms' },
			{
				name: 'longest task, progress screen, 200,000 events, CPU ÷ 4',
				value: median(tasks),
				unit: 'ms',
				atMost: LONGEST_TASK_MS
			}
		];
	} finally {
		await browser.close();
		await server.stop();
	}
}
