// Everything that can be asked about words and texts, over one lexicon in memory. It runs in the language worker; in tests and benchmarks it
// runs where they do.
import { analyseInSteps, type AnalysedText, type AnalysisStep } from './analysed-text';
import { createAnalyser } from './analyse-word';
import { buildLexicon, type LexiconData } from './build-lexicon';
import { buildEnglishIndex, lookUpEnglish, type EnglishIndex, type EnglishLookUp } from './english-look-up';
import { explainFormation, type ExplainedPart } from './explain-formation';
import type { WordLookUp } from './language-engine';
import type { Lexicon } from './lexicon';
import { lookUp, type LookUp } from './look-up';
import { familyOf, type FamilyMember } from './word-family';

/** `LanguageEngine` without the waiting. */
export interface LanguageDesk {
	lookUp(form: string): WordLookUp;
	lookUpEnglish(form: string): EnglishLookUp;
	familyOf(root: string): readonly FamilyMember[];
	explain(formation: string, headword: string): readonly ExplainedPart[];
	/** See `analyseInSteps`. */
	analyseText(text: string): Generator<AnalysisStep, AnalysedText>;
}

/** Below it, how a word is built is a guess, and no guess is taught. */
const TEACHABLE_CONFIDENCE = 0.8;

/** `suggestions` are entries that nobody has checked; they count where our own lexicon has nothing. */
export function createLanguageDesk(own: LexiconData, suggestions: LexiconData): LanguageDesk {
	const lexicon = buildLexicon({ ...own, entries: [...own.entries, ...suggestions.entries] });
	const analyse = createAnalyser(lexicon);
	let english: EnglishIndex | null = null;
	return {
		lookUp: (form) => describe(lookUp(form, { lexicon, analyse }), lexicon),
		lookUpEnglish: (form) => lookUpEnglish(form, (english ??= buildEnglishIndex(own.entries, suggestions.entries))),
		familyOf: (root) => familyOf(root, lexicon),
		explain: explainFormation,
		analyseText: (text) => analyseInSteps(text, lexicon, analyse)
	};
}

/** Adds to a look-up what its dialog shows beside the meaning. */
function describe(found: LookUp, lexicon: Lexicon): WordLookUp {
	const { analysis } = found;
	const [entry] = found.found?.entries ?? [];
	const isSure = entry?.isChecked === true || analysis.confidence >= TEACHABLE_CONFIDENCE;
	const formation = entry?.isChecked === true ? entry.formation : analysis.wordFormation;
	const root = (entry?.isChecked === true ? entry.root : null) ?? analysis.root;
	return {
		...found,
		building: isSure && formation !== null ? explainFormation(formation, entry?.headword ?? analysis.word) : [],
		isOpaque: entry?.flags.includes('opaque') ?? false,
		family: isSure ? familyOf(root, lexicon) : []
	};
}
