// The port through which screens ask about words and texts. Implementation: language/worker-language-engine, which loads the lexicon
// when it is first asked.
import type { AnalysedText } from './analysed-text';
import type { EnglishLookUp } from './english-look-up';
import type { ExplainedPart } from './explain-formation';
import type { LookUp } from './look-up';
import type { FamilyMember } from './word-family';

/** A look-up with all that the word's dialog shows. */
export interface WordLookUp extends LookUp {
	/** How the found word is built; empty for base words and where the analysis is not sure enough to teach it. */
	readonly building: readonly ExplainedPart[];
	/** The built meaning misleads. */
	readonly isOpaque: boolean;
	/** The words of the same root, the root first; empty where the root is not sure. */
	readonly family: readonly FamilyMember[];
}

/** What cancels a long piece of work: an `AbortSignal`. */
export interface CancelSignal {
	readonly aborted: boolean;
	addEventListener(type: 'abort', listener: () => void): void;
}

/** Every call rejects when the lexicon cannot be fetched, and may be made again. */
export interface LanguageEngine {
	/** A form, or a term of several words. */
	lookUp(form: string): Promise<WordLookUp>;
	lookUpEnglish(form: string): Promise<EnglishLookUp>;
	familyOf(root: string): Promise<readonly FamilyMember[]>;
	/** The parts of a formation that an author wrote; see `explainFormation`. */
	explain(formation: string, headword: string): Promise<readonly ExplainedPart[]>;
	/** Analyses any text. Progress goes from 0 to 1; resolves with `null` when it was cancelled. */
	analyseText(text: string, onProgress: (ratio: number) => void, signal: CancelSignal): Promise<AnalysedText | null>;
}
