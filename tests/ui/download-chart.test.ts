import { expect, test } from 'vitest';
import { toCsv } from '../../src/lib/ui/charts/download-chart';

test('a CSV has its headings, quotes what needs it, and begins with the mark of UTF-8', () => {
	const csv = toCsv(
		['Day', 'Name, long'],
		[
			['2026-03-02', 3.25],
			['a "word"', null]
		]
	);
	expect(csv).toBe('\uFEFFDay,"Name, long"\r\n2026-03-02,3.25\r\n"a ""word""",\r\n');
});

test('no text becomes a formula', () => {
	expect(toCsv(['x'], [['=1+1'], ['-nya'], [-2]])).toBe("\uFEFFx\r\n'=1+1\r\n'-nya\r\n-2\r\n");
});
