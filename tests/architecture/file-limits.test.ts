import { describe, expect, test } from 'vitest';
import { DATA_TABLES, findLongFiles } from './check-file-limits';
import { readFiles } from './repository-files';

const files = readFiles(['src', 'scripts', 'tests'], ['.ts', '.mjs', '.js', '.svelte']);

test('no file is over its limit', () => {
	expect(findLongFiles(files, DATA_TABLES)).toEqual([]);
});

test('every exempt data table exists', () => {
	const paths = files.map(({ path }) => path);
	expect(DATA_TABLES.filter((path) => !paths.includes(path))).toEqual([]);
});

describe('the limit itself', () => {
	test.each([
		['src/lib/core/x.ts', 400, 0],
		['src/lib/core/x.ts', 401, 1],
		['src/lib/ui/X.svelte', 250, 0],
		['src/lib/ui/X.svelte', 251, 1],
		['src/lib/app/x.svelte.ts', 400, 0]
	])('%s with %i lines: %i too long', (path, lines, expected) => {
		expect(findLongFiles([{ path, text: 'x\n'.repeat(lines) }], [])).toHaveLength(expected);
		expect(findLongFiles([{ path, text: 'x\n'.repeat(lines).trimEnd() }], [])).toHaveLength(expected);
	});

	test('a data table is exempt', () => {
		const table = { path: 'src/lib/core/table.ts', text: 'x\n'.repeat(900) };
		expect(findLongFiles([table], [table.path])).toEqual([]);
	});
});
