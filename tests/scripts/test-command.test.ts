// What `npm start` and `npm test` decide by: the state of the clone, and what the test runners report.
import { describe, expect, test } from 'vitest';
import { countPlaywright, countVitest } from '../../scripts/count-results.mjs';
import { isInstalled, nodeComplaint } from '../../scripts/prepare-project.mjs';

describe('Node', () => {
	test.each(['20.19.0', '20.20.2', '22.0.0', '100.1.0'])('%s is new enough', (version) => {
		expect(nodeComplaint(version)).toBeNull();
	});

	test.each(['20.18.3', '18.20.0', '9.11.0'])('%s is too old', (version) => {
		expect(nodeComplaint(version)).toContain(`needs Node 20.19 or newer; this is Node ${version}`);
	});
});

describe('dependencies', () => {
	const vite = { version: '8.0.0', integrity: 'sha512-a' };
	const lock = {
		packages: { '': { version: '0.1.0' }, 'node_modules/vite': vite, 'node_modules/win': { optional: true } }
	};

	test('are there when npm wrote down the same', () => {
		expect(isInstalled(lock, { packages: { 'node_modules/vite': vite } })).toBe(true);
	});

	test.each([
		['nothing', {}],
		['another version', { 'node_modules/vite': { ...vite, version: '7.0.0' } }],
		['another file of the same version', { 'node_modules/vite': { ...vite, integrity: 'sha512-b' } }]
	])('are not there: %s', (_, packages) => {
		expect(isInstalled(lock, { packages })).toBe(false);
	});
});

describe('results of vitest', () => {
	const file = (...statuses: string[]) => ({
		status: statuses.includes('failed') ? 'failed' : 'passed',
		assertionResults: statuses.map((status) => ({ status }))
	});

	test('are counted test by test', () => {
		const report = { testResults: [file('passed', 'passed', 'skipped'), file('failed', 'passed')] };
		expect(countVitest(report, 1)).toEqual({ passed: 3, failed: 1 });
	});

	test('count a file that does not load', () => {
		const report = { testResults: [file('passed'), { status: 'failed', assertionResults: [] }] };
		expect(countVitest(report, 1)).toEqual({ passed: 1, failed: 1 });
	});

	test('count a run that fails outside any test, or writes no report', () => {
		expect(countVitest({ testResults: [file('passed')] }, 1)).toEqual({ passed: 1, failed: 1 });
		expect(countVitest(null, 1)).toEqual({ passed: 0, failed: 1 });
	});
});

describe('results of Playwright', () => {
	const stats = { expected: 5, unexpected: 0, flaky: 1 };

	test('are counted test by test', () => {
		expect(countPlaywright({ stats, errors: [] }, 0)).toEqual({ passed: 6, failed: 0 });
		expect(countPlaywright({ stats: { ...stats, unexpected: 2 }, errors: [] }, 1)).toEqual({ passed: 6, failed: 2 });
	});

	test('count a run that fails outside any test, or writes no report', () => {
		expect(countPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [{}] }, 1)).toEqual({
			passed: 0,
			failed: 1
		});
		expect(countPlaywright(null, 1)).toEqual({ passed: 0, failed: 1 });
	});
});
