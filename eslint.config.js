import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import { relative } from 'node:path';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';
import { judgeImport } from './tests/architecture/import-law.mjs';

/**
 * The import law as a lint rule, so that an editor says at once what tests/architecture/import-law.test.ts says later.
 * @type {import('eslint').Rule.RuleModule}
 */
const importLaw = {
	meta: { type: 'problem', messages: { breach: '{{reason}}' } },
	create(context) {
		const importer = relative(context.cwd, context.filename).replaceAll('\\', '/');
		/** @param {any} node an import or export declaration, or a dynamic import, of whatever parser made it */
		const check = (node) => {
			const specifier = node.source?.value;
			if (typeof specifier !== 'string') return;
			const names = node.specifiers ?? [];
			const isTypeOnly =
				node.importKind === 'type' ||
				node.exportKind === 'type' ||
				(names.length > 0 && names.every((/** @type {any} */ name) => name.importKind === 'type'));
			const reason = judgeImport({ importer, specifier, isTypeOnly });
			if (reason !== null) context.report({ node, messageId: 'breach', data: { reason } });
		};
		return {
			ImportDeclaration: check,
			ExportNamedDeclaration: check,
			ExportAllDeclaration: check,
			ImportExpression: check
		};
	}
};

const EVERYWHERE = [
	{ selector: 'TSEnumDeclaration', message: 'An enum is code and a type of its own: use a union of string literals.' },
	{
		selector: 'SvelteMustacheTag[kind="raw"]',
		message: 'Imported text is text: as HTML it could run code. Show it as {text}, or build elements from parsed parts.'
	},
	{
		selector: 'ExportNamedDeclaration > VariableDeclaration[kind="let"]',
		message:
			'Nobody can tell when an exported variable changes: use $props() in a component, a class with getters elsewhere.'
	},
	{
		selector:
			':matches(Program, ExportNamedDeclaration) > VariableDeclaration > VariableDeclarator > CallExpression:matches([callee.name=/^\\$(state|derived)$/], [callee.object.name=/^\\$(state|derived)$/])',
		message: 'Module state is shared by every test and every page: put it into a class that boot.ts makes once.'
	}
];

const NO_CLOCK =
	'The core has no clock, so that the same log always gives the same state: take the time as a parameter (atMs).';
const NO_BROWSER =
	'The core runs anywhere, also in tests and workers: take what you need as a parameter, or define a port that boot.ts fills.';
const NO_CHANCE =
	'The core is deterministic: derive a seed from facts (card id, review count), or take the random number as a parameter.';

const CORE_SYNTAX = [
	...EVERYWHERE,
	{ selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: NO_CLOCK },
	{ selector: 'CallExpression[callee.name="Date"]', message: NO_CLOCK }
];

const CORE_GLOBALS = [
	...[
		'window',
		'document',
		'navigator',
		'location',
		'self',
		'globalThis',
		'localStorage',
		'sessionStorage',
		'indexedDB'
	],
	...['caches', 'fetch', 'crypto', 'process', 'matchMedia', 'requestAnimationFrame', 'setTimeout', 'setInterval']
].map((name) => ({ name, message: NO_BROWSER }));

export default defineConfig(
	{ ignores: ['build/', '.svelte-kit/', 'test-results/', 'playwright-report/', 'coverage/'] },
	js.configs.recommended,
	ts.configs.strictTypeChecked,
	svelte.configs.recommended,
	prettier,
	svelte.configs.prettier,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname }
		},
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			// TypeScript knows better which names exist
			'no-undef': 'off',
			'no-restricted-syntax': ['error', ...EVERYWHERE],
			'@typescript-eslint/prefer-nullish-coalescing': 'error',
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } }
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		rules: {
			// our own message, with the alternative, stands in EVERYWHERE
			'svelte/no-at-html-tags': 'off',
			// state is replaced, not changed ($state.raw): Map and Set are fine, and cheaper
			'svelte/prefer-svelte-reactivity': 'off'
		}
	},
	// addresses come to components as props; the routes that make them call resolve()
	{ files: ['src/lib/ui/**'], rules: { 'svelte/no-navigation-without-resolve': 'off' } },
	{
		files: ['src/**'],
		ignores: ['src/*.d.ts'],
		plugins: { mitra: { rules: { 'import-law': importLaw } } },
		rules: { 'mitra/import-law': 'error' }
	},
	{
		files: ['src/lib/core/**'],
		rules: {
			'no-restricted-syntax': ['error', ...CORE_SYNTAX],
			'no-restricted-globals': [
				'error',
				...CORE_GLOBALS,
				{
					name: 'console',
					message: 'The core reports by its return values (Issue[], Checked<T>): let the caller print.'
				},
				{ name: 'performance', message: NO_CLOCK }
			],
			'no-restricted-properties': [
				'error',
				{ object: 'Date', property: 'now', message: NO_CLOCK },
				{ object: 'Math', property: 'random', message: NO_CHANCE }
			]
		}
	},
	// svelte-check types .svelte files; typed lint rules see `any` across the .svelte boundary
	{ files: ['**/*.js', '**/*.mjs', '**/*.svelte'], extends: [ts.configs.disableTypeChecked] },
	{
		files: ['tests/**'],
		rules: {
			'@typescript-eslint/no-non-null-assertion': 'off',
			'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }]
		}
	}
);
