import { describe, expect, test } from 'vitest';
import { findBadNames } from './check-file-names';
import { readFiles } from './repository-files';

test('every file is named by the rules', () => {
	expect(findBadNames(readFiles(['src', 'scripts', 'tests'], ['.ts', '.mjs', '.js', '.svelte']))).toEqual([]);
});

describe('a bad name is found', () => {
	test.each([
		['src/lib/core/utils.ts', '', 'says nothing'],
		['src/lib/app/manager.svelte.ts', 'const a = $state(1);', 'says nothing'],
		['tests/core/Helpers.test.ts', '', 'says nothing'],
		['src/lib/ui/word-card.svelte', '', 'PascalCase'],
		['src/lib/core/cardId.ts', '', 'kebab-case'],
		['src/lib/core/Card.ts', '', 'kebab-case'],
		['src/lib/core/card_id.ts', '', 'kebab-case'],
		['src/lib/app/session.ts', 'class Session { #a = $state.raw(1); }', 'uses runes'],
		['src/lib/app/session.ts', '$effect.root(() => {});', 'uses runes'],
		['tests/app/session.test.ts', '$effect.root(() => {});', 'uses runes'],
		['src/lib/app/session.svelte.ts', "// $state(1)\nconst a = '$state(1)';", 'uses no runes']
	])('%s', (path, text, reason) => {
		const [found, ...more] = findBadNames([{ path, text }]);
		expect(found).toContain(reason);
		expect(more).toEqual([]);
	});
});

test.each([
	['src/lib/core/card-id.ts', ''],
	['src/lib/app/app-update.svelte.ts', 'class A { #a = $state(1); }'],
	['src/lib/ui/WordCard.svelte', ''],
	['src/routes/+page.svelte', ''],
	['src/routes/read/[article]/+page.ts', ''],
	['tests/app/session.svelte.test.ts', 'const a = $derived.by(() => 1);'],
	['tests/app/session.svelte.browser.test.ts', ''],
	['tests/store/study-store.browser.test.ts', ''],
	['src/app.d.ts', '']
])('%s is a good name', (path, text) => {
	expect(findBadNames([{ path, text }])).toEqual([]);
});
