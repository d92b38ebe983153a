// `npm test` and `npm run verify`: everything that is checked before a commit, in one go, from a fresh clone on. All steps run
// even when one fails; the last line is `N passed, N failed`.
// `--only <step>` runs one step, as often as it is given.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { countPlaywright, countVitest } from './count-results.mjs';
import { ensureBrowser } from './find-browser.mjs';
import { prepareProject } from './prepare-project.mjs';
import { runNpm, runTool } from './run-command.mjs';

/** @typedef {import('./count-results.mjs').Count} Count */
/** @typedef {{ name: string, count: Count, seconds: number }} Outcome */

const reports = mkdtempSync(join(tmpdir(), 'mitra-test-'));

/** @param {string} name @returns {any} the parsed report; `null` when the runner wrote none */
function readReport(name) {
	try {
		return JSON.parse(readFileSync(join(reports, name), 'utf8'));
	} catch {
		return null;
	}
}

/** @param {number} exitCode @returns {Count} */
function countStep(exitCode) {
	return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** @param {string} project */
async function runVitest(project) {
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, `${project}.json`)}`];
	const exitCode = await runTool('vitest', ['run', '--project', project, ...reporters]);
	return countVitest(readReport(`${project}.json`), exitCode);
}

async function runPlaywright() {
	const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'e2e.json') };
	const exitCode = await runTool('@playwright/test', ['test', '--reporter=list,json'], env);
	return countPlaywright(readReport('e2e.json'), exitCode);
}

/** @param {string} name */
async function runScript(name) {
	return countStep(await runNpm(['run', '--silent', name]));
}

/** In the order in which they run: the quick ones first. */
const STEPS = {
	format: async () => countStep(await runTool('prettier', ['--check', '.'])),
	lint: async () => countStep(await runTool('eslint', ['.'])),
	check: () => runScript('check'),
	content: () => runScript('content:check'),
	unit: () => runVitest('unit'),
	browser: () => runVitest('browser'),
	build: async () => countStep(await runTool('vite', ['build', '--logLevel', 'warn'])),
	e2e: runPlaywright
};

const NEEDS_BROWSER = new Set(['browser', 'e2e']);

/** @returns {Count} */
function provideBrowser() {
	// the tools that follow take this one, not the first that they find
	process.env['MITRA_BROWSER'] = ensureBrowser();
	console.log(process.env['MITRA_BROWSER']);
	return countStep(0);
}

/** @returns {never} */
function refuseWithoutBrowser() {
	throw new Error('Not run: there is no browser; the step "chromium" says how to install one.');
}

/**
 * @param {string} name
 * @param {() => Count | Promise<Count>} step
 * @returns {Promise<Outcome>}
 */
async function runStep(name, step) {
	console.log(`\n━━ ${name}`);
	const startedAtMs = performance.now();
	/** @type {Count} */
	let count;
	try {
		count = await step();
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		count = { passed: 0, failed: 1 };
	}
	return { name, count, seconds: (performance.now() - startedAtMs) / 1000 };
}

/** @param {readonly Outcome[]} outcomes @returns {number} the exit code */
function summarise(outcomes) {
	console.log('\n━━ summary');
	for (const { name, count, seconds } of outcomes) {
		const state = count.failed === 0 ? 'ok    ' : 'FAILED';
		const { passed, failed } = count;
		console.log(
			`${state} ${name.padEnd(8)} ${String(passed)} passed, ${String(failed)} failed, ${seconds.toFixed(1)} s`
		);
	}
	const passed = outcomes.reduce((sum, { count }) => sum + count.passed, 0);
	const failed = outcomes.reduce((sum, { count }) => sum + count.failed, 0);
	console.log(`${String(passed)} passed, ${String(failed)} failed`);
	return failed === 0 && passed > 0 ? 0 : 1;
}

/** @returns {readonly string[]} the steps asked for */
function chosenSteps() {
	const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
	for (const name of values.only ?? []) {
		if (!(name in STEPS))
			throw new Error(`There is no step "${name}"; the steps are ${Object.keys(STEPS).join(', ')}.`);
	}
	return values.only ?? Object.keys(STEPS);
}

async function main() {
	const chosen = chosenSteps();
	if (!(await prepareProject())) return summarise([{ name: 'prepare', count: { passed: 0, failed: 1 }, seconds: 0 }]);
	/** @type {Outcome[]} */
	const outcomes = [];
	if (chosen.some((name) => NEEDS_BROWSER.has(name))) outcomes.push(await runStep('chromium', provideBrowser));
	const hasBrowser = outcomes.every(({ count }) => count.failed === 0);
	for (const [name, step] of Object.entries(STEPS)) {
		if (!chosen.includes(name)) continue;
		outcomes.push(await runStep(name, NEEDS_BROWSER.has(name) && !hasBrowser ? refuseWithoutBrowser : step));
	}
	return summarise(outcomes);
}

try {
	process.exitCode = await main();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
} finally {
	rmSync(reports, { recursive: true, force: true });
}
