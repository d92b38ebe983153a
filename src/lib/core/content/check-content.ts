// The rules of vocab/ that go across records and files. Shapes are parse-content-file's.
import type { Issue } from '../issue';
import { quote } from '../issue';
import { alignSentence } from './align-sentence';
import { checkQuestionsFile } from './check-questions';
import { collectFunctionWords, indexArticles, indexWords, type ContentSet, type Filed } from './content-set';
import { parseFormation } from './formation';
import { parseArticle, parseQuestionsFile, parseRetiredIds, parseWordsFile } from './parse-content-file';
import type { Article, Word, WordsFile } from './schemas';
import { tokenize } from './tokens';

const WORDS_FILE = /^vocab\/words\/([^/]+)\.json$/;
const ARTICLE_FILE = /^vocab\/articles\/([^/]+)\.json$/;
const QUESTIONS_FILE = /^vocab\/questions\/([^/]+)\.json$/;
const RETIRED_FILE = 'vocab/retired-ids.json';

/** Outcome of reading all of vocab/: the sound files, and every issue in the order of the files. */
export interface CheckedContent {
	readonly content: ContentSet;
	readonly issues: readonly Issue[];
}

/**
 * Parses and checks all of `vocab/`. `files` maps paths from the project's root (`vocab/words/militer.json`) to parsed JSON; JSON Schemas
 * are left out by the caller. A file whose shape is wrong is reported and left out of the cross-checks.
 */
export function readContent(files: ReadonlyMap<string, unknown>): CheckedContent {
	const issues: Issue[] = [];
	const words: Filed<WordsFile>[] = [];
	const articles: Filed<Article>[] = [];
	const questions: ContentSet['questions'][number][] = [];
	let retired: ContentSet['retired'] = { file: RETIRED_FILE, value: { words: [] } };

	for (const [file, json] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
		if (WORDS_FILE.test(file)) {
			const parsed = parseWordsFile(file, json);
			if (parsed.ok) words.push({ file, value: parsed.value });
			else issues.push(...parsed.issues);
		} else if (ARTICLE_FILE.test(file)) {
			const parsed = parseArticle(file, json);
			if (parsed.ok) articles.push({ file, value: parsed.value });
			else issues.push(...parsed.issues);
		} else if (QUESTIONS_FILE.test(file)) {
			const parsed = parseQuestionsFile(file, json);
			if (parsed.ok) questions.push({ file, value: parsed.value });
			else issues.push(...parsed.issues);
		} else if (file === RETIRED_FILE) {
			const parsed = parseRetiredIds(file, json);
			if (parsed.ok) retired = { file, value: parsed.value };
			else issues.push(...parsed.issues);
		} else {
			issues.push({
				file,
				place: 'the path',
				found: quote(file),
				expected: 'vocab/words/, vocab/articles/ or vocab/questions/<name>.json'
			});
		}
	}
	const content: ContentSet = { words, articles, questions, retired };
	return { content, issues: [...issues, ...checkContent(content)] };
}

/** Every broken rule of a set of sound files. */
export function checkContent(content: ContentSet): Issue[] {
	return [...checkWords(content), ...checkArticles(content), ...checkQuestions(content)];
}

function checkWords(content: ContentSet): Issue[] {
	const issues: Issue[] = [];
	const wordById = indexWords(content.words);
	const retiredIds = new Set<string>(content.retired.value.words);
	const seenAt = new Map<string, string>();
	const functionSpellings = new Map<string, string>();
	for (const { file, value } of content.words) {
		checkFileName(issues, file, WORDS_FILE, value.theme, 'theme');
		value.words.forEach((word, index) => {
			const place = `words[${index}] (${word.id})`;
			const report = (where: string, found: string, expected: string) =>
				issues.push({ file, place: `${place}${where}`, found, expected });
			const earlier = seenAt.get(word.id);
			if (earlier !== undefined) report('.id', quote(word.id), `an id that is not yet used (it is in ${earlier})`);
			seenAt.set(word.id, `${file}, words[${index}]`);
			if (retiredIds.has(word.id)) report('.id', quote(word.id), `an id that is not in ${RETIRED_FILE}`);
			if (word.functionWord === true) {
				const other = functionSpellings.get(word.indonesian.toLowerCase());
				if (other !== undefined)
					report('.functionWord', quote(word.indonesian), `one function word a spelling (${other} has it too)`);
				functionSpellings.set(word.indonesian.toLowerCase(), word.id);
			}
			if (new Set(word.english).size !== word.english.length)
				report('.english', quote(word.english), 'each gloss once');
			for (const id of word.contrasts ?? [])
				if (!wordById.has(id)) report('.contrasts', quote(id), 'the id of a word in vocab/words');
			checkFormation(word, report);
			checkExamples(word, report);
		});
	}
	return issues;
}

type Report = (where: string, found: string, expected: string) => void;

