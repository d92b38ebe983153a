// What the app knows of all bundled content before it loads any of it. Made by the build from a sound content set.
import { alignSentence } from './align-sentence';
import { collectFunctionWords, indexWords, type ContentSet } from './content-set';
import type { ArticleId, Level, SentenceId, WordId } from './model';
import type { Bilingual } from './schemas';

/** One line of the library. */
export interface ArticleSummary {
	readonly id: ArticleId;
	readonly title: Bilingual;
	readonly level: Level;
	readonly topic: string;
	/** An article of the learner's own. */
	readonly isOwn?: true;
	readonly sentenceCount: number;
	/** Running words, names and numbers aside; a fixed phrase counts once. */
	readonly wordCount: number;
	readonly questionCount: number;
}

/** Where each word is: loaded when a screen needs words, not before. */
export interface WordMap {
	/** Theme (file in vocab/words) of each word. */
	readonly themes: Readonly<Record<string, readonly WordId[]>>;
	/** How often each word occurs in an article. */
	readonly occurrences: Readonly<Record<ArticleId, Readonly<Record<WordId, number>>>>;
	/** Sentences in which a word occurs, articles in the order of their ids; function words are left out. */
	readonly sentences: Readonly<Record<WordId, readonly (readonly [ArticleId, SentenceId])[]>>;
}

/** Both parts of the index; the set must be free of issues. */
export function buildContentIndex(content: ContentSet): { articles: ArticleSummary[]; wordMap: WordMap } {
	const functionWords = collectFunctionWords(indexWords(content.words).values());
	const articles: ArticleSummary[] = [];
	const occurrences: Record<ArticleId, Record<WordId, number>> = {};
	const sentences: Record<WordId, [ArticleId, SentenceId][]> = {};
	for (const { value: article } of content.articles) {
		const counts: Record<WordId, number> = {};
		for (const sentence of article.paragraphs.flat()) {
			for (const { what } of alignSentence(sentence, article.names, functionWords).parts) {
				if (what.is !== 'word') continue;
				counts[what.wordId] = (counts[what.wordId] ?? 0) + 1;
				if (what.implicit) continue;
				const places = (sentences[what.wordId] ??= []);
				if (!places.some(([articleId, sentenceId]) => articleId === article.id && sentenceId === sentence.id))
					places.push([article.id, sentence.id]);
			}
		}
		occurrences[article.id] = counts;
		const questions = content.questions.find(({ value }) => value.article === article.id)?.value.questions ?? [];
		articles.push({
			id: article.id,
			title: article.title,
			level: article.level,
			topic: article.topic,
			sentenceCount: article.paragraphs.flat().length,
			wordCount: Object.values(counts).reduce((sum, count) => sum + count, 0),
			questionCount: questions.length
		});
	}
	const themes = Object.fromEntries(
		content.words.map(({ value }) => [value.theme, value.words.map((word) => word.id)])
	);
	return {
		articles: articles.toSorted((a, b) => (a.level === b.level ? (a.id < b.id ? -1 : 1) : a.level < b.level ? -1 : 1)),
		wordMap: { themes, occurrences, sentences }
	};
}
