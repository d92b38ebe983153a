// A study session over the bundled content.
import { expect, test, vi } from 'vitest';
import { wordCardId } from '../../src/lib/core/cards/card-id';
import { StudySession } from '../../src/lib/app/study-session.svelte';
import type { ArticleId, QuestionId, SentenceId, WordId } from '../../src/lib/core/content/model';
import { createMemoryStudyStore } from '../../src/lib/store/memory-study-store';
import type { DeviceId } from '../../src/lib/core/study/events';
import { StoreError, type StudyStore } from '../../src/lib/core/study/study-store';
import { makeMitra, manualClock } from './log-parts';

const ARTICLE = 'kemitraan-militer' as ArticleId;
const DAY_MS = 86_400_000;

async function startSession(words: readonly string[], store?: StudyStore) {
	const clock = manualClock();
	const mitra = await makeMitra(clock, store);
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

const CARD = wordCardId('indonesian', 'recognise', 'kemitraan' as WordId);

/** A word that was forgotten seven times, and is due. */
async function nearlyLeech() {
	const parts = await startSession(['kemitraan']);
	const { mitra, clock } = parts;
	const review = (rating: 1 | 3) =>
		mitra.log.record({ type: 'card-reviewed', cardId: CARD, rating, durationMs: 1_000, sentence: null, answer: null });
	await review(3);
	for (let lapse = 0; lapse < 7; lapse++) {
		clock.pass(20 * DAY_MS);
		await review(1);
		clock.pass(900_000);
		await review(3);
	}
	clock.pass(20 * DAY_MS);
	const session = new StudySession(mitra);
	await session.start();
	const forget = async () => {
		session.desk.reveal();
		clock.pass(300);
		await session.rate(1);
	};
	return { ...parts, session, forget };
}

test('a card forgotten eight times is set aside with what can be done about it, and undo takes that back too', async () => {
	const { session, forget } = await nearlyLeech();
	expect(session.leeches).toEqual([]);
	await forget();
	expect(session.phase).toBe('finished');
	const [leech] = session.leeches;
	expect(leech).toMatchObject({ cardIds: [CARD], lapses: 8 });
	expect(leech?.contrasts.map(({ id }) => id)).toContain('mitra');
	await session.undo();
	expect(session.leeches).toEqual([]);
	expect(session.card?.id).toBe(CARD);
});

test.each(['edit', 'contrast', 'suspend', 'keep'] as const)(
	'%s settles a leech in one act, which undo takes back as a whole',
	async (way) => {
		const { session, forget, mitra, clock } = await nearlyLeech();
		await forget();
		const [leech] = session.leeches;
		const other = leech?.contrasts[0];
		if (!leech || !other) throw new Error('no leech, or nothing to contrast it with');
		const { leechDesk } = session;
		clock.pass(5_000);
		if (way === 'edit' || way === 'contrast') leechDesk.show(way, leech);
		await session.settleLeech(() => {
			if (way === 'edit') return leechDesk.edit({ glosses: ['alliance'], note: 'x', answers: ['persekutuan'] });
			if (way === 'contrast') return leechDesk.contrast(other, 'the author’s note');
			return leechDesk[way](leech);
		});
		expect(leechDesk.open).toBeNull();
		expect(session.leeches).toEqual([]);
		const isSuspended = way === 'suspend';
		expect(mitra.log.state.cards.get(CARD)?.suspended).toBe(isSuspended);
		// the released card has its learning step before it
		expect(session.card?.id ?? null).toBe(isSuspended ? null : CARD);
		const own = mitra.log.state.words.get('indonesian:kemitraan');
		if (way === 'edit') expect(own).toMatchObject({ ownGlosses: ['alliance'], ownAnswers: ['persekutuan'] });
		if (way === 'contrast')
			expect(own?.ownNote).toBe(`the author’s note\n≠ ${other.indonesian} (${other.english[0] ?? ''})`);
		await session.undo();
		expect(session.leeches).toHaveLength(1);
		expect(mitra.log.state.words.get('indonesian:kemitraan')).toMatchObject({
			ownGlosses: null,
			ownNote: null,
			ownAnswers: []
		});
	}
);

test('undo says what it took back and goes back beyond the compacted log', async () => {
	const { session, answer, mitra, clock } = await startSession(['kemitraan', 'senjata']);
	await answer(3);
	await mitra.log.compact(1);
	const later = new StudySession(mitra);
	await later.start();
	clock.pass(1_000);
	await mitra.log.record({ type: 'word-marked', course: 'indonesian', wordId: 'pejabat' as WordId, mark: 'ignored' });
	await later.undo();
	expect(later.undone).toMatchObject({ act: [{ type: 'word-marked' }], word: { id: 'pejabat' } });
	await later.undo();
	expect(later.undone).toMatchObject({ act: [{ type: 'card-reviewed' }], word: { id: 'senjata' } });
	expect(later.card?.id).toBe('indonesian:recognise:senjata');
	await later.undo();
	expect(later.notice).toBe('nothing-to-undo');
	expect(session.reviewCount).toBe(1);
});

test('an accepted answer that is removed in the editor counts no longer; undo brings it back', async () => {
	const { session, mitra, clock } = await startSession(['kemitraan']);
	const answers = () => (session.card?.kind === 'recognise' ? session.card.ownAnswers : null);
	await session.edit({ glosses: null, note: null, answers: ['persekutuan', 'aliansi'] });
	expect(answers()).toEqual(['persekutuan', 'aliansi']);
	clock.pass(1_000);
	await session.edit({ glosses: null, note: null, answers: ['aliansi'] });
	expect(answers()).toEqual(['aliansi']);
	clock.pass(1_000);
	await session.undo();
	expect(mitra.log.state.words.get('indonesian:kemitraan')?.ownAnswers).toEqual(['persekutuan', 'aliansi']);
});

test('the first sentence after the anchor is announced on one card of the word only', async () => {
	const { session, mitra, clock, answer } = await startSession(['kemitraan']);
	const announced: boolean[] = [];
	let current = session;
	for (let review = 0; review < 5; review++) {
		const { card } = current;
		if (card?.id === CARD) announced.push(card.kind === 'recognise' && card.isNewSentence);
		if (review === 0) await answer(3);
		else {
			current.desk.reveal();
			clock.pass(300);
			await current.rate(3);
		}
		clock.pass(60 * DAY_MS);
		await mitra.log.changeSettings({ ladder: 'recognise' });
		current = new StudySession(mitra);
		await current.start();
	}
	expect(announced.filter(Boolean)).toHaveLength(1);
	expect(announced.slice(0, 2)).toEqual([false, false]);
});

test('reading only for one word leaves its other cards out', async () => {
	const { session, mitra } = await startSession(['kemitraan']);
	await session.setLadder('recognise');
	expect(session.ladder).toBe('recognise');
	expect(session.card?.id).toBe(CARD);
	expect(mitra.log.state.words.get('indonesian:kemitraan')?.ladder).toBe('recognise');
	await session.undo();
	expect(session.ladder).toBeNull();
});

/** A store whose disk answers when the test says so: `next` is what the following write does. */
function slowStore() {
	const store = createMemoryStudyStore({ deviceIdFactory: () => 'device-a' as DeviceId });
	const disk = { next: () => Promise.resolve() };
	const append: StudyStore['append'] = async (requests, content) => {
		await disk.next();
		return store.append(requests, content);
	};
	return { store: { ...store, append }, disk };
}

test('the next card is there before the disk has answered, and goes again when the review was not kept', async () => {
	const { store, disk } = slowStore();
	const { session, answer, clock } = await startSession(['kemitraan', 'senjata', 'pejabat'], store);
	const first = session.card;
	let fail: () => void = () => expect.fail('nothing was written');
	disk.next = () =>
		new Promise((_, reject) => {
			fail = () => {
				reject(new StoreError('quota-exceeded'));
			};
		});
	session.desk.reveal();
	clock.pass(300);
	const rating = session.rate(3);
	expect(session.card?.id).not.toBe(first?.id);
	expect(session.phase).toBe('asking');
	expect(session.reviewCount).toBe(0);
	await vi.waitFor(() => {
		fail();
	});
	await rating;
	expect(session.card).toBe(first);
	expect(session.phase).toBe('answered');
	expect(session.notice).toBe('not-saved');
	expect(session.reviewCount).toBe(0);
	disk.next = () => Promise.resolve();
	await answer(3);
	expect(session.card?.id).not.toBe(first?.id);
	expect(session.reviewCount).toBe(1);
});

test('a card that another tab has answered in the meantime is not shown as the next one', async () => {
	const { session, answer, mitra } = await startSession(['kemitraan', 'senjata', 'pejabat']);
	const next = session.queue?.new[1] ?? expect.fail('one card alone is queued');
	await mitra.log.record({
		type: 'card-reviewed',
		cardId: next,
		rating: 3,
		durationMs: 1_000,
		sentence: null,
		answer: null
	});
	await answer(3);
	expect(session.card?.id).not.toBe(next);
	expect(session.phase).toBe('asking');
});
