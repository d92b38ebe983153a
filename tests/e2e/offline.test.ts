// The app without its server, its updates, and its neighbours on one origin.
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic, type StaticServer, type StaticSite } from '../../scripts/static-server.mjs';
import { buildFolder } from './build-variants';

const PATHS = [
	'/',
	'/study/',
	'/read/kemitraan-militer/',
	'/quiz/kemitraan-militer/',
	'/words/',
	'/progress/',
	'/settings/'
];

const servers: StaticServer[] = [];

/** Serves a folder until the end of the test. Changing `site.root` afterwards is a deployment. */
async function serve(site: Omit<StaticSite, 'port'>): Promise<{ site: StaticSite; server: StaticServer }> {
	const served: StaticSite = { ...site, port: 0 };
	const server = await serveStatic(served);
	servers.push(server);
	return { site: served, server };
}

test.afterEach(async () => {
	await Promise.all(servers.splice(0).map((server) => server.stop()));
});

/** Everything that a user would not see but that is wrong all the same. */
function collectProblems(context: BrowserContext): string[] {
	const problems: string[] = [];
	context.on('weberror', (error) => problems.push(error.error().message));
	context.on('console', (message) => {
		if (message.type() === 'error') problems.push(message.text());
	});
	return problems;
}

/** Opens a page and waits until the worker has stored the app and answers for it. */
async function openAndInstall(page: Page, url: string): Promise<void> {
	await page.goto(url);
	await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** Comes back to the tab, as a learner does, until the app has found the new version: a look under way swallows the next. */
async function findUpdate(page: Page): Promise<void> {
	await expect(async () => {
		await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
		await expect(banner(page)).toBeVisible({ timeout: 2_000 });
	}).toPass({ timeout: 20_000 });
}

/** Looks for a new version and waits for the end of its installation: `installed`, or `redundant` when it failed. */
async function installUpdate(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const registration = await navigator.serviceWorker.ready;
		const found: ServiceWorker[] = [];
		const look = () => {
			if (registration.installing) found.push(registration.installing);
		};
		registration.addEventListener('updatefound', look);
		look();
		let worker = found[0];
		while (worker === undefined) {
			await registration.update();
			worker = found[0];
		}
		while (worker.state === 'installing') {
			await new Promise((changed) => {
				worker.addEventListener('statechange', changed, { once: true });
			});
		}
		return worker.state;
	});
}

const banner = (page: Page) => page.getByRole('status').filter({ hasText: 'A new version is ready' });
const reloadButton = (page: Page) => page.getByRole('button', { name: 'Reload now' });
const version = (page: Page) => page.getByTestId('version');
const cacheNames = (page: Page) => page.evaluate(() => caches.keys());

test('every page opens without the server, with and without its slash, in a new tab', async ({ page, context }) => {
	const problems = collectProblems(context);
	const requests: string[] = [];
	context.on('request', (request) => requests.push(request.url()));
	const { server } = await serve({ root: buildFolder('v1'), base: '/mitra' });
	const { origin } = new URL(server.url);
	await openAndInstall(page, server.url);
	// the worker's own requests are among them
	expect(requests).toContain(`${server.url}words/`);
	await server.stop();
	await expect(fetch(server.url)).rejects.toThrow();

	for (const path of PATHS) {
		for (const address of new Set([path, path === '/' ? path : path.slice(0, -1)])) {
			await test.step(address, async () => {
				const tab = await context.newPage();
				const response = await tab.goto(`${origin}/mitra${address}`);
				expect(response?.status()).toBe(200);
				expect(response?.fromServiceWorker()).toBe(true);
				expect(tab.url()).toBe(`${origin}/mitra${path}`);
				await expect(tab.getByRole('main')).toBeVisible();
				await expect(tab.getByRole('main')).not.toBeEmpty();
				await tab.close();
			});
		}
	}
	expect(problems).toEqual([]);
	expect(requests.length).toBeGreaterThan(PATHS.length);
	expect(requests.filter((url) => new URL(url).origin !== origin)).toEqual([]);
});

test('a page opened without the server works: links, queries, the way back', async ({ page, context }) => {
	const { server } = await serve({ root: buildFolder('v1'), base: '/mitra' });
	await openAndInstall(page, server.url);
	await server.stop();
	const problems = collectProblems(context);

	await page.goto(`${server.url}words?search=mitra`);
	expect(page.url()).toBe(`${server.url}words/?search=mitra`);
	await page.goto(server.url);
	await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
	await page.getByRole('navigation').getByRole('link', { name: 'Progress' }).click();
	await expect(page).toHaveURL(`${server.url}progress/`);
	await page.reload();
	await expect(page.getByRole('heading', { name: 'Progress', level: 1 })).toBeVisible();
	await page.goBack();
	await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
	expect(problems).toEqual([]);
});

