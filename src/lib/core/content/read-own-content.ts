// Reads own content as it was saved. Loaded only where the learner has some: the parser is a third of a screen's code.
import { quote, type Issue } from '../issue';
import { alignSentence } from './align-sentence';
import { collectFunctionWords } from './content-set';
import type { ArticleId, SentenceId, WordId } from './model';
import { parseLesson, parseWordCollection } from './parse-content-file';
import type { Article, Lesson, Word, WordCollection } from './schemas';

export type OwnContent =
	{ readonly kind: 'lesson'; readonly lesson: Lesson } | { readonly kind: 'words'; readonly words: WordCollection };

/** How often each word occurs in the article, function words among `words` included. */
export function countOccurrences(article: Article, words: Iterable<Word>): ReadonlyMap<WordId, number> {
	const functionWords = collectFunctionWords(words);
	const counts = new Map<WordId, number>();
	for (const sentence of article.paragraphs.flat())
		for (const { what } of alignSentence(sentence, article.names, functionWords).parts)
			if (what.is === 'word') counts.set(what.wordId, (counts.get(what.wordId) ?? 0) + 1);
	return counts;
}

/** Sentences of the article in which the word occurs. */
export function findPlaces(article: Article, wordId: WordId): (readonly [ArticleId, SentenceId])[] {
	return article.paragraphs
		.flat()
		.filter(({ words }) => words.some(({ word }) => word === wordId))
		.map(({ id }) => [article.id, id] as const);
}

/** The content that the text holds, or what is wrong with it; `text` is `null` when nothing is kept under its hash. */
export function readOwnContent(
	{ contentId, kind }: { readonly contentId: string; readonly kind: OwnContent['kind'] },
	text: string | null
): { readonly content: OwnContent | null; readonly issues: readonly Issue[] } {
	const file = `own content "${contentId}"`;
	const value = text === null ? null : parseJson(text);
	if (value === undefined || value === null) {
		const expected = 'the content as it was saved';
		return { content: null, issues: [{ file, place: 'the whole file', found: quote(text), expected }] };
	}
	const checked = kind === 'lesson' ? parseLesson(file, value) : parseWordCollection(file, value);
	if (!checked.ok) return { content: null, issues: checked.issues };
	const content: OwnContent =
		'article' in checked.value ? { kind: 'lesson', lesson: checked.value } : { kind: 'words', words: checked.value };
	return { content, issues: [] };
}

/** `undefined` where it is no JSON. */
function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
