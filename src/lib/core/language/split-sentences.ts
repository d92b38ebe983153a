// Where sentences end. Full stops of abbreviations and figures belong to their tokens already (split-tokens.ts).
import { CLOSING_ABBREVIATIONS } from './abbreviations';
import type { TextToken } from './split-tokens';

const END_MARK = /^(?:\.{1,}|[!?…。！？؟]+)$/u;
const CLOSER = /^["'”’»)\]]$/u;
const QUOTE = /^["'“”‘’«»]$/u;
const LOWER_START = /^\p{Ll}/u;
const BULLET = /^[•·▪●○*–—-]$/u;
/** Lines of a text that was broken to a width are mostly longer than this share of its longest line. */
const FULL_LINE_SHARE = 0.6;
/** A text is broken to a width when so many of its line breaks stand before a small letter. */
const WRAPPED_SHARE = 0.3;

/** The tokens by sentence; every token in exactly one. */
export function splitSentences(text: string, tokens: readonly TextToken[]): TextToken[][] {
	const breaks = findBreaks(text, tokens);
	const sentences: TextToken[][] = [];
	let current: TextToken[] = [];
	let hasEnded = false;
	tokens.forEach((token, index) => {
		const lineBreak = breaks.endsAt(index);
		const previous = tokens[index - 1];
		const isTouching = previous?.end === token.start;
		if (current.length > 0 && (lineBreak || (hasEnded && beginsSentence(tokens, index, isTouching)))) {
			sentences.push(current);
			current = [];
			hasEnded = false;
		}
		current.push(token);
		hasEnded = endsSentence(token, current, hasEnded, isTouching);
	});
	if (current.length > 0) sentences.push(current);
	return sentences;
}

/** Whether a sentence may be over behind this token. */
function endsSentence(
	token: TextToken,
	sentence: readonly TextToken[],
	hadEnded: boolean,
	isTouching: boolean
): boolean {
	// *1.* and *a.* at the head of a line count what follows
	if (token.text === '.' && sentence.length === 2) {
		const marker = sentence[0];
		if (marker !== undefined && (marker.kind === 'number' || marker.text.length === 1)) return false;
	}
	if (END_MARK.test(token.text)) return true;
	if (CLOSER.test(token.text)) return hadEnded && isTouching;
	return token.text.endsWith('.') && CLOSING_ABBREVIATIONS.has(token.text.slice(0, -1).toLowerCase());
}

/** Whether a token behind an end mark opens the next sentence: not a closing quote, not *"Kapan?" tanya Budi*. */
function beginsSentence(tokens: readonly TextToken[], index: number, isTouching: boolean): boolean {
	const token = tokens[index];
	if (token === undefined || END_MARK.test(token.text)) return false;
	if (isTouching && CLOSER.test(token.text)) return false;
	if (token.kind === 'punctuation' && !QUOTE.test(token.text) && !/^[([{¿¡—–-]$/u.test(token.text)) return false;
	const word = token.kind === 'punctuation' ? tokens[index + 1] : token;
	return word === undefined || !LOWER_START.test(word.text);
}

interface Breaks {
	/** Whether the sentence ends at the line break before the token, headlines and list lines included. */
	readonly endsAt: (index: number) => boolean;
}

function findBreaks(text: string, tokens: readonly TextToken[]): Breaks {
	const broken = new Map<number, 'line' | 'paragraph'>();
	let breaks = 0;
	let beforeSmall = 0;
	tokens.forEach((token, index) => {
		const previous = tokens[index - 1];
		if (previous === undefined || previous.end === token.start) return;
		const gap = text.slice(previous.end, token.start);
		const count = gap.match(/\r\n|[\n\r\u2028\u2029]/g)?.length ?? 0;
		if (count === 0) return;
		broken.set(index, count > 1 || gap.includes('\u2029') ? 'paragraph' : 'line');
		if (count > 1 || END_MARK.test(previous.text)) return;
		breaks++;
		if (LOWER_START.test(token.text)) beforeSmall++;
	});
	const isWrapped = breaks > 0 && beforeSmall / breaks >= WRAPPED_SHARE;
	const lengths = lineLengths(tokens, broken);
	const longest = lengths.reduce((max, length) => Math.max(max, length), 0);
	return {
		endsAt: (index) => {
			const kind = broken.get(index);
			if (kind === undefined) return false;
			if (kind === 'paragraph') return true;
			const token = tokens[index];
			if (token === undefined || LOWER_START.test(token.text)) return false;
			if (!isWrapped || BULLET.test(token.text)) return true;
			return (lengths[index - 1] ?? 0) < longest * FULL_LINE_SHARE;
		}
	};
}

/** For each token, how many characters its line has up to the end of it. */
function lineLengths(tokens: readonly TextToken[], broken: ReadonlyMap<number, unknown>): number[] {
	let lineStart = 0;
	return tokens.map((token, index) => {
		if (index === 0 || broken.has(index)) lineStart = token.start;
		return token.end - lineStart;
	});
}
