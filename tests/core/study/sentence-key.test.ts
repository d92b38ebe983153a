import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSentenceKey, sentenceKey } from '../../../src/lib/core/study/sentence-key';
import type { SentenceRef } from '../../../src/lib/core/study/events';
import { sentenceArbitrary } from './arbitraries';

test('every reference comes back from its key', () => {
	fc.assert(
		fc.property(sentenceArbitrary, (ref) => {
			expect(parseSentenceKey(sentenceKey(ref))).toEqual(ref);
		})
	);
});

test('keys are persisted: they look like this for ever', () => {
	const article = { from: 'article', articleId: 'pasar', sentenceId: 's3' } as SentenceRef;
	const example = { from: 'example', wordId: 'bisa-1', index: 0 } as SentenceRef;
	expect([article, example].map(sentenceKey)).toEqual(['article:pasar/s3', 'example:bisa-1/0']);
});

test.each([
	'',
	'article:',
	'article:pasar',
	'article:/s1',
	'example:mitra/x',
	'example:mitra/-1',
	'example:mitra/01',
	'text:a/b'
])('%j is no key', (text) => {
	expect(parseSentenceKey(text)).toBeNull();
});
