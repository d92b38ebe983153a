// The study log's events: everything the learner did, as facts. What follows from them (memory, due dates) is never in here.
import type { Brand } from '../brand';
import type { AnswerClass } from '../answers/answer-class';
import type { CardId } from '../cards/card-id';
import type { Rating } from '../cards/rating';
import type { ArticleId, Course, Level, QuestionId, QuestionKind, SentenceId, WordId } from '../content/model';
import type { Ladder, Settings } from './settings';

export type EventId = Brand<string, 'EventId'>;
export type DeviceId = Brand<string, 'DeviceId'>;
export type ImportId = Brand<string, 'ImportId'>;

/** When and where something happened. The offset is a fact of that moment: no later change of zone rules moves a study day. */
export interface Moment {
	/** Milliseconds since 1970-01-01 UTC by the device's clock, which may be wrong. */
	readonly atMs: number;
	/** Local time minus UTC in minutes, as the device had it (Jakarta: 420). */
	readonly utcOffsetMinutes: number;
	/** IANA name of the zone (`Asia/Jakarta`). For people and exports; nothing is computed from it. */
	readonly timeZone: string;
}

/** The sentence in which a card was shown: an article's own, or the n-th example of the word. */
export type SentenceRef =
	| { readonly from: 'article'; readonly articleId: ArticleId; readonly sentenceId: SentenceId }
	| { readonly from: 'example'; readonly wordId: WordId; readonly index: number };

export interface TypedAnswer {
	readonly text: string;
	readonly class: AnswerClass;
}

export type OwnContentKind = 'lesson' | 'words';

