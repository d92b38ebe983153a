// What a card shows: its word and sentence, or its question.
import type { CardId, WordCardKind } from '../cards/card-id';
import type { Course } from '../content/model';
import type { Article, Question, Word } from '../content/schemas';
import type { BuildTask } from './build-task';
import type { CardSentence } from './card-sentence';

export interface WordStudyCard {
	readonly id: CardId;
	readonly kind: WordCardKind;
	readonly course: Course;
	/** With the learner's own glosses and note. */
	readonly word: Word;
	readonly sentence: CardSentence;
	/** Whether this is the first time that the word stands in another sentence than its first one: the card says why, once. */
	readonly isNewSentence: boolean;
	/** What is typed where something is typed: the word as it stands in the sentence, on a build card its dictionary form. */
	readonly form: string;
	/** Answers that the learner accepts besides. */
	readonly ownAnswers: readonly string[];
	/** What a build card asks; `null` on the others. */
	readonly task: BuildTask | null;
}

export interface QuestionStudyCard {
	readonly id: CardId;
	readonly kind: 'question';
	readonly course: Course;
	readonly article: Article;
	/** As it is worded this time. */
	readonly question: Question;
	/** Reviews of the card so far: each shows the options in another order. */
	readonly reviews: number;
}

export type StudyCard = WordStudyCard | QuestionStudyCard;
