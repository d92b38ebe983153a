// The built app in a real Chromium: what starts and reviews cost with a short and with a long log.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { browserLaunchOptions } from '../../scripts/browser-launch-options.mjs';
import { PROJECT } from '../../scripts/run-command.mjs';
import { serveStatic } from '../../scripts/static-server.mjs';
import { buildApp, bundleModule } from './bundle.mjs';
import { median } from './figures.mjs';

/** @typedef {import('./figures.mjs').Figure} Figure */
/** @typedef {{ cards: number, events: number }} Size */
/** @typedef {{ toWriteMs: number, toPaintMs: number, bytes: number }} Review */

/** Turns of each measurement; the first ones warm the compiler up. */
const STARTS = 9;
const REVIEWS = 40;
const WARM_UP = 5;
const FRAME_MS = 1_000 / 60;
const SLOWDOWN = 4;

function listWordIds() {
	const folder = join(PROJECT, 'vocab/words');
	return readdirSync(folder).flatMap((name) => {
		/** @type {{ words: { id: string }[] }} */
		const file = JSON.parse(readFileSync(join(folder, name), 'utf8'));
		return file.words.map(({ id }) => id);
	});
}

/** Runs in every page before the app: notes when cards come up, when keys are pressed and what is written. */
function watchPage() {
	const seen = { firstCardAtMs: 0, keyAtMs: 0, writtenAtMs: 0, paintedAtMs: 0, bytes: 0 };
	Object.assign(globalThis, { seen });
	/** @type {Element | null} */
	let shown = null;
	new MutationObserver(() => {
		// by the element, since two words may share a sentence
		const now = document.querySelector('.card .sentence, .stack h2');
		if (now === null || now === shown) return;
		shown = now;
		if (seen.firstCardAtMs === 0) seen.firstCardAtMs = performance.now();
		// a message that is sent in a frame's callback arrives once that frame has been painted
		requestAnimationFrame(() => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => {
				seen.paintedAtMs = performance.now();
			};
			port2.postMessage(null);
		});
	}).observe(document, { childList: true, subtree: true, characterData: true });
	addEventListener(
		'keydown',
		(event) => {
			Object.assign(seen, { keyAtMs: event.timeStamp, writtenAtMs: 0, paintedAtMs: 0, bytes: 0 });
		},
		true
	);
	const { put } = IDBObjectStore.prototype;
	IDBObjectStore.prototype.put = function (value, key) {
		seen.bytes += JSON.stringify(value).length + String(key).length;
		this.transaction.addEventListener('complete', () => {
			seen.writtenAtMs = performance.now();
		});
		return put.call(this, value, key);
	};
}

/**
 * A browser context whose database holds a log of that size.
 * @param {import('playwright').Browser} browser
 * @param {string} url
 * @param {string} seedScript
 * @param {Size} size
 */
export async function openSeeded(browser, url, seedScript, size) {
	const context = await browser.newContext({
		locale: 'en-GB',
		timezoneId: 'Asia/Jakarta',
		serviceWorkers: 'block'
	});
	const page = await context.newPage();
	await page.route('**/bench-seed', (route) =>
		route.fulfill({ contentType: 'text/html', body: '<title>seed</title>' })
	);
	await page.goto(`${url}bench-seed`);
	await page.addScriptTag({ path: seedScript });
	const plan = { ...size, days: 200, endMs: Date.now() - 86_400_000, wordIds: listWordIds() };
	await page.evaluate(
		([name, value]) => /** @type {any} */ (globalThis).seedStore(name, value),
		/** @type {const} */ (['mitra:', plan])
	);
	await page.close();
	await context.addInitScript(watchPage);
	return context;
}

/** @param {import('playwright').Page} page @returns {Promise<Record<string, number>>} */
function readSeen(page) {
	return page.evaluate(() => ({ .../** @type {any} */ (globalThis).seen }));
}

/**
 * From the navigation to the first card.
 * @param {import('playwright').BrowserContext} context
 * @param {string} url
 */
async function timeStart(context, url) {
	const page = await context.newPage();
	await page.goto(`${url}study/`, { waitUntil: 'commit' });
	await page.waitForFunction(() => /** @type {any} */ (globalThis).seen.firstCardAtMs > 0);
	const { firstCardAtMs = 0 } = await readSeen(page);
	await page.close();
	return firstCardAtMs;
}

