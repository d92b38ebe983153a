import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffLetters, type DiffRun } from '../../../src/lib/core/answers/letter-diff';

/** `-extra-`, `+missing+`. */
function show(runs: readonly DiffRun[]): string {
	const marks = { same: '', extra: '-', missing: '+' } as const;
	return runs.map(({ text, kind }) => `${marks[kind]}${text}${marks[kind]}`).join('');
}

test.each([
	['kemitraan', 'kemitraan', 'kemitraan'],
	['kemitran', 'kemitraan', 'kemitra+a+n'],
	['kemitraaan', 'kemitraan', 'kemitraa-a-n'],
	['pasur', 'pasar', 'pas-u-+a+r'],
	['kerjasama', 'kerja sama', 'kerja+ +sama'],
	['', 'pasar', '+pasar+'],
	['pasar', '', '-pasar-'],
	['Pasar', 'pasar', '-P-+p+asar']
])('%j for %j', (typed, wanted, shown) => {
	expect(show(diffLetters(typed, wanted))).toBe(shown);
});

test('nothing for nothing', () => {
	expect(diffLetters('', '')).toEqual([]);
});

describe('of any two texts', () => {
	const text = fc.oneof(fc.string({ maxLength: 20 }), fc.stringMatching(/^[aeknmi ]{0,15}$/));
	const textOf = (runs: readonly DiffRun[], kind: DiffRun['kind']) =>
		runs
			.filter((run) => run.kind === 'same' || run.kind === kind)
			.map((run) => run.text)
			.join('');

	test('the runs make up both', () => {
		fc.assert(
			fc.property(text, text, (typed, wanted) => {
				const runs = diffLetters(typed, wanted);
				expect(textOf(runs, 'extra')).toBe(typed);
				expect(textOf(runs, 'missing')).toBe(wanted);
				for (const run of runs) expect(run.text).not.toBe('');
			})
		);
	});

	test('no two neighbours are of one kind, and like texts have no difference', () => {
		fc.assert(
			fc.property(text, text, (typed, wanted) => {
				const kinds = diffLetters(typed, wanted).map(({ kind }) => kind);
				for (const [index, kind] of kinds.entries()) expect(kind).not.toBe(kinds[index + 1]);
				expect(kinds.every((kind) => kind === 'same')).toBe(typed === wanted);
			})
		);
	});
});
