// A learner made of FSRS and dice: recalls with the probability that FSRS gives, takes as long as Anki's users do, and studies what a
// policy shows. Two policies on the same words and the same dice can be compared. Everything follows from the seed.
import type { Rating } from '../../../src/lib/core/cards/rating';
import { parseCardId, wordCardId, type CardId } from '../../../src/lib/core/cards/card-id';
import type { WordId } from '../../../src/lib/core/content/model';
import type { EventDraft, LoggedEvent } from '../../../src/lib/core/study/events';
import { appendToState } from '../../../src/lib/core/study/replay';
import { buildQueue, nextCard } from '../../../src/lib/core/study/review-queue';
import { createScheduler } from '../../../src/lib/core/study/scheduler';
import { createStudyState, type StudyState } from '../../../src/lib/core/study/study-state';
import { additionOf, DAY_MS, eventId, HOUR_MS, NOON_MS, reviewOf } from './arbitraries';
import { isSetAside } from '../../../src/lib/core/study/leech';
import { isRipe } from '../../../src/lib/core/study/ladder';
import { studyDayOf, type WallTime } from '../../../src/lib/core/study/study-day';

export interface LearnerPlan {
	readonly seed: number;
	readonly days: number;
	readonly words: number;
	readonly ladder: 'recognise' | 'full';
	/** Study days (from 0) on which the learner does nothing. */
	readonly isAway?: (day: number) => boolean;
	/** Whether the learner does something about each card that is set aside as a leech, at once, and has it back. */
	readonly mendsLeeches?: boolean;
}

export interface YearReport {
	/** Share of reviews of due cards that were recalled, 0–1. */
	readonly retention: number;
	/** Words whose recognise card has a retrievability of 0.9 and more after the last day. */
	readonly known: number;
	/** Expected number of words recalled after the last day: the sum of retrievabilities. */
	readonly recalled: number;
	readonly begun: number;
	readonly minutes: number;
	readonly longestDayMinutes: number;
	readonly minutesByDay: readonly number[];
	readonly reviews: number;
}

/** The next cards, in order, before the policy is asked again; none when the day is done. */
export type Policy = (state: StudyState, now: WallTime, words: SimulatedWords) => readonly CardId[];

export interface SimulatedWords {
	readonly ids: readonly WordId[];
	readonly frequencyOf: (wordId: WordId) => number;
	readonly rootOf: (wordId: WordId) => string;
}

const scheduler = createScheduler();
const JAKARTA = { utcOffsetMinutes: 420, timeZone: 'Asia/Jakarta' };

/** Seconds by rating, Again to Easy: the defaults of the FSRS simulators, from Anki's users. */
const FIRST_SECONDS = [33.79, 24.3, 13.68, 6.5] as const;
const REVIEW_SECONDS = [23, 11.68, 7.33, 5.6] as const;
const STEP_SECONDS = [16.44, 15.25, 12.32, 8.03] as const;
const FIRST_SHARES = [0.24, 0.094, 0.495, 0.171] as const;
/** Of what is recalled: Hard, Good, Easy. */
const RECALLED_SHARES = [0.224, 0.631, 0.145] as const;
const STEP_RECALL = 0.9;
/** Writing a gloss of one's own, or looking at two words side by side. */
const LEECH_SECONDS = 30;

