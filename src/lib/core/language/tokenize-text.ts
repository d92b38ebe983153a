// A text as sentences of tokens. Tokens are split-tokens.ts, the ends of sentences split-sentences.ts.
import { splitSentences } from './split-sentences';
import { splitTokens, type TextToken } from './split-tokens';

/** UTF-16 offsets into the text, `end` exclusive, from the first token to the end of the last. */
export interface TextSentence {
	readonly start: number;
	readonly end: number;
	readonly tokens: readonly TextToken[];
}

/** Any text, of any size and any script; never throws, time grows with the length alone. */
export function tokenizeText(text: string): TextSentence[] {
	return splitSentences(text, splitTokens(text)).map((tokens) => ({
		start: tokens[0]?.start ?? 0,
		end: tokens.at(-1)?.end ?? 0,
		tokens
	}));
}
