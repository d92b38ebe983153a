// Minutes a day: what is scheduled, what follows from it and what new words will ask for. Expected values, no dice.
import { WORD_CARD_KINDS } from '../cards/card-id';
import type { Course } from '../content/model';
import { joinedIdsOf } from './joined-ids';
import { isOnLadder, ladderOf, TEXT_ONLY, textOnlyFor, type AbilitiesOf, type RungAbilities } from './ladder';
import { queueLimitsOf, type QueueLimits } from './queue-limits';
import { secondsDone, secondsPerCard } from './review-pace';
import { reviewProfilesOf, type ReviewProfile, type ReviewProfiles } from './review-profile';
import { createScheduler, type Scheduler } from './scheduler';
import type { Ladder, Settings } from './settings';
import type { CardMemory, StudyDay, StudyState } from './study-state';
import { daysUntilShown, isWanted, isWithheld } from './wanted-cards';

/** New words pause when these days, today first, would take more than their budgets: a week evens out its days. */
export const PAUSE_DAYS = 7;
/** What adding words costs is said for a fortnight: by then a word has settled to a review every few weeks. */
export const ADDING_DAYS = 14;
/** A higher rung opens about that long after the one below: recalled twice, stable for three days, and on another day. */
const RUNG_DELAY_DAYS = 4;

export interface ForecastOptions {
	readonly limits?: QueueLimits;
	readonly course?: Course;
	/** FSRS with the learner's parameters. */
	readonly scheduler?: Scheduler;
	/** What this device can show for a word; by default recognise and recall cards only. */
	readonly abilitiesOf?: AbilitiesOf;
}

export interface CostOptions extends Omit<ForecastOptions, 'abilitiesOf'> {
	/** What this device can show for most of the words that are to be added; by default recognise and recall cards only. */
	readonly can?: RungAbilities;
}

export interface WorkloadForecast {
	/** Minutes each day asks for, today first, besides what is done: what is due (overdue counts today), what follows from it, new words. */
	readonly dueMinutes: readonly number[];
	/** The same within the budget: what a day cannot hold goes on to the next. Today, what is left of the budget. */
	readonly studyMinutes: readonly number[];
	/** Whether all days together ask for more than all budgets. */
	readonly exceedsBudget: boolean;
}

/** Whether new words may be begun now, and why not. */
export interface NewWordAllowance {
	/** Words that may still be begun today, whether there are any or not. */
	readonly allowed: number;
	/** `backlog`: due cards alone do not fit today. `forecast`: the coming week would not fit. `null` when only the day's limit holds. */
	readonly pausedBecause: 'forecast' | 'backlog' | null;
}

export const DEFAULT_SCHEDULER: Scheduler = createScheduler();

/** Expected reviews a day of cards that were begun, from today on. */
export class ExpectedReviews {
	readonly byDay: Float64Array;

	constructor(
		private readonly profiles: ReviewProfiles,
		days: number
	) {
		this.byDay = new Float64Array(days);
	}

	/** A card that is shown in so many days. */
	addCard(memory: CardMemory, daysUntil: number): void {
		if (daysUntil < this.byDay.length) this.addProfile(this.profiles.ofDueCard(memory.stability), daysUntil);
	}

	addProfile(profile: ReviewProfile, daysUntil: number, count = 1): void {
		for (let day = daysUntil; day < this.byDay.length; day++) {
			this.byDay[day] = (this.byDay[day] ?? 0) + count * (profile[day - daysUntil] ?? 0);
		}
	}
}

/**
 * Minutes of one course's study on each of the next `days` study days. Words on the list are begun at the day's limit until none
 * is left; words that will be added later are not foreseen, nor are siblings that wait a day.
 */
export function forecastWorkload(
	state: StudyState,
	today: StudyDay,
	days: number,
	options: ForecastOptions = {}
): WorkloadForecast {
	const { limits, course, scheduler } = completeOptions(state, options);
	const { abilitiesOf = textOnlyFor } = options;
	const profiles = reviewProfilesOf(scheduler, state.settings.desiredRetention, days);
	const expected = new ExpectedReviews(profiles, days);
	const ids = joinedIdsOf(state);
	for (const [cardId, card] of state.cards) {
		const { memory } = card;
		if (memory === null || isWithheld(card)) continue;
		if (memory.stepDueAtMs === null && memory.dueDay >= today + days) continue;
		const named = ids.nameOf(cardId);
		if (named?.name.course !== course || !isWanted(state, named, abilitiesOf)) continue;
		expected.addCard(memory, daysUntilShown(card, memory, today));
	}
	const unstudied = countUnstudiedWords(state, course, abilitiesOf);
	const word = wordProfile(profiles.ofNewCard, unstudied.shares);
	let left = unstudied.count;
	for (let day = 0; day < days && left > 0; day++) {
		const begun = day === 0 ? (state.days.get(today)?.newWords ?? 0) : 0;
		const count = Math.min(left, Math.max(0, limits.newWordsPerDay - begun));
		expected.addProfile(word, day, count);
		left -= count;
	}
	const minutesPerReview = secondsPerCard(state, today) / 60;
	const dueMinutes = Array.from(expected.byDay, (reviews) => reviews * minutesPerReview);
	return withinBudget(dueMinutes, limits.minutesPerDay, secondsDone(state, today) / 60);
}

/**
 * Minutes a day, on average over the next two weeks, that so many more words ask for; they are begun at the day's limit from today on and
 * climb as far as the settings say. For the sentence “12 words: about 2 minutes a day for two weeks”.
 */
