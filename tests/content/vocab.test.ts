// The real vocab/ is a test: the parser and the rules are those of the app and of the authors' check.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatIssue } from '../../src/lib/core/issue';
import { QUESTION_KINDS, QUESTION_TYPES } from '../../src/lib/core/content/model';
import { makeSchemas } from '../../scripts/make-schemas';
import { readVocab } from '../../scripts/read-vocab';
import { readTable } from '../fixtures/read-table';

const { content, issues } = readVocab(process.cwd());
const words = content.words.flatMap(({ value }) => value.words);

test('has no issue', () => {
	expect(issues.map(formatIssue)).toEqual([]);
});

test('has at least 120 words', () => {
	expect(words.length).toBeGreaterThanOrEqual(120);
});

test('has every word of the source article', () => {
	const ids = new Set<string>(words.map(({ id }) => id));
	const seeds = readTable('seed-vocabulary.tsv').map(([id]) => id!);
	expect(seeds.length).toBe(109);
	expect(seeds.filter((id) => !ids.has(id))).toEqual([]);
});

describe.each([
	{ id: 'kemitraan-militer', fewest: 24, most: 34, questions: 30 },
	{ id: 'kemitraan-militer-mudah', fewest: 14, most: 18, questions: 15 }
])('$id', ({ id, fewest, most, questions: fewestQuestions }) => {
	const article = content.articles.find(({ value }) => value.id === id)?.value;
	const questions = content.questions.find(({ value }) => value.article === id)?.value.questions ?? [];

	test(`has ${fewest} to ${most} sentences`, () => {
		const count = article?.paragraphs.flat().length;
		expect(count).toBeGreaterThanOrEqual(fewest);
		expect(count).toBeLessThanOrEqual(most);
	});

	test(`has at least ${fewestQuestions} questions, of all kinds and types`, () => {
		expect(questions.length).toBeGreaterThanOrEqual(fewestQuestions);
		expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(QUESTION_KINDS));
		expect(new Set(questions.map(({ type }) => type))).toEqual(new Set(QUESTION_TYPES));
	});

	test('asks every question in two wordings where its place or its words could be remembered', () => {
		const closed = questions.filter(({ type }) => type === 'choice' || type === 'true-false-not-stated');
		expect(closed.filter(({ rephrased }) => rephrased === undefined).map((question) => question.id)).toEqual([]);
	});

	test('has one to three questions to ask before reading', () => {
		const count = questions.filter(({ before }) => before === true).length;
		expect(count).toBeGreaterThanOrEqual(1);
		expect(count).toBeLessThanOrEqual(3);
	});

	test('has questions whose right options stand in different places', () => {
		const places = questions.flatMap((question) =>
			question.type === 'choice' ? [question.options.findIndex(({ correct }) => correct === true)] : []
		);
		expect(new Set(places).size).toBeGreaterThanOrEqual(3);
	});
});

describe('the schemas for editors', () => {
	const made = makeSchemas();

	test('are all there, and no others', () => {
		expect(readdirSync('vocab/schema').toSorted()).toEqual([...made.keys()].toSorted());
	});

	// prettier may lay them out differently
	test.each([...made])('%s is what the parser would accept today', (name, json) => {
		expect(JSON.parse(readFileSync(join('vocab/schema', name), 'utf8'))).toEqual(JSON.parse(json));
	});

	test('are named in every file', () => {
		const schemaOf = { words: 'words', articles: 'article', questions: 'questions' } as const;
		for (const [folder, schema] of Object.entries(schemaOf)) {
			const filed = [...content.words, ...content.articles, ...content.questions].filter(({ file }) =>
				file.startsWith(`vocab/${folder}/`)
			);
			const links = filed.map(({ file, value }) => [file, value.$schema]);
			expect(links).toEqual(filed.map(({ file }) => [file, `../schema/${schema}.schema.json`]));
		}
		expect(content.retired.value.$schema).toBe('schema/retired-ids.schema.json');
	});
});
