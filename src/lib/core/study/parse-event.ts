// The door to the study log: every event from a database, a file, another tab or another device comes in through here.
import { COURSES, LEVELS, QUESTION_KINDS } from '../content/model';
import type { Checked, Issue } from '../issue';
import { ANSWER_CLASSES } from '../answers/answer-class';
import { IMPORT_KINDS, type EventType, type LoggedEvent } from './events';
import {
	checkFields,
	contentId,
	integerOf,
	isPlainData,
	isRecord,
	issueAt,
	listOf,
	logId,
	nullOr,
	numberOf,
	oneOf,
	optional,
	ownField,
	recordOf,
	textOf,
	trueOrFalse,
	type FactCheck,
	type IssuePlace
} from './fact-check';
import { DEFAULT_SETTINGS } from './settings';

/** The last instant that JavaScript's Date can name (the year 275760). */
const MAXIMUM_AT_MS = 8.64e15;
/** What the writer caps a review at, see `card-reviewed`. */
const MAXIMUM_REVIEW_MS = 10 * 60_000;
const DAY_MS = 86_400_000;

const HEAD = {
	id: logId,
	deviceId: logId,
	seq: integerOf(1, Number.MAX_SAFE_INTEGER),
	atMs: integerOf(0, MAXIMUM_AT_MS),
	utcOffsetMinutes: integerOf(-24 * 60, 24 * 60),
	timeZone: textOf(0, 100),
	type: textOf(1, 100),
	importId: optional(logId)
} satisfies Record<string, FactCheck>;

const course = oneOf(COURSES);
/** Any text: cards of a newer version have ids that this one cannot take apart. */
const cardId = textOf(1, 400);
const freeText = textOf(0, 10_000);

const articleSentence = recordOf('', { from: oneOf(['article']), articleId: contentId, sentenceId: textOf(1, 200) });
const exampleSentence = recordOf('', { from: oneOf(['example']), wordId: contentId, index: integerOf(0, 999_999_999) });
/** `SentenceRef`, as events and snapshots hold it. */
export const sentenceReference: FactCheck = {
	expected: 'a reference to a sentence of an article or to an example of a word',
	fits: (value) => articleSentence.fits(value) || exampleSentence.fits(value)
};
const gloss = textOf(1, 500);
/** `WordState.ownGlosses`, as events and snapshots hold it; without a gloss a card would have no answer. */
export const ownGlosses: FactCheck = {
	expected: 'a list of 1 to 50 glosses, each of 1 to 500 characters',
	fits: (value) => Array.isArray(value) && value.length >= 1 && value.length <= 50 && value.every(gloss.fits)
};
const answer = recordOf(`a typed answer: text and class (${ANSWER_CLASSES.join(', ')})`, {
	text: freeText,
	class: oneOf(ANSWER_CLASSES)
});
/** Types only: what is out of range is clamped and what is unknown skipped when the change is applied, so that the rest of it counts. */
const settings: FactCheck = {
	expected: 'settings, each of its own type',
	fits: (value) =>
		isRecord(value) &&
		Object.entries(DEFAULT_SETTINGS).every(
			([name, usual]) => !Object.hasOwn(value, name) || typeof ownField(value, name) === typeof usual
		)
};

/** `content-saved`, as events and snapshots hold it. */
export const OWN_CONTENT_FACTS = {
	contentId,
	kind: oneOf(['lesson', 'words']),
	hash: logId,
	title: recordOf('a title in both languages', { indonesian: textOf(0, 1_000), english: textOf(0, 1_000) }),
	level: oneOf([...LEVELS, null]),
	sentenceCount: integerOf(0, 1_000_000),
	wordCount: integerOf(0, 10_000_000),
	questionCount: integerOf(0, 100_000),
	wordIds: listOf(contentId)
} satisfies Record<string, FactCheck>;

