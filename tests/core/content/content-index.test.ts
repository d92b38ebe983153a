import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/lib/core/content/check-content';
import { buildContentIndex } from '../../../src/lib/core/content/content-index';
import type { ArticleId, WordId } from '../../../src/lib/core/content/model';
import { readVocab } from '../../../scripts/read-vocab';
import { ARTICLE_FILE, QUESTIONS_FILE, editFile, soundContent, soundFiles } from './sound-content';

describe('of the sound set', () => {
	const { articles, wordMap } = buildContentIndex(soundContent());

	test('the article is one line with its counts', () => {
		expect(articles).toEqual([
			{
				id: 'pasar-pagi',
				title: { indonesian: 'Pasar Pagi', english: 'The Morning Market' },
				level: 'A1',
				topic: 'daily-life',
				sentenceCount: 3,
				// s1: Guru membeli ikan-segar di pasar; s2: Di pasar menjual ikan-segar; s3: Guru membeli menjual
				wordCount: 12,
				questionCount: 7
			}
		]);
	});

	test('every word is in its theme', () => {
		expect(wordMap.themes).toEqual({ pasar: ['pasar', 'membeli', 'menjual', 'ikan-segar', 'di'], sekolah: ['guru'] });
	});

	test('occurrences count function words and fixed phrases, not names', () => {
		expect(wordMap.occurrences).toEqual({
			'pasar-pagi': { guru: 2, membeli: 2, 'ikan-segar': 2, di: 2, pasar: 2, menjual: 2 }
		});
	});

	test('sentences are in the order of the text, without function words', () => {
		expect(wordMap.sentences).toEqual({
			guru: [
				['pasar-pagi', 's1'],
				['pasar-pagi', 's3']
			],
			membeli: [
				['pasar-pagi', 's1'],
				['pasar-pagi', 's3']
			],
			'ikan-segar': [
				['pasar-pagi', 's1'],
				['pasar-pagi', 's2']
			],
			pasar: [
				['pasar-pagi', 's1'],
				['pasar-pagi', 's2']
			],
			menjual: [
				['pasar-pagi', 's2'],
				['pasar-pagi', 's3']
			]
		});
	});
});

test('a sentence in which a word stands twice is listed once', () => {
	const s3 = 'paragraphs[1][0]';
	const article = editFile(ARTICLE_FILE, [
		[`${s3}.indonesian`, 'Guru membeli, guru menjual.'],
		[`${s3}.words[3]`, { word: 'menjual', indonesian: 'menjual', english: 'sells' }],
		[`${s3}.words[2]`, { word: 'guru', indonesian: 'guru', english: null }]
	]);
	const { content, issues } = readContent(soundFiles().set(ARTICLE_FILE, article));
	expect(issues).toEqual([]);
	const { wordMap } = buildContentIndex(content);
	expect(wordMap.occurrences['pasar-pagi' as ArticleId]?.['guru' as WordId]).toBe(3);
	expect(wordMap.sentences['guru' as WordId]).toEqual([
		['pasar-pagi', 's1'],
		['pasar-pagi', 's3']
	]);
});

test('articles come easiest first, then by id; one without questions has none', () => {
	const files = soundFiles();
	files.delete(QUESTIONS_FILE);
	for (const [id, level] of [
		['b-lain', 'A2'],
		['a-lain', 'A2'],
		['dasar', 'A1'],
		['sukar', 'C1']
	] as const) {
		files.set(
			`vocab/articles/${id}.json`,
			editFile(ARTICLE_FILE, [
				['id', id],
				['level', level]
			])
		);
	}
	const { content, issues } = readContent(files);
	expect(issues).toEqual([]);
	const { articles } = buildContentIndex(content);
	expect(articles.map(({ id }) => id)).toEqual(['dasar', 'pasar-pagi', 'a-lain', 'b-lain', 'sukar']);
	expect(articles.map(({ questionCount }) => questionCount)).toEqual([0, 0, 0, 0, 0]);
});

describe('of the real vocab', () => {
	const { content } = readVocab(process.cwd());
	const { articles, wordMap } = buildContentIndex(content);

	test('every word of an article is in a theme, once', () => {
		const listed = Object.values(wordMap.themes).flat();
		expect(new Set(listed).size).toBe(listed.length);
		const occurring = Object.values(wordMap.occurrences).flatMap((counts) => Object.keys(counts));
		expect(occurring.filter((id) => !listed.includes(id as WordId))).toEqual([]);
	});

	test('every place is a sentence of its article', () => {
		const sentences = content.articles.flatMap(({ value }) =>
			value.paragraphs.flat().map((sentence) => `${value.id}/${sentence.id}`)
		);
		const places = Object.values(wordMap.sentences).flat();
		expect(places.length).toBeGreaterThan(100);
		expect(places.filter(([article, sentence]) => !sentences.includes(`${article}/${sentence}`))).toEqual([]);
	});

	test('the easier article comes first', () => {
		expect(articles.map(({ id }) => id)).toEqual(['kemitraan-militer-mudah', 'kemitraan-militer']);
	});
});
