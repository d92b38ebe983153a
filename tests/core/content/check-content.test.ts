import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/lib/core/content/check-content';
import { formatIssue } from '../../../src/lib/core/issue';
import { ARTICLE_FILE, MARKET_FILE, SCHOOL_FILE, issuesAfter, soundFiles, type Edit } from './sound-content';

type Case = readonly [title: string, edits: readonly Edit[], expected: readonly string[]];

test('the sound set has no issue and comes back whole', () => {
	const { content, issues } = readContent(soundFiles());
	expect(issues).toEqual([]);
	expect(content.words.flatMap(({ value }) => value.words.map(({ id }) => id))).toEqual([
		...['pasar', 'membeli', 'menjual', 'ikan-segar', 'di'],
		'guru'
	]);
	expect(content.articles.map(({ file }) => file)).toEqual([ARTICLE_FILE]);
	expect(content.questions[0]?.value.questions).toHaveLength(7);
	expect(content.retired.value.words).toEqual(['ikan-lama']);
});

const AFFIXES =
	'meN- di- ber- ter- peN- pe- per- se- ke- memper- diper- -an -kan -i -nya -lah -kah -pun -wan -wati -isme -is -wi -man -al ' +
	'-iah -if -ik -asi -in antar- anti- pasca- pra- non- nir- maha- multi- sub- swa- adi- tuna- -el- -em- -er- -in-';

const WORD_CASES: readonly Case[] = [
	[
		'a file whose name is not its theme',
		[['theme', 'toko']],
		['theme: found "toko"; expected the file\'s own name, "pasar"']
	],
	[
		'an id used twice in a file',
		[
			['words[2].id', 'pasar'],
			['words[1].contrasts', []]
		],
		[
			'words[2] (pasar).id: found "pasar"; expected an id that is not yet used (it is in vocab/words/pasar.json, words[0])'
		]
	],
	[
		'a retired id',
		[
			['words[2].id', 'ikan-lama'],
			['words[1].contrasts', []]
		],
		['words[2] (ikan-lama).id: found "ikan-lama"; expected an id that is not in vocab/retired-ids.json']
	],
	[
		'a gloss twice',
		[['words[1].english', ['buy', 'buy']]],
		['words[1] (membeli).english: found ["buy","buy"]; expected each gloss once']
	],
	[
		'a contrast with no word',
		[['words[1].contrasts', ['menjuall']]],
		['words[1] (membeli).contrasts: found "menjuall"; expected the id of a word in vocab/words']
	],
	[
		'two function words of one spelling',
		[
			['words[0].functionWord', true],
			['words[0].indonesian', 'DI'],
			['words[0].root', 'DI']
		],
		['words[4] (di).functionWord: found "di"; expected one function word a spelling (pasar has it too)']
	],
	[
		'an unknown affix',
		[['words[1].formation', 'me- + beli']],
		[
			`words[1] (membeli).formation: found "me- + beli": the affix "me-" is none of ${AFFIXES}; expected pieces such as "ke- + mitra + -an"`
		]
	],
	[
		'a formation of one piece',
		[['words[1].formation', 'beli']],
		['words[1] (membeli).formation: found "beli": only one piece; expected pieces such as "ke- + mitra + -an"']
	],
	[
		'a formation without the root',
		[['words[1].formation', 'meN- + jual']],
		['words[1] (membeli).formation: found "meN- + jual"; expected the root "beli" among its pieces']
	],
	[
		'a formation in which an affix is spelt like the root',
		[
			['words[1].root', '-kan'],
			['words[1].formation', 'meN- + beli + -kan']
		],
		['words[1] (membeli).formation: found "meN- + beli + -kan"; expected the root "-kan" among its pieces']
	],
	[
		'a missing formation',
		[['words[1].formation', null]],
		['words[1] (membeli).formation: found nothing; expected how "membeli" is built from "beli"']
	],
	[
		'neither a root nor several words',
		[['words[1].root', null]],
		[
			'words[1] (membeli).root: found nothing; expected a root, or a formation of several words such as "latihan + bersama"'
		]
	],
	[
		'marked text that is not in the sentence',
		[['words[0].examples[1].marked.indonesian', 'Pasar']],
		[
			'words[0] (pasar).examples[1].marked.indonesian: found "Pasar"; expected text that stands as whole words in "Ibu pergi ke pasar."'
		]
	],
	[
		'marked text that cuts a word',
		[['words[2].examples[0].marked.indonesian', 'jual']],
		[
			'words[2] (menjual).examples[0].marked.indonesian: found "jual"; expected text that stands as whole words in "Paman menjual mobilnya."'
		]
	],
	[
		'marked text that cuts a reduplicated word',
		[['words[0].examples[0].indonesian', 'Pasar-pasar itu ramai.']],
		[
			'words[0] (pasar).examples[0].marked.indonesian: found "Pasar"; expected text that stands as whole words in "Pasar-pasar itu ramai."'
		]
	],
	[
		'English marked text that cuts a word',
		[['words[2].examples[1].marked.english', 'sell']],
		[
			'words[2] (menjual).examples[1].marked.english: found "sell"; expected text that stands as whole words in "That shop sells bread."'
		]
	],
	[
		'an example without its closing mark',
		[['words[0].examples[0].indonesian', 'Pasar itu ramai']],
		['words[0] (pasar).examples[0].indonesian: found "Pasar itu ramai"; expected a sentence with its closing mark']
	],
	[
		'an English example without its closing mark',
		[['words[0].examples[0].english', 'The market is busy,']],
		['words[0] (pasar).examples[0].english: found "The market is busy,"; expected a sentence with its closing mark']
	],
	[
		'the same example twice',
		[
			[
				'words[0].examples[2]',
				{ indonesian: 'Pasar itu ramai.', english: 'A busy market.', marked: { indonesian: 'Pasar', english: null } }
			]
		],
		['words[0] (pasar).examples[2]: found "Pasar itu ramai."; expected a sentence of its own']
	]
];

