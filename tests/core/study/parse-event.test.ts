import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordCardId } from '../../../src/lib/core/cards/card-id';
import type { WordId } from '../../../src/lib/core/content/model';
import { formatIssue } from '../../../src/lib/core/issue';
import { parseLoggedEvent } from '../../../src/lib/core/study/parse-event';
import { eventAt, logArbitrary, noon, reviewOf } from './arbitraries';

const AT = { file: 'backup.mitra.json', place: 'events[3]' };
const review = {
	...eventAt(noon(0), reviewOf(wordCardId('indonesian', 'recognise', 'mitra' as WordId), 3)),
	sentence: { from: 'article', articleId: 'pasar', sentenceId: 's1' },
	answer: { text: 'mitra', class: 'exact' }
};

function issuesOf(value: unknown): string[] {
	const checked = parseLoggedEvent(value, AT);
	return checked.ok ? [] : checked.issues.map(formatIssue);
}

test('every event that is written is read back whole, after JSON too', () => {
	fc.assert(
		fc.property(logArbitrary, (log) => {
			for (const event of log) {
				expect(parseLoggedEvent(event, AT)).toEqual({ ok: true, value: event });
				const copy: unknown = JSON.parse(JSON.stringify(event));
				expect(parseLoggedEvent(copy, AT)).toEqual({ ok: true, value: copy });
			}
		})
	);
});

test('an event with any one of its facts missing is refused, and the issue names the fact', () => {
	fc.assert(
		fc.property(logArbitrary, (log) => {
			for (const event of log) {
				const isOptional = (name: string) => name === 'importId' && event.type !== 'import-applied';
				const names = Object.keys(event).filter((name) => !['pitch', 'deep'].includes(name) && !isOptional(name));
				for (const fact of names) {
					const issues = issuesOf(Object.fromEntries(Object.entries(event).filter(([name]) => name !== fact)));
					expect(issues[0]).toContain(`events[3].${fact}: found nothing; expected`);
				}
			}
		}),
		{ numRuns: 20 }
	);
});

describe('facts out of range', () => {
	test.each<[string, unknown]>([
		['rating', 0],
		['rating', 5],
		['rating', 2.5],
		['rating', '3'],
		['durationMs', -1],
		['durationMs', 600_001],
		['durationMs', NaN],
		['atMs', -1],
		['atMs', 1.5],
		['atMs', Infinity],
		['atMs', 8.64e15 + 1],
		['utcOffsetMinutes', 1441],
		['seq', 0],
		['seq', 2 ** 53],
		['id', ''],
		['id', 'a b'],
		['id', 'x'.repeat(201)],
		['deviceId', 7],
		['timeZone', null],
		['type', ''],
		['type', 3],
		['cardId', ''],
		['sentence', undefined],
		['sentence', { from: 'article', articleId: 'pasar' }],
		['sentence', { from: 'example', wordId: 'mitra', index: -1 }],
		['sentence', { from: 'dream', wordId: 'mitra', index: 1 }],
		['answer', { text: 'x'.repeat(10_001), class: 'exact' }],
		['answer', { text: 'x', class: 'brilliant' }]
	])('%s of %j is refused', (fact, value) => {
		expect(issuesOf(review)).toEqual([]);
		const issues = issuesOf({ ...review, [fact]: value });
		expect(issues).toHaveLength(1);
		expect(issues[0]).toContain(`backup.mitra.json: events[3].${fact}: found `);
	});

	test.each([
		[{ type: 'word-added', course: 'javanese', wordId: 'mitra', sentence: null }, 'course'],
		[{ type: 'word-added', course: 'english', wordId: 'a:b', sentence: null }, 'wordId'],
		[{ type: 'word-marked', course: 'english', wordId: 'mitra', mark: 'loved' }, 'mark'],
		[{ type: 'due-day-set', cardId: 'x', dueDay: -1 }, 'dueDay'],
		[{ type: 'due-day-set', cardId: 'x', dueDay: 1e8 + 1 }, 'dueDay'],
		[{ type: 'due-day-set', cardId: 'x', dueDay: 20_000.5 }, 'dueDay'],
		[{ type: 'card-reset', cardId: '' }, 'cardId'],
		[{ type: 'leech-released', cardId: 7 }, 'cardId'],
		[{ type: 'word-edited', course: 'english', wordId: 'a', glosses: [], note: null }, 'glosses'],
		[{ type: 'word-edited', course: 'english', wordId: 'a', glosses: [''], note: null }, 'glosses'],
		[{ type: 'word-edited', course: 'english', wordId: 'a', glosses: Array(51).fill('x'), note: null }, 'glosses'],
		[{ type: 'word-edited', course: 'english', wordId: 'a', glosses: null, note: 3 }, 'note'],
		[{ type: 'answer-accepted', course: 'english', wordId: 'a', text: '' }, 'text'],
		[{ type: 'word-ladder-set', course: 'english', wordId: 'a', ladder: 'half' }, 'ladder'],
		[{ type: 'settings-changed', settings: null }, 'settings'],
		[{ type: 'settings-changed', settings: { minutesPerDay: '15' } }, 'settings'],
		[{ type: 'settings-changed', settings: { rolloverHour: '4' } }, 'settings'],
		[{ type: 'event-undone', target: '' }, 'target']
	])('%j is refused', (facts, fact) => {
		const { atMs, utcOffsetMinutes, timeZone, id, deviceId, seq } = review;
		const issues = issuesOf({ atMs, utcOffsetMinutes, timeZone, id, deviceId, seq, ...facts });
		expect(issues).toHaveLength(1);
		expect(issues[0]).toContain(`events[3].${fact}: found `);
	});
});

