// Looks a form up: the multiword term, the form itself, the form without clitics and doubling, the active of a passive, the stem without its
// outer affix, and in the end the root, said to be the root. At each step our own lexicon comes before the unchecked suggestions.
import { parseFormation } from '../content/formation';
import type { Lexicon, LexiconEntry } from './lexicon';
import { spellFormation } from './spell-formation';
import type { WordAnalysis } from './word-analysis';

/** How the entries were reached, in the order in which it is tried. */
export type LookUpStep = 'phrase' | 'surface' | 'bare' | 'active' | 'stem' | 'root';

export interface FoundEntries {
	readonly step: LookUpStep;
	/** The dictionary word whose entries these are, as it is spelled there. */
	readonly headword: string;
	/** Best first, never empty. All checked or all unchecked. */
	readonly entries: readonly LexiconEntry[];
}

export interface LookUp {
	readonly form: string;
	/** `null` when not even the root is known. */
	readonly found: FoundEntries | null;
	readonly analysis: WordAnalysis;
	/** The formal word, where the form is colloquial: *nggak* → *tidak*. */
	readonly formal: string | null;
}

/** What a look-up asks. The lexicon holds the unchecked suggestions too. */
export interface LookUpSources {
	readonly lexicon: Lexicon;
	readonly analyse: (form: string) => WordAnalysis;
}

/** Looks up one form, or a term of several words joined by blanks. Any text is allowed; what is no word finds nothing. */
export function lookUp(form: string, sources: LookUpSources): LookUp {
	const analysis = sources.analyse(form);
	const text = form.trim().replaceAll(/\s+/g, ' ');
	return {
		form,
		found: findEntries(text, analysis, sources),
		analysis,
		formal: sources.lexicon.formalOf(text.toLowerCase())
	};
}

function findEntries(text: string, analysis: WordAnalysis, sources: LookUpSources): FoundEntries | null {
	for (const { step, word } of listSteps(text, analysis, sources)) {
		const entries = entriesOf(word, text, sources);
		const [first] = entries;
		if (first) return { step, headword: first.headword, entries };
	}
	return null;
}

interface Step {
	readonly step: LookUpStep;
	readonly word: string;
}

function listSteps(text: string, analysis: WordAnalysis, { lexicon }: LookUpSources): readonly Step[] {
	const formal = lexicon.formalOf(text.toLowerCase());
	if (text.includes(' ')) {
		// the analyser knows single words only: *kerja samanya*
		const bare = text.replace(/(nya|ku|mu|lah|kah|pun)$/i, '');
		return [text, bare].map((word) => ({ step: 'phrase', word }));
	}
	return [
		{ step: 'surface', word: text },
		...(formal === null ? [] : [{ step: 'surface' as const, word: formal }]),
		{ step: isPassive(analysis) ? 'active' : 'bare', word: analysis.word },
		...listStems(analysis.wordFormation ?? analysis.formation).map((word) => ({ step: 'stem' as const, word })),
		{ step: 'root', word: analysis.root }
	];
}

/** *diadakan*, *kuadakan*: dictionaries have *mengadakan*. */
function isPassive({ formation, clitics }: WordAnalysis): boolean {
	return /^di(per)?- /.test(formation ?? '') || clitics.some((clitic) => clitic === 'ku-' || clitic === 'kau-');
}

/** The words inside the formation, largest first: without its outer prefix, its outer suffix, or both. */
function listStems(formation: string | null): readonly string[] {
	const pieces = formation === null ? [] : parseFormation(formation);
	if (typeof pieces === 'string') return [];
	const texts = pieces.map(({ is, text }) => (is === 'reduplicated' ? `R(${text})` : text));
	const stems: string[] = [];
	let rest: readonly string[] = texts;
	while (rest.length > 2) {
		const isPrefixed = rest[0]?.endsWith('-') === true;
		const isSuffixed = rest.at(-1)?.startsWith('-') === true;
		if (!isPrefixed && !isSuffixed) break;
		const inner = rest.slice(isPrefixed ? 1 : 0, isSuffixed ? -1 : undefined);
		const candidates = [isPrefixed ? rest.slice(1) : [], isSuffixed ? rest.slice(0, -1) : [], inner];
		stems.push(...candidates.filter(({ length }) => length > 1).flatMap(spell));
		rest = inner;
	}
	return [...new Set(stems)];
}

function spell(pieces: readonly string[]): readonly string[] {
	const spellings = spellFormation(pieces.join(' + '));
	return typeof spellings === 'string' ? [] : spellings;
}

/** The entries of a word: ours, or else suggestions. A suggested name counts only for a form that is written with a capital: *Perm*. */
function entriesOf(word: string, form: string, { lexicon }: LookUpSources): readonly LexiconEntry[] {
	const entries = lexicon.find(word.toLowerCase());
	const own = entries.filter(({ isChecked }) => isChecked);
	if (own.length > 0) return preferSpelling(own, word);
	const isCapital = form !== form.toLowerCase();
	return entries.filter(({ flags }) => isCapital || !flags.includes('name'));
}

/** *Bali* is the island and *bali* is not, though a sentence may begin with either. */
function preferSpelling(entries: readonly LexiconEntry[], word: string): readonly LexiconEntry[] {
	const exact = entries.filter(({ headword }) => headword === word);
	return exact.length === 0 ? entries : [...exact, ...entries.filter(({ headword }) => headword !== word)];
}
