// Taking in an Anki package: its notes become words of the learner's own (or are words that are here), its reviews their history.
import { wordCardId, type WordCardKind } from '../../cards/card-id';
import type { OwnContentRef } from '../../content/own-content-source';
import type { Course } from '../../content/model';
import type { Word } from '../../content/schemas';
import type { DeviceId, LoggedEvent, Moment } from '../../study/events';
import { startOfStudyDayMs, studyDayOf } from '../../study/study-day';
import { wordKey, type StudyState } from '../../study/study-state';
import { importIssue, type ImportIssue } from '../import-issue';
import { emptyPlan, PREVIEW_ROWS, type ImportItem, type ImportPlan } from '../import-plan';
import { textHash } from '../text-hash';
import { dueDayOf, firstDayOf } from './anki-calendar';
import type { AnkiCard, AnkiNote, AnkiNoteType, AnkiPackage, AnkiReview } from './anki-package';
import { historyOf, type DatedDraft, type DayCount } from './card-history';
import { collectAnkiWords } from './collect-words';
import { NO_MAPPING, type NoteTypeMapping } from './field-mapping';
import { KnownHistory } from './known-history';
import { wordsOfNote, type NoteWord, type NoWord } from './note-words';
import { parseOwnGuid } from './own-note';
import { kindOfHidden, templateKinds } from './template-direction';
import { WordMatcher } from './word-matcher';

/** Words of one import: at 12 new words a day this is five years of study, and the log takes them in one write. */
export const ANKI_WORD_LIMIT = 20_000;
/** Lines of the review log of one import, for the same reason. */
export const ANKI_REVIEW_LIMIT = 500_000;

/** What the learner chose in the preview. */
export interface AnkiChoices {
	readonly course: Course;
	/** By note type; one that is missing is not taken over. */
	readonly mappings: ReadonlyMap<number, NoteTypeMapping>;
	/** Decks that are taken over; `null` is all of them. */
	readonly deckIds: ReadonlySet<number> | null;
}

export interface AnkiImportParts {
	readonly title: string;
	readonly content: AnkiPackage;
	readonly choices: AnkiChoices;
	/** Every word here, as its author wrote it. */
	readonly words: Iterable<Word>;
	readonly ownContent: Iterable<OwnContentRef>;
	readonly state: StudyState;
	/** The whole log. */
	readonly log: readonly LoggedEvent[];
	readonly nowMs: number;
	/** Offset and zone of an instant, as far as this device knows them. */
	readonly momentAt: (atMs: number) => Moment;
	/** A device that wrote nothing yet: the events of this import are its only ones. */
	readonly deviceId: DeviceId;
}

export function planAnkiImport(parts: AnkiImportParts): ImportPlan {
	const { title, content, choices } = parts;
	const chosen = chooseNotes(content, choices.deckIds);
	if (content.notes.length === 0) return emptyPlan('anki', title, [importIssue('error', 'anki-no-notes')]);
	if (chosen.length === 0) return emptyPlan('anki', title, [importIssue('error', 'anki-no-decks')]);
	if (chosen.length > ANKI_WORD_LIMIT) return tooMany(title, 'anki-too-many-notes', chosen.length);
	const planning = new Planning(parts);
	for (const { note, cards } of chosen) planning.takeNote(note, cards);
	if (planning.reviewCount > ANKI_REVIEW_LIMIT) return tooMany(title, 'anki-too-many-reviews', planning.reviewCount);
	return planning.finish();
}

function tooMany(title: string, code: 'anki-too-many-notes' | 'anki-too-many-reviews', count: number): ImportPlan {
	return emptyPlan('anki', title, [importIssue('error', code, count)]);
}

interface ChosenNote {
	readonly note: AnkiNote;
	readonly cards: readonly AnkiCard[];
}

/** Notes with a card in a chosen deck, and all of their cards; with every deck chosen also notes without cards. */
function chooseNotes({ notes, cards }: AnkiPackage, deckIds: ReadonlySet<number> | null): readonly ChosenNote[] {
	const byNote = groupBy(cards, ({ noteId }) => noteId);
	return notes.flatMap((note) => {
		const own = byNote.get(note.id) ?? [];
		const isChosen = deckIds === null || own.some(({ deckId }) => deckIds.has(deckId));
		return isChosen ? [{ note, cards: own }] : [];
	});
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => number): ReadonlyMap<number, readonly Item[]> {
	const groups = new Map<number, Item[]>();
	for (const item of items) {
		const group = groups.get(keyOf(item));
		if (group) group.push(item);
		else groups.set(keyOf(item), [item]);
	}
	return groups;
}

