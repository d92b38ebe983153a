// The study log for one visit: what is left where the browser forbids or fails to store. Same port, same rules.
import { mergeLogs } from '../core/study/event-order';
import type { DeviceId, EventId, LoggedEvent, StudyEvent } from '../core/study/events';
import type { Snapshot } from '../core/study/snapshot';
import { StoreError, type AppendRequest, type StoredContent, type StudyStore } from '../core/study/study-store';
import { fillInEvent } from './fill-in-event';

export interface MemoryStudyStoreOptions {
	readonly deviceIdFactory: () => DeviceId;
}

interface FilledIn {
	/** All requests as they stand in the log. */
	readonly acts: readonly StudyEvent[];
	/** Those that were not there before. */
	readonly added: readonly StudyEvent[];
}

/** An empty log. To go on with one whose database failed, merge its events into it. */
export function createMemoryStudyStore({ deviceIdFactory }: MemoryStudyStoreOptions): StudyStore {
	const deviceId = deviceIdFactory();
	const loose = new Map<EventId, LoggedEvent>();
	const kept = new Map<string, string>();
	const compacted = new Map<EventId, LoggedEvent>();
	let snapshot: Snapshot | null = null;
	let nextSeq = 1;
	let closed = false;

	/** A store answers later and fails by rejecting; so does this one, to be no easier to use than the real one. */
	async function whileOpen<Result>(work: () => Result): Promise<Result> {
		await Promise.resolve();
		if (closed) throw new StoreError('unavailable');
		return work();
	}

	function find(id: EventId): LoggedEvent | undefined {
		return loose.get(id) ?? compacted.get(id);
	}

	function fillIn(requests: readonly AppendRequest[], firstSeq: number): FilledIn {
		const added = new Map<EventId, StudyEvent>();
		const acts = requests.map((request) => {
			const earlier = added.get(request.id) ?? find(request.id);
			// Found under the id of a request, it was appended here
			if (earlier !== undefined) return earlier as StudyEvent;
			// Cloned like in a database: what cannot be stored fails here too, and later changes do not reach the log
			const event = structuredClone(fillInEvent(request, deviceId, firstSeq + added.size));
			added.set(event.id, event);
			return event;
		});
		return { acts, added: [...added.values()] };
	}

	function findUnknown(events: readonly LoggedEvent[]): readonly LoggedEvent[] {
		const unknown = mergeLogs(events).events.filter(({ id }) => find(id) === undefined);
		return unknown.map((event) => structuredClone(event));
	}

	function keep(events: readonly LoggedEvent[], content: readonly StoredContent[]): void {
		for (const { hash, text } of content) kept.set(hash, text);
		for (const event of events) {
			loose.set(event.id, event);
			if (event.deviceId === deviceId) nextSeq = Math.max(nextSeq, event.seq + 1);
		}
	}

	return {
		durability: 'memory',

		load: () => whileOpen(() => ({ snapshot: structuredClone(snapshot), tail: [...loose.values()], setAside: [] })),

		append: (requests, content = []) =>
			whileOpen(() => {
				const { acts, added } = fillIn(requests, nextSeq);
				keep(added, content);
				return acts;
			}),

		merge: (events, content = []) =>
			whileOpen(() => {
				const added = findUnknown(events);
				keep(added, content);
				return added;
			}),

		bringIn: ({ requests, events, content }) =>
			whileOpen(() => {
				const merged = findUnknown(events);
				const ownSeqs = merged.filter((event) => event.deviceId === deviceId).map(({ seq }) => seq + 1);
				// what may throw comes before anything is kept
				const { acts, added } = fillIn(
					requests,
					ownSeqs.reduce((highest, seq) => Math.max(highest, seq), nextSeq)
				);
				keep([...merged, ...added], content);
				return { acts, added: [...merged, ...added] };
			}),

		readContent: (hash) => whileOpen(() => kept.get(hash) ?? null),

		readAll: () => whileOpen(() => [...compacted.values(), ...loose.values()]),

		compact: (makeSnapshot, minimumTail) =>
			whileOpen(() => {
				if (loose.size < Math.max(minimumTail, 1)) return;
				let made =
					snapshot === null ? 'whole-log-needed' : makeSnapshot(structuredClone(snapshot), [...loose.values()]);
				if (made === 'whole-log-needed') made = makeSnapshot(null, [...compacted.values(), ...loose.values()]);
				if (made === 'whole-log-needed') throw new Error('makeSnapshot asked for the whole log while it had it');
				snapshot = structuredClone(made);
				for (const [id, event] of loose) compacted.set(id, event);
				loose.clear();
			}),

		// No other tab shares this memory
		onAppendedElsewhere: () => () => undefined,

		close() {
			closed = true;
		}
	};
}
