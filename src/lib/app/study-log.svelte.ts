// The study log as the screens see it: takes acts, keeps them, and shows the state they add up to.
import type { Course, WordId } from '../core/content/model';
import type { ImportToWrite } from '../core/exchange/import-plan';
import type { Clock } from '../core/study/clock';
import type { EventDraft, EventId, EventType, LoggedEvent, Moment, StudyEvent } from '../core/study/events';
import { appendToState, compactLog, replay, replayOnto } from '../core/study/replay';
import type { Scheduler } from '../core/study/scheduler';
import { DEFAULT_SETTINGS, type Settings } from '../core/study/settings';
import type { Snapshot } from '../core/study/snapshot';
import { studyDayOf } from '../core/study/study-day';
import { createStudyState, type StudyDay, type StudyState } from '../core/study/study-state';
import {
	StoreError,
	type AppendRequest,
	type SetAsideRecord,
	type StoredContent,
	type StoreFailure,
	type StudyStore
} from '../core/study/study-store';
import { findUndone } from '../core/study/undone-events';
import { recallProbability } from '../core/study/word-status';

/** Loose events from which on the log is compacted: a start reads this many single records at the most. */
const COMPACT_FROM = 1_024;

/** What the log needs from outside; `openStore` is called once, by `start`. */
export interface StudyLogParts {
	readonly openStore: () => Promise<OpenedStore>;
	readonly clock: Clock;
	readonly scheduler: Scheduler;
	readonly createEventId: () => EventId;
	/** What the learner probably wants to learn, until they say so: who reads Indonesian menus learns English. */
	readonly suggestedCourse: Course;
}

interface LogView {
	readonly state: StudyState;
	readonly tail: readonly LoggedEvent[];
}

export interface OpenedStore {
	readonly store: StudyStore;
	readonly failure: StoreFailure | null;
	readonly lostEvents: number;
	forgetLoss(): Promise<void>;
}