/**
 * A session by keyboard with the processor slowed down, and the heap at its end.
 * @param {import('playwright').BrowserContext} context
 * @param {string} url
 */
async function timeReviews(context, url) {
	const page = await context.newPage();
	const devTools = await context.newCDPSession(page);
	await page.goto(`${url}study/`);
	await page.waitForFunction(() => /** @type {any} */ (globalThis).seen.firstCardAtMs > 0);
	await devTools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
	/** @type {Review[]} */
	const reviews = [];
	while (reviews.length < REVIEWS) {
		const box = page.locator('.card input[type=text]');
		if ((await box.count()) > 0) {
			await box.fill('mungkin');
			await box.press('Enter');
		} else {
			await page.keyboard.press('Space');
		}
		await page.locator('.card button').filter({ hasText: 'Knew it' }).waitFor();
		// a rating within a quarter of a second of the reveal is taken for a double tap
		await page.waitForTimeout(300);
		await page.keyboard.press('2');
		await page.waitForFunction(() => /** @type {any} */ (globalThis).seen.paintedAtMs > 0);
		const { keyAtMs = 0, writtenAtMs = 0, paintedAtMs = 0, bytes = 0 } = await readSeen(page);
		reviews.push({ toWriteMs: writtenAtMs - keyAtMs, toPaintMs: paintedAtMs - keyAtMs, bytes });
		if ((await page.locator('.card').count()) === 0) break;
	}
	await devTools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
	await devTools.send('HeapProfiler.collectGarbage');
	const { usedSize } = await devTools.send('Runtime.getHeapUsage');
	await page.close();
	const counted = reviews.slice(WARM_UP);
	return {
		toWriteMs: median(counted.map(({ toWriteMs }) => toWriteMs)),
		toPaintMs: median(counted.map(({ toPaintMs }) => toPaintMs)),
		bytes: median(counted.map(({ bytes }) => bytes)),
		heapMb: usedSize / 2 ** 20
	};
}

/** @returns {Promise<Figure[]>} */
export async function runBrowserBench() {
	const server = await serveStatic({ root: await buildApp(), base: '', port: 0 });
	const seedScript = await bundleModule('seed-store', 'browser');
	const browser = await chromium.launch(browserLaunchOptions());
	try {
		// four events a card in both, or it would be two kinds of learners that are compared
		const small = await openSeeded(browser, server.url, seedScript, { cards: 500, events: 1_000 });
		const middle = await openSeeded(browser, server.url, seedScript, { cards: 1_000, events: 4_000 });
		const large = await openSeeded(browser, server.url, seedScript, { cards: 50_000, events: 200_000 });
		/** @type {number[][]} */
		const starts = [[], []];
		for (let turn = 0; turn < STARTS; turn++) {
			starts[0]?.push(await timeStart(middle, server.url));
			starts[1]?.push(await timeStart(large, server.url));
		}
		const [startMs = 0, largeStartMs = 0] = starts.map((times) => median(times.slice(1)));
		const few = await timeReviews(small, server.url);
		const many = await timeReviews(large, server.url);
		return [
			{ name: 'cold start to the first card, 1,000 cards', value: startMs, unit: 'ms' },
			{ name: 'cold start to the first card, 50,000 cards', value: largeStartMs, unit: 'ms' },
			{ name: 'cold start, 50,000 beside 1,000 cards', value: largeStartMs / startMs, unit: '×', atMost: 1.3 },
			{ name: 'key press to durable write, 50,000 cards, CPU ÷ 4', value: many.toWriteMs, unit: 'ms' },
			{
				name: 'key press to next card painted, 1,000 events, CPU ÷ 4',
				value: few.toPaintMs,
				unit: 'ms',
				atMost: FRAME_MS
			},
			{
				name: 'key press to next card painted, 50,000 cards, CPU ÷ 4',
				value: many.toPaintMs,
				unit: 'ms',
				atMost: FRAME_MS
			},
			{ name: 'bytes written a review, 1,000 events', value: few.bytes, unit: 'bytes' },
			{ name: 'bytes written a review, 200,000 events', value: many.bytes, unit: 'bytes' },
			{ name: 'bytes written, 200,000 beside 1,000 events', value: many.bytes / few.bytes, unit: '×', atMost: 1.1 },
			{ name: 'heap of the tab after a session, 50,000 cards', value: many.heapMb, unit: 'MB' }
		];
	} finally {
		await browser.close();
		await server.stop();
	}
}
