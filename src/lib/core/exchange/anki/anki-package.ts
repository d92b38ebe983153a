// What an Anki package holds, as its reader hands it over and its writer takes it: no SQLite, no HTML, nothing of Mitra.
import type { Rating } from '../../cards/rating';

/** A field of a note as text. */
export interface AnkiFieldText {
	/** Lines are divided by `\n`; everything else is as a reader sees it. */
	readonly text: string;
	/** The first stretch in bold; `null` where there is none. */
	readonly bold: string | null;
}

export interface AnkiNoteType {
	readonly id: number;
	readonly name: string;
	readonly isCloze: boolean;
	/** By position. */
	readonly fieldNames: readonly string[];
	/** By ordinal; cards of a cloze type all belong to the first. */
	readonly templates: readonly AnkiTemplate[];
}

export interface AnkiTemplate {
	readonly name: string;
	/** The question side in Anki's template language: `{{Front}}`. */
	readonly front: string;
}

export interface AnkiDeck {
	readonly id: number;
	/** Parents first, divided by `::`. */
	readonly name: string;
}

export interface AnkiNote {
	/** Milliseconds since 1970: when the note was made. */
	readonly id: number;
	/** Stays with the note wherever it goes. */
	readonly guid: string;
	readonly noteTypeId: number;
	readonly tags: readonly string[];
	readonly fields: readonly AnkiFieldText[];
}

export interface AnkiCard {
	readonly id: number;
	readonly noteId: number;
	readonly deckId: number;
	/** Position of its template, or the number of its cloze less one. */
	readonly ordinal: number;
	readonly stage: 'new' | 'learning' | 'review' | 'relearning';
	readonly isSuspended: boolean;
	/** Days since the collection was made, seconds since 1970 in a learning step, the position of a new card. */
	readonly due: number;
	readonly intervalDays: number;
	/** SM-2's ease, 1 for 100 %; 0 where there is none. */
	readonly ease: number;
	readonly reviewCount: number;
	readonly lapses: number;
	/** FSRS's state; `null` where the collection was not scheduled by it. */
	readonly memory: AnkiMemory | null;
	readonly changedAtS: number;
}

export interface AnkiMemory {
	readonly stability: number;
	readonly difficulty: number;
}

/** One line of the review log. */
export interface AnkiReview {
	/** Unique in the collection. */
	readonly atMs: number;
	readonly cardId: number;
	/** `forgotten`: the card was made new again by hand. */
	readonly what: Rating | 'forgotten';
	readonly durationMs: number;
}

/** How the collection counts its days. */
export interface AnkiCalendar {
	readonly createdAtS: number;
	/** UTC minus local time where it was made; `null` where nobody wrote that down. */
	readonly createdMinutesWest: number | null;
}

export interface AnkiPackage {
	readonly calendar: AnkiCalendar;
	readonly noteTypes: readonly AnkiNoteType[];
	readonly decks: readonly AnkiDeck[];
	readonly notes: readonly AnkiNote[];
	readonly cards: readonly AnkiCard[];
	/** In the order of time. */
	readonly reviews: readonly AnkiReview[];
	/** Sounds and pictures in the package, which are not read. */
	readonly mediaCount: number;
	/** Fields that were longer than what is read of one. */
	readonly cutFields: number;
	/** Notes and cards that belong to nothing in the package. */
	readonly strayRecords: number;
}
