// `npm run screenshots`: every screen in two sizes, two themes and two languages into screenshots/, and the README's six into
// docs/screenshots. Looks at the build as it stands (`npm start` or `npm run build` makes it).
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { browserLaunchOptions } from './browser-launch-options.mjs';
import { serveStatic } from './static-server.mjs';

/** @typedef {import('playwright').Page} Page */

const SIZES = /** @type {const} */ ({ phone: { width: 390, height: 844 }, desk: { width: 1280, height: 800 } });
const THEMES = /** @type {const} */ (['light', 'dark']);
const LANGUAGES = /** @type {const} */ (['en-GB', 'id-ID']);
/** Screens that the README shows, as on a phone in daylight. */
const README = new Map([
	['07-today', 'today'],
	['05-reader', 'reader'],
	['03-word', 'word'],
	['09-card-back', 'study'],
	['12-quiz-feedback', 'quiz'],
	['15-progress', 'progress']
]);

/**
 * A learner's first hour: visits every screen and calls `shoot` on each.
 * @param {Page} page
 * @param {(name: string) => Promise<void>} shoot
 */
async function visitScreens(page, shoot) {
	/** @param {string} path */
	const open = async (path) => {
		await page.goto(path);
		await page.locator('[aria-busy]').first().waitFor({ state: 'detached' });
	};
	/** @param {string} text */
	const openWord = async (text) => {
		await page.locator('[data-word]').filter({ hasText: text }).first().click();
		await page.getByRole('dialog').waitFor();
	};
	await open('/');
	await page.locator('.lead .primary').waitFor();
	await shoot('01-first-visit');
	// an Indonesian browser is offered the English course; the words below are Indonesian
	await page.locator('input[name=course]').first().check();
	await page.locator('.card .title[lang=id]').first().waitFor();
	await open('/articles/');
	await shoot('02-articles');
	await open('/read/kemitraan-militer/');
	await openWord('kemitraan');
	await shoot('03-word');
	await page.locator('dialog .primary').click();
	await page.locator('dialog .primary').waitFor({ state: 'detached' });
	await shoot('04-word-added');
	await page.keyboard.press('Escape');
	for (const word of ['latihan bersama', 'senjata', 'menggembar-gemborkan', 'pertahanan', 'Pekan lalu']) {
		await openWord(word);
		await page.locator('dialog .primary').click();
		await page.keyboard.press('Escape');
	}
	await page.locator('.toggle').nth(1).click();
	await page.evaluate(() => {
		scrollTo(0, 0);
	});
	await page.mouse.move(0, 0);
	await shoot('05-reader');
	await page.locator('button[aria-pressed]').click();
	await shoot('06-parallel');
	await open('/');
	await shoot('07-today');
	await open('/study/');
	await shoot('08-card-front');
	await page.locator('.show').click();
	await page.locator('.ratings').waitFor();
	await shoot('09-card-back');
	// a rating sooner than a quarter of a second after the reveal would be taken for a double tap
	for (let card = 0; card < 8; card++) {
		await page.waitForTimeout(300);
		await page.keyboard.press(card === 2 ? '1' : '2');
		await page.waitForTimeout(200);
		await page.keyboard.press(' ');
	}
	await shoot('10-session-end');
	await open('/quiz/kemitraan-militer/');
	await shoot('11-quiz');
	await answerSomehow(page);
	await shoot('12-quiz-feedback');
	await open('/quiz/kemitraan-militer-mudah/');
	const last = 40;
	for (let question = 0; question < last && !(await page.locator('.total').isVisible()); question++) {
		await answerSomehow(page);
		await page.locator('.acts .primary').click();
	}
	await page.locator('.total').waitFor();
	await shoot('13-quiz-result');
	await open('/words/');
	await shoot('14-words');
	await open('/progress/');
	await shoot('15-progress');
	await open('/settings/');
	await shoot('16-settings');
}

/**
 * Answers the question on show, of whatever type, with what comes first.
 * @param {import('playwright').Page} page
 */
async function answerSomehow(page) {
	const form = page.locator('main form');
	const moves = form.locator('[data-way=down]');
	const lists = await form.locator('select').all();
	if (await form.locator('input[type=text]').isVisible()) await form.locator('input[type=text]').fill('bangga');
	else if ((await moves.count()) > 0) await moves.first().click();
	else if (lists.length > 0) for (const [index, list] of lists.entries()) await list.selectOption({ index: index + 1 });
	else await form.getByRole('radio').first().check();
	await page.locator('.acts .primary').click();
	await page.locator('.feedback .verdict').waitFor();
}

mkdirSync('screenshots', { recursive: true });
mkdirSync('docs/screenshots', { recursive: true });
const server = await serveStatic({ root: 'build', base: '', port: 0 });
const browser = await chromium.launch(browserLaunchOptions());
try {
	for (const [size, viewport] of Object.entries(SIZES)) {
		for (const colorScheme of THEMES) {
			for (const locale of LANGUAGES) {
				const context = await browser.newContext({
					baseURL: server.url,
					viewport,
					colorScheme,
					locale,
					isMobile: size === 'phone',
					hasTouch: size === 'phone',
					reducedMotion: 'reduce'
				});
				const page = await context.newPage();
				await visitScreens(page, async (name) => {
					await page.waitForTimeout(150);
					const path = join('screenshots', `${name}-${size}-${colorScheme}-${locale.slice(0, 2)}.png`);
					await page.screenshot({ path });
					const readme = README.get(name);
					if (readme !== undefined && size === 'phone' && colorScheme === 'light' && locale === 'en-GB')
						await page.screenshot({ path: join('docs', 'screenshots', `${readme}.png`) });
				});
				await context.close();
				console.log(`${size}, ${colorScheme}, ${locale}`);
			}
		}
	}
} finally {
	await browser.close();
	await server.stop();
}
