// A whole text analysed: its sentences, each word with its analysis, multiword terms found by longest match.
import type { Analyser } from './analyse-word';
import type { Lexicon } from './lexicon';
import type { TextToken } from './split-tokens';
import { tokenizeText, type TextSentence } from './tokenize-text';
import type { WordAnalysis } from './word-analysis';

export interface AnalysedToken extends TextToken {
	/** `null` for everything but words. */
	readonly analysis: WordAnalysis | null;
	/** How many tokens from here on are one term of the lexicon (*kerja sama*: 2 on *kerja*); 0 where no term begins. */
	readonly phraseLength: number;
}

export interface AnalysedSentence extends TextSentence {
	readonly tokens: readonly AnalysedToken[];
}

/** Every sentence of the text. A caller that must not block analyses sentence by sentence with `analyseSentence`. */
export function analyseText(text: string, lexicon: Lexicon, analyse: Analyser): AnalysedSentence[] {
	return tokenizeText(text).map((sentence) => analyseSentence(sentence, lexicon, analyse));
}

/** One sentence. Terms do not overlap: behind one the search goes on. */
export function analyseSentence(sentence: TextSentence, lexicon: Lexicon, analyse: Analyser): AnalysedSentence {
	const words = sentence.tokens.map(({ text, kind }) => (kind === 'word' ? text.toLowerCase() : ''));
	const isHeadline = !sentence.tokens.some(({ text }) => /^\p{Ll}/u.test(text));
	let hasWord = false;
	let phraseEnd = 0;
	const tokens = sentence.tokens.map((token, index): AnalysedToken => {
		if (token.kind !== 'word') return { ...token, analysis: null, phraseLength: 0 };
		const isNamePosition = hasWord && !isHeadline && /^\p{Lu}/u.test(token.text);
		// what is said inside quotation marks begins a sentence too
		const opener = sentence.tokens[index - 1]?.text ?? '';
		const analysis = analyse(token.text, isNamePosition && !/^["“‘«:]$/u.test(opener));
		hasWord = true;
		const phraseLength = index < phraseEnd ? 0 : lexicon.longestPhrase(words, index);
		if (phraseLength > 0) phraseEnd = index + phraseLength;
		return { ...token, analysis, phraseLength };
	});
	return { ...sentence, tokens };
}
