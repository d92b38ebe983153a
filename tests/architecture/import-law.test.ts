import { describe, expect, test } from 'vitest';
import { findBarrels, findBreaches, findCycles, findImporters } from './check-imports';
import { listImports } from './list-imports';
import { readFiles, type SourceFile } from './repository-files';

const source = readFiles(['src'], ['.ts', '.js', '.svelte']).filter(({ path }) => path !== 'src/app.d.ts');

function fileOf(path: string, text: string): SourceFile {
	return { path, text };
}

describe('the source', () => {
	test('keeps the import law', () => {
		expect(findBreaches(source)).toEqual([]);
	});

	test('has no barrel files', () => {
		expect(findBarrels(source)).toEqual([]);
	});

	test('has no import cycles', () => {
		expect(findCycles(source)).toEqual([]);
	});

	test('imports the scheduler library in exactly one file: importing it patches Date.prototype', () => {
		expect(findImporters(source, 'ts-fsrs')).toHaveLength(1);
	});
});

describe('every kind of import is seen', () => {
	test('in TypeScript', () => {
		const text = `import a, { type B } from './a';
			import type { C } from './c';
			import { type D } from './d';
			import './e.css';
			export * from './f';
			export type { G } from './g';
			const h = await import('./h');
			type I = import('./i').I;
			// import './not-this'
			const text = "import './nor-this'";`;
		expect(listImports(fileOf('src/lib/core/x.ts', text)).map((i) => [i.specifier, i.isTypeOnly])).toEqual([
			['./a', false],
			['./c', true],
			['./d', true],
			['./e.css', false],
			['./f', false],
			['./g', true],
			['./h', false],
			['./i', true]
		]);
	});

	test('in both scripts of a component', () => {
		const text = `<script module lang="ts">import './a';</script><p>import './no'</p><script lang="ts">import './b';</script>`;
		expect(listImports(fileOf('src/lib/ui/X.svelte', text)).map((i) => i.specifier)).toEqual(['./a', './b']);
	});
});

