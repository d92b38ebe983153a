import { describe, expect, test } from 'vitest';
import { formatIssue } from '../../../src/lib/core/issue';
import { buildLexicon } from '../../../src/lib/core/language/build-lexicon';
import { parseLexicon } from '../../../src/lib/core/language/parse-lexicon';

const HEADER = 'headword\tpartOfSpeech\tglosses\troot\tformation\tregister\tband\tflags';

function parseWords(...lines: readonly string[]) {
	return parseLexicon([{ path: 'vocab/lexicon/words/k.tsv', text: [HEADER, ...lines].join('\n') }]);
}

test('a row becomes an entry', () => {
	const { entries, issues } = parseWords(
		'kebijakan\tnoun\tpolicy; wisdom\tbijak\tke- + bijak + -an\tformal\t3\topaque'
	);
	expect(issues).toEqual([]);
	expect(entries).toEqual([
		{
			headword: 'kebijakan',
			partOfSpeech: 'noun',
			glosses: ['policy', 'wisdom'],
			root: 'bijak',
			formation: 'ke- + bijak + -an',
			register: 'formal',
			band: 3,
			flags: ['opaque'],
			isChecked: true
		}
	]);
});

describe('every fault names its file and line', () => {
	test.each([
		['too few columns', 'kata\tnoun', '2 in "kata\\tnoun"'],
		['an unknown part of speech', 'kata\tnuon\tword\tkata\t\t\t1\t', 'the part of speech "nuon"'],
		['no gloss', 'kata\tnoun\t\tkata\t\t\t1\t', 'an empty gloss'],
		['five glosses', 'kata\tnoun\ta; b; c; d; e\tkata\t\t\t1\t', '5 glosses'],
		['a gloss that is a sentence', `kata\tnoun\t${'word '.repeat(12)}\tkata\t\t\t1\t`, 'the gloss "word'],
		['no root', 'kata\tnoun\tword\t\t\t\t1\t', 'no root of "kata"'],
		['an unknown affix', 'kata\tnoun\tword\tkata\tmeng- + kata\t\t1\t', 'meng-'],
		['affixes alone', 'kata\tnoun\tword\tkata\tke- + -an\t\t1\t', '"ke- + -an"'],
		['an unknown register', 'kata\tnoun\tword\tkata\t\tslang\t1\t', 'the register "slang"'],
		['a band out of range', 'kata\tnoun\tword\tkata\t\t\t8\t', 'the band "8"'],
		['an unknown flag', 'kata\tnoun\tword\tkata\t\t\t1\tslang', 'the flag "slang"']
	])('%s', (_name, line, found) => {
		const { entries, issues } = parseWords('kaki\tnoun\tfoot; leg\tkaki\t\t\t2\t', line);
		expect(entries.map(({ headword }) => headword)).toEqual(['kaki']);
		expect(issues.map(formatIssue).join('\n')).toContain(found);
		expect(issues[0]).toMatchObject({ file: 'vocab/lexicon/words/k.tsv', place: 'line 3' });
	});

	test('a header without a column that must be there', () => {
		const { issues } = parseLexicon([{ path: 'vocab/lexicon/colloquial.tsv', text: 'form\tglosses\nudah\talready\n' }]);
		expect(issues).toHaveLength(1);
		expect(issues[0]).toMatchObject({ place: 'line 1', found: '"form, glosses"' });
	});

	test('a row twice', () => {
		const row = 'kata\tnoun\tword\tkata\t\t\t1\t';
		expect(parseWords(row, row).issues[0]?.expected).toContain('vocab/lexicon/words/k.tsv, line 2');
	});
});

test('a mark of byte order and Windows line ends are no fault', () => {
	const text = `\uFEFF${HEADER}\r\nkata\tnoun\tword\tkata\t\t\t1\t\r\n`;
	expect(parseLexicon([{ path: 'words/k.tsv', text }])).toMatchObject({ issues: [], entries: [{ headword: 'kata' }] });
});

test('the lexicon answers: best entry first, longest phrase, family, formal word', () => {
	const parsed = parseLexicon([
		{
			path: 'words/b.tsv',
			text: `${HEADER}\nbisa\tnoun\tvenom\tbisa\t\t\t6\t\nbisa\tverb\tcan\tbisa\t\t\t1\tfunction\nkebisaan\tnoun\tability\tbisa\tke- + bisa + -an\t\t0\t\n`
		},
		{
			path: 'multiword.tsv',
			text: 'headword\tpartOfSpeech\tglosses\nmenteri luar\tnoun\tx\nmenteri luar negeri\tnoun\tforeign minister\n'
		},
		{ path: 'colloquial.tsv', text: 'form\tformal\tglosses\nbisaan\tbisa\tcan\n' }
	]);
	const lexicon = buildLexicon(parsed);
	expect(lexicon.find('bisa').map(({ glosses }) => glosses[0])).toEqual(['can', 'venom']);
	expect(lexicon.longestPhrase(['para', 'menteri', 'luar', 'negeri'], 1)).toBe(3);
	expect(lexicon.longestPhrase(['menteri'], 0)).toBe(0);
	expect(lexicon.familyOf('bisa').map(({ headword }) => headword)).toEqual(['bisa', 'bisa', 'kebisaan']);
	expect(lexicon.formalOf('bisaan')).toBe('bisa');
	expect(lexicon.find('tiada')).toEqual([]);
});
