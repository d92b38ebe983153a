import '../../../src/app.css';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { QUESTION_TYPES, type ArticleId } from '../../../src/lib/core/content/model';
import type { Question } from '../../../src/lib/core/content/schemas';
import { bundledContent } from '../../../src/lib/content/bundled-content';
import { en } from '../../../src/lib/messages/en';
import { id } from '../../../src/lib/messages/id';
import { loadQuestionEditorTexts } from '../../../src/lib/ui/question-editor/load-question-editor-texts';
import QuestionEditor from '../../../src/lib/ui/question-editor/QuestionEditor.svelte';

const ARTICLE = 'kemitraan-militer-mudah' as ArticleId;

async function openEditor(given: { type?: Question['type']; language?: 'en' | 'id' } = {}) {
	const article = await bundledContent.loadArticle(ARTICLE);
	const questions = await bundledContent.loadQuestions(ARTICLE);
	if (!article) throw new Error('the article is gone');
	const question = questions.find(({ type }) => type === given.type) ?? null;
	const language = given.language ?? 'en';
	const heard = { onsave: vi.fn<(question: Question) => void>(), oncancel: vi.fn(), ondelete: vi.fn() };
	const texts = await loadQuestionEditorTexts(language);
	await render(QuestionEditor, {
		t: language === 'en' ? en : id,
		texts,
		article,
		words: await bundledContent.loadAllWords(),
		question,
		takenIds: new Set<string>(),
		newId: 'q99',
		...heard
	});
	return { question, texts, ...heard };
}

/** One of the two boxes of a text in both languages. */
function box(legend: string, language: 'Indonesian' | 'English') {
	return page.getByRole('group', { name: legend, exact: true }).getByRole('textbox', { name: language });
}

test.each(QUESTION_TYPES)('a question of type %s is saved as it was', async (type) => {
	const { question, onsave } = await openEditor({ type });
	await page.getByRole('button', { name: 'Save question' }).click();
	expect(onsave.mock.calls).toEqual([[question]]);
});

test('a new question is written, refused with reasons, mended and saved', async () => {
	const { onsave } = await openEditor();
	await page.getByRole('combobox', { name: 'Type' }).selectOptions('Find the evidence');
	await box('Question', 'Indonesian').fill('Di mana latihan diadakan?');
	await page.getByRole('button', { name: 'Save question' }).click();
	expect(onsave).not.toHaveBeenCalled();
	const alert = page.getByRole('alert');
	await expect.element(alert).toHaveTextContent('Question: a text is missing; write it in both languages.');
	await expect.element(alert).toHaveTextContent('Evidence 1: choose a sentence of the text.');
	await box('Question', 'English').fill('Where are the exercises held?');
	await box('Why the answer is right', 'Indonesian').fill('Kalimat itu menyebutkan tempatnya.');
	await box('Why the answer is right', 'English').fill('The sentence names the places.');
	await page.getByRole('combobox', { name: 'Sentence of evidence 1' }).selectOptions('s10');
	const words = page.getByRole('textbox', { name: 'Words of evidence 1' });
	await expect.element(words).toHaveValue('Latihan itu diadakan di Eropa dan Timur Jauh.');
	await words.fill('diadakan di Asia');
	await page.getByRole('button', { name: 'Save question' }).click();
	await expect.element(alert).toHaveTextContent('Evidence 1: these words do not stand in that sentence');
	await words.fill('diadakan di Eropa');
	await page.getByRole('checkbox', { name: 'latihan' }).click();
	await page.getByRole('button', { name: 'Save question' }).click();
	expect(onsave.mock.calls).toEqual([
		[
			{
				id: 'q99',
				type: 'find-evidence',
				kind: 'fact',
				prompt: { indonesian: 'Di mana latihan diadakan?', english: 'Where are the exercises held?' },
				evidence: [{ sentence: 's10', indonesian: 'diadakan di Eropa' }],
				needs: ['latihan'],
				explanation: { indonesian: 'Kalimat itu menyebutkan tempatnya.', english: 'The sentence names the places.' }
			}
		]
	]);
});

test('two options that are the same, or a wrong one without reason, are refused', async () => {
	const { question, onsave } = await openEditor({ type: 'choice' });
	if (question?.type !== 'choice') throw new Error('no choice');
	const wrong = question.options.findIndex(({ correct }) => correct !== true);
	const right = question.options.find(({ correct }) => correct === true);
	await box(`Option ${wrong + 1}`, 'English').fill(right?.english ?? '');
	const reason = page.getByRole('group', { name: 'Why it is wrong' }).first();
	await reason.getByRole('textbox', { name: 'Indonesian' }).fill('');
	await reason.getByRole('textbox', { name: 'English' }).fill('');
	await page.getByRole('button', { name: 'Save question' }).click();
	const alert = page.getByRole('alert');
	await expect.element(alert).toHaveTextContent('Option: two options are the same.');
	await expect.element(alert).toHaveTextContent(`Option ${wrong + 1}: say why this answer is wrong`);
	expect(onsave).not.toHaveBeenCalled();
});

test('the right option can be another one', async () => {
	const { question, onsave } = await openEditor({ type: 'choice' });
	if (question?.type !== 'choice') throw new Error('no choice');
	const right = question.options.findIndex(({ correct }) => correct === true);
	const other = right === 0 ? 1 : 0;
	await page.getByRole('radio').nth(other).click();
	const reasons = page.getByRole('group', { name: 'Why it is wrong' });
	const empty = right > other ? right - 1 : right;
	await reasons.nth(empty).getByRole('textbox', { name: 'Indonesian' }).fill('Bukan itu.');
	await reasons.nth(empty).getByRole('textbox', { name: 'English' }).fill('Not that.');
	await page.getByRole('button', { name: 'Save question' }).click();
	const saved = onsave.mock.lastCall?.[0];
	expect(saved?.type === 'choice' && saved.options.map(({ correct }) => correct === true)).toEqual(
		question.options.map((_, index) => index === other)
	);
});

test('an order by the text that goes back is refused, in Indonesian too', async () => {
	const { onsave } = await openEditor({ type: 'order', language: 'id' });
	await page.getByRole('combobox', { name: 'Kalimat bukti 1' }).selectOptions('s17');
	await page.getByRole('button', { name: 'Simpan soal' }).click();
	await expect.element(page.getByRole('alert')).toHaveTextContent('urutannya tidak dapat disimpulkan dari bukti ini');
	expect(onsave).not.toHaveBeenCalled();
});

test('the gap is one of the words of its sentence, and its counterpart is accepted in English', async () => {
	const { onsave } = await openEditor({ type: 'gap' });
	await page.getByRole('combobox', { name: 'Sentence with the gap' }).selectOptions('s11');
	await page.getByRole('combobox', { name: /^Words left out/ }).selectOptions('bangga');
	await page.getByRole('button', { name: 'Save question' }).click();
	expect(onsave.mock.lastCall?.[0]).toMatchObject({
		sentence: 's11',
		gap: 'bangga',
		accepted: ['bangga'],
		acceptedEnglish: ['proud']
	});
});

test('cancel and delete are the caller’s', async () => {
	const { oncancel, ondelete } = await openEditor({ type: 'match' });
	await page.getByRole('button', { name: 'Cancel' }).click();
	await page.getByRole('button', { name: 'Delete question' }).click();
	expect([oncancel.mock.calls.length, ondelete.mock.calls.length]).toEqual([1, 1]);
});
