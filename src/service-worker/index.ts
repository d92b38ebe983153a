// The service worker: keeps the whole app for offline use and answers from there. What is kept and what answers what is
// decided in core/offline; when an update takes over is decided by the learner (app/app-update).
/// <reference no-default-lib="true"/>
/// <reference lib="es2023" />
/// <reference lib="webworker" />
import { base, build, files, prerendered, version } from '$service-worker';
import {
	answerNavigation,
	findForeignFiles,
	isOlderCache,
	isOwnPath,
	planPrecache
} from '../lib/core/offline/precache-plan';

const worker = globalThis.self as unknown as ServiceWorkerGlobalScope;
const plan = planPrecache({ base, version, build, files, prerendered });

/** Stored answers are looked up by path alone: hosts send `Vary` headers that would make them unfindable. */
const BY_PATH = { ignoreVary: true } as const;

function isHtml(response: Response): boolean {
	return response.headers.get('content-type')?.includes('text/html') ?? false;
}

/** The response without the mark of a redirect on the way, with which a browser refuses it as the answer to a navigation. */
function asStored(response: Response): Response {
	return new Response(response.body, { status: response.status, headers: response.headers });
}

/** Fetches one file of the build. Rejects unless it is that file: no error, no page in its place, no page of another version. */
async function fetchFile(url: string, cacheMode: RequestCache): Promise<Response> {
	const response = await fetch(url, { cache: cacheMode });
	const isFallback = url === plan.fallback;
	if (!response.ok && !(isFallback && response.status === 404)) {
		throw new Error(`${url}: status ${String(response.status)}`);
	}
	const isPage = isFallback || plan.pages.has(url);
	// some hosts answer for a missing file with a page and status 200
	if (isPage !== isHtml(response)) {
		throw new Error(`${url}: content type ${String(response.headers.get('content-type'))}`);
	}
	if (isPage) {
		const [foreign] = findForeignFiles(plan, await response.clone().text());
		if (foreign !== undefined) throw new Error(`${url}: asks for ${foreign}, which is not of version ${version}`);
	}
	return asStored(response);
}

/** The caches in which an immutable file may already lie: those of older versions, and this one's own after a broken try. */
async function openEarlierCaches(): Promise<Cache[]> {
	const names = (await caches.keys()).filter((name) => isOlderCache(plan, name));
	return Promise.all([plan.cacheName, ...names].map((name) => caches.open(name)));
}

async function findStored(stores: readonly Cache[], url: string): Promise<Response | undefined> {
	for (const store of stores) {
		const stored = await store.match(url, BY_PATH);
		if (stored) return stored;
	}
	return undefined;
}

/**
 * Fills this version's cache. Any failure rejects the installation, and the version that runs stays; files that already
 * arrived wait in the cache for the next try.
 */
async function install(): Promise<void> {
	const cache = await caches.open(plan.cacheName);
	const earlier = await openEarlierCaches();
	const keepImmutable = async (url: string) => {
		// the page has just loaded most of them; but the HTTP cache may also hold the error of a half-finished deployment
		const fetchOnce = () => fetchFile(url, 'default').catch(() => fetchFile(url, 'reload'));
		await cache.put(url, (await findStored(earlier, url)) ?? (await fetchOnce()));
	};
	// past the HTTP cache, which may still hold the last version's pages
	const keepMutable = async (url: string) => {
		await cache.put(url, await fetchFile(url, 'reload'));
	};
	await Promise.all([...plan.immutable.map(keepImmutable), ...[...plan.mutable, plan.fallback].map(keepMutable)]);
}

async function activate(): Promise<void> {
	const older = (await caches.keys()).filter((name) => isOlderCache(plan, name));
	await Promise.all(older.map((name) => caches.delete(name)));
	// the first visit becomes usable offline without a reload
	await worker.clients.claim();
}

async function fetchOrFallback(request: Request, cache: Cache): Promise<Response> {
	try {
		return await fetch(request);
	} catch {
		return (await cache.match(plan.fallback, BY_PATH)) ?? Response.error();
	}
}

async function respond(request: Request, url: URL): Promise<Response> {
	const cache = await caches.open(plan.cacheName);
	if (request.mode === 'navigate') {
		const answer = answerNavigation(plan, url.pathname);
		switch (answer.kind) {
			case 'stored':
				return (await cache.match(answer.url, BY_PATH)) ?? fetchOrFallback(request, cache);
			case 'redirect':
				return Response.redirect(answer.pathname + url.search, 302);
			case 'unknown':
				return fetchOrFallback(request, cache);
			default:
				return answer satisfies never;
		}
	}
	const stored = plan.assets.has(url.pathname) ? await cache.match(url.pathname, BY_PATH) : undefined;
	return stored ?? fetch(request);
}

worker.addEventListener('install', (event) => {
	event.waitUntil(install());
});

worker.addEventListener('activate', (event) => {
	event.waitUntil(activate());
});

worker.addEventListener('message', (event) => {
	const message: unknown = event.data;
	if (typeof message === 'object' && message !== null && 'type' in message && message.type === 'SKIP_WAITING') {
		event.waitUntil(worker.skipWaiting());
	}
});

worker.addEventListener('fetch', (event) => {
	const url = new URL(event.request.url);
	if (event.request.method !== 'GET' || url.origin !== worker.location.origin) return;
	if (!isOwnPath(plan, url.pathname)) return;
	event.respondWith(respond(event.request, url));
});
