// The cache of replay: the state of all compacted events as plain data that a database can clone. Never the truth; its door is
// parse-snapshot.
import { questionCardId, type CardId } from '../cards/card-id';
import type { Course, WordId } from '../content/model';
import type { EventId, SentenceRef } from './events';
import { hasOwnContent } from './own-content';
import { SentenceShows } from './sentence-shows';
import type { Settings } from './settings';
import {
	wordKey,
	type ArticleVisits,
	type CardMemory,
	type CardState,
	type DayTotals,
	type ImportState,
	type LogPosition,
	type OwnContentState,
	type QuestionCardState,
	type QuizRun,
	type StudyDay,
	type StudyState,
	type UndoneImport,
	type WordState
} from './study-state';

/** Raised with every change of what replay computes or of this form: an older snapshot is then rebuilt from the log. */
export const SNAPSHOT_VERSION = 13;
/** Large enough that 50,000 cards are 25 records, small enough that one of them clones within a frame. */
export const CARDS_PER_CHUNK = 2_048;

/** Stands for `null` in columns of instants, none of which is negative. */
export const NO_INSTANT = -1;
/** Stands for `null` in columns of study days: 5.9 million years ago. */
export const NO_DAY = -(2 ** 31);
export const HAS_MEMORY = 1;
export const IS_SUSPENDED = 2;

/** Cards as columns, at most `CARDS_PER_CHUNK` a chunk: one record each would make the cold start slow. Rows of a card without memory are 0. */
export interface CardColumns {
	/** The head's revision: a chunk of another snapshot is found out. */
	readonly revision: number;
	readonly cardIds: readonly CardId[];
	/** `HAS_MEMORY`, `IS_SUSPENDED` or both. */
	readonly flags: Uint8Array;
	readonly buriedDays: Int32Array;
	readonly stabilities: Float64Array;
	readonly difficulties: Float64Array;
	readonly lastDays: Int32Array;
	readonly lastAtMs: Float64Array;
	readonly dueDays: Int32Array;
	readonly stepDueAtMs: Float64Array;
	readonly reviews: Int32Array;
	readonly successes: Int32Array;
	readonly lapses: Int32Array;
	readonly lastSuccessDays: Int32Array;
	readonly lastLapseDays: Int32Array;
	readonly releasedLapses: Int32Array;
	readonly resetDays: Int32Array;
	/** How many of the sentences below belong to each card. */
	readonly sentenceCounts: Int32Array;
	/** The sentence keys of all cards, one card's after the other's. */
	readonly sentenceKeys: readonly string[];
	readonly sentenceShows: Int32Array;
}

export interface WordColumns {
	readonly courses: readonly Course[];
	readonly wordIds: readonly WordId[];
	readonly addedAtMs: Float64Array;
	readonly addedFrom: readonly (SentenceRef | null)[];
	readonly marks: readonly WordState['mark'][];
	/** The few words of which the learner made something, by row, rows ascending. */
	readonly own: readonly OwnWordFacts[];
}

/** What is the learner's own of the word in that row. */
export type OwnWordFacts = { readonly row: number } & Readonly<
	Pick<WordState, 'ownGlosses' | 'ownNote' | 'ownAnswers' | 'ladder'>
>;

export interface SnapshotHead {
	readonly version: number;
	readonly chunkCount: number;
	readonly cardCount: number;
	readonly position: LogPosition | null;
	readonly eventCount: number;
	readonly unknownCount: number;
	readonly revision: number;
	readonly pendingUndos: readonly EventId[];
	readonly settings: Settings;
	readonly words: WordColumns;
	readonly questionCards: readonly QuestionCardState[];
	readonly days: readonly ({ readonly day: StudyDay } & Readonly<DayTotals>)[];
	readonly quizRuns: readonly QuizRun[];
	readonly articles: readonly ArticleVisits[];
	readonly ownContent: readonly OwnContentState[];
	readonly imports: readonly ImportState[];
	readonly lastBackupAtMs: number | null;
	readonly undoneImports: readonly UndoneImport[];
}

/** Structured-cloneable. The store keeps `head` and each chunk under keys of their own. */
export interface Snapshot {
	readonly head: SnapshotHead;
	readonly cardChunks: readonly CardColumns[];
}

