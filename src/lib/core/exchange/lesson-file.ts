// Lesson files (`.mitra.json`) as they are written; docs/lesson-format.md is their description. Reading them: read-lesson.
import type { ArticleId, WordId } from '../content/model';
import type { Article, Lesson, Question, Word } from '../content/schemas';

/** An article with its words and questions as one lesson; words in the order of their ids, so that the same content gives the same file. */
export function makeLesson(article: Article, words: Iterable<Word>, questions: readonly Question[]): Lesson {
	return {
		format: 'mitra-lesson',
		version: 1,
		article,
		words: [...words].toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
		questions: [...questions]
	};
}

/** The text of a lesson file, indented for people who edit it. */
export function formatLesson(lesson: Lesson): string {
	return `${JSON.stringify(lesson, null, '\t')}\n`;
}

/** The words that the article and its questions name. */
export function namedWordIds(article: Article, questions: readonly Question[]): ReadonlySet<WordId> {
	return new Set([
		...article.paragraphs.flat().flatMap(({ words }) => words.map(({ word }) => word)),
		...questions.flatMap(({ needs }) => needs)
	]);
}

/** The lesson under another id, its words renamed wherever they are named; ids that are not in the map stay. */
export function renameLesson(lesson: Lesson, articleId: ArticleId, wordIds: ReadonlyMap<WordId, WordId>): Lesson {
	const rename = (id: WordId): WordId => wordIds.get(id) ?? id;
	const { article, words, questions } = lesson;
	return {
		...lesson,
		article: {
			...article,
			id: articleId,
			paragraphs: article.paragraphs.map((paragraph) =>
				paragraph.map((sentence) => ({
					...sentence,
					words: sentence.words.map((occurrence) => ({ ...occurrence, word: rename(occurrence.word) }))
				}))
			)
		},
		words: words.map((word) => ({
			...word,
			id: rename(word.id),
			...(word.contrasts ? { contrasts: word.contrasts.map(rename) } : {})
		})),
		questions: questions.map((question) => ({ ...question, needs: question.needs.map(rename) }))
	};
}