/** 0 ≤ n < 1 from a text and a seed (FNV-1a and MurmurHash3's finaliser): the same card has the same luck under every policy. */
function diceOf(seed: number, text: string): number {
	let hash = 0x811c9dc5 ^ seed;
	for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

function pick(shares: readonly number[], dice: number): number {
	let left = dice;
	const found = shares.findIndex((share) => (left -= share) < 0);
	return found < 0 ? shares.length - 1 : found;
}

/** Cards shown before a long queue is made anew: the app does so after each, which changes nothing here but the time it takes. */
const BATCH = 8;

/** Words in the order in which a reader meets them: shuffled by the seed; frequencies by Zipf's law, families of three. */
export function makeWords(seed: number, count: number): SimulatedWords {
	const ids = Array.from({ length: count }, (_, index) => `word-${index}` as WordId);
	const ranks = new Map(ids.map((wordId, rank) => [wordId, rank]));
	const rankOf = (wordId: WordId): number => ranks.get(wordId) ?? count;
	return {
		ids: ids.toSorted((a, b) => diceOf(seed, a) - diceOf(seed, b)),
		frequencyOf: (wordId) => Math.max(1, Math.round(count / (1 + rankOf(wordId)))),
		rootOf: (wordId) => `root-${rankOf(wordId) % Math.ceil(count / 3)}`
	};
}

/** Ours: the review queue with its budget. */
export function mitraPolicy(minutesPerDay: number, newWordsPerDay: number): Policy {
	return (state, now, { frequencyOf, rootOf }) => {
		const limits = { minutesPerDay, newWordsPerDay };
		const queue = buildQueue(state, now, 'indonesian', () => true, { limits, frequencyOf, rootOf });
		if (queue.due.length >= 2 * BATCH) return queue.due.slice(0, BATCH);
		const cardId = nextCard(queue);
		return cardId === null ? [] : [cardId];
	};
}

/**
 * Plain, as Anki comes: learning steps, then all that is due, oldest first, then ten new words in the order they were added, siblings buried;
 * no budget, no look ahead. Scheduling, steps and ladder are ours, so that only the queues differ.
 */
export function plainPolicy(newWordsPerDay: number): Policy {
	return (state, now, words) => {
		const today = studyDayOf(now, state.settings.rolloverHour);
		const busy = new Set<string>();
		const steps: [CardId, number][] = [];
		const due: [CardId, number][] = [];
		for (const [cardId, { memory }] of state.cards) {
			if (!memory) continue;
			if (memory.lastDay === today) busy.add(wordOf(cardId));
			if (memory.stepDueAtMs !== null) steps.push([cardId, memory.stepDueAtMs]);
			else if (memory.dueDay <= today) due.push([cardId, memory.dueDay]);
		}
		const inOrder = (list: [CardId, number][]): CardId[] =>
			list.toSorted((a, b) => a[1] - b[1]).map(([cardId]) => cardId);
		const ripeSteps = inOrder(steps.filter(([, atMs]) => atMs <= now.atMs));
		if (ripeSteps.length > 0) return ripeSteps;
		const free = inOrder(due).filter((cardId) => !busy.has(wordOf(cardId)));
		// of siblings that are both due the first
		const oneEach = [...new Map(free.toReversed().map((cardId) => [wordOf(cardId), cardId])).values()].toReversed();
		if (oneEach.length > 0) return oneEach.slice(0, BATCH);
		const totals = state.days.get(today);
		const newWords = totals?.newWords ?? 0;
		if ((totals?.newCards ?? 0) - newWords < newWordsPerDay && state.settings.ladder === 'full') {
			const opened = words.ids.find((wordId) => {
				const recognise = state.cards.get(wordCardId('indonesian', 'recognise', wordId))?.memory ?? null;
				return isRipe(recognise, today) && !state.cards.get(wordCardId('indonesian', 'recall', wordId))?.memory;
			});
			if (opened) return [wordCardId('indonesian', 'recall', opened)];
		}
		if (newWords < newWordsPerDay) {
			const fresh = words.ids.find((wordId) => !state.cards.has(wordCardId('indonesian', 'recognise', wordId)));
			if (fresh) return [wordCardId('indonesian', 'recognise', fresh)];
		}
		return inOrder(steps).slice(0, 1);
	};
}

function wordOf(cardId: CardId): string {
	return cardId.slice(cardId.lastIndexOf(':') + 1);
}

/** The learner's year under a policy. `inspect` sees the state before each day's first card. */
export function simulate(
	plan: LearnerPlan,
	policy: Policy,
	inspect: (state: StudyState, now: WallTime) => void = () => undefined
): YearReport {
	const words = makeWords(plan.seed, plan.words);
	const state = createStudyState();
	let seq = 0;
	let atMs = NOON_MS - HOUR_MS;
	const record = (draft: EventDraft): void => {
		seq++;
		const head = { atMs, ...JAKARTA, id: eventId(`e${seq}`), deviceId: 'laptop', seq };
		appendToState(state, { ...draft, ...head } as LoggedEvent, scheduler);
	};
	record({ type: 'settings-changed', settings: { ladder: plan.ladder } });
	for (const wordId of words.ids) record(additionOf(wordId));
	const minutesByDay: number[] = [];
	let reviews = 0;
	let dueReviews = 0;
	let dueRecalled = 0;
	for (let day = 0; day < plan.days; day++) {
		atMs = NOON_MS + day * DAY_MS;
		let seconds = 0;
		if (!plan.isAway?.(day)) {
			inspect(state, { atMs, ...JAKARTA });
			for (;;) {
				const cardIds = policy(state, { atMs, ...JAKARTA }, words);
				if (cardIds.length === 0) break;
				for (const cardId of cardIds) {
					const answer = answerOf(plan.seed, state, cardId, studyDayOf({ atMs, ...JAKARTA }, 4));
					dueReviews += answer.isDue ? 1 : 0;
					dueRecalled += answer.isDue && answer.rating > 1 ? 1 : 0;
					atMs += Math.round(answer.seconds * 1_000);
					seconds += answer.seconds;
					reviews++;
					record({ ...reviewOf(cardId, answer.rating), durationMs: Math.round(answer.seconds * 1_000) });
					const card = state.cards.get(cardId);
					if (plan.mendsLeeches !== true || !card || !isSetAside(card)) continue;
					atMs += LEECH_SECONDS * 1_000;
					seconds += LEECH_SECONDS;
					record({ type: 'leech-released', cardId });
				}
			}
		}
		minutesByDay.push(seconds / 60);
	}
	const lastDay = studyDayOf({ atMs, ...JAKARTA }, 4);
	const recall = [...state.cards].flatMap(([cardId, { memory }]) =>
		memory && parseCardId(cardId)?.kind === 'recognise'
			? [scheduler.retrievability(memory.stability, Math.max(0, lastDay - memory.lastDay))]
			: []
	);
	return {
		retention: dueRecalled / dueReviews,
		known: recall.filter((probability) => probability >= 0.9).length,
		recalled: recall.reduce((sum, probability) => sum + probability, 0),
		begun: recall.length,
		minutes: minutesByDay.reduce((sum, minutes) => sum + minutes, 0),
		longestDayMinutes: Math.max(...minutesByDay),
		minutesByDay,
		reviews
	};
}

function answerOf(
	seed: number,
	state: StudyState,
	cardId: CardId,
	today: number
): { readonly rating: Rating; readonly seconds: number; readonly isDue: boolean } {
	const memory = state.cards.get(cardId)?.memory ?? null;
	const count = memory?.reviews ?? 0;
	const dice = diceOf(seed, `${cardId}#${count}`);
	if (memory === null) {
		const index = pick(FIRST_SHARES, dice);
		return { rating: (index + 1) as Rating, seconds: FIRST_SECONDS[index] ?? 0, isDue: false };
	}
	const isStep = memory.stepDueAtMs !== null && memory.lastDay === today;
	const elapsedDays = Math.max(0, today - memory.lastDay);
	const probability = isStep ? STEP_RECALL : scheduler.retrievability(memory.stability, elapsedDays);
	const costs = isStep ? STEP_SECONDS : REVIEW_SECONDS;
	const index = dice < probability ? 1 + pick(RECALLED_SHARES, diceOf(seed, `${cardId}?${count}`)) : 0;
	return { rating: (index + 1) as Rating, seconds: costs[index] ?? 0, isDue: memory.stepDueAtMs === null };
}
