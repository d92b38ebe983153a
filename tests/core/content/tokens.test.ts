import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../../../src/lib/core/content/tokens';

const GOLDEN: readonly (readonly [sentence: string, ...tokens: string[]])[] = [
	[''],
	['… — !'],
	['Pasar itu ramai.', 'Pasar', 'itu', 'ramai'],
	['Negara-negara itu berhati-hati.', 'Negara-negara', 'itu', 'berhati-hati'],
	['Pada 1970-an, ke-14, A-B-C.', 'Pada', '1970-an', 'ke-14', 'A-B-C'],
	['“Di Moskwa,” katanya (kemarin).', 'Di', 'Moskwa', 'katanya', 'kemarin'],
	// a dash between blanks joins nothing, nor do two hyphens or one at an end
	['guru - murid', 'guru', 'murid'],
	['guru--murid', 'guru', 'murid'],
	['guru- murid -nya', 'guru', 'murid', 'nya'],
	['16–18 April', '16', '18', 'April'],
	// U+2010 and U+2011, as word processors write them
	['hati\u2010hati anak\u2011anak', 'hati\u2010hati', 'anak\u2011anak'],
	['harganya 1.500,50 rupiah', 'harganya', '1.500,50', 'rupiah'],
	['Jumat/Sabtu', 'Jumat', 'Sabtu'],
	['kafé caf\u00e9', 'kafé', 'caf\u00e9']
];

test.each(GOLDEN)('%j', (sentence, ...tokens) => {
	expect(tokenize(sentence, 'indonesian').map(({ text }) => text)).toEqual(tokens);
});

test('English keeps its apostrophes', () => {
	expect(tokenize("The ministers' plan isn't well-known.", 'english').map(({ text }) => text)).toEqual([
		...['The', 'ministers', 'plan', "isn't", 'well-known']
	]);
});

describe('of any text', () => {
	const anyText = fc.oneof(
		fc.string({ unit: 'grapheme' }),
		fc
			.array(fc.constantFrom('hati', 'anak', '-', '--', ' ', '. ', '\u2011', '14', '-an', '😀'))
			.map((parts) => parts.join(''))
	);

	test('tokens stand where they say, in order, without overlap', () => {
		fc.assert(
			fc.property(anyText, fc.constantFrom('indonesian' as const, 'english' as const), (text, language) => {
				let end = 0;
				for (const token of tokenize(text, language)) {
					expect(token.start).toBeGreaterThanOrEqual(end);
					expect(text.slice(token.start, token.end)).toBe(token.text);
					expect(token.text).not.toMatch(/^$|\s/u);
					end = token.end;
				}
				expect(end).toBeLessThanOrEqual(text.length);
			})
		);
	});

	test('every letter is in a token', () => {
		const latin = fc.stringMatching(/^[abcDEFéü–.,!? -]{0,30}$/);
		fc.assert(
			fc.property(latin, (text) => {
				const letters = (part: string) => part.replace(/\P{L}/gu, '');
				const tokens = tokenize(text, 'indonesian');
				expect(letters(tokens.map((token) => token.text).join(''))).toBe(letters(text));
			})
		);
	});
});
