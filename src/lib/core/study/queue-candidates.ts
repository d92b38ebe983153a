// What may stand in a queue, sorted out in one pass over the cards and one over the words; who gets in is review-queue's affair.
import type { CardId, CardKind } from '../cards/card-id';
import type { Course, WordId } from '../content/model';
import { compareText } from './event-order';
import { joinedIdsOf } from './joined-ids';
import { openingKind, type AbilitiesOf } from './ladder';
import { roomOf, type DayRoom } from './load-balance';
import { weightOf, worthOfReview } from './review-value';
import type { Scheduler } from './scheduler';
import { isThisDay } from './study-day';
import type { CardMemory, StudyDay, StudyState } from './study-state';
import { daysUntilShown, isBuried, isFree, isWanted, isWithheld } from './wanted-cards';
import { PAUSE_DAYS, type ExpectedReviews } from './workload-forecast';

export interface Candidate {
	readonly cardId: CardId;
	/** Lower comes first; what it measures depends on the list. */
	readonly rank: number;
	/** Decides between equal ranks; lower comes first. */
	readonly addedAtMs: number;
	/** Expected time in reviews of average length, steps after forgetting included. */
	readonly units: number;
	readonly room: DayRoom;
}

/** What both passes need to know. */
export interface QueueScene {
	readonly state: StudyState;
	readonly nowMs: number;
	readonly today: StudyDay;
	readonly course: Course;
	readonly scheduler: Scheduler;
	readonly frequencyOf: (wordId: WordId) => number;
	readonly abilitiesOf: AbilitiesOf;
	/** How long a review of each kind takes this learner, 1 being the average of all. */
	readonly lengthOf: Readonly<Record<CardKind, number>>;
}

export interface SortedCards {
	/** Rank: when the step is due. */
	readonly stepsNow: readonly Candidate[];
	readonly stepsLater: readonly Candidate[];
	/** Rank: the lower, the more a second is worth. */
	readonly due: readonly Candidate[];
	/** Due within the week, but room for today; ranked as `due`. */
	readonly early: readonly Candidate[];
	readonly questions: readonly Candidate[];
	/** By sibling key: the card that has this study day to itself. */
	readonly holders: Map<string, CardId>;
}

/** By rank, then by the time of adding, then by id: no order is left to the order in which maps were filled. */
function compareCandidates(a: Candidate, b: Candidate): number {
	return a.rank - b.rank || a.addedAtMs - b.addedAtMs || compareText(a.cardId, b.cardId);
}

/** In place: by frequency, then by the time of adding, where the rank is that; a list that nobody will look at need not be sorted. */
export function sortCandidates(candidates: Candidate[]): Candidate[] {
	return candidates.sort(compareCandidates);
}

function candidate(cardId: CardId, rank: number, units = 1, addedAtMs = 0): Candidate {
	return { cardId, rank, addedAtMs, units, room: 'none' };
}

/**
 * The one pass over all cards: most are not due and cost no more than four comparisons. What is due within the week is counted in
 * `expected`; only what is due today is valued and sorted.
 */
