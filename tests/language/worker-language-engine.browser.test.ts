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

test('a text is analysed with its progress, sentence by sentence', async () => {
	const ratios: number[] = [];
	const text = 'Kerja sama itu diadakan di Moskwa. '.repeat(1_000);
	const analysed = await createWorkerLanguageEngine().analyseText(
		text,
		(ratio) => ratios.push(ratio),
		new AbortController().signal
	);
	expect(analysed?.sentences).toHaveLength(1_000);
	const { start, end } = analysed?.sentences[1] ?? { start: 0, end: 0 };
	expect(text.slice(start, end)).toBe('Kerja sama itu diadakan di Moskwa.');
	expect(analysed?.words.find(({ form }) => form === 'diadakan')).toMatchObject({
		headword: 'mengadakan',
		count: 1_000
	});
	expect(ratios.length).toBeGreaterThan(1);
	expect(ratios.at(-1)).toBe(1);
});

test('an analysis is cancelled, and the next question is answered', async () => {
	const engine = createWorkerLanguageEngine();
	const controller = new AbortController();
	const ratios: number[] = [];
	const analysed = await engine.analyseText(
		'Buku itu ada di atas meja. '.repeat(40_000),
		(ratio) => {
			ratios.push(ratio);
			controller.abort();
		},
		controller.signal
	);
	expect(analysed).toBeNull();
	expect(ratios.at(-1)).toBeLessThan(1);
	expect((await engine.lookUp('meja')).found?.headword).toBe('meja');
	expect(await engine.analyseText('Buku.', () => undefined, controller.signal)).toBeNull();
});

test('other questions are answered while a text is analysed', async () => {
	const engine = createWorkerLanguageEngine();
	const order: string[] = [];
	const text = 'Buku itu ada di atas meja. '.repeat(20_000);
	const analysing = engine
		.analyseText(text, () => undefined, new AbortController().signal)
		.then(() => order.push('text'));
	await engine.lookUp('meja').then(() => order.push('word'));
	await analysing;
	expect(order).toEqual(['word', 'text']);
});
