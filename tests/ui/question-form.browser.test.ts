import '../../src/app.css';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { COURSES, type ArticleId, type Course } from '../../src/lib/core/content/model';
import type { Question } from '../../src/lib/core/content/schemas';
import { bundledContent } from '../../src/lib/content/bundled-content';
import type { QuizResponse } from '../../src/lib/core/quiz/quiz-response';
import { en, type Messages } from '../../src/lib/messages/en';
import { id } from '../../src/lib/messages/id';
import QuestionForm from '../../src/lib/ui/QuestionForm.svelte';

const ARTICLE = 'kemitraan-militer' as ArticleId;

interface Shown {
	readonly response?: QuizResponse | null;
	readonly isChecked?: boolean;
	readonly course?: Course;
	readonly t?: Messages;
}

async function renderQuestion<Type extends Question['type']>(type: Type, props: Shown = {}) {
	const article = await bundledContent.loadArticle(ARTICLE);
	const questions = await bundledContent.loadQuestions(ARTICLE);
	const question = questions.find(
		(candidate): candidate is Extract<Question, { type: Type }> => candidate.type === type
	);
	if (!article || !question) throw new Error('the article or the question is gone');
	const onrespond = vi.fn<(response: QuizResponse) => void>();
	const course = props.course ?? 'indonesian';
	const screen = await render(QuestionForm, {
		question,
		article,
		course,
		promptLanguage: course === 'indonesian' ? 'english' : 'indonesian',
		t: en,
		order: partsOf(question).toReversed(),
		response: null,
		isChecked: false,
		onrespond,
		...props
	});
	// the form follows what was answered, as on the page
	onrespond.mockImplementation((response) => void screen.rerender({ response }));
	return { question, onrespond };
}

function partsOf(question: Question): readonly number[] {
	if (question.type === 'choice') return [...question.options.keys()];
	if (question.type === 'order') return [...question.events.keys()];
	return question.type === 'match' ? [...question.pairs.keys()] : [];
}

test('choice: a radio group named by the question; the option’s own index is reported, whatever the order', async () => {
	const { question, onrespond } = await renderQuestion('choice');
	await expect.element(page.getByRole('radiogroup', { name: question.prompt.english })).toBeVisible();
	await page.getByText(question.options[0]?.english ?? '', { exact: true }).click();
	expect(onrespond.mock.calls).toEqual([[{ type: 'choice', option: 0 }]]);
});

test('choice: works by keyboard', async () => {
	const { question, onrespond } = await renderQuestion('choice');
	await userEvent.tab();
	await userEvent.keyboard(' ');
	expect(onrespond.mock.calls).toEqual([[{ type: 'choice', option: question.options.length - 1 }]]);
});

test('true, false or not stated', async () => {
	const { onrespond } = await renderQuestion('true-false-not-stated');
	await page.getByRole('radio', { name: 'The text does not say' }).click();
	expect(onrespond.mock.calls).toEqual([[{ type: 'true-false-not-stated', verdict: 'not-stated' }]]);
});

test('find the evidence: every sentence of the article can be chosen', async () => {
	const { onrespond } = await renderQuestion('find-evidence');
	expect(page.getByRole('radio').elements().length).toBe(32);
	await page.getByRole('radio').nth(4).click();
	expect(onrespond.mock.calls).toEqual([[{ type: 'find-evidence', sentence: 's05' }]]);
});

test('gap: the word is not in the page until the answer is checked', async () => {
	const { question, onrespond } = await renderQuestion('gap');
	expect(document.querySelector('.reading')?.textContent).not.toContain(question.gap);
	await page.getByRole('textbox', { name: 'Your answer' }).fill('x');
	expect(onrespond.mock.calls).toEqual([[{ type: 'gap', text: 'x' }]]);
});

test('short answer: a text box that says both languages will do', async () => {
	const { onrespond } = await renderQuestion('short-answer');
	const box = page.getByRole('textbox', { name: 'Your answer' });
	await expect.element(box).toHaveAccessibleDescription(en.quiz.shortAnswerHelp);
	await box.fill('Minggu');
	expect(onrespond.mock.calls).toEqual([[{ type: 'short-answer', text: 'Minggu' }]]);
});

const lines = () => [...document.querySelectorAll('ol > li .text')].map((line) => line.textContent);

