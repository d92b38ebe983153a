// What each event does to the state. Undone events never get here; see replay.
import { cardKindOf, parseCardId, questionCardId, WORD_CARD_KINDS, wordCardId, type CardId } from '../cards/card-id';
import type { Course, WordId } from '../content/model';
import type { LoggedEvent, StudyEvent } from './events';
import { isSetAside } from './leech';
import { hasOwnContent } from './own-content';
import { moveDueDay, reviewMemory, scheduleReview, takeOverMemory } from './schedule-review';
import type { Scheduler } from './scheduler';
import { SentenceShows } from './sentence-shows';
import { mergeSettings } from './settings';
import { studyDayOf } from './study-day';
import {
	wordKey,
	type CardMemory,
	type CardState,
	type DayTotals,
	type StudyDay,
	type StudyState,
	type WordState
} from './study-state';

/** `skipped`: the event is about something that only a newer version knows. */
type Outcome = 'applied' | 'skipped';

const APPLIERS = {
	'word-added': (state, event) => {
		const word = openWord(state, event);
		if (word.addedAtMs === null) {
			word.addedAtMs = event.atMs;
			word.addedFrom = event.sentence;
		}
		// who puts a word on the list wants to study it, whatever they said of it before
		word.mark = 'none';
		return 'applied';
	},
	'word-marked': (state, event) => {
		const word = openWord(state, event);
		word.mark = event.mark;
		return closeWord(state, word);
	},
	'word-edited': (state, event) => {
		const word = openWord(state, event);
		word.ownGlosses = event.glosses;
		word.ownNote = event.note;
		return closeWord(state, word);
	},
	'answer-accepted': (state, event) => {
		const word = openWord(state, event);
		if (!word.ownAnswers.includes(event.text)) word.ownAnswers = [...word.ownAnswers, event.text];
		return 'applied';
	},
	'answer-withdrawn': (state, event) => {
		const word = openWord(state, event);
		word.ownAnswers = word.ownAnswers.filter((text) => text !== event.text);
		return closeWord(state, word);
	},
	'word-ladder-set': (state, event) => {
		const word = openWord(state, event);
		word.ladder = event.ladder;
		return closeWord(state, word);
	},
	'card-reviewed': applyReview,
	'card-suspended': (state, event) => changeCard(state, event.cardId, (card) => (card.suspended = true)),
	'card-unsuspended': (state, event) => changeCard(state, event.cardId, (card) => (card.suspended = false)),
	'card-buried': (state, event) =>
		changeCard(state, event.cardId, (card) => (card.buriedDay = studyDayOf(event, state.settings.rolloverHour))),
	'card-reset': (state, event) =>
		changeReviewed(state, event.cardId, (card, memory) => {
			card.resetDay = memory.lastDay;
			card.releasedLapses = 0;
			card.memory = null;
		}),
	'due-day-set': (state, event) =>
		changeReviewed(state, event.cardId, (card, memory) => (card.memory = moveDueDay(memory, event.dueDay))),
	'memory-imported': (state, event) =>
		changeCard(state, event.cardId, (card) => {
			const day = studyDayOf(event, state.settings.rolloverHour);
			card.memory = takeOverMemory(card.memory, event, day);
		}),
	'leech-released': (state, event) =>
		changeReviewed(state, event.cardId, (card, memory) => (card.releasedLapses = memory.lapses)),
	'article-opened': (state, event) => {
		const key = `${event.course}:${event.articleId}`;
		const visits = state.articles.get(key);
		if (visits) {
			visits.opens++;
			visits.lastOpenedAtMs = event.atMs;
		} else {
			const { course, articleId, atMs } = event;
			state.articles.set(key, { course, articleId, opens: 1, lastOpenedAtMs: atMs });
		}
		return 'applied';
	},
	'question-answered': applyAnswer,
	'words-blocked': (state, event) => {
		const day = studyDayOf(event, state.settings.rolloverHour);
		for (const wordId of event.wordIds) makeDue(state, event.course, wordId, day);
		const run = state.quizRuns.get(event.runId);
		if (run)
			run.answers = run.answers.map((answer) =>
				answer.questionId === event.questionId ? { ...answer, blockedId: event.id } : answer
			);
		return 'applied';
	},
	'content-saved': (state, event) => {
		const { contentId, kind, hash, title, level, sentenceCount, wordCount, questionCount, wordIds, atMs } = event;
		const facts = { contentId, kind, hash, title, level, sentenceCount, wordCount, questionCount, wordIds };
		const addedAtMs = state.ownContent.get(contentId)?.addedAtMs ?? atMs;
		state.ownContent.set(contentId, { ...facts, addedAtMs, savedAtMs: atMs });
		return 'applied';
	},
	'content-removed': (state, event) => {
		state.ownContent.delete(event.contentId);
		return 'applied';
	},
	'import-applied': (state, event) => {
		const { id, importId, kind, title, counts, contentIds, atMs } = event;
		state.imports.set(id, { eventId: id, importId, kind, title, counts, contentIds, atMs });
		return 'applied';
	},
	'backup-made': (state, event) => {
		state.lastBackupAtMs = Math.max(state.lastBackupAtMs ?? 0, event.madeAtMs);
		return 'applied';
	},
	'settings-changed': (state, event) => {
		state.settings = mergeSettings(state.settings, event.settings);
		return 'applied';
	},
	// its effect is that another event is not here
	'event-undone': () => 'applied'
} satisfies { [E in StudyEvent as E['type']]: (state: StudyState, event: E, scheduler: Scheduler) => Outcome };

