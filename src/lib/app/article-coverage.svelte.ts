// Today's coverage of every article, for the lists that show it.
import type { ArticleId, WordId } from '../core/content/model';
import { computeCoverage } from '../core/reader/coverage';
import { KNOWN_RETRIEVABILITY } from '../core/study/word-status';
import type { Mitra } from './mitra';

export class ArticleCoverage {
	readonly #mitra: Mitra;
	#occurrences = $state.raw<ReadonlyMap<ArticleId, ReadonlyMap<WordId, number>>>(new Map());

	constructor(mitra: Mitra) {
		this.#mitra = mitra;
	}

	async load(): Promise<void> {
		const { content } = this.#mitra;
		const loaded = content.articles.map(async ({ id }) => [id, await content.loadOccurrences(id)] as const);
		this.#occurrences = new Map(await Promise.all(loaded));
	}

	/** 0–1; `null` while the words or the log are being read. */
	of(articleId: ArticleId): number | null {
		const { log } = this.#mitra;
		const occurrences = this.#occurrences.get(articleId);
		if (!log.isOpen || !occurrences) return null;
		const { ratio } = computeCoverage(
			occurrences,
			(wordId) => log.recallProbability(log.course, wordId),
			KNOWN_RETRIEVABILITY
		);
		return ratio;
	}
}
