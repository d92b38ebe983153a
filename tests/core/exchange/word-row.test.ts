import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guessLayout, mapRows } from '../../../src/lib/core/exchange/table-mapping';
import {
	formatRow,
	neutralizeCell,
	restoreCell,
	TABLE_HEADER,
	tidyText,
	type WordRow
} from '../../../src/lib/core/exchange/word-row';

const text = fc
	.oneof(fc.string({ minLength: 1, maxLength: 20 }), fc.stringMatching(/^[a-z*\\;'=+@-]{1,8}( [a-z*\\;]{1,6})?$/))
	.map(tidyText)
	.filter((value) => value !== '');
const example = fc
	.tuple(text, text, text, fc.option(text), text)
	.map(([before, form, after, other, translation]) => ({
		indonesian: tidyText(`${before} ${form} ${after}`),
		english: tidyText(other === null ? translation : `${translation} ${other}`),
		marked: { indonesian: form, english: other }
	}))
	.filter(({ indonesian, english, marked }) => {
		return indonesian.includes(marked.indonesian) && (marked.english === null || english.includes(marked.english));
	});
const row: fc.Arbitrary<WordRow> = fc.record({
	indonesian: text,
	english: fc.uniqueArray(text, { minLength: 1, maxLength: 4 }),
	example: fc.option(example),
	note: fc.oneof(fc.constant(''), text)
});

function readBack(cells: readonly string[]): WordRow | undefined {
	return mapRows([TABLE_HEADER, cells], guessLayout([TABLE_HEADER, cells])).rows[0];
}

test('a row written and read is the same row', () => {
	fc.assert(
		fc.property(row, (word) => {
			expect(readBack(formatRow(word))).toEqual(word);
		}),
		{ numRuns: 1_000 }
	);
});

test('no cell begins as a formula, and restoring gives the text back', () => {
	fc.assert(
		fc.property(fc.string(), fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', "'", "'=", '＝'), (tail, start) => {
			const cell = neutralizeCell(start + tail);
			expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
			expect(restoreCell(cell)).toBe(start + tail);
		})
	);
});

test('the marked form is starred only where a reader would not find it', () => {
	const plain = { indonesian: 'Dia membeli roti.', english: 'She buys bread.' };
	const found = { ...plain, marked: { indonesian: 'membeli', english: null } };
	expect(formatRow({ indonesian: 'membeli', english: ['to get'], example: found, note: '' })[2]).toBe(plain.indonesian);
	const other = { ...plain, marked: { indonesian: 'roti', english: 'bread' } };
	expect(formatRow({ indonesian: 'beli', english: ['to buy'], example: other, note: '' })).toEqual([
		'beli',
		'to buy',
		'Dia membeli *roti*.',
		'She buys *bread*.',
		''
	]);
});

describe('columns', () => {
	test.each([
		[['Kata', 'Arti'], { hasHeader: true, columns: { indonesian: 0, english: 1, sentence: null } }],
		[['English', 'Note', 'Indonesian'], { hasHeader: true, columns: { indonesian: 2, english: 0, note: 1 } }],
		[['rumah', 'house'], { hasHeader: false, columns: { indonesian: 0, english: 1 } }],
		[['to buy', 'membeli'], { hasHeader: false, columns: { indonesian: 1, english: 0 } }],
		[['rumah'], { hasHeader: false, columns: { indonesian: 0, english: null } }]
	])('%j', (first, layout) => {
		expect(guessLayout([first])).toMatchObject(layout);
	});

	test('rows without a side, too long and said twice are counted', () => {
		const rows = [
			['rumah', 'house'],
			['rumah', 'house'],
			['x', ''],
			['y', 'z'.repeat(3_000)]
		];
		expect(mapRows(rows, guessLayout(rows))).toMatchObject({ incomplete: 1, tooLong: 1, doubles: 1, rows: [{}] });
	});
});
