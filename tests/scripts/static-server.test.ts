import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveStatic, type StaticServer } from '../../scripts/static-server.mjs';

const outside = mkdtempSync(join(tmpdir(), 'mitra-static-'));
const root = join(outside, 'site');
const hits: string[] = [];
let server: StaticServer;

beforeAll(async () => {
	mkdirSync(join(root, 'study'), { recursive: true });
	mkdirSync(join(root, 'empty'));
	writeFileSync(join(outside, 'secret.txt'), 'secret');
	writeFileSync(join(root, 'index.html'), 'start');
	writeFileSync(join(root, '404.html'), 'missing');
	writeFileSync(join(root, '.nojekyll'), '');
	writeFileSync(join(root, 'manifest.webmanifest'), '{}');
	writeFileSync(join(root, 'study/index.html'), 'study');
	server = await serveStatic({ root, base: '/mitra', port: 0, hits });
});

afterAll(async () => {
	await server.stop();
	rmSync(outside, { recursive: true });
});

const get = (path: string, init?: RequestInit) => fetch(new URL(path, server.url), { redirect: 'manual', ...init });

/** Sends the path as it is: `fetch` would tidy it up first. */
function getRaw(path: string): Promise<{ readonly status: number | undefined; readonly text: string }> {
	return new Promise((fulfil, reject) => {
		request({ host: '127.0.0.1', port: server.port, path }, (response) => {
			let text = '';
			response.setEncoding('utf8');
			response.on('data', (part: string) => (text += part));
			response.on('end', () => {
				fulfil({ status: response.statusCode, text });
			});
		})
			.on('error', reject)
			.end();
	});
}

test.each([
	['/mitra/', 200, 'start', 'text/html; charset=utf-8'],
	['/mitra/study/', 200, 'study', 'text/html; charset=utf-8'],
	['/mitra/study/?article=x', 200, 'study', 'text/html; charset=utf-8'],
	['/mitra/manifest.webmanifest', 200, '{}', 'application/manifest+json; charset=utf-8'],
	['/mitra/gone', 404, 'missing', 'text/html; charset=utf-8'],
	['/mitra/gone/deeper/', 404, 'missing', 'text/html; charset=utf-8'],
	['/mitra/empty/', 404, 'missing', 'text/html; charset=utf-8'],
	['/mitra/index.html/', 404, 'missing', 'text/html; charset=utf-8'],
	['/mitra/404.html', 404, 'missing', 'text/html; charset=utf-8'],
	['/mitra/.nojekyll', 404, 'missing', 'text/html; charset=utf-8'],
	['/other/', 404, 'Nothing is served here.', 'text/plain; charset=utf-8'],
	['/mitra/%zz', 400, 'This address is not percent-encoded correctly.', 'text/plain; charset=utf-8']
])('%s: %i %s', async (path, status, text, type) => {
	const response = await get(path);
	expect([response.status, await response.text(), response.headers.get('content-type')]).toEqual([status, text, type]);
});

test.each([
	['/mitra/study', '/mitra/study/'],
	['/mitra/study?a=1', '/mitra/study/?a=1'],
	['/mitra', '/mitra/']
])('%s redirects to %s', async (path, location) => {
	const response = await get(path);
	expect([response.status, response.headers.get('location')]).toEqual([301, location]);
});

test.each(['/mitra/../secret.txt', '/mitra/%2e%2e/secret.txt', '/mitra/..%2fsecret.txt', '/mitra/..%5csecret.txt'])(
	'%s does not lead outside',
	async (path) => {
		const { status, text } = await getRaw(path);
		expect([status, text.includes('secret')]).toEqual([404, false]);
	}
);

test('answers HEAD without a body and refuses what changes things', async () => {
	const head = await get('/mitra/', { method: 'HEAD' });
	expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '5', '']);
	expect((await get('/mitra/', { method: 'POST' })).status).toBe(405);
});

test('says how long a file keeps', async () => {
	expect((await get('/mitra/')).headers.get('cache-control')).toBe('max-age=600');
});

test('writes down what was asked for', async () => {
	hits.length = 0;
	await get('/mitra/study/?article=x');
	expect(hits).toEqual(['/mitra/study/']);
});

test('refuses a port that is taken', async () => {
	await expect(serveStatic({ root, base: '', port: server.port })).rejects.toThrow('EADDRINUSE');
});
