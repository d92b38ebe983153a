// Coverage: how much of an article the learner can be expected to recall today.
import type { WordId } from '../content/model';

export interface Coverage {
	/** Expected share of running words recalled today, 0–1; names and numbers are not counted, a fixed phrase counts once. */
	readonly ratio: number;
	/** Running words counted. */
	readonly wordCount: number;
	/** Different words that are not yet known. */
	readonly unknownWords: number;
}

/**
 * Sum of the recall probability over running words. `recallProbability` gives 0–1 for a word: retrievability of its recognise card, 1 for a word
 * marked known or ignored, 0 for one never met; from `knownFrom` on it counts as known. An article without words is covered in full.
 */
export function computeCoverage(
	occurrences: ReadonlyMap<WordId, number>,
	recallProbability: (wordId: WordId) => number,
	knownFrom: number
): Coverage {
	let wordCount = 0;
	let expected = 0;
	let unknownWords = 0;
	for (const [wordId, count] of occurrences) {
		const probability = recallProbability(wordId);
		wordCount += count;
		expected += count * probability;
		if (probability < knownFrom) unknownWords++;
	}
	return { ratio: wordCount === 0 ? 1 : expected / wordCount, wordCount, unknownWords };
}
