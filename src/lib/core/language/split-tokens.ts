// Cuts any text into tokens with their positions, in one pass. Nothing but white space is left between tokens.
// Of Unicode's word boundaries (UAX 29) Indonesian needs other ones: hyphenated words, abbreviations and figures stay whole.
import { BEFORE_NAMES, BEFORE_NUMBERS, CLOSING_ABBREVIATIONS, DOMAIN_ENDS } from './abbreviations';

/** `word` has a letter in it, `number` only figures and what joins them; everything else is `punctuation` or `symbol` (emoji, currency, stray characters). */
export type TokenKind = 'word' | 'number' | 'punctuation' | 'symbol';

/** UTF-16 offsets into the text, `end` exclusive. */
export interface TextToken {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	readonly kind: TokenKind;
}

const SPACE = /\s+/uy;
const RUN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD\u200C\u200D]*/uy;
const LINK = /(?:https?:\/\/|www\.)[^\s<>"“”]*[\p{L}\p{N}/]/iuy;
const EMOJI =
	/(?:\p{Regional_Indicator}{2}|\p{Extended_Pictographic}(?:[\uFE0F\p{Emoji_Modifier}]|\u200D\p{Extended_Pictographic})*)/uy;
/** An ellipsis and a dash of several hyphens are one sign. */
const REPEATED = /\.{2,}|-{2,}/y;
/** *Rp10* is a currency and a figure, as *$10* is. */
const RUPIAH = /^Rp(?=\p{N})/u;
const LETTER = /\p{L}/u;
const UPPER_START = /^\p{Lu}/u;
const DIGIT_START = /^\p{N}/u;
const DIGIT_END = /\p{N}$/u;
const LETTER_END = /[\p{L}\p{M}]$/u;
const PUNCTUATION = /^\p{P}$/u;
/** Signs that may join two runs to one token; when they do, `isJoint` says. */
const JOINTS = "-\u2010\u2011_@'\u2019\u02BC,:/&.";
const SHORT_PIECE = 2;

/** Every token of the text, in order; empty for a text of white space. Linear in the text's length. */
export function splitTokens(text: string): TextToken[] {
	const tokens: TextToken[] = [];
	let at = 0;
	while (at < text.length) {
		const afterSpace = matchEnd(SPACE, text, at);
		if (afterSpace > at) {
			at = afterSpace;
			continue;
		}
		const end = endOfToken(text, at, tokens);
		const word = text.slice(at, end);
		tokens.push({ text: word, start: at, end, kind: kindOf(word) });
		at = end;
	}
	return tokens;
}

/** Where a sticky pattern that begins at `at` ends; `at` itself where it does not match. */
function matchEnd(pattern: RegExp, text: string, at: number): number {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : at;
}

function kindOf(token: string): TokenKind {
	if (DIGIT_START.test(token) && !LETTER.test(token)) return 'number';
	if (LETTER.test(token)) return 'word';
	return PUNCTUATION.test(token) || /^[.-]{2,}$/.test(token) ? 'punctuation' : 'symbol';
}

function endOfToken(text: string, at: number, before: readonly TextToken[]): number {
	const first = text.charAt(at);
	if ('hHwW'.includes(first)) {
		const link = matchEnd(LINK, text, at);
		if (link > at) return link;
	}
	const run = matchEnd(RUN, text, at);
	if (run > at) return endOfWord(text, at, run, before);
	const repeated = matchEnd(REPEATED, text, at);
	if (repeated > at) return repeated;
	const emoji = matchEnd(EMOJI, text, at);
	if (emoji > at) return emoji;
	// one character, also where half of a surrogate pair stands alone
	return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}

/** A run of letters and digits, with the runs that a sign in between joins to it and the full stop of an abbreviation. */
function endOfWord(text: string, start: number, firstEnd: number, before: readonly TextToken[]): number {
	if (RUPIAH.test(text.slice(start, start + 3))) return start + 2;
	let end = firstEnd;
	let pieceStart = start;
	let isDotted = false;
	let isSite = false;
	for (;;) {
		if (!JOINTS.includes(text.charAt(end))) break;
		const next = matchEnd(RUN, text, end + 1);
		if (next === end + 1) break;
		const piece = text.slice(pieceStart, end);
		const following = text.slice(end + 1, next);
		const joint = text.charAt(end);
		if (!isJoint(joint, piece, following, text.charAt(next))) break;
		if (joint === '.' && LETTER.test(piece)) {
			isDotted = true;
			isSite ||= DOMAIN_ENDS.has(following.toLowerCase()) && piece.length > SHORT_PIECE;
		}
		pieceStart = end + 1;
		end = next;
	}
	if (text.charAt(end) !== '.' || text.charAt(end + 1) === '.') return end;
	if (isDotted) return isSite ? end : end + 1;
	return ownsStop(text, start, end, before) ? end + 1 : end;
}

function isJoint(joint: string, piece: string, following: string, after: string): boolean {
	switch (joint) {
		case '-':
		case '\u2010':
		case '\u2011':
		case '_':
		case '@':
			return true;
		case "'":
		case '\u2019':
		case '\u02BC':
			return LETTER_END.test(piece) && LETTER.test(following.charAt(0));
		case ',':
		case ':':
		case '/':
			return DIGIT_END.test(piece) && DIGIT_START.test(following);
		case '&':
			return /^\p{Lu}+$/u.test(piece) && UPPER_START.test(following);
		case '.':
			return isDotJoint(piece, following, after);
		default:
			return false;
	}
}

/** *1.000*, *H.M.*, *a.n.*, *S.Pd.*, *Bisnis.com*; but *selesai.Kemudian* lacks a blank. */
function isDotJoint(piece: string, following: string, after: string): boolean {
	if (DIGIT_END.test(piece)) return DIGIT_START.test(following);
	if (DIGIT_START.test(following)) return false;
	if (DOMAIN_ENDS.has(following.toLowerCase()) && following === following.toLowerCase()) return true;
	if (piece.length > SHORT_PIECE) return false;
	if (UPPER_START.test(piece)) return piece.length === 1 || following.length <= SHORT_PIECE;
	return following.length <= SHORT_PIECE && !UPPER_START.test(following) && (after === '.' || following.length === 1);
}

/** Whether the full stop behind a word is an abbreviation's. */
function ownsStop(text: string, start: number, end: number, before: readonly TextToken[]): boolean {
	const word = text.slice(start, end);
	if (word.length > 8) return false;
	const lower = word.toLowerCase();
	if (CLOSING_ABBREVIATIONS.has(lower)) return true;
	const rest = matchEnd(SPACE, text, end + 1);
	const next = text.slice(rest, rest + 2);
	if (BEFORE_NUMBERS.has(lower)) return DIGIT_START.test(next);
	if (!UPPER_START.test(next)) return false;
	if (BEFORE_NAMES.has(lower)) return true;
	// an initial stands in a name: *Joko W. Santosa*, but *vitamin A. Mereka*
	if (!/^\p{Lu}$/u.test(word)) return false;
	const previous = before.at(-1);
	return previous === undefined || UPPER_START.test(previous.text) || previous.kind === 'punctuation';
}
