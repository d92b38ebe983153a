// A quiz from before reading to the second try: guess, read, answer, miss, name the words, study them, retry; leave and come back.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { answerSomehow, openArticle } from './learner';
import { expect, test } from './served-app';

const EASY = 'kemitraan-militer-mudah';

async function expectAccessible(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id }) => id)).toEqual([]);
}

/** Resolves with whether the answer was right. */
async function answer(page: Page): Promise<boolean> {
	await answerSomehow(page);
	return page.locator('.feedback.right').isVisible();
}

/** Answers until a question is missed whose evidence has two words to tap. */
async function missOne(page: Page): Promise<void> {
	for (;;) {
		if (!(await answer(page))) return;
		await page.getByRole('button', { name: 'Next question' }).click();
	}
}

async function finishRound(page: Page): Promise<{ right: number; missed: number }> {
	const counts = { right: 0, missed: 0 };
	for (;;) {
		if (await answer(page)) counts.right++;
		else counts.missed++;
		const next = page.getByRole('button', { name: 'Next question' });
		if (await next.isVisible()) await next.click();
		else break;
	}
	await page.getByRole('button', { name: 'See the result' }).click();
	return counts;
}

test('before → read → after → miss → tap two words → exactly these two due → retry', async ({ page }) => {
	await openArticle(page, `/read/${EASY}/`);
	const before = page.getByRole('region', { name: 'Before you read' });
	await before.getByRole('button', { name: 'Guess first' }).click();
	await expect(before.getByRole('button', { name: 'Keep my guess' })).toBeDisabled();
	await expectAccessible(page);
	await before.getByRole('radio').first().check();
	const guess = await before.locator('label:has(:checked)').textContent();
	await before.getByRole('button', { name: 'Keep my guess' }).click();
	await expect(before.getByText('Your guess is kept.')).toBeVisible();

	await page.getByRole('link', { name: 'Take the quiz' }).first().click();
	await expect(page.getByText('Question 1 of 15')).toBeVisible();
	// the same question again, and what was guessed beside it
	await page.getByRole('radio').first().check();
	await page.getByRole('button', { name: 'Check answer' }).click();
	await expect(page.locator('.guess')).toContainText(/^\s*(You guessed it|Before reading you chose)/);
	const said = (await page.locator('.guess').textContent()) ?? '';
	if (said.includes('Before reading')) expect(said).toContain(guess?.trim());
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByText('Question 1 of 15')).toBeVisible();

	await missOne(page);
	const blocked = page.getByRole('region', { name: 'Which words blocked you?' });
	const words = blocked.locator('.word');
	const [first, second] = [await words.nth(0).textContent(), await words.nth(1).textContent()];
	await words.nth(0).click();
	await words.nth(2).click();
	await words.nth(2).click();
	await words.nth(1).click();
	await expect(words.nth(2)).toHaveAttribute('aria-pressed', 'false');
	await expect(page.getByRole('region', { name: 'Evidence' }).locator('mark').first()).toBeVisible();
	await expectAccessible(page);
	await blocked.getByRole('button', { name: 'Study 2 words' }).click();
	await expect(blocked.getByText('2 words wait as new cards in Study.')).toBeVisible();

	// exactly these two, and the question that was missed
	await page.goto('/study/');
	await expect(page.getByText('2 cards left')).toBeVisible();
	const met: string[] = [];
	for (let card = 0; card < 3; card++) {
		const left = card < 2 ? page.getByText(card === 0 ? '2 cards left' : '1 card left') : page.getByText('Last card');
		await expect(left).toBeVisible();
		if (await page.getByText('A question you missed').isVisible()) {
			await page.getByRole('button', { name: 'Bury' }).click();
			continue;
		}
		met.push((await page.locator('.sentence mark').textContent())?.toLowerCase() ?? '');
		await page.getByRole('button', { name: 'Show answer' }).click();
		await expect(async () => {
			await page.keyboard.press('2');
			await expect(left).toBeHidden({ timeout: 500 });
		}).toPass();
	}
	await expect(page.getByRole('heading', { name: 'That’s all for today' })).toBeVisible();
	expect(met.toSorted()).toEqual([first, second].map((word) => word?.trim().toLowerCase()).toSorted());

	// the round goes on where it was left
	await page.goto(`/quiz/${EASY}/`);
	await expect(page.getByText(/^Question [2-9] of 15$/)).toBeVisible();
	const { missed } = await finishRound(page);
	await expect(page.getByText(/^The main point: before reading/)).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Retry missed' }).click();
	await expect(page.getByText(/^Question 1 of \d+$/)).toHaveText(`Question 1 of ${missed + 1}`);
});

