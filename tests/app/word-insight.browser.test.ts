// What the lexicon adds to an author's word, with the real worker.
import { expect, test } from 'vitest';
import { WordInsight } from '../../src/lib/app/word-insight.svelte';
import type { ArticleId, WordId } from '../../src/lib/core/content/model';
import type { LanguageEngine } from '../../src/lib/core/language/language-engine';
import { makeMitra } from './log-parts';

async function openWord(id: string, language?: LanguageEngine) {
	const mitra = await makeMitra();
	const insight = new WordInsight(language ? { ...mitra, language } : mitra);
	const words = await mitra.content.loadAllWords();
	const word = words.find((one) => one.id === (id as WordId));
	if (!word) throw new Error(`${id} is gone`);
	const relatives = words.filter((one) => one.root !== null && one.root === word.root && one.id !== word.id);
	return { mitra, insight, word, relatives };
}

test('the family holds the lexicon’s words beside the authors’; those of opened articles are marked', async () => {
	const { mitra, insight, word, relatives } = await openWord('latihan');
	await mitra.log.record({
		type: 'article-opened',
		course: 'indonesian',
		articleId: 'kemitraan-militer' as ArticleId
	});
	await insight.look(word, relatives, 'indonesian');
	const { family } = insight.of(word.id);
	const isMet = new Map(family.map((member) => [member.headword, member.isMet]));
	expect(isMet.get('berlatih')).toBe(true);
	expect(isMet.get('pelatih')).toBe(false);
	expect(isMet.has('latihan')).toBe(false);
});

test('kemitraan: ke-…-an around mitra, which is explained', async () => {
	const { mitra, insight, word, relatives } = await openWord('kemitraan');
	await mitra.log.record({
		type: 'article-opened',
		course: 'indonesian',
		articleId: 'kemitraan-militer' as ArticleId
	});
	await insight.look(word, relatives, 'indonesian');
	const { parts, rootGloss, family } = insight.of(word.id);
	expect(parts.map(({ text }) => text)).toEqual(['ke-…-an', 'mitra']);
	expect(rootGloss).toBe('partner');
	expect(family.map(({ headword }) => headword)).not.toContain('kemitraan');
	expect(family[0]).toMatchObject({ headword: 'mitra', formation: null });
	expect(insight.of('another' as WordId).parts).toEqual([]);
});

test('without the lexicon the authors’ words of the root stay', async () => {
	const fail = () => Promise.reject(new Error('no lexicon'));
	const broken: LanguageEngine = {
		lookUp: fail,
		lookUpEnglish: fail,
		familyOf: fail,
		explain: fail,
		analyseText: fail
	};
	const { insight, word, relatives } = await openWord('latihan', broken);
	await insight.look(word, relatives, 'indonesian');
	expect(relatives.length).toBeGreaterThan(0);
	const { family, parts } = insight.of(word.id);
	expect(family.map(({ headword }) => headword).toSorted()).toEqual(
		relatives.map(({ indonesian }) => indonesian).toSorted()
	);
	expect(parts).toEqual([]);
});
