// The port through which screens get content. Implementations: content/bundled-content.
import type { ArticleSummary } from './content-index';
import type { ArticleId, SentenceId, WordId } from './model';
import type { Article, Question, Word } from './schemas';

export interface ContentSource {
	/** All articles, easiest first. */
	readonly articles: readonly ArticleSummary[];
	hasArticle(id: ArticleId): boolean;
	/** `null` when there is no such article. Rejects when its chunk cannot be fetched. */
	loadArticle(id: ArticleId): Promise<Article | null>;
	/** Empty when the article has no questions. */
	loadQuestions(id: ArticleId): Promise<readonly Question[]>;
	/** The words that exist; ids that do not are left out. */
	loadWords(ids: Iterable<WordId>): Promise<ReadonlyMap<WordId, Word>>;
	loadAllWords(): Promise<readonly Word[]>;
	/** How often each word occurs in the article, function words included. */
	loadOccurrences(id: ArticleId): Promise<ReadonlyMap<WordId, number>>;
	/** Article sentences in which the word occurs. */
	loadSentencePlaces(id: WordId): Promise<readonly (readonly [ArticleId, SentenceId])[]>;
	hasWord(id: WordId): Promise<boolean>;
}