test('a round that is left in the middle goes on where it was, also undone answers', async ({ page }) => {
	await openArticle(page, `/read/${EASY}/`);
	await page.goto(`/quiz/${EASY}/`);
	await answerSomehow(page);
	await page.getByRole('button', { name: 'Next question' }).click();
	const second = await page.locator('.prompt').textContent();
	await answerSomehow(page);
	await page.getByRole('button', { name: 'Next question' }).click();
	await expect(page.getByText('Question 3 of 15')).toBeVisible();
	const third = await page.locator('.prompt').textContent();
	await page.reload();
	await expect(page.getByText('Question 3 of 15')).toBeVisible();
	await expect(page.locator('.prompt')).toHaveText(third ?? '');
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByText('Question 2 of 15')).toBeVisible();
	await expect(page.locator('.prompt')).toHaveText(second ?? '');
	await page.reload();
	await expect(page.locator('.prompt')).toHaveText(second ?? '');
	await page.getByRole('button', { name: 'Ask me later' }).click();
	await expect(page.locator('.prompt')).not.toHaveText(second ?? '');
	await expect(page.getByText('Question 2 of 15')).toBeVisible();
});

test('with feedback at the end nothing is judged before the last answer, and the choice is kept', async ({ page }) => {
	await page.goto(`/quiz/${EASY}/`);
	await page.getByLabel('Feedback').selectOption('at-end');
	const next = page.getByRole('button', { name: 'Next question' });
	await page.getByRole('radio').first().check();
	await next.click();
	await expect(page.getByText('Question 2 of 15')).toBeVisible();
	await expect(page.locator('.feedback.right, .feedback.wrong')).toHaveCount(0);
	await page.reload();
	await expect(page.getByText('Question 2 of 15')).toBeVisible();
	await expect(page.getByLabel('Feedback')).toHaveValue('at-end');
	await page.goto('/settings/');
	await page.getByText('More', { exact: true }).click();
	await expect(page.getByLabel('Feedback')).toHaveValue('at-end');
	await page.getByLabel('Questions before reading').selectOption('off');
	await expect(page.getByText('Saved.')).toBeVisible();
	await openArticle(page, '/read/kemitraan-militer/');
	await expect(page.getByRole('region', { name: 'Before you read' })).toHaveCount(0);
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

	test('the evidence opens as a sheet over the question, by touch', async ({ page }) => {
		await page.goto(`/quiz/${EASY}/`);
		await answerSomehow(page);
		await expect(page.getByRole('region', { name: 'Evidence' })).toBeHidden();
		await page.getByRole('button', { name: 'Show the evidence' }).tap();
		const sheet = page.getByRole('dialog', { name: 'Evidence' });
		await expect(sheet.getByRole('region', { name: 'Evidence' }).locator('mark').first()).toBeInViewport();
		await expectAccessible(page);
		await sheet.getByRole('button', { name: 'Close' }).tap();
		await expect(sheet).toBeHidden();
		await page.getByRole('button', { name: 'Next question' }).tap();
		await expect(page.getByText('Question 2 of 15')).toBeVisible();
	});
});
