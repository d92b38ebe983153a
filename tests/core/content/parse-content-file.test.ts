import { describe, expect, test } from 'vitest';
import {
	parseArticle,
	parseQuestionsFile,
	parseRetiredIds,
	parseWordsFile
} from '../../../src/lib/core/content/parse-content-file';
import { formatIssue, type Checked } from '../../../src/lib/core/issue';
import {
	ARTICLE_FILE,
	MARKET_FILE,
	QUESTIONS_FILE,
	RETIRED_FILE,
	editFile,
	soundFiles,
	type Edit
} from './sound-content';

const PARSERS: Record<string, (file: string, value: unknown) => Checked<unknown>> = {
	[MARKET_FILE]: parseWordsFile,
	[ARTICLE_FILE]: parseArticle,
	[QUESTIONS_FILE]: parseQuestionsFile,
	[RETIRED_FILE]: parseRetiredIds
};

function linesOf(file: string, value: unknown): string[] {
	const result = PARSERS[file]!(file, value);
	return result.ok ? [] : result.issues.map(formatIssue);
}

test.each(Object.keys(PARSERS))('the sound %s is taken as it stands', (file) => {
	const json = soundFiles().get(file);
	expect(PARSERS[file]!(file, json)).toEqual({ ok: true, value: json });
});

describe.each(Object.keys(PARSERS))('%s', (file) => {
	test.each([[null], [undefined], ['text'], [7], [[]], [true]])('is not %o', (value) => {
		const lines = linesOf(file, value);
		expect(lines.length).toBeGreaterThan(0);
		for (const line of lines) expect(line).toMatch(/^vocab\/\S+\.json: .+: found .+; expected .+$/);
	});

	test('may link its schema and has no other field', () => {
		expect(linesOf(file, editFile(file, [['$schema', '../schema/a.schema.json']]))).toEqual([]);
		expect(linesOf(file, editFile(file, [['authr', 'A. Uthor']]))).toEqual([
			`${file}: authr: found an unknown field; expected only the fields that the schema names`
		]);
	});
});

type Case = readonly [title: string, file: string, edit: Edit, expected: string];

const ID = 'an id of lower-case letters, digits and hyphens';
const UNKNOWN = 'found an unknown field; expected only the fields that the schema names';

