// Parts of the study screens where there is behaviour: what they say, and what they report.
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { createRawSnippet } from 'svelte';
import { bundledContent } from '../../src/lib/content/bundled-content';
import type { ArticleId, WordId } from '../../src/lib/core/content/model';
import type { Word } from '../../src/lib/core/content/schemas';
import { gradeResponse } from '../../src/lib/core/quiz/grade-response';
import { en } from '../../src/lib/messages/en';
import { id } from '../../src/lib/messages/id';
import ActName from '../../src/lib/ui/ActName.svelte';
import AddingCost from '../../src/lib/ui/AddingCost.svelte';
import ContrastDialog from '../../src/lib/ui/ContrastDialog.svelte';
import LadderChoice from '../../src/lib/ui/LadderChoice.svelte';
import LeechNotice from '../../src/lib/ui/LeechNotice.svelte';
import QuestionFeedback from '../../src/lib/ui/QuestionFeedback.svelte';
import SessionEnd from '../../src/lib/ui/SessionEnd.svelte';
import WordEditor from '../../src/lib/ui/WordEditor.svelte';

async function wordsOf(...ids: string[]): Promise<Word[]> {
	const words = await bundledContent.loadWords(ids as WordId[]);
	return ids.map((wordId) => words.get(wordId as WordId)).filter((word) => word !== undefined);
}

test.each([
	[1, 5 / 60, '1 word: about 5 seconds a day for two weeks', '1 kata: kira-kira 5 detik sehari selama dua minggu'],
	[1, 0.001, '1 word: about 5 seconds a day for two weeks', '1 kata: kira-kira 5 detik sehari selama dua minggu'],
	[6, 0.99, '6 words: about 60 seconds a day for two weeks', '6 kata: kira-kira 60 detik sehari selama dua minggu'],
	[12, 1, '12 words: about 1 minute a day for two weeks', '12 kata: kira-kira 1 menit sehari selama dua minggu'],
	[30, 3.6, '30 words: about 4 minutes a day for two weeks', '30 kata: kira-kira 4 menit sehari selama dua minggu']
])('%i words at %f minutes a day: the cost is a sentence', async (words, minutesPerDay, english, indonesian) => {
	const shown = await render(AddingCost, { t: en, words, minutesPerDay });
	await expect.element(page.getByText(english)).toBeVisible();
	await shown.unmount();
	await render(AddingCost, { t: id, words, minutesPerDay });
	await expect.element(page.getByText(indonesian)).toBeVisible();
});

test('how far a word is climbed: the settings, or a choice of its own', async () => {
	const onchoose = vi.fn();
	await render(LadderChoice, { t: en, ladder: null, usual: 'full', onchoose });
	const box = page.getByRole('combobox', { name: 'Cards for this word' });
	await expect.element(box).toHaveDisplayValue('As in the settings (In full)');
	await box.selectOptions('Reading only');
	await box.selectOptions('As in the settings (In full)');
	expect(onchoose.mock.calls).toEqual([['recognise'], [null]]);
});

test('a leech offers what can be done: all of it for a word, to suspend or keep for a question', async () => {
	const [word] = await wordsOf('kemitraan');
	const acts = { onedit: vi.fn(), oncontrast: vi.fn(), onsuspend: vi.fn(), onkeep: vi.fn() };
	const props = { t: en, course: 'indonesian', lapses: 8, ...acts } as const;
	const shown = await render(LeechNotice, { ...props, word: word ?? null, canContrast: true });
	for (const name of ['Edit the word', 'Compare look-alikes', 'Suspend', 'Keep studying it'])
		await page.getByRole('button', { name }).click();
	for (const act of Object.values(acts)) expect(act).toHaveBeenCalledOnce();
	await shown.unmount();
	await render(LeechNotice, { ...props, word: null, canContrast: false });
	expect(page.getByRole('button').all()).toHaveLength(2);
});