export function sortOutCards(scene: QueueScene, expected: ExpectedReviews): SortedCards {
	const { state, nowMs, today, course } = scene;
	const stepsNow: Candidate[] = [];
	const stepsLater: Candidate[] = [];
	const due: Candidate[] = [];
	const early: Candidate[] = [];
	const questions: Candidate[] = [];
	const reviewedToday: Candidate[] = [];
	const ids = joinedIdsOf(state);
	const coursePrefix = `${course}:`;
	for (const [cardId, card] of state.cards) {
		const { memory } = card;
		if (!cardId.startsWith(coursePrefix)) continue;
		if (memory === null) {
			if (card.resetDay !== null && isThisDay(card.resetDay, today)) reviewedToday.push(candidate(cardId, Infinity));
			continue;
		}
		const { stepDueAtMs } = memory;
		if (isThisDay(memory.lastDay, today)) reviewedToday.push(candidate(cardId, stepDueAtMs ?? Infinity));
		if (isWithheld(card) || (stepDueAtMs === null && memory.dueDay >= today + PAUSE_DAYS)) continue;
		const named = ids.nameOf(cardId);
		if (named === null || !isWanted(state, named, scene.abilitiesOf)) continue;
		const { kind } = named.name;
		expected.addCard(memory, daysUntilShown(card, memory, today));
		if (isBuried(card, today)) continue;
		if (stepDueAtMs !== null)
			(stepDueAtMs <= nowMs ? stepsNow : stepsLater).push(candidate(cardId, stepDueAtMs, scene.lengthOf[kind]));
		else if (memory.dueDay > today) {
			if (
				named.name.kind !== 'question' &&
				roomOf(memory, today, state.settings.desiredRetention, scene.scheduler) === 'early'
			) {
				early.push(dueCandidate(scene, cardId, memory, kind, scene.frequencyOf(named.name.wordId)));
			}
		} else {
			if (named.name.kind === 'question') questions.push(dueCandidate(scene, cardId, memory, 'question', 1));
			else due.push(dueCandidate(scene, cardId, memory, kind, scene.frequencyOf(named.name.wordId)));
		}
	}
	for (const list of [stepsNow, stepsLater, due, early, questions, reviewedToday]) sortCandidates(list);
	const holders = new Map<string, CardId>();
	for (const { cardId } of reviewedToday) {
		const key = ids.nameOf(cardId)?.siblingKey;
		// of siblings that were both reviewed today (on two devices) one in a learning step keeps the day
		if (key !== undefined && !holders.has(key)) holders.set(key, cardId);
	}
	return { stepsNow, stepsLater, due, early, questions, holders };
}

/** Ranked by value per unit of time: gain in the probability of recall × frequency ÷ expected reviews. */
function dueCandidate(
	scene: QueueScene,
	cardId: CardId,
	memory: CardMemory,
	kind: CardKind,
	frequency: number
): Candidate {
	const { state, today, scheduler } = scene;
	const { gain, units: reviews } = worthOfReview(memory, today, scheduler);
	const units = reviews * scene.lengthOf[kind];
	return {
		cardId,
		rank: (-gain * weightOf(frequency)) / units,
		addedAtMs: 0,
		units,
		room: roomOf(memory, today, state.settings.desiredRetention, scheduler)
	};
}

/** Words on the list without a first review, and words whose next rung has opened; in no order yet: see `sortCandidates`. */
export function findUnstudied(
	{ state, today, course, frequencyOf, abilitiesOf, lengthOf }: QueueScene,
	units: number
): { readonly firstCards: Candidate[]; readonly openings: Candidate[] } {
	const firstCards: Candidate[] = [];
	const openings: Candidate[] = [];
	const ids = joinedIdsOf(state);
	for (const [key, word] of state.words) {
		if (word.course !== course || word.addedAtMs === null) continue;
		const ladder = ids.ladderOf(key, word);
		const kind = openingKind(state, word, today, abilitiesOf(word.wordId), ladder);
		if (kind === null || !isFree(state.cards.get(ladder[kind]), today)) continue;
		const found = candidate(ladder[kind], -weightOf(frequencyOf(word.wordId)), units * lengthOf[kind], word.addedAtMs);
		(kind === 'recognise' ? firstCards : openings).push(found);
	}
	return { firstCards, openings };
}

/** Missed questions that have not been reviewed as cards, in the order in which they were missed. */
export function findNewQuestions({ state, today, course, lengthOf }: QueueScene, units: number): readonly Candidate[] {
	const found: Candidate[] = [];
	for (const [cardId, question] of state.questionCards) {
		const card = state.cards.get(cardId);
		if (question.course !== course || card?.memory || !isFree(card, today)) continue;
		found.push(candidate(cardId, 0, units * lengthOf.question, question.addedAtMs));
	}
	return sortCandidates(found);
}

/** Both lists in their order, the second spread evenly through the first: neither has to wait for the end of the other. */
export function spreadThrough(many: readonly Candidate[], few: readonly Candidate[]): readonly Candidate[] {
	if (few.length === 0 || many.length === 0) return [...many, ...few];
	const placed = [
		...many.map((item, index) => ({ item, place: (index + 0.5) / many.length, isMany: true })),
		...few.map((item, index) => ({ item, place: (index + 0.5) / few.length, isMany: false }))
	];
	// the many first where both have the same place
	placed.sort((a, b) => a.place - b.place || Number(b.isMany) - Number(a.isMany));
	return placed.map(({ item }) => item);
}
