// A study session over the bundled content.
import { expect, test } from 'vitest';
import { StudySession } from '../../src/lib/app/study-session.svelte';
import type { ArticleId, QuestionId, SentenceId, WordId } from '../../src/lib/core/content/model';
import { makeMitra, manualClock } from './log-parts';

const ARTICLE = 'kemitraan-militer' as ArticleId;
const DAY_MS = 86_400_000;

async function startSession(words: readonly string[]) {
	const clock = manualClock();
	const mitra = await makeMitra(clock);
	for (const word of words) {
		await mitra.log.record({
			type: 'word-added',
			course: 'indonesian',
			wordId: word as WordId,
			sentence: { from: 'article', articleId: ARTICLE, sentenceId: 's08' as SentenceId }
		});
		clock.pass(1);
	}
	const session = new StudySession(mitra);
	await session.start();
	const answer = async (rating: 1 | 3) => {
		session.desk.reveal();
		clock.pass(300);
		await session.rate(rating);
	};
	return { clock, mitra, session, answer };
}

test('shows the word in the sentence of the article it was added from', async () => {
	const { session } = await startSession(['kemitraan']);
	const card = session.card;
	expect(card?.kind === 'recognise' && card.sentence.ref).toEqual({
		from: 'article',
		articleId: ARTICLE,
		sentenceId: 's08'
	});
	expect(card?.kind === 'recognise' && card.form).toBe('kemitraan');
});

test('a rating within a quarter of a second of the reveal is a double tap and does nothing', async () => {
	const { session, clock } = await startSession(['kemitraan']);
	session.desk.reveal();
	clock.pass(249);
	await session.rate(3);
	expect(session.phase).toBe('answered');
	clock.pass(1);
	await session.rate(3);
	expect(session.phase).toBe('finished');
	expect(session.reviewCount).toBe(1);
});

test('a forgotten card comes back before the session ends', async () => {
	const { session, answer } = await startSession(['kemitraan', 'senjata']);
	await answer(1);
	expect(session.card?.id).toBe('indonesian:recognise:kemitraan');
	await answer(3);
	expect(session.card?.id).toBe('indonesian:recognise:senjata');
	await answer(3);
	expect(session.phase).toBe('finished');
	expect(session.forgotten.map(({ id }) => id)).toEqual(['indonesian:recognise:senjata']);
	expect(session.learned.map(({ id }) => id)).toEqual(['indonesian:recognise:kemitraan']);
});

test('undo brings back each answer in turn, and suspending and burying too', async () => {
	const { session, answer, mitra } = await startSession(['kemitraan', 'senjata', 'pejabat']);
	await answer(3);
	await session.suspend();
	expect(session.card?.id).toBe('indonesian:recognise:pejabat');
	await session.bury();
	expect(session.phase).toBe('finished');
	await session.undo();
	expect(session.card?.id).toBe('indonesian:recognise:pejabat');
	await session.undo();
	expect(session.card?.id).toBe('indonesian:recognise:kemitraan');
	await session.undo();
	expect(session.card?.id).toBe('indonesian:recognise:senjata');
	expect(session.canUndo).toBe(false);
	expect(mitra.log.state.cards.size).toBe(0);
});

test('new words stop at the day’s limit and go on the next day', async () => {
	const { mitra, clock, answer } = await startSession(['kemitraan', 'senjata', 'pejabat']);
	await mitra.log.changeSettings({ newWordsPerDay: 2 });
	const session = new StudySession(mitra);
	await session.start();
	expect(session.remainingCount).toBe(1);
	await answer(3);
	clock.pass(DAY_MS);
	const tomorrow = new StudySession(mitra);
	await tomorrow.start();
	expect(tomorrow.remainingCount).toBe(1);
});

test('a missed question becomes a card that grades itself', async () => {
	const { mitra, clock } = await startSession([]);
	const [question] = await mitra.content.loadQuestions(ARTICLE);
	if (question?.type !== 'choice') throw new Error('the first question is no choice');
	await mitra.log.record({
		type: 'question-answered',
		course: 'indonesian',
		articleId: ARTICLE,
		questionId: question.id,
		kind: question.kind,
		runId: 'run-a',
		stage: 'after',
		correct: false,
		response: '1',
		durationMs: 1_000
	});
	const session = new StudySession(mitra);
	await session.start();
	expect(session.card?.kind === 'question' && session.card.question.id).toBe<QuestionId>(question.id);
	session.desk.checkQuestion({ type: 'choice', option: question.options.findIndex(({ correct }) => correct === true) });
	expect(session.desk.questionAnswer?.correct).toBe(true);
	expect(session.desk.proposedRating).toBe(3);
	clock.pass(1_000);
	await session.rate(3);
	expect(session.phase).toBe('finished');
});

test('words that the content no longer has wait in the log and never block', async () => {
	const { session, mitra } = await startSession(['gone-for-ever', 'senjata']);
	expect(session.card?.id).toBe('indonesian:recognise:senjata');
	expect(mitra.log.state.words.size).toBe(2);
});
