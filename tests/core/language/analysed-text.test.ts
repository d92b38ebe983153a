import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AnalysedText, AnalysisStep, LookedUpSentence } from '../../../src/lib/core/language/analysed-text';
import { createLanguageDesk } from '../../../src/lib/core/language/language-desk';
import { SMALL_LEXICON, SMALL_SUGGESTIONS } from './small-lexicon';

const desk = createLanguageDesk(SMALL_LEXICON, SMALL_SUGGESTIONS);

function analyse(text: string): { readonly result: AnalysedText; readonly steps: readonly AnalysisStep[] } {
	const run = desk.analyseText(text);
	const steps: AnalysisStep[] = [];
	for (;;) {
		const step = run.next();
		if (step.done) return { result: step.value, steps };
		steps.push(step.value);
	}
}

const tokensOf = (sentences: readonly LookedUpSentence[]) => sentences.flatMap(({ tokens }) => tokens);

test('each word leads to its short answer, each term to its own', () => {
	const { result } = analyse('Kerja sama itu diadakan. Bukunya tidak ada.');
	const found = tokensOf(result.sentences).flatMap(({ word, phrase }) => [
		...(phrase ? [result.words[phrase.word]] : []),
		...(word === null ? [] : [result.words[word]])
	]);
	expect(found.map((word) => [word?.form, word?.headword, word?.step, word?.glosses[0]])).toEqual([
		['Kerja sama', 'kerja sama', 'phrase', 'cooperation'],
		['Kerja', 'kerja', 'surface', 'work'],
		['sama', 'sama', null, undefined],
		['itu', 'itu', 'surface', 'that'],
		['diadakan', 'mengadakan', 'active', 'hold'],
		['Bukunya', 'buku', 'bare', 'book'],
		['tidak', 'tidak', 'surface', 'not'],
		['ada', 'ada', 'surface', 'exist']
	]);
});

test('the occurrences of a form are counted', () => {
	const { result } = analyse('buku buku, buku; ada.');
	expect(result.words.map(({ form, count }) => [form, count])).toEqual([
		['buku', 3],
		['ada', 1]
	]);
});

test('two content words that keep standing together are proposed, as a guess', () => {
	const { result } = analyse(
		'Latihan gabungan itu ada. Negara itu mengadakan latihan gabungan. Negara itu tidak menulis. Negara itu ada.'
	);
	expect(result.proposals).toEqual([{ text: 'latihan gabungan', count: 2, starts: [0, 48], isGuess: true }]);
});

test('a known term is not proposed, nor what stands together once', () => {
	expect(analyse('Kerja sama. Kerja sama. Latihan gabungan.').result.proposals).toEqual([]);
});

test('a long text comes in steps whose sentences are those of the result', () => {
	const { result, steps } = analyse('Buku itu ada di negara itu. '.repeat(2_000));
	expect(steps.length).toBeGreaterThan(5);
	expect(steps.flatMap(({ sentences }) => sentences)).toEqual(result.sentences);
	const ratios = steps.map(({ ratio }) => ratio);
	expect(ratios).toEqual(ratios.toSorted((a, b) => a - b));
	expect(ratios.at(-1)).toBe(1);
});

test('any text: the tokens’ positions cut it back together', () => {
	const piece = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.constantFrom('buku-buku', 'שלום', '👩‍👩‍👧', '\ud800', 'Rp10.000', ' ', '\n', 'di-', '“', 'anak')
	);
	fc.assert(
		fc.property(
			fc.array(piece).map((pieces) => pieces.join('')),
			(text) => {
				const { result } = analyse(text);
				let at = 0;
				for (const { start, end, text: word } of tokensOf(result.sentences)) {
					expect(text.slice(start, end)).toBe(word);
					expect(text.slice(at, start).trim()).toBe('');
					at = end;
				}
				expect(text.slice(at).trim()).toBe('');
			}
		)
	);
});
