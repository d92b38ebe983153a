import { describe, expect, test } from 'vitest';
import { buildContentIndex } from '../../../src/lib/core/content/content-index';
import type { ContentSource } from '../../../src/lib/core/content/content-source';
import { indexArticles, indexWords } from '../../../src/lib/core/content/content-set';
import type { ArticleId, WordId } from '../../../src/lib/core/content/model';
import { createOwnContentSource, type OwnContentRef } from '../../../src/lib/core/content/own-content-source';
import type { Issue } from '../../../src/lib/core/issue';
import { ARTICLE_FILE, soundContent, soundFiles } from './sound-content';

const PASAR = 'pasar-pagi' as ArticleId;
const OWN = 'surat-saya' as ArticleId;
const id = (text: string) => text as WordId;

/** The sound set as a content source. */
function bundledSource(): ContentSource {
	const content = soundContent();
	const [words, articles, index] = [
		indexWords(content.words),
		indexArticles(content.articles),
		buildContentIndex(content)
	];
	return {
		articles: index.articles,
		hasArticle: (articleId) => articles.has(articleId),
		loadArticle: (articleId) => Promise.resolve(articles.get(articleId) ?? null),
		loadQuestions: (articleId) =>
			Promise.resolve(content.questions.find(({ value }) => value.article === articleId)?.value.questions ?? []),
		loadWords: (ids) =>
			Promise.resolve(new Map([...ids].flatMap((word) => [...words].filter(([key]) => key === word)))),
		loadAllWords: () => Promise.resolve([...words.values()]),
		loadOccurrences: (articleId) =>
			Promise.resolve(new Map(Object.entries(index.wordMap.occurrences[articleId] ?? {}) as [WordId, number][])),
		loadSentencePlaces: (word) => Promise.resolve(index.wordMap.sentences[word] ?? []),
		hasWord: (word) => Promise.resolve(words.has(word))
	};
}

const letterWord = {
	id: 'surat',
	indonesian: 'surat',
	english: ['letter'],
	partOfSpeech: 'noun',
	root: 'surat',
	formation: null,
	level: 'A1',
	examples: [],
	glossSource: 'lexicon'
};
const lesson = {
	format: 'mitra-lesson',
	version: 1,
	article: {
		...(soundFiles().get(ARTICLE_FILE) as object),
		id: OWN,
		title: { indonesian: 'Surat Saya', english: '' },
		note: { indonesian: '', english: '' },
		licence: '',
		names: [],
		paragraphs: [
			[
				{
					id: 's1',
					indonesian: 'Guru membeli surat, surat!',
					english: '',
					words: [
						{ word: 'guru', indonesian: 'Guru', english: null },
						{ word: 'membeli', indonesian: 'membeli', english: null },
						{ word: 'surat', indonesian: 'surat', english: null },
						{ word: 'surat', indonesian: 'surat', english: null }
					]
				}
			]
		]
	},
	words: [letterWord, { ...letterWord, id: 'guru', indonesian: 'guru', english: ['wrong'] }],
	questions: []
};

function refOf(hash: string, facts: Partial<OwnContentRef> = {}): OwnContentRef {
	return {
		contentId: OWN,
		kind: 'lesson',
		hash,
		title: { indonesian: 'Surat Saya', english: '' },
		level: 'A2',
		sentenceCount: 1,
		wordCount: 4,
		questionCount: 0,
		wordIds: [id('guru'), id('membeli'), id('surat')],
		...facts
	};
}

function sourceWith(refs: readonly OwnContentRef[], texts: Readonly<Record<string, string>>) {
	const issues: Issue[] = [];
	const source = createOwnContentSource({
		bundled: bundledSource(),
		listOwn: () => refs,
		readOwn: (hash) => Promise.resolve(texts[hash] ?? null),
		onDamaged: (issue) => issues.push(issue)
	});
	return { source, issues };
}

describe('an own lesson', () => {
	const { source } = sourceWith([refOf('aa')], { aa: JSON.stringify(lesson) });

	test('stands in the library behind the bundled articles', () => {
		expect(source.articles.map((article) => [article.id, article.isOwn ?? false])).toEqual([
			[PASAR, false],
			[OWN, true]
		]);
		expect(source.hasArticle(OWN)).toBe(true);
	});

	test('is an article with words, occurrences and places like any other', async () => {
		expect((await source.loadArticle(OWN))?.paragraphs[0]?.[0]?.indonesian).toBe('Guru membeli surat, surat!');
		expect(await source.loadQuestions(OWN)).toEqual([]);
		expect(Object.fromEntries(await source.loadOccurrences(OWN))).toEqual({ guru: 1, membeli: 1, surat: 2 });
		expect(await source.loadSentencePlaces(id('guru'))).toEqual([
			[PASAR, 's1'],
			[PASAR, 's3'],
			[OWN, 's1']
		]);
		expect(await source.hasWord(id('surat'))).toBe(true);
	});

	test('a word of the bundle keeps the content of the bundle', async () => {
		const words = await source.loadWords([id('guru'), id('surat'), id('nothing')]);
		expect([...words].map(([word, { english }]) => [word, english])).toEqual([
			['guru', ['teacher']],
			['surat', ['letter']]
		]);
		expect((await source.loadAllWords()).filter((word) => word.id === id('guru'))).toHaveLength(1);
	});
});

test('a collection of words gives words and no article', async () => {
	const collection = { format: 'mitra-words', version: 1, id: 'anki', title: 'Anki', words: [letterWord] };
	const ref = refOf('cc', { contentId: 'anki', kind: 'words', wordIds: [id('surat')] });
	const { source } = sourceWith([ref], { cc: JSON.stringify(collection) });
	expect(source.articles).toHaveLength(1);
	expect((await source.loadWords([id('surat')])).get(id('surat'))?.english).toEqual(['letter']);
});

describe('damaged content', () => {
	test.each([
		['missing', {}, 'null'],
		['no JSON', { aa: '{"format":' }, '"{\\"format\\":"'],
		['another shape', { aa: JSON.stringify({ ...lesson, format: 'zip' }) }, '"zip"']
	] as const)('%s: said once, and the rest goes on', async (_, texts, found) => {
		const { source, issues } = sourceWith([refOf('aa')], texts);
		expect(await source.loadArticle(OWN)).toBeNull();
		expect(await source.loadLesson(OWN)).toBeNull();
		expect(await source.loadWords([id('guru'), id('surat')])).toHaveProperty('size', 1);
		expect(issues).toEqual([expect.objectContaining({ file: 'own content "surat-saya"', found })]);
	});
});

test('asked before the log is open, it waits for what is kept there', async () => {
	const refs: OwnContentRef[] = [];
	let open: () => void = () => undefined;
	const opening = new Promise<void>((resolve) => (open = resolve));
	const source = createOwnContentSource({
		bundled: bundledSource(),
		listOwn: () => refs,
		whenReady: () => opening,
		readOwn: () => Promise.resolve(JSON.stringify(lesson)),
		onDamaged: () => undefined
	});
	const [words, article] = [source.loadAllWords(), source.loadArticle(OWN)];
	refs.push(refOf('aa'));
	open();
	expect((await article)?.id).toBe(OWN);
	expect((await words).some((word) => lesson.words.some((own) => own.id === word.id))).toBe(true);
});