describe('a breach is found', () => {
	test.each([
		['src/lib/core/study/x.ts', `import { onMount } from 'svelte'`, 'core may not import svelte'],
		['src/lib/core/study/x.ts', `import '../../store/y'`, 'core may not import store'],
		['src/lib/core/study/x.ts', `import type { Y } from '$lib/app/y.svelte'`, 'core may not import app'],
		['src/lib/core/study/x.ts', `import { object } from 'valibot'`, 'parsed at the doors'],
		['src/lib/core/quiz/quiz-schema.ts', `import { object } from 'valibot'`, 'parsed at the doors'],
		['src/lib/core/content/x.ts', `import type { Y } from '../cards/y'`, 'core/content may not import core/cards'],
		['src/lib/core/study/x.ts', `import '../stats/y'`, 'core/study may not import core/stats'],
		['src/lib/core/stats/x.ts', `import '../sync/y'`, 'core/stats may not import core/sync'],
		['src/lib/core/quiz/x.ts', `import { y } from '../study/y'`, 'core/quiz may not import core/study'],
		['src/lib/core/issue.ts', `import './content/model'`, 'core/ may not import core/content'],
		['src/lib/core/games/x.ts', `import '../content/y'`, 'core/games has no place'],
		['src/lib/store/x.ts', `import '../content/y'`, 'store may not import content'],
		['src/lib/store/x.ts', `import 'valibot'`, 'parsed at the doors'],
		['src/lib/content/x.ts', `import 'idb-keyval'`, 'content may not import idb-keyval'],
		['src/lib/app/x.svelte.ts', `import 'idb-keyval'`, 'app may not import idb-keyval'],
		['src/lib/app/x.svelte.ts', `import { dev } from '$app/environment'`, 'app may not import $app/environment'],
		['src/lib/app/x.svelte.ts', `import { t } from '../messages/english'`, 'only types from messages'],
		['src/lib/app/x.svelte.ts', `import { writable } from 'svelte/store'`, 'stores are gone'],
		['src/lib/app/x.svelte.ts', `const y = await import('../ui/Y.svelte')`, 'app may not import ui'],
		['src/lib/ui/X.svelte', `<script>import { goto } from '$app/navigation'</script>`, 'ui may not import $app'],
		['src/lib/ui/X.svelte', `<script>import '../app/y.svelte'</script>`, 'ui may not import app'],
		['src/lib/boot.ts', `import './../routes/y'`, 'boot may not import routes'],
		['src/lib/boot.ts', `import 'ts-fsrs'`, 'boot may not import ts-fsrs'],
		['src/routes/+page.svelte', `<script>import { y } from '$lib/core/study/y'</script>`, 'only types from core'],
		['src/routes/+page.svelte', `<script>import { y } from '$lib/content/y'</script>`, 'routes may not import content'],
		['src/routes/+page.svelte', `<script>import { boot } from '$lib/boot'</script>`, 'routes may not import boot'],
		['src/routes/+layout.ts', `import '$lib/store/y'`, 'routes may not import store'],
		['src/service-worker/index.ts', `import '../lib/core/content/y'`, 'service-worker may not import core'],
		['src/lib/odd/x.ts', `import 'svelte'`, 'belongs to no layer']
	])('%s: %s', (path, text, reason) => {
		const [breach, ...more] = findBreaches([fileOf(path, text)]);
		expect(breach).toContain(reason);
		expect(more).toEqual([]);
	});

	test('barrels, cycles and a second importer', () => {
		expect(findBarrels([fileOf('src/lib/core/index.ts', '')])).toHaveLength(1);
		expect(findBarrels([fileOf('src/service-worker/index.ts', '')])).toEqual([]);
		const circle = [
			fileOf('src/lib/core/a.ts', `import './b'`),
			fileOf('src/lib/core/b.ts', `import type { C } from './c'`),
			fileOf('src/lib/core/c.ts', `import '$lib/core/a'`)
		];
		expect(findCycles(circle)).toEqual([
			'src/lib/core/a.ts → src/lib/core/b.ts → src/lib/core/c.ts → src/lib/core/a.ts'
		]);
		const importers = ['a', 'b'].map((name) => fileOf(`src/lib/core/${name}.ts`, `import type { F } from 'ts-fsrs'`));
		expect(findImporters(importers, 'ts-fsrs')).toHaveLength(2);
	});
});

describe('what the law allows is let through', () => {
	test.each([
		['src/lib/core/content/schemas.ts', `import { object } from 'valibot'`],
		['src/lib/core/content/word-schema.ts', `import { object } from 'valibot'`],
		['src/lib/core/study/parse-event.ts', `import { object } from 'valibot'`],
		['src/lib/core/study/x.ts', `import '../cards/y'; import '../../core/issue'; import { fsrs } from 'ts-fsrs'`],
		['src/lib/core/reader/x.ts', `import type { Y } from '../study/y'`],
		['src/lib/store/x.ts', `import { get } from 'idb-keyval'; import '../core/study/y'; import './z'`],
		['src/lib/content/x.ts', `import articles from 'virtual:vocab-articles'; import a from '/vocab/articles/a.json'`],
		['src/lib/app/x.svelte.ts', `import '../core/study/y'; import { SvelteMap } from 'svelte/reactivity'`],
		['src/lib/ui/X.svelte', `<script>import X from './X.svelte'; import '../messages/english'</script>`],
		['src/lib/boot.ts', `import './store/x'; import './app/x.svelte'; import { base } from '$app/paths'`],
		['src/routes/+layout.svelte', `<script>import { boot } from '$lib/boot'; import '../app.css'</script>`],
		['src/routes/read/[article]/+page.ts', `import type { PageLoad } from './$types'; import '$lib/content/y'`],
		['src/service-worker/index.ts', `import '$service-worker'; import '../lib/core/offline/precache-plan'`]
	])('%s: %s', (path, text) => {
		expect(findBreaches([fileOf(path, text)])).toEqual([]);
	});

	test('a component inside itself is no cycle', () => {
		expect(findCycles([fileOf('src/lib/ui/X.svelte', `<script>import X from './X.svelte'</script>`)])).toEqual([]);
	});
});
