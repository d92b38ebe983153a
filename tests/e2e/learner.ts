// What a learner does in Mitra, step by step, for journeys that need it done.
import { expect, type Locator, type Page } from '@playwright/test';

/** A word of the article by its text. */
export function wordInText(page: Page, text: string): Locator {
	return page
		.locator('[data-word]')
		.filter({ hasText: new RegExp(`^${text}$`) })
		.first();
}

/** Waits until the study log is open: the coverage line is there. */
export async function openArticle(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await expect(page.getByText(/^Coverage today/)).toBeVisible();
}

/** Puts a word of the open article on the list. */
export async function addWord(page: Page, text: string): Promise<void> {
	await wordInText(page, text).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: 'Add to cards' }).click();
	await expect(dialog.getByRole('button', { name: 'Take back' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
}

/** Turns the card over and rates it; resolves once the next card, or the end, is there. */
export async function rateCard(page: Page, button: 'Forgot' | 'Knew it'): Promise<void> {
	await page.getByRole('button', { name: 'Show answer' }).click();
	const sentence = await page.locator('.sentence').textContent();
	// a rating within a quarter of a second of the reveal is taken for a double tap
	await expect(async () => {
		await page.getByRole('button', { name: button }).click({ timeout: 1_000 });
		await expect(page.locator('.sentence, .stack h2').first()).not.toHaveText(sentence ?? '', { timeout: 500 });
	}).toPass();
}

/** Answers the quiz question on show, of whatever type, with what comes first, and has it checked. */
export async function answerSomehow(page: Page): Promise<void> {
	const form = page.locator('main form');
	await expect(form.locator('.prompt')).toBeVisible();
	const moves = form.getByRole('button', { name: /^Move down/ });
	if (await form.getByRole('textbox').isVisible()) await form.getByRole('textbox').fill('entah');
	else if ((await moves.count()) > 0) await moves.first().click();
	else if ((await form.getByRole('combobox').count()) > 0) {
		const lists = await form.getByRole('combobox').all();
		for (const [index, list] of lists.entries()) await list.selectOption({ index: index + 1 });
	} else await form.getByRole('radio').first().check();
	await page.getByRole('button', { name: 'Check answer' }).click();
	await expect(page.locator('.feedback.right, .feedback.wrong')).toBeVisible();
}

/** Waits until the whole app is stored and the worker serves this page. */
export async function waitUntilOffline(page: Page): Promise<void> {
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
		if (navigator.serviceWorker.controller) return;
		await new Promise((resolve) => {
			navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
		});
	});
}
