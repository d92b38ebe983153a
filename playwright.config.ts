import { defineConfig } from '@playwright/test';
import { browserLaunchOptions } from './scripts/browser-launch-options.mjs';

export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '**/*.test.ts',
	globalSetup: './tests/e2e/build-variants.ts',
	workers: 2,
	// a test that passes at the second try has found something
	retries: 0,
	forbidOnly: Boolean(process.env['CI']),
	timeout: 60_000,
	expect: { timeout: 10_000 },
	reporter: 'list',
	use: {
		launchOptions: browserLaunchOptions(),
		// names of buttons are looked up in English, days are counted in Indonesia
		locale: 'en-GB',
		timezoneId: 'Asia/Jakarta',
		trace: 'retain-on-failure'
	}
});
