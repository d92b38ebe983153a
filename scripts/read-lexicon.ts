// Reads vocab/lexicon from disk for scripts, tests and the build; parsing is core/language's.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { buildLexicon } from '../src/lib/core/language/build-lexicon';
import type { Lexicon } from '../src/lib/core/language/lexicon';
import { parseLexicon, type LexiconFile, type ParsedLexicon } from '../src/lib/core/language/parse-lexicon';

export const LEXICON_FOLDER = 'vocab/lexicon';

/** Every table of a lexicon folder, in the order of their paths; empty where there is no such folder. */
export function readLexiconFiles(folder: string): LexiconFile[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => path.endsWith('.tsv'))
		.toSorted()
		.map((path) => ({ path: `${LEXICON_FOLDER}/${path}`, text: readFileSync(join(folder, path), 'utf8') }));
}

/** The lexicon of a project; the environment variable LEXICON_FOLDER names another folder of the same tables. */
export function readLexicon(project: string): ParsedLexicon & { readonly lexicon: Lexicon } {
	const parsed = parseLexicon(readLexiconFiles(process.env['LEXICON_FOLDER'] ?? join(project, LEXICON_FOLDER)));
	return { ...parsed, lexicon: buildLexicon(parsed) };
}
