// The lexicon as the app has it: our own entries, completed by the unchecked suggestions.
import process from 'node:process';
import { buildLexicon } from '../src/lib/core/language/build-lexicon';
import type { Lexicon } from '../src/lib/core/language/lexicon';
import type { ParsedLexicon } from '../src/lib/core/language/parse-lexicon';
import { readFreedict } from './lexicon-assets';
import { readLexicon } from './read-lexicon';

export interface AppLexicon extends ParsedLexicon {
	readonly lexicon: Lexicon;
}

/** Both dictionaries of a project; `issues` are those of our own. */
export function readAppLexicon(project: string = process.cwd()): AppLexicon {
	const own = readLexicon(project);
	const { entries } = readFreedict(project);
	return { ...own, lexicon: buildLexicon({ ...own, entries: [...own.entries, ...entries] }) };
}