export const IMPORT_KINDS = ['backup', 'lesson', 'words', 'anki'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** What an import did, in the kind's own unit: words, cards, events. */
export interface ImportCounts {
	readonly new: number;
	readonly changed: number;
	readonly same: number;
	readonly skipped: number;
}

/** Events of one device by their sequence numbers, both ends included. */
export interface EventRange {
	readonly deviceId: DeviceId;
	readonly fromSeq: number;
	readonly toSeq: number;
}

/** Facts that belong to each kind of event. Names are persisted: they never change, new ones are added. */
interface EventFacts {
	/** A word was put on the learner's list: its cards may be studied from now on. `sentence` is where it was met: it anchors the word. */
	'word-added': { readonly course: Course; readonly wordId: WordId; readonly sentence: SentenceRef | null };
	/** The learner said what the word is to them; `none` takes an earlier mark back. */
	'word-marked': { readonly course: Course; readonly wordId: WordId; readonly mark: 'known' | 'ignored' | 'none' };
	'card-reviewed': {
		readonly cardId: CardId;
		readonly rating: Rating;
		/** From the card being shown to the rating, capped by the writer at 10 minutes. */
		readonly durationMs: number;
		readonly sentence: SentenceRef | null;
		/** `null` when nothing was typed. */
		readonly answer: TypedAnswer | null;
	};
	'card-suspended': { readonly cardId: CardId };
	'card-unsuspended': { readonly cardId: CardId };
	/** Not shown again before the next study day. */
	'card-buried': { readonly cardId: CardId };
	/** The card's memory is given up: it is new again. What was reviewed before stays in the log. */
	'card-reset': { readonly cardId: CardId };
	/** The learner chose the first study day (whole days since 1970-01-01) on which a reviewed card is due. */
	'due-day-set': { readonly cardId: CardId; readonly dueDay: number };
	/**
	 * The memory of a card as another program had it after the review at this moment: it may know more than the reviews that came with it
	 * (parameters of its own, a log cut short). `reviews` and `lapses` count where no review of the card is in this log.
	 */
	'memory-imported': {
		readonly cardId: CardId;
		/** See `FsrsMemory`. */
		readonly stability: number;
		readonly difficulty: number;
		/** The first study day on which it is due. */
		readonly dueDay: number;
		readonly reviews: number;
		readonly lapses: number;
	};
	/** The learner acted on what was proposed for a leech, or wants it back as it is: its lapses are counted anew. */
	'leech-released': { readonly cardId: CardId };
	/** The learner's own glosses, best first, and own note, both as they are from now on; `null` is the author's. */
	'word-edited': {
		readonly course: Course;
		readonly wordId: WordId;
		readonly glosses: readonly string[] | null;
		readonly note: string | null;
	};
	/** The learner overrode a verdict: this text is a right answer for the word from now on. */
	'answer-accepted': { readonly course: Course; readonly wordId: WordId; readonly text: string };
	/** An answer that the learner had accepted is no right answer any more. */
	'answer-withdrawn': { readonly course: Course; readonly wordId: WordId; readonly text: string };
	/** How far this word's ladder goes (`recognise`: reading only); `null` is whatever the settings say. */
	'word-ladder-set': { readonly course: Course; readonly wordId: WordId; readonly ladder: Ladder | null };
	'article-opened': { readonly course: Course; readonly articleId: ArticleId };
	'question-answered': {
		readonly course: Course;
		readonly articleId: ArticleId;
		readonly questionId: QuestionId;
		readonly kind: QuestionKind;
		/** One run through a quiz; retries of missed questions are a run of their own. */
		readonly runId: string;
		readonly stage: 'before' | 'after' | 'retry';
		readonly correct: boolean;
		/** What was chosen or typed, as the quiz wrote it down: an option's index, a verdict, a sentence id, a text. */
		readonly response: string;
		readonly durationMs: number;
	};
	/**
	 * After a missed question the learner said which words of its evidence were to blame: these become due. `misread`: the words were known,
	 * none was to blame, and `wordIds` is empty.
	 */
	'words-blocked': {
		readonly course: Course;
		readonly articleId: ArticleId;
		readonly questionId: QuestionId;
		readonly runId: string;
		readonly wordIds: readonly WordId[];
		readonly misread: boolean;
	};
	/**
	 * Content of the learner's own was saved, new or edited: a lesson (then `contentId` is its article's id) or a collection of words. The
	 * content itself is kept beside the log under `hash`; the rest is what lists and look-ups need without reading it.
	 */
	'content-saved': {
		readonly contentId: string;
		readonly kind: OwnContentKind;
		readonly hash: string;
		readonly title: { readonly indonesian: string; readonly english: string };
		/** `null` for a collection. */
		readonly level: Level | null;
		readonly sentenceCount: number;
		/** Running words of a lesson, words of a collection. */
		readonly wordCount: number;
		readonly questionCount: number;
		/** The words that it has content for or, in a lesson, that occur in it. */
		readonly wordIds: readonly WordId[];
	};
	/** The content is no longer shown; cards and history of its words stay. */
	'content-removed': { readonly contentId: string };
	/**
	 * One import, whatever it brought: undoing it takes back all events that carry its `importId` or lie in its `covers`. `covers` names events that were merged as they are (a backup's); it is empty where all carry the id.
	 */
	'import-applied': {
		readonly importId: ImportId;
		readonly kind: ImportKind;
		/** The name of the file, or of what it holds. */
		readonly title: string;
		readonly counts: ImportCounts;
		/** The lessons and collections that it saved. */
		readonly contentIds: readonly string[];
		readonly covers: readonly EventRange[];
	};
	/** A backup was written and read back; `madeAtMs` is when, which is earlier than the event where the backup was restored. */
	'backup-made': { readonly madeAtMs: number; readonly eventCount: number };
	'settings-changed': { readonly settings: Partial<Settings> };
	/** Takes one earlier event back; undoing an undo brings it forth again. */
	'event-undone': { readonly target: EventId };
}

export type EventType = keyof EventFacts;

/** What an act knows before the log has taken it in. */
export type EventDraft<Type extends EventType = EventType> = {
	[T in Type]: { readonly type: T; readonly importId?: ImportId } & EventFacts[T];
}[Type];

interface EventHead extends Moment {
	readonly id: EventId;
	readonly deviceId: DeviceId;
	/** Counts the events of one device from 1; with `(atMs, deviceId)` it makes the order total. */
	readonly seq: number;
	/** The import that brought it (see `import-applied`); absent on what the learner did here. */
	readonly importId?: ImportId;
}

/** One entry of the study log. */
export type StudyEvent<Type extends EventType = EventType> = {
	[T in Type]: EventHead & { readonly type: T } & EventFacts[T];
}[Type];

/** An event of a newer version: kept and exported as it is, counted, and skipped by replay. */
export interface UnknownEvent extends EventHead {
	readonly type: Brand<string, 'UnknownEventType'>;
	readonly [fact: string]: unknown;
}

export type LoggedEvent = StudyEvent | UnknownEvent;
