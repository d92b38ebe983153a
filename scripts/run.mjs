// Runs one of our TypeScript scripts: `node scripts/run.mjs scripts/check-content.ts …`. Vite compiles it, so that scripts and
// app share modules. The script exports `main(args)`, which resolves to the exit code.
import { resolve } from 'node:path';
import process from 'node:process';
import { runnerImport } from 'vite';
import { PROJECT } from './run-command.mjs';

/** @typedef {{ main?: (args: string[]) => Promise<number> }} Script */

const [path, ...args] = process.argv.slice(2);
if (path === undefined) {
	console.error('Usage: node scripts/run.mjs <script.ts> [arguments]');
	process.exit(2);
}
const { module } = /** @type {{ module: Script }} */ (
	await runnerImport(resolve(path), {
		configFile: false,
		root: PROJECT,
		logLevel: 'warn',
		resolve: { alias: { $lib: resolve(PROJECT, 'src/lib') } }
	})
);
if (typeof module.main !== 'function') {
	console.error(`${path} exports no function "main(args: string[]): Promise<number>"`);
	process.exit(2);
}
process.exitCode = await module.main(args);
