// What every StudyStore must do, written once; each implementation's own test file runs it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventId, LoggedEvent } from '../../src/lib/core/study/events';
import type { Snapshot } from '../../src/lib/core/study/snapshot';
import { StoreError, type StudyStore } from '../../src/lib/core/study/study-store';
import {
	atHour,
	eventsOf,
	makeSnapshot,
	requestOf,
	requestsOf,
	reviewDraft,
	sortedIds,
	unknownEventOf
} from './log-fixtures';

/** `makeStore` gives an empty store each time. */
export function runStudyStoreContract(name: string, makeStore: () => StudyStore): void {
	async function withStore(check: (store: StudyStore) => Promise<void>): Promise<void> {
		const store = makeStore();
		try {
			await check(store);
		} finally {
			store.close();
		}
	}
	const contract = (title: string, check: (store: StudyStore) => Promise<void>): void => {
		test(title, () => withStore(check));
	};

	describe(`${name}: append`, () => {
		contract('an empty store loads an empty log', async (store) => {
			expect(await store.load()).toEqual({ snapshot: null, tail: [], setAside: [] });
			expect(await store.readAll()).toEqual([]);
			expect(await store.append([])).toEqual([]);
			expect(await store.merge([])).toEqual([]);
		});

		contract('fills in the device and counts from 1 in the order given', async (store) => {
			const [first, second] = await store.append([requestOf('b', 0), requestOf('a', 1)]);
			const [third] = await store.append([requestOf('c', 2, { type: 'event-undone', target: 'a' as EventId })]);
			expect([first?.seq, second?.seq, third?.seq]).toEqual([1, 2, 3]);
			expect(new Set([first?.deviceId, second?.deviceId, third?.deviceId]).size).toBe(1);
			expect(first).toEqual({
				...reviewDraft(),
				id: 'b',
				deviceId: first?.deviceId,
				seq: 1,
				atMs: atHour(0),
				utcOffsetMinutes: 420,
				timeZone: 'Asia/Jakarta'
			});
			const { tail, snapshot } = await store.load();
			expect(snapshot).toBeNull();
			expect(new Map(tail.map((event) => [event.id, event]))).toEqual(
				new Map([first, second, third].map((event) => [event?.id, event]))
			);
		});

		contract('writes the same id once, within a call, in a later one and after compaction', async (store) => {
			const [once, again] = await store.append([requestOf('a'), requestOf('a', 5)]);
			expect(again).toEqual(once);
			expect(await store.append([requestOf('a', 6), requestOf('b', 7)])).toMatchObject([
				{ id: 'a', seq: 1, atMs: atHour(0) },
				{ id: 'b', seq: 2 }
			]);
			await store.compact(makeSnapshot, 1);
			expect(await store.append([requestOf('b', 8), requestOf('c', 9)])).toMatchObject([
				{ id: 'b', seq: 2, atMs: atHour(7) },
				{ id: 'c', seq: 3 }
			]);
			expect(sortedIds(await store.readAll())).toEqual(['a', 'b', 'c']);
		});

		contract('gives appends that run at once numbers without a hole', async (store) => {
			const written = await Promise.all(requestsOf('fast', 50).map((request) => store.append([request])));
			const numbers = written.flat().map((event) => event.seq);
			expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
		});

		contract('writes nothing when one of the requests cannot be stored', async (store) => {
			const hidden = { ...reviewDraft(), note: (): void => undefined };
			const unclonable = new Proxy(reviewDraft(), {});
			const unreadable = { ...reviewDraft(), durationMs: NaN };
			for (const draft of [hidden, unreadable]) {
				await expect(store.append([requestOf('good'), requestOf('bad', 1, draft)])).rejects.toThrow(TypeError);
			}
			const nested = { ...reviewDraft(), note: new Proxy({}, {}) };
			await expect(store.append([requestOf('good'), requestOf('bad', 1, nested)])).rejects.toMatchObject({
				name: 'DataCloneError'
			});
			expect(await store.readAll()).toEqual([]);
			// A proxied draft itself is copied field by field
			expect(await store.append([requestOf('good'), requestOf('fine', 1, unclonable)])).toMatchObject([
				{ seq: 1 },
				{ seq: 2 }
			]);
		});

		contract('keeps events as they were when their request changes later', async (store) => {
			const answer = { text: 'makan', class: 'exact' as const };
			await store.append([requestOf('a', 0, { ...reviewDraft(), answer })]);
			answer.text = 'minum';
			expect(await store.readAll()).toMatchObject([{ answer: { text: 'makan' } }]);
		});
	});

	describe(`${name}: content of the learner's own`, () => {
		const content = [{ hash: 'aa', text: '{"format":"mitra-lesson"}' }];

		contract('is kept with the events that name it, and read back as it was', async (store) => {
			expect(await store.readContent('aa')).toBeNull();
			await store.append([requestOf('a')], content);
			expect(await store.readContent('aa')).toBe(content[0]?.text);
			await store.compact(makeSnapshot, 1);
			expect(await store.readContent('aa')).toBe(content[0]?.text);
		});

		contract('is not kept when the events cannot be', async (store) => {
			const unreadable = { ...reviewDraft(), durationMs: NaN };
			await expect(store.append([requestOf('bad', 1, unreadable)], content)).rejects.toThrow(TypeError);
			expect(await store.readContent('aa')).toBeNull();
		});

		contract('comes with a merge, with or without events', async (store) => {
			expect(await store.merge([], content)).toEqual([]);
			expect(await store.readContent('aa')).toBe(content[0]?.text);
			expect(await store.readContent('bb')).toBeNull();
		});
	});

	describe(`${name}: an import`, () => {
		const content = [{ hash: 'aa', text: '{"format":"mitra-words"}' }];

		contract('writes events of others, acts and content together, and answers with what was new', async (store) => {
			const events = eventsOf('other', 3);
			await store.merge(events.slice(0, 1));
			const { acts, added } = await store.bringIn({ requests: requestsOf('act', 2), events, content });
			expect(acts.map(({ id, seq }) => [id, seq])).toEqual([
				['act-0', 1],
				['act-1', 2]
			]);
			expect(added.map(({ id }) => id)).toEqual(['other-1', 'other-2', 'act-0', 'act-1']);
			expect(sortedIds(await store.readAll())).toEqual(['act-0', 'act-1', 'other-0', 'other-1', 'other-2']);
			expect(await store.readContent('aa')).toBe(content[0]?.text);
		});

		contract('numbers its acts after what this device wrote before it lost its log', async (store) => {
			const [own] = await store.append([requestOf('own')]);
			const restored = { ...own, id: 'earlier', seq: 40 } as LoggedEvent;
			const { acts } = await store.bringIn({ requests: [requestOf('act', 2)], events: [restored], content: [] });
			expect(acts[0]?.seq).toBe(41);
			expect((await store.append([requestOf('next', 3)]))[0]?.seq).toBe(42);
		});

		contract('leaves nothing when one of its acts cannot be kept', async (store) => {
			const requests = [requestOf('good'), requestOf('bad', 1, { ...reviewDraft(), durationMs: NaN })];
			await expect(store.bringIn({ requests, events: eventsOf('other', 3), content })).rejects.toThrow(TypeError);
			expect(await store.readAll()).toEqual([]);
			expect(await store.readContent('aa')).toBeNull();
			expect((await store.append([requestOf('first')]))[0]?.seq).toBe(1);
		});

		contract('happens once, however often it is asked for', async (store) => {
			const parts = { requests: requestsOf('act', 2), events: eventsOf('other', 2), content };
			const once = await store.bringIn(parts);
			expect(await store.bringIn(parts)).toEqual({ acts: once.acts, added: [] });
		});
	});

	describe(`${name}: merge`, () => {
		contract('takes in what is new, as it is, and answers with it', async (store) => {
			const events = [...eventsOf('other', 3), unknownEventOf('newer')];
			expect(await store.merge(events.slice(0, 2))).toEqual(events.slice(0, 2));
			expect(sortedIds(await store.merge(events))).toEqual(['newer', 'other-2']);
			expect(await store.merge(events)).toEqual([]);
			const byId = (log: readonly LoggedEvent[]): unknown => new Map(log.map((event) => [event.id, event]));
			expect(byId(await store.readAll())).toEqual(byId(events));
		});

		contract('takes an event once that is there twice', async (store) => {
			const events = eventsOf('other', 2);
			expect(await store.merge([...events, ...events])).toEqual(events);
			expect(await store.readAll()).toHaveLength(2);
		});

		contract('knows compacted events', async (store) => {
			const events = eventsOf('other', 5);
			await store.merge(events);
			await store.compact(makeSnapshot, 1);
			expect(await store.merge([...events, unknownEventOf('newer')])).toMatchObject([{ id: 'newer' }]);
			expect(await store.readAll()).toHaveLength(6);
		});

		contract('goes on counting behind events of this device that come back', async (store) => {
			const [own] = await store.append([requestOf('own')]);
			await store.merge(eventsOf('back', 7, own?.deviceId));
			expect(await store.append([requestOf('next', 9)])).toMatchObject([{ seq: 8 }]);
		});
	});

	describe(`${name}: compact`, () => {
		contract('moves the loose events behind the snapshot and loses none', async (store) => {
			await store.append(requestsOf('one', 30));
			await store.merge([unknownEventOf('newer')]);
			const before = await store.readAll();
			await store.compact(makeSnapshot, 31);
			const { snapshot, tail, setAside } = await store.load();
			expect(snapshot).toEqual(makeSnapshot(null, before));
			expect(tail).toEqual([]);
			expect(setAside).toEqual([]);
			expect(sortedIds(await store.readAll())).toEqual(sortedIds(before));
		});

		contract('waits for enough loose events', async (store) => {
			await store.compact(() => expect.fail('nothing to compact'), 0);
			await store.append(requestsOf('one', 4));
			await store.compact(() => expect.fail('too few'), 5);
			expect((await store.load()).tail).toHaveLength(4);
		});

		contract('builds on the stored snapshot with the loose events alone', async (store) => {
			await store.append(requestsOf('one', 10));
			await store.compact(makeSnapshot, 1);
			const { snapshot: first } = await store.load();
			await store.append(requestsOf('two', 3, 10));
			const calls: [Snapshot | null, number][] = [];
			await store.compact((base, events) => {
				calls.push([base, events.length]);
				return makeSnapshot(base, events);
			}, 1);
			expect(calls).toEqual([[first, 3]]);
			expect((await store.load()).snapshot).toEqual(makeSnapshot(null, await store.readAll()));
		});

		contract('offers the whole log when the loose events are not enough', async (store) => {
			await store.append(requestsOf('one', 10, 100));
			await store.compact(makeSnapshot, 1);
			await store.merge(eventsOf('earlier', 2));
			const counts: number[] = [];
			await store.compact((base, events) => {
				counts.push(events.length);
				return makeSnapshot(base, events);
			}, 1);
			expect(counts).toEqual([2, 12]);
			expect((await store.load()).snapshot).toEqual(makeSnapshot(null, await store.readAll()));
		});

		contract('changes nothing when the snapshot cannot be made', async (store) => {
			await store.append(requestsOf('one', 5));
			const failing = (): never => {
				throw new RangeError('no snapshot');
			};
			await expect(store.compact(failing, 1)).rejects.toThrow('no snapshot');
			await expect(store.compact(() => 'whole-log-needed', 1)).rejects.toThrow('whole log');
			const { snapshot, tail } = await store.load();
			expect(snapshot).toBeNull();
			expect(tail).toHaveLength(5);
		});

		contract('gives each start a snapshot of its own', async (store) => {
			await store.append(requestsOf('one', 5));
			await store.compact(makeSnapshot, 1);
			const { snapshot } = await store.load();
			snapshot?.cardChunks[0]?.reviews.fill(99);
			expect((await store.load()).snapshot).toEqual(makeSnapshot(null, await store.readAll()));
		});
	});

	describe(`${name}: life`, () => {
		contract('does not tell its own listeners of its own events', async (store) => {
			const heard: unknown[] = [];
			const stop = store.onAppendedElsewhere((events) => heard.push(events));
			await store.append([requestOf('a')]);
			await store.load();
			stop();
			stop();
			expect(heard).toEqual([]);
		});

		contract('rejects after close', async (store) => {
			await store.append([requestOf('a')]);
			store.close();
			store.close();
			for (const use of [
				() => store.load(),
				() => store.append([requestOf('b')]),
				() => store.merge(eventsOf('c', 1)),
				() => store.readAll(),
				() => store.compact(makeSnapshot, 1)
			]) {
				await expect(use()).rejects.toThrow(StoreError);
			}
		});

		test('holds the union of all that was written, whatever the order of acts', { timeout: 60_000 }, async () => {
			const act = fc.oneof(
				fc.record({ kind: fc.constant('append' as const), number: fc.nat(9) }),
				fc.record({ kind: fc.constant('merge' as const), number: fc.nat(9) }),
				fc.record({ kind: fc.constant('compact' as const), number: fc.nat(4) })
			);
			const property = fc.asyncProperty(fc.array(act, { maxLength: 14 }), (acts) =>
				withStore(async (store) => {
					const expected = new Set<string>();
					for (const { kind, number } of acts) {
						if (kind === 'compact') {
							await store.compact(makeSnapshot, number);
						} else if (kind === 'append') {
							await store.append([requestOf(`own-${number}`, number)]);
							expected.add(`own-${number}`);
						} else {
							const added = await store.merge(eventsOf('other', number));
							const isNew = (event: LoggedEvent): boolean => !expected.has(event.id);
							expect(added).toEqual(eventsOf('other', number).filter(isNew));
							for (const event of added) expected.add(event.id);
						}
					}
					const all = await store.readAll();
					expect(sortedIds(all)).toEqual([...expected].toSorted());
					const { snapshot, tail, setAside } = await store.load();
					expect((snapshot?.head.eventCount ?? 0) + tail.length).toBe(expected.size);
					expect(setAside).toEqual([]);
				})
			);
			await fc.assert(property, { numRuns: 25 });
		});
	});
}
