import { describe, expect, test } from 'vitest';
import { alignSentence, findText } from '../../../src/lib/core/content/align-sentence';
import type { SentenceId, WordId } from '../../../src/lib/core/content/model';
import type { ArticleName, Sentence } from '../../../src/lib/core/content/schemas';
import { tokenize } from '../../../src/lib/core/content/tokens';
import { readVocab } from '../../../scripts/read-vocab';
import { collectFunctionWords, indexWords } from '../../../src/lib/core/content/content-set';

function sentenceOf(
	indonesian: string,
	english: string,
	...words: readonly (readonly [word: string, indonesian: string, english: string | null])[]
): Sentence {
	const occurrences = words.map(([word, text, counterpart]) => ({
		word: word as WordId,
		indonesian: text,
		english: counterpart
	}));
	return { id: 's1' as SentenceId, indonesian, english, words: occurrences };
}

const nameOf = (text: string): ArticleName => ({ indonesian: text, english: text, kind: 'person' });
const NO_FUNCTION_WORDS = new Map<string, WordId>();
const FUNCTION_WORDS = new Map([['dan', 'dan' as WordId]]);

/** Parts as `text=what`, an English counterpart behind an arrow, a function word in brackets. */
function describeParts(sentence: Sentence, names: readonly ArticleName[], functionWords = FUNCTION_WORDS): string[] {
	return alignSentence(sentence, names, functionWords).parts.map(({ span, what }) => {
		const text = sentence.indonesian.slice(span.start, span.end);
		if (what.is === 'name') return `${text}=name ${what.name.indonesian}`;
		if (what.implicit) return `${text}=[${what.wordId}]`;
		const english = what.english
			? ` → ${what.english.start}:${sentence.english.slice(what.english.start, what.english.end)}`
			: '';
		return `${text}=${what.wordId}${english}`;
	});
}

describe('alignment', () => {
	test('finds occurrences, names and function words in the order of the sentence', () => {
		const sentence = sentenceOf(
			'Ani dan Budi membeli ikan segar.',
			'Ani and Budi buy fresh fish.',
			['membeli', 'membeli', 'buy'],
			['ikan-segar', 'ikan segar', 'fresh fish']
		);
		expect(describeParts(sentence, [nameOf('Budi'), nameOf('Ani')])).toEqual([
			...['Ani=name Ani', 'dan=[dan]', 'Budi=name Budi', 'membeli=membeli → 13:buy'],
			'ikan segar=ikan-segar → 17:fresh fish'
		]);
	});

	test('gives each of two like occurrences its own place in both languages', () => {
		const sentence = sentenceOf(
			'Kata dan kata.',
			'Words and words: words.',
			['kata', 'Kata', 'Words'],
			['kata', 'kata', 'words']
		);
		expect(describeParts(sentence, [])).toEqual(['Kata=kata → 0:Words', 'dan=[dan]', 'kata=kata → 10:words']);
		const thrice = sentenceOf(
			'kata kata kata',
			'words words words',
			...Array<['kata', 'kata', 'words']>(3).fill(['kata', 'kata', 'words'])
		);
		expect(describeParts(thrice, [])).toEqual(['kata=kata → 0:words', 'kata=kata → 6:words', 'kata=kata → 12:words']);
	});

	test('lets two Indonesian words share one English counterpart', () => {
		const sentence = sentenceOf(
			'Guru itu guru.',
			'The teacher.',
			['guru', 'Guru', 'teacher'],
			['itu', 'itu', 'The'],
			['guru', 'guru', 'teacher']
		);
		const alignment = alignSentence(sentence, [], NO_FUNCTION_WORDS);
		expect(alignment.missingEnglish).toEqual([]);
		expect(describeParts(sentence, [])).toEqual(['Guru=guru → 4:teacher', 'itu=itu → 0:The', 'guru=guru → 4:teacher']);
	});

	test('takes the longest name, as often as it stands', () => {
		const sentence = sentenceOf('Vladimir Putin dan Putin, Putin-Putin.', 'x');
		expect(describeParts(sentence, [nameOf('Putin'), nameOf('Vladimir Putin')])).toEqual([
			...['Vladimir Putin=name Vladimir Putin', 'dan=[dan]', 'Putin=name Putin']
		]);
	});

	test('gives an occurrence precedence over a name and over a function word', () => {
		const sentence = sentenceOf('Barat dan dan.', 'x', ['barat', 'Barat', null], ['dan-2', 'dan', null]);
		expect(describeParts(sentence, [nameOf('Barat')])).toEqual(['Barat=barat', 'dan=dan-2', 'dan=[dan]']);
	});

	test('sees a function word by its spelling, whatever its case', () => {
		expect(describeParts(sentenceOf('Dan DAN danau.', 'x'), [])).toEqual(['Dan=[dan]', 'DAN=[dan]']);
	});
});

describe('faults', () => {
	test('are told by index and token', () => {
		const sentence = sentenceOf(
			'Ani membeli ikan.',
			'Ani buys fish.',
			['beli', 'beli', null],
			['membeli', 'membeli', 'buy'],
			['ani', 'Ani', null]
		);
		const alignment = alignSentence(sentence, [], NO_FUNCTION_WORDS);
		expect(alignment.missingIndonesian).toEqual([0, 2]);
		expect(alignment.missingEnglish).toEqual([1]);
		expect(alignment.unaccounted.map(({ text, start }) => [text, start])).toEqual([
			['Ani', 0],
			['ikan', 12]
		]);
	});

	test('of an occurrence do not hide the ones behind it', () => {
		const sentence = sentenceOf('satu dua', 'one two', ['nol', 'nol', 'zero'], ['dua', 'dua', 'two']);
		expect(describeParts(sentence, [])).toEqual(['dua=dua → 4:two']);
	});
});

test('findText passes by what is inside a token, taken, or before the start', () => {
	const text = 'kini ini ini';
	const tokens = tokenize(text, 'indonesian');
	expect(findText(text, 'ini', tokens, [], 0)).toEqual({ start: 5, end: 8 });
	expect(findText(text, 'ini', tokens, [{ start: 5, end: 8 }], 0)).toEqual({ start: 9, end: 12 });
	expect(findText(text, 'ini', tokens, [], 6)).toEqual({ start: 9, end: 12 });
	expect(findText(text, 'in', tokens, [], 0)).toBeNull();
});

test('every token of the real articles is in exactly one part', () => {
	const { content } = readVocab(process.cwd());
	const functionWords = collectFunctionWords(indexWords(content.words).values());
	for (const { value: article } of content.articles) {
		for (const sentence of article.paragraphs.flat()) {
			const { parts } = alignSentence(sentence, article.names, functionWords);
			for (const token of tokenize(sentence.indonesian, 'indonesian')) {
				const around = parts.filter(({ span }) => span.start <= token.start && token.end <= span.end);
				expect([sentence.id, token.text, around.length]).toEqual([sentence.id, token.text, 1]);
			}
		}
	}
	expect(content.articles.length).toBeGreaterThanOrEqual(2);
});
