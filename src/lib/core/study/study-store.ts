// The port through which the study log is kept. Implementations: store/indexed-db-study-store, store/memory-study-store.
import type { EventDraft, EventId, LoggedEvent, Moment, StudyEvent } from './events';
import type { Snapshot } from './snapshot';

/** A record of the log that could not be read; it stays in the store under its own key, away from the log. */
export interface SetAsideRecord {
	readonly key: string;
	readonly reason: string;
}

/** What a start reads. */
export interface LoadedLog {
	/** The state that all compacted events lead to; `null` when there is none, it was damaged or of another version of the app. */
	readonly snapshot: Snapshot | null;
	/** The events that the snapshot does not hold (with `null`: the whole log), in no particular order. */
	readonly tail: readonly LoggedEvent[];
	/** Events and chunks of events that were found damaged, now or at an earlier start. Caches are mended and not named. */
	readonly setAside: readonly SetAsideRecord[];
}

/** What the act was, when it was, and the id that makes a retry harmless. */
export interface AppendRequest {
	readonly id: EventId;
	readonly draft: EventDraft;
	readonly moment: Moment;
}

/** Content of the learner's own: immutable, under the hash of its text. The same content on two devices is one record. */
export interface StoredContent {
	readonly hash: string;
	readonly text: string;
}

/** What an import writes. */
export interface ImportParts {
	readonly requests: readonly AppendRequest[];
	readonly events: readonly LoggedEvent[];
	readonly content: readonly StoredContent[];
}

export interface BroughtIn {
	readonly acts: readonly StudyEvent[];
	readonly added: readonly LoggedEvent[];
}

/** Why a write or the start failed, in words the interface has a message for. */
export type StoreFailure = 'quota-exceeded' | 'unavailable' | 'blocked';

export class StoreError extends Error {
	override readonly name = 'StoreError';
	constructor(
		readonly failure: StoreFailure,
		options?: ErrorOptions
	) {
		super(`study store: ${failure}`, options);
	}
}

export interface StudyStore {
	/** `memory` means that progress lasts for this visit only. */
	readonly durability: 'durable' | 'memory';
	/** Opens the store and reads what a start needs. Rejects with `StoreError`. */
	load(): Promise<LoadedLog>;
	/**
	 * Writes all events, and the content that they name, in one transaction and resolves once they are on disk, in the order given, with device and sequence
	 * number filled in. On any failure nothing is written; it rejects with `StoreError` when the store failed, with another error
	 * when a request is no event that the log could read again. The same id twice (in one visit) is written once.
	 */
	append(requests: readonly AppendRequest[], content?: readonly StoredContent[]): Promise<readonly StudyEvent[]>;
	/**
	 * Adds events of other devices as they are (set union by id, what is stored stays), with the content that they name; resolves with
	 * those that were new.
	 */
	merge(events: readonly LoggedEvent[], content?: readonly StoredContent[]): Promise<readonly LoggedEvent[]>;
	/**
	 * An import, in one transaction: merges the events of others, then appends the acts, with the content that both name. Resolves with the
	 * acts as events and with all events that were new, acts included; on any failure nothing is written.
	 */
	bringIn(parts: ImportParts): Promise<BroughtIn>;
	/** The text kept under the hash; `null` when there is none. */
	readContent(hash: string): Promise<string | null>;
	/** The whole log, in no particular order, damaged records left out. */
	readAll(): Promise<readonly LoggedEvent[]>;
	/**
	 * Moves the loose events into chunks and keeps the snapshot that then holds the whole log. `makeSnapshot` is called inside
	 * the one transaction, first with the stored snapshot and the loose events; where that is not enough (an undo reaches behind the
	 * snapshot, an event is older than it) it answers `whole-log-needed` and is called again with `null` and every event.
	 * Does nothing while fewer than `minimumTail` events are loose, unless the snapshot is missing. Harmless when two tabs do it at once.
	 */
	compact(
		makeSnapshot: (base: Snapshot | null, events: readonly LoggedEvent[]) => Snapshot | 'whole-log-needed',
		minimumTail: number
	): Promise<void>;
	/** Calls back with events that another tab of this device wrote; returns the function that ends it. */
	onAppendedElsewhere(listener: (events: readonly LoggedEvent[]) => void): () => void;
	close(): void;
}
