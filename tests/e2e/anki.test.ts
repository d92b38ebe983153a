// Anki packages as a learner brings and takes them, without a network: SQLite is there before it was ever used.
import type { Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { waitUntilOffline } from './learner';
import { expect, test } from './served-app';

const PACKAGE = 'tests/fixtures/anki/newer.apkg';

async function openFile(page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
	await page.locator('main input[type=file]').setInputFiles(file);
	await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
}

test('a package comes in, is studied, is taken back, and goes out again, offline', async ({
	page,
	context
}, testInfo) => {
	test.setTimeout(120_000);
	const problems: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error') problems.push(message.text());
	});
	page.on('pageerror', (error) => problems.push(error.message));
	await page.goto('/add/');
	await waitUntilOffline(page);
	await context.setOffline(true);

	await openFile(page, PACKAGE);
	await expect(page.getByText('4 new')).toBeVisible();
	await expect(page.getByText('1 left out')).toBeVisible();
	await expect(page.getByText(/2 sounds and pictures are not taken over/)).toBeVisible();
	await expect(page.getByRole('cell', { name: 'to eat' })).toBeVisible();

	// the learner exchanges the two fields, sees what comes of it, and takes that back
	const type = page.getByRole('group', { name: /Basic \(and reversed card\)/ });
	await type.getByRole('combobox', { name: 'English' }).selectOption({ label: '(none)' });
	await expect(page.getByText(/3 notes are left out because no Indonesian or no English field/)).toBeVisible();
	await type.getByRole('combobox', { name: 'English' }).selectOption({ index: 2 });
	await expect(page.getByText('4 new')).toBeVisible();

	await page.getByRole('button', { name: 'Add', exact: true }).click();
	await expect(page.getByText('Added.')).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByText(/Taken back/)).toBeVisible();
	await page.getByRole('button', { name: 'Open another file' }).click();
	await openFile(page, PACKAGE);
	await page.getByRole('button', { name: 'Add', exact: true }).click();
	await expect(page.getByText('Added.')).toBeVisible();

	await page.goto('/words/');
	await page.getByRole('searchbox', { name: 'Search words' }).fill('minum');
	await expect(page.getByText('drink').first()).toBeVisible();
	await page.goto('/study/');
	// the card of a cloze: its sentence with a gap, and the meaning
	await expect(page.getByText('putih')).toBeVisible();
	await expect(page.locator('mark')).toHaveText('drink');

	await page.goto('/add/');
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save Anki package' }).click();
	const saved = testInfo.outputPath('mitra.apkg');
	await (await download).saveAs(saved);
	const checked = spawnSync('python3', ['tests/fixtures/anki/check_package.py', saved], { encoding: 'utf8' });
	expect([checked.stderr, checked.status]).toEqual(['', 0]);
	await openFile(page, saved);
	await expect(page.getByText('4 same')).toBeVisible();
	await expect(page.getByText(/Everything in this package is here already/)).toBeVisible();
	expect(problems).toEqual([]);
});

test('a damaged package says so and changes nothing', async ({ page }) => {
	await page.goto('/add/');
	const bytes = readFileSync(PACKAGE);
	const file = { name: 'rusak.apkg', mimeType: 'application/octet-stream', buffer: bytes.subarray(0, 3_000) };
	await openFile(page, file);
	await expect(page.getByText(/The file is damaged/)).toBeVisible();
	await expect(page.getByRole('button', { name: 'Add', exact: true })).toBeHidden();
	await page.goto('/words/');
	await expect(page.getByText('No words yet')).toBeVisible();
});