const APPLIERS_BY_TYPE: ReadonlyMap<string, (state: StudyState, event: never, scheduler: Scheduler) => Outcome> =
	new Map(Object.entries(APPLIERS));

/**
 * Changes `state` by one event, which must come later than all before it and must not be undone. Events of unknown types, and those
 * about cards that this version cannot name, are counted and skipped.
 */
export function applyEvent(state: StudyState, event: LoggedEvent, scheduler: Scheduler): void {
	applyFacts(state, event, scheduler);
	passEvent(state, event);
}

/** `applyEvent` without its note that the log has this event: replay makes that once, after the last one. */
export function applyFacts(state: StudyState, event: LoggedEvent, scheduler: Scheduler): void {
	const apply = APPLIERS_BY_TYPE.get(event.type);
	// the table is keyed by the event's own type
	const outcome = apply ? apply(state, event as never, scheduler) : 'skipped';
	if (outcome === 'skipped') state.unknownCount++;
	else state.eventCount++;
}

/** Takes note that the log has `count` events more, of which this is the last, whatever their effect was. */
export function passEvent(state: StudyState, event: LoggedEvent, count = 1): void {
	state.position = { atMs: event.atMs, deviceId: event.deviceId, seq: event.seq, id: event.id };
	state.revision += count;
}

function applyReview(state: StudyState, event: StudyEvent<'card-reviewed'>, scheduler: Scheduler): Outcome {
	const card = openCard(state, event.cardId);
	if (card === null) return 'skipped';
	const { settings } = state;
	const day = studyDayOf(event, settings.rolloverHour);
	const totals = openDay(state, day);
	totals.reviews++;
	totals.durationMs += event.durationMs;
	addToKind(totals, event);
	if (event.rating === 1) totals.forgotten++;
	if (card.memory === null) countNewCard(totals, event.cardId);
	if (event.sentence !== null) card.sentenceShows.add(event.sentence);
	const { cardId, rating, atMs } = event;
	const review = { cardId, rating, atMs, day, desiredRetention: settings.desiredRetention };
	if (card.memory === null) card.memory = scheduleReview(null, review, scheduler);
	else reviewMemory(card.memory, review, scheduler);
	return 'applied';
}

