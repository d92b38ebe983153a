// The import law as a table: which layer may import what. One truth with two readers, the lint rule
// `mitra/import-law` (eslint.config.js) and import-law.test.ts, which also looks at the graph as a whole.
import { posix } from 'node:path';

/**
 * One import as both readers see it.
 * @typedef {object} Import
 * @property {string} importer Path in the repository, with forward slashes: `src/lib/ui/WordCard.svelte`.
 * @property {string} specifier As written: `../core/issue`, `$lib/ui/Icon.svelte`, `svelte`.
 * @property {boolean} isTypeOnly Nothing of it is left when the code runs.
 */

/**
 * `none` is for packages and for what is no part of the layers (a style sheet).
 * @typedef {'core' | 'store' | 'content' | 'language' | 'files' | 'speech' | 'sync' | 'app' | 'ui' | 'messages' | 'boot' | 'routes'
 *   | 'service-worker'} Layer
 */

/**
 * @typedef {object} LayerLaw
 * @property {readonly Layer[]} may Layers that it may import, besides itself.
 * @property {readonly Layer[]} [mayTypes] Layers of which it may import types only.
 * @property {RegExp} [packages] Packages that it may import; none when left out.
 * @property {string} why
 */

/** @type {Readonly<Record<Layer, LayerLaw>>} */
const LAW = {
	core: {
		may: [],
		packages: /^(diff\/lib\/diff\/character\.js|ts-fsrs|valibot)$/,
		why: 'the core is plain TypeScript that runs anywhere: take what it needs as a parameter or a port that boot.ts fills'
	},
	store: {
		may: ['core'],
		packages: /^idb-keyval$/,
		why: 'an adapter connects the core to one thing: let boot.ts hand it what it needs from elsewhere'
	},
	content: {
		may: ['core'],
		packages: /^virtual:vocab-/,
		why: 'an adapter connects the core to one thing: let boot.ts hand it what it needs from elsewhere'
	},
	language: {
		may: ['core'],
		packages: /^virtual:lexicon-urls$/,
		why: 'an adapter connects the core to one thing: let boot.ts hand it what it needs'
	},
	files: {
		may: ['core'],
		packages: /^(fflate|fzstd|papaparse|sql\.js(\/dist\/sql-wasm-browser\.wasm\?url)?)$/,
		why: 'an adapter connects the core to one thing: let boot.ts hand it what it needs from elsewhere'
	},
	speech: { may: ['core'], why: 'an adapter connects the core to one thing: let boot.ts hand it what it needs' },
	sync: { may: ['core'], why: 'an adapter connects the core to one thing: let boot.ts hand it what it needs' },
	app: {
		may: ['core'],
		mayTypes: ['messages'],
		packages: /^svelte(\/(?!store)|$)/,
		why: 'app state knows the core and its ports only: take a store or a loader as a constructor parameter, from boot.ts'
	},
	messages: { may: [], mayTypes: ['core'], packages: /^svelte$/, why: 'messages are texts that any screen may show' },
	ui: {
		may: ['core', 'messages'],
		packages: /^(d3-(scale|shape)$|svelte(\/(?!store)|$))/,
		why: 'a component gets props and calls back: let the route pass what it shows and does'
	},
	boot: {
		may: ['core', 'store', 'content', 'language', 'files', 'speech', 'sync', 'app', 'ui', 'messages'],
		packages: /^(svelte(\/(?!store)|$)|\$app\/)/,
		why: 'boot.ts connects the parts and does nothing else'
	},
	routes: {
		may: ['app', 'ui', 'messages'],
		mayTypes: ['core'],
		packages: /^(svelte(\/(?!store)|$)|\$app\/|@sveltejs\/kit$|@fontsource)/,
		why: 'a route lays out components: ask the app state from its context (app/), or move the logic there'
	},
	'service-worker': {
		may: [],
		packages: /^\$service-worker$/,
		why: 'the worker lives apart from the page: only $service-worker and core/offline exist for both'
	}
};

/**
 * Within the core: what an area may import, besides itself and the files that lie directly in core/.
 * @type {Readonly<Record<string, { may: readonly string[], mayTypes?: readonly string[] }>>}
 */
const CORE_LAW = {
	content: { may: [] },
	language: { may: ['content', 'answers'] },
	cards: { may: ['content'] },
	answers: { may: ['content', 'cards'] },
	study: { may: ['content', 'language', 'cards', 'answers'] },
	stats: { may: ['content', 'cards', 'study', 'quiz', 'reader'] },
	exchange: { may: ['content', 'language', 'cards', 'study'] },
	sync: { may: ['content', 'cards', 'study'] },
	quiz: { may: ['content', 'answers'], mayTypes: ['cards', 'study'] },
	reader: { may: ['content', 'language'], mayTypes: ['cards', 'study'] },
	offline: { may: [] },
	'': { may: [] }
};

