// What was just done on a screen, offered for taking back until the learner goes elsewhere. The study screen has an undo of its own.
import type { WordId } from '../core/content/model';
import type { Word } from '../core/content/schemas';
import type { EventType } from '../core/study/events';
import type { Act } from '../core/study/latest-act';
import type { ContentSource } from '../core/content/content-source';
import { parseCardId } from '../core/cards/card-id';
import type { StudyLog } from './study-log.svelte';

/** Acts that are offered; opening an article is none, and a quiz takes its answers back itself. */
export const OFFERED_ACTS = [
	'word-added',
	'word-marked',
	'word-edited',
	'word-ladder-set',
	'answer-accepted',
	'answer-withdrawn',
	'card-suspended',
	'card-unsuspended',
	'leech-released',
	'settings-changed',
	'event-undone'
] as const satisfies readonly EventType[];
export type OfferedAct = (typeof OFFERED_ACTS)[number];

export class RecentActs {
	readonly #log: StudyLog;
	readonly #content: ContentSource;
	/** Acts of this tab that were made before this screen was opened. */
	#before = $state.raw<ReadonlySet<Act>>(new Set());
	#undone = $state.raw<{ readonly act: Act; readonly recorded: readonly Act[] } | null>(null);
	readonly #offered: readonly Act[] = $derived.by(() =>
		this.#log.recorded.filter((act) => typeOf(act) !== null && !this.#before.has(act))
	);

	constructor(log: StudyLog, content: ContentSource) {
		this.#log = log;
		this.#content = content;
	}

	/** The latest act of this screen that can be taken back. */
	get offered(): Act | null {
		return this.#offered.at(-1) ?? null;
	}
	/** What was taken back last, until the next act. */
	get undone(): Act | null {
		return this.#undone?.recorded === this.#log.recorded ? this.#undone.act : null;
	}

	/** What kind of act it is, for its text. */
	typeOf(act: Act): OfferedAct | null {
		return typeOf(act);
	}

	/** The word that the act is about; `null` when it is about none, or the word cannot be loaded. */
	async wordOf(act: Act): Promise<Word | null> {
		const [event] = act;
		let wordId: WordId | null = null;
		if (event && 'wordId' in event) wordId = event.wordId;
		else if (event && 'cardId' in event) {
			const name = parseCardId(event.cardId);
			wordId = name && name.kind !== 'question' ? name.wordId : null;
		}
		if (wordId === null) return null;
		try {
			return (await this.#content.loadWords([wordId])).get(wordId) ?? null;
		} catch {
			return null;
		}
	}

	/** Takes the latest act back. Rejects with `StoreError` when that could not be kept. */
	async undo(): Promise<void> {
		const act = this.offered;
		if (!act) return;
		await this.#log.undo(...act.map(({ id }) => id));
		this.#undone = { act, recorded: this.#log.recorded };
	}

	/** Another screen, or the offer was put away: what was done until now is offered no more. */
	forget(): void {
		this.#before = new Set(this.#log.recorded);
		this.#undone = null;
	}
}

function typeOf(act: Act): OfferedAct | null {
	return OFFERED_ACTS.find((type) => type === act[0]?.type) ?? null;
}
