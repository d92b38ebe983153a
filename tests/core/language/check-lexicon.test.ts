import { describe, expect, test } from 'vitest';
import { checkLexicon } from '../../../src/lib/core/language/check-lexicon';
import { formatIssue } from '../../../src/lib/core/issue';

const WORDS_HEADER = 'headword\tpartOfSpeech\tglosses\troot\tformation\tregister\tband\tflags';
const TULIS = 'tulis\tverb\twrite\ttulis\t\t\t3\t';

/** Issues of a lexicon of a few rows, one line each. */
function issuesOf(tables: Readonly<Record<string, readonly string[]>>): readonly string[] {
	const headers: Readonly<Record<string, string>> = {
		'colloquial.tsv': 'form\tformal\tglosses',
		'irregular.tsv': 'form\tword\troot\tformation\treason'
	};
	const files = Object.entries(tables).map(([name, rows]) => ({
		path: `vocab/lexicon/${name}`,
		text: `${[headers[name] ?? WORDS_HEADER, ...rows].join('\n')}\n`
	}));
	return checkLexicon(files).issues.map(formatIssue);
}

test('a sound lexicon has no issue and gives its entries', () => {
	const rows = { 'words/m.tsv': ['menulis\tverb\twrite\ttulis\tmeN- + tulis\t\t3\t'], 'words/t.tsv': [TULIS] };
	expect(issuesOf(rows)).toEqual([]);
	const text = `${WORDS_HEADER}\n${TULIS}\n`;
	expect(checkLexicon([{ path: 'vocab/lexicon/words/t.tsv', text }]).entries).toMatchObject([
		{ headword: 'tulis', glosses: ['write'], root: 'tulis', formation: null, band: 3, isChecked: true }
	]);
});

describe('every fault names file, line, what was found and what was expected', () => {
	test.each([
		[
			'a formation that spells another word',
			{ 'words/m.tsv': ['mentulis\tverb\twrite\ttulis\tmeN- + tulis\t\t3\t'], 'words/t.tsv': [TULIS] },
			'vocab/lexicon/words/m.tsv: line 2: found "meN- + tulis" for "mentulis"; expected a formation that spells it; this one gives menulis'
		],
		[
			'a root without an entry',
			{ 'words/m.tsv': ['menulis\tverb\twrite\ttulis\tmeN- + tulis\t\t3\t'] },
			'vocab/lexicon/words/m.tsv: line 2: found the root "tulis" of "menulis"; expected a root that has an entry of its own'
		],
		[
			'a root that is no piece of the formation',
			{
				'words/m.tsv': ['menulis\tverb\twrite\tkata\tmeN- + tulis\t\t3\t'],
				'words/k.tsv': ['kata\tnoun\tword\tkata\t\t\t1\t'],
				'words/t.tsv': [TULIS]
			},
			'vocab/lexicon/words/m.tsv: line 2: found "meN- + tulis" with the root "kata"; expected the root, or a word of that root, as a piece of the formation'
		],
		[
			'a root that is built itself',
			{
				'words/m.tsv': [
					'menulis\tverb\twrite\ttulis\tmeN- + tulis\t\t3\t',
					'menuliskan\tverb\twrite down\tmenulis\tmenulis + -kan\t\t4\t'
				],
				'words/t.tsv': [TULIS]
			},
			'vocab/lexicon/words/m.tsv: line 3: found the root "menulis" of "menuliskan"; expected a base word; the root of "menulis" is "tulis"'
		],
		[
			'a derived word without a formation',
			{ 'words/m.tsv': ['menulis\tverb\twrite\ttulis\t\t\t3\t'], 'words/t.tsv': [TULIS] },
			'vocab/lexicon/words/m.tsv: line 2: found no formation of "menulis" from "tulis"; expected how it is built, or itself as root'
		],
		[
			'an unknown affix',
			{ 'words/t.tsv': [TULIS, 'tulisen\tnoun\twriting\ttulis\ttulis + -en\t\t4\t'] },
			/^vocab\/lexicon\/words\/t\.tsv: line 3: found "tulis \+ -en": the affix "-en" is none of .+; expected a formation$/
		],
		[
			'rows out of order',
			{ 'words/t.tsv': [TULIS, 'tahu\tverb\tknow\ttahu\t\t\t1\t'] },
			'vocab/lexicon/words/t.tsv: line 3: found "tahu" after "tulis"; expected rows sorted by spelling'
		],
		[
			'a word in the wrong file',
			{ 'words/a.tsv': [TULIS] },
			'vocab/lexicon/words/a.tsv: line 2: found "tulis"; expected it in words/t.tsv'
		],
		[
			'a derived word twice',
			{
				'words/m.tsv': [
					'menulis\tverb\twrite\ttulis\tmeN- + tulis\t\t3\t',
					'menulis\tverb\tpen\ttulis\tmeN- + tulis\t\t3\t'
				],
				'words/t.tsv': [TULIS]
			},
			'vocab/lexicon/words/m.tsv: line 3: found "menulis" again; expected one entry; see vocab/lexicon/words/m.tsv: line 2'
		],
		[
			'a colloquial form whose formal word is missing',
			{ 'words/t.tsv': [TULIS], 'colloquial.tsv': ['nggak\ttidak\tnot'] },
			'vocab/lexicon/colloquial.tsv: line 2: found "tidak" as formal; expected a headword of the lexicon'
		]
	])('%s', (_, tables, expected) => {
		const [issue, ...others] = issuesOf(tables);
		if (typeof expected === 'string') expect(issue).toBe(expected);
		else expect(issue).toMatch(expected);
		expect(others).toEqual([]);
	});
});

test('two base words of one spelling stand side by side', () => {
	expect(issuesOf({ 'words/b.tsv': ['bisa\tverb\tcan\tbisa\t\t\t1\t', 'bisa\tnoun\tvenom\tbisa\t\t\t1\t'] })).toEqual(
		[]
	);
});
