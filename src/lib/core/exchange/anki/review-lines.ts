// The study log as lines of a review log: what each review found and left behind, by replaying the log once.
import { parseCardId, type CardId } from '../../cards/card-id';
import type { Course } from '../../content/model';
import { applyFacts } from '../../study/apply-event';
import { sortEvents } from '../../study/event-order';
import type { LoggedEvent, StudyEvent } from '../../study/events';
import { LEARNING_STEP_MS } from '../../study/schedule-review';
import type { Scheduler } from '../../study/scheduler';
import { createStudyState, type CardMemory, type StudyState } from '../../study/study-state';
import { findUndone, isUndo } from '../../study/undone-events';

/** One line as Anki keeps it. */
export interface ReviewLine {
	readonly atMs: number;
	/** 1–4; 0 where the card was made new again by hand. */
	readonly ease: number;
	/** Days, or seconds below zero. */
	readonly interval: number;
	readonly lastInterval: number;
	/** FSRS's difficulty scaled from 1–10 to 100–1100; 0 for what was done by hand. */
	readonly factor: number;
	readonly durationMs: number;
	/** 0 learning, 1 review, 2 relearning, 4 by hand. */
	readonly kind: 0 | 1 | 2 | 4;
}

export interface ReplayedHistory {
	readonly state: StudyState;
	/** Each in the order of time; cards of other courses and questions are left out. */
	readonly lines: ReadonlyMap<CardId, readonly ReviewLine[]>;
}

export function replayHistory(log: readonly LoggedEvent[], course: Course, scheduler: Scheduler): ReplayedHistory {
	const state = createStudyState();
	const undone = findUndone(log);
	const lines = new Map<CardId, ReviewLine[]>();
	let previousId: string | null = null;
	for (const event of sortEvents(log)) {
		// the same event twice stands side by side
		if (event.id === previousId || isUndo(event) || undone.has(event.id)) continue;
		previousId = event.id;
		const cardId = cardOf(event as StudyEvent, course);
		const card = cardId === null ? undefined : state.cards.get(cardId);
		const before = card?.memory == null ? null : { ...card.memory };
		applyFacts(state, event, scheduler);
		if (cardId === null) continue;
		const line = lineOf(event as StudyEvent, before, state.cards.get(cardId)?.memory ?? null);
		if (line === null) continue;
		const known = lines.get(cardId);
		if (known) known.push(line);
		else lines.set(cardId, [line]);
	}
	return { state, lines };
}

function cardOf(event: StudyEvent, course: Course): CardId | null {
	if (event.type !== 'card-reviewed' && event.type !== 'card-reset') return null;
	const name = parseCardId(event.cardId);
	return name !== null && name.kind !== 'question' && name.course === course ? event.cardId : null;
}

function lineOf(event: StudyEvent, before: CardMemory | null, now: CardMemory | null): ReviewLine | null {
	const lastInterval = intervalOf(before);
	if (event.type === 'card-reset') {
		if (before === null) return null;
		return { atMs: event.atMs, ease: 0, interval: 0, lastInterval, factor: 0, durationMs: 0, kind: 4 };
	}
	if (event.type !== 'card-reviewed' || now === null) return null;
	return {
		atMs: event.atMs,
		ease: event.rating,
		interval: intervalOf(now),
		lastInterval,
		factor: Math.round(100 + ((now.difficulty - 1) / 9) * 1_000),
		durationMs: Math.round(event.durationMs),
		kind: kindOf(before)
	};
}

/** Days, or the learning step in seconds below zero. */
function intervalOf(memory: CardMemory | null): number {
	if (memory === null) return 0;
	return memory.stepDueAtMs === null ? Math.max(1, memory.dueDay - memory.lastDay) : -LEARNING_STEP_MS / 1_000;
}

function kindOf(before: CardMemory | null): ReviewLine['kind'] {
	if (before === null) return 0;
	if (before.stepDueAtMs === null) return 1;
	return before.lapses > 0 ? 2 : 0;
}
