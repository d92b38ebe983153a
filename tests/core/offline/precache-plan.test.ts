import { describe, expect, test } from 'vitest';
import {
	answerNavigation,
	findForeignFiles,
	isOlderCache,
	isOwnPath,
	planPrecache
} from '../../../src/lib/core/offline/precache-plan';

const site = {
	base: '/mitra',
	version: '1.2.0',
	build: ['/mitra/_app/immutable/entry/app.AAAA.js', '/mitra/_app/immutable/assets/0.BBBB.css', '/mitra/_app/env.js'],
	files: ['/mitra/icon.svg', '/mitra/404.html'],
	prerendered: ['/mitra/', '/mitra/study/', '/mitra/read/kemitraan-militer/', '/mitra/words.json']
};
const plan = planPrecache(site);
const rootPlan = planPrecache({
	...site,
	base: '',
	build: ['/_app/immutable/a.AAAA.js'],
	files: [],
	prerendered: ['/']
});

describe('what is kept', () => {
	test('only names with a content hash count as immutable', () => {
		expect(plan.immutable).toEqual([
			'/mitra/_app/immutable/entry/app.AAAA.js',
			'/mitra/_app/immutable/assets/0.BBBB.css'
		]);
		expect(plan.mutable).toEqual([
			'/mitra/_app/env.js',
			'/mitra/icon.svg',
			'/mitra/',
			'/mitra/study/',
			'/mitra/read/kemitraan-militer/',
			'/mitra/words.json'
		]);
	});

	test('the fallback is named once, outside both lists', () => {
		expect(plan.fallback).toBe('/mitra/404.html');
		expect([...plan.immutable, ...plan.mutable]).not.toContain(plan.fallback);
		expect(rootPlan.fallback).toBe('/404.html');
	});

	test('a file that stands in two lists is fetched once', () => {
		const twice = planPrecache({ ...site, prerendered: [...site.prerendered, '/mitra/icon.svg'] });
		expect(twice.mutable.filter((url) => url === '/mitra/icon.svg')).toHaveLength(1);
	});

	test('prerendered data is no page', () => {
		expect(plan.pages.has('/mitra/words.json')).toBe(false);
		expect(plan.assets.has('/mitra/words.json')).toBe(true);
	});

	test('a folder of another app with the same name inside is not taken for the immutable one', () => {
		const odd = planPrecache({ ...site, files: ['/mitra/fonts/_app/immutable/a.svg'] });
		expect(odd.immutable).not.toContain('/mitra/fonts/_app/immutable/a.svg');
	});
});

describe('caches', () => {
	test.each([
		['mitra:/mitra:1.1.0', true],
		['mitra:/mitra:1.2.0', false],
		['mitra:/mitra-b:1.1.0', false],
		['mitra::1.1.0', false],
		['another-app', false]
	])('%s: older version of this app? %s', (name, expected) => {
		expect(isOlderCache(plan, name)).toBe(expected);
	});

	test('an app at the root of the origin leaves those below it alone', () => {
		expect(isOlderCache(rootPlan, 'mitra:/mitra:1.1.0')).toBe(false);
		expect(isOlderCache(rootPlan, 'mitra::1.1.0')).toBe(true);
	});
});

describe('whose path it is', () => {
	test.each([
		['/mitra/', true],
		['/mitra/study/', true],
		['/mitra', false],
		['/mitra-b/', false],
		['/', false]
	])('%s: %s', (pathname, expected) => {
		expect(isOwnPath(plan, pathname)).toBe(expected);
	});
});

describe('navigations', () => {
	test('a page is answered with itself', () => {
		expect(answerNavigation(plan, '/mitra/study/')).toEqual({ kind: 'stored', url: '/mitra/study/' });
		expect(answerNavigation(plan, '/mitra/')).toEqual({ kind: 'stored', url: '/mitra/' });
	});

	test('a file opened in a tab is answered with itself', () => {
		expect(answerNavigation(plan, '/mitra/icon.svg')).toEqual({ kind: 'stored', url: '/mitra/icon.svg' });
	});

	test('a missing slash is added by a redirect, so that relative links hold', () => {
		expect(answerNavigation(plan, '/mitra/study')).toEqual({ kind: 'redirect', pathname: '/mitra/study/' });
		expect(answerNavigation(plan, '/mitra/read/kemitraan-militer')).toEqual({
			kind: 'redirect',
			pathname: '/mitra/read/kemitraan-militer/'
		});
	});

	test.each([
		'/mitra/studying/',
		'/mitra/study/x/',
		'/mitra/about/',
		'/mitra/read/',
		'/mitra/study//',
		'/mitra/404.html'
	])('%s is no page of this build', (pathname) => {
		expect(answerNavigation(plan, pathname)).toEqual({ kind: 'unknown' });
	});
});

describe('pages of another version', () => {
	const page = (file: string) =>
		`<link href="../_app/immutable/${file}" rel="modulepreload"><script>import("./x")</script>`;

	test('a page of this build names only files of this build', () => {
		expect(findForeignFiles(plan, page('entry/app.AAAA.js') + page('assets/0.BBBB.css'))).toEqual([]);
	});

	test('a page of another build is found out', () => {
		expect(findForeignFiles(plan, page('entry/app.AAAA.js') + page('entry/app.CCCC.js').repeat(2))).toEqual([
			'/mitra/_app/immutable/entry/app.CCCC.js'
		]);
	});
});
