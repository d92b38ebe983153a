// Leeches: cards that are forgotten again and again. They are set aside, because repeating what does not stick is time lost, and the learner
// is asked to change something. What a screen says of it is not here.
import type { WordId } from '../content/model';
import type { Word } from '../content/schemas';
import { familyOf } from './build-task';
import type { CardState } from './study-state';

/** Lapses from which on a card is a leech: Anki's default, and design §7. */
export const LEECH_LAPSES = 8;

/**
 * Whether the card is a leech: at least `LEECH_LAPSES` lapses since the learner last released it (or since it was reset). Such a card is not
 * queued, its learning step included, until it is released.
 */
export function isSetAside({ memory, releasedLapses }: Pick<CardState, 'memory' | 'releasedLapses'>): boolean {
	return memory !== null && memory.lapses - releasedLapses >= LEECH_LAPSES;
}

/** What the learner can do about a leech. Whatever it is, `leech-released` follows and the card is shown again. */
export type LeechWay =
	/** Write glosses or a note of one's own; words only. */
	| { readonly way: 'edit' }
	/** Look at the words that it may be mistaken for, side by side. */
	| { readonly way: 'contrast'; readonly wordIds: readonly WordId[] }
	/** Give the card up for now. */
	| { readonly way: 'suspend' };

export interface LeechProposal {
	/** Since the last release. */
	readonly lapses: number;
	readonly ways: readonly LeechWay[];
}

/**
 * What is proposed for a card that is set aside; `null` for any other. `word` is `null` for question cards: there is nothing of the learner's
 * own to write and nothing to contrast. Contrasted are the words that an author named, from either side, then the word's family.
 */
export function leechProposal(card: CardState, word: Word | null, words: readonly Word[]): LeechProposal | null {
	if (card.memory === null || !isSetAside(card)) return null;
	const lapses = card.memory.lapses - card.releasedLapses;
	if (word === null) return { lapses, ways: [{ way: 'suspend' }] };
	const wordIds = findContrasts(word, words);
	const contrast: LeechWay[] = wordIds.length > 0 ? [{ way: 'contrast', wordIds }] : [];
	return { lapses, ways: [{ way: 'edit' }, ...contrast, { way: 'suspend' }] };
}

function findContrasts(word: Word, words: readonly Word[]): WordId[] {
	const known = new Set(words.map(({ id }) => id));
	const named = (word.contrasts ?? []).filter((id) => known.has(id));
	const naming = words.filter(({ contrasts }) => contrasts?.includes(word.id)).map(({ id }) => id);
	const family = familyOf(word, words).map(({ id }) => id);
	return [...new Set([...named, ...naming, ...family])].filter((id) => id !== word.id);
}
