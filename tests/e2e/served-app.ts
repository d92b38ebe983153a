// `test` for journeys through the app: `page.goto('/study/')` opens the newest build at the root of its own origin.
import { test as base } from '@playwright/test';
import { serveStatic, type StaticServer } from '../../scripts/static-server.mjs';
import { buildFolder } from './build-variants';

export { expect } from '@playwright/test';

export const test = base.extend<object, { readonly server: StaticServer }>({
	server: [
		async ({}, use) => {
			const server = await serveStatic({ root: buildFolder('atRoot'), base: '', port: 0 });
			await use(server);
			await server.stop();
		},
		{ scope: 'worker' }
	],
	baseURL: async ({ server }, use) => {
		await use(server.url);
	}
});
