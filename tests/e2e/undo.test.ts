// Undo without limit: behind a compacted log, after reloads, and on every screen.
import { addWord, openArticle, rateCard, wordInText } from './learner';
import { countLooseEvents, seedLog } from './seed-log';
import { expect, test } from './served-app';

test('undo reaches reviews from before the log was compacted, further back after each reload', async ({ page }) => {
	await openArticle(page, '/read/kemitraan-militer/');
	for (const word of ['kemitraan', 'pejabat']) await addWord(page, word);
	await page.goto('/study/');
	const first = await page.locator('mark').textContent();
	await rateCard(page, 'Knew it');
	const second = await page.locator('mark').textContent();
	await rateCard(page, 'Knew it');
	await expect(page.getByRole('heading', { name: 'That’s all for today' })).toBeVisible();
	// two years of opening articles: enough for the next start to compact the log
	const visits = Array.from({ length: 1_100 }, (_, index) => ({
		minutesAgo: 1_000_000 - index,
		type: 'article-opened',
		course: 'indonesian',
		articleId: 'kemitraan-militer'
	}));
	await seedLog(page, visits);
	await page.reload();
	await expect.poll(() => countLooseEvents(page)).toBe(0);
	for (const word of [second, first]) {
		await page.reload();
		await expect(page.locator('mark')).toHaveCount(word === second ? 0 : 1);
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect(page.getByText(`Undone: ${word ?? ''} · your rating`)).toBeVisible();
		await expect(page.locator('mark')).toHaveText(word ?? '');
	}
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByText('There is nothing more to undo.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

test('the reader, the words and the settings offer to take back what was done there', async ({ page }) => {
	await openArticle(page, '/read/kemitraan-militer/');
	await addWord(page, 'kemitraan');
	await expect(page.getByText('kemitraan · added to cards')).toBeVisible();
	await wordInText(page, 'pejabat').click();
	await page.getByRole('dialog').getByRole('button', { name: 'I know it' }).click();
	await page.keyboard.press('Escape');
	await expect(wordInText(page, 'pejabat')).toHaveClass(/known/);
	const undo = page.getByRole('button', { name: 'Undo' });
	await undo.click();
	await expect(page.getByText('Undone: pejabat · marked as known')).toBeVisible();
	await expect(wordInText(page, 'pejabat')).toHaveClass(/new/);
	await undo.click();
	await expect(wordInText(page, 'kemitraan')).toHaveClass(/new/);
	await expect(undo).toBeHidden();
	await page.getByRole('button', { name: 'Dismiss' }).click();
	await page.goto('/settings/');
	await page.getByLabel('Theme').selectOption('dark');
	await undo.click();
	await expect(page.getByLabel('Theme')).toHaveValue('system');
	await expect(page.getByText('Undone: setting changed')).toBeVisible();
	await page.getByRole('link', { name: 'Words' }).click();
	await expect(page.getByText('Undone: setting changed')).toBeHidden();
});

test('a quiz answer is taken back and its question asked again', async ({ page }) => {
	await page.goto('/quiz/kemitraan-militer/');
	await page.getByRole('radio').first().check();
	await page.getByRole('button', { name: 'Check answer' }).click();
	await expect(page.getByRole('region', { name: 'Evidence' })).toBeVisible();
	await page.getByRole('button', { name: 'Undo my answer' }).click();
	await expect(page.getByRole('region', { name: 'Evidence' })).toBeHidden();
	await expect(page.getByRole('radio').first()).toBeChecked();
	await page.goto('/progress/');
	await expect(page.getByText('Take its quiz, and your scores stand here', { exact: false }).first()).toBeVisible();
});
