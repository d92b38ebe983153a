import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, mergeSettings } from '../../../src/lib/core/study/settings';

test('a change replaces what it names and nothing else', () => {
	const changed = mergeSettings(DEFAULT_SETTINGS, { newWordsPerDay: 5, ladder: 'recognise' });
	expect(changed).toEqual({ ...DEFAULT_SETTINGS, newWordsPerDay: 5, ladder: 'recognise' });
	expect(mergeSettings(changed, {})).toEqual(changed);
});

test.each([
	[{ newWordsPerDay: 201 }, { newWordsPerDay: 200 }],
	[{ newWordsPerDay: -1 }, { newWordsPerDay: 0 }],
	[{ newWordsPerDay: 7.6 }, { newWordsPerDay: 8 }],
	[{ minutesPerDay: 0 }, { minutesPerDay: 1 }],
	[{ minutesPerDay: 241 }, { minutesPerDay: 240 }],
	[{ minutesPerDay: 20.4 }, { minutesPerDay: 20 }],
	[{ minutesPerDay: null }, {}],
	[{ desiredRetention: 1 }, { desiredRetention: 0.97 }],
	[{ desiredRetention: 0 }, { desiredRetention: 0.7 }],
	[{ rolloverHour: Infinity }, { rolloverHour: 12 }],
	[{ rolloverHour: NaN }, {}],
	[{ rolloverHour: '5' }, {}],
	[{ course: 'javanese', theme: 'dark' }, { theme: 'dark' }],
	[{ font: 'large' }, {}],
	[JSON.parse('{"__proto__": {"theme": "dark"}}'), {}],
	[Object.create({ theme: 'dark' }), {}]
] as [object, object][])('%j is taken as %j', (change, taken) => {
	expect(mergeSettings(DEFAULT_SETTINGS, change)).toEqual({ ...DEFAULT_SETTINGS, ...taken });
});

test('fifteen minutes a day are the default', () => {
	expect(DEFAULT_SETTINGS.minutesPerDay).toBe(15);
});

test('the defaults pass through their own readers', () => {
	expect(mergeSettings(DEFAULT_SETTINGS, DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
});