export class StudyLog {
	readonly #parts: StudyLogParts;
	#store: StudyStore | null = null;
	#forgetLoss: () => Promise<void> = () => Promise.resolve();
	#base: Snapshot | null = null;
	#tail: LoggedEvent[] = [];
	#queue: Promise<unknown> = Promise.resolve();
	#announceOpen: () => void = () => undefined;
	readonly #opening = new Promise<void>((resolve) => {
		this.#announceOpen = resolve;
	});
	#current: StudyState = createStudyState();
	/** The state and the tail change in place; a new view tells the screens that they did. */
	#view = $state.raw<LogView>({ state: this.#current, tail: this.#tail });
	#now = $state.raw<Moment>({ atMs: 0, utcOffsetMinutes: 0, timeZone: 'UTC' });
	#phase = $state<'closed' | 'opening' | 'open'>('closed');
	#durability = $state<StudyStore['durability']>('durable');
	#failure = $state<StoreFailure | null>(null);
	#lostEvents = $state(0);
	#setAside = $state.raw<readonly SetAsideRecord[]>([]);

	constructor(parts: StudyLogParts) {
		this.#parts = parts;
	}

	/** Changes in place; reading it through this getter makes a screen follow every change. */
	get state(): StudyState {
		return this.#view.state;
	}
	get isOpen(): boolean {
		return this.#phase === 'open';
	}
	/** Resolves once the log is open, with all of it or with what could be read. */
	whenOpen(): Promise<void> {
		return this.#opening;
	}
	/** `memory`: what is done now lasts for this visit only. */
	get durability(): StudyStore['durability'] {
		return this.#durability;
	}
	/** Why the last write or the start failed; `null` when all is well. */
	get failure(): StoreFailure | null {
		return this.#failure;
	}
	/** Events that the browser seems to have removed since the last visit. */
	get lostEvents(): number {
		return this.#lostEvents;
	}
	get setAside(): readonly SetAsideRecord[] {
		return this.#setAside;
	}
	get settings(): Settings {
		return this.state.settings;
	}
	get course(): Course {
		// until the log is open the page is as it was prerendered
		if (hasChosen(this.settings) || !this.isOpen) return this.settings.course;
		return this.#parts.suggestedCourse;
	}
	/** The present as the screens last took it in: on every change of the log and on `refreshNow`. */
	get now(): Moment {
		return this.#now;
	}
	get today(): StudyDay {
		return studyDayOf(this.#now, this.settings.rolloverHour);
	}

	/** Opens the store and builds the state. Safe to call more than once; only the first call does anything. */
	async start(): Promise<void> {
		if (this.#phase !== 'closed') return;
		this.#phase = 'opening';
		const opened = await this.#parts.openStore();
		this.#store = opened.store;
		this.#durability = opened.store.durability;
		this.#failure = opened.failure;
		this.#lostEvents = opened.lostEvents;
		this.#forgetLoss = () => opened.forgetLoss();
		try {
			const loaded = await opened.store.load();
			this.#base = loaded.snapshot;
			this.#tail = [...loaded.tail];
			this.#setAside = loaded.setAside;
			await this.#rebuild();
		} catch (error) {
			if (!(error instanceof StoreError)) throw error;
			this.#failure = error.failure;
		}
		opened.store.onAppendedElsewhere((events) => {
			void this.#enqueue(() => this.#takeIn(events));
		});
		this.#phase = 'open';
		this.#changed();
		this.#announceOpen();
		if (this.#tail.length >= COMPACT_FROM) void this.compact();
	}

	/**
	 * Keeps the acts as one atomic write and applies them. Resolves with the events once they are on disk; rejects with `StoreError`
	 * when nothing was written (`failure` then says why, and the screen stays as it was).
	 */
	record(...drafts: readonly EventDraft[]): Promise<readonly StudyEvent[]> {
		return this.recordContent(drafts, []);
	}

	/** Like `record`, with the content that the acts name, in the same write. */
	recordContent(drafts: readonly EventDraft[], content: readonly StoredContent[]): Promise<readonly StudyEvent[]> {
		return this.#enqueue(async () => {
			if (!this.#store) throw new StoreError('unavailable');
			const requests = this.#requestsFor([...this.#firstChoice(), ...drafts]);
			try {
				const events = await this.#store.append(requests, content);
				this.#failure = null;
				await this.#takeIn(events);
				return events.slice(-drafts.length);
			} catch (error) {
				if (error instanceof StoreError) this.#failure = error.failure;
				throw error;
			}
		});
	}

	/**
	 * Writes an import whole or not at all, and applies it. Resolves with the event that undoing takes back; rejects with `StoreError`
	 * when nothing was written.
	 */
	bringIn({ drafts, events, content }: ImportToWrite): Promise<StudyEvent> {
		return this.#enqueue(async () => {
			if (!this.#store) throw new StoreError('unavailable');
			try {
				const requests = this.#requestsFor(drafts);
				const { acts, added } = await this.#store.bringIn({ requests, events, content });
				this.#failure = null;
				await this.#takeIn(added);
				return acts.at(-1) as StudyEvent;
			} catch (error) {
				if (error instanceof StoreError) this.#failure = error.failure;
				throw error;
			}
		});
	}

	/** The latest act of these types on record that was not undone; `null` when there is none among the events not yet compacted. */
	lastAct(types: readonly EventType[]): StudyEvent | null {
		const { tail } = this.#view;
		const undone = findUndone(tail);
		const found = tail.findLast((event) => types.includes(event.type as EventType) && !undone.has(event.id));
		return (found as StudyEvent | undefined) ?? null;
	}

	/** Content of the learner's own, as it was saved under the hash; `null` when the store has none (or is not open). */
	async readContent(hash: string): Promise<string | null> {
		return (await this.#store?.readContent(hash)) ?? null;
	}

	/** The whole log, in no particular order. */
	async readAll(): Promise<readonly LoggedEvent[]> {
		return (await this.#store?.readAll()) ?? this.#tail;
	}

	/** Takes an act back. */
	async undo(target: EventId): Promise<void> {
		await this.record({ type: 'event-undone', target });
	}

	/** Takes back everything the learner decided about a word: it is new again. Its reviews stay in the log. */
	async takeBackWord(course: Course, wordId: WordId): Promise<void> {
		const events = this.#base ? ((await this.#store?.readAll()) ?? this.#tail) : this.#tail;
		const undone = findUndone(events);
		const decisions = (events as readonly StudyEvent[]).filter(
			(event) =>
				(event.type === 'word-added' || event.type === 'word-marked') &&
				event.wordId === wordId &&
				event.course === course &&
				!undone.has(event.id)
		);
		await this.record(...decisions.map(({ id }) => ({ type: 'event-undone' as const, target: id })));
	}

	changeSettings(settings: Partial<Settings>): Promise<readonly StudyEvent[]> {
		return this.record({ type: 'settings-changed', settings });
	}

	/** Probability, 0–1, that the learner recalls the word today. */
	recallProbability(course: Course, wordId: WordId): number {
		return recallProbability(this.state, course, wordId, this.now, this.#parts.scheduler);
	}

	/** Takes in that time has passed (a new study day, a step that is due). */
	refreshNow(): void {
		this.#now = this.#parts.clock.now();
	}

	/** The learner has read that events were lost. */
	async acknowledgeLoss(): Promise<void> {
		// the notice goes once that is kept: who reloads at once is not told again
		await this.#forgetLoss();
		this.#lostEvents = 0;
	}

	/** Folds the loose events into the snapshot. Failure is harmless: the log stays as it is. */
	async compact(minimumTail = COMPACT_FROM): Promise<void> {
		try {
			await this.#store?.compact((base, events) => compactLog(base, events, this.#parts.scheduler), minimumTail);
		} catch (error) {
			if (!(error instanceof StoreError)) throw error;
		}
	}

	close(): void {
		this.#store?.close();
	}

	#requestsFor(drafts: readonly EventDraft[]): readonly AppendRequest[] {
		return drafts.map((draft) => ({ id: this.#parts.createEventId(), draft, moment: this.#parts.clock.now() }));
	}

	/** The suggested course becomes a fact with the first act: from then on nothing but the learner changes it. */
	#firstChoice(): readonly EventDraft[] {
		const { suggestedCourse } = this.#parts;
		if (hasChosen(this.#current.settings) || suggestedCourse === DEFAULT_SETTINGS.course) return [];
		return [{ type: 'settings-changed', settings: { course: suggestedCourse } }];
	}

	#enqueue<Result>(work: () => Promise<Result>): Promise<Result> {
		const result = this.#queue.then(work, work);
		this.#queue = result.catch(() => undefined);
		return result;
	}

	async #takeIn(events: readonly LoggedEvent[]): Promise<void> {
		let needsRebuild = false;
		const knownIds = events.length > 1 ? new Set(this.#tail.map(({ id }) => id)) : null;
		for (const event of events) {
			if (knownIds?.has(event.id) ?? this.#tail.some(({ id }) => id === event.id)) continue;
			knownIds?.add(event.id);
			this.#tail.push(event);
			if (!needsRebuild) needsRebuild = appendToState(this.#current, event, this.#parts.scheduler) === 'rebuild-needed';
		}
		if (needsRebuild) await this.#rebuild();
		this.#changed();
	}

	async #rebuild(): Promise<void> {
		const { scheduler } = this.#parts;
		const state = this.#base ? replayOnto(this.#base, this.#tail, scheduler) : replay(this.#tail, scheduler);
		this.#current =
			state === 'whole-log-needed' ? replay((await this.#store?.readAll()) ?? this.#tail, scheduler) : state;
	}

	#changed(): void {
		this.#now = this.#parts.clock.now();
		this.#view = { state: this.#current, tail: this.#tail };
	}
}

/** Replay hands out the defaults themselves until the first change. */
function hasChosen(settings: Settings): boolean {
	return settings !== DEFAULT_SETTINGS;
}
