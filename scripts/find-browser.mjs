// Finds a Chromium-family browser for tests, icons and screenshots, and installs one where the machine has none.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';

const require = createRequire(import.meta.url);

/** Commands to look for on the PATH, most dependable first: Ubuntu's `chromium-browser` may be a stub of its snap. */
const COMMANDS = [
	'chromium',
	'google-chrome-stable',
	'google-chrome',
	'microsoft-edge-stable',
	'microsoft-edge',
	'chrome',
	'msedge',
	'chromium-browser'
];

/** @param {string} path */
function isFile(path) {
	try {
		return statSync(path).isFile();
	} catch {
		return false;
	}
}

/** Where installers put the browsers on this system. */
function usualPaths() {
	if (process.platform === 'darwin') {
		const homes = ['', process.env['HOME'] ?? ''];
		return [
			'Google Chrome.app/Contents/MacOS/Google Chrome',
			'Chromium.app/Contents/MacOS/Chromium',
			'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
		].flatMap((app) => homes.map((home) => `${home}/Applications/${app}`));
	}
	if (process.platform === 'win32') {
		return ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe']
			.concat('Microsoft\\Edge\\Application\\msedge.exe')
			.flatMap((app) =>
				['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map((name) => {
					const folder = process.env[name];
					return folder === undefined ? '' : join(folder, app);
				})
			);
	}
	return [
		'/usr/bin/chromium',
		'/usr/bin/google-chrome-stable',
		'/usr/bin/google-chrome',
		'/opt/google/chrome/chrome',
		'/usr/bin/microsoft-edge',
		'/snap/bin/chromium'
	];
}

function pathsOnPath() {
	const suffix = process.platform === 'win32' ? '.exe' : '';
	const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
	return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command + suffix)));
}

/** The browser that `playwright install` downloads; `null` before `npm ci` and before the download. */
function playwrightBrowser() {
	try {
		const { chromium } = /** @type {typeof import('playwright')} */ (require('playwright'));
		const path = chromium.executablePath();
		return isFile(path) ? path : null;
	} catch {
		return null;
	}
}

/**
 * The path of a Chromium, Chrome or Edge: the one that `MITRA_BROWSER` or `CHROMIUM_PATH` names, else one installed in a
 * usual place or on the PATH, else Playwright's own download. `null` when there is none.
 * @returns {string | null}
 */
export function findBrowser() {
	for (const name of ['MITRA_BROWSER', 'CHROMIUM_PATH']) {
		const path = process.env[name];
		if (!path) continue;
		if (isFile(path)) return path;
		console.warn(`${name} names ${path}, but no file is there: looking for another browser`);
	}
	return usualPaths().find(isFile) ?? pathsOnPath().find(isFile) ?? playwrightBrowser();
}

/**
 * Whether the browser starts at all: a bare machine may lack its shared libraries.
 * @param {string} path
 */
function startsUp(path) {
	// on Windows `--version` opens a window instead of answering, on macOS the libraries come with the app
	if (process.platform !== 'linux') return true;
	return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function isRoot() {
	return process.getuid?.() === 0;
}

/** Debian itself: on Ubuntu the package `chromium` is an empty one that points to a snap. */
function isDebian() {
	try {
		return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
	} catch {
		return false;
	}
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
function runs(command, args) {
	console.log(`> ${command} ${args.join(' ')}`);
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	return spawnSync(command, args, { stdio: 'inherit', env, timeout: 600_000 }).status === 0;
}

function installFromDebian() {
	if (!isRoot() || !isDebian()) return;
	// the fonts: without any, Chromium draws no text outside the app's own fonts
	if (runs('apt-get', ['update'])) {
		runs('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core']);
	}
}

function installFromPlaywright() {
	let cli;
	try {
		cli = join(dirname(require.resolve('playwright/package.json')), 'cli.js');
	} catch {
		return;
	}
	// as root it can install the shared libraries too
	const dependencies = process.platform === 'linux' && isRoot() ? ['--with-deps'] : [];
	runs(process.execPath, [cli, 'install', ...dependencies, 'chromium']);
}

/**
 * The path of a browser that starts, installed now if the machine has none.
 * @returns {string}
 * @throws {Error} with the ways to install one by hand
 */
export function ensureBrowser() {
	for (const install of [() => undefined, installFromDebian, installFromPlaywright]) {
		install();
		const path = findBrowser();
		if (path !== null && startsUp(path)) return path;
	}
	throw new Error(
		[
			'No Chromium, Chrome or Edge that starts was found, and installing one failed. Do one of these and run the command again:',
			'  Debian:           sudo apt-get install chromium',
			'  any system:       npx playwright install --with-deps chromium',
			'  installed before: set MITRA_BROWSER to the full path of its program'
		].join('\n')
	);
}
