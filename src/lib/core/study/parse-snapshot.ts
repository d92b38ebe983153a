// The door for snapshots: a cache that cannot be trusted is thrown away and rebuilt from the log, so it is enough to say that it is unsound.
import { parseCardId } from '../cards/card-id';
import { COURSES, QUESTION_KINDS } from '../content/model';
import type { Checked, Issue } from '../issue';
import {
	checkFields,
	contentId,
	integerOf,
	isRecord,
	issueAt,
	listOf,
	logId,
	nullOr,
	numberOf,
	oneOf,
	ownField,
	recordOf,
	textOf,
	trueOrFalse,
	type FactCheck,
	type IssuePlace
} from './fact-check';
import { IMPORT_FACTS, OWN_CONTENT_FACTS, ownGlosses, sentenceReference } from './parse-event';
import { DEFAULT_SETTINGS, mergeSettings } from './settings';
import {
	CARDS_PER_CHUNK,
	HAS_MEMORY,
	IS_SUSPENDED,
	NO_DAY,
	NO_INSTANT,
	SNAPSHOT_VERSION,
	type CardColumns,
	type Snapshot,
	type SnapshotHead
} from './snapshot';

const INT32_MAXIMUM = 2 ** 31 - 1;
const count = integerOf(0, Number.MAX_SAFE_INTEGER);
const day = integerOf(NO_DAY + 1, INT32_MAXIMUM);
const atMs = integerOf(0, 8.64e15 + 3_600_000);
const course = oneOf(COURSES);

const position = recordOf('a position in the log', { atMs, deviceId: logId, seq: count, id: logId });
const answer = recordOf('an answer', { questionId: contentId, kind: oneOf(QUESTION_KINDS), correct: trueOrFalse });
const settings: FactCheck = {
	expected: 'settings within their ranges',
	fits: (value) => {
		if (!isRecord(value)) return false;
		const sound = mergeSettings(DEFAULT_SETTINGS, value);
		return Object.entries(sound).every(([name, inner]) => ownField(value, name) === inner);
	}
};

/** A column of typed numbers; by its tag, because a database's answer may belong to another realm. */
function columnOf(type: 'Uint8Array' | 'Int32Array' | 'Float64Array', minimum: number, maximum: number): FactCheck {
	return {
		expected: `a ${type} of numbers from ${minimum} to ${maximum}`,
		fits: (value) => {
			if (Object.prototype.toString.call(value) !== `[object ${type}]`) return false;
			// NaN fails both comparisons
			return (value as Float64Array).every((number) => number >= minimum && number <= maximum);
		}
	};
}

const { covers: importCovers, ...APPLIED_FACTS } = IMPORT_FACTS;

const HEAD = {
	version: oneOf([SNAPSHOT_VERSION]),
	chunkCount: count,
	cardCount: count,
	position: nullOr(position),
	eventCount: count,
	unknownCount: count,
	revision: count,
	pendingUndos: listOf(logId),
	settings,
	words: recordOf('words in columns', {
		courses: listOf(course),
		wordIds: listOf(contentId),
		addedAtMs: columnOf('Float64Array', NO_INSTANT, 8.64e15),
		addedFrom: listOf(nullOr(sentenceReference)),
		marks: listOf(oneOf(['known', 'ignored', 'none'])),
		own: listOf(
			recordOf('what is the learner’s own of a word', {
				row: count,
				ownGlosses: nullOr(ownGlosses),
				ownNote: nullOr(textOf(0, 10_000)),
				ownAnswers: listOf(textOf(1, 10_000)),
				ladder: oneOf(['recognise', 'full', null])
			})
		)
	}),
	questionCards: listOf(
		recordOf('a question card', { course, articleId: contentId, questionId: contentId, addedAtMs: atMs })
	),
	days: listOf(
		recordOf('the totals of a day', {
			day,
			reviews: count,
			forgotten: count,
			durationMs: numberOf(0, Number.MAX_SAFE_INTEGER),
			newCards: count,
			newWords: count
		})
	),
	quizRuns: listOf(
		recordOf('a quiz run', {
			runId: textOf(1, 200),
			course,
			articleId: contentId,
			stage: oneOf(['before', 'after', 'retry']),
			lastAtMs: atMs,
			answers: listOf(answer)
		})
	),
	articles: listOf(
		recordOf('the visits to an article', { course, articleId: contentId, opens: count, lastOpenedAtMs: atMs })
	),
	ownContent: listOf(
		recordOf('content of the learner’s own', { ...OWN_CONTENT_FACTS, addedAtMs: atMs, savedAtMs: atMs })
	),
	imports: listOf(recordOf('an import', { ...APPLIED_FACTS, eventId: logId, atMs })),
	lastBackupAtMs: nullOr(atMs),
	undoneImports: listOf(
		recordOf('an import that was undone', { importId: IMPORT_FACTS.importId, covers: importCovers })
	)
} satisfies { [Field in keyof SnapshotHead]: FactCheck };

