import adapter from '@sveltejs/adapter-static';
import { appVersion } from './scripts/build-inputs.mjs';

/** @type {import('@sveltejs/kit').Config} */
const config = {
	compilerOptions: { runes: true },
	kit: {
		// every page is prerendered; 404.html is the shell for addresses that no page has
		adapter: adapter({ pages: process.env.BUILD_DIR ?? 'build', fallback: '404.html', strict: true }),
		paths: { base: /** @type {'' | `/${string}`} */ (process.env.BASE_PATH ?? ''), relative: true },
		version: { name: process.env.APP_VERSION ?? appVersion(), pollInterval: 0 },
		// a dot file that the host does not serve (.nojekyll) would make the worker's install fail for ever
		serviceWorker: { register: false, files: (path) => !/(^|\/)\./.test(path) },
		typescript: {
			config: (generated) => ({
				...generated,
				include: [
					...generated.include.filter((/** @type {string} */ path) => !path.includes('tests')),
					'../tests/**/*.ts',
					'../scripts/**/*.ts',
					'../scripts/**/*.mjs',
					'../playwright.config.ts'
				]
			})
		},
		prerender: { handleHttpError: 'fail', handleMissingId: 'fail' },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				// SvelteKit's route announcer carries this one fixed style attribute
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none'],
				'object-src': ['none'],
				'require-trusted-types-for': ['script'],
				'trusted-types': [
					'svelte-trusted-html',
					'sveltekit-trusted-url',
					'mitra-service-worker',
					'mitra-language-worker',
					'mitra-progress-worker',
					'mitra-anki-worker'
				]
			}
		}
	}
};
export default config;