test('order: buttons move an event, say so, and keep the focus on it', async () => {
	const { question, onrespond } = await renderQuestion('order');
	const texts = question.events.map(({ english }) => english);
	expect(lines()).toEqual(texts.toReversed());
	const last = texts.at(-1) ?? '';
	await page.getByRole('button', { name: `Move down: ${last}` }).click();
	expect(onrespond).toHaveBeenLastCalledWith({ type: 'order', events: [1, 2, 0] });
	await expect.element(page.getByRole('button', { name: `Move down: ${last}` })).toHaveFocus();
	expect(lines()).toEqual([texts[1], texts[2], texts[0]]);
	await expect.element(page.getByRole('status')).toHaveTextContent(`${last}: place 2 of 3`);
});

test('order: the arrow keys move an event, and the ends stop it', async () => {
	const { question, onrespond } = await renderQuestion('order');
	const first = question.events.at(-1)?.english ?? '';
	await userEvent.tab();
	await expect.element(page.getByRole('button', { name: `Move up: ${first}` })).toHaveFocus();
	await userEvent.keyboard('{ArrowUp}');
	expect(onrespond).not.toHaveBeenCalled();
	for (const events of [
		[1, 2, 0],
		[1, 0, 2]
	]) {
		await userEvent.keyboard('{ArrowDown}');
		expect(onrespond).toHaveBeenLastCalledWith({ type: 'order', events });
		await expect.element(page.getByRole('button', { name: `Move down: ${first}` })).toHaveFocus();
	}
	await userEvent.keyboard('{ArrowDown}');
	expect(onrespond).toHaveBeenCalledTimes(2);
	await expect
		.element(page.getByRole('button', { name: `Move down: ${first}` }))
		.toHaveAttribute('aria-disabled', 'true');
});

test('match: each left side has a list of its own; a right side that is chosen again moves', async () => {
	const { question, onrespond } = await renderQuestion('match');
	const lists = question.pairs.map(({ left }) => page.getByRole('combobox', { name: `Belongs to: ${left.english}` }));
	expect(lists).toHaveLength(4);
	const right = question.pairs[2]?.right.english ?? '';
	await lists[0]?.selectOptions(right);
	expect(onrespond).toHaveBeenLastCalledWith({ type: 'match', rights: [2, null, null, null] });
	await lists[1]?.selectOptions(right);
	expect(onrespond).toHaveBeenLastCalledWith({ type: 'match', rights: [null, 2, null, null] });
	await expect.element(lists[0] as NonNullable<(typeof lists)[0]>).toHaveValue('');
});

test('match: works by keyboard', async () => {
	const { onrespond } = await renderQuestion('match');
	await userEvent.tab();
	await userEvent.keyboard('{ArrowDown}');
	expect(onrespond.mock.lastCall?.[0]).toEqual({ type: 'match', rights: [3, null, null, null] });
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

test('after checking, an order shows which places were right', async () => {
	await renderQuestion('order', { response: { type: 'order', events: [0, 2, 1] }, isChecked: true });
	expect(page.getByRole('button').elements()).toEqual([]);
	expect(page.getByText('Right', { exact: true }).elements()).toHaveLength(1);
	expect(page.getByText('Not quite').elements()).toHaveLength(2);
});

test('after checking, each match stands with its own right side', async () => {
	const { question } = await renderQuestion('match', {
		response: { type: 'match', rights: [0, 2, 1, 3] },
		isChecked: true
	});
	expect(page.getByRole('combobox').elements()).toEqual([]);
	for (const { right } of question.pairs)
		await expect.element(page.getByRole('strong').filter({ hasText: right.english }).first()).toBeVisible();
	expect(page.getByText('Not quite').elements()).toHaveLength(2);
});

const TYPES: readonly Question['type'][] = [
	'choice',
	'true-false-not-stated',
	'find-evidence',
	'order',
	'match',
	'gap',
	'short-answer'
];

test.each(TYPES.flatMap((type) => COURSES.map((course) => ({ type, course }))))(
	'$type in the $course course with the Indonesian interface: every text in its own language, every control with a name',
	async ({ type, course }) => {
		const { question } = await renderQuestion(type, { course, t: id });
		const prompt = document.querySelector('.prompt');
		expect(prompt?.getAttribute('lang')).toBe(course === 'indonesian' ? 'en' : 'id');
		expect(prompt?.textContent).toBe(question.prompt[course === 'indonesian' ? 'english' : 'indonesian']);
		const roles = ['radio', 'button', 'combobox', 'textbox'] as const;
		const controls = roles.flatMap((role) => page.getByRole(role, { name: /\S/ }).elements());
		expect(controls).toHaveLength(document.querySelectorAll('input, button, select').length);
		expect(controls.length).toBeGreaterThan(0);
		for (const control of document.querySelectorAll('button, select, input[type=text], label:has(input[type=radio])'))
			expect(control.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
	}
);
