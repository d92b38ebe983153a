import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { createLanguageDesk } from '../../src/lib/core/language/language-desk';
import { en } from '../../src/lib/messages/en';
import { id } from '../../src/lib/messages/id';
import LookUpFacts from '../../src/lib/ui/LookUpFacts.svelte';
import { SMALL_LEXICON, SMALL_SUGGESTIONS } from '../core/language/small-lexicon';

const desk = createLanguageDesk(SMALL_LEXICON, SMALL_SUGGESTIONS);

function show(form: string, met: readonly string[] = []) {
	return render(LookUpFacts, { lookUp: desk.lookUp(form), met: new Set(met), t: en, interfaceLanguage: 'en' });
}

test('meaning, parts with the sound change, and the family with what was met', async () => {
	await show('penulis', ['tulisan']);
	await expect.element(page.getByText('writer · author')).toBeVisible();
	await expect.element(page.getByText('Here “peN-” is “pen-” (before t), and t falls away.')).toBeVisible();
	await expect.element(page.getByText('tulis root: write')).toBeVisible();
	expect(page.getByRole('listitem').filter({ hasText: 'met' }).all()).toHaveLength(1);
	await expect.element(page.getByRole('listitem').filter({ hasText: 'met' })).toHaveTextContent('tulisan');
});

test('a suggestion is said to be unchecked, and is explained by nothing', async () => {
	await show('gletser');
	await expect.element(page.getByText(en.word.unchecked)).toBeVisible();
	expect(page.getByText(en.word.formation).all()).toHaveLength(0);
	expect(page.getByText(en.word.family).all()).toHaveLength(0);
});

test('the root’s meaning is said to be the root’s', async () => {
	await show('kenegaraan');
	await expect.element(page.getByText('Meaning of the root “negara”')).toBeVisible();
});

test('an opaque word is not explained by its parts', async () => {
	await show('kebijakan');
	await expect.element(page.getByText(en.word.lexicalised)).toBeVisible();
	expect(page.getByText('makes an abstract noun').all()).toHaveLength(0);
});

test('an unknown word is said to be unknown, in the language of the interface', async () => {
	await render(LookUpFacts, { lookUp: desk.lookUp('qxzzy'), t: id, interfaceLanguage: 'id' });
	await expect.element(page.getByText('Kata ini belum ada dalam leksikon Mitra.')).toBeVisible();
});

test('an everyday form names its formal word', async () => {
	await show('nggak');
	await expect.element(page.getByText('In formal language: tidak')).toBeVisible();
});
