// What the log already knows of a package's cards, so that the same file brings nothing twice, and brings all again after an undo.
import type { CardId } from '../../cards/card-id';
import type { EventId, LoggedEvent, StudyEvent } from '../../study/events';
import { findUndone } from '../../study/undone-events';

/** Nobody answers one card twice within it: what lies so near is the same review, moved by a writer that needs unlike times. */
const SAME_REVIEW_MS = 50;

type CardAct = 'card-reviewed' | 'card-reset';

export class KnownHistory {
	readonly #ids = new Set<EventId>();
	/** Ids of what an undone import brought. */
	readonly #takenBack = new Set<EventId>();
	readonly #times = { 'card-reviewed': new Map<CardId, number[]>(), 'card-reset': new Map<CardId, number[]>() };

	constructor(log: readonly LoggedEvent[]) {
		const undone = findUndone(log);
		for (const event of log) {
			this.#ids.add(event.id);
			if (event.importId !== undefined && undone.has(event.id)) this.#takenBack.add(event.id);
			else if (event.type === 'card-reviewed' || event.type === 'card-reset') this.#note(event as StudyEvent<CardAct>);
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

	/** Whether the log has this review or reset by whatever way it came: one that was exported from here has another id there. */
	hasAct(type: CardAct, cardId: CardId, atMs: number): boolean {
		return this.#times[type].get(cardId)?.some((time) => Math.abs(time - atMs) <= SAME_REVIEW_MS) ?? false;
	}

	#note({ type, cardId, atMs }: StudyEvent<CardAct>): void {
		const times = this.#times[type].get(cardId);
		if (times) times.push(atMs);
		else this.#times[type].set(cardId, [atMs]);
	}
}
