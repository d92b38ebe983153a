// Every benchmark, one after the other, in one table: `npm run bench`, or `npm run bench -- node`, `browser`, `learner` or `progress` for one part.
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { runBrowserBench } from './browser-bench.mjs';
import { bundleModule } from './bundle.mjs';
import { formatTable, isMissed } from './figures.mjs';
import { runProgressBench } from './progress-bench.mjs';

/** @typedef {import('./figures.mjs').Figure} Figure */

async function runNodeBench() {
	// the collector's call, so that memory is measured without what is only waiting for it
	setFlagsFromString('--expose-gc');
	globalThis.gc = /** @type {NodeJS.GCFunction} */ (runInNewContext('gc'));
	/** @type {{ runNodeBench: () => Figure[] }} */
	const module = await import(pathToFileURL(await bundleModule('node-bench', 'node')).href);
	/** @type {{ measureLexicon: () => Figure[] }} */
	const lexicon = await import(pathToFileURL(await bundleModule('lexicon-bench', 'node')).href);
	return [...lexicon.measureLexicon(), ...module.runNodeBench()];
}

async function runLearnerBench() {
	/** @type {{ runLearnerBench: () => Figure[] }} */
	const module = await import(pathToFileURL(await bundleModule('simulated-learner', 'node')).href);
	return module.runLearnerBench();
}

const [only] = process.argv.slice(2);
/** @type {Figure[]} */
const figures = [];
if (only === undefined || only === 'node') figures.push(...(await runNodeBench()));
if (only === undefined || only === 'browser') figures.push(...(await runBrowserBench()));
if (only === undefined || only === 'learner') figures.push(...(await runLearnerBench()));
if (only === undefined || only === 'progress') figures.push(...(await runProgressBench()));
console.log(formatTable(figures));
process.exitCode = figures.some(isMissed) ? 1 : 0;
