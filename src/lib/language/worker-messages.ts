// What the page and the language worker say to each other.
import type { AnalysedText, AnalysisStep } from '../core/language/analysed-text';
import type { EnglishLookUp } from '../core/language/english-look-up';
import type { ExplainedPart } from '../core/language/explain-formation';
import type { WordLookUp } from '../core/language/language-engine';
import type { FamilyMember } from '../core/language/word-family';

/** The first message, once: where the assets lie. */
export interface LoadMessage {
	readonly call: 'load';
	readonly lexiconUrl: string;
	readonly freedictUrl: string;
}

export type WorkerCall =
	| { readonly call: 'look-up'; readonly form: string }
	| { readonly call: 'look-up-english'; readonly form: string }
	| { readonly call: 'family'; readonly root: string }
	| { readonly call: 'explain'; readonly formation: string; readonly headword: string }
	| { readonly call: 'analyse'; readonly text: string };

export interface CallValues {
	readonly 'look-up': WordLookUp;
	readonly 'look-up-english': EnglishLookUp;
	readonly family: readonly FamilyMember[];
	readonly explain: readonly ExplainedPart[];
	/** Without its sentences, which came with the progress; `null` when cancelled. */
	readonly analyse: AnalysedText | null;
}

/** `id` is the caller's number for its call; a cancel names the call that it means. */
export type ToWorker =
	LoadMessage | (WorkerCall & { readonly id: number }) | { readonly call: 'cancel'; readonly id: number };

export type FromWorker =
	| { readonly id: number; readonly is: 'progress'; readonly step: AnalysisStep }
	| { readonly id: number; readonly is: 'value'; readonly value: CallValues[keyof CallValues] }
	| { readonly id: number; readonly is: 'failure'; readonly message: string };
