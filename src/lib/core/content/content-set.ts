// All of vocab/ in memory, indexed by id. Built by the check; the app itself loads article by article.
import type { ArticleId, WordId } from './model';
import type { Article, QuestionsFile, RetiredIds, Word, WordsFile } from './schemas';

/** A parsed file with the path by which people know it. */
export interface Filed<Value> {
	readonly file: string;
	readonly value: Value;
}

export interface ContentSet {
	readonly words: readonly Filed<WordsFile>[];
	readonly articles: readonly Filed<Article>[];
	readonly questions: readonly Filed<QuestionsFile>[];
	readonly retired: Filed<RetiredIds>;
}

/** Function words by their spelling in lower case: what alignment counts without an author's hand. */
export function collectFunctionWords(words: Iterable<Word>): Map<string, WordId> {
	const found = new Map<string, WordId>();
	for (const word of words) if (word.functionWord === true) found.set(word.indonesian.toLowerCase(), word.id);
	return found;
}

export function indexWords(files: readonly Filed<WordsFile>[]): Map<WordId, Word> {
	return new Map(files.flatMap(({ value }) => value.words.map((word) => [word.id, word] as const)));
}

export function indexArticles(files: readonly Filed<Article>[]): Map<ArticleId, Article> {
	return new Map(files.map(({ value }) => [value.id, value]));
}
