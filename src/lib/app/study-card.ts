// What a card shows: its word and sentence, or its question. Loaded when the card comes up, and one card ahead.
import {
	chooseSentence,
	orderPlaces,
	sentenceFromArticle,
	sentencesFromExamples,
	type CardSentence
} from '../core/study/card-sentence';
import { parseCardId, type CardId, type WordCardName } from '../core/cards/card-id';
import type { ContentSource } from '../core/content/content-source';
import type { Course } from '../core/content/model';
import type { Article, Question, Word } from '../core/content/schemas';
import { wordKey, type StudyState } from '../core/study/study-state';

export interface WordStudyCard {
	readonly id: CardId;
	readonly kind: 'recognise' | 'recall';
	readonly course: Course;
	readonly word: Word;
	readonly sentence: CardSentence;
	/** The text that stands for the word in the sentence. */
	readonly form: string;
}

export interface QuestionStudyCard {
	readonly id: CardId;
	readonly kind: 'question';
	readonly course: Course;
	readonly article: Article;
	readonly question: Question;
}

export type StudyCard = WordStudyCard | QuestionStudyCard;

/** The card's content; `null` when the content no longer has it, or has no sentence for it in this course. */
export async function loadStudyCard(
	content: ContentSource,
	state: StudyState,
	cardId: CardId
): Promise<StudyCard | null> {
	const name = parseCardId(cardId);
	if (!name) return null;
	if (name.kind === 'question') {
		const [article, questions] = await Promise.all([
			content.loadArticle(name.articleId),
			content.loadQuestions(name.articleId)
		]);
		const question = questions.find(({ id }) => id === name.questionId);
		return article && question ? { id: cardId, kind: 'question', course: name.course, article, question } : null;
	}
	return loadWordCard(content, state, cardId, name);
}

async function loadWordCard(
	content: ContentSource,
	state: StudyState,
	cardId: CardId,
	{ kind, course, wordId }: WordCardName
): Promise<WordStudyCard | null> {
	if (kind !== 'recognise' && kind !== 'recall') return null;
	const [words, places] = await Promise.all([content.loadWords([wordId]), content.loadSentencePlaces(wordId)]);
	const word = words.get(wordId);
	if (!word) return null;
	const addedFrom = state.words.get(wordKey(course, wordId))?.addedFrom ?? null;
	const fromArticles = await Promise.all(
		orderPlaces(places, addedFrom).map(async ([articleId, sentenceId]) => {
			const article = await content.loadArticle(articleId);
			return article ? sentenceFromArticle(article, sentenceId, word, course) : null;
		})
	);
	const sentences = [...fromArticles.filter((sentence) => sentence !== null), ...sentencesFromExamples(word, course)];
	const card = state.cards.get(cardId);
	const sentence = chooseSentence(sentences, card?.memory?.successes ?? 0, card?.sentenceShows ?? new Map());
	if (!sentence) return null;
	const form = sentence.text.slice(sentence.marked.start, sentence.marked.end);
	return { id: cardId, kind, course, word, sentence, form };
}
