// The app and single modules, bundled as the app is: unbundled, every imported name would be a property read and the figures wrong.
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { fingerprintInputs } from '../../scripts/build-inputs.mjs';
import { PROJECT, runTool } from '../../scripts/run-command.mjs';

const CACHE = join(PROJECT, 'node_modules/.cache/mitra/bench');

/** The folder of the built app at the root of its origin, made if the source has changed. */
export async function buildApp() {
	const folder = join(CACHE, `app-${fingerprintInputs()}`);
	if (existsSync(folder)) return folder;
	for (const name of existsSync(CACHE) ? readdirSync(CACHE) : []) rmSync(join(CACHE, name), { recursive: true });
	const unfinished = `${folder}.unfinished`;
	const exitCode = await runTool('vite', ['build', '--logLevel', 'warn'], {
		BASE_PATH: '',
		BUILD_DIR: unfinished,
		NODE_ENV: 'production'
	});
	if (exitCode !== 0) throw new Error('the app could not be built');
	renameSync(unfinished, folder);
	return folder;
}

/**
 * The path of one bundle of a module of this folder and all that it imports.
 * @param {string} name without `.ts`
 * @param {'node' | 'browser'} target
 */
export async function bundleModule(name, target) {
	const entry = join(PROJECT, `tests/bench/${name}.ts`);
	await build({
		configFile: false,
		root: PROJECT,
		logLevel: 'warn',
		publicDir: false,
		ssr: { noExternal: true },
		build: {
			outDir: join(CACHE, 'modules'),
			emptyOutDir: false,
			minify: false,
			target: 'es2023',
			...(target === 'node'
				? { ssr: entry }
				: { lib: { entry, name: 'bench', formats: ['iife'], fileName: () => `${name}.js` } })
		}
	});
	return join(CACHE, 'modules', `${name}.js`);
}