test('look-alikes stand side by side, and the chosen one is the one that is noted', async () => {
	const [word, ...contrasts] = await wordsOf('kemitraan', 'mitra', 'kerja-sama');
	if (!word || contrasts.length !== 2) throw new Error('the words are gone');
	const onnote = vi.fn();
	await render(ContrastDialog, {
		t: en,
		interfaceLanguage: 'en',
		course: 'indonesian',
		word,
		contrasts,
		practiseHref: null,
		onnote,
		onclose: vi.fn()
	});
	await expect.element(page.getByRole('heading', { name: 'mitra', exact: true })).toBeVisible();
	await page.getByLabelText('Compare with').selectOptions('kerja sama');
	await expect.element(page.getByRole('heading', { name: 'kerja sama' })).toBeVisible();
	await expect.element(page.getByRole('heading', { name: 'mitra', exact: true })).not.toBeInTheDocument();
	await page.getByRole('button', { name: 'Note the difference' }).click();
	expect(onnote).toHaveBeenCalledExactlyOnceWith(contrasts[1]);
});

test('the editor keeps accepted answers, takes away those removed and adds new ones', async () => {
	const [word] = await wordsOf('kemitraan');
	if (!word) throw new Error('the word is gone');
	const onsave = vi.fn();
	await render(WordEditor, {
		word,
		own: { glosses: null, note: null, answers: ['aliansi', 'persekutuan'] },
		course: 'indonesian',
		t: en,
		interfaceLanguage: 'en',
		onsave,
		onclose: vi.fn()
	});
	await page.getByRole('button', { name: 'Remove “aliansi”' }).click();
	const field = page.getByLabelText('Accept more answers, one a line');
	await expect.element(field).toHaveFocus();
	await field.fill('rekanan\n persekutuan ');
	await page.getByRole('button', { name: 'Save' }).click();
	expect(onsave).toHaveBeenCalledExactlyOnceWith({
		glosses: null,
		note: null,
		answers: ['persekutuan', 'rekanan']
	});
});

test('a typed answer to a gap question is taught like one on a card', async () => {
	const articleId = 'kemitraan-militer' as ArticleId;
	const questions = await bundledContent.loadQuestions(articleId);
	const taught = questions
		.filter(({ type }) => type === 'gap')
		.map((question) => ({
			question,
			answer: gradeResponse(
				question,
				{ type: 'gap', text: question.type === 'gap' ? `${question.gap}nya` : '' },
				'indonesian'
			)
		}))
		.find(({ answer }) => answer.graded?.feedback.kind === 'part');
	if (!taught) throw new Error('no gap question where -nya is too much');
	await render(QuestionFeedback, {
		...taught,
		course: 'indonesian',
		promptLanguage: 'english',
		t: en,
		interfaceLanguage: 'en'
	});
	await expect.element(page.getByText(/-nya/).first()).toBeVisible();
});

test('the summary says what was learned, what was hard and what comes next', async () => {
	const [word] = await wordsOf('kemitraan');
	if (!word) throw new Error('the word is gone');
	const card = {
		id: 'indonesian:recognise:kemitraan',
		kind: 'recognise',
		course: 'indonesian',
		word
	} as never;
	await render(SessionEnd, {
		t: en,
		reviews: 7,
		minutes: 3.2,
		learned: [card],
		hard: [card],
		recalled: 4,
		dueTomorrow: 5,
		queue: null,
		canUndo: true,
		todayHref: '/',
		articlesHref: '/articles/',
		practiseHref: '/practise/',
		onundo: vi.fn(),
		leeches: createRawSnippet(() => ({ render: () => '<span></span>' }))
	});
	for (const text of [
		'You did 7 reviews in 3 minutes. Everything is kept.',
		'Met for the first time',
		'Hard today: forgotten at least once',
		'4 other cards recalled at the first try.',
		'Tomorrow: 5 cards.'
	])
		await expect.element(page.getByText(text)).toBeVisible();
	await expect.element(page.getByRole('link', { name: 'Practise the hard ones' })).toBeVisible();
});

test('an act is named by its word, in the language of the course, and by what was done', async () => {
	const [word] = await wordsOf('pejabat');
	if (!word) throw new Error('the word is gone');
	const marked = { type: 'word-marked', mark: 'known', course: 'indonesian', wordId: word.id } as never;
	const shown = await render(ActName, { t: en, act: [marked], word, course: 'indonesian' });
	expect(shown.container.textContent).toMatch(/^pejabat · marked as known\s*$/);
	await expect.element(page.getByText('pejabat', { exact: true })).toHaveAttribute('lang', 'id');
	await shown.unmount();
	const changed = { type: 'settings-changed', settings: {} } as never;
	const nameless = await render(ActName, { t: id, act: [changed], word: null, course: 'indonesian' });
	expect(nameless.container.textContent.trim()).toBe('pengaturan diubah');
});