test.each(WORD_CASES)('words: %s', (_, edits, expected) => {
	// words that other files rest on keep their ids, so that the article says nothing
	const lines = issuesAfter(MARKET_FILE, edits).filter((line) => line.startsWith(MARKET_FILE));
	expect(lines).toEqual(expected.map((line) => `${MARKET_FILE}: ${line}`));
});

test('words: an id used twice in two files', () => {
	expect(issuesAfter(SCHOOL_FILE, [['words[0].id', 'pasar']])).toContain(
		`${SCHOOL_FILE}: words[0] (pasar).id: found "pasar"; expected an id that is not yet used (it is in ${MARKET_FILE}, words[0])`
	);
});

const SENTENCE = '"Guru Ani membeli ikan segar di pasar."';
const ACCOUNT = 'which nothing accounts for; expected an occurrence in words, an entry in names, or a function word';

const ARTICLE_CASES: readonly Case[] = [
	[
		'a sentence id twice',
		[['paragraphs[1][0].id', 's2']],
		['paragraphs[1][0] (s2).id: found "s2"; expected an id that is used once in the article']
	],
	[
		'an occurrence whose text is not in the sentence',
		[['paragraphs[0][0].words[1].indonesian', 'Membeli']],
		[
			`paragraphs[0][0] (s1).words[1].indonesian: found "Membeli"; expected text that stands, in this order and as whole words, in ${SENTENCE}`,
			`paragraphs[0][0] (s1).indonesian, character 10: found the token "membeli", ${ACCOUNT}`
		]
	],
	[
		'an occurrence that cuts a word',
		[['paragraphs[0][0].words[1].indonesian', 'beli']],
		[
			`paragraphs[0][0] (s1).words[1].indonesian: found "beli"; expected text that stands, in this order and as whole words, in ${SENTENCE}`,
			`paragraphs[0][0] (s1).indonesian, character 10: found the token "membeli", ${ACCOUNT}`
		]
	],
	[
		'occurrences out of order',
		[
			[
				'paragraphs[1][0].words',
				[
					{ word: 'membeli', indonesian: 'membeli', english: 'buys' },
					{ word: 'guru', indonesian: 'Guru', english: 'teacher' },
					{ word: 'menjual', indonesian: 'menjual', english: 'sells' }
				]
			]
		],
		[
			'paragraphs[1][0] (s3).words[1].indonesian: found "Guru"; expected text that stands, in this order and as whole words, in "Guru membeli, Budi menjual."',
			`paragraphs[1][0] (s3).indonesian, character 1: found the token "Guru", ${ACCOUNT}`
		]
	],
	[
		'an English counterpart that is not in the sentence',
		[['paragraphs[0][0].words[1].english', 'buy']],
		[
			'paragraphs[0][0] (s1).words[1].english: found "buy"; expected text that stands as whole words in "Ani the teacher buys fresh fish at the market."'
		]
	],
	[
		'an unknown word id',
		[['paragraphs[0][0].words[1].word', 'beli']],
		['paragraphs[0][0] (s1).words[1].word: found "beli"; expected the id of a word in vocab/words']
	],
	[
		'a token that nothing accounts for',
		[['paragraphs[0][0].words[1]', undefined]],
		[`paragraphs[0][0] (s1).indonesian, character 10: found the token "membeli", ${ACCOUNT}`]
	],
	[
		'a number that is no name',
		[['paragraphs[1][0].indonesian', 'Guru membeli, Budi menjual 1970-an.']],
		[`paragraphs[1][0] (s3).indonesian, character 28: found the token "1970-an", ${ACCOUNT}`]
	],
	[
		'a name that is not in the text',
		[['names[2]', { indonesian: 'Citra', english: 'Citra', kind: 'person' }]],
		['names[2]: found "Citra"; expected a name or number that stands in the text']
	],
	[
		'a name that only stands inside a longer one',
		[
			['names[2]', { indonesian: 'Guru Ani', english: 'Ani the teacher', kind: 'person' }],
			['paragraphs[0][0].words[0]', undefined]
		],
		['names[0]: found "Ani"; expected a name or number that stands in the text']
	],
	[
		'a file whose name is not its id',
		[['id', 'pasar-sore']],
		['id: found "pasar-sore"; expected the file\'s own name, "pasar-pagi"']
	]
];

