// Card ids: which memory a review belongs to. The text form is persisted in the study log and never changes.
import type { Brand } from '../brand';
import { COURSES, type ArticleId, type Course, type QuestionId, type WordId } from '../content/model';

export type CardId = Brand<string, 'CardId'>;

/** The rungs of a word's ladder, lowest first. */
export const WORD_CARD_KINDS = ['recognise', 'recall', 'listen', 'build'] as const;
export type WordCardKind = (typeof WORD_CARD_KINDS)[number];
export const CARD_KINDS = [...WORD_CARD_KINDS, 'question'] as const;
export type CardKind = (typeof CARD_KINDS)[number];

export function isCardKind(text: string): text is CardKind {
	return CARD_KINDS.includes(text as CardKind);
}

export interface WordCardName {
	readonly course: Course;
	readonly kind: WordCardKind;
	readonly wordId: WordId;
}

export interface QuestionCardName {
	readonly course: Course;
	readonly kind: 'question';
	readonly articleId: ArticleId;
	readonly questionId: QuestionId;
}

export type CardName = WordCardName | QuestionCardName;

/** `indonesian:recall:kemitraan`. */
export function wordCardId(course: Course, kind: WordCardKind, wordId: WordId): CardId {
	return `${course}:${kind}:${wordId}` as CardId;
}

/** `indonesian:question:kemitraan-militer/q01`. */
export function questionCardId(course: Course, articleId: ArticleId, questionId: QuestionId): CardId {
	return `${course}:question:${articleId}/${questionId}` as CardId;
}

/** The parts of a card id; `null` when the text is not one (a newer version's card, damage). */
export function parseCardId(text: string): CardName | null {
	// by hand: a start names cards by the ten thousand
	const courseEnd = text.indexOf(':');
	const kindEnd = text.indexOf(':', courseEnd + 1);
	if (kindEnd === -1) return null;
	const course = text.slice(0, courseEnd);
	const kind = text.slice(courseEnd + 1, kindEnd);
	const target = text.slice(kindEnd + 1);
	if (target === '' || target.includes(':') || !COURSES.includes(course as Course)) return null;
	if (kind === 'question') {
		const [articleId, questionId, ...more] = target.split('/');
		if (!articleId || !questionId || more.length > 0) return null;
		return {
			course: course as Course,
			kind,
			articleId: articleId as ArticleId,
			questionId: questionId as QuestionId
		};
	}
	if (!WORD_CARD_KINDS.includes(kind as WordCardKind)) return null;
	return { course: course as Course, kind: kind as WordCardKind, wordId: target as WordId };
}

/** The kind of a sound card id, without taking the rest apart. */
export function cardKindOf(cardId: CardId): CardKind {
	const start = cardId.indexOf(':') + 1;
	return cardId.slice(start, cardId.indexOf(':', start)) as CardKind;
}

/** What siblings have in common: cards of one word in one course share it; a question card stands alone. */
export function siblingKey(name: CardName): string {
	return name.kind === 'question'
		? `${name.course}:question:${name.articleId}/${name.questionId}`
		: `${name.course}:${name.wordId}`;
}
