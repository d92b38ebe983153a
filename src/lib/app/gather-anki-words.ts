// The words of one course as they go out to Anki: as the learner has them, with the sentence they were met in and their articles.
import { parseCardId } from '../core/cards/card-id';
import type { ArticleId, Course, WordId } from '../core/content/model';
import type { Word, WordExample } from '../core/content/schemas';
import type { ExportWord } from '../core/exchange/anki/build-anki-collection';
import type { SentenceRef } from '../core/study/events';
import { withOwnContent } from '../core/study/own-content';
import { wordKey, type StudyState } from '../core/study/study-state';
import type { Mitra } from './mitra';

/** Words that are on the list or were ever reviewed, in the order in which they were added. */
export function ankiWordIds(state: StudyState, course: Course): readonly WordId[] {
	const ids = new Set<WordId>();
	for (const word of state.words.values()) if (word.course === course && word.addedAtMs !== null) ids.add(word.wordId);
	for (const [id, { memory }] of state.cards) {
		const name = memory === null ? null : parseCardId(id);
		if (name !== null && name.kind !== 'question' && name.course === course) ids.add(name.wordId);
	}
	const addedAt = (id: WordId) => state.words.get(wordKey(course, id))?.addedAtMs ?? Infinity;
	return [...ids].toSorted((a, b) => (addedAt(a) === addedAt(b) ? 0 : addedAt(a) - addedAt(b)));
}

export async function gatherAnkiWords(
	{ log, content }: Pick<Mitra, 'log' | 'content'>,
	course: Course
): Promise<readonly ExportWord[]> {
	const { state } = log;
	const ids = ankiWordIds(state, course);
	const words = await content.loadWords(ids);
	const articleIds = await findArticles(content, ids);
	return Promise.all(
		ids.flatMap((id) => {
			const authored = words.get(id);
			if (!authored) return [];
			const listed = state.words.get(wordKey(course, id));
			const word = withOwnContent(authored, listed);
			return [exportWord(content, word, listed?.addedFrom ?? null, articleIds.get(id) ?? [])];
		})
	);
}

async function exportWord(
	content: Mitra['content'],
	word: Word,
	metIn: SentenceRef | null,
	articleIds: readonly ArticleId[]
): Promise<ExportWord> {
	const fromArticle = metIn?.from === 'article' ? await exampleFromArticle(content, word, metIn) : null;
	const own = metIn?.from === 'example' ? word.examples[metIn.index] : undefined;
	return { word, example: fromArticle ?? own ?? word.examples[0] ?? null, articleIds };
}

async function exampleFromArticle(
	content: Mitra['content'],
	word: Word,
	{ articleId, sentenceId }: Extract<SentenceRef, { from: 'article' }>
): Promise<WordExample | null> {
	const article = await content.loadArticle(articleId);
	const sentence = article?.paragraphs.flat().find(({ id }) => id === sentenceId);
	const occurrence = sentence?.words.find((found) => found.word === word.id);
	// what nobody has translated yet is empty
	if (!sentence || !occurrence || sentence.english === '') return null;
	const { indonesian, english } = occurrence;
	return { indonesian: sentence.indonesian, english: sentence.english, marked: { indonesian, english } };
}

async function findArticles(
	content: Mitra['content'],
	ids: readonly WordId[]
): Promise<ReadonlyMap<WordId, readonly ArticleId[]>> {
	const found = new Map<WordId, ArticleId[]>(ids.map((id) => [id, []]));
	for (const { id: articleId } of content.articles) {
		for (const wordId of (await content.loadOccurrences(articleId)).keys()) found.get(wordId)?.push(articleId);
	}
	return found;
}
