import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { ArticleId } from '../../src/lib/core/content/model';
import { collectFunctionWords } from '../../src/lib/core/content/content-set';
import { bundledContent } from '../../src/lib/content/bundled-content';
import { buildReadingText, type ReadingRun } from '../../src/lib/core/reader/reading-text';
import { en } from '../../src/lib/messages/en';
import ReadingBody from '../../src/lib/ui/ReadingBody.svelte';

async function renderArticle(props: object = {}) {
	const article = await bundledContent.loadArticle('kemitraan-militer-mudah' as ArticleId);
	if (!article) throw new Error('the article is gone');
	const words = await bundledContent.loadAllWords();
	const onword = vi.fn();
	const ontranslation = vi.fn();
	await render(ReadingBody, {
		text: buildReadingText(article, collectFunctionWords(words), 'indonesian'),
		course: 'indonesian',
		t: en,
		statusOf: (run: ReadingRun) => (run.text === 'menteri pertahanan' ? 'learning' : 'new'),
		isTranslationShown: () => false,
		parallel: false,
		onword,
		ontranslation,
		...props
	});
	return { onword, ontranslation };
}

test('the text is one tab stop; arrows move between words and Enter opens one', async () => {
	const { onword } = await renderArticle();
	expect(document.querySelectorAll('[data-word][tabindex="0"]').length).toBe(1);
	await userEvent.tab();
	expect(document.activeElement?.textContent).toBe('adalah');
	await userEvent.keyboard('{ArrowRight}{Enter}');
	expect(document.activeElement?.textContent).toBe('menteri pertahanan');
	expect(onword.mock.calls).toMatchObject([['s01', { text: 'menteri pertahanan', wordId: 'menteri-pertahanan' }]]);
	// the word that was opened stays the stop
	expect(document.querySelector('[data-word][tabindex="0"]')?.textContent).toBe('menteri pertahanan');
	await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
	expect(document.activeElement?.textContent).toBe('adalah');
});

test('a word says its state to a screen reader', async () => {
	await renderArticle();
	await expect
		.element(page.getByRole('button', { name: 'menteri pertahanan', exact: true }).first())
		.toHaveAccessibleDescription('learning');
});

test('names are plain text', async () => {
	await renderArticle();
	await expect.element(page.getByRole('button', { name: 'Li Shangfu' })).not.toBeInTheDocument();
});

test('each sentence offers its translation', async () => {
	const { ontranslation } = await renderArticle();
	await page.getByRole('button', { name: 'Show translation' }).nth(1).click();
	expect(ontranslation.mock.calls).toEqual([['s02']]);
});

test('the parallel view shows every translation in its own language', async () => {
	await renderArticle({ parallel: true });
	const shown = [...document.querySelectorAll('.translation')];
	expect(shown.length).toBe(17);
	expect(shown.every((element) => element.getAttribute('lang') === 'en')).toBe(true);
});