interface PlannedWord {
	readonly word: Word;
	readonly change: 'new' | 'changed' | 'same';
}

class Planning {
	readonly #parts: AnkiImportParts;
	readonly #days: DayCount;
	readonly #types: ReadonlyMap<number, AnkiNoteType>;
	readonly #reviews: ReadonlyMap<number, readonly AnkiReview[]>;
	readonly #known: KnownHistory;
	readonly #matcher: WordMatcher;
	readonly #guids = new Set<string>();
	readonly #planned: PlannedWord[] = [];
	/** Words of the learner's own whose content is new or other than it was. */
	readonly #toSave: Word[] = [];
	readonly #events: LoggedEvent[] = [];
	readonly #skipped = { incomplete: 0, 'too-long': 0, unreadable: 0, unmapped: 0, doubled: 0 };
	#cardsLeft = 0;
	#misdated = 0;
	reviewCount = 0;

	constructor(parts: AnkiImportParts) {
		this.#parts = parts;
		const { content, state, nowMs, momentAt } = parts;
		const { rolloverHour } = state.settings;
		const dayOf = (atMs: number) => studyDayOf(momentAt(atMs), rolloverHour);
		const hereOffset = momentAt(nowMs).utcOffsetMinutes;
		const firstDay = firstDayOf(content.calendar, hereOffset);
		this.#days = {
			nowMs,
			dayOf,
			startOfDayMs: (day) => startOfStudyDayMs(day, hereOffset, rolloverHour),
			dueDayOf: (card) => dueDayOf(card, firstDay, dayOf)
		};
		this.#types = new Map(content.noteTypes.map((type) => [type.id, type]));
		this.#reviews = groupBy(content.reviews, ({ cardId }) => cardId);
		this.#known = new KnownHistory(parts.log);
		this.#matcher = new WordMatcher(parts.words);
	}

	takeNote(note: AnkiNote, cards: readonly AnkiCard[]): void {
		const { mappings } = this.#parts.choices;
		const type = this.#types.get(note.noteTypeId);
		const mapping = mappings.get(note.noteTypeId) ?? NO_MAPPING;
		if (this.#guids.has(note.guid)) {
			this.#skipped.doubled++;
			return;
		}
		this.#guids.add(note.guid);
		if (type === undefined || mapping.indonesian === null || mapping.english === null) {
			this.#skipped.unmapped++;
			return;
		}
		const words: readonly NoteWord[] | NoWord = wordsOfNote(note, type, mapping);
		if (typeof words === 'string') {
			this.#skipped[words]++;
			return;
		}
		const own = parseOwnGuid(note.guid);
		const course = own?.course ?? this.#parts.choices.course;
		const kinds = templateKinds(type, mapping, course);
		for (const { word, hidden } of words) {
			const kindOf = ({ ordinal }: AnkiCard): WordCardKind | null => {
				if (hidden === null) return kinds[ordinal] ?? null;
				return ordinal === hidden.ordinal ? kindOfHidden(hidden.language, course) : null;
			};
			this.#takeWord(word, note, course, cards, kindOf);
		}
		if (!type.isCloze) this.#cardsLeft += cards.filter(({ ordinal }) => (kinds[ordinal] ?? null) === null).length;
	}

	#takeWord(
		read: Word,
		note: AnkiNote,
		course: Course,
		cards: readonly AnkiCard[],
		kindOf: (card: AnkiCard) => WordCardKind | null
	): void {
		const { word, standing } = this.#matcher.place(read, parseOwnGuid(note.guid) !== null);
		const { state } = this.#parts;
		const name = `anki:${textHash(note.guid)}:${course}`;
		const listed = state.words.get(wordKey(course, word.id));
		const isListed = (listed?.addedAtMs ?? null) !== null;
		const before = this.#events.length;
		if (!isListed) this.#record(`${name}:${word.id}`, this.#addition(word, note, course, cards));
		for (const card of cards) {
			const kind = kindOf(card);
			if (kind === null) continue;
			const reviews = this.#reviews.get(card.id) ?? [];
			this.reviewCount += reviews.length;
			const cardId = wordCardId(course, kind, word.id);
			const { drafts, misdated } = historyOf(card, reviews, cardId, this.#days);
			this.#misdated += misdated;
			for (const dated of drafts) this.#record(`${name}:${word.id}:${kind}`, dated);
		}
		const isChanged = standing !== 'here' || this.#events.length > before;
		if (standing !== 'here') this.#toSave.push(word);
		this.#planned.push({ word, change: !isListed ? 'new' : isChanged ? 'changed' : 'same' });
	}

	/** On the list from the day on which its note was made, or from its first review, if that was earlier. */
	#addition(word: Word, note: AnkiNote, course: Course, cards: readonly AnkiCard[]): DatedDraft {
		const firsts = cards.map(({ id }) => this.#reviews.get(id)?.[0]?.atMs ?? Infinity).filter((atMs) => atMs > 0);
		const madeAtMs = Number.isSafeInteger(note.id) && note.id > 0 ? note.id : Infinity;
		const atMs = Math.min(madeAtMs, this.#days.nowMs, ...firsts);
		const sentence = word.examples.length > 0 ? { from: 'example' as const, wordId: word.id, index: 0 } : null;
		return { key: 'added', atMs, draft: { type: 'word-added', course, wordId: word.id, sentence } };
	}

	#record(name: string, { key, atMs, draft }: DatedDraft): void {
		if (this.#isKnown(draft, atMs)) return;
		const id = this.#known.idFor(`${name}:${key}`);
		if (id === null) return;
		const { deviceId, momentAt } = this.#parts;
		const { utcOffsetMinutes, timeZone } = momentAt(atMs);
		const seq = this.#events.length + 1;
		this.#events.push({ ...draft, id, deviceId, seq, atMs, utcOffsetMinutes, timeZone });
	}

	/** What is so here already needs no event, whatever way it came. */
	#isKnown(draft: DatedDraft['draft'], atMs: number): boolean {
		const { state } = this.#parts;
		if (draft.type === 'card-reviewed' || draft.type === 'card-reset') {
			return this.#known.hasAct(draft.type, draft.cardId, atMs);
		}
		if (draft.type === 'card-suspended') return state.cards.get(draft.cardId)?.suspended ?? false;
		if (draft.type !== 'memory-imported') return false;
		const memory = state.cards.get(draft.cardId)?.memory ?? null;
		// writers round: Anki keeps four decimals of stability and three of difficulty
		return (
			memory !== null &&
			Math.abs(memory.stability - draft.stability) <= 0.001 + memory.stability * 0.001 &&
			Math.abs(memory.difficulty - draft.difficulty) <= 0.01 &&
			memory.dueDay === draft.dueDay
		);
	}

	finish(): ImportPlan {
		const { title, content, ownContent, words } = this.#parts;
		const counts = { new: 0, changed: 0, same: 0, skipped: this.#skippedCount() };
		for (const { change } of this.#planned) counts[change]++;
		const issues = this.#issues(content);
		if (this.#planned.length === 0) {
			return { ...emptyPlan('anki', title, [importIssue('error', 'anki-no-words'), ...issues]), counts };
		}
		const contentToSave = collectAnkiWords(title, this.#toSave, words, ownContent);
		const reviews = this.#events.filter(({ type }) => type === 'card-reviewed').length;
		const isNothing = this.#events.length + contentToSave.length === 0;
		return {
			...emptyPlan('anki', title, isNothing ? [...issues, importIssue('note', 'anki-nothing-new')] : issues),
			counts,
			facts: [
				{ fact: 'words' as const, count: counts.new },
				{ fact: 'reviews' as const, count: reviews }
			].filter(({ count }) => count > 0),
			items: this.#items(),
			contentToSave,
			events: this.#events
		};
	}

	#skippedCount(): number {
		return Object.values(this.#skipped).reduce((sum, count) => sum + count, 0);
	}

	#issues({ mediaCount, cutFields, strayRecords }: AnkiPackage): readonly ImportIssue[] {
		const { incomplete, unreadable, unmapped, doubled } = this.#skipped;
		return [
			importIssue('warning', 'anki-notes-unreadable', unreadable),
			importIssue('warning', 'anki-notes-incomplete', incomplete),
			importIssue('warning', 'anki-notes-too-long', this.#skipped['too-long']),
			importIssue('warning', 'anki-notes-unmapped', unmapped),
			importIssue('note', 'anki-notes-doubled', doubled),
			importIssue('note', 'anki-cards-left', this.#cardsLeft),
			importIssue('note', 'anki-reviews-misdated', this.#misdated),
			importIssue('note', 'anki-records-stray', strayRecords),
			importIssue('note', 'anki-fields-cut', cutFields),
			importIssue('note', 'anki-media-left', mediaCount)
		].filter(({ count }) => count > 0);
	}

	#items(): readonly ImportItem[] {
		const rank = { new: 0, changed: 1, same: 2 } as const;
		return this.#planned
			.toSorted((a, b) => rank[a.change] - rank[b.change])
			.slice(0, PREVIEW_ROWS)
			.map(({ word, change }, index) => ({
				id: `word-${index}`,
				change,
				indonesian: word.indonesian,
				english: word.english.join('; ')
			}));
	}
}