/** The state as a snapshot that shares nothing with it: later events do not change it. */
export function makeSnapshot(state: StudyState): Snapshot {
	const cards = [...state.cards];
	const cardChunks: CardColumns[] = [];
	for (let start = 0; start < cards.length; start += CARDS_PER_CHUNK) {
		cardChunks.push(packCards(cards.slice(start, start + CARDS_PER_CHUNK), state.revision));
	}
	return {
		head: {
			version: SNAPSHOT_VERSION,
			chunkCount: cardChunks.length,
			cardCount: cards.length,
			position: state.position && { ...state.position },
			eventCount: state.eventCount,
			unknownCount: state.unknownCount,
			revision: state.revision,
			pendingUndos: [...state.pendingUndos],
			settings: { ...state.settings },
			words: packWords([...state.words.values()]),
			questionCards: [...state.questionCards.values()].map((card) => ({ ...card })),
			days: [...state.days].map(([day, totals]) => ({ day, ...copyTotals(totals) })),
			quizRuns: [...state.quizRuns.values()].map((run) => ({
				...run,
				answers: run.answers.map((answer) => ({ ...answer }))
			})),
			articles: [...state.articles.values()].map((visits) => ({ ...visits })),
			ownContent: [...state.ownContent.values()],
			imports: [...state.imports.values()],
			lastBackupAtMs: state.lastBackupAtMs,
			undoneImports: [...state.undoneImports]
		},
		cardChunks
	};
}

/** The state of a sound snapshot, in objects of its own; equal to the one it was made of, order of the maps included. */
export function restoreState(snapshot: Snapshot): StudyState {
	const { head } = snapshot;
	const state: StudyState = {
		cards: new Map(),
		words: new Map(unpackWords(head.words).map((word) => [wordKey(word.course, word.wordId), word])),
		questionCards: new Map(
			head.questionCards.map((card) => [questionCardId(card.course, card.articleId, card.questionId), { ...card }])
		),
		days: new Map(head.days.map(({ day, ...totals }) => [day, copyTotals(totals)])),
		quizRuns: new Map(head.quizRuns.map((run) => [run.runId, { ...run, answers: [...run.answers] }])),
		articles: new Map(head.articles.map((visits) => [`${visits.course}:${visits.articleId}`, { ...visits }])),
		ownContent: new Map(head.ownContent.map((content) => [content.contentId, content])),
		imports: new Map(head.imports.map((applied) => [applied.eventId, applied])),
		lastBackupAtMs: head.lastBackupAtMs,
		settings: { ...head.settings },
		eventCount: head.eventCount,
		unknownCount: head.unknownCount,
		position: head.position && { ...head.position },
		revision: head.revision,
		pendingUndos: new Set(head.pendingUndos),
		undoneImports: [...head.undoneImports]
	};
	for (const chunk of snapshot.cardChunks) unpackCards(chunk, state.cards);
	return state;
}

function copyTotals(totals: DayTotals): DayTotals {
	const kinds = Object.entries(totals.byKind).map(([kind, sums]) => [kind, { ...sums }]);
	return { ...totals, byKind: Object.fromEntries(kinds) as DayTotals['byKind'] };
}

function packCards(cards: readonly (readonly [CardId, CardState])[], revision: number): CardColumns {
	const integers = (read: (card: CardState) => number): Int32Array => Int32Array.from(cards, ([, card]) => read(card));
	const numbers = (read: (card: CardState) => number): Float64Array =>
		Float64Array.from(cards, ([, card]) => read(card));
	const shows = cards.map(([, { sentenceShows }]) => [...sentenceShows]);
	return {
		revision,
		cardIds: cards.map(([cardId]) => cardId),
		flags: Uint8Array.from(
			cards,
			([, { memory, suspended }]) => (memory ? HAS_MEMORY : 0) | (suspended ? IS_SUSPENDED : 0)
		),
		buriedDays: integers(({ buriedDay }) => buriedDay ?? NO_DAY),
		stabilities: numbers(({ memory }) => memory?.stability ?? 0),
		difficulties: numbers(({ memory }) => memory?.difficulty ?? 0),
		lastDays: integers(({ memory }) => memory?.lastDay ?? 0),
		lastAtMs: numbers(({ memory }) => memory?.lastAtMs ?? 0),
		dueDays: integers(({ memory }) => memory?.dueDay ?? 0),
		stepDueAtMs: numbers(({ memory }) => memory?.stepDueAtMs ?? NO_INSTANT),
		reviews: integers(({ memory }) => memory?.reviews ?? 0),
		successes: integers(({ memory }) => memory?.successes ?? 0),
		lapses: integers(({ memory }) => memory?.lapses ?? 0),
		lastSuccessDays: integers(({ memory }) => memory?.lastSuccessDay ?? NO_DAY),
		lastLapseDays: integers(({ memory }) => memory?.lastLapseDay ?? NO_DAY),
		releasedLapses: integers(({ releasedLapses }) => releasedLapses),
		resetDays: integers(({ resetDay }) => resetDay ?? NO_DAY),
		sentenceCounts: Int32Array.from(shows, ({ length }) => length),
		sentenceKeys: shows.flatMap((counts) => counts.map(([key]) => key)),
		sentenceShows: Int32Array.from(shows.flatMap((counts) => counts.map(([, count]) => count)))
	};
}

