// The learner's words of one course as the rows of an Anki collection: one note a word, a card a direction, with memory and review log.
import { wordCardId, type CardId, type WordCardKind } from '../../cards/card-id';
import type { ArticleId, Course } from '../../content/model';
import type { Word, WordExample } from '../../content/schemas';
import type { LoggedEvent, Moment } from '../../study/events';
import { ladderOf } from '../../study/ladder';
import { DEFAULT_PARAMETERS, type Scheduler } from '../../study/scheduler';
import { startOfStudyDayMs, studyDayOf } from '../../study/study-day';
import { wordKey, type CardState, type StudyDay, type StudyState } from '../../study/study-state';
import { escapeHtml } from './html-entities';
import { ownGuid, ownTags } from './own-note';
import { OWN_DECKS, OWN_NOTE_TYPES, type OwnNoteType } from './own-note-type';
import { replayHistory, type ReviewLine } from './review-lines';

/** A word as it goes out. */
export interface ExportWord {
	/** As the learner has it. */
	readonly word: Word;
	/** The sentence it was met in, or the first example; `null` where there is none. */
	readonly example: WordExample | null;
	readonly articleIds: readonly ArticleId[];
}

export interface AnkiExportParts {
	readonly course: Course;
	readonly words: readonly ExportWord[];
	/** The whole log. */
	readonly log: readonly LoggedEvent[];
	readonly scheduler: Scheduler;
	readonly now: Moment;
}

export interface AnkiNoteRow {
	readonly id: number;
	readonly guid: string;
	readonly tags: readonly string[];
	/** HTML, by position of `OWN_FIELDS`. */
	readonly fields: readonly string[];
	/** The first field without HTML: Anki sorts and compares by it. */
	readonly sortText: string;
}

/** Columns as Anki names them. */
export interface AnkiCardRow {
	readonly id: number;
	readonly noteId: number;
	readonly ordinal: number;
	readonly type: 0 | 1 | 2 | 3;
	readonly queue: -1 | 0 | 1 | 2;
	readonly due: number;
	readonly interval: number;
	readonly factor: number;
	readonly reps: number;
	readonly lapses: number;
	readonly left: number;
	readonly data: string;
}

export interface AnkiReviewRow extends ReviewLine {
	/** The time, moved by a millisecond where two reviews share it. */
	readonly id: number;
	readonly cardId: number;
}

/** A collection that is ready to be written. */
export interface AnkiCollection {
	readonly createdAtS: number;
	readonly createdMinutesWest: number;
	readonly rolloverHour: number;
	readonly madeAtMs: number;
	readonly noteType: OwnNoteType;
	readonly deck: { readonly id: number; readonly name: string };
	readonly notes: readonly AnkiNoteRow[];
	readonly cards: readonly AnkiCardRow[];
	readonly reviews: readonly AnkiReviewRow[];
}

export function buildAnkiCollection({ course, words, log, scheduler, now }: AnkiExportParts): AnkiCollection {
	const { state, lines } = replayHistory(log, course, scheduler);
	const firstDay = findFirstDay(state, now);
	const ids = {
		notes: new UniqueTimes(now.atMs),
		cards: new UniqueTimes(now.atMs),
		reviews: new UniqueTimes(now.atMs)
	};
	const notes: AnkiNoteRow[] = [];
	const cards: AnkiCardRow[] = [];
	const reviews: AnkiReviewRow[] = [];
	const noteType = OWN_NOTE_TYPES[course];
	for (const [index, exported] of words.entries()) {
		const { word } = exported;
		const kinds = kindsOf(word, course, state, lines, noteType);
		const listed = state.words.get(wordKey(course, word.id));
		const isWithheld = listed !== undefined && listed.mark !== 'none';
		// in the order of the words, also where many were added at once
		const noteId = ids.notes.take(Math.min(listed?.addedAtMs ?? now.atMs, now.atMs - words.length + index));
		notes.push(noteOf(exported, noteId, course, kinds));
		for (const kind of kinds) {
			const cardId = wordCardId(course, kind, word.id);
			const id = ids.cards.take(noteId);
			const ordinal = noteType.templates.findIndex((template) => template.kind === kind);
			const schedule = scheduleOf(state.cards.get(cardId), state, firstDay, cards.length, isWithheld);
			cards.push({ id, noteId, ordinal, ...schedule });
			for (const line of lines.get(cardId) ?? []) {
				reviews.push({ ...line, id: ids.reviews.take(line.atMs), cardId: id });
			}
		}
	}
	return {
		createdAtS: Math.floor(startOfStudyDayMs(firstDay, now.utcOffsetMinutes, state.settings.rolloverHour) / 1_000),
		createdMinutesWest: -now.utcOffsetMinutes,
		rolloverHour: state.settings.rolloverHour,
		madeAtMs: now.atMs,
		noteType,
		deck: OWN_DECKS[course],
		notes,
		cards,
		reviews: reviews.toSorted((a, b) => a.id - b.id)
	};
}

