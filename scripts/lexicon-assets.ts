// Makes the app's assets of vocab/lexicon and vocab/freedict, and says what is wrong with either.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkLexicon } from '../src/lib/core/language/check-lexicon';
import type { LexiconEntry, LexiconFlag, LexiconPartOfSpeech } from '../src/lib/core/language/lexicon';
import { encodeLexicon } from '../src/lib/core/language/lexicon-asset';
import type { ParsedLexicon } from '../src/lib/core/language/parse-lexicon';
import { formatIssue, type Issue } from '../src/lib/core/issue';
import { LEXICON_FOLDER, readLexiconFiles } from './read-lexicon';

const FREEDICT = 'vocab/freedict/indonesian-english.tsv';

/** Our own lexicon, with everything that is wrong with it. */
export function readCheckedLexicon(root: string): ParsedLexicon {
	return checkLexicon(readLexiconFiles(join(root, LEXICON_FOLDER)));
}

export interface ReadFreedict {
	readonly entries: readonly LexiconEntry[];
	/** The lines of its header: where it is from and its licence. */
	readonly notice: readonly string[];
	readonly issues: readonly Issue[];
}

/** The suggestions of FreeDict. Made by a script, so only their shape is checked. */
export function readFreedict(root: string): ReadFreedict {
	const path = join(root, FREEDICT);
	const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
	const notice = lines.filter((line) => line.startsWith('#')).map((line) => line.replace(/^#\s*/, ''));
	const entries: LexiconEntry[] = [];
	const issues: Issue[] = [];
	lines.slice(notice.length + 1).forEach((line, index) => {
		if (line === '') return;
		const [headword = '', partOfSpeech = '', glosses = '', flags, ...rest] = line.split('\t');
		if (headword === '' || glosses === '' || flags === undefined || rest.length > 0) {
			const place = `line ${index + notice.length + 2}`;
			issues.push({ file: FREEDICT, place, found: line, expected: 'headword, part of speech, glosses and flags' });
			return;
		}
		entries.push({
			headword,
			partOfSpeech: partOfSpeech as LexiconPartOfSpeech,
			glosses: glosses.split('; '),
			root: null,
			formation: null,
			register: null,
			band: 0,
			flags: flags === '' ? [] : [flags as LexiconFlag],
			isChecked: false
		});
	});
	return { entries, notice, issues };
}

export interface LexiconAssets {
	/** One line each. */
	readonly issues: readonly string[];
	readonly lexicon: string;
	readonly freedict: string;
}

/** The texts of the two assets. FreeDict's licence asks to be kept apart, so nothing of it stands in ours. */
export function makeLexiconAssets(root: string): LexiconAssets {
	const own = readCheckedLexicon(root);
	const freedict = readFreedict(root);
	const rest = leaveOutKnown(freedict.entries, own.entries);
	return {
		issues: [...own.issues, ...freedict.issues].map(formatIssue),
		lexicon: encodeLexicon(own, ['The Indonesian lexicon of Mitra. Licence: MIT.']),
		freedict: encodeLexicon({ entries: rest, colloquials: [], irregulars: [] }, freedict.notice)
	};
}

/** What our own lexicon does not say: no suggestion stands beside the same gloss of an author. */
export function leaveOutKnown(
	suggestions: readonly LexiconEntry[],
	own: readonly LexiconEntry[]
): readonly LexiconEntry[] {
	const known = new Map<string, Set<string>>();
	for (const { headword, glosses } of own) {
		const key = headword.toLowerCase();
		known.set(key, new Set([...(known.get(key) ?? []), ...glosses]));
	}
	return suggestions.flatMap((entry) => {
		const said = known.get(entry.headword.toLowerCase());
		const glosses = said ? entry.glosses.filter((gloss) => !said.has(gloss)) : entry.glosses;
		return glosses.length === 0 ? [] : [{ ...entry, glosses }];
	});
}
