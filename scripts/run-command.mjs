// Runs the project's tools as child processes: the same way on every system, with no shell where none is needed.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The folder of package.json: every command runs there, wherever it was called from. */
export const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Longer than any step takes; a hanging one must not hang a build machine for ever. */
const LONGEST_MS = 30 * 60_000;

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Readonly<Record<string, string>>, shell?: boolean }} options
 * @returns {Promise<number>} the exit code; 1 when it was ended by a signal
 */
function run(command, args, { env = {}, shell = false }) {
	return new Promise((fulfil, reject) => {
		const child = spawn(command, args, {
			cwd: PROJECT,
			env: { ...process.env, ...env },
			shell,
			stdio: 'inherit',
			timeout: LONGEST_MS
		});
		child.once('error', reject);
		child.once('close', (code) => {
			fulfil(code ?? 1);
		});
	});
}

/**
 * Runs a program of a package in node_modules (`vite`, `build`).
 * @param {string} packageName
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} [env]
 */
export function runTool(packageName, args, env = {}) {
	const folder = join(PROJECT, 'node_modules', packageName);
	/** @type {{ name: string, bin: string | Record<string, string> }} */
	const { name, bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	// a package with one program names it after itself, a scoped one after its last part or as it likes
	const program = typeof bin === 'string' ? bin : (bin[name] ?? Object.values(bin)[0] ?? '');
	return run(process.execPath, [join(folder, program), ...args], { env });
}

/**
 * Runs npm: the one that runs this script where there is one, else the one on the PATH.
 * @param {readonly string[]} args
 */
export function runNpm(args) {
	const npm = process.env['npm_execpath'];
	if (npm !== undefined && /npm-cli\.c?js$/.test(npm)) return run(process.execPath, [npm, ...args], {});
	// Windows has npm.cmd, which only a shell can start
	return process.platform === 'win32' ? run(['npm', ...args].join(' '), [], { shell: true }) : run('npm', args, {});
}
