// Out and in as files: a backup survives the loss of all data, a lesson and a list of words come in, and one undo takes them back.
import type { Page } from '@playwright/test';
import { addWord, openArticle, rateCard } from './learner';
import { expect, test } from './served-app';

/** Every figure on the screen, tables for screen readers included. */
async function progressOf(page: Page): Promise<readonly string[]> {
	await page.goto('/progress/');
	await expect(page.getByRole('heading', { name: 'Your days' })).toBeVisible();
	await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
	const text = await page.locator('main').textContent();
	return (text ?? '').match(/\d+(?:[.,]\d+)?/g) ?? [];
}

/** What a browser's "clear site data" does. */
async function clearSiteData(page: Page): Promise<void> {
	const client = await page.context().newCDPSession(page);
	const origin = new URL(page.url()).origin;
	await page.goto('about:blank');
	await client.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
	await page.goto('/settings/');
}

async function openFile(page: Page, button: string, file: string | { name: string; mimeType: string; buffer: Buffer }) {
	const choosing = page.waitForEvent('filechooser');
	await page.getByRole('button', { name: button }).click();
	await (await choosing).setFiles(file);
}

test('a backup brings back every figure after all site data was cleared', async ({ page }, info) => {
	test.setTimeout(180_000);
	await openArticle(page, '/read/kemitraan-militer/');
	for (const word of ['kemitraan', 'senjata', 'pejabat']) await addWord(page, word);
	await page.goto('/study/');
	for (const button of ['Knew it', 'Forgot', 'Knew it'] as const) await rateCard(page, button);
	const before = await progressOf(page);
	expect(before.length).toBeGreaterThan(20);

	await page.goto('/settings/');
	await expect(page.getByText('There is no backup yet.')).toBeVisible();
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Back up', exact: true }).click();
	const download = await downloading;
	expect(download.suggestedFilename()).toMatch(/^mitra-\d{4}-\d\d-\d\d\.mitra-backup$/);
	const path = info.outputPath('own.mitra-backup');
	await download.saveAs(path);
	await expect(page.getByText('Last backup: today.')).toBeVisible();

	await clearSiteData(page);
	await expect(page.getByText('There is no backup yet.')).toBeVisible();
	await openFile(page, 'Restore', path);
	await expect(page.getByText(/^Brings: 3 reviews, 1 study day, 3 words, /)).toBeVisible();
	// nothing is kept before it is asked for
	await expect(page.getByText('There is no backup yet.')).toBeVisible();
	await page.getByRole('button', { name: 'Add', exact: true }).click();
	await expect(page.getByText('Added.')).toBeVisible();
	await expect(page.getByText('Last backup: today.')).toBeVisible();
	expect(await progressOf(page)).toEqual(before);

	await page.goto('/settings/');
	await openFile(page, 'Restore', path);
	await expect(page.getByText('Everything in this backup is here already. There is nothing to restore.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Add', exact: true })).toBeHidden();
});

test('an article goes out as a lesson file, comes back beside the bundled one, and one undo takes it away', async ({
	page
}, info) => {
	await page.goto('/add/');
	const downloading = page.waitForEvent('download');
	await page.getByRole('combobox', { name: 'Article' }).selectOption('kemitraan-militer');
	await page.getByRole('button', { name: 'Save lesson file' }).click();
	const path = info.outputPath('kemitraan-militer.mitra.json');
	await (await downloading).saveAs(path);

	await openFile(page, 'Choose a file', path);
	await expect(page.getByText('You have this lesson already, word for word. There is nothing to add.')).toBeVisible();
	await page.getByRole('button', { name: 'Cancel' }).click();

	const { readFileSync } = await import('node:fs');
	const edited = readFileSync(path, 'utf8').replace('"english": "', '"english": "My ');
	await openFile(page, 'Choose a file', {
		name: 'changed.bin',
		mimeType: 'application/octet-stream',
		buffer: Buffer.from(edited)
	});
	await expect(page.getByText('Mitra has an article with this id that says something else.')).toBeVisible();
	await expect(page.getByRole('radio', { name: 'Keep both under a new id' }).first()).toBeChecked();
	await page.getByRole('button', { name: 'Add', exact: true }).click();
	await expect(page.getByText('Added.')).toBeVisible();
	const options = page.getByRole('combobox', { name: 'Article' }).locator('option[value="kemitraan-militer-2"]');
	await expect(options).toHaveCount(1);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByText('Taken back.', { exact: false })).toBeVisible();
	await expect(options).toHaveCount(0);
});

test('a table of words is previewed with its columns, added, and saved again', async ({ page }, info) => {
	await page.goto('/add/');
	const table = '\u{feff}Arti;Kata;Contoh;Terjemahan\nriver;sungai;Sungai itu dalam.;That river is deep.\nhalf;;;\n';
	await openFile(page, 'Choose a file', { name: 'kata.txt', mimeType: 'text/plain', buffer: Buffer.from(table) });
	await expect(page.getByText('1 new')).toBeVisible();
	await expect(page.getByText(/^1 row has no Indonesian|1 row has no Indonesian or no English side/)).toBeVisible();
	await expect(page.getByRole('combobox', { name: 'Indonesian' })).toHaveValue('1');
	await page.getByRole('button', { name: 'Add', exact: true }).click();
	await expect(page.getByText('Added.')).toBeVisible();

	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save word list' }).click();
	const path = info.outputPath('words.csv');
	await (await downloading).saveAs(path);
	const { readFileSync } = await import('node:fs');
	expect(readFileSync(path, 'utf8')).toBe(
		'\u{feff}Indonesian,English,Sentence,Translation,Note\r\nsungai,river,Sungai itu dalam.,That river is deep.,\r\n'
	);
	await page.goto('/words/');
	await expect(page.getByText('sungai').first()).toBeVisible();
	await page.goto('/study/');
	await expect(page.locator('mark')).toHaveText('Sungai');
});

test('a file that Mitra cannot read says why and changes nothing', async ({ page }) => {
	await page.goto('/add/');
	await openFile(page, 'Choose a file', { name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('%PDF-1.7 …') });
	await expect(page.getByText('Mitra does not know this kind of file.', { exact: false })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Add', exact: true })).toBeHidden();
	await page.getByRole('button', { name: 'Cancel' }).click();
	await expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible();
});