test('an address that no page has shows no other page in its place', async ({ page }) => {
	const { server } = await serve({ root: buildFolder('v1'), base: '/mitra' });
	await openAndInstall(page, server.url);
	await server.stop();
	const response = await page.goto(`${server.url}no/such/page/`);
	expect(response?.status()).toBe(404);
	expect(page.url()).toBe(`${server.url}no/such/page/`);
	await expect(page.getByRole('main')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Today' })).toHaveCount(0);
});

test('a new version waits for consent, then replaces the old one in all tabs at once', async ({ page, context }) => {
	const problems = collectProblems(context);
	const hits: string[] = [];
	// the browser keeps nothing of its own: what does not reach the server came from the older version's cache
	const { site, server } = await serve({ root: buildFolder('v1'), base: '/mitra', hits, maxAgeSeconds: 0 });
	await openAndInstall(page, `${server.url}settings/`);
	const other = await context.newPage();
	await other.goto(`${server.url}settings/`);
	await expect(version(other)).toHaveText('v1');

	site.root = buildFolder('v2');
	hits.length = 0;
	await findUpdate(page);
	await expect(version(page)).toHaveText('v1');
	await page.reload();
	await expect(banner(page)).toBeVisible();
	await expect(version(page)).toHaveText('v1');

	const loads: string[] = [];
	page.on('load', () => loads.push(page.url()));
	await reloadButton(page).click();
	await expect(version(page)).toHaveText('v2');
	await expect(version(other)).toHaveText('v2');
	await expect(banner(page)).toHaveCount(0);
	expect(loads).toHaveLength(1);
	expect(await cacheNames(page)).toEqual(['mitra:/mitra:v2']);

	const fetched = hits.filter((path) => path.includes('/_app/immutable/'));
	expect(fetched).not.toEqual([]);
	expect(fetched.filter((path) => existsIn('v1', path))).toEqual([]);
	await server.stop();
	await page.reload();
	await expect(version(page)).toHaveText('v2');
	expect(problems).toEqual([]);
});

/** Whether the build has a file at the URL path. */
function existsIn(name: 'v1' | 'v2', path: string): boolean {
	return existsSync(join(buildFolder(name), path.slice('/mitra'.length)));
}

test('an app on which `controllerchange` never fires reloads all the same (iOS)', async ({ page }) => {
	await page.addInitScript(() => {
		const container = navigator.serviceWorker;
		const listen = container.addEventListener.bind(container);
		container.addEventListener = (...[type, ...rest]: Parameters<typeof listen>) => {
			if (type !== 'controllerchange') listen(type, ...rest);
		};
	});
	const { site, server } = await serve({ root: buildFolder('v1'), base: '/mitra' });
	await openAndInstall(page, `${server.url}settings/`);
	site.root = buildFolder('v2');
	await findUpdate(page);
	await reloadButton(page).click();
	await expect(version(page)).toHaveText('v2');
});

/** A file of v2 that v1 does not have. */
function newFile(): string {
	const folder = join(buildFolder('v2'), '_app/immutable');
	const file = readdirSync(folder, { recursive: true })
		.map(String)
		.find((name) => name.endsWith('.js') && !existsSync(join(buildFolder('v1'), '_app/immutable', name)));
	if (file === undefined) throw new Error('v1 and v2 have the same files');
	return join('_app/immutable', file);
}

const BROKEN_DEPLOYMENTS = {
	'a file is missing': (folder: string) => {
		rmSync(join(folder, newFile()));
	},
	'a missing file is answered with a page and status 200': (folder: string) => {
		rmSync(join(folder, 'icon.svg'));
		cpSync(join(folder, 'index.html'), join(folder, 'icon.svg/index.html'));
	},
	'the pages are still those of the old version': (folder: string) => {
		cpSync(join(buildFolder('v1'), 'words/index.html'), join(folder, 'words/index.html'));
	}
};

for (const [fault, damage] of Object.entries(BROKEN_DEPLOYMENTS)) {
	test(`a half-finished deployment leaves the running version alone: ${fault}`, async ({ page }, testInfo) => {
		const half = testInfo.outputPath('half');
		cpSync(buildFolder('v2'), half, { recursive: true });
		damage(half);
		const { site, server } = await serve({ root: buildFolder('v1'), base: '/mitra' });
		await openAndInstall(page, `${server.url}settings/`);
		site.root = half;
		expect(await installUpdate(page)).toBe('redundant');
		await expect(banner(page)).toHaveCount(0);
		await page.reload();
		await expect(version(page)).toHaveText('v1');

		// the deployment is completed
		site.root = buildFolder('v2');
		await findUpdate(page);
		await server.stop();
		await page.reload();
		await expect(version(page)).toHaveText('v1');
		await reloadButton(page).click();
		await expect(version(page)).toHaveText('v2');
	});
}

test('two copies of the app and a stranger share an origin', async ({ page, context }, testInfo) => {
	const host = testInfo.outputPath('host');
	cpSync(buildFolder('v1'), join(host, 'mitra'), { recursive: true });
	cpSync(buildFolder('neighbour'), join(host, 'mitra-b'), { recursive: true });
	const { server } = await serve({ root: host, base: '' });
	const neighbour = await context.newPage();
	await openAndInstall(page, `${server.url}mitra/settings/`);
	await openAndInstall(neighbour, `${server.url}mitra-b/settings/`);
	await page.evaluate(() => caches.open('a-stranger'));

	cpSync(buildFolder('v2'), join(host, 'mitra'), { recursive: true });
	await findUpdate(page);
	await reloadButton(page).click();
	await expect(version(page)).toHaveText('v2');
	expect((await cacheNames(page)).toSorted()).toEqual(['a-stranger', 'mitra:/mitra-b:v1', 'mitra:/mitra:v2']);
	await expect(banner(neighbour)).toHaveCount(0);

	await server.stop();
	await neighbour.goto(`${server.url}mitra-b/read/kemitraan-militer/`);
	await expect(neighbour.getByRole('main')).toBeVisible();
	await neighbour.goto(`${server.url}mitra-b/settings/`);
	await expect(version(neighbour)).toHaveText('v1');
	await page.reload();
	await expect(version(page)).toHaveText('v2');
});
