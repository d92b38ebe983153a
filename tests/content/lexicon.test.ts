// The real lexicon is a test, as vocab/ is: sound, large enough, and small enough to be carried offline.
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { makeLexiconAssets, readCheckedLexicon, readFreedict } from '../../scripts/lexicon-assets';
import { createLanguageDesk } from '../../src/lib/core/language/language-desk';
import { decodeLexicon } from '../../src/lib/core/language/lexicon-asset';
import { formatIssue } from '../../src/lib/core/issue';

const own = readCheckedLexicon(process.cwd());
const assets = makeLexiconAssets(process.cwd());
const isTerm = ({ headword }: { readonly headword: string }) => headword.includes(' ');

test('has no issue', () => {
	expect(own.issues.map(formatIssue)).toEqual([]);
	expect(readFreedict(process.cwd()).issues).toEqual([]);
});

test('is large enough', () => {
	expect(own.entries.filter((entry) => !isTerm(entry)).length).toBeGreaterThanOrEqual(6_000);
	expect(own.entries.filter(isTerm).length).toBeGreaterThanOrEqual(400);
	expect(own.colloquials.length).toBeGreaterThanOrEqual(250);
});

test('both assets together are at most 700 kB, gzipped', () => {
	const bytes = gzipSync(assets.lexicon).length + gzipSync(assets.freedict).length;
	expect(bytes).toBeLessThanOrEqual(700_000);
});

test('the assets hold what the tables hold', () => {
	const decoded = decodeLexicon(assets.lexicon);
	expect(decoded.entries).toEqual(own.entries);
	expect(decoded.colloquials).toHaveLength(own.colloquials.length);
	expect(decoded.irregulars).toEqual(own.irregulars);
});

test('FreeDict stays apart, with its licence in the asset', () => {
	expect(assets.freedict.slice(0, 600)).toContain('Creative Commons Attribution-ShareAlike 3.0');
	expect(assets.lexicon).not.toContain('FreeDict');
	expect(decodeLexicon(assets.freedict).entries.every(({ isChecked }) => !isChecked)).toBe(true);
});

describe('looked up in the real lexicon', () => {
	const desk = createLanguageDesk(decodeLexicon(assets.lexicon), decodeLexicon(assets.freedict));

	test.each([
		['kerja sama', 'cooperation'],
		['menteri luar negeri', 'foreign minister'],
		['mengatakan', 'say'],
		['pemerintah', 'government'],
		['dilakukan', 'do'],
		['nggak', 'no'],
		['Senin', 'Monday']
	])('%s: %s', (form, gloss) => {
		expect(desk.lookUp(form).found?.entries.flatMap(({ glosses }) => glosses)).toContain(gloss);
	});

	test.each([
		['government', 'pemerintah'],
		['went', 'pergi'],
		['better', 'baik'],
		['countries', 'negara'],
		['wives', 'istri']
	])('%s: %s', (form, indonesian) => {
		const hits = desk.lookUpEnglish(form).lemmas.flatMap((lemma) => lemma.hits);
		expect(hits.map((hit) => hit.indonesian)).toContain(indonesian);
	});
});
