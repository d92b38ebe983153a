// Practice over the bundled content: nothing of it reaches the log.
import { expect, test } from 'vitest';
import { Practice } from '../../src/lib/app/practice.svelte';
import { wordCardId } from '../../src/lib/core/cards/card-id';
import type { ArticleId, WordId } from '../../src/lib/core/content/model';
import { makeMitra, manualClock } from './log-parts';

const ARTICLE = 'kemitraan-militer' as ArticleId;

async function startPractice(words: readonly string[]) {
	const clock = manualClock();
	const mitra = await makeMitra(clock);
	for (const word of words)
		await mitra.log.record({ type: 'word-added', course: 'indonesian', wordId: word as WordId, sentence: null });
	return { clock, mitra };
}

test('an article’s listed words are asked once each, missed ones again, and no event is written', async () => {
	const { clock, mitra } = await startPractice(['kemitraan', 'senjata', 'teratur']);
	const before = mitra.log.state.revision;
	const practice = new Practice(mitra, { of: 'article', articleId: ARTICLE });
	await practice.start();
	// teratur stands in no article
	expect(practice.total).toBe(2);
	const first = practice.card?.id;
	practice.desk.reveal();
	clock.pass(300);
	await practice.rate(false);
	expect(practice.card?.id).not.toBe(first);
	practice.desk.reveal();
	clock.pass(300);
	await practice.rate(true);
	expect(practice.card?.id).toBe(first);
	practice.desk.reveal();
	clock.pass(300);
	await practice.rate(true);
	expect(practice.phase).toBe('finished');
	expect(practice.right).toBe(2);
	expect(mitra.log.state.revision).toBe(before);
	expect(mitra.log.state.cards.size).toBe(0);
});

test('a family is the listed words of one root', async () => {
	const { mitra } = await startPractice(['kemitraan', 'mitra', 'senjata']);
	const practice = new Practice(mitra, { of: 'family', root: 'mitra' });
	await practice.start();
	expect(practice.total).toBe(2);
});

test('the hard words are those with lapses, the most forgotten first', async () => {
	const { clock, mitra } = await startPractice(['kemitraan', 'senjata']);
	const review = (word: string, rating: 1 | 3) =>
		mitra.log.record({
			type: 'card-reviewed',
			cardId: wordCardId('indonesian', 'recognise', word as WordId),
			rating,
			durationMs: 1_000,
			sentence: null,
			answer: null
		});
	for (const word of ['kemitraan', 'senjata']) await review(word, 3);
	clock.pass(3 * 86_400_000);
	await review('senjata', 1);
	const practice = new Practice(mitra, { of: 'hard' });
	await practice.start();
	expect(practice.total).toBe(1);
	expect(practice.card?.id).toBe('indonesian:recognise:senjata');
});

test('nothing to practise is said, not shown as an empty round', async () => {
	const { mitra } = await startPractice([]);
	const practice = new Practice(mitra, { of: 'hard' });
	await practice.start();
	expect(practice.phase).toBe('empty');
});
