import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WordId } from '../../../src/lib/core/content/model';
import { computeCoverage } from '../../../src/lib/core/reader/coverage';
import { KNOWN_RETRIEVABILITY } from '../../../src/lib/core/study/word-status';

function coverageOf(counts: Record<string, number>, recall: Record<string, number>) {
	return computeCoverage(
		new Map(Object.entries(counts)) as Map<WordId, number>,
		(id) => recall[id] ?? 0,
		KNOWN_RETRIEVABILITY
	);
}

test('is the expected share of running words, so that frequent words weigh more', () => {
	// (6·1 + 3·0.5 + 1·0) / 10
	expect(coverageOf({ yang: 6, pasar: 3, ikan: 1 }, { yang: 1, pasar: 0.5 })).toEqual({
		ratio: 0.75,
		wordCount: 10,
		unknownWords: 2
	});
});

test('an article without words is covered in full', () => {
	expect(coverageOf({}, {})).toEqual({ ratio: 1, wordCount: 0, unknownWords: 0 });
});

test('nothing known is nothing covered, all known is all covered', () => {
	expect(coverageOf({ a: 2, b: 1 }, {})).toEqual({ ratio: 0, wordCount: 3, unknownWords: 2 });
	expect(coverageOf({ a: 2, b: 1 }, { a: 1, b: 1 })).toEqual({ ratio: 1, wordCount: 3, unknownWords: 0 });
});

test('a word is known from 0.9 on', () => {
	expect(coverageOf({ a: 1 }, { a: 0.9 }).unknownWords).toBe(0);
	expect(coverageOf({ a: 1 }, { a: 0.9 - Number.EPSILON }).unknownWords).toBe(1);
});

describe('of any article', () => {
	const words = fc.array(
		fc.record({ count: fc.integer({ min: 1, max: 50 }), recall: fc.double({ min: 0, max: 1, noNaN: true }) }),
		{
			minLength: 1,
			maxLength: 30
		}
	);
	const measure = (entries: readonly { count: number; recall: number }[]) =>
		computeCoverage(
			new Map(entries.map(({ count }, index) => [`w${index}` as WordId, count])),
			(id) => entries[Number(id.slice(1))]!.recall,
			KNOWN_RETRIEVABILITY
		);

	test('is between the worst and the best known word', () => {
		fc.assert(
			fc.property(words, (entries) => {
				const { ratio, unknownWords } = measure(entries);
				const recalls = entries.map(({ recall }) => recall);
				expect(ratio).toBeGreaterThanOrEqual(Math.min(...recalls) - 1e-9);
				expect(ratio).toBeLessThanOrEqual(Math.max(...recalls) + 1e-9);
				expect(unknownWords).toBe(recalls.filter((recall) => recall < KNOWN_RETRIEVABILITY).length);
			})
		);
	});

	test('never falls when a word is learnt', () => {
		fc.assert(
			fc.property(words, (entries) => {
				const [first, ...others] = entries;
				expect(measure([{ ...first!, recall: 1 }, ...others]).ratio).toBeGreaterThanOrEqual(
					measure(entries).ratio - 1e-9
				);
			})
		);
	});
});
