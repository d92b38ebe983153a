// The sentences that a word's cards were shown in, as texts.
import type { ArticleId, Course } from '../content/model';
import type { Article, Word } from '../content/schemas';
import { sentenceKey } from '../study/sentence-key';
import type { SentenceRef } from '../study/events';
import type { WordHistory } from './word-history';

export interface SentenceText {
	readonly key: string;
	/** In the language of the course. */
	readonly text: string;
	/** On all cards of the word. */
	readonly shows: number;
}

/** The most frequent first; sentences that the content no longer has are left out. Rejects when an article cannot be loaded. */
export async function chooseSentenceText(
	history: WordHistory,
	word: Word,
	course: Course,
	loadArticle: (id: ArticleId) => Promise<Article | null>
): Promise<SentenceText[]> {
	const shows = new Map<string, { readonly ref: SentenceRef; shows: number }>();
	for (const { sentences } of history.cards) {
		for (const sentence of sentences) {
			const key = sentenceKey(sentence.ref);
			const known = shows.get(key);
			if (known) known.shows += sentence.shows;
			else shows.set(key, { ref: sentence.ref, shows: sentence.shows });
		}
	}
	const texts: SentenceText[] = [];
	for (const [key, { ref, shows: count }] of shows) {
		const text = await textOf(ref, word, course, loadArticle);
		if (text !== null) texts.push({ key, text, shows: count });
	}
	return texts.toSorted((a, b) => b.shows - a.shows);
}

async function textOf(
	ref: SentenceRef,
	word: Word,
	course: Course,
	loadArticle: (id: ArticleId) => Promise<Article | null>
): Promise<string | null> {
	if (ref.from === 'example') return word.examples[ref.index]?.[course] ?? null;
	const article = await loadArticle(ref.articleId);
	return article?.paragraphs.flat().find(({ id }) => id === ref.sentenceId)?.[course] ?? null;
}
