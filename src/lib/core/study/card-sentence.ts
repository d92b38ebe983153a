// The sentences in which a word's cards can be shown, and the choice among them: the article's own first, then the least-shown one.
import { alignSentence, findText, type Span } from '../content/align-sentence';
import type { ArticleId, Course, SentenceId } from '../content/model';
import type { Article, Word, WordExample } from '../content/schemas';
import { tokenize } from '../content/tokens';
import type { SentenceRef } from './events';
import { sentenceKey } from './sentence-key';

/** A sentence in the language of the course with the word's place in it. */
export interface CardSentence {
	readonly ref: SentenceRef;
	readonly text: string;
	readonly marked: Span;
	readonly translation: string;
	/** Where the word's counterpart stands in the translation; `null` where it has none. */
	readonly markedInTranslation: Span | null;
}

/** The sentence of the article in which the word stands; `null` when it does not (or has no counterpart in the course's language). */
export function sentenceFromArticle(
	article: Article,
	sentenceId: SentenceId,
	word: Word,
	course: Course
): CardSentence | null {
	const sentence = article.paragraphs.flat().find(({ id }) => id === sentenceId);
	if (!sentence) return null;
	const functionWords = new Map(word.functionWord === true ? [[word.indonesian.toLowerCase(), word.id]] : []);
	// a word may stand twice, once without a counterpart
	const part = alignSentence(sentence, article.names, functionWords).parts.find(
		({ what }) => what.is === 'word' && what.wordId === word.id && (course === 'indonesian' || what.english !== null)
	);
	if (part?.what.is !== 'word') return null;
	const ref: SentenceRef = { from: 'article', articleId: article.id, sentenceId };
	return orient(ref, sentence.indonesian, part.span, sentence.english, part.what.english, course);
}

/** The examples of the word that can be shown in the course. */
export function sentencesFromExamples(word: Word, course: Course): CardSentence[] {
	return word.examples.flatMap((example, index) => {
		const ref: SentenceRef = { from: 'example', wordId: word.id, index };
		const span = findMarked(example, 'indonesian');
		if (!span) return [];
		const found = orient(ref, example.indonesian, span, example.english, findMarked(example, 'english'), course);
		return found ? [found] : [];
	});
}

/** The word by itself, where nobody has written a sentence for it: words of the learner's own often come so. */
export function bareSentence(word: Word, course: Course): CardSentence {
	const [text, translation] =
		course === 'indonesian' ? [word.indonesian, word.english.join('; ')] : [word.english[0] ?? '', word.indonesian];
	return {
		ref: { from: 'example', wordId: word.id, index: 0 },
		text,
		marked: { start: 0, end: text.length },
		translation,
		markedInTranslation: { start: 0, end: translation.length }
	};
}

function findMarked(example: WordExample, language: Course): Span | null {
	const text = example.marked[language];
	return text === null ? null : findText(example[language], text, tokenize(example[language], language), [], 0);
}

function orient(
	ref: SentenceRef,
	indonesian: string,
	indonesianSpan: Span,
	english: string,
	englishSpan: Span | null,
	course: Course
): CardSentence | null {
	if (course === 'indonesian')
		return { ref, text: indonesian, marked: indonesianSpan, translation: english, markedInTranslation: englishSpan };
	if (!englishSpan) return null;
	return { ref, text: english, marked: englishSpan, translation: indonesian, markedInTranslation: indonesianSpan };
}

/** Successes on the article's own sentence before others take turns: the first meetings anchor the word, variety then frees it. */
const ANCHOR_SUCCESSES = 2;

/**
 * The sentence for the next review: the anchor (first of `sentences`) until two successes, afterwards the one shown least on this card, the
 * earlier one where two were shown equally often.
 */
export function chooseSentence(
	sentences: readonly CardSentence[],
	successes: number,
	shows: Pick<ReadonlyMap<string, number>, 'get'>
): CardSentence | null {
	const anchor = sentences[0];
	if (!anchor || successes < ANCHOR_SUCCESSES) return anchor ?? null;
	let best = anchor;
	for (const sentence of sentences) {
		const count = shows.get(sentenceKey(sentence.ref)) ?? 0;
		if (count < (shows.get(sentenceKey(best.ref)) ?? 0)) best = sentence;
	}
	return best;
}

/**
 * Whether the learner meets another sentence than the anchor for the first time with this word: none of its cards has shown one. `shows`
 * are those of all of them.
 */
export function isFirstChange(
	chosen: CardSentence,
	sentences: readonly CardSentence[],
	shows: readonly Iterable<readonly [key: string, count: number]>[]
): boolean {
	const [anchor] = sentences;
	if (!anchor) return false;
	const anchorKey = sentenceKey(anchor.ref);
	if (sentenceKey(chosen.ref) === anchorKey) return false;
	return shows.every((counts) => [...counts].every(([key]) => key === anchorKey));
}

/**
 * The article sentences of a word, the one that anchors it first: where the learner met it, then others of that article, then the rest.
 * The place where it was met counts even if the index has it not (function words are not indexed).
 */
export function orderPlaces(
	places: readonly (readonly [ArticleId, SentenceId])[],
	addedFrom: SentenceRef | null
): readonly (readonly [ArticleId, SentenceId])[] {
	if (addedFrom?.from !== 'article') return places;
	const { articleId: ownArticle, sentenceId: ownSentence } = addedFrom;
	const others = places.filter(([articleId, sentenceId]) => articleId !== ownArticle || sentenceId !== ownSentence);
	return [
		[ownArticle, ownSentence],
		...others.filter(([articleId]) => articleId === ownArticle),
		...others.filter(([articleId]) => articleId !== ownArticle)
	];
}
