// Brings a fresh or stale clone to where the tools run: Node's version, dependencies, SvelteKit's generated types.
// Uses Node's built-ins only, since it runs before there is a node_modules.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { PROJECT, runNpm, runTool } from './run-command.mjs';

/** The oldest Node that the tools accept: Vite 8's and SvelteKit 2's floor. */
const OLDEST_NODE = /** @type {const} */ ([20, 19]);

/**
 * What to tell a person whose Node is too old; `null` when it is new enough.
 * @param {string} version as in `process.versions.node`
 */
export function nodeComplaint(version) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const [oldestMajor, oldestMinor] = OLDEST_NODE;
	if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return null;
	return `Mitra needs Node ${OLDEST_NODE.join('.')} or newer; this is Node ${version}. Get it from https://nodejs.org and run the command again.`;
}

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional] Not installed on systems that it is not for.
 * @property {boolean} [devOptional]
 */
/** @typedef {{ packages?: Record<string, LockedPackage> }} LockFile */

/**
 * Whether everything that package-lock.json names is in node_modules, by npm's own record there. Compares contents, not file
 * times: these say nothing after a checkout or in a restored cache.
 * @param {LockFile} lock package-lock.json
 * @param {LockFile} installed node_modules/.package-lock.json
 */
export function isInstalled(lock, installed) {
	return Object.entries(lock.packages ?? {}).every(([path, wanted]) => {
		if (path === '') return true;
		const found = installed.packages?.[path];
		if (found === undefined) return wanted.optional === true || wanted.devOptional === true;
		return found.version === wanted.version && found.integrity === wanted.integrity;
	});
}

/** @param {string} path @returns {LockFile | null} */
function readLock(path) {
	try {
		return /** @type {LockFile} */ (JSON.parse(readFileSync(join(PROJECT, path), 'utf8')));
	} catch {
		return null;
	}
}

function hasDependencies() {
	const lock = readLock('package-lock.json');
	const installed = readLock('node_modules/.package-lock.json');
	return lock !== null && installed !== null && isInstalled(lock, installed);
}

/**
 * Installs what is missing. Prints what it does; resolves to whether the project can be worked with.
 * @returns {Promise<boolean>}
 */
export async function prepareProject() {
	const complaint = nodeComplaint(process.versions.node);
	if (complaint !== null) {
		console.error(complaint);
		return false;
	}
	if (!hasDependencies()) {
		console.log('Installing dependencies (npm ci). The first time this takes about a minute.');
		// NODE_ENV=production would leave out the build tools
		if ((await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund'])) !== 0) {
			console.error('npm ci failed; its message above says why. It needs a connection to the npm registry.');
			return false;
		}
	}
	// every tool reads tsconfig.json, which extends this generated file; .npmrc keeps npm from running `prepare`
	if (!existsSync(join(PROJECT, '.svelte-kit/tsconfig.json')) && (await runTool('@sveltejs/kit', ['sync'])) !== 0) {
		console.error('svelte-kit sync failed; its message above says why.');
		return false;
	}
	return true;
}