export function costOfAdding(
	state: StudyState,
	today: StudyDay,
	words: number,
	options: CostOptions = {}
): { readonly minutesPerDay: number; readonly days: number } {
	const { limits, course, scheduler } = completeOptions(state, options);
	const profiles = reviewProfilesOf(scheduler, state.settings.desiredRetention, ADDING_DAYS);
	const rungs = countRungs(course, state.settings.ladder, options.can ?? TEXT_ONLY);
	const word = wordProfile(profiles.ofNewCard, rungShares(rungs));
	const expected = new ExpectedReviews(profiles, ADDING_DAYS);
	let left = words;
	for (let day = 0; day < ADDING_DAYS && left > 0; day++) {
		const count = Math.min(left, limits.newWordsPerDay);
		expected.addProfile(word, day, count);
		left -= count;
	}
	const seconds = sumOf(expected.byDay) * secondsPerCard(state, today);
	return { minutesPerDay: seconds / 60 / ADDING_DAYS, days: ADDING_DAYS };
}

/** What `allowNewWords` weighs. */
export interface WeekAhead {
	/** Expected reviews of the next `PAUSE_DAYS` days, today first, besides what is done. */
	readonly expected: Float64Array;
	readonly secondsPerCard: number;
	readonly doneSeconds: number;
	/** Words begun today. */
	readonly begunToday: number;
}

/**
 * How many words may still be begun today: the largest number that, begun on each of the next seven days, keeps the week within its
 * budgets, at most the day's limit. So intake falls before the week is full and does not swing between all and nothing.
 */
export function allowNewWords(
	week: WeekAhead,
	limits: QueueLimits,
	settings: Settings,
	scheduler: Scheduler
): NewWordAllowance {
	const left = Math.max(0, limits.newWordsPerDay - week.begunToday);
	const profiles = reviewProfilesOf(scheduler, settings.desiredRetention, PAUSE_DAYS);
	// no third rung opens within the week, so neither course nor device matter
	const rungs = countRungs(settings.course, settings.ladder, TEXT_ONLY);
	const word = wordProfile(profiles.ofNewCard, rungShares(rungs));
	const daily = new ExpectedReviews(profiles, PAUSE_DAYS);
	for (let day = 0; day < PAUSE_DAYS; day++) daily.addProfile(word, day);
	const budget = (limits.minutesPerDay * 60 * PAUSE_DAYS - week.doneSeconds) / week.secondsPerCard;
	// today's own are in what is expected already
	const spare = budget - sumOf(week.expected) + week.begunToday * sumOf(word);
	const fitting = Math.max(0, Math.floor(spare / sumOf(daily.byDay)) - week.begunToday);
	return { allowed: Math.min(left, fitting), pausedBecause: left > 0 && fitting === 0 ? 'forecast' : null };
}

function completeOptions(
	state: StudyState,
	options: Omit<ForecastOptions, 'abilitiesOf'>
): Required<Omit<ForecastOptions, 'abilitiesOf'>> {
	return {
		limits: options.limits ?? queueLimitsOf(state.settings),
		course: options.course ?? state.settings.course,
		scheduler: options.scheduler ?? DEFAULT_SCHEDULER
	};
}

/** Expected reviews of all cards of a word that is begun on day 0, on average over words of which such shares reach each rung. */
function wordProfile(ofCard: ReviewProfile, shares: readonly number[]): ReviewProfile {
	const profile = new Float64Array(ofCard.length);
	shares.forEach((share, rung) => {
		for (let day = rung * RUNG_DELAY_DAYS; day < profile.length; day++) {
			profile[day] = (profile[day] ?? 0) + share * (ofCard[day - rung * RUNG_DELAY_DAYS] ?? 0);
		}
	});
	return profile;
}

function countRungs(course: Course, ladder: Ladder, can: RungAbilities): number {
	return WORD_CARD_KINDS.filter((kind) => isOnLadder(kind, course, ladder, can)).length;
}

/** Shares of words that have a first, second … rung when all have so many. */
function rungShares(rungs: number): readonly number[] {
	return WORD_CARD_KINDS.map((_, rung) => (rung < rungs ? 1 : 0));
}

interface UnstudiedWords {
	readonly count: number;
	/** Shares of them whose ladders have a first, second … rung. */
	readonly shares: readonly number[];
}

function countUnstudiedWords(state: StudyState, course: Course, abilitiesOf: AbilitiesOf): UnstudiedWords {
	const ids = joinedIdsOf(state);
	const reaching = WORD_CARD_KINDS.map(() => 0);
	let count = 0;
	for (const [key, word] of state.words) {
		if (word.course !== course || word.addedAtMs === null || word.mark !== 'none') continue;
		const first = state.cards.get(ids.ladderOf(key, word).recognise);
		if (first?.memory || first?.suspended) continue;
		const rungs = countRungs(course, ladderOf(word, state.settings), abilitiesOf(word.wordId));
		for (let rung = 0; rung < rungs; rung++) reaching[rung] = (reaching[rung] ?? 0) + 1;
		count++;
	}
	return { count, shares: reaching.map((words) => (count === 0 ? 0 : words / count)) };
}

function withinBudget(dueMinutes: readonly number[], minutesPerDay: number, doneMinutes: number): WorkloadForecast {
	let carried = 0;
	const studyMinutes = dueMinutes.map((minutes, day) => {
		const room = Math.max(0, day === 0 ? minutesPerDay - doneMinutes : minutesPerDay);
		const asked = carried + minutes;
		const studied = Math.min(asked, room);
		carried = asked - studied;
		return studied;
	});
	const total = doneMinutes + dueMinutes.reduce((sum, minutes) => sum + minutes, 0);
	return { dueMinutes, studyMinutes, exceedsBudget: total > minutesPerDay * dueMinutes.length };
}

function sumOf(values: Float64Array): number {
	return values.reduce((sum, value) => sum + value, 0);
}
