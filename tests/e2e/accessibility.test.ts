// axe on every screen and state, in both themes; and the layout holds at 320 px and with text twice as large.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { addWord, answerSomehow, openArticle, rateCard, wordInText } from './learner';
import { expect, test } from './served-app';

async function expectNoViolation(page: Page, state: string): Promise<void> {
	const { violations } = await new AxeBuilder({ page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze();
	expect(violations.map(({ id, nodes }) => `${state}: ${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
		[]
	);
}

for (const colorScheme of ['light', 'dark'] as const) {
	test(`axe finds nothing on any screen, ${colorScheme}`, async ({ page }) => {
		test.setTimeout(180_000);
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await page.goto('/');
		await expect(page.getByRole('link', { name: 'Start reading' })).toBeVisible();
		await expectNoViolation(page, 'first visit');
		await page.goto('/words/');
		await expect(page.getByText('No words yet.', { exact: false })).toBeVisible();
		await expectNoViolation(page, 'no words');
		await page.goto('/study/');
		await expect(page.getByRole('heading', { name: 'Nothing to study right now' })).toBeVisible();
		await expectNoViolation(page, 'nothing to study');

		await openArticle(page, '/read/kemitraan-militer/');
		await expectNoViolation(page, 'reader');
		await page.getByRole('button', { name: 'Show translation' }).first().click();
		await wordInText(page, 'kemitraan').click();
		await expect(page.getByRole('dialog', { name: 'kemitraan' })).toBeVisible();
		await expectNoViolation(page, 'word dialog');
		await page.keyboard.press('Escape');
		await addWord(page, 'senjata');
		await addWord(page, 'pejabat');
		await page.getByRole('button', { name: 'Parallel view' }).click();
		await expectNoViolation(page, 'parallel view');

		await page.goto('/');
		await expect(page.getByRole('link', { name: 'Study' })).toBeVisible();
		await expectNoViolation(page, 'today');
		await page.goto('/study/');
		await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible();
		await expectNoViolation(page, 'card, front');
		await page.getByRole('button', { name: 'Show answer' }).click();
		await expectNoViolation(page, 'card, back');
		await page.keyboard.press('?');
		await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
		await expectNoViolation(page, 'keys');
		await page.keyboard.press('Escape');
		await page.reload();
		await rateCard(page, 'Knew it');
		await rateCard(page, 'Knew it');
		await expect(page.getByRole('heading', { name: 'That’s all for today' })).toBeVisible();
		await expectNoViolation(page, 'end of the session');

		await page.goto('/quiz/kemitraan-militer-mudah/');
		await expect(page.getByText(/^Question 1 of/)).toBeVisible();
		const total = Number((await page.getByText(/^Question 1 of/).textContent())?.split(' ').at(-1));
		for (let question = 1; question <= total; question++) {
			await expectNoViolation(page, `question ${question}`);
			await answerSomehow(page);
			await expect(page.getByRole('region', { name: 'Evidence' })).toBeVisible();
			await expectNoViolation(page, `feedback ${question}`);
			await page.getByRole('button', { name: /^(Next question|See the result)$/ }).click();
		}
		await expect(page.getByRole('heading', { name: 'Your result' })).toBeVisible();
		await expectNoViolation(page, 'result');

		for (const [path, heading] of [
			['/articles/', 'Articles'],
			['/words/', 'Words'],
			['/practise/?article=kemitraan-militer', 'Practice'],
			['/progress/', 'Progress'],
			['/settings/', 'Settings'],
			['/nowhere/', 'This page does not exist']
		] as const) {
			await page.goto(path);
			await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
			await expect(page.locator('[aria-busy]')).toHaveCount(0);
			await expectNoViolation(page, path);
		}
	});
}

test('nothing is cut off or scrolls sideways at 320 px, nor with text twice as large', async ({ page }) => {
	for (const enlarge of [false, true]) {
		await page.setViewportSize({ width: enlarge ? 640 : 320, height: 640 });
		for (const path of [
			'/',
			'/articles/',
			'/read/kemitraan-militer/',
			'/quiz/kemitraan-militer/',
			'/study/',
			'/words/',
			'/progress/',
			'/settings/'
		]) {
			await page.goto(path);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await expect(page.locator('[aria-busy]')).toHaveCount(0);
			if (enlarge) await page.addStyleTag({ content: 'html { font-size: 200%; }' }).catch(() => undefined);
			if (enlarge) await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
			const overflow = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth
			);
			expect(overflow, `${path} ${enlarge ? '200 %' : '320 px'}`).toBeLessThanOrEqual(0);
		}
	}
});

test('every control is large enough for a finger', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	for (const path of ['/', '/articles/', '/quiz/kemitraan-militer/', '/words/', '/settings/']) {
		await page.goto(path);
		await expect(page.locator('[aria-busy]')).toHaveCount(0);
		const small = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>('button, select, input, nav a, .button, label:has(input[type=radio])')]
				.filter((element) =>
					element.offsetParent !== null && element.closest('label:has(input[type=radio])') !== null
						? element.matches('label')
						: true
				)
				.filter((element) => !element.matches('.toggle, [type=radio], [aria-hidden=true]'))
				.map((element) => ({ text: element.outerHTML.slice(0, 80), box: element.getBoundingClientRect() }))
				.filter(({ box }) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
				.map(({ text, box }) => `${text} ${Math.round(box.width)}×${Math.round(box.height)}`)
		);
		expect(small, path).toEqual([]);
	}
});
