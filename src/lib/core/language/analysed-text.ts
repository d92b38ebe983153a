// A whole text looked up, in steps that a worker can pause between. Sentences come in parts, so that nobody has to take in a book at once.
// Analysing a sentence is analyse-text.ts.
import { analyseSentence, type AnalysedSentence, type AnalysedToken } from './analyse-text';
import type { Analyser } from './analyse-word';
import type { Lexicon } from './lexicon';
import { lookUp, type LookUp, type LookUpStep } from './look-up';
import { createPhraseProposer, type PhraseProposal } from './propose-phrases';
import type { TextToken } from './split-tokens';
import { tokenizeText } from './tokenize-text';
import type { AnalysisKind } from './word-analysis';

export interface LookedUpToken extends TextToken {
	/** Index into `AnalysedText.words`; `null` for everything but words. */
	readonly word: number | null;
	/** The term that begins here, an index into `words`, with the number of tokens it takes; `null` where none begins. */
	readonly phrase: { readonly word: number; readonly length: number } | null;
}

/** UTF-16 offsets into the text, `end` exclusive. */
export interface LookedUpSentence {
	readonly start: number;
	readonly end: number;
	readonly tokens: readonly LookedUpToken[];
}

/** A form or a term as it occurs in the text, with the short answer; the full one is `LanguageEngine.lookUp`. */
export interface LookedUpWord {
	readonly form: string;
	/** The dictionary word that was found, else the one that the analyser thinks of. */
	readonly headword: string;
	readonly root: string;
	/** Best first; empty when nothing was found. */
	readonly glosses: readonly string[];
	/** How the glosses were reached; `null` when there are none. With `root` they are the root's, and have to be said to be. */
	readonly step: LookUpStep | null;
	/** `false` when nobody has checked the glosses. */
	readonly isChecked: boolean;
	/** A pronoun, preposition, particle or the like. */
	readonly isFunctionWord: boolean;
	readonly kind: AnalysisKind;
	/** 0–1, of the analysis; see `WordAnalysis`. */
	readonly confidence: number;
	/** Occurrences in the text. */
	readonly count: number;
}

export interface AnalysedText {
	readonly sentences: readonly LookedUpSentence[];
	/** In the order in which they first occur. */
	readonly words: readonly LookedUpWord[];
	/** Pairs of words that recur and may be terms. Guesses, to be shown as such. */
	readonly proposals: readonly PhraseProposal[];
}

/** What a step has done: the ratio of all (0–1), and the sentences that it finished. */
export interface AnalysisStep {
	readonly ratio: number;
	readonly sentences: readonly LookedUpSentence[];
}

/** Tokens a step: some milliseconds of work, and few enough to hand over at once. */
const TOKENS_PER_STEP = 2_000;

/** Analyses any text. The steps' sentences, put together, are those of the result. Never throws. */
export function* analyseInSteps(
	text: string,
	lexicon: Lexicon,
	analyse: Analyser
): Generator<AnalysisStep, AnalysedText> {
	const table = createWordTable(lexicon);
	const proposer = createPhraseProposer(lexicon);
	const sentences: LookedUpSentence[] = [];
	let handedOver = 0;
	let tokens = 0;
	for (const sentence of tokenizeText(text)) {
		const analysed = analyseSentence(sentence, lexicon, analyse);
		proposer.read(analysed);
		sentences.push(toLookedUp(analysed, table));
		tokens += analysed.tokens.length;
		if (tokens < TOKENS_PER_STEP) continue;
		yield { ratio: Math.min(1, sentence.end / text.length), sentences: sentences.slice(handedOver) };
		handedOver = sentences.length;
		tokens = 0;
	}
	yield { ratio: 1, sentences: sentences.slice(handedOver) };
	return { sentences, words: table.list(), proposals: proposer.list() };
}

function toLookedUp({ start, end, tokens }: AnalysedSentence, table: WordTable): LookedUpSentence {
	return {
		start,
		end,
		tokens: tokens.map((token, index): LookedUpToken => {
			const { text, kind, analysis, phraseLength } = token;
			const places = { text, start: token.start, end: token.end, kind };
			if (analysis === null) return { ...places, word: null, phrase: null };
			const phrase = phraseLength === 0 ? null : tokens.slice(index, index + phraseLength);
			return {
				...places,
				word: table.add(text, token),
				phrase: phrase && { word: table.add(phrase.map((part) => part.text).join(' '), token), length: phraseLength }
			};
		})
	};
}

interface WordTable {
	/** The index of the form, which is looked up when it is new. */
	add(form: string, token: AnalysedToken): number;
	list(): readonly LookedUpWord[];
}

function createWordTable(lexicon: Lexicon): WordTable {
	const indices = new Map<string, number>();
	const words: { found: LookedUpWord; count: number }[] = [];
	return {
		add(form, { analysis }) {
			if (analysis === null) return -1;
			// a capital may make a name of a word: *Bali*, *bali*
			const key = `${form}\t${analysis.word}`;
			const known = indices.get(key);
			const index = known ?? words.length;
			if (known === undefined) {
				indices.set(key, index);
				const found = lookUp(form, { lexicon, analyse: () => analysis });
				words.push({ found: toShortAnswer(found), count: 0 });
			}
			const row = words[index];
			if (row) row.count++;
			return index;
		},
		list: () => words.map(({ found, count }) => ({ ...found, count }))
	};
}

function toShortAnswer({ form, found, analysis }: LookUp): LookedUpWord {
	const [entry] = found?.entries ?? [];
	return {
		form,
		headword: found?.headword ?? analysis.word,
		root: entry?.root ?? analysis.root,
		glosses: entry?.glosses ?? [],
		step: found?.step ?? null,
		isChecked: entry?.isChecked ?? false,
		isFunctionWord: entry?.flags.includes('function') ?? false,
		kind: analysis.kind,
		confidence: analysis.confidence,
		count: 0
	};
}
