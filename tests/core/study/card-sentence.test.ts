import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	bareSentence,
	chooseSentence,
	isFirstChange,
	orderPlaces,
	sentenceFromArticle,
	sentencesFromExamples,
	type CardSentence
} from '../../../src/lib/core/study/card-sentence';
import { buildContentIndex } from '../../../src/lib/core/content/content-index';
import { indexArticles, indexWords } from '../../../src/lib/core/content/content-set';
import {
	COURSES,
	type ArticleId,
	type Course,
	type SentenceId,
	type WordId
} from '../../../src/lib/core/content/model';
import type { Article, Word } from '../../../src/lib/core/content/schemas';
import type { SentenceRef } from '../../../src/lib/core/study/events';
import { sentenceKey } from '../../../src/lib/core/study/sentence-key';
import { readVocab } from '../../../scripts/read-vocab';
import { soundContent } from '../content/sound-content';

const sound = soundContent();
const article = sound.articles[0]!.value;
const wordOf = (id: string): Word => indexWords(sound.words).get(id as WordId)!;
const inArticle = (sentenceId: string, wordId: string, course: Course) =>
	sentenceFromArticle(article, sentenceId as SentenceId, wordOf(wordId), course);

/** Sentence with the word in brackets, then the translation with its counterpart in brackets. */
function show(sentence: CardSentence | null): [string, string] | null {
	if (!sentence) return null;
	const mark = (text: string, span: { start: number; end: number } | null) =>
		span ? `${text.slice(0, span.start)}[${text.slice(span.start, span.end)}]${text.slice(span.end)}` : text;
	return [mark(sentence.text, sentence.marked), mark(sentence.translation, sentence.markedInTranslation)];
}

describe('a sentence of the article', () => {
	test('shows the word and its counterpart in both courses', () => {
		const indonesian = 'Guru Ani [membeli] ikan segar di pasar.';
		const english = 'Ani the teacher [buys] fresh fish at the market.';
		expect(show(inArticle('s1', 'membeli', 'indonesian'))).toEqual([indonesian, english]);
		expect(show(inArticle('s1', 'membeli', 'english'))).toEqual([english, indonesian]);
		expect(inArticle('s1', 'membeli', 'english')?.ref).toEqual({
			from: 'article',
			articleId: 'pasar-pagi',
			sentenceId: 's1'
		});
	});

	test('without counterpart is none for the English course', () => {
		expect(show(inArticle('s2', 'ikan-segar', 'indonesian'))).toEqual([
			'Di pasar Budi menjual [ikan segar].',
			'Budi sells it at the market.'
		]);
		expect(inArticle('s2', 'ikan-segar', 'english')).toBeNull();
	});

	test('has function words in the Indonesian course only', () => {
		expect(show(inArticle('s2', 'di', 'indonesian'))?.[0]).toBe('[Di] pasar Budi menjual ikan segar.');
		expect(inArticle('s2', 'di', 'english')).toBeNull();
	});

	test('in which the word stands twice shows, in English, the one with a counterpart', () => {
		const twice: Article = structuredClone(article);
		const sentence = twice.paragraphs[1]![0]!;
		sentence.indonesian = 'Guru membeli, guru menjual.';
		sentence.words = [
			{ ...sentence.words[0]!, english: null },
			sentence.words[1]!,
			{ ...sentence.words[0]!, indonesian: 'guru' },
			sentence.words[2]!
		];
		const id = 's3' as SentenceId;
		expect(show(sentenceFromArticle(twice, id, wordOf('guru'), 'english'))).toEqual([
			'The [teacher] buys, Budi sells.',
			'Guru membeli, [guru] menjual.'
		]);
		expect(show(sentenceFromArticle(twice, id, wordOf('guru'), 'indonesian'))?.[0]).toBe(
			'[Guru] membeli, guru menjual.'
		);
	});

	test('is none when the article lacks the sentence, or the sentence the word', () => {
		expect(inArticle('s9', 'membeli', 'indonesian')).toBeNull();
		expect(inArticle('s2', 'guru', 'indonesian')).toBeNull();
		expect(inArticle('s3', 'di', 'indonesian')).toBeNull();
	});
});

describe('examples', () => {
	test('keep their index, also behind one that the course cannot show', () => {
		const word = wordOf('ikan-segar');
		expect(sentencesFromExamples(word, 'indonesian').map(show)).toEqual([
			['Kucing suka [ikan segar].', 'Cats like [fresh fish].'],
			['[Ikan segar] tidak berbau.', 'It does not smell.']
		]);
		const reversed = { ...word, examples: word.examples.toReversed() };
		expect(sentencesFromExamples(reversed, 'english')).toMatchObject([
			{ ref: { from: 'example', wordId: 'ikan-segar', index: 1 }, text: 'Cats like fresh fish.' }
		]);
	});

	test('whose mark is not found are left out', () => {
		const word = structuredClone(wordOf('pasar'));
		word.examples[0]!.marked.indonesian = 'toko';
		expect(sentencesFromExamples(word, 'indonesian').map(({ ref }) => sentenceKey(ref))).toEqual(['example:pasar/1']);
	});
});

test('a word without any sentence stands by itself, in either course', () => {
	const bare = { ...wordOf('membeli'), examples: [] };
	expect(show(bareSentence(bare, 'indonesian'))).toEqual(['[membeli]', '[buy; purchase]']);
	expect(show(bareSentence(bare, 'english'))).toEqual(['[buy]', '[membeli]']);
});

