// A fingerprint of everything that a build is made from: it tells whether a build is up to date and which build it is.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './run-command.mjs';

const INPUTS = [
	'package-lock.json',
	'package.json',
	'scripts',
	'src',
	'static',
	'svelte.config.js',
	'tsconfig.json',
	'vite.config.ts',
	'vocab'
];

/** @param {string} path @returns {string[]} */
function filesBelow(path) {
	const found = statSync(join(PROJECT, path), { throwIfNoEntry: false });
	if (found === undefined) return [];
	if (!found.isDirectory()) return [path];
	return readdirSync(join(PROJECT, path))
		.filter((name) => !name.startsWith('.'))
		.sort()
		.flatMap((name) => filesBelow(`${path}/${name}`));
}

/** The first 12 hexadecimal digits of a hash over names and contents of all inputs. */
export function fingerprintInputs() {
	const hash = createHash('sha256');
	for (const path of INPUTS.flatMap(filesBelow)) {
		const content = readFileSync(join(PROJECT, path));
		hash.update(`${path}\0${String(content.length)}\0`).update(content);
	}
	return hash.digest('hex').slice(0, 12);
}

/**
 * The version that a build carries: package.json's, and the fingerprint as build metadata. It must differ between any two
 * builds that differ, since the service worker names its cache after it.
 */
export function appVersion() {
	/** @type {{ version: string }} */
	const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
	return `${version}+${fingerprintInputs()}`;
}
