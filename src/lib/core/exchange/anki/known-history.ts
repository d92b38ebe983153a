// What the log already knows of a package's cards, so that the same file brings nothing twice, and brings all again after an undo.
import type { CardId } from '../../cards/card-id';
import type { EventId, LoggedEvent, StudyEvent } from '../../study/events';
import { findUndone } from '../../study/undone-events';

/** Nobody answers one card twice within it: what lies so near is the same review, moved by a writer that needs unlike times. */
const SAME_REVIEW_MS = 50;

export class KnownHistory {
	readonly #ids = new Set<EventId>();
	/** Ids of what an undone import brought. */
	readonly #takenBack = new Set<EventId>();
	readonly #reviewTimes = new Map<CardId, number[]>();

	constructor(log: readonly LoggedEvent[]) {
		const undone = findUndone(log);
		for (const event of log) {
			this.#ids.add(event.id);
			if (event.importId !== undefined && undone.has(event.id)) this.#takenBack.add(event.id);
			else if (event.type === 'card-reviewed') this.#noteReview(event as StudyEvent<'card-reviewed'>);
		}
	}

	/**
	 * The id under which the fact of this name is to be written; `null` when it is in the log. What was taken back with its import gets a new
	 * id: the old one stays taken back for ever.
	 */
	idFor(name: string): EventId | null {
		for (let generation = 1; ; generation++) {
			const id = (generation === 1 ? name : `${name}~${generation}`) as EventId;
			if (!this.#ids.has(id)) return id;
			if (!this.#takenBack.has(id)) return null;
		}
	}

	/** Whether the log has this review by whatever way it came: one that was exported from here has another id there. */
	hasReview(cardId: CardId, atMs: number): boolean {
		return this.#reviewTimes.get(cardId)?.some((time) => Math.abs(time - atMs) <= SAME_REVIEW_MS) ?? false;
	}

	#noteReview({ cardId, atMs }: StudyEvent<'card-reviewed'>): void {
		const times = this.#reviewTimes.get(cardId);
		if (times) times.push(atMs);
		else this.#reviewTimes.set(cardId, [atMs]);
	}
}
