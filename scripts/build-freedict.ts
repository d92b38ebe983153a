// node scripts/run.mjs scripts/build-freedict.ts — writes vocab/freedict/indonesian-english.tsv from the Debian package's dictionary.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { invertDictionary, type DictionaryArticle, type InvertedEntry } from './invert-freedict';

const PACKAGE = 'dict-freedict-eng-ind';
const DEFAULT_FOLDER = '/usr/share/dictd';
const NAME = 'freedict-eng-ind';
const OUTPUT = 'vocab/freedict/indonesian-english.tsv';

/** What the licence asks to keep with the data, and how the data was changed. */
export const FREEDICT_HEADER = [
	'# Indonesian–English suggestions, made from the English–Indonesian dictionary of FreeDict and WikDict, edition 2022.11.18.',
	'# Copyright 2000–2022 the FreeDict and Wiktionary contributors (https://freedict.org, https://www.wikdict.com).',
	'# Licence: Creative Commons Attribution-ShareAlike 3.0 Unported (https://creativecommons.org/licenses/by-sa/3.0/).',
	'# Changed for Mitra by scripts/build-freedict.ts: turned round, phrases of more than two words and definitions left out, ranked.'
];

/** Reads the package's files from the folder in the first argument, else from where Debian puts them. Exit code 1 when they are missing. */
export function main(args: readonly string[]): Promise<number> {
	const folder = args[0] ?? DEFAULT_FOLDER;
	const [index, dictionary] = [join(folder, `${NAME}.index`), join(folder, `${NAME}.dict.dz`)];
	const missing = [index, dictionary].filter((path) => !existsSync(path));
	if (missing.length > 0) {
		console.error(`${missing.join(', ')}: not there. On Debian: sudo apt install ${PACKAGE}`);
		return Promise.resolve(1);
	}
	const entries = invertDictionary(readArticles(readFileSync(index, 'utf8'), gunzipSync(readFileSync(dictionary))));
	mkdirSync(dirname(OUTPUT), { recursive: true });
	writeFileSync(OUTPUT, formatFreedict(entries));
	console.log(`${OUTPUT}: ${entries.length} entries`);
	return Promise.resolve(0);
}

/** The file as it is committed: the licence, the names of the columns, one entry a line. */
export function formatFreedict(entries: readonly InvertedEntry[]): string {
	const lines = entries.map(({ headword, partOfSpeech, glosses, isName }) =>
		[headword, partOfSpeech, glosses.join('; '), isName ? 'name' : ''].join('\t')
	);
	return [...FREEDICT_HEADER, 'headword\tpartOfSpeech\tglosses\tflags', ...lines, ''].join('\n');
}

/** The articles that a `dictd` index (headword, offset, length, tab-separated) names, each once, without the dictionary's own description. */
export function readArticles(index: string, dictionary: Uint8Array): readonly DictionaryArticle[] {
	const decoder = new TextDecoder();
	const articles = new Map<number, DictionaryArticle>();
	for (const line of index.split('\n')) {
		const [headword = '', offset, length] = line.split('\t');
		if (offset === undefined || length === undefined || headword.startsWith('00database')) continue;
		const start = parseBase64(offset);
		articles.set(start, decoder.decode(dictionary.subarray(start, start + parseBase64(length))));
	}
	return [...articles].toSorted(([a], [b]) => a - b).map(([, article]) => article);
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A number as `dictd` writes it: base 64, the highest digit first. */
function parseBase64(text: string): number {
	return Array.from(text).reduce((value, digit) => value * 64 + DIGITS.indexOf(digit), 0);
}