const count = integerOf(0, Number.MAX_SAFE_INTEGER);
const seq = integerOf(1, Number.MAX_SAFE_INTEGER);
/** `import-applied`, as events and snapshots hold it. */
export const IMPORT_FACTS = {
	importId: logId,
	kind: oneOf(IMPORT_KINDS),
	title: textOf(0, 1_000),
	counts: recordOf('counts: new, changed, same and skipped', {
		new: count,
		changed: count,
		same: count,
		skipped: count
	}),
	contentIds: listOf(contentId),
	covers: listOf(recordOf('a range of events of one device', { deviceId: logId, fromSeq: seq, toSeq: seq }))
} satisfies Record<string, FactCheck>;

const FACTS = {
	'word-added': { course, wordId: contentId, sentence: nullOr(sentenceReference) },
	'word-marked': { course, wordId: contentId, mark: oneOf(['known', 'ignored', 'none']) },
	'card-reviewed': {
		cardId,
		rating: oneOf([1, 2, 3, 4]),
		durationMs: numberOf(0, MAXIMUM_REVIEW_MS),
		sentence: nullOr(sentenceReference),
		answer: nullOr(answer)
	},
	'card-suspended': { cardId },
	'card-unsuspended': { cardId },
	'card-buried': { cardId },
	'card-reset': { cardId },
	'due-day-set': { cardId, dueDay: integerOf(0, MAXIMUM_AT_MS / DAY_MS) },
	'memory-imported': {
		cardId,
		stability: numberOf(0.001, 36_500),
		difficulty: numberOf(1, 10),
		dueDay: integerOf(0, MAXIMUM_AT_MS / DAY_MS),
		reviews: integerOf(1, 1_000_000),
		lapses: integerOf(0, 1_000_000)
	},
	'leech-released': { cardId },
	'word-edited': { course, wordId: contentId, glosses: nullOr(ownGlosses), note: nullOr(freeText) },
	'answer-accepted': { course, wordId: contentId, text: textOf(1, 10_000) },
	'answer-withdrawn': { course, wordId: contentId, text: textOf(1, 10_000) },
	'word-ladder-set': { course, wordId: contentId, ladder: oneOf(['recognise', 'full', null]) },
	'article-opened': { course, articleId: contentId },
	'question-answered': {
		course,
		articleId: contentId,
		questionId: contentId,
		kind: oneOf(QUESTION_KINDS),
		runId: textOf(1, 200),
		stage: oneOf(['before', 'after', 'retry']),
		correct: trueOrFalse,
		response: freeText,
		durationMs: numberOf(0, DAY_MS)
	},
	'words-blocked': {
		course,
		articleId: contentId,
		questionId: contentId,
		runId: textOf(1, 200),
		wordIds: listOf(contentId),
		misread: trueOrFalse
	},
	'content-saved': OWN_CONTENT_FACTS,
	'content-removed': { contentId },
	'import-applied': IMPORT_FACTS,
	'backup-made': { madeAtMs: integerOf(0, MAXIMUM_AT_MS), eventCount: count },
	'settings-changed': { settings },
	'event-undone': { target: logId }
} satisfies Record<EventType, Record<string, FactCheck>>;

const FACTS_BY_TYPE: ReadonlyMap<string, Readonly<Record<string, FactCheck>>> = new Map(Object.entries(FACTS));

/**
 * The event, untouched, with whatever else it carries; or every fault of its head and its facts, at `place.fact`. An event of a type
 * that this version does not know needs only a sound head. Never throws on data that comes from JSON or a database.
 */
export function parseLoggedEvent(value: unknown, at: IssuePlace): Checked<LoggedEvent> {
	if (!isRecord(value)) return { ok: false, issues: [issueAt(at, '', value, 'an event')] };
	const type = ownField(value, 'type');
	const facts = typeof type === 'string' ? FACTS_BY_TYPE.get(type) : undefined;
	const issues: Issue[] = [...checkFields(value, HEAD, at), ...(facts ? checkFields(value, facts, at) : [])];
	if (issues.length === 0 && !isPlainData(value)) {
		issues.push(issueAt(at, '', type, 'plain data (texts, finite numbers, lists and records, at most 20 levels deep)'));
	}
	return issues.length === 0 ? { ok: true, value: value as unknown as LoggedEvent } : { ok: false, issues };
}