/** Before all that the collection holds, so that no day of it is below zero. */
function findFirstDay(state: StudyState, now: Moment): StudyDay {
	let first = studyDayOf(now, state.settings.rolloverHour);
	for (const { memory } of state.cards.values())
		if (memory !== null) first = Math.min(first, memory.lastDay, memory.dueDay);
	for (const day of state.days.keys()) first = Math.min(first, day);
	return Math.max(0, first);
}

/** Meaning always; the form where the learner climbs the ladder; hearing and building where they were ever asked. */
function kindsOf(
	word: Word,
	course: Course,
	state: StudyState,
	lines: ReadonlyMap<CardId, readonly ReviewLine[]>,
	noteType: OwnNoteType
): readonly WordCardKind[] {
	const isFull = ladderOf(state.words.get(wordKey(course, word.id)), state.settings) === 'full';
	return noteType.templates.flatMap(({ kind }) => {
		const cardId = wordCardId(course, kind, word.id);
		const wasAsked = lines.has(cardId) || (state.cards.get(cardId)?.memory ?? null) !== null;
		return wasAsked || kind === 'recognise' || (kind === 'recall' && isFull) ? [kind] : [];
	});
}

function noteOf(
	{ word, example, articleIds }: ExportWord,
	id: number,
	course: Course,
	kinds: readonly WordCardKind[]
): AnkiNoteRow {
	const { indonesian, english, formation, root } = word;
	const fields = [
		escapeHtml(indonesian),
		english.map(escapeHtml).join('<br>'),
		escapeHtml(formation ?? ''),
		example === null ? '' : markHtml(example.indonesian, example.marked.indonesian),
		example === null ? '' : markHtml(example.english, example.marked.english),
		kinds.includes('listen') ? '1' : '',
		kinds.includes('build') ? escapeHtml(formation ?? root ?? english[0] ?? '') : ''
	];
	return { id, guid: ownGuid(course, word.id), tags: ownTags(word, articleIds), fields, sortText: indonesian };
}

function markHtml(text: string, marked: string | null): string {
	const at = marked === null || marked === '' ? -1 : text.indexOf(marked);
	if (marked === null || at < 0) return escapeHtml(text);
	return `${escapeHtml(text.slice(0, at))}<b>${escapeHtml(marked)}</b>${escapeHtml(text.slice(at + marked.length))}`;
}

type Schedule = Omit<AnkiCardRow, 'id' | 'noteId' | 'ordinal'>;

/** SM-2's ease at its start, for collections that do not schedule by FSRS. */
const START_EASE = 2_500;
/** One step is left, and one of it today. */
const ONE_STEP_LEFT = 1_001;

function scheduleOf(
	card: CardState | undefined,
	state: StudyState,
	firstDay: StudyDay,
	position: number,
	isWithheld: boolean
): Schedule {
	const memory = card?.memory ?? null;
	const isSuspended = isWithheld || card?.suspended === true;
	const base = { left: 0, lapses: memory?.lapses ?? 0, reps: memory?.reviews ?? 0 };
	if (memory === null) {
		return { ...base, type: 0, queue: isSuspended ? -1 : 0, due: position + 1, interval: 0, factor: 0, data: '' };
	}
	const interval = Math.max(1, memory.dueDay - memory.lastDay);
	const data = JSON.stringify({
		s: round(memory.stability, 4),
		d: round(memory.difficulty, 3),
		dr: state.settings.desiredRetention,
		decay: DEFAULT_PARAMETERS[20],
		lrt: Math.floor(memory.lastAtMs / 1_000)
	});
	if (memory.stepDueAtMs !== null) {
		const due = Math.ceil(memory.stepDueAtMs / 1_000);
		const step = { ...base, due, left: ONE_STEP_LEFT, data, queue: isSuspended ? -1 : 1 } as const;
		return memory.lapses > 0
			? { ...step, type: 3, interval, factor: START_EASE }
			: { ...step, type: 1, interval: 0, factor: 0 };
	}
	const due = memory.dueDay - firstDay;
	return { ...base, type: 2, queue: isSuspended ? -1 : 2, due, interval, factor: START_EASE, data };
}

function round(value: number, decimals: number): number {
	return Number(value.toFixed(decimals));
}

/** Times as ids: each once, none later than now. */
class UniqueTimes {
	readonly #nowMs: number;
	readonly #taken = new Set<number>();
	/** Where to look on from, by what was asked for: many alike are not looked for one by one. */
	readonly #next = new Map<number, number>();

	constructor(nowMs: number) {
		this.#nowMs = nowMs;
	}

	take(wantedMs: number): number {
		const wanted = Math.max(1, Math.min(Math.round(wantedMs), this.#nowMs));
		let time = this.#next.get(wanted) ?? wanted;
		while (this.#taken.has(time) && time < this.#nowMs) time++;
		while (this.#taken.has(time) && time > 1) time--;
		this.#taken.add(time);
		this.#next.set(wanted, time);
		return time;
	}
}
