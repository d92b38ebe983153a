// A quiz over the bundled content: what it keeps, takes back and takes up again.
import { expect, test } from 'vitest';
import { GistQuestions } from '../../src/lib/app/gist-questions.svelte';
import { Quiz } from '../../src/lib/app/quiz.svelte';
import type { ArticleId, WordId } from '../../src/lib/core/content/model';
import type { Question } from '../../src/lib/core/content/schemas';
import type { QuizResponse } from '../../src/lib/core/quiz/quiz-response';
import { makeMitra, manualClock } from './log-parts';

const ARTICLE = 'kemitraan-militer' as ArticleId;
const DAY_MS = 86_400_000;

async function openQuiz() {
	const clock = manualClock();
	const mitra = await makeMitra(clock);
	const article = await mitra.content.loadArticle(ARTICLE);
	const questions = await mitra.content.loadQuestions(ARTICLE);
	if (!article) throw new Error('the article is gone');
	const open = () => new Quiz(mitra, article, questions, 'indonesian');
	return { clock, mitra, questions, open, quiz: open() };
}

/** A response that is surely wrong. */
function wrong(question: Question): QuizResponse {
	switch (question.type) {
		case 'choice':
			return { type: 'choice', option: question.options.findIndex(({ correct }) => correct !== true) };
		case 'true-false-not-stated':
			return { type: question.type, verdict: question.answer === 'true' ? 'false' : 'true' };
		case 'find-evidence': {
			const proof = question.evidence.map(({ sentence }) => sentence);
			return { type: question.type, sentence: (proof.includes('s01' as never) ? 's02' : 's01') as never };
		}
		case 'order':
			return { type: 'order', events: question.events.map((_, index) => index).toReversed() };
		case 'match':
			return { type: 'match', rights: question.pairs.map((_, index) => index).toReversed() };
		case 'gap':
		case 'short-answer':
			return { type: question.type, text: 'entah' };
	}
}

async function miss(quiz: Quiz): Promise<void> {
	if (!quiz.question) throw new Error('no question');
	quiz.respond(wrong(quiz.question));
	await quiz.check();
	expect(quiz.answer?.correct).toBe(false);
}

test('two tapped words, and only these, are added and put on record; undo takes all of it back', async () => {
	const { mitra, quiz } = await openQuiz();
	await miss(quiz);
	await expect.poll(() => quiz.blocked.sentences.length).toBeGreaterThan(0);
	const ids = quiz.blocked.sentences.flatMap(({ runs }) => runs.flatMap(({ wordId }) => wordId ?? []));
	const [first, second] = [...new Set(ids)] as [WordId, WordId];
	quiz.blocked.toggle(first);
	quiz.blocked.toggle(second);
	await quiz.blocked.keep();
	expect(quiz.blocked.said).toMatchObject({ wordCount: 2, addedCount: 2, misread: false });
	expect([...mitra.log.state.words.values()].map(({ wordId }) => wordId).toSorted()).toEqual(
		[first, second].toSorted()
	);
	await quiz.undo();
	expect([mitra.log.state.words.size, mitra.log.state.questionCards.size]).toEqual([0, 0]);
	expect(quiz.answer).toBeNull();
	expect(quiz.blocked.said).toBeNull();
});

test('a word that is studied already becomes due, and nothing is added', async () => {
	const { mitra, clock, open } = await openQuiz();
	for (const wordId of ['militer', 'senjata'] as WordId[]) {
		await mitra.log.record(
			{ type: 'word-added', course: 'indonesian', wordId, sentence: null },
			{
				type: 'card-reviewed',
				cardId: `indonesian:recognise:${wordId}` as never,
				rating: 4,
				durationMs: 1_000,
				sentence: null,
				answer: null
			}
		);
	}
	clock.pass(DAY_MS);
	mitra.log.refreshNow();
	const quiz = open();
	while (!quiz.question?.evidence.some(({ sentence }) => sentence === 's17')) {
		await miss(quiz);
		quiz.next();
	}
	await miss(quiz);
	await expect.poll(() => quiz.blocked.sentences.length).toBeGreaterThan(0);
	quiz.blocked.toggle('senjata' as WordId);
	await quiz.blocked.keep();
	const due = (word: string) => mitra.log.state.cards.get(`indonesian:recognise:${word}` as never)?.memory?.dueDay;
	expect(due('senjata')).toBe(mitra.log.today);
	expect(due('militer')).toBeGreaterThan(mitra.log.today);
	expect(quiz.blocked.said).toMatchObject({ wordCount: 1, addedCount: 0 });
	await quiz.blocked.undo();
	expect(due('senjata')).toBeGreaterThan(mitra.log.today);
});

test('a round goes on today where it was left, and begins anew tomorrow with other questions', async () => {
	const { quiz, open, clock, mitra } = await openQuiz();
	const asked: string[] = [];
	for (let count = 0; count < 3; count++) {
		asked.push(quiz.question?.id ?? '');
		await miss(quiz);
		quiz.next();
	}
	const next = quiz.question?.id;
	const resumed = open();
	expect([resumed.questionNumber, resumed.question?.id, resumed.missedCount]).toEqual([4, next, 3]);
	await resumed.undo();
	expect(resumed.question?.id).toBe(asked[2]);
	expect(mitra.log.state.questionCards.size).toBe(2);
	clock.pass(DAY_MS);
	const tomorrow = open();
	expect([tomorrow.questionNumber, tomorrow.missedCount]).toEqual([1, 0]);
	const wordings = new Set<string>();
	while (!tomorrow.isFinished) {
		wordings.add(tomorrow.question?.id ?? '');
		await miss(tomorrow);
		tomorrow.next();
	}
	expect(asked.slice(0, 2).filter((id) => wordings.has(id))).toEqual([]);
	expect(tomorrow.lastScores).not.toBeNull();
});

test('what was guessed before reading is asked again and compared, and gives no card', async () => {
	const { mitra, open, questions } = await openQuiz();
	const gist = new GistQuestions(mitra, ARTICLE, 'indonesian');
	await gist.load();
	expect(gist.phase).toBe('offered');
	expect(gist.canKeep).toBe(false);
	for (const question of gist.questions) gist.respond(question, wrong(question));
	await gist.keep();
	expect(gist.phase).toBe('kept');
	expect(mitra.log.state.questionCards.size).toBe(0);
	expect(new GistQuestions(mitra, ARTICLE, 'indonesian').phase).toBe('none');
	const quiz = open();
	const before = questions.filter((question) => question.before === true);
	while (!quiz.isFinished) {
		const { question } = quiz;
		if (question?.type === 'choice' && question.before === true) {
			quiz.respond({ type: 'choice', option: question.options.findIndex(({ correct }) => correct === true) });
			await quiz.check();
			expect(quiz.guess).toMatchObject({ correct: false });
		} else await miss(quiz);
		quiz.next();
	}
	expect(quiz.guesses).toEqual({ total: before.length, rightBefore: 0, rightNow: before.length });
});
