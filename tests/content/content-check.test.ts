// `npm run content:check` as an author runs it, on the real vocab/ and on broken copies of it.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { formatIssue } from '../../src/lib/core/issue';
import { readVocab } from '../../scripts/read-vocab';

const folders: string[] = [];
afterAll(() => {
	for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A root with a copy of vocab/ of which one file was changed. */
function copyVocab(file: string, change: (text: string) => string | Buffer): string {
	const root = mkdtempSync(join(tmpdir(), 'mitra-vocab-'));
	folders.push(root);
	cpSync('vocab', join(root, 'vocab'), { recursive: true });
	const path = join(root, file);
	writeFileSync(path, change(readFileSync(path, 'utf8')));
	return root;
}

function runCheck(...args: readonly string[]) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['scripts/run.mjs', 'scripts/check-content.ts', ...args],
		{ encoding: 'utf8' }
	);
	return { status, stdout, lines: stderr.split('\n') };
}

const MAIN = 'vocab/articles/kemitraan-militer.json';

test('the real vocab passes and says what it holds', { timeout: 60_000 }, () => {
	const { status, stdout } = runCheck();
	expect(stdout).toMatch(
		/^vocab\/ is sound: \d+ words, 2 articles with \d+ sentences, \d+ questions\nvocab\/lexicon\/ is sound: \d+ words, \d+ terms of several words, \d+ colloquial forms, \d+ irregular forms\n$/
	);
	expect(status).toBe(0);
});

test('a broken copy fails and says where', { timeout: 60_000 }, () => {
	const root = copyVocab(MAIN, (text) => text.replace('"level": "B1"', '"level": "B9"'));
	const { status, stdout, lines } = runCheck(root);
	expect(lines).toContain(`${MAIN}: level: found "B9"; expected ('A1' | 'A2' | 'B1' | 'B2' | 'C1')`);
	expect(lines.at(-2)).toMatch(/^\d+ issues? in vocab\/$/);
	expect(stdout).toBe('');
	expect(status).toBe(1);
});

test.each([
	['nothing', () => ''],
	['a file cut off', (text: string) => text.slice(0, text.length / 2)],
	['a comma too many', (text: string) => text.replace(/\}\s*$/, ',}')],
	['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')]
])('%s is not JSON', (_, change) => {
	const lines = readVocab(copyVocab(MAIN, change)).issues.map(formatIssue);
	expect(lines[0]).toMatch(new RegExp(`^${MAIN}: the whole file: found .+; expected JSON$`, 's'));
	// its questions have lost their article
	expect(lines).toContain(
		'vocab/questions/kemitraan-militer.json: article: found "kemitraan-militer"; expected the id of an article'
	);
});

test('a file that begins with a byte order mark is not JSON, and said to be so', () => {
	const lines = readVocab(copyVocab(MAIN, (text) => `\ufeff${text}`)).issues.map(formatIssue);
	expect(lines[0]).toMatch(/^vocab\/articles\/kemitraan-militer\.json: the whole file: found .+; expected JSON$/s);
});
