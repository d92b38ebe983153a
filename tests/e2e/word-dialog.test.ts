// The dialog of a tapped word, with the lexicon in its worker as it is deployed: below a path, behind the policy, without the server.
import { expect, test } from '@playwright/test';
import { serveStatic } from '../../scripts/static-server.mjs';
import { buildFolder } from './build-variants';
import { openArticle, waitUntilOffline, wordInText } from './learner';

test('the word, how it is built and its family are there after the server is gone', async ({ page, context }) => {
	const problems: string[] = [];
	context.on('weberror', (error) => problems.push(error.error().message));
	context.on('console', (message) => {
		if (message.type() === 'error') problems.push(message.text());
	});
	const server = await serveStatic({ root: buildFolder('v1'), base: '/mitra', port: 0 });
	await openArticle(page, `${server.url}read/kemitraan-militer/`);
	await waitUntilOffline(page);
	await server.stop();

	// the lexicon has not been asked for yet: it comes from what was stored
	await wordInText(page, 'kemitraan').click();
	const dialog = page.getByRole('dialog', { name: 'kemitraan' });
	await expect(dialog).toContainText('ke- + mitra + -an');
	await expect(dialog).toContainText('makes an abstract noun');
	await expect(dialog.getByRole('listitem').filter({ hasText: /^mitra\s+root: partner$/ })).toBeVisible();
	await page.keyboard.press('Escape');

	await wordInText(page, 'mengumumkan').click();
	await expect(page.getByRole('dialog')).toContainText('Here “meN-” is “meng-”');
	await page.keyboard.press('Escape');

	await wordInText(page, 'latihan bersama').click();
	await expect(page.getByRole('dialog', { name: 'latihan bersama' })).toContainText('latihan + bersama');
	await page.keyboard.press('Escape');
	expect(problems).toEqual([]);
});

test('the family names what each word means and marks what the learner’s articles contain', async ({ page }) => {
	const server = await serveStatic({ root: buildFolder('atRoot'), base: '', port: 0 });
	await openArticle(page, `${server.url}read/kemitraan-militer/`);
	await wordInText(page, 'mengumumkan').click();
	const dialog = page.getByRole('dialog');
	const met = dialog.getByRole('listitem').filter({ hasText: 'met' });
	await expect(met).toContainText(['pengumuman']);
	await expect(dialog).toContainText('A tick marks words that your articles contain.');
	await server.stop();
});
