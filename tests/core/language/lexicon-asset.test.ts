import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEXICON_FLAGS, type LexiconEntry } from '../../../src/lib/core/language/lexicon';
import { decodeLexicon, encodeLexicon } from '../../../src/lib/core/language/lexicon-asset';

const word = fc.stringMatching(/^[a-zA-Zé' -]{1,12}$/).filter((text) => text.trim() === text && text !== '');
const entry: fc.Arbitrary<LexiconEntry> = fc
	.record({
		headword: word,
		partOfSpeech: fc.constantFrom('noun', 'verb', 'interjection', 'phrase'),
		glosses: fc.array(word, { minLength: 1, maxLength: 4 }),
		root: fc.option(word.map((text) => text.toLowerCase())),
		formation: fc.option(fc.constant('meN- + tulis')),
		register: fc.constantFrom(null, 'formal', 'colloquial'),
		band: fc.integer({ min: 0, max: 7 }),
		flags: fc.subarray([...LEXICON_FLAGS]),
		isChecked: fc.boolean()
	})
	.filter(({ headword }) => !headword.startsWith('!'));

test('what was written is read back', () => {
	const irregulars = [{ form: 'belajar', word: 'belajar', root: 'ajar', formation: null, reason: 'l for r' }];
	const colloquials = [{ form: 'nggak', formal: 'tidak' }];
	fc.assert(
		fc.property(fc.array(entry), (entries) => {
			const data = { entries, colloquials, irregulars };
			expect(decodeLexicon(encodeLexicon(data, ['Licence: MIT']))).toEqual(data);
		})
	);
});

test('the notice stands in the asset for whoever opens it', () => {
	const text = encodeLexicon({ entries: [], colloquials: [], irregulars: [] }, ['Licence: CC BY-SA 3.0']);
	expect(text.split('\n')[1]).toBe('# Licence: CC BY-SA 3.0');
});

test.each([
	['a page', '<!doctype html>'],
	['nothing', ''],
	['another version', 'mitra-lexicon 99\n'],
	['an unknown part of speech', 'mitra-lexicon 1\nkata\tz1\tword\n']
])('%s in its place is refused', (_, text) => {
	expect(() => decodeLexicon(text)).toThrow(/lexicon/);
});
