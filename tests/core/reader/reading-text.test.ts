import { describe, expect, test } from 'vitest';
import { findText } from '../../../src/lib/core/content/align-sentence';
import { collectFunctionWords, indexWords } from '../../../src/lib/core/content/content-set';
import { COURSES, type Course, type SentenceId } from '../../../src/lib/core/content/model';
import type { Sentence } from '../../../src/lib/core/content/schemas';
import { tokenize } from '../../../src/lib/core/content/tokens';
import { buildReadingText, evidenceSpan } from '../../../src/lib/core/reader/reading-text';
import { readVocab } from '../../../scripts/read-vocab';
import { soundContent } from '../content/sound-content';

const sound = soundContent();

function runsOf(course: Course): string[][] {
	const functionWords = collectFunctionWords(indexWords(sound.words).values());
	return buildReadingText(sound.articles[0]!.value, functionWords, course)
		.paragraphs.flat()
		.map(({ runs }) =>
			runs.map(({ text, kind, wordId, implicit }) => {
				if (kind === 'text') return text;
				return kind === 'name' ? `<${text}>` : `[${text}=${wordId ?? '?'}${implicit ? ', implicit' : ''}]`;
			})
		);
}

describe('the sound article', () => {
	test('in Indonesian has words, names and function words', () => {
		expect(runsOf('indonesian')).toEqual([
			[
				...['[Guru=guru]', ' ', '<Ani>', ' ', '[membeli=membeli]', ' ', '[ikan segar=ikan-segar]', ' '],
				...['[di=di, implicit]', ' ', '[pasar=pasar]', '.']
			],
			[
				...['[Di=di, implicit]', ' ', '[pasar=pasar]', ' ', '<Budi>', ' ', '[menjual=menjual]', ' '],
				...['[ikan segar=ikan-segar]', '.']
			],
			['[Guru=guru]', ' ', '[membeli=membeli]', ', ', '<Budi>', ' ', '[menjual=menjual]', '.']
		]);
	});

	test('in English has the counterparts in their own order; names and what has none are plain', () => {
		expect(runsOf('english')).toEqual([
			[
				...['Ani the ', '[teacher=guru]', ' ', '[buys=membeli]', ' ', '[fresh fish=ikan-segar]', ' at the '],
				...['[market=pasar]', '.']
			],
			['Budi ', '[sells=menjual]', ' it at the ', '[market=pasar]', '.'],
			['The ', '[teacher=guru]', ' ', '[buys=membeli]', ', Budi ', '[sells=menjual]', '.']
		]);
	});

	test('keeps paragraphs, ids and the other language as translation', () => {
		const text = buildReadingText(sound.articles[0]!.value, new Map(), 'english');
		expect(text.paragraphs.map((paragraph) => paragraph.map(({ id }) => id))).toEqual([['s1', 's2'], ['s3']]);
		expect(text.paragraphs[1]![0]!.translation).toBe('Guru membeli, Budi menjual.');
	});
});

test('two words that share one English counterpart: the first in the Indonesian sentence keeps it', () => {
	const original = sound.articles[0]!.value;
	const [first] = original.paragraphs[0]!;
	const paragraphs = [
		[
			{
				...first!,
				indonesian: 'ikan segar',
				english: 'fish',
				words: [
					{ ...first!.words[0]!, indonesian: 'ikan', english: 'fish' },
					{ ...first!.words[1]!, indonesian: 'segar', english: 'fish' }
				]
			}
		]
	];
	const article = { ...original, paragraphs };
	expect(buildReadingText(article, new Map(), 'english').paragraphs[0]![0]!.runs).toEqual([
		{ text: 'fish', start: 0, kind: 'word', wordId: 'guru', implicit: false }
	]);
});

const real = readVocab(process.cwd()).content;
const realFunctionWords = collectFunctionWords(indexWords(real.words).values());
const realTexts = COURSES.flatMap((course) =>
	real.articles.map(({ value: article }) => ({
		course,
		article,
		sentences: buildReadingText(article, realFunctionWords, course).paragraphs.flat()
	}))
);

describe.each(realTexts)('$article.id in the $course course', ({ course, article, sentences }) => {
	const originals = article.paragraphs.flat();

	test('runs put together are the sentence', () => {
		expect(sentences.map(({ runs }) => runs.map(({ text }) => text).join(''))).toEqual(
			originals.map((sentence) => sentence[course])
		);
	});

	test('every run stands where it says and is not empty', () => {
		for (const [index, { runs }] of sentences.entries()) {
			let end = 0;
			for (const run of runs) {
				expect(run.start).toBe(end);
				expect(run.text).not.toBe('');
				expect(originals[index]![course].startsWith(run.text, run.start)).toBe(true);
				end += run.text.length;
			}
		}
	});

	test('exactly the words have an id, and every id is a word', () => {
		const ids = new Set(indexWords(real.words).keys());
		for (const { kind, wordId } of sentences.flatMap(({ runs }) => runs)) {
			expect(wordId !== null).toBe(kind === 'word');
			if (wordId !== null) expect(ids.has(wordId)).toBe(true);
		}
	});

	test('no letter of Indonesian is left plain', () => {
		const plain = sentences.flatMap(({ runs }) => runs.filter(({ kind }) => kind === 'text'));
		expect(plain.length).toBeGreaterThan(0);
		if (course === 'indonesian') expect(plain.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))).toEqual([]);
	});
});

describe('evidence', () => {
	const sentence: Sentence = {
		id: 's1' as SentenceId,
		indonesian: 'Kini ini jelas.',
		english: 'Now this is clear.',
		words: []
	};

	test('is exact in Indonesian, as whole words', () => {
		expect(evidenceSpan(sentence, 'ini jelas', 'indonesian')).toEqual({ start: 5, end: 14 });
		expect(evidenceSpan(sentence, 'ini', 'indonesian')).toEqual({ start: 5, end: 8 });
	});

	test('is the whole sentence in English, and where it is not found', () => {
		expect(evidenceSpan(sentence, 'ini jelas', 'english')).toEqual({ start: 0, end: 18 });
		expect(evidenceSpan(sentence, 'gelap', 'indonesian')).toEqual({ start: 0, end: 15 });
	});

	test('of every real question is found as it is printed', () => {
		const sentences = new Map(
			real.articles.flatMap(({ value }) =>
				value.paragraphs.flat().map((one) => [`${value.id}/${one.id}`, one] as const)
			)
		);
		for (const { value } of real.questions) {
			for (const { sentence: id, indonesian } of value.questions.flatMap(({ evidence }) => evidence)) {
				const found = sentences.get(`${value.article}/${id}`)!;
				const span = evidenceSpan(found, indonesian, 'indonesian');
				expect(span).toEqual(findText(found.indonesian, indonesian, tokenize(found.indonesian, 'indonesian'), [], 0));
				expect(found.indonesian.slice(span.start, span.end)).toBe(indonesian);
			}
		}
	});
});