describe('the choice', () => {
	const anchor = inArticle('s1', 'pasar', 'indonesian')!;
	const [first, second] = sentencesFromExamples(wordOf('pasar'), 'indonesian') as [CardSentence, CardSentence];
	const all = [anchor, first, second];
	const shows = (...counts: number[]) => new Map(counts.map((count, index) => [sentenceKey(all[index]!.ref), count]));

	test('is none of none', () => {
		expect(chooseSentence([], 0, new Map())).toBeNull();
		expect(chooseSentence([], 5, new Map())).toBeNull();
	});

	test('is the anchor until the second success, however often it was shown', () => {
		expect(chooseSentence(all, 0, new Map())).toBe(anchor);
		expect(chooseSentence(all, 1, shows(9))).toBe(anchor);
		expect(chooseSentence(all, 2, shows(9))).toBe(first);
	});

	test('is then the least-shown, the earlier of equals', () => {
		expect(chooseSentence(all, 2, new Map())).toBe(anchor);
		expect(chooseSentence(all, 2, shows(2, 1, 0))).toBe(second);
		expect(chooseSentence(all, 3, shows(2, 1, 1))).toBe(first);
		expect(chooseSentence(all, 3, shows(2, 2, 2))).toBe(anchor);
	});

	test('is a change to be told of when no card of the word has shown another than the anchor', () => {
		expect(isFirstChange(first, all, [])).toBe(true);
		expect(isFirstChange(first, all, [shows(2), shows(1)])).toBe(true);
		expect(isFirstChange(anchor, all, [shows(2)])).toBe(false);
		expect(isFirstChange(first, all, [shows(2), shows(2, 0, 1)])).toBe(false);
		expect(isFirstChange(second, all, [shows(2, 1)])).toBe(false);
		expect(isFirstChange(anchor, [anchor], [])).toBe(false);
	});

	test('takes no account of sentences that are no longer there', () => {
		expect(chooseSentence([anchor, first], 4, new Map([...shows(1, 1), ['example:pasar/7', 0]]))).toBe(anchor);
	});

	test('in the long run shows all equally often', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 60 }), (reviews) => {
				const counts = new Map<string, number>();
				for (let successes = 0; successes < reviews; successes++) {
					const key = sentenceKey(chooseSentence(all, successes, counts)!.ref);
					counts.set(key, (counts.get(key) ?? 0) + 1);
				}
				const shown = all.map(({ ref }) => counts.get(sentenceKey(ref)) ?? 0);
				expect(Math.max(...shown) - Math.min(...shown)).toBeLessThanOrEqual(2);
			})
		);
	});
});

describe('anchor places', () => {
	const places = [
		['a', 's1'],
		['b', 's1'],
		['a', 's2'],
		['b', 's2']
	] as unknown as [ArticleId, SentenceId][];
	const metIn = (articleId: string, sentenceId: string): SentenceRef => ({
		from: 'article',
		articleId: articleId as ArticleId,
		sentenceId: sentenceId as SentenceId
	});
	const named = (from: SentenceRef | null) => orderPlaces(places, from).map((place) => place.join('/'));

	test('begin with the sentence where the word was met, then the others of its article', () => {
		expect(named(metIn('b', 's2'))).toEqual(['b/s2', 'b/s1', 'a/s1', 'a/s2']);
	});

	test('stay as they are for a word from nowhere, or from an example', () => {
		expect(named(null)).toEqual(['a/s1', 'b/s1', 'a/s2', 'b/s2']);
		expect(named({ from: 'example', wordId: 'mitra' as WordId, index: 0 })).toEqual(named(null));
	});

	test('take in the sentence where a function word was met, which the index does not list', () => {
		expect(named(metIn('c', 's9'))).toEqual(['c/s9', 'a/s1', 'b/s1', 'a/s2', 'b/s2']);
	});
});

describe('the real vocab', () => {
	const { content } = readVocab(process.cwd());
	const articles = indexArticles(content.articles);
	const { wordMap } = buildContentIndex(content);
	const occurring = new Set(Object.values(wordMap.occurrences).flatMap((counts) => Object.keys(counts)));
	const words = [...indexWords(content.words).values()].filter(({ id }) => occurring.has(id));

	const fromArticles = (word: Word, course: Course) =>
		(wordMap.sentences[word.id] ?? []).map(([articleId, sentenceId]) =>
			sentenceFromArticle(articles.get(articleId)!, sentenceId, word, course)
		);

	test.each(COURSES)('has a sentence for every word of an article in the %s course', (course) => {
		expect(words.length).toBeGreaterThanOrEqual(120);
		const without = words.filter((word) => {
			const found = [...fromArticles(word, course), ...sentencesFromExamples(word, course)];
			return found.every((sentence) => sentence === null);
		});
		expect(without.map(({ id }) => id)).toEqual([]);
	});

	test('finds every place of the index in the Indonesian course', () => {
		const lost = words.filter((word) => fromArticles(word, 'indonesian').includes(null));
		expect(lost.map(({ id }) => id)).toEqual([]);
	});

	test.each(COURSES)(
		'marks in every sentence of the %s course a text that is not empty and not the whole',
		(course) => {
			for (const word of words) {
				for (const sentence of [...fromArticles(word, course), ...sentencesFromExamples(word, course)]) {
					if (!sentence) continue;
					const { start, end } = sentence.marked;
					expect(sentence.text.slice(start, end)).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}]$|^[\p{L}\p{N}]$/u);
					expect(end - start).toBeLessThan(sentence.text.length);
				}
			}
		}
	);
});