test.each(ARTICLE_CASES)('article: %s', (_, edits, expected) => {
	const lines = issuesAfter(ARTICLE_FILE, edits).filter((line) => line.startsWith(ARTICLE_FILE));
	expect(lines).toEqual(expected.map((line) => `${ARTICLE_FILE}: ${line}`));
});

describe('files', () => {
	test.each(['vocab/notes.json', 'vocab/words/a/b.json', 'vocab/lessons/pasar.json'])(
		'%s is in no known place',
		(file) => {
			expect(readContent(soundFiles().set(file, {})).issues.map(formatIssue)).toEqual([
				`${file}: the path: found "${file}"; expected vocab/words/, vocab/articles/ or vocab/questions/<name>.json`
			]);
		}
	);

	test('a file whose shape is wrong is left out, and the rest is still checked', () => {
		const { content, issues } = readContent(soundFiles().set(SCHOOL_FILE, { words: 1 }));
		expect(content.words.map(({ file }) => file)).toEqual([MARKET_FILE]);
		const lines = issues.map(formatIssue);
		expect(lines.filter((line) => line.startsWith(`${SCHOOL_FILE}: `))).not.toEqual([]);
		expect(lines).toContain(
			`${ARTICLE_FILE}: paragraphs[0][0] (s1).words[0].word: found "guru"; expected the id of a word in vocab/words`
		);
	});

	test('issues come in the order of the files, whatever the order of reading', () => {
		const files = soundFiles().set(SCHOOL_FILE, 1).set(MARKET_FILE, 2);
		const forwards = readContent(files).issues;
		expect(readContent(new Map([...files].toReversed())).issues).toEqual(forwards);
		expect(forwards.map(({ file }) => file).slice(0, 2)).toEqual([MARKET_FILE, SCHOOL_FILE]);
	});

	test('nothing at all is sound', () => {
		expect(readContent(new Map()).issues).toEqual([]);
	});
});
