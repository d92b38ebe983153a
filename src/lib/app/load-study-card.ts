// Loads what a card shows from the content, with what the learner made of it.
import {
	bareSentence,
	chooseSentence,
	orderPlaces,
	sentenceFromArticle,
	sentencesFromExamples
} from '../core/study/card-sentence';
import { parseCardId, type CardId, type WordCardName } from '../core/cards/card-id';
import type { ContentSource } from '../core/content/content-source';
import { planBuildTask } from '../core/study/build-task';
import { withOwnContent } from '../core/study/own-content';
import type { StudyCard, WordStudyCard } from '../core/study/study-card';
import { wordKey, type StudyState } from '../core/study/study-state';

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
	const sentence = chooseSentence(sentences, card?.memory?.successes ?? 0, card?.sentenceShows ?? new Map());
	if (!sentence) return null;
	const form = task ? task.expected : sentence.text.slice(sentence.marked.start, sentence.marked.end);
	return { id: cardId, kind, course, word, sentence, form, ownAnswers: listed?.ownAnswers ?? [], task };
}
