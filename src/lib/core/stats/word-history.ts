// One word's history: every review of its cards with what FSRS expected, and how each card stands.
import { parseCardId, siblingKey, WORD_CARD_KINDS, wordCardId, type WordCardKind } from '../cards/card-id';
import type { Rating } from '../cards/rating';
import type { Course, WordId } from '../content/model';
import type { LoggedEvent, SentenceRef, StudyEvent, TypedAnswer } from '../study/events';
import { replay } from '../study/replay';
import type { Scheduler } from '../study/scheduler';
import { parseSentenceKey } from '../study/sentence-key';
import { studyDayOf, type WallTime } from '../study/study-day';
import { wordKey, type StudyDay, type StudyState } from '../study/study-state';

export interface WordReview {
	readonly atMs: number;
	readonly day: StudyDay;
	readonly kind: WordCardKind;
	readonly rating: Rating;
	readonly durationMs: number;
	readonly sentence: SentenceRef | null;
	readonly answer: TypedAnswer | null;
	/** Retrievability just before the review, 0–1; `null` for a first review or a learning step. */
	readonly predicted: number | null;
}

export interface WordCardFigures {
	readonly kind: WordCardKind;
	/** Days after which recall falls to 0.9. */
	readonly stability: number;
	readonly retrievability: number;
	readonly dueDay: StudyDay;
	readonly reviews: number;
	readonly lapses: number;
	readonly suspended: boolean;
	/** Sentences in which the card was shown, with how often, the most frequent first. */
	readonly sentences: readonly { readonly ref: SentenceRef; readonly shows: number }[];
}

export interface WordHistory {
	readonly addedAtMs: number | null;
	/** The oldest first. */
	readonly reviews: readonly WordReview[];
	/** Cards with a memory, in the order of the ladder. */
	readonly cards: readonly WordCardFigures[];
}

/** Whether an event can matter to the word's history: its own, changes of settings (they move study days), and undos. */
export function concernsWord(event: LoggedEvent, course: Course, wordId: WordId): boolean {
	if (event.type === 'event-undone' || event.type === 'settings-changed') return true;
	const known = event as StudyEvent;
	if ('wordId' in known) return known.course === course && known.wordId === wordId;
	if (!('cardId' in known)) return false;
	const name = parseCardId(known.cardId);
	return name !== null && siblingKey(name) === wordKey(course, wordId);
}

/** From the events of a log that concern the word (others do no harm), in any order. */
export function readWordHistory(
	events: readonly LoggedEvent[],
	course: Course,
	wordId: WordId,
	now: WallTime,
	scheduler: Scheduler
): WordHistory {
	const reviews: WordReview[] = [];
	const own = events.filter((event) => concernsWord(event, course, wordId));
	const state = replay(own, scheduler, (event, before) => {
		if (event.type !== 'card-reviewed') return;
		const review = describeReview(event as StudyEvent<'card-reviewed'>, before, scheduler);
		if (review) reviews.push(review);
	});
	return {
		addedAtMs: state.words.get(wordKey(course, wordId))?.addedAtMs ?? null,
		reviews,
		cards: WORD_CARD_KINDS.flatMap((kind) => describeCard(state, course, wordId, kind, now, scheduler))
	};
}

function describeReview(
	event: StudyEvent<'card-reviewed'>,
	before: StudyState,
	scheduler: Scheduler
): WordReview | null {
	const name = parseCardId(event.cardId);
	if (name === null || name.kind === 'question') return null;
	const { atMs, rating, durationMs, sentence, answer } = event;
	const day = studyDayOf(event, before.settings.rolloverHour);
	const memory = before.cards.get(event.cardId)?.memory ?? null;
	const isRemembered = memory !== null && memory.stepDueAtMs === null;
	const predicted = isRemembered ? scheduler.retrievability(memory.stability, Math.max(0, day - memory.lastDay)) : null;
	return { atMs, day, kind: name.kind, rating, durationMs, sentence, answer, predicted };
}

function describeCard(
	state: StudyState,
	course: Course,
	wordId: WordId,
	kind: WordCardKind,
	now: WallTime,
	scheduler: Scheduler
): WordCardFigures[] {
	const card = state.cards.get(wordCardId(course, kind, wordId));
	if (!card?.memory) return [];
	const { stability, lastDay, dueDay, reviews, lapses } = card.memory;
	const today = studyDayOf(now, state.settings.rolloverHour);
	const sentences = [...card.sentenceShows].flatMap(([key, shows]) => {
		const ref = parseSentenceKey(key);
		return ref === null ? [] : [{ ref, shows }];
	});
	return [
		{
			kind,
			stability,
			retrievability: scheduler.retrievability(stability, Math.max(0, today - lastDay)),
			dueDay,
			reviews,
			lapses,
			suspended: card.suspended,
			sentences: sentences.toSorted((a, b) => b.shows - a.shows)
		}
	];
}