function unpackCards(columns: CardColumns, cards: Map<CardId, CardState>): void {
	let sentence = 0;
	columns.cardIds.forEach((cardId, row) => {
		const flags = columns.flags[row] ?? 0;
		const start = sentence;
		sentence += columns.sentenceCounts[row] ?? 0;
		const rows = { keys: columns.sentenceKeys, counts: columns.sentenceShows, start, end: sentence };
		const sentenceShows = new SentenceShows(start === sentence ? null : rows);
		cards.set(cardId, {
			memory: flags & HAS_MEMORY ? unpackMemory(columns, row) : null,
			releasedLapses: columns.releasedLapses[row] ?? 0,
			resetDay: dayAt(columns.resetDays, row),
			suspended: (flags & IS_SUSPENDED) !== 0,
			buriedDay: dayAt(columns.buriedDays, row),
			sentenceShows
		});
	});
}

function unpackMemory(columns: CardColumns, row: number): CardMemory {
	// parse-snapshot has made sure that every column has this row
	const at = (column: Int32Array | Float64Array): number => column[row] ?? NaN;
	const stepDueAtMs = at(columns.stepDueAtMs);
	return {
		stability: at(columns.stabilities),
		difficulty: at(columns.difficulties),
		lastDay: at(columns.lastDays),
		lastAtMs: at(columns.lastAtMs),
		dueDay: at(columns.dueDays),
		stepDueAtMs: stepDueAtMs === NO_INSTANT ? null : stepDueAtMs,
		reviews: at(columns.reviews),
		successes: at(columns.successes),
		lapses: at(columns.lapses),
		lastSuccessDay: dayAt(columns.lastSuccessDays, row),
		lastLapseDay: dayAt(columns.lastLapseDays, row)
	};
}

function dayAt(column: Int32Array, row: number): StudyDay | null {
	const day = column[row] ?? NO_DAY;
	return day === NO_DAY ? null : day;
}

function packWords(words: readonly WordState[]): WordColumns {
	return {
		courses: words.map(({ course }) => course),
		wordIds: words.map(({ wordId }) => wordId),
		addedAtMs: Float64Array.from(words, ({ addedAtMs }) => addedAtMs ?? NO_INSTANT),
		addedFrom: words.map(({ addedFrom }) => addedFrom),
		marks: words.map(({ mark }) => mark),
		own: words.flatMap((word, row): OwnWordFacts[] => {
			if (word.ladder === null && !hasOwnContent(word)) return [];
			const { ownGlosses, ownNote, ownAnswers, ladder } = word;
			return [{ row, ownGlosses, ownNote, ownAnswers, ladder }];
		})
	};
}

function unpackWords(columns: WordColumns): WordState[] {
	const words = columns.wordIds.map((wordId, row): WordState => {
		const addedAtMs = columns.addedAtMs[row] ?? NO_INSTANT;
		return {
			// parse-snapshot has made sure that every column has this row
			course: columns.courses[row] as Course,
			wordId,
			addedAtMs: addedAtMs === NO_INSTANT ? null : addedAtMs,
			addedFrom: columns.addedFrom[row] ?? null,
			mark: columns.marks[row] ?? 'none',
			ownGlosses: null,
			ownNote: null,
			ownAnswers: [],
			ladder: null
		};
	});
	for (const { row, ...facts } of columns.own) {
		const word = words[row];
		if (word) Object.assign(word, facts);
	}
	return words;
}
