import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserLaunchOptions } from './scripts/browser-launch-options.mjs';
import { appVersion } from './scripts/build-inputs.mjs';
import { lexiconPlugin } from './scripts/lexicon-plugin.mjs';
import { vocabPlugin } from './scripts/vocab-plugin.mjs';

export default defineConfig({
	plugins: [vocabPlugin(), lexiconPlugin(), sveltekit()],
	define: { __APP_VERSION__: JSON.stringify(process.env['APP_VERSION'] ?? appVersion()) },
	server: { fs: { allow: ['vocab'] } },
	// the build is made of plugins: that they take the time is no news
	build: { rolldownOptions: { checks: { bundlerTimings: false } } },
	test: {
		expect: { requireAssertions: true },
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['tests/{core,content,store,files,ui,scripts,regressions,architecture}/**/*.test.ts'],
					exclude: ['tests/**/*.browser.test.ts']
				}
			},
			{
				extends: true,
				// what workers import is found late, and finding it would reload the tests
				optimizeDeps: { include: ['fzstd', 'sql.js'] },
				test: {
					name: 'browser',
					include: ['tests/**/*.browser.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({ launchOptions: browserLaunchOptions() }),
						instances: [{ browser: 'chromium' }]
					}
				}
			}
		]
	}
});