const dayColumn = columnOf('Int32Array', NO_DAY, INT32_MAXIMUM);
const countColumn = columnOf('Int32Array', 0, INT32_MAXIMUM);
const COLUMNS = {
	revision: count,
	cardIds: listOf({
		expected: 'a card id',
		fits: (value) => typeof value === 'string' && parseCardId(value) !== null
	}),
	flags: columnOf('Uint8Array', 0, HAS_MEMORY | IS_SUSPENDED),
	buriedDays: dayColumn,
	stabilities: columnOf('Float64Array', 0, 36_500),
	difficulties: columnOf('Float64Array', 0, 10),
	lastDays: dayColumn,
	lastAtMs: columnOf('Float64Array', 0, 8.64e15),
	dueDays: dayColumn,
	stepDueAtMs: columnOf('Float64Array', NO_INSTANT, 8.64e15 + 3_600_000),
	reviews: countColumn,
	successes: countColumn,
	lapses: countColumn,
	lastSuccessDays: dayColumn,
	lastLapseDays: dayColumn,
	releasedLapses: countColumn,
	resetDays: dayColumn,
	sentenceCounts: countColumn,
	sentenceKeys: listOf(textOf(1, 400)),
	sentenceShows: countColumn
} satisfies { [Column in keyof CardColumns]: FactCheck };

/** The snapshot, or why it cannot be used: another version, a missing chunk, columns of unequal length, numbers out of range or none. */
export function parseSnapshot(value: unknown): Checked<Snapshot> {
	const at: IssuePlace = { file: 'snapshot', place: '' };
	if (!isRecord(value)) return { ok: false, issues: [issueAt(at, '', value, 'a snapshot')] };
	const head = ownField(value, 'head');
	const chunks = ownField(value, 'cardChunks');
	if (!isRecord(head)) return { ok: false, issues: [issueAt(at, 'head', head, 'a record')] };
	if (!Array.isArray(chunks)) return { ok: false, issues: [issueAt(at, 'cardChunks', chunks, 'a list')] };
	const issues = checkFields(head, HEAD, { ...at, place: 'head' });
	if (issues.length > 0) return { ok: false, issues };
	const soundHead = head as unknown as SnapshotHead;
	issues.push(...checkWordLengths(soundHead, at));
	chunks.forEach((chunk: unknown, index) => {
		issues.push(...checkChunk(chunk, soundHead.revision, { ...at, place: `cardChunks[${index}]` }));
	});
	if (issues.length === 0) issues.push(...checkCounts(soundHead, chunks as CardColumns[], at));
	return issues.length === 0 ? { ok: true, value: value as unknown as Snapshot } : { ok: false, issues };
}

function checkWordLengths({ words }: SnapshotHead, at: IssuePlace): Issue[] {
	const { length } = words.wordIds;
	const stray = words.own.find(({ row }, index) => row >= length || row <= (words.own[index - 1]?.row ?? -1));
	return [
		...checkLengths(words, length, ['courses', 'addedAtMs', 'addedFrom', 'marks'], { ...at, place: 'head.words' }),
		...(stray ? [issueAt(at, 'head.words.own', stray.row, `rows below ${length}, ascending`)] : [])
	];
}

function checkCounts(head: SnapshotHead, chunks: readonly CardColumns[], at: IssuePlace): Issue[] {
	if (chunks.length !== head.chunkCount) return [issueAt(at, 'cardChunks', chunks.length, `${head.chunkCount} chunks`)];
	const cards = new Set(chunks.flatMap(({ cardIds }) => cardIds)).size;
	return cards === head.cardCount ? [] : [issueAt(at, 'cardChunks', cards, `${head.cardCount} different cards`)];
}

function checkChunk(chunk: unknown, revision: number, at: IssuePlace): Issue[] {
	if (!isRecord(chunk)) return [issueAt(at, '', chunk, 'a chunk of cards')];
	const issues = checkFields(chunk, { ...COLUMNS, revision: oneOf([revision]) }, at);
	if (issues.length > 0) return issues;
	const columns = chunk as unknown as CardColumns;
	const { length } = columns.cardIds;
	if (length === 0 || length > CARDS_PER_CHUNK) {
		return [issueAt(at, 'cardIds', length, `1 to ${CARDS_PER_CHUNK} cards`)];
	}
	const perCard = Object.keys(COLUMNS).filter((name) => !['revision', 'sentenceKeys', 'sentenceShows'].includes(name));
	const sentences = columns.sentenceCounts.reduce((sum, cardSentences) => sum + cardSentences, 0);
	return [
		...checkLengths(columns, length, perCard, at),
		...checkLengths(columns, sentences, ['sentenceKeys', 'sentenceShows'], at),
		...checkMemories(columns, at)
	];
}

function checkLengths(columns: object, length: number, names: readonly string[], at: IssuePlace): Issue[] {
	return names.flatMap((name) => {
		const column = ownField(columns, name) as ArrayLike<unknown>;
		return column.length === length ? [] : [issueAt(at, name, column.length, `${length} rows`)];
	});
}

/** FSRS throws on a memory below its limits, so none gets that far. */
function checkMemories(columns: CardColumns, at: IssuePlace): Issue[] {
	return columns.cardIds.flatMap((cardId, row) => {
		const hasMemory = ((columns.flags[row] ?? 0) & HAS_MEMORY) !== 0;
		const isSound =
			!hasMemory ||
			((columns.stabilities[row] ?? 0) >= 0.001 &&
				(columns.difficulties[row] ?? 0) >= 1 &&
				(columns.reviews[row] ?? 0) >= 1);
		return isSound ? [] : [issueAt(at, `cardIds[${row}]`, cardId, 'a memory within the limits of FSRS')];
	});
}
