// The ladder of a word: which of its cards there are today, and where a lapse leads back to. What is studied and in which order is the
// review queue's affair.
import { WORD_CARD_KINDS, type CardKind, type WordCardKind, type WordCardName } from '../cards/card-id';
import type { Course, WordId } from '../content/model';
import { joinedIdsOf, type LadderIds } from './joined-ids';
import { isSetAside } from './leech';
import type { Ladder, Settings } from './settings';
import { isThisDay } from './study-day';
import {
	wordKey,
	type CardMemory,
	type CardState,
	type StudyDay,
	type StudyState,
	type WordState
} from './study-state';

/** What can be shown for one word on this device; a rung that cannot be is skipped. */
export interface RungAbilities {
	/** The device has a voice for the language of the course. */
	readonly voice: boolean;
	/** The word is made with an affix and its form can be asked for, see build-task. */
	readonly build: boolean;
}

/** Screens that neither speak nor ask for forms: recognise and recall. */
export const TEXT_ONLY: RungAbilities = { voice: false, build: false };

/** What this device can show for each word. */
export type AbilitiesOf = (wordId: WordId) => RungAbilities;

/** What holds where nothing is known of the device. */
export const textOnlyFor: AbilitiesOf = () => TEXT_ONLY;

/** Three days: a word that is recognised for less is not ready to be produced, and typing it would only be guessing. */
const RIPE_STABILITY_DAYS = 3;

/** How far the word is climbed: the learner's choice for it, else the settings'. `word` is its state, if it has any. */
export function ladderOf(word: Pick<WordState, 'ladder'> | undefined, settings: Settings): Ladder {
	return word?.ladder ?? settings.ladder;
}

/** Whether cards of this kind are studied at all. Question cards are; only Indonesian builds its words with affixes worth asking for. */
export function isOnLadder(kind: CardKind, course: Course, ladder: Ladder, can: RungAbilities): boolean {
	switch (kind) {
		case 'recognise':
		case 'question':
			return true;
		case 'recall':
			return ladder === 'full';
		case 'listen':
			return ladder === 'full' && can.voice;
		case 'build':
			return ladder === 'full' && can.build && course === 'indonesian';
		default:
			return kind satisfies never;
	}
}

/**
 * Whether a rung is firm enough for the next one: out of its learning step, stable for three days, and recalled on the last study day it was
 * shown, which was an earlier one. A review today closes the question until tomorrow, when siblings may be shown again anyway.
 */
export function isRipe(memory: CardMemory | null, today: StudyDay): boolean {
	return (
		memory !== null &&
		memory.stepDueAtMs === null &&
		memory.stability >= RIPE_STABILITY_DAYS &&
		// a due day that the learner set ends a learning step without any success
		memory.lastSuccessDay === memory.lastDay &&
		memory.lastDay < today
	);
}

/**
 * The kinds of cards that a word has today, lowest first. A rung opens when the word is on the list and not marked known or ignored, and the
 * rung below, of those that there are on this device, is open and ripe. A card that was ever reviewed stays, unless the word's ladder leaves
 * its kind out, it cannot be shown here, or a lapse has closed it (see `kindToAsk`).
 */
export function openKinds(
	state: StudyState,
	course: Course,
	wordId: WordId,
	today: StudyDay,
	can: RungAbilities
): WordCardKind[] {
	const word = state.words.get(wordKey(course, wordId));
	const mayOpen = word !== undefined && word.addedAtMs !== null && word.mark === 'none';
	const rungs = rungsOfWord(state, course, wordId, can);
	const opening = mayOpen ? openingKind(state, word, today, can) : null;
	return WORD_CARD_KINDS.filter((kind) => {
		const hasMemory = (rungs(kind)?.memory ?? null) !== null;
		return hasMemory ? !isClosed(rungs, kind, today) : kind === opening;
	});
}

/**
 * The lowest rung of the word without a memory, when it opens today, `null` otherwise. Whether the word is on the list, marked or buried is
 * not asked: the queue calls this for every word at every answer and asks the rest of the few that remain.
 */
