// What is studied now and in which order. A queue is made anew from the state after every act: 50,000 cards take one pass.
import type { CardId, CardKind } from '../cards/card-id';
import type { Course, WordId } from '../content/model';
import { joinedIdsOf } from './joined-ids';
import { textOnlyFor, type AbilitiesOf } from './ladder';
import { excessOfToday } from './load-balance';
import { Admission } from './queue-admission';
import {
	findNewQuestions,
	findUnstudied,
	sortCandidates,
	sortOutCards,
	spreadThrough,
	type Candidate,
	type QueueScene
} from './queue-candidates';
import { queueLimitsOf, type QueueLimits } from './queue-limits';
import { secondsDone, secondsPerCard, secondsPerKind } from './review-pace';
import { reviewProfilesOf } from './review-profile';
import { FIRST_REVIEW_UNITS } from './review-value';
import type { Scheduler } from './scheduler';
import { studyDayOf, type WallTime } from './study-day';
import type { StudyDay, StudyState } from './study-state';
import { daysUntilShown, isWanted, isWithheld } from './wanted-cards';
import {
	allowNewWords,
	DEFAULT_SCHEDULER,
	ExpectedReviews,
	PAUSE_DAYS,
	type NewWordAllowance
} from './workload-forecast';

/** Days without a review that make a break; a weekend is none. */
const BREAK_DAYS = 3;
/** How long after a break its backlog is still called that; by then it is done, or the budget is too small for the list. */
const COME_BACK_DAYS = 14;

export interface ReviewQueue {
	readonly today: StudyDay;
	/**
	 * To be answered now, in this order: learning steps whose time has come; due cards by value per second with question cards spread through
	 * them; cards of a newly opened rung; cards that come early.
	 */
	readonly due: readonly CardId[];
	/** First cards of new words, the most frequent first, then in the order they were added; no more than `newWords.allowed`. */
	readonly new: readonly CardId[];
	/** Learning steps whose time has not come, earliest first: for the end of a session, so that nobody waits. */
	readonly stepsLater: readonly CardId[];
	/** New words that today's limit still allows, whether there are any or not, paused or not. */
	readonly newLeftToday: number;
	readonly newWords: NewWordAllowance;
	/** Cards that would be due but wait for tomorrow, because a sibling was reviewed today or stands in the queue. */
	readonly siblingsWaiting: number;
	/** New words that wait because another of their family was reviewed today or stands in the queue. */
	readonly familyWaiting: number;
	/** Cards of today, new words aside, that the budget leaves for another day: the least valuable ones. */
	readonly waiting: number;
	/** Due cards left for tomorrow because today is heavier than the week and their intervals have room. */
	readonly spread: number;
	/** Cards in `due` that fuzz had put on a later day: today has room, and they have reached their interval. */
	readonly early: number;
	/** What all cards in the queue will take, steps after forgetting included. */
	readonly plannedSeconds: number;
	/** What was left of the budget; `plannedSeconds` exceeds it by less than one card. Never negative. */
	readonly secondsLeft: number;
	/** After a break of three days and more, as long as its backlog does not fit a day. `waiting` are its cards for the coming days. */
	readonly comeBack: { readonly isOn: boolean; readonly waiting: number };
}

/** What a queue is made with, besides the log. */
export interface QueueOptions {
	/** By default the limits of the settings. */
	readonly limits?: QueueLimits;
	/** How often the word occurs in the articles that the learner has opened; 1 for every word by default, and at least. */
	readonly frequencyOf?: (wordId: WordId) => number;
	/** The root that makes words a family, the root's own word included; `null` (the default) for a word without one. */
	readonly rootOf?: (wordId: WordId) => string | null;
	/** FSRS with the learner's parameters. */
	readonly scheduler?: Scheduler;
	/** What this device can show for a word; by default recognise and recall cards only. */
	readonly abilitiesOf?: AbilitiesOf;
}

/** The next card to show: due, then new, then a learning step before its time; `null` when the day is done. */
export function nextCard(queue: ReviewQueue): CardId | null {
	return queue.due[0] ?? queue.new[0] ?? queue.stepsLater[0] ?? null;
}

/**
 * The queue of one course. `isStudiable` says whether a card can be shown (its word or question is in the content). Suspended and buried
 * cards, leeches, words marked known or ignored and rungs that a word's ladder or the device leaves out are not in it; never two siblings
 * on one study day, never a new word beside another card of its family. Where a lapse has closed a rung, the one below stands in for it,
 * in the place and with the value of the card that is due (see `kindToAsk`).
 * - The queue is filled until what is left of today's minutes is spent; the last card may overrun. Steps come first: what was begun is finished.
 * - Due cards stand by value per second, see review-value; on a day heavier than the week those with room wait, see load-balance.
 * - New words pause while due cards wait or the coming week is full, see `allowNewWords`.
 * - As many cards of newly opened rungs are let in a day as new words may be, so that a ladder turned on late is no wall.
 */