function checkFormation(word: Word, report: Report): void {
	if (word.formation === null) {
		if (word.root !== null && word.root !== word.indonesian)
			report('.formation', 'nothing', `how "${word.indonesian}" is built from "${word.root}"`);
		return;
	}
	const pieces = parseFormation(word.formation);
	if (typeof pieces === 'string') {
		report('.formation', `${quote(word.formation)}: ${pieces}`, 'pieces such as "ke- + mitra + -an"');
		return;
	}
	if (word.root === null) {
		if (pieces.filter((piece) => piece.is === 'root').length < 2)
			report('.root', 'nothing', 'a root, or a formation of several words such as "latihan + bersama"');
		return;
	}
	const carriesRoot = pieces.some((piece) => piece.is !== 'affix' && piece.text === word.root);
	if (!carriesRoot) report('.formation', quote(word.formation), `the root "${word.root}" among its pieces`);
}

function checkExamples(word: Word, report: Report): void {
	const seen = new Set<string>();
	word.examples.forEach((example, index) => {
		const where = `.examples[${index}]`;
		if (seen.has(example.indonesian)) report(where, quote(example.indonesian), 'a sentence of its own');
		seen.add(example.indonesian);
		for (const language of ['indonesian', 'english'] as const) {
			if (!/[.!?…]["”’)]?$/.test(example[language]))
				report(`${where}.${language}`, quote(example[language]), 'a sentence with its closing mark');
			const text = example.marked[language];
			if (text !== null && !standsIn(example[language], text, language))
				report(
					`${where}.marked.${language}`,
					quote(text),
					`text that stands as whole words in ${quote(example[language])}`
				);
		}
	});
}

function standsIn(sentence: string, text: string, language: 'indonesian' | 'english'): boolean {
	for (let start = sentence.indexOf(text); start !== -1; start = sentence.indexOf(text, start + 1)) {
		const end = start + text.length;
		const cut = tokenize(sentence, language).some(
			(token) => token.start < end && start < token.end && (token.start < start || token.end > end)
		);
		if (!cut) return true;
	}
	return false;
}

function checkArticles(content: ContentSet): Issue[] {
	const issues: Issue[] = [];
	const wordById = indexWords(content.words);
	const functionWords = collectFunctionWords(wordById.values());
	for (const { file, value: article } of content.articles) {
		checkFileName(issues, file, ARTICLE_FILE, article.id, 'id');
		const sentenceIds = new Set<string>();
		const usedNames = new Set<string>();
		article.paragraphs.forEach((paragraph, paragraphIndex) => {
			paragraph.forEach((sentence, sentenceIndex) => {
				const place = `paragraphs[${paragraphIndex}][${sentenceIndex}] (${sentence.id})`;
				const report = (where: string, found: string, expected: string) =>
					issues.push({ file, place: `${place}${where}`, found, expected });
				if (sentenceIds.has(sentence.id)) report('.id', quote(sentence.id), 'an id that is used once in the article');
				sentenceIds.add(sentence.id);
				const alignment = alignSentence(sentence, article.names, functionWords);
				for (const index of alignment.missingIndonesian)
					report(
						`.words[${index}].indonesian`,
						quote(sentence.words[index]?.indonesian),
						`text that stands, in this order and as whole words, in ${quote(sentence.indonesian)}`
					);
				for (const index of alignment.missingEnglish)
					report(
						`.words[${index}].english`,
						quote(sentence.words[index]?.english),
						`text that stands as whole words in ${quote(sentence.english)}`
					);
				for (const token of alignment.unaccounted)
					report(
						`.indonesian, character ${token.start + 1}`,
						`the token ${quote(token.text)}, which nothing accounts for`,
						'an occurrence in words, an entry in names, or a function word'
					);
				sentence.words.forEach((occurrence, index) => {
					if (!wordById.has(occurrence.word))
						report(`.words[${index}].word`, quote(occurrence.word), 'the id of a word in vocab/words');
				});
				for (const part of alignment.parts) if (part.what.is === 'name') usedNames.add(part.what.name.indonesian);
			});
		});
		article.names.forEach((name, index) => {
			if (!usedNames.has(name.indonesian))
				issues.push({
					file,
					place: `names[${index}]`,
					found: quote(name.indonesian),
					expected: 'a name or number that stands in the text'
				});
		});
	}
	return issues;
}

function checkQuestions(content: ContentSet): Issue[] {
	const issues: Issue[] = [];
	const articleById = indexArticles(content.articles);
	const wordById = indexWords(content.words);
	for (const { file, value } of content.questions) {
		checkFileName(issues, file, QUESTIONS_FILE, value.article, 'article');
		const article = articleById.get(value.article);
		if (!article) {
			issues.push({ file, place: 'article', found: quote(value.article), expected: 'the id of an article' });
			continue;
		}
		issues.push(...checkQuestionsFile(file, value, article, wordById));
	}
	return issues;
}

function checkFileName(issues: Issue[], file: string, pattern: RegExp, id: string, field: string): void {
	const name = pattern.exec(file)?.[1];
	if (name !== id)
		issues.push({ file, place: field, found: quote(id), expected: `the file's own name, "${name ?? ''}"` });
}
