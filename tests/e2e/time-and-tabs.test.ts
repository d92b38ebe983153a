// Two tabs that see each other's acts, and nights on which the study day changes.
import type { Page } from '@playwright/test';
import { addWord, openArticle, rateCard, wordInText } from './learner';
import { expect, test } from './served-app';

const ARTICLE = '/read/kemitraan-militer/';

test('reviews and undos go both ways between two tabs, at once', async ({ context }) => {
	const [one, two] = [await context.newPage(), await context.newPage()];
	await openArticle(one, ARTICLE);
	await openArticle(two, ARTICLE);
	for (const [here, there, word] of [
		[one, two, 'kemitraan'],
		[two, one, 'senjata']
	] as const) {
		await addWord(here, word);
		await expect(wordInText(there, word)).toHaveClass(/learning/);
		await here.goto('/study/');
		await expect(here.locator('mark')).toHaveText(word);
		await rateCard(here, 'Knew it');
		await expect(wordInText(there, word)).toHaveClass(/known/);
		await here.keyboard.press('u');
		await expect(wordInText(there, word)).toHaveClass(/learning/);
		await rateCard(here, 'Knew it');
		await expect(wordInText(there, word)).toHaveClass(/known/);
		await openArticle(here, ARTICLE);
		await expect(wordInText(here, word)).toHaveClass(/known/);
	}
});

/** Buries the only card in the evening and looks for it one millisecond before and at four in the morning. */
async function expectBackAtFour(page: Page, evening: string, four: string): Promise<void> {
	const fourMs = new Date(four).getTime();
	await page.clock.setFixedTime(new Date(evening));
	await openArticle(page, ARTICLE);
	await addWord(page, 'kemitraan');
	await page.goto('/study/');
	await expect(page.locator('mark')).toHaveText('kemitraan');
	await page.keyboard.press('b');
	await expect(page.locator('mark')).toBeHidden();
	await page.clock.setFixedTime(fourMs - 1);
	await page.goto('/study/');
	await expect(page.getByRole('heading', { name: 'Nothing to study right now' })).toBeVisible();
	await page.clock.setFixedTime(fourMs);
	await page.goto('/study/');
	await expect(page.locator('mark')).toHaveText('kemitraan');
}

test('what was put off is back at four in the morning, not a millisecond earlier', async ({ page }) => {
	await expectBackAtFour(page, '2026-03-02T22:00+07:00', '2026-03-03T04:00+07:00');
});

test.describe('in Berlin', () => {
	test.use({ timezoneId: 'Europe/Berlin' });

	test('the same holds for the night in which an hour is left out', async ({ page }) => {
		await expectBackAtFour(page, '2026-03-28T22:00+01:00', '2026-03-29T04:00+02:00');
	});

	test('and for the one in which an hour comes twice', async ({ page }) => {
		await expectBackAtFour(page, '2026-10-24T22:00+02:00', '2026-10-25T04:00+01:00');
	});
});
