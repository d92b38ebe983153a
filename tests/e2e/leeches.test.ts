// A card that is forgotten eight times: said in the session, in its summary and among the words, with something to do about it.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { seedLog, type PastAct } from './seed-log';
import { expect, test } from './served-app';

const DAY_MINUTES = 24 * 60;

/** The word on the list, forgotten seven times in the last months, and due. */
async function openWithLeechToBe(page: Page): Promise<void> {
	await page.goto('/settings/');
	await expect(page.getByText('in your study log.', { exact: false })).toBeVisible();
	const review = (minutesAgo: number, rating: 1 | 3): PastAct => ({
		minutesAgo,
		type: 'card-reviewed',
		cardId: 'indonesian:recognise:kemitraan',
		rating,
		durationMs: 4_000,
		sentence: null,
		answer: null
	});
	await seedLog(page, [
		{
			minutesAgo: 201 * DAY_MINUTES,
			type: 'word-added',
			course: 'indonesian',
			wordId: 'kemitraan',
			sentence: null
		},
		{ minutesAgo: 201 * DAY_MINUTES, type: 'settings-changed', settings: { course: 'indonesian' } },
		review(200 * DAY_MINUTES, 3),
		...Array.from({ length: 7 }, (_, lapse) => [
			review((180 - lapse * 20) * DAY_MINUTES, 1),
			review((180 - lapse * 20) * DAY_MINUTES - 15, 3)
		]).flat()
	]);
	await page.goto('/study/');
	await expect(page.locator('mark')).toHaveText('kemitraan');
}

async function forget(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Show answer' }).click();
	await expect(async () => {
		await page.getByRole('button', { name: 'Forgot' }).click({ timeout: 1_000 });
		await expect(page.getByRole('region', { name: 'Often forgotten' })).toBeVisible({ timeout: 500 });
	}).toPass();
}

async function expectAccessible(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id }) => id)).toEqual([]);
}

test('the proposal comes with the eighth lapse; look-alikes are compared, the difference noted, and the card comes back', async ({
	page
}) => {
	await openWithLeechToBe(page);
	await forget(page);
	const proposal = page.getByRole('region', { name: 'Often forgotten' });
	await expect(proposal).toContainText('Forgotten 8 times');
	await expectAccessible(page);
	await proposal.getByRole('button', { name: 'Compare look-alikes' }).click();
	const dialog = page.getByRole('dialog', { name: 'Tell them apart' });
	await expect(dialog.getByRole('heading', { name: 'kemitraan' })).toBeVisible();
	await expectAccessible(page);
	await dialog.getByRole('button', { name: 'Note the difference' }).click();
	await expect(proposal).toBeHidden();
	await page.getByRole('button', { name: 'Show answer' }).click();
	await expect(page.getByText(/≠ /)).toBeVisible();
	// one act: the note goes, and the card is set aside again
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByText('Undone: kemitraan · edited')).toBeVisible();
	await expect(proposal).toBeVisible();
});

test('after a reload the word waits among the words, where it can be edited, suspended or kept', async ({ page }) => {
	await openWithLeechToBe(page);
	await forget(page);
	await page.goto('/words/');
	const proposal = page.getByRole('region', { name: 'Often forgotten' });
	await proposal.getByRole('button', { name: 'Suspend' }).click();
	await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await proposal.getByRole('button', { name: 'Edit the word' }).click();
	const editor = page.getByRole('dialog', { name: 'Edit “kemitraan”' });
	await editor.getByLabel('Meanings, one a line').fill('alliance');
	await editor.getByRole('button', { name: 'Save' }).click();
	await expect(proposal).toBeHidden();
	await page.goto('/study/');
	await page.getByRole('button', { name: 'Show answer' }).click();
	await expect(page.locator('.answer')).toHaveText('alliance');
});

test('a card that is kept comes back in the same session', async ({ page }) => {
	await openWithLeechToBe(page);
	await forget(page);
	await page.getByRole('button', { name: 'Keep studying it' }).click();
	await expect(page.locator('mark')).toHaveText('kemitraan');
	await expect(page.getByRole('region', { name: 'Often forgotten' })).toBeHidden();
});

test('an accepted answer is taken back in the editor', async ({ page }) => {
	await openWithLeechToBe(page);
	const edit = page.getByRole('button', { name: 'Edit' });
	await edit.click();
	await page.getByLabel('Accept more answers, one a line').fill('persekutuan');
	await page.getByRole('button', { name: 'Save' }).click();
	await edit.click();
	await expect(page.getByRole('list', { name: 'Answers that you accept' })).toHaveText(/persekutuan/);
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Remove “persekutuan”' }).click();
	await expect(page.getByLabel('Accept more answers, one a line')).toBeFocused();
	await page.getByRole('button', { name: 'Save' }).click();
	await edit.click();
	await expect(page.getByRole('list', { name: 'Answers that you accept' })).toBeHidden();
});
