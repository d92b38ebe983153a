// What is studied now and in which order. A queue is made anew from the state after every act: 50,000 cards take one pass.
import { wordCardId, type CardId } from '../cards/card-id';
import type { Course, WordId } from '../content/model';
import { compareText } from './event-order';
import { joinedIdsOf, type JoinedIds, type NamedCard } from './joined-ids';
import { isOnLadder, kindToAsk, ladderOf, openingKind, TEXT_ONLY, type RungAbilities } from './ladder';
import { isSetAside } from './leech';
import { isThisDay, studyDayOf, type WallTime } from './study-day';
import type { CardMemory, CardState, StudyDay, StudyState } from './study-state';

export interface ReviewQueue {
	readonly today: StudyDay;
	/** To be answered now, in this order: learning steps whose time has come, due cards, cards of a newly opened rung, question cards. */
	readonly due: readonly CardId[];
	/** First cards of new words, in the order they were added, no more than `newLeftToday`. */
	readonly new: readonly CardId[];
	/** Learning steps whose time has not come, earliest first: for the end of a session, so that nobody waits. */
	readonly stepsLater: readonly CardId[];
	/** New words that today's limit still allows, whether there are any or not. */
	readonly newLeftToday: number;
	/** Cards that would be due but wait for tomorrow, because a sibling was reviewed today or stands in the queue. */
	readonly siblingsWaiting: number;
}

interface Candidate {
	readonly cardId: CardId;
	/** Lower comes first; what it measures depends on the list. */
	readonly rank: number;
}

/** By rank, then by id: no order is left to the order in which maps were filled. */
function compareCandidates(a: Candidate, b: Candidate): number {
	return a.rank - b.rank || compareText(a.cardId, b.cardId);
}

/** The next card to show: due, then new, then a learning step before its time; `null` when the day is done. */
export function nextCard(queue: ReviewQueue): CardId | null {
	return queue.due[0] ?? queue.new[0] ?? queue.stepsLater[0] ?? null;
}

/** What this device can show for a word; without it, recognise and recall cards only. */
export type AbilitiesOf = (wordId: WordId) => RungAbilities;
const textOnly: AbilitiesOf = () => TEXT_ONLY;

/**
 * The queue of one course. `isStudiable` says whether a card can be shown (its word or question is in the content). Suspended and buried
 * cards, leeches, words marked known or ignored and rungs that a word's ladder leaves out are not in it, and never two siblings on one study
 * day. Where a lapse has closed a rung, the one below stands in for it (see `kindToAsk`).
 * As many cards of newly opened rungs are let in a day as new words may be, so that a ladder turned on late is no wall.
 */