function applyAnswer(state: StudyState, event: StudyEvent<'question-answered'>): Outcome {
	const { course, articleId, questionId, kind, runId, stage, correct, response, durationMs, atMs } = event;
	let run = state.quizRuns.get(runId);
	if (!run) {
		run = { runId, course, articleId, stage, lastAtMs: atMs, answers: [] };
		state.quizRuns.set(runId, run);
	}
	run.lastAtMs = atMs;
	run.answers = [
		...run.answers.filter((answer) => answer.questionId !== questionId),
		{ questionId, kind, correct, response, durationMs, eventId: event.id, blockedId: null }
	];
	const cardId = questionCardId(course, articleId, questionId);
	// before reading, a wrong answer is a guess and nothing that was forgotten
	if (!correct && stage !== 'before' && !state.questionCards.has(cardId)) {
		state.questionCards.set(cardId, { course, articleId, questionId, addedAtMs: atMs });
	}
	return 'applied';
}

/**
 * Moves the lowest card of the word that was reviewed and may be shown to the day, as `due-day-set` would; one that is due already stays. A word
 * without one has nothing to move: its first card waits as a new word's.
 */
function makeDue(state: StudyState, course: Course, wordId: WordId, day: StudyDay): void {
	for (const kind of WORD_CARD_KINDS) {
		const card = state.cards.get(wordCardId(course, kind, wordId));
		if (!card?.memory || card.suspended || isSetAside(card)) continue;
		if (card.memory.dueDay > day) card.memory = moveDueDay(card.memory, day);
		return;
	}
}

/** Changes the card, made if there is none; skipped when the id is not one of this version's. */
function changeCard(state: StudyState, cardId: CardId, change: (card: CardState) => void): Outcome {
	const card = openCard(state, cardId);
	if (card === null) return 'skipped';
	change(card);
	return 'applied';
}

function openCard(state: StudyState, cardId: CardId): CardState | null {
	let card = state.cards.get(cardId);
	if (!card) {
		if (parseCardId(cardId) === null) return null;
		card = {
			memory: null,
			releasedLapses: 0,
			resetDay: null,
			suspended: false,
			buriedDay: null,
			sentenceShows: new SentenceShows()
		};
		state.cards.set(cardId, card);
	}
	return card;
}

/** Changes the card if it has a memory: a card that was never reviewed has nothing to give up, move or release. */
function changeReviewed(
	state: StudyState,
	cardId: CardId,
	change: (card: CardState, memory: CardMemory) => void
): Outcome {
	if (parseCardId(cardId) === null) return 'skipped';
	const card = state.cards.get(cardId);
	if (card?.memory) change(card, card.memory);
	return 'applied';
}

function openWord(state: StudyState, { course, wordId }: Pick<WordState, 'course' | 'wordId'>): WordState {
	const key = wordKey(course, wordId);
	let word = state.words.get(key);
	if (!word) {
		word = {
			course,
			wordId,
			addedAtMs: null,
			addedFrom: null,
			mark: 'none',
			ownGlosses: null,
			ownNote: null,
			ownAnswers: [],
			ladder: null
		};
		state.words.set(key, word);
	}
	return word;
}

/** Lets a word go about which nothing is left to say, as if it had never been touched. */
function closeWord(state: StudyState, word: WordState): Outcome {
	const isUntouched = word.addedAtMs === null && word.mark === 'none' && word.ladder === null && !hasOwnContent(word);
	if (isUntouched) state.words.delete(wordKey(word.course, word.wordId));
	return 'applied';
}

function openDay(state: StudyState, day: StudyDay): DayTotals {
	let totals = state.days.get(day);
	if (!totals) {
		totals = { reviews: 0, forgotten: 0, durationMs: 0, newCards: 0, newWords: 0, byKind: {} };
		state.days.set(day, totals);
	}
	return totals;
}

function addToKind(totals: DayTotals, { cardId, durationMs }: StudyEvent<'card-reviewed'>): void {
	const kind = cardKindOf(cardId);
	const sums = (totals.byKind[kind] ??= { reviews: 0, durationMs: 0 });
	sums.reviews++;
	sums.durationMs += durationMs;
}

function countNewCard(totals: DayTotals, cardId: CardId): void {
	const kind = cardKindOf(cardId);
	if (kind === 'question') return;
	totals.newCards++;
	if (kind === 'recognise') totals.newWords++;
}