export function openingKind(
	state: StudyState,
	word: WordState,
	today: StudyDay,
	can: RungAbilities,
	ids: LadderIds = ladderIdsOf(state, word.course, word.wordId)
): WordCardKind | null {
	const ladder = ladderOf(word, state.settings);
	let below: WordCardKind | null = null;
	let belowMemory: CardMemory | null = null;
	for (const kind of WORD_CARD_KINDS) {
		if (!isOnLadder(kind, word.course, ladder, can)) continue;
		const memory: CardMemory | null = state.cards.get(ids[kind])?.memory ?? null;
		if (memory === null) {
			if (below === null) return kind;
			const isReady =
				isRipe(belowMemory, today) && !isClosed(rungsOf(state, word.course, ids, ladder, can), below, today);
			return isReady ? kind : null;
		}
		below = kind;
		belowMemory = memory;
	}
	return null;
}

/**
 * The kind of card to ask when this one is due: its own, or, where a lapse has closed its rung, the nearest open one below; `null` when that
 * one was shown today or is buried, and the word waits.
 *
 * A lapse closes a rung from the next study day on (its learning step is finished on the day itself), until the rung below has been recalled
 * on a study day after that of the lapse; success in a learning step counts. The closed card keeps its memory and its due day: when that day
 * comes, the rung below is asked in its place, however far off its own is. Siblings never meet on a day, so the rung itself comes back on the
 * day after at the earliest. The rung below is the nearest one on this device's ladder that has a memory and is neither suspended nor set
 * aside; where there is none, nothing is closed, so that no card waits for what will never come.
 */
export function kindToAsk(
	state: StudyState,
	{ course, wordId, kind: ownKind }: WordCardName,
	today: StudyDay,
	can: RungAbilities
): WordCardKind | null {
	// most due cards: nothing lies below them
	if (ownKind === 'recognise') return ownKind;
	const rungs = rungsOfWord(state, course, wordId, can);
	let asked: WordCardKind = ownKind;
	let below = closedBy(rungs, asked, today);
	while (below !== null) {
		asked = below.kind;
		if (isThisDay(below.memory.lastDay, today)) return null;
		if (below.buriedDay !== null && isThisDay(below.buriedDay, today)) return null;
		below = closedBy(rungs, asked, today);
	}
	return asked;
}

/** The card on a rung of one word; none where there is no such rung. */
type Rungs = (kind: WordCardKind) => CardState | undefined;

function rungsOfWord(state: StudyState, course: Course, wordId: WordId, can: RungAbilities): Rungs {
	const ladder = ladderOf(state.words.get(wordKey(course, wordId)), state.settings);
	return rungsOf(state, course, ladderIdsOf(state, course, wordId), ladder, can);
}

function rungsOf(state: StudyState, course: Course, ids: LadderIds, ladder: Ladder, can: RungAbilities): Rungs {
	return (kind) => (isOnLadder(kind, course, ladder, can) ? state.cards.get(ids[kind]) : undefined);
}

function ladderIdsOf(state: StudyState, course: Course, wordId: WordId): LadderIds {
	return joinedIdsOf(state).ladderOf(wordKey(course, wordId), { course, wordId });
}

interface LowerRung {
	readonly kind: WordCardKind;
	readonly memory: CardMemory;
	readonly buriedDay: StudyDay | null;
}

function isClosed(rungs: Rungs, kind: WordCardKind, today: StudyDay): boolean {
	return closedBy(rungs, kind, today) !== null;
}

/** The rung below that must be recalled before this one is asked again; `null` when the rung is open. */
function closedBy(rungs: Rungs, kind: WordCardKind, today: StudyDay): LowerRung | null {
	// nothing lies below it; most of what is asked about stands here
	if (kind === 'recognise') return null;
	const lapseDay = rungs(kind)?.memory?.lastLapseDay ?? null;
	if (lapseDay === null || lapseDay >= today) return null;
	const below = rungBelow(rungs, kind);
	const recalledDay = below?.memory.lastSuccessDay ?? -Infinity;
	return recalledDay > lapseDay ? null : below;
}

function rungBelow(rungs: Rungs, kind: WordCardKind): LowerRung | null {
	for (const lower of WORD_CARD_KINDS.slice(0, WORD_CARD_KINDS.indexOf(kind)).toReversed()) {
		const card = rungs(lower);
		if (!card?.memory || card.suspended || isSetAside(card)) continue;
		return { kind: lower, memory: card.memory, buriedDay: card.buriedDay };
	}
	return null;
}
