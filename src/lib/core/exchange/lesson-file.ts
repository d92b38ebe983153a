// Lesson files (`.mitra.json`): docs/lesson-format.md is their description, core/content/schemas their shape.
import type { ArticleId, WordId } from '../content/model';
import { parseLesson } from '../content/parse-content-file';
import type { Article, Lesson, Question, Word } from '../content/schemas';
import { formatIssue, quote, type Issue } from '../issue';
import { importIssue, type ImportIssue } from './import-issue';

/** Issues that are named one by one; a file with more of them is wrong in some way that the first ones show. */
const NAMED_ISSUES = 20;

/** The log takes ids of 120 characters; some are left for what a second copy's id has more. */
const ID_LENGTH = 100;

/** The lesson in a file's JSON, or what the learner should know of why there is none. `isKnownWord`: words of the bundle need not be in the file. */
export function readLesson(
	file: string,
	value: unknown,
	isKnownWord: (id: WordId) => boolean
): { readonly lesson: Lesson } | { readonly issues: readonly ImportIssue[] } {
	const version = (value as { version?: unknown } | null)?.version;
	if (typeof version === 'number' && version > 1) return { issues: [importIssue('error', 'lesson-newer', version)] };
	const checked = parseLesson(file, value);
	const issues = checked.ok ? checkLesson(file, checked.value, isKnownWord) : checked.issues;
	if (checked.ok && issues.length === 0) return { lesson: checked.value };
	const [first, ...others] = issues.slice(0, NAMED_ISSUES).map(formatIssue);
	return {
		issues: [
			importIssue('error', 'lesson-shape', issues.length, first),
			...others.map((detail) => importIssue('error', 'lesson-shape-more', 0, detail))
		]
	};
}

/** The rules of a lesson that its shape does not say: ids once, and nothing named that is not there. */
function checkLesson(file: string, lesson: Lesson, isKnownWord: (id: WordId) => boolean): readonly Issue[] {
	const issues: Issue[] = [];
	const { article, words, questions } = lesson;
	const wordIds = new Set(words.map(({ id }) => id));
	const sentences = article.paragraphs.flat();
	const sentenceIds = new Set(sentences.map(({ id }) => id));
	const report = (place: string, id: string, expected: string) =>
		issues.push({ file, place, found: quote(id), expected });
	for (const [place, ids] of [
		['article', [article.id]],
		['words', words.map(({ id }) => id)],
		['article.paragraphs', sentences.map(({ id }) => id)],
		['questions', questions.map(({ id }) => id)]
	] as readonly (readonly [string, readonly string[]])[]) {
		for (const id of findDoubles(ids)) report(place, id, 'each id once');
		for (const id of ids) if (id.length > ID_LENGTH) report(place, id, `an id of at most ${ID_LENGTH} characters`);
	}
	const namedWords = [
		...sentences.flatMap(({ id, words: named }) => named.map(({ word }) => [`sentence ${id}`, word] as const)),
		...questions.flatMap(({ id, needs }) => needs.map((word) => [`question ${id}`, word] as const))
	];
	for (const [place, id] of namedWords) {
		if (!wordIds.has(id) && !isKnownWord(id)) report(place, id, 'a word of this file or of Mitra');
	}
	for (const question of questions) {
		const named = question.evidence.map(({ sentence }) => sentence);
		for (const id of question.type === 'gap' ? [...named, question.sentence] : named) {
			if (!sentenceIds.has(id)) report(`question ${question.id}`, id, 'a sentence of the article');
		}
	}
	return issues;
}

function findDoubles(ids: readonly string[]): readonly string[] {
	const seen = new Set<string>();
	const doubles = ids.filter((id) => seen.size === seen.add(id).size);
	return [...new Set(doubles)];
}

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
