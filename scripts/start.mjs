// `npm start`: from a fresh clone to the app in the browser. Installs and builds what is missing, then serves the build.
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { appVersion } from './build-inputs.mjs';
import { prepareProject } from './prepare-project.mjs';
import { PROJECT, runTool } from './run-command.mjs';
import { serveStatic } from './static-server.mjs';

const DEFAULT_PORT = 4173;
const BUILD = join(PROJECT, 'build');
const STAMP = join(PROJECT, 'node_modules/.cache/mitra/start-build.json');

/**
 * What identifies the build that `npm start` made: its inputs, and the file that is written last, since another build
 * (`npm run build` under a base path) may have taken its place.
 * @param {string} version
 */
function stampOf(version) {
	const page = statSync(join(BUILD, '404.html'), { throwIfNoEntry: false });
	return page === undefined ? null : JSON.stringify({ version, builtAtMs: page.mtimeMs });
}

/** @param {string} version */
function isUpToDate(version) {
	try {
		return readFileSync(STAMP, 'utf8') === stampOf(version);
	} catch {
		return false;
	}
}

/** @param {string} version */
async function build(version) {
	console.log('Building the app …');
	const env = { APP_VERSION: version, BASE_PATH: '', BUILD_DIR: 'build', NODE_ENV: 'production' };
	if ((await runTool('vite', ['build', '--logLevel', 'warn'], env)) !== 0) return false;
	const stamp = stampOf(version);
	if (stamp !== null) {
		mkdirSync(dirname(STAMP), { recursive: true });
		writeFileSync(STAMP, stamp);
	}
	return true;
}

/**
 * Serves on the first free port from the wished one upwards.
 * @param {number} wished
 */
async function serveOnFreePort(wished) {
	for (let port = wished; ; port++) {
		try {
			return await serveStatic({ root: BUILD, base: '', port, maxAgeSeconds: 0 });
		} catch (error) {
			const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
			if (!isTaken || port >= wished + 50) throw error;
			console.log(`Port ${String(port)} is taken, trying the next one.`);
		}
	}
}

/** @returns {Promise<number | null>} the exit code, or `null` while the server runs */
async function main() {
	const wished = Number(process.env['PORT'] ?? DEFAULT_PORT);
	if (!Number.isInteger(wished) || wished < 1 || wished > 65_535) {
		console.error(`PORT is "${process.env['PORT'] ?? ''}"; expected a whole number from 1 to 65535.`);
		return 1;
	}
	if (!(await prepareProject())) return 1;
	const version = appVersion();
	if (!isUpToDate(version) && !(await build(version))) {
		console.error('The build failed; the message above says why.');
		return 1;
	}
	const server = await serveOnFreePort(wished);
	console.log(`\n  Mitra is ready:  ${server.url}\n  Ctrl-C stops it.\n`);
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
		process.once(signal, () => void server.stop().then(() => process.exit(0)));
	}
	return null;
}

const code = await main();
if (code !== null) process.exit(code);
