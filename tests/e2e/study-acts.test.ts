// What a learner may do with a card while reviewing: edit, override, put off, start anew, mark; each kept, each undone.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { addWord, openArticle } from './learner';
import { expect, test } from './served-app';

async function startWith(page: Page, words: readonly string[]): Promise<void> {
	await openArticle(page, '/read/kemitraan-militer/');
	for (const word of words) await addWord(page, word);
	await page.goto('/study/');
	await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible();
}

async function expectAccessible(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id }) => id)).toEqual([]);
}

test('a gloss and a note of one’s own replace the author’s, at once and after a reload, and can be taken back', async ({
	page
}) => {
	await startWith(page, ['kemitraan']);
	await page.getByRole('button', { name: 'Show answer' }).click();
	await page.getByRole('button', { name: 'Edit' }).click();
	const dialog = page.getByRole('dialog', { name: 'Edit “kemitraan”' });
	await expect(dialog.getByLabel('Meanings, one a line')).toBeFocused();
	await expectAccessible(page);
	await dialog.getByLabel('Meanings, one a line').fill('alliance\npartnership');
	await dialog.getByLabel('Your note').fill('like mitra, a partner');
	await dialog.getByRole('button', { name: 'Save' }).click();
	// the card stays turned over, with the new content
	await expect(page.locator('.answer')).toHaveText('alliance · partnership');
	await expect(page.getByText('like mitra, a partner')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Knew it' })).toBeVisible();
	await page.reload();
	await page.getByRole('button', { name: 'Show answer' }).click();
	await expect(page.locator('.answer')).toHaveText('alliance · partnership');
	await page.keyboard.press('u');
	await page.getByRole('button', { name: 'Show answer' }).click();
	await expect(page.locator('.answer')).toHaveText('partnership');
});

test('a card is put off, marked known or suspended, and undo brings each back', async ({ page }) => {
	await startWith(page, ['kemitraan', 'senjata', 'pejabat']);
	await page.getByRole('button', { name: 'Bury' }).click();
	await expect(page.locator('mark')).toHaveText('kemitraan');
	await page.getByRole('button', { name: 'More' }).click();
	const menu = page.getByRole('dialog', { name: 'More for this card' });
	await expectAccessible(page);
	await menu.getByRole('button', { name: 'I know it' }).click();
	await expect(page.locator('mark')).toHaveText('pejabat');
	await page.getByRole('button', { name: 'Suspend' }).click();
	await expect(page.getByRole('heading', { name: 'Nothing to study right now' })).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.locator('mark')).toHaveText('pejabat');
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByText('Undone: pejabat · suspended')).toBeHidden();
	await expect(page.getByText(/^Undone: \S+ · marked as known$/)).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.locator('mark')).toHaveText('senjata');
});

test('four buttons say when the card comes back', async ({ page }) => {
	await page.goto('/settings/');
	await page.getByLabel('Rating buttons').selectOption('four');
	await expect(page.getByText('Saved.')).toBeVisible();
	await startWith(page, ['kemitraan']);
	await page.getByRole('button', { name: 'Show answer' }).click();
	await expect(page.getByRole('button', { name: 'Again' })).toContainText('10 min');
	await expect(page.getByRole('button', { name: 'Good' })).toContainText('2 days');
	await expect(page.getByRole('button', { name: 'Easy' })).toContainText('days');
});

test('practice asks the words of an article and changes no schedule', async ({ page }) => {
	await startWith(page, ['kemitraan']);
	await openArticle(page, '/read/kemitraan-militer/');
	await page.getByRole('link', { name: 'Practise' }).click();
	await page.getByRole('button', { name: 'Show answer' }).click();
	await expect(async () => {
		await page.keyboard.press('2');
		await expect(page.getByRole('heading', { name: 'Practice done' })).toBeVisible({ timeout: 500 });
	}).toPass();
	await page.goto('/progress/');
	await expect(page.getByText('No reviews in this period.', { exact: false })).toBeVisible();
});
