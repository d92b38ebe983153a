// What the log adds up to: the state that replay builds and every screen reads. It holds nothing that replay could not make again.
import type { CardId } from '../cards/card-id';
import type { ArticleId, Course, QuestionId, QuestionKind, WordId } from '../content/model';
import type { EventId, EventRange, ImportId, SentenceRef, StudyEvent } from './events';
import { DEFAULT_SETTINGS, type Ladder, type Settings } from './settings';

/** Whole study days since 1970-01-01, by the learner's wall clock and rollover hour; see study-day. */
export type StudyDay = number;

/** The memory of one card after its last review (FSRS-6). */
export interface CardMemory {
	/** Days after which recall probability falls to 0.9; ≥ 0.001. */
	stability: number;
	/** 1 (easy) to 10 (hard). */
	difficulty: number;
	lastDay: StudyDay;
	lastAtMs: number;
	/** First study day on which the card is due. Equal to `lastDay` while it is in a learning step. */
	dueDay: StudyDay;
	/** While the card is to be seen again on the same day: not before this instant. Otherwise `null`. */
	stepDueAtMs: number | null;
	/** All reviews, also those of learning steps. */
	reviews: number;
	/** Reviews rated Hard or better. */
	successes: number;
	/** Times the card was forgotten after it had left its learning steps. */
	lapses: number;
	/** The study days of the last review rated Hard or better, and of the last lapse; `null` when there was none. */
	lastSuccessDay: StudyDay | null;
	lastLapseDay: StudyDay | null;
}

export interface CardState {
	/** `null` until the first review, and again after a reset. */
	memory: CardMemory | null;
	/** `memory.lapses` when the learner last released the card as a leech; 0 when never. */
	releasedLapses: number;
	/** The last review's study day before the card was reset: siblings keep away from it all the same. `null` without a reset. */
	resetDay: StudyDay | null;
	suspended: boolean;
	/** The study day for which the card is put off; `null` or a past day means it is not. */
	buriedDay: StudyDay | null;
	/** How often each sentence was shown on this card, by `sentenceKey`. */
	sentenceShows: Map<string, number>;
}

export interface WordState {
	readonly course: Course;
	readonly wordId: WordId;
	/** When the word was put on the list; `null` when it only carries a mark or what the learner made of it. */
	addedAtMs: number | null;
	/** The sentence in which it was met. */
	addedFrom: SentenceRef | null;
	mark: 'known' | 'ignored' | 'none';
	/** What the learner wrote in place of the author's glosses (best first) and note; `null` is the author's. */
	ownGlosses: readonly string[] | null;
	ownNote: string | null;
	/** Answers that the learner had accepted, as typed, each once, the oldest first. */
	ownAnswers: readonly string[];
	/** How far the word is climbed; `null` is whatever the settings say. */
	ladder: Ladder | null;
}

/** A question that was missed and came back as a card. */
export interface QuestionCardState {
	readonly course: Course;
	readonly articleId: ArticleId;
	readonly questionId: QuestionId;
	addedAtMs: number;
}

/** The sums of one study day. */
export interface DayTotals {
	reviews: number;
	/** Reviews rated Again. */
	forgotten: number;
	durationMs: number;
	/** Word cards whose first review (or first since a reset) was on this day. */
	newCards: number;
	/** Words whose first card (recognise) was first reviewed on this day: what `newWordsPerDay` limits. */
	newWords: number;
}

export interface AnsweredQuestion {
	readonly questionId: QuestionId;
	readonly kind: QuestionKind;
	readonly correct: boolean;
}

/** One run through an article's quiz, answers in the order given (the last answer to a question counts). */
export interface QuizRun {
	readonly runId: string;
	readonly course: Course;
	readonly articleId: ArticleId;
	readonly stage: 'before' | 'after' | 'retry';
	lastAtMs: number;
	answers: AnsweredQuestion[];
}

export interface ArticleVisits {
	readonly course: Course;
	readonly articleId: ArticleId;
	opens: number;
	lastOpenedAtMs: number;
}

/** The newest form of a lesson or collection of the learner's own. */
export interface OwnContentState extends Pick<
	StudyEvent<'content-saved'>,
	'contentId' | 'kind' | 'hash' | 'title' | 'level' | 'sentenceCount' | 'wordCount' | 'questionCount' | 'wordIds'
> {
	/** When it was saved first, and last. */
	readonly addedAtMs: number;
	readonly savedAtMs: number;
}

/** An import that was not undone; undoing `eventId` takes back all that it brought. */
export interface ImportState extends Pick<
	StudyEvent<'import-applied'>,
	'importId' | 'kind' | 'title' | 'counts' | 'contentIds'
> {
	readonly eventId: EventId;
	readonly atMs: number;
}

/** An import that was undone: what it brought must not count, also where it arrives later. */
export interface UndoneImport {
	readonly importId: ImportId;
	readonly covers: readonly EventRange[];
}

/** The position of an event in the total order. */
export interface LogPosition {
	readonly atMs: number;
	readonly deviceId: string;
	readonly seq: number;
	readonly id: string;
}

/**
 * Replay's result. It is changed in place by `applyEvent` (copying 50,000 cards for each answer would cost a frame); everyone
 * else treats it as read-only and watches `revision`.
 */
export interface StudyState {
	readonly cards: Map<CardId, CardState>;
	/** By `wordKey`. */
	readonly words: Map<string, WordState>;
	readonly questionCards: Map<CardId, QuestionCardState>;
	readonly days: Map<StudyDay, DayTotals>;
	readonly quizRuns: Map<string, QuizRun>;
	/** By `course:articleId`. */
	readonly articles: Map<string, ArticleVisits>;
	/** By content id, in the order of their first saving. */
	readonly ownContent: Map<string, OwnContentState>;
	/** By the id of their event, the oldest first. */
	readonly imports: Map<EventId, ImportState>;
	/** When the newest backup was made; `null` when none was. */
	lastBackupAtMs: number | null;
	settings: Settings;
	/** Events applied; neither undone ones nor their undos are counted. */
	eventCount: number;
	/** Events of newer versions that were skipped. */
	unknownCount: number;
	/** Where the last event stands that the state takes account of, undone ones and undos included. */
	position: LogPosition | null;
	/** How many events the state takes account of, undone ones and undos included: it grows with every event of the log. */
	revision: number;
	/** What undos take back that has not arrived yet (another device's event): when it does, it must not count. */
	readonly pendingUndos: Set<EventId>;
	readonly undoneImports: UndoneImport[];
}

/** Key of `StudyState.words`. */
export function wordKey(course: Course, wordId: WordId): string {
	return `${course}:${wordId}`;
}

export function createStudyState(): StudyState {
	return {
		cards: new Map(),
		words: new Map(),
		questionCards: new Map(),
		days: new Map(),
		quizRuns: new Map(),
		articles: new Map(),
		ownContent: new Map(),
		imports: new Map(),
		lastBackupAtMs: null,
		settings: DEFAULT_SETTINGS,
		eventCount: 0,
		unknownCount: 0,
		position: null,
		revision: 0,
		pendingUndos: new Set(),
		undoneImports: []
	};
}
