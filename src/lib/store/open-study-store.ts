// Chooses the store at the start: the durable one where it works, else memory with the reason. Also tells whether events are gone.
import { StoreError, type StoreFailure, type StudyStore } from '../core/study/study-store';
import {
	createIndexedDbStudyStore,
	type IndexedDbStudyStore,
	type IndexedDbStudyStoreOptions
} from './indexed-db-study-store';
import type { LossSentinel } from './loss-sentinel';
import { createMemoryStudyStore } from './memory-study-store';

export interface OpenStudyStoreOptions extends Omit<IndexedDbStudyStoreOptions, 'onCounted'> {
	readonly sentinel: LossSentinel;
}

export interface OpenedStudyStore {
	readonly store: StudyStore;
	/**
	 * What is wrong with the durable store, `null` when nothing is. With `store.durability` `memory`: why it is not used. With
	 * `durable`: the log can be read but not be written now (`quota-exceeded`).
	 */
	readonly failure: StoreFailure | null;
	/** Events that were here once and are no longer: the browser removed the database. 0 when none are missed. */
	readonly lostEvents: number;
	/** Time of the last event before the loss; `null` without one or when not known. */
	readonly lastLostAtMs: number | null;
	/** Stops reporting the loss, once the learner knows: after starting anew, or after restoring an older backup. */
	forgetLoss(): Promise<void>;
}

/** Never rejects because of the browser's storage. */
export async function openStudyStore(options: OpenStudyStoreOptions): Promise<OpenedStudyStore> {
	const { sentinel, ...storeOptions } = options;
	const durable = createDurableStore({
		...storeOptions,
		onCounted: (eventCount, lastAtMs) => {
			sentinel.raise({ eventCount, lastAtMs });
		}
	});
	if (durable instanceof StoreError) return fallBack(options, durable.failure);
	try {
		const failure = await probeForFailure(durable);
		const eventCount = await durable.countEvents();
		// A device that may store nothing at all (some private windows) has no log to read either
		if (failure !== null && eventCount === 0) throw new StoreError(failure);
		return { store: durable, failure, ...compareWithSentinel(durable, sentinel, eventCount) };
	} catch (error) {
		durable.close();
		if (error instanceof StoreError) return fallBack(options, error.failure);
		throw error;
	}
}

function createDurableStore(options: IndexedDbStudyStoreOptions): IndexedDbStudyStore | StoreError {
	try {
		return createIndexedDbStudyStore(options);
	} catch (error) {
		// A sandboxed frame forbids even the channel
		return new StoreError('unavailable', { cause: error });
	}
}

/** A full disk leaves the log readable: better that log with a warning than an empty one in memory. */
async function probeForFailure(store: IndexedDbStudyStore): Promise<'quota-exceeded' | null> {
	try {
		await store.probe();
		return null;
	} catch (error) {
		if (error instanceof StoreError && error.failure === 'quota-exceeded') return error.failure;
		throw error;
	}
}

function compareWithSentinel(
	store: IndexedDbStudyStore,
	sentinel: LossSentinel,
	eventCount: number
): Pick<OpenedStudyStore, 'lostEvents' | 'lastLostAtMs' | 'forgetLoss'> {
	const remembered = sentinel.read();
	const lostEvents = Math.max(0, (remembered?.eventCount ?? 0) - eventCount);
	if (eventCount > 0) sentinel.raise({ eventCount, lastAtMs: null });
	return {
		lostEvents,
		lastLostAtMs: lostEvents > 0 ? (remembered?.lastAtMs ?? null) : null,
		async forgetLoss() {
			sentinel.reset({ eventCount: await store.countEvents(), lastAtMs: null });
		}
	};
}

function fallBack({ deviceIdFactory }: OpenStudyStoreOptions, failure: StoreFailure): OpenedStudyStore {
	return {
		store: createMemoryStudyStore({ deviceIdFactory }),
		failure,
		// What is in the database is out of reach, not lost
		lostEvents: 0,
		lastLostAtMs: null,
		forgetLoss: () => Promise.resolve()
	};
}
