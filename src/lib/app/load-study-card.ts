// Loads what a card shows from the content, with what the learner made of it.
import {
	bareSentence,
	chooseSentence,
	isFirstChange,
	orderPlaces,
	sentenceFromArticle,
	sentencesFromExamples
} from '../core/study/card-sentence';
import { parseCardId, WORD_CARD_KINDS, wordCardId, type CardId, type WordCardName } from '../core/cards/card-id';
import type { ContentSource } from '../core/content/content-source';
import { wordQuestion } from '../core/quiz/quiz-round';
import { planBuildTask } from '../core/study/build-task';
import { withOwnContent } from '../core/study/own-content';
import { SentenceShows } from '../core/study/sentence-shows';
import type { StudyCard, WordStudyCard } from '../core/study/study-card';
import { wordKey, type StudyState } from '../core/study/study-state';

const NEVER_SHOWN = new SentenceShows();

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
		if (!article || !question) return null;
		const reviews = state.cards.get(cardId)?.memory?.reviews ?? 0;
		// the quiz has asked it in its own words: the card begins with the other ones
		const worded = wordQuestion(question, reviews + 1);
		return { id: cardId, kind: 'question', course: name.course, article, question: worded, reviews };
	}
	return loadWordCard(content, state, cardId, name);
}

async function loadWordCard(
	content: ContentSource,
	state: StudyState,
	cardId: CardId,
	{ kind, course, wordId }: WordCardName
): Promise<WordStudyCard | null> {
	const [words, places] = await Promise.all([content.loadWords([wordId]), content.loadSentencePlaces(wordId)]);
	const authored = words.get(wordId);
	if (!authored) return null;
	const listed = state.words.get(wordKey(course, wordId));
	const word = withOwnContent(authored, listed);
	const task = kind === 'build' ? planBuildTask(word, await content.loadAllWords()) : null;
	if (typeof task === 'string') return null;
	const addedFrom = listed?.addedFrom ?? null;
	const fromArticles = await Promise.all(
		orderPlaces(places, addedFrom).map(async ([articleId, sentenceId]) => {
			const article = await content.loadArticle(articleId);
			return article ? sentenceFromArticle(article, sentenceId, word, course) : null;
		})
	);
	const written = [...fromArticles.filter((sentence) => sentence !== null), ...sentencesFromExamples(word, course)];
	const sentences = written.length > 0 ? written : [bareSentence(word, course)];
	const card = state.cards.get(cardId);
	const sentence = chooseSentence(sentences, card?.memory?.successes ?? 0, card?.sentenceShows ?? NEVER_SHOWN);
	if (!sentence) return null;
	const shows = WORD_CARD_KINDS.flatMap((other) => {
		const sibling = state.cards.get(wordCardId(course, other, wordId));
		return sibling ? [sibling.sentenceShows] : [];
	});
	const isNewSentence = isFirstChange(sentence, sentences, shows);
	const form = task ? task.expected : sentence.text.slice(sentence.marked.start, sentence.marked.end);
	return { id: cardId, kind, course, word, sentence, isNewSentence, form, ownAnswers: listed?.ownAnswers ?? [], task };
}
