import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findDeadPaths } from './check-documents';
import { readFiles, REPOSITORY } from './repository-files';

const topLevel = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'vocab/README.md']
	.filter((path) => existsSync(join(REPOSITORY, path)))
	.map((path) => ({ path, text: readFileSync(join(REPOSITORY, path), 'utf8') }));

test('every path that a document names exists', () => {
	const documents = [...topLevel, ...readFiles(['docs'], ['.md'])];
	const dead = documents.flatMap((document) => findDeadPaths(document, (path) => existsSync(join(REPOSITORY, path))));
	expect(dead).toEqual([]);
});

describe('what counts as a path', () => {
	const dead = (text: string) => findDeadPaths({ path: 'docs/decisions/one.md', text }, () => false);

	test.each([
		['`src/lib/gone.ts`', 'src/lib/gone.ts'],
		['`./scripts/gone.mjs`', 'scripts/gone.mjs'],
		['`src/lib/gone.ts:12`', 'src/lib/gone.ts'],
		['`node scripts/run.mjs --fast`', 'scripts/run.mjs'],
		['`vocab/words/*.json`', 'vocab/words/'],
		['`docs/`', 'docs/'],
		['[other](two.md#part)', 'docs/decisions/two.md'],
		['[up](../../src/lib/gone.ts)', 'src/lib/gone.ts']
	])('%s names %s', (text, path) => {
		expect(dead(text)).toEqual([`docs/decisions/one.md: ${path}`]);
	});

	test.each([
		'src/lib/gone.ts without backticks',
		'`vocab/words/<theme>.json`',
		'`vocab/words/….json`',
		'`build/index.html`',
		'`/study/`',
		'`core/study`',
		'[web](https://example.org/src/x.ts)',
		'[here](#below)',
		'```\nsrc/lib/gone.ts `src/lib/gone.ts`\n```'
	])('%s names none', (text) => {
		expect(dead(text)).toEqual([]);
	});

	test('a path that exists is left alone', () => {
		expect(findDeadPaths({ path: 'README.md', text: '`src/app.html`' }, (path) => path === 'src/app.html')).toEqual([]);
	});
});
