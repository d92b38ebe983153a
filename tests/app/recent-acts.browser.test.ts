// What screens offer to take back of what was just done there.
import { expect, test } from 'vitest';
import { Quiz } from '../../src/lib/app/quiz.svelte';
import type { ArticleId, WordId } from '../../src/lib/core/content/model';
import { makeMitra } from './log-parts';

const ADD = { type: 'word-added', course: 'indonesian', wordId: 'kemitraan' as WordId, sentence: null } as const;
const KNOW = { type: 'word-marked', course: 'indonesian', wordId: 'kemitraan' as WordId, mark: 'known' } as const;

test('acts of this screen are taken back one by one, the latest first, each named by its word', async () => {
	const { log, recent } = await makeMitra();
	expect(recent.offered).toBeNull();
	await log.record(ADD);
	await log.record(KNOW);
	const known = recent.offered;
	expect(known && recent.typeOf(known)).toBe('word-marked');
	expect(known && (await recent.wordOf(known))?.indonesian).toBe('kemitraan');
	await recent.undo();
	expect(recent.undone).toBe(known);
	expect(log.state.words.get('indonesian:kemitraan')).toMatchObject({ mark: 'none' });
	await recent.undo();
	expect(log.state.words.size).toBe(0);
	expect(recent.offered).toBeNull();
});

test('a new act ends the report of an undo, and another screen the offer', async () => {
	const { log, recent } = await makeMitra();
	await log.record(ADD);
	await recent.undo();
	expect(recent.undone).not.toBeNull();
	await log.changeSettings({ theme: 'dark' });
	expect(recent.undone).toBeNull();
	expect(recent.offered?.[0]?.type).toBe('settings-changed');
	recent.forget();
	expect(recent.offered).toBeNull();
	await log.record({ type: 'article-opened', course: 'indonesian', articleId: 'kemitraan-militer' as ArticleId });
	expect(recent.offered).toBeNull();
});

test('taking a word back can be taken back', async () => {
	const { log, recent } = await makeMitra();
	await log.record(ADD);
	await log.record(KNOW);
	await log.takeBackWord('indonesian', 'kemitraan' as WordId);
	expect(log.state.words.size).toBe(0);
	await recent.undo();
	expect(log.state.words.get('indonesian:kemitraan')).toMatchObject({ mark: 'known' });
	expect(log.state.words.get('indonesian:kemitraan')?.addedAtMs).not.toBeNull();
});

test('a quiz takes its answers back and asks them again', async () => {
	const mitra = await makeMitra();
	const id = 'kemitraan-militer' as ArticleId;
	const [article, questions] = await Promise.all([mitra.content.loadArticle(id), mitra.content.loadQuestions(id)]);
	const choices = questions.filter(({ type }) => type === 'choice').slice(0, 2);
	if (!article) throw new Error('the article is gone');
	const quiz = new Quiz(mitra, article, choices, 'indonesian');
	expect(quiz.canUndo).toBe(false);
	for (const option of [0, 1]) {
		quiz.respond({ type: 'choice', option });
		await quiz.check();
		if (option === 0) quiz.next();
	}
	expect(quiz.questionNumber).toBe(2);
	await quiz.undo();
	expect(quiz.answer).toBeNull();
	expect(quiz.response).toEqual({ type: 'choice', option: 1 });
	await quiz.undo();
	expect(quiz.questionNumber).toBe(1);
	expect(quiz.canUndo).toBe(false);
	expect([...mitra.log.state.quizRuns.values()]).toEqual([]);
	expect(mitra.log.state.questionCards.size).toBe(0);
});