const CORE_ORDER =
	'within core the order is content → cards → answers → study → {stats, exchange, sync}; language rests on content and answers and may be used by study, exchange and reader; quiz rests on content and answers, reader on content and language (types of cards and study allowed), stats may read quiz and reader';

/** Parsers at the doors: the only places where data from outside is checked. */
const SCHEMA_FILE = /^src\/lib\/core\/(content|study|exchange)\/(.*\/)?((.*-)?schemas?|parse-[^/]*)\.ts$/;

/**
 * The layer of a file of src; `null` for files outside the law (style sheets, `app.d.ts`).
 * @param {string} path
 * @returns {Layer | null}
 */
export function layerOf(path) {
	if (/^src\/(lib\/)?boot(\.svelte)?\.ts$/.test(path)) return 'boot';
	const folder = /^src\/(?:lib\/)?([^/]+)\//.exec(path)?.[1];
	return folder !== undefined && folder in LAW ? /** @type {Layer} */ (folder) : null;
}

/** @param {string} path a file of core */
function coreAreaOf(path) {
	return /^src\/lib\/core\/([^/]+)\//.exec(path)?.[1] ?? '';
}

/**
 * The path in the repository that a specifier means, without knowing its extension; `null` for packages.
 * @param {string} importer
 * @param {string} specifier
 * @returns {string | null}
 */
export function resolveSpecifier(importer, specifier) {
	const bare = specifier.replace(/\?.*$/, '');
	if (bare.startsWith('.')) return posix.join(posix.dirname(importer), bare);
	if (bare === '$lib' || bare.startsWith('$lib/')) return posix.join('src/lib', bare.slice('$lib'.length));
	if (bare.startsWith('/')) return bare.slice(1);
	return null;
}

/**
 * @param {Import} found
 * @param {Layer} layer
 * @returns {string | null}
 */
function judgePackage({ importer, specifier }, layer) {
	if (specifier === 'svelte/store') return 'stores are gone: use a rune class with $state and getters in app/';
	if (specifier === 'valibot' && !SCHEMA_FILE.test(importer)) {
		return 'data from outside is parsed at the doors only: put schemas into *-schema.ts, *-schemas.ts or parse-*.ts of core/content, core/study or core/exchange';
	}
	return LAW[layer].packages?.test(specifier) ? null : `${layer} may not import ${specifier}: ${LAW[layer].why}`;
}

/**
 * @param {Import} found
 * @param {string} target
 * @returns {string | null}
 */
function judgeWithinCore({ importer, isTypeOnly }, target) {
	const [from, to] = [coreAreaOf(importer), coreAreaOf(target)];
	const law = CORE_LAW[from];
	if (law === undefined)
		return `core/${from} has no place in the order yet: give it one in tests/architecture/import-law.mjs`;
	if (to === from || to === '' || law.may.includes(to)) return null;
	if (isTypeOnly && law.mayTypes?.includes(to)) return null;
	return `core/${from} may not import core/${to}: ${CORE_ORDER}`;
}

/**
 * @param {Import} found
 * @param {Layer} from
 * @param {string} target
 * @returns {string | null}
 */
function judgeLayers({ importer, isTypeOnly }, from, target) {
	const to = layerOf(target) ?? (layerOf(`${target}.ts`) === 'boot' ? 'boot' : null);
	// a layout starts the app, a page's load function may fetch its content
	if (from === 'routes' && to === 'boot' && /\/\+layout\.(svelte|ts)$/.test(importer)) return null;
	if (from === 'routes' && to === 'content' && /\/\+(page|layout)\.ts$/.test(importer)) return null;
	if (from === 'service-worker' && target.startsWith('src/lib/core/offline/')) return null;
	if (to === null) {
		const isAsset = /\.(css|svg|png|woff2)$/.test(target) && target.startsWith('src/');
		const isVocab = from === 'content' && target.startsWith('vocab/');
		return isAsset || isVocab ? null : `${target} belongs to no layer: name it in tests/architecture/import-law.mjs`;
	}
	if (to === from || LAW[from].may.includes(to)) return null;
	if (LAW[from].mayTypes?.includes(to)) {
		return isTypeOnly ? null : `${from} may import only types from ${to}: ${LAW[from].why}`;
	}
	return `${from} may not import ${to}: ${LAW[from].why}`;
}

/**
 * What is wrong with one import, with the reason and what to do instead; `null` when it is allowed.
 * @param {Import} found
 * @returns {string | null}
 */
export function judgeImport(found) {
	const { importer, specifier } = found;
	const layer = layerOf(importer);
	// types that SvelteKit writes for each route
	if (layer === 'routes' && specifier === './$types') return null;
	if (layer === null)
		return `${importer} belongs to no layer: move it, or name it in tests/architecture/import-law.mjs`;
	const target = resolveSpecifier(importer, specifier);
	if (target === null) return judgePackage(found, layer);
	if (layer === 'core' && layerOf(target) === 'core') return judgeWithinCore(found, target);
	return judgeLayers(found, layer, target);
}