describe('events of a newer version', () => {
	const head = { ...noon(0), id: 'e1', deviceId: 'd1', seq: 1 };

	test('are kept whole', () => {
		const event = { ...head, type: 'card-sung', pitch: { low: [1, null, 'a'] } };
		expect(parseLoggedEvent(event, AT)).toEqual({ ok: true, value: event });
	});

	test('a known event keeps facts that this version does not know', () => {
		const event = { ...review, mood: 'bright' };
		expect(parseLoggedEvent(event, AT)).toEqual({ ok: true, value: event });
	});

	test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('a type named %s is only unknown', (type) => {
		expect(parseLoggedEvent({ ...head, type }, AT).ok).toBe(true);
	});

	test('need a sound head all the same', () => {
		expect(issuesOf({ ...head, type: 'card-sung', seq: -1 })[0]).toContain('events[3].seq');
	});
});

describe('hostile values', () => {
	test('nothing makes it throw', () => {
		const anything = fc.anything({
			withBigInt: true,
			withDate: true,
			withMap: true,
			withNullPrototype: true,
			withObjectString: true,
			withSet: true,
			withSparseArray: true,
			withTypedArray: true
		});
		const names = fc.constantFrom(...Object.keys(review), 'settings', 'mark', '__proto__', 'x');
		fc.assert(
			fc.property(anything, fc.dictionary(names, anything), (value, changes) => {
				expect(typeof parseLoggedEvent(value, AT).ok).toBe('boolean');
				expect(typeof parseLoggedEvent({ ...review, ...changes }, AT).ok).toBe('boolean');
			}),
			{ numRuns: 2_000 }
		);
	});

	test('facts of the prototype are no facts', () => {
		expect(issuesOf(Object.create(review))).not.toEqual([]);
		expect(issuesOf(JSON.parse(`{"__proto__": ${JSON.stringify(review)}}`))).not.toEqual([]);
	});

	test('reading an event changes no prototype', () => {
		const event: unknown = JSON.parse(`{"__proto__": {"polluted": 1}, ${JSON.stringify(review).slice(1)}`);
		expect(parseLoggedEvent(event, AT).ok).toBe(true);
		expect('polluted' in {}).toBe(false);
	});

	test('circles, depths, code and numbers that are none are refused', () => {
		const circle: Record<string, unknown> = { ...review };
		circle['self'] = circle;
		let deep: unknown = 1;
		for (let level = 0; level < 50_000; level++) deep = [deep];
		for (const value of [
			circle,
			{ ...review, deep },
			{ ...review, run: () => 1 },
			{ ...review, big: 1n },
			{ ...review, part: [NaN] }
		]) {
			expect(issuesOf(value)[0]).toContain('expected plain data');
		}
	});
});
