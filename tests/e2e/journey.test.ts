// The main job, as a new learner does it: read, add words, study, lose the browser, come back offline, quiz, progress.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveStatic } from '../../scripts/static-server.mjs';
import { buildFolder } from './build-variants';
import { addWord, answerSomehow, openArticle, rateCard, waitUntilOffline, wordInText } from './learner';
import { startBrowser } from './owned-browser';
import { expect, test } from './served-app';

test('a session that a killed browser cut off goes on offline, with nothing lost', async () => {
	test.setTimeout(240_000);
	const profile = mkdtempSync(join(tmpdir(), 'mitra-journey-'));
	const server = await serveStatic({ root: buildFolder('atRoot'), base: '', port: 0 });
	const url = server.url.replace(/\/$/, '');

	let browser = await startBrowser(profile);
	let { page } = browser;
	await page.goto(`${url}/`);
	await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
	await page.getByRole('link', { name: 'Start reading' }).click();
	await expect(page.getByRole('heading', { name: 'Menteri dari Tiongkok di Moskwa' })).toBeVisible();
	await waitUntilOffline(page);

	await openArticle(page, `${url}/read/kemitraan-militer/`);
	for (const word of ['kemitraan', 'latihan bersama', 'senjata', 'pejabat', 'deklarasi']) await addWord(page, word);
	await page.goto(`${url}/study/`);
	await expect(page.getByText('4 cards left')).toBeVisible();
	await expect(page.locator('mark')).toHaveText('senjata');
	await rateCard(page, 'Knew it');
	await rateCard(page, 'Forgot');
	await expect(page.locator('mark')).toHaveText('kemitraan');
	await page.getByRole('button', { name: 'Show answer' }).click();
	await expect(page.getByText('partnership', { exact: false }).first()).toBeVisible();

	await browser.kill();
	await server.stop();
	await expect(fetch(url)).rejects.toThrow();

	browser = await startBrowser(profile);
	page = browser.page;
	// a deep link, without the server: the session goes on where it was
	await page.goto(`${url}/study`);
	await expect(page.locator('mark')).toHaveText('kemitraan');
	await expect(page.getByText('3 cards left')).toBeVisible();
	for (let card = 0; card < 4; card++) await rateCard(page, 'Knew it');
	await expect(page.getByRole('heading', { name: 'That’s all for today' })).toBeVisible();

	await openArticle(page, `${url}/read/kemitraan-militer`);
	await expect(wordInText(page, 'kemitraan')).toHaveClass(/known/);
	await expect(wordInText(page, 'jarang')).toHaveClass(/new/);
	await page.getByRole('link', { name: 'Take the quiz' }).first().click();
	await expect(page.getByText(/^Question 1 of \d+$/)).toBeVisible();
	const total = Number((await page.getByText(/^Question 1 of/).textContent())?.split(' ').at(-1));
	let missed = 0;
	for (let question = 1; question <= total; question++) {
		await expect(page.getByText(`Question ${question} of ${total}`)).toBeVisible();
		await answerSomehow(page);
		await expect(page.getByRole('region', { name: 'Evidence' }).locator('mark').first()).toBeVisible();
		if (await page.locator('.feedback.wrong').isVisible()) missed++;
		await page.getByRole('button', { name: question < total ? 'Next question' : 'See the result' }).click();
	}
	await expect(page.getByText(`${total - missed} of ${total} answers right`)).toBeVisible();
	expect(missed).toBeGreaterThan(0);
	await page.getByRole('button', { name: 'Retry missed' }).click();
	await expect(page.getByText(`Question 1 of ${missed}`)).toBeVisible();

	await page.goto(`${url}/progress/`);
	await expect(page.getByText(/^You did 6 reviews in .* in the last 30 days\.$/)).toBeVisible();
	await expect(page.getByText('You know 5 words and are learning 0 more.', { exact: false })).toBeVisible();
	await expect(page.getByText(`${total - missed} of ${total} answers were right`, { exact: false })).toBeVisible();

	// missed questions have become cards
	await page.goto(`${url}/study/`);
	await expect(page.getByText(/^A question you missed/)).toBeVisible();
	await expect(page.getByText(`${missed - 1} cards left`)).toBeVisible();

	// once more, killed and offline: the whole record is there
	await browser.kill();
	browser = await startBrowser(profile);
	await browser.page.goto(`${url}/progress`);
	await expect(browser.page.getByText(/^You did 6 reviews in .* in the last 30 days\.$/)).toBeVisible();
	await browser.kill();
	rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

test('after a few days the word is asked for, typed and compared letter by letter', async ({ page }) => {
	const start = new Date('2026-03-02T09:00:00+07:00').getTime();
	const DAY_MS = 86_400_000;
	await page.clock.setSystemTime(start);
	await openArticle(page, '/read/kemitraan-militer/');
	await addWord(page, 'kemitraan');
	let askedOnDay = 0;
	for (let day = 0; day < 15 && askedOnDay === 0; day++) {
		await page.clock.setSystemTime(start + day * DAY_MS);
		await page.goto('/study/');
		await expect(
			page.getByRole('button', { name: 'Show answer' }).or(page.locator('h2')).or(page.getByRole('textbox'))
		).toBeVisible();
		if (await page.getByRole('textbox', { name: 'Your answer' }).isVisible()) askedOnDay = day;
		else if (await page.getByRole('button', { name: 'Show answer' }).isVisible()) {
			await page.getByRole('button', { name: 'Show answer' }).click();
			await page.clock.setSystemTime(start + day * DAY_MS + 5_000);
			await page.getByRole('button', { name: 'Knew it' }).click();
			// the other card of the word never comes on the same day
			await expect(page.getByRole('heading', { name: 'That’s all for today' })).toBeVisible();
		}
	}
	expect(askedOnDay).toBeGreaterThan(2);

	await expect(page.getByText('Which word is missing?')).toBeVisible();
	await expect(page.locator('.sentence')).not.toContainText('kemitraan');
	const box = page.getByRole('textbox', { name: 'Your answer' });
	await expect(box).toBeFocused();
	await box.fill('kemitran');
	await box.press('Enter');
	await expect(page.getByText('Right, with a slip of the finger.')).toBeVisible();
	await expect(page.getByRole('img', { name: 'Your answer, compared' }).locator('.missing')).toHaveText('a');
	await page.clock.setSystemTime(start + askedOnDay * DAY_MS + 60_000);
	await page.getByRole('button', { name: 'Forgot' }).click();
	// forgotten: it comes back before the session ends
	await expect(page.getByText('Which word is missing?')).toBeVisible();
	await box.fill('kemitraan');
	await box.press('Enter');
	await expect(page.getByText('Right.', { exact: true })).toBeVisible();
});

test('undo works for every answer, also after a reload', async ({ page }) => {
	await openArticle(page, '/read/kemitraan-militer/');
	await addWord(page, 'kemitraan');
	await addWord(page, 'senjata');
	await page.goto('/study/');
	await rateCard(page, 'Knew it');
	await expect(page.locator('mark')).toHaveText('kemitraan');
	await page.reload();
	await expect(page.locator('mark')).toHaveText('kemitraan');
	await page.keyboard.press('u');
	await expect(page.getByText('Undone: senjata · your rating')).toBeVisible();
	await expect(page.locator('mark')).toHaveText('senjata');
	await page.goto('/progress/');
	await expect(page.getByText('No reviews in this period.', { exact: false })).toBeVisible();
});

test('a review in one tab is seen by the other at once', async ({ context }) => {
	const reading = await context.newPage();
	await openArticle(reading, '/read/kemitraan-militer/');
	await addWord(reading, 'kemitraan');
	await expect(wordInText(reading, 'kemitraan')).toHaveClass(/learning/);
	const studying = await context.newPage();
	await studying.goto('/study/');
	await rateCard(studying, 'Knew it');
	await expect(wordInText(reading, 'kemitraan')).toHaveClass(/known/);
});

test('the English course turns text, cards and quiz round', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('radio', { name: 'I am learning English' }).check();
	await page.getByRole('link', { name: 'Start reading' }).click();
	await expect(page.getByRole('heading', { name: 'A Minister from China in Moscow' })).toBeVisible();
	await page
		.locator('[data-word]')
		.filter({ hasText: /^partnership$/ })
		.first()
		.click();
	await expect(page.getByRole('dialog', { name: 'partnership' })).toContainText('kemitraan');
	await page.getByRole('button', { name: 'Add to cards' }).click();
	await page.keyboard.press('Escape');
	await page.goto('/study/');
	await expect(page.locator('mark')).toHaveText('partnership');
	await page.getByRole('button', { name: 'Show answer' }).click();
	await expect(page.locator('.answer')).toHaveText('kemitraan');
	// the Indonesian course has no cards of it
	await page.goto('/settings/');
	await page.getByLabel('Course').selectOption('indonesian');
	await expect(page.getByText('Saved.')).toBeVisible();
	await page.goto('/study/');
	await expect(page.getByRole('heading', { name: 'Nothing to study right now' })).toBeVisible();
});

test('by keyboard alone from the first page to the end of a session', async ({ page }) => {
	await page.goto('/');
	await expect(page.getByRole('link', { name: 'Start reading' })).toBeVisible();
	await page.getByRole('link', { name: 'Start reading' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByText(/^Coverage today/)).toBeVisible();
	await page.getByRole('link', { name: 'Take the quiz' }).first().focus();
	await page.keyboard.press('Tab');
	await expect(page.locator('[data-word]').first()).toBeFocused();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	const word = await page.evaluate(() => document.activeElement?.textContent ?? '');
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog');
	await expect(dialog.getByRole('button', { name: 'Add to cards' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(dialog.getByRole('button', { name: 'Take back' })).toBeVisible();
	await page.keyboard.press('Escape');
	// the focus is back on the word
	expect(await page.evaluate(() => document.activeElement?.textContent ?? '')).toBe(word);
	await page.goto('/study/');
	await expect(page.locator('mark')).toHaveText(new RegExp(`^${word}$`, 'i'));
	await page.keyboard.press('Space');
	await expect(page.getByRole('button', { name: 'Knew it' })).toBeVisible();
	await expect(async () => {
		await page.keyboard.press('2');
		await expect(page.getByRole('heading', { name: 'That’s all for today' })).toBeVisible({ timeout: 500 });
	}).toPass();
});

test.describe('with an Indonesian browser', () => {
	test.use({ locale: 'id-ID' });

	test('the interface is Indonesian and the course English, until one chooses', async ({ page }) => {
		await page.goto('/');
		await expect(page.locator('html')).toHaveAttribute('lang', 'id');
		await expect(page.getByRole('radio', { name: 'Saya belajar bahasa Inggris' })).toBeChecked();
		await page.getByRole('link', { name: 'Mulai membaca' }).click();
		await expect(page.getByRole('heading', { name: 'A Minister from China in Moscow' })).toBeVisible();
		await page.goto('/settings/');
		await page.getByText('Lainnya', { exact: true }).click();
		await page.getByLabel('Bahasa antarmuka').selectOption('en');
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
		await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
	});
});
