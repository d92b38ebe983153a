// Vite plugin: the lexicon's assets, made from vocab/lexicon and vocab/freedict at build time. They are files of their own, with a hash
// of their content in the name, and no part of the JavaScript.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';

const MODULE = 'virtual:lexicon-urls';
const NAMES = /** @type {const} */ (['lexicon', 'freedict']);

/**
 * `virtual:lexicon-urls` exports the address of each asset.
 * @returns {import('vite').Plugin}
 */
export function lexiconPlugin() {
	let root = process.cwd();
	let isBuild = false;
	/** SvelteKit's own folder: generated, ignored by git, and one that the development server may read. */
	const folder = () => join(root, '.svelte-kit/lexicon');

	async function writeAssets() {
		const { module } = await runnerImport(join(root, 'scripts/lexicon-assets.ts'), {
			configFile: false,
			logLevel: 'error'
		});
		const assets = /** @type {typeof import('./lexicon-assets.ts')} */ (module).makeLexiconAssets(root);
		mkdirSync(folder(), { recursive: true });
		for (const name of NAMES) {
			const path = join(folder(), `${name}.txt`);
			// an untouched file keeps the development server from reloading
			if (!existsSync(path) || readFileSync(path, 'utf8') !== assets[name]) writeFileSync(path, assets[name]);
		}
		return assets.issues;
	}
	return {
		name: 'mitra-lexicon',
		configResolved(config) {
			root = config.root;
			isBuild = config.command === 'build';
		},
		async buildStart() {
			const issues = await writeAssets();
			if (issues.length === 0) return;
			const message = `vocab/lexicon has ${issues.length} issues:\n${issues.join('\n')}`;
			if (isBuild) this.error(message);
			else this.warn(message);
		},
		resolveId(id) {
			return id === MODULE ? `\0${id}` : null;
		},
		load(id) {
			if (id !== `\0${MODULE}`) return null;
			return NAMES.map(
				(name) => `export { default as ${name}Url } from ${JSON.stringify(join(folder(), `${name}.txt?url`))};`
			).join('\n');
		},
		configureServer(server) {
			server.watcher.on('change', (path) => {
				if (/vocab[\\/](lexicon|freedict)/.test(path)) void writeAssets();
			});
		}
	};
}
