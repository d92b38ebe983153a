import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { describe, expect, test } from 'vitest';

function analyse(input: string, ...args: readonly string[]) {
	const run = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/analyse.ts', ...args], {
		input,
		encoding: 'utf8'
	});
	return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}

describe('npm run analyse', { timeout: 60_000 }, () => {
	test('a mark of byte order, Windows line ends and empty lines: one line a form, nothing else', () => {
		const { status, stdout, stderr } = analyse('\uFEFFmenulis\r\n\r\n  diadakannya \r\nbuku', '-');
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		const rows = stdout.split('\n').map((line) => line.split('\t'));
		expect(rows.map((row) => row.slice(0, 4))).toEqual([
			['menulis', 'tulis', 'menulis', 'meN- + tulis'],
			['diadakannya', 'ada', 'mengadakan', 'di- + ada + -kan + -nya'],
			['buku', 'buku', 'buku', ''],
			['']
		]);
		for (const [, , , , confidence] of rows.slice(0, 3)) expect(confidence).toMatch(/^[01]\.\d\d$/);
	});

	test('a text becomes sentences and tokens with their positions', () => {
		const text = 'Ia pergi. “Negara-negara itu,” katanya.';
		const { status, stdout } = analyse(text, '--text', '-');
		const sentences = JSON.parse(stdout) as {
			start: number;
			end: number;
			tokens: { text: string; start: number; end: number }[];
		}[];
		expect(status).toBe(0);
		expect(sentences).toHaveLength(2);
		for (const token of sentences.flatMap(({ tokens }) => tokens)) {
			expect(text.slice(token.start, token.end)).toBe(token.text);
		}
	});

	test('a wrong call and a missing file say so on stderr only', () => {
		expect(analyse('')).toMatchObject({ status: 2, stdout: '' });
		const missing = analyse('', 'no-such-file.txt');
		expect(missing).toMatchObject({ status: 2, stdout: '' });
		expect(missing.stderr).toContain('no-such-file.txt');
	});
});