const CASES: readonly Case[] = [
	['an unknown field of a word', MARKET_FILE, ['words[0].englsh', []], `words[0].englsh: ${UNKNOWN}`],
	[
		'an unknown field inside a mark',
		MARKET_FILE,
		['words[0].examples[1].marked.dutch', 'markt'],
		`words[0].examples[1].marked.dutch: ${UNKNOWN}`
	],
	[
		'an unknown field of a sentence',
		ARTICLE_FILE,
		['paragraphs[1][0].dutch', ''],
		`paragraphs[1][0].dutch: ${UNKNOWN}`
	],
	['an unknown field of a question', QUESTIONS_FILE, ['questions[2].hint', ''], `questions[2].hint: ${UNKNOWN}`],
	[
		'a title in one language',
		MARKET_FILE,
		['title.english', undefined],
		"title.english: found nothing; expected 'english'"
	],
	[
		'an example in one language',
		MARKET_FILE,
		['words[0].examples[0].english', undefined],
		"words[0].examples[0].english: found nothing; expected 'english'"
	],
	[
		'a sentence in one language',
		ARTICLE_FILE,
		['paragraphs[0][1].indonesian', undefined],
		"paragraphs[0][1].indonesian: found nothing; expected 'indonesian'"
	],
	[
		'an occurrence that does not say whether English has a counterpart',
		ARTICLE_FILE,
		['paragraphs[0][0].words[0].english', undefined],
		"paragraphs[0][0].words[0].english: found nothing; expected 'english'"
	],
	[
		'a prompt in one language',
		QUESTIONS_FILE,
		['questions[0].prompt.english', undefined],
		"questions[0].prompt.english: found nothing; expected 'english'"
	],
	['a word id with a capital', MARKET_FILE, ['words[0].id', 'Pasar'], `words[0].id: found "Pasar"; expected ${ID}`],
	[
		'a word id with a blank',
		MARKET_FILE,
		['words[3].id', 'ikan segar'],
		`words[3].id: found "ikan segar"; expected ${ID}`
	],
	[
		'a word id with two hyphens',
		MARKET_FILE,
		['words[3].id', 'ikan--segar'],
		`words[3].id: found "ikan--segar"; expected ${ID}`
	],
	[
		'a word id with a final hyphen',
		MARKET_FILE,
		['words[0].id', 'pasar-'],
		`words[0].id: found "pasar-"; expected ${ID}`
	],
	['an empty word id', MARKET_FILE, ['words[0].id', ''], `words[0].id: found ""; expected ${ID}`],
	['a word id that is a number', MARKET_FILE, ['words[0].id', 7], 'words[0].id: found 7; expected string'],
	[
		'a sentence id with a slash',
		ARTICLE_FILE,
		['paragraphs[0][0].id', 's/1'],
		`paragraphs[0][0].id: found "s/1"; expected ${ID}`
	],
	[
		'a question id with a colon',
		QUESTIONS_FILE,
		['questions[0].id', 'q:1'],
		`questions[0].id: found "q:1"; expected ${ID}`
	],
	['a retired id with a path in it', RETIRED_FILE, ['words[0]', '../x'], `words[0]: found "../x"; expected ${ID}`],
	['no gloss', MARKET_FILE, ['words[0].english', []], 'words[0].english: found []; expected at least one gloss'],
	[
		'an empty gloss',
		MARKET_FILE,
		['words[0].english[0]', ''],
		'words[0].english[0]: found ""; expected a text that is not empty'
	],
	[
		'a gloss with a blank at its end',
		MARKET_FILE,
		['words[0].english[0]', 'market '],
		'words[0].english[0]: found "market "; expected a text without blanks at its ends'
	],
	[
		'a double blank',
		ARTICLE_FILE,
		['title.english', 'The  Market'],
		'title.english: found "The  Market"; expected a text without double blanks'
	],
	[
		'an accent of two characters',
		MARKET_FILE,
		['words[0].english[0]', 'cafe\u0301'],
		'words[0].english[0]: found "cafe\u0301"; expected a text in Unicode normal form C'
	],
	[
		'one example only',
		MARKET_FILE,
		['words[1].examples[1]', undefined],
		'words[1].examples: found [{"indonesian":"Ibu membeli beras.","english":"Mother buys …; expected at least two examples'
	],
	[
		'an unknown part of speech',
		MARKET_FILE,
		['words[0].partOfSpeech', 'nomen'],
		"words[0].partOfSpeech: found \"nomen\"; expected ('noun' | 'verb' | 'adjective' | 'adverb' | 'preposition' | 'conjunction' | 'pronoun' | 'determiner' | 'numeral' | 'particle' | 'phrase')"
	],
	[
		'an unknown level',
		ARTICLE_FILE,
		['level', 'C2'],
		"level: found \"C2\"; expected ('A1' | 'A2' | 'B1' | 'B2' | 'C1')"
	],
	['no paragraph', ARTICLE_FILE, ['paragraphs', []], 'paragraphs: found []; expected at least one paragraph'],
	[
		'an empty paragraph',
		ARTICLE_FILE,
		['paragraphs[1]', []],
		'paragraphs[1]: found []; expected a paragraph with at least one sentence'
	],
	[
		'a name of no known kind',
		ARTICLE_FILE,
		['names[0].kind', 'pet'],
		"names[0].kind: found \"pet\"; expected ('person' | 'place' | 'organisation' | 'number' | 'other')"
	],
	[
		'an unknown type of question',
		QUESTIONS_FILE,
		['questions[2].type', 'essay'],
		"questions[2].type: found \"essay\"; expected ('choice' | 'true-false-not-stated' | 'find-evidence' | 'gap' | 'order' | 'match' | 'short-answer')"
	],
	[
		'an unknown kind of question',
		QUESTIONS_FILE,
		['questions[0].kind', 'guess'],
		"questions[0].kind: found \"guess\"; expected ('fact' | 'inference' | 'vocabulary' | 'reference' | 'gist')"
	],
	[
		'a question without evidence',
		QUESTIONS_FILE,
		['questions[0].evidence', []],
		'questions[0].evidence: found []; expected at least one piece of evidence'
	],
	[
		'a gap without accepted answer',
		QUESTIONS_FILE,
		['questions[3].accepted', []],
		'questions[3].accepted: found []; expected at least one accepted answer'
	],
	[
		'a verdict that is no string',
		QUESTIONS_FILE,
		['questions[1].answer', false],
		"questions[1].answer: found false; expected ('true' | 'false' | 'not-stated')"
	],
	[
		'an option that is marked as not correct',
		QUESTIONS_FILE,
		['questions[0].options[1].correct', false],
		'questions[0].options[1].correct: found false; expected true'
	],
	[
		'a field of another type of question',
		QUESTIONS_FILE,
		['questions[2].gap', 'membeli'],
		`questions[2].gap: ${UNKNOWN}`
	]
];

test.each(CASES)('%s is an issue', (_, file, edit, expected) => {
	expect(linesOf(file, editFile(file, [edit]))).toEqual([`${file}: ${expected}`]);
});

test.each([2, 5])('a choice of %i options is an issue', (count) => {
	const option = { indonesian: 'a', english: 'a' };
	const lines = linesOf(
		QUESTIONS_FILE,
		editFile(QUESTIONS_FILE, [['questions[0].options', Array(count).fill(option)]])
	);
	expect(lines).toHaveLength(1);
	expect(lines[0]).toMatch(/^\S+: questions\[0\]\.options: found \[.+; expected three or four options$/);
});

test('every fault of a file is reported, not only the first', () => {
	const edits: Edit[] = [
		['words[0].id', 'Pasar'],
		['words[1].english', []],
		['words[2].level', 'Z9']
	];
	const lines = linesOf(MARKET_FILE, editFile(MARKET_FILE, edits));
	expect(lines.map((line) => line.split(': ')[1])).toEqual(['words[0].id', 'words[1].english', 'words[2].level']);
});

test('a field that would reach the prototype is an unknown field like any other', () => {
	const json: unknown = JSON.parse('{"words": [], "__proto__": {"words": ["a"]}}');
	expect(linesOf(RETIRED_FILE, json)).toEqual([`${RETIRED_FILE}: __proto__: ${UNKNOWN}`]);
	expect(({} as { words?: unknown }).words).toBeUndefined();
});