export function buildQueue(
	state: StudyState,
	now: WallTime,
	course: Course,
	isStudiable: (cardId: CardId) => boolean,
	options: QueueOptions = {}
): ReviewQueue {
	const { limits = queueLimitsOf(state.settings), scheduler = DEFAULT_SCHEDULER } = options;
	const today = studyDayOf(now, state.settings.rolloverHour);
	const totals = state.days.get(today);
	const pace = secondsPerCard(state, today);
	const doneSeconds = secondsDone(state, today);
	const secondsLeft = Math.max(0, limits.minutesPerDay * 60 - doneSeconds);
	const scene: QueueScene = {
		state,
		nowMs: now.atMs,
		today,
		course,
		scheduler,
		frequencyOf: options.frequencyOf ?? (() => 1),
		abilitiesOf: options.abilitiesOf ?? textOnlyFor,
		lengthOf: relativeLengths(state, today, pace)
	};
	const profiles = reviewProfilesOf(scheduler, state.settings.desiredRetention, PAUSE_DAYS);
	const expected = new ExpectedReviews(profiles, PAUSE_DAYS);
	const found = sortOutCards(scene, expected);
	const { openings, firstCards } = findUnstudied(scene, FIRST_REVIEW_UNITS);
	const begunToday = totals?.newWords ?? 0;
	const openingsLeftToday = Math.max(0, limits.newWordsPerDay - ((totals?.newCards ?? 0) - begunToday));
	const allowance = allowNewWords(
		{ expected: expected.byDay, secondsPerCard: pace, doneSeconds, begunToday },
		limits,
		state.settings,
		scheduler
	);
	const excess = excessOfToday(expected.byDay, doneSeconds / pace, (limits.minutesPerDay * 60) / pace);
	const lighter = leaveForTomorrow(found.due, excess);

	const admission = new Admission(scene, {
		holders: found.holders,
		isStudiable,
		rootOf: options.rootOf ?? (() => null),
		unitsLeft: secondsLeft / pace
	});
	const stepsNow = admission.admit(found.stepsNow);
	// a step that was begun today is finished before a sibling may come
	const stepsLater = admission.admit(found.stepsLater);
	const questions = [...found.questions, ...findNewQuestions(scene, FIRST_REVIEW_UNITS)];
	const due = admission.admit(spreadThrough(lighter.kept, questions));
	const spread = admission.countAdmissible(lighter.left);
	const opened = openingsLeftToday > 0 ? admission.admit(sortCandidates(openings), openingsLeftToday) : [];
	const { waiting } = admission;
	const newWords: NewWordAllowance = waiting > 0 ? { allowed: 0, pausedBecause: 'backlog' } : allowance;
	const fresh = newWords.allowed > 0 ? admission.admitNewWords(sortCandidates(firstCards), newWords.allowed) : [];
	const early = admission.admitEarly(found.early, -excess);
	return {
		today,
		due: [...stepsNow, ...due, ...opened, ...early],
		new: fresh,
		stepsLater,
		newLeftToday: Math.max(0, limits.newWordsPerDay - begunToday),
		newWords,
		siblingsWaiting: admission.siblingsWaiting,
		familyWaiting: admission.familyWaiting,
		waiting,
		spread,
		early: early.length,
		plannedSeconds: admission.units * pace,
		secondsLeft,
		comeBack: waiting > 0 && hadBreak(state, today) ? { isOn: true, waiting } : { isOn: false, waiting: 0 }
	};
}

/**
 * Cards due on each of the next `days` study days, today first, what is overdue counted there and what is buried tomorrow. As scheduled
 * now: reviews to come, new words and siblings that wait are not foreseen.
 */
export function countDueByDay(
	state: StudyState,
	today: StudyDay,
	days: number,
	course: Course = state.settings.course,
	abilitiesOf: AbilitiesOf = textOnlyFor
): number[] {
	const counts = Array.from({ length: days }, () => 0);
	const ids = joinedIdsOf(state);
	for (const [cardId, card] of state.cards) {
		const { memory } = card;
		if (memory === null || isWithheld(card)) continue;
		if (memory.stepDueAtMs === null && memory.dueDay >= today + days) continue;
		const named = ids.nameOf(cardId);
		if (named?.name.course !== course || !isWanted(state, named, abilitiesOf)) continue;
		const day = daysUntilShown(card, memory, today);
		if (day < days) counts[day] = (counts[day] ?? 0) + 1;
	}
	return counts;
}

function relativeLengths(state: StudyState, today: StudyDay, pace: number): Readonly<Record<CardKind, number>> {
	const lengths = Object.entries(secondsPerKind(state, today)).map(([kind, seconds]) => [kind, seconds / pace]);
	return Object.fromEntries(lengths) as Record<CardKind, number>;
}

/** The least valuable cards that can wait, until the excess is gone; the order of both parts is kept. */
function leaveForTomorrow(
	due: readonly Candidate[],
	excess: number
): { readonly kept: readonly Candidate[]; readonly left: readonly Candidate[] } {
	const left = new Set<Candidate>();
	let over = excess;
	for (let index = due.length - 1; index >= 0 && over > 0; index--) {
		const card = due[index];
		// never more than the excess, or a light day would be made of a heavy one
		if (card?.room !== 'wait' || card.units > over) continue;
		left.add(card);
		over -= card.units;
	}
	return left.size === 0
		? { kept: due, left: [] }
		: { kept: due.filter((card) => !left.has(card)), left: [...left].reverse() };
}

/** Whether the two weeks up to now hold three study days in a row without a review, with reviews before them. */
function hadBreak(state: StudyState, today: StudyDay): boolean {
	const isStudied = (day: StudyDay): boolean => (state.days.get(day)?.reviews ?? 0) > 0;
	let idle = 0;
	for (let day = today - 1; day >= today - COME_BACK_DAYS - BREAK_DAYS; day--) {
		idle = isStudied(day) ? 0 : idle + 1;
		if (idle === BREAK_DAYS) return [...state.days.keys()].some((other) => other < day && isStudied(other));
	}
	return false;
}
