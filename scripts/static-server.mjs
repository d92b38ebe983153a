// A plain static file host for `npm start` and the end-to-end tests: it behaves like GitHub Pages, with no knowledge of the app.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join, resolve, sep } from 'node:path';

/** @type {Readonly<Record<string, string>>} */
const CONTENT_TYPES = {
	'.css': 'text/css; charset=utf-8',
	'.html': 'text/html; charset=utf-8',
	'.ico': 'image/x-icon',
	'.jpg': 'image/jpeg',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.mp3': 'audio/mpeg',
	'.png': 'image/png',
	'.svg': 'image/svg+xml; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.wasm': 'application/wasm',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
	'.webp': 'image/webp',
	'.woff2': 'font/woff2'
};

/**
 * @typedef {object} StaticSite
 * @property {string} root The folder that is served.
 * @property {string} base The path under which it is served: `/mitra`, or `''` for the whole origin.
 * @property {number} port 0 takes any free port.
 * @property {string[]} [hits] Gets the path of every request, in order.
 * @property {number} [maxAgeSeconds] How long browsers may keep a file unasked; 600 is GitHub Pages' value, 0 makes them ask.
 */

/**
 * @typedef {object} StaticServer
 * @property {number} port
 * @property {string} url Address of the site, with a slash at the end.
 * @property {() => Promise<void>} stop Ends all connections.
 */

/** @param {string} path */
function statOrNull(path) {
	try {
		return statSync(path);
	} catch {
		// missing, below a file as if that were a folder, not readable: all the same to a visitor
		return null;
	}
}

/**
 * What stands at a path: a file, a folder (which redirects to its own address with a slash), or nothing.
 * @param {string} root
 * @param {string} path decoded, below the base, starting with a slash
 * @returns {{ kind: 'file', file: string, size: number } | { kind: 'folder' } | { kind: 'nothing' }}
 */
function lookUp(root, path) {
	// hidden files are not published, as on GitHub Pages; `..` is one of them
	if (path.includes('\0') || path.includes('\\') || path.split('/').some((part) => part.startsWith('.'))) {
		return { kind: 'nothing' };
	}
	let file = resolve(join(root, path));
	if (file !== root && !file.startsWith(root + sep)) return { kind: 'nothing' };
	let found = statOrNull(file);
	if (found?.isDirectory()) {
		file = join(file, 'index.html');
		found = statOrNull(file);
		if (found?.isFile() && !path.endsWith('/')) return { kind: 'folder' };
	} else if (path.endsWith('/')) {
		return { kind: 'nothing' };
	}
	return found?.isFile() ? { kind: 'file', file, size: found.size } : { kind: 'nothing' };
}

/**
 * The site's own page for missing addresses: the nearest 404.html upwards, so that one server can hold two apps.
 * @param {string} root
 * @param {string} path
 */
function notFoundPage(root, path) {
	for (let folder = path; ; folder = dirname(folder)) {
		const page = lookUp(root, `${folder === '/' ? '' : folder}/404.html`);
		if (page.kind === 'file') return page;
		if (folder === '/' || folder === '.') return null;
	}
}

/**
 * @param {StaticSite} site
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function answer({ root, base, hits, maxAgeSeconds = 600 }, request, response) {
	/** @param {number} status @param {string} text @param {Record<string, string>} [headers] */
	const say = (status, text, headers) => {
		response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end(text);
	};
	const url = request.url ?? '/';
	const [rawPath = '/'] = url.split('?', 1);
	let path;
	try {
		path = decodeURIComponent(rawPath);
	} catch {
		say(400, 'This address is not percent-encoded correctly.');
		return;
	}
	hits?.push(path);
	if (request.method !== 'GET' && request.method !== 'HEAD') {
		say(405, 'Only GET and HEAD.', { allow: 'GET, HEAD' });
		return;
	}
	if (base !== '' && path === base) {
		say(301, 'Moved.', { location: `${base}/${url.slice(rawPath.length)}` });
		return;
	}
	if (!path.startsWith(`${base}/`)) {
		say(404, 'Nothing is served here.');
		return;
	}
	const folder = resolve(root);
	const place = path.slice(base.length);
	const found = lookUp(folder, place);
	if (found.kind === 'folder') {
		// a path with two slashes in front would name another host
		say(301, 'Moved.', { location: `${rawPath.replace(/^\/+/, '/')}/${url.slice(rawPath.length)}` });
		return;
	}
	const page = found.kind === 'file' ? found : notFoundPage(folder, place);
	if (page === null) {
		say(404, 'Not found.');
		return;
	}
	const isMissing = found.kind === 'nothing' || place.endsWith('/404.html');
	response.writeHead(isMissing ? 404 : 200, {
		'content-type': CONTENT_TYPES[extname(page.file).toLowerCase()] ?? 'application/octet-stream',
		'content-length': page.size,
		'cache-control': maxAgeSeconds === 0 ? 'no-cache' : `max-age=${String(maxAgeSeconds)}`,
		'x-content-type-options': 'nosniff'
	});
	if (request.method === 'HEAD') {
		response.end();
		return;
	}
	createReadStream(page.file)
		.on('error', () => response.destroy())
		.pipe(response);
}

/**
 * Serves a folder on 127.0.0.1. Rejects with the system's error (`EADDRINUSE`) when the port is taken.
 * @param {StaticSite} site
 * @returns {Promise<StaticServer>}
 */
export function serveStatic(site) {
	const server = createServer((request, response) => {
		answer(site, request, response);
	});
	return new Promise((fulfil, reject) => {
		server.once('error', reject);
		server.listen(site.port, '127.0.0.1', () => {
			const address = server.address();
			const port = typeof address === 'object' && address !== null ? address.port : site.port;
			fulfil({
				port,
				url: `http://127.0.0.1:${String(port)}${site.base}/`,
				stop: () =>
					new Promise((stopped) => {
						server.close(() => {
							stopped();
						});
						server.closeAllConnections();
					})
			});
		});
	});
}