export function buildQueue(
	state: StudyState,
	now: WallTime,
	course: Course,
	isStudiable: (cardId: CardId) => boolean,
	abilitiesOf: AbilitiesOf = textOnly
): ReviewQueue {
	const { settings } = state;
	const today = studyDayOf(now, settings.rolloverHour);
	const found = sortOutCards(state, now.atMs, today, course);
	const { openings, firstCards } = findUnstudied(state, today, course, abilitiesOf);
	const admission = new Admission(state, today, found.holders, isStudiable, abilitiesOf);
	const totals = state.days.get(today);
	const newLeftToday = Math.max(0, settings.newWordsPerDay - (totals?.newWords ?? 0));
	const openingsLeftToday = Math.max(0, settings.newWordsPerDay - ((totals?.newCards ?? 0) - (totals?.newWords ?? 0)));
	const stepsNow = admission.admit(found.stepsNow);
	// a step that was begun today is finished before a sibling may come
	const stepsLater = admission.admit(found.stepsLater);
	const due = admission.admit(found.due);
	const opened = admission.admit(openings, openingsLeftToday);
	const questions = admission.admit([...found.questions, ...findNewQuestions(state, today, course)]);
	return {
		today,
		due: [...stepsNow, ...due, ...opened, ...questions],
		new: admission.admit(firstCards, newLeftToday),
		stepsLater,
		newLeftToday,
		siblingsWaiting: admission.siblingsWaiting
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
	abilitiesOf: AbilitiesOf = textOnly
): number[] {
	const counts = Array.from({ length: days }, () => 0);
	const ids = joinedIdsOf(state);
	for (const [cardId, card] of state.cards) {
		const { memory, suspended, buriedDay } = card;
		if (memory === null || suspended || isSetAside(card)) continue;
		// a learning step is for today, as in the queue, whatever a wrong clock made of it
		const dueDay = memory.stepDueAtMs === null ? memory.dueDay : today;
		if (dueDay >= today + days) continue;
		const named = ids.nameOf(cardId);
		if (named?.name.course !== course || !isWanted(state, named, abilitiesOf)) continue;
		const day = Math.max(dueDay, isBuried(buriedDay, today) ? today + 1 : today) - today;
		if (day < days) counts[day] = (counts[day] ?? 0) + 1;
	}
	return counts;
}

interface SortedCards {
	/** Rank: when the step is due. */
	readonly stepsNow: readonly Candidate[];
	readonly stepsLater: readonly Candidate[];
	/** Rank: the lower, the less likely to be recalled. */
	readonly due: readonly Candidate[];
	readonly questions: readonly Candidate[];
	/** By sibling key: the card that has this study day to itself. */
	readonly holders: Map<string, CardId>;
}

/** The one pass over all cards: most are not due and cost no more than three comparisons. */
function sortOutCards(state: StudyState, nowMs: number, today: StudyDay, course: Course): SortedCards {
	const stepsNow: Candidate[] = [];
	const stepsLater: Candidate[] = [];
	const due: Candidate[] = [];
	const questions: Candidate[] = [];
	const reviewedToday: Candidate[] = [];
	const coursePrefix = `${course}:`;
	const questionPrefix = `${course}:question:`;
	for (const [cardId, card] of state.cards) {
		const { memory } = card;
		if (!cardId.startsWith(coursePrefix)) continue;
		if (memory === null) {
			if (card.resetDay !== null && isThisDay(card.resetDay, today)) reviewedToday.push({ cardId, rank: Infinity });
			continue;
		}
		const { stepDueAtMs } = memory;
		if (isThisDay(memory.lastDay, today)) reviewedToday.push({ cardId, rank: stepDueAtMs ?? Infinity });
		if (card.suspended || isBuried(card.buriedDay, today) || isSetAside(card)) continue;
		if (stepDueAtMs !== null) (stepDueAtMs <= nowMs ? stepsNow : stepsLater).push({ cardId, rank: stepDueAtMs });
		else if (memory.dueDay <= today) {
			(cardId.startsWith(questionPrefix) ? questions : due).push({ cardId, rank: dueRank(memory, today) });
		}
	}
	for (const list of [stepsNow, stepsLater, due, questions, reviewedToday]) list.sort(compareCandidates);
	const holders = new Map<string, CardId>();
	const ids = joinedIdsOf(state);
	for (const { cardId } of reviewedToday) {
		const key = ids.nameOf(cardId)?.siblingKey;
		// of siblings that were both reviewed today (on two devices) one in a learning step keeps the day
		if (key !== undefined && !holders.has(key)) holders.set(key, cardId);
	}
	return { stepsNow, stepsLater, due, questions, holders };
}

/** Retrievability falls with elapsed days over stability, whatever the parameters: no need to compute it to order by it. */
function dueRank(memory: CardMemory, today: StudyDay): number {
	return -Math.max(0, today - memory.lastDay) / memory.stability;
}

/** Words on the list without a first review, and words whose next rung has opened; both by the time the word was added. */
function findUnstudied(
	state: StudyState,
	today: StudyDay,
	course: Course,
	abilitiesOf: AbilitiesOf
): { readonly firstCards: readonly Candidate[]; readonly openings: readonly Candidate[] } {
	const firstCards: Candidate[] = [];
	const openings: Candidate[] = [];
	const ids = joinedIdsOf(state);
	for (const [key, word] of state.words) {
		if (word.course !== course || word.addedAtMs === null) continue;
		const ladder = ids.ladderOf(key, word);
		const kind = openingKind(state, word, today, abilitiesOf(word.wordId), ladder);
		if (kind === null || !isFree(state.cards.get(ladder[kind]), today)) continue;
		(kind === 'recognise' ? firstCards : openings).push({ cardId: ladder[kind], rank: word.addedAtMs });
	}
	return { firstCards: firstCards.sort(compareCandidates), openings: openings.sort(compareCandidates) };
}

function findNewQuestions(state: StudyState, today: StudyDay, course: Course): readonly Candidate[] {
	const found: Candidate[] = [];
	for (const [cardId, question] of state.questionCards) {
		const card = state.cards.get(cardId);
		if (question.course !== course || card?.memory || !isFree(card, today)) continue;
		found.push({ cardId, rank: question.addedAtMs });
	}
	return found.sort(compareCandidates);
}

/** Lets candidates in, one list after the other, as long as no sibling has the day. */
class Admission {
	siblingsWaiting = 0;
	readonly #ids: JoinedIds;
	readonly #admitted = new Set<CardId>();

	constructor(
		private readonly state: StudyState,
		private readonly today: StudyDay,
		private readonly holders: Map<string, CardId>,
		private readonly isStudiable: (cardId: CardId) => boolean,
		private readonly abilitiesOf: AbilitiesOf
	) {
		this.#ids = joinedIdsOf(state);
	}

	admit(candidates: readonly Candidate[], limit = Infinity): CardId[] {
		const admitted: CardId[] = [];
		for (const candidate of candidates) {
			if (admitted.length >= limit) break;
			const card = this.#ids.nameOf(candidate.cardId);
			if (card === null || !isWanted(this.state, card, this.abilitiesOf) || !this.isStudiable(candidate.cardId))
				continue;
			const cardId = this.#askedFor(candidate.cardId, card);
			const holder = this.holders.get(card.siblingKey) ?? cardId;
			// the card that stands in for a closed rung may be due itself
			if (cardId !== null && holder === cardId && !this.#admitted.has(cardId)) {
				this.holders.set(card.siblingKey, cardId);
				this.#admitted.add(cardId);
				admitted.push(cardId);
			} else {
				this.siblingsWaiting++;
			}
		}
		return admitted;
	}

	/** The card itself, or the one that stands in for it; `null` when that must wait, too. */
	#askedFor(cardId: CardId, { name }: NamedCard): CardId | null {
		if (name.kind === 'question') return cardId;
		const kind = kindToAsk(this.state, name, this.today, this.abilitiesOf(name.wordId));
		if (kind === null) return null;
		return kind === name.kind ? cardId : wordCardId(name.course, kind, name.wordId);
	}
}

/** Whether the learner studies such cards: their rung is on the word's ladder, and the word was not marked known or ignored. */
function isWanted(state: StudyState, { name, siblingKey }: NamedCard, abilitiesOf: AbilitiesOf): boolean {
	if (name.kind === 'question') return true;
	const word = state.words.get(siblingKey);
	if ((word?.mark ?? 'none') !== 'none') return false;
	return isOnLadder(name.kind, name.course, ladderOf(word, state.settings), abilitiesOf(name.wordId));
}

function isFree(card: CardState | undefined, today: StudyDay): boolean {
	return card === undefined || !(card.suspended || isBuried(card.buriedDay, today));
}

function isBuried(buriedDay: StudyDay | null, today: StudyDay): boolean {
	return buriedDay !== null && isThisDay(buriedDay, today);
}
