import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { ArticleId } from '../../src/lib/core/content/model';
import type { Question } from '../../src/lib/core/content/schemas';
import { bundledContent } from '../../src/lib/content/bundled-content';
import type { QuizResponse } from '../../src/lib/core/quiz/quiz-run';
import { en } from '../../src/lib/messages/en';
import QuestionForm from '../../src/lib/ui/QuestionForm.svelte';

const ARTICLE = 'kemitraan-militer' as ArticleId;

async function renderQuestion<Type extends Question['type']>(
	type: Type,
	props: { response?: QuizResponse; isChecked?: boolean } = {}
) {
	const article = await bundledContent.loadArticle(ARTICLE);
	const questions = await bundledContent.loadQuestions(ARTICLE);
	const question = questions.find(
		(candidate): candidate is Extract<Question, { type: Type }> => candidate.type === type
	);
	if (!article || !question) throw new Error('the article or the question is gone');
	const asked: Question = question;
	const heard = { onoption: vi.fn(), onverdict: vi.fn(), onsentence: vi.fn(), ontext: vi.fn() };
	await render(QuestionForm, {
		question,
		article,
		course: 'indonesian',
		promptLanguage: 'english',
		t: en,
		order: asked.type === 'choice' ? asked.options.map((_, index) => index).toReversed() : [],
		response: null,
		isChecked: false,
		...heard,
		...props
	});
	return { question, ...heard };
}

test('choice: a radio group named by the question; the option’s own index is reported, whatever the order', async () => {
	const { question, onoption } = await renderQuestion('choice');
	await expect.element(page.getByRole('radiogroup', { name: question.prompt.english })).toBeVisible();
	await page.getByText(question.options[0]?.english ?? '', { exact: true }).click();
	expect(onoption.mock.calls).toEqual([[0]]);
});

test('choice: works by keyboard', async () => {
	const { question, onoption } = await renderQuestion('choice');
	await userEvent.tab();
	await userEvent.keyboard(' ');
	expect(onoption.mock.calls).toEqual([[question.options.length - 1]]);
});

test('true, false or not stated', async () => {
	const { onverdict } = await renderQuestion('true-false-not-stated');
	await page.getByRole('radio', { name: 'The text does not say' }).click();
	expect(onverdict.mock.calls).toEqual([['not-stated']]);
});

test('find the evidence: every sentence of the article can be chosen', async () => {
	const { onsentence } = await renderQuestion('find-evidence');
	expect(page.getByRole('radio').elements().length).toBe(32);
	await page.getByRole('radio').nth(4).click();
	expect(onsentence.mock.calls).toEqual([['s05']]);
});

test('gap: the word is not in the page until the answer is checked', async () => {
	const { question, ontext } = await renderQuestion('gap');
	expect(document.querySelector('.reading')?.textContent).not.toContain(question.gap);
	await page.getByRole('textbox', { name: 'Your answer' }).fill('x');
	expect(ontext.mock.calls).toEqual([['x']]);
});

test('after checking, right and wrong are said in words too and nothing can be changed', async () => {
	const questions = await bundledContent.loadQuestions(ARTICLE);
	const choice = questions.find(({ type }) => type === 'choice');
	if (choice?.type !== 'choice') throw new Error('no choice');
	const wrong = choice.options.findIndex(({ correct }) => correct !== true);
	await renderQuestion('choice', { response: { type: 'choice', option: wrong }, isChecked: true });
	await expect.element(page.getByText('Not quite')).toBeInTheDocument();
	await expect.element(page.getByText('Right', { exact: true })).toBeInTheDocument();
	for (const radio of page.getByRole('radio').elements()) expect((radio as HTMLInputElement).disabled).toBe(true);
});
