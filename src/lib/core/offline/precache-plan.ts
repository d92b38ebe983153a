// What the service worker keeps for offline use and what it answers a navigation with. The worker itself only fetches and stores.

/** What a build says of itself (`$service-worker`). All URLs are absolute paths that begin with the base. */
export interface BuiltSite {
	/** Path of the folder that holds the app, without a slash at the end: `/mitra`, or `''` at the root of its origin. */
	readonly base: string;
	/** Differs between any two builds that differ. */
	readonly version: string;
	/** What the bundler wrote. */
	readonly build: readonly string[];
	/** What lies in `static/`. */
	readonly files: readonly string[];
	readonly prerendered: readonly string[];
}

export interface PrecachePlan {
	readonly base: string;
	/** Begins with `cachePrefix`; a cache of its own for each version, so that an update is all or nothing. */
	readonly cacheName: string;
	/** What all caches of this app share and no other app's on this origin: some hosts give all apps of a user one origin. */
	readonly cachePrefix: string;
	/** The name holds a hash of the content: a copy from an older version's cache is the same file. */
	readonly immutable: readonly string[];
	/** The same name may hold other content in the next version: always fetched anew. */
	readonly mutable: readonly string[];
	/** The page for addresses that no page has. The build does not list it, and hosts send it with status 404. */
	readonly fallback: string;
	readonly pages: ReadonlySet<string>;
	readonly assets: ReadonlySet<string>;
}

export type NavigationAnswer =
	| { readonly kind: 'stored'; readonly url: string }
	/** The page's links are relative to its own address, so it may only be shown there. */
	| { readonly kind: 'redirect'; readonly pathname: string }
	/** No page of this build: ask the network, and without one show the fallback. */
	| { readonly kind: 'unknown' };

/** SvelteKit puts everything whose name holds a content hash into this folder. */
const IMMUTABLE_FOLDER = '/_app/immutable/';

/** Sorts a build's files by how they are kept. */
export function planPrecache({ base, version, build, files, prerendered }: BuiltSite): PrecachePlan {
	const cachePrefix = `mitra:${base}:`;
	const fallback = `${base}/404.html`;
	const all = new Set([...build, ...files, ...prerendered]);
	all.delete(fallback);
	const isImmutable = (url: string) => url.startsWith(base + IMMUTABLE_FOLDER);
	// every page's address ends in a slash (`trailingSlash: 'always'`); what else was prerendered is data
	const isPage = (url: string) => url.endsWith('/');
	return {
		base,
		cacheName: cachePrefix + version,
		cachePrefix,
		immutable: [...all].filter(isImmutable),
		mutable: [...all].filter((url) => !isImmutable(url)),
		fallback,
		pages: new Set([...all].filter(isPage)),
		assets: new Set([...all].filter((url) => !isPage(url)))
	};
}

/** Whether the cache belongs to another version of this app, and may be read from and in the end deleted. */
export function isOlderCache(plan: PrecachePlan, cacheName: string): boolean {
	return cacheName.startsWith(plan.cachePrefix) && cacheName !== plan.cacheName;
}

/** Whether the app answers for this path; everything else on the origin is other people's. */
export function isOwnPath(plan: PrecachePlan, pathname: string): boolean {
	return pathname.startsWith(`${plan.base}/`);
}

/** What a navigation to the path gets: the page of exactly that path, the way to it, or neither. Never another path's page. */
export function answerNavigation(plan: PrecachePlan, pathname: string): NavigationAnswer {
	if (plan.pages.has(pathname) || plan.assets.has(pathname)) return { kind: 'stored', url: pathname };
	const withSlash = `${pathname}/`;
	if (plan.pages.has(withSlash)) return { kind: 'redirect', pathname: withSlash };
	return { kind: 'unknown' };
}

/**
 * The build files that a page asks for and this build does not have. Any of them means that the host answered with another
 * version's page, as it does while a deployment is under way.
 */
export function findForeignFiles(plan: PrecachePlan, html: string): readonly string[] {
	const named = html.matchAll(/_app\/immutable\/[\w./~@+-]+\.\w+/g);
	return [...new Set([...named].map(([path]) => `${plan.base}/${path}`))].filter((url) => !plan.assets.has(url));
}
