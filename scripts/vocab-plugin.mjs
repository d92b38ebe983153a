// Vite plugin: broken content fails the build, and the content index is compiled into two virtual modules.
import { join } from 'node:path';
import { runnerImport } from 'vite';

const ARTICLES_MODULE = 'virtual:vocab-articles';
const WORD_MAP_MODULE = 'virtual:vocab-word-map';

/**
 * `virtual:vocab-articles` (small, for every screen) and `virtual:vocab-word-map` (loaded when words are needed).
 * @returns {import('vite').Plugin}
 */
export function vocabPlugin() {
	let root = process.cwd();
	let isBuild = false;
	/** @type {Promise<import('./read-content-index.ts').ContentIndexReading> | null} */
	let reading = null;

	const read = () =>
		(reading ??= runnerImport(join(root, 'scripts/read-content-index.ts'), {
			configFile: false,
			logLevel: 'error'
		}).then(({ module }) => /** @type {typeof import('./read-content-index.ts')} */ (module).readContentIndex(root)));
	return {
		name: 'mitra-vocab',
		configResolved(config) {
			root = config.root;
			isBuild = config.command === 'build';
		},
		async buildStart() {
			const { issues } = await read();
			if (issues.length === 0) return;
			const message = `vocab/ has ${issues.length} issues:\n${issues.join('\n')}`;
			if (isBuild) this.error(message);
			else this.warn(message);
		},
		resolveId(id) {
			return id === ARTICLES_MODULE || id === WORD_MAP_MODULE ? `\0${id}` : null;
		},
		async load(id) {
			if (id === `\0${ARTICLES_MODULE}`) return `export default ${JSON.stringify((await read()).index.articles)};`;
			// JSON.parse of a string starts faster than an object literal of this size
			if (id === `\0${WORD_MAP_MODULE}`)
				return `export default JSON.parse(${JSON.stringify(JSON.stringify((await read()).index.wordMap))});`;
			return null;
		},
		configureServer(server) {
			server.watcher.on('change', (path) => {
				if (!path.includes('vocab')) return;
				reading = null;
				for (const id of [ARTICLES_MODULE, WORD_MAP_MODULE]) {
					const module = server.moduleGraph.getModuleById(`\0${id}`);
					if (module) server.moduleGraph.invalidateModule(module);
				}
			});
		}
	};
}
