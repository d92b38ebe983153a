// The real worker with the real assets, as the app starts it.
import { expect, test } from 'vitest';
import { createLazyLanguageEngine } from '../../src/lib/language/lazy-language-engine';
import { createWorkerLanguageEngine } from '../../src/lib/language/worker-language-engine';

test('a word is looked up with its parts and its family', async () => {
	const engine = createLazyLanguageEngine();
	const found = await engine.lookUp('kebijakannya');
	expect(found).toMatchObject({ isOpaque: true, found: { headword: 'kebijakan', step: 'bare' } });
	const latihan = await engine.lookUp('pelatihan');
	expect(latihan.building.map(({ text }) => text)).toEqual(['peN-…-an', 'latih']);
	expect(latihan.family.map(({ headword }) => headword)).toEqual(
		expect.arrayContaining(['latih', 'latihan', 'melatih', 'pelatihan'])
	);
});

test('what our lexicon lacks is suggested, and said to be unchecked', async () => {
	const { found } = await createWorkerLanguageEngine().lookUp('gletser');
	expect(found?.entries).toMatchObject([{ glosses: ['glacier'], isChecked: false }]);
});

test('an English form leads to Indonesian words', async () => {
	const { lemmas } = await createWorkerLanguageEngine().lookUpEnglish('wrote');
	expect(lemmas).toMatchObject([{ lemma: 'write' }]);
	expect(lemmas[0]?.hits[0]).toMatchObject({ indonesian: 'menulis', isChecked: true });
});

test('a lexicon that cannot be fetched fails the question, and the next one tries again', async () => {
	const urls = { lexiconUrl: '/no-such-lexicon.txt', freedictUrl: '/no-such-freedict.txt' };
	const engine = createWorkerLanguageEngine(urls);
	await expect(engine.lookUp('buku')).rejects.toThrow(/no-such|lexicon/);
	await expect(engine.familyOf('buku')).rejects.toThrow(/no-such|lexicon/);
});
