// What a preview shows of a package: its note types with a sample of each field, and its decks, those that hold something.
import type { AnkiPackage } from './anki-package';
import { parseCloze } from './cloze';
import { parseOwnGuid } from './own-note';

/** More note types than anyone could look through; those with the most notes are shown. */
const TYPES_SHOWN = 20;
const DECKS_SHOWN = 500;

export interface TypeDescription {
	readonly id: number;
	readonly name: string;
	readonly noteCount: number;
	readonly fields: readonly { readonly name: string; readonly sample: string }[];
}

export interface DeckDescription {
	readonly id: number;
	readonly name: string;
	readonly cardCount: number;
}

export interface PackageDescription {
	/** The most used first. */
	readonly types: readonly TypeDescription[];
	/** By name. */
	readonly decks: readonly DeckDescription[];
	/** Whether Mitra wrote all of its notes: then nothing is to be guessed. */
	readonly isOwn: boolean;
}

export function describePackage({ noteTypes, decks, notes, cards }: AnkiPackage): PackageDescription {
	const noteCounts = countBy(notes.map(({ noteTypeId }) => noteTypeId));
	const cardCounts = countBy(cards.map(({ deckId }) => deckId));
	const types = noteTypes.flatMap(({ id, name, fieldNames }): TypeDescription[] => {
		const noteCount = noteCounts.get(id) ?? 0;
		if (noteCount === 0) return [];
		const own = notes.filter(({ noteTypeId }) => noteTypeId === id).slice(0, 50);
		const sampleOf = (position: number) =>
			parseCloze(own.map(({ fields }) => fields[position]?.text ?? '').find((text) => text !== '') ?? '').text;
		return [
			{ id, name, noteCount, fields: fieldNames.map((field, index) => ({ name: field, sample: sampleOf(index) })) }
		];
	});
	const filled = decks.flatMap(({ id, name }) => {
		const cardCount = cardCounts.get(id) ?? 0;
		return cardCount === 0 ? [] : [{ id, name, cardCount }];
	});
	return {
		types: types.toSorted((a, b) => b.noteCount - a.noteCount).slice(0, TYPES_SHOWN),
		decks: filled.toSorted((a, b) => (a.name < b.name ? -1 : 1)).slice(0, DECKS_SHOWN),
		isOwn: notes.length > 0 && notes.every(({ guid }) => parseOwnGuid(guid) !== null)
	};
}

function countBy(keys: readonly number[]): ReadonlyMap<number, number> {
	const counts = new Map<number, number>();
	for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
	return counts;
}
