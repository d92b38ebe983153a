// Finds where the occurrences, names and function words of a sentence stand, in both languages. Reader, cards, cloze gaps and evidence
// all rest on these positions.
import type { WordId } from './model';
import type { ArticleName, Sentence } from './schemas';
import { tokenize, type Token } from './tokens';

/** UTF-16 offsets, `end` exclusive. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** What a stretch of the Indonesian sentence is. Spans do not overlap and cover every token. */
export interface AlignedPart {
	readonly span: Span;
	readonly what:
		| {
				readonly is: 'word';
				readonly wordId: WordId;
				/** Where its counterpart stands in the English sentence; `null` where English has none. */
				readonly english: Span | null;
				/** A function word, found by its spelling; no author aligned it. */
				readonly implicit: boolean;
		  }
		| { readonly is: 'name'; readonly name: ArticleName };
}

export interface SentenceAlignment {
	/** In the order of the Indonesian sentence. */
	readonly parts: readonly AlignedPart[];
	/** Occurrences whose text was not found where it should stand, by their index in `sentence.words`. */
	readonly missingIndonesian: readonly number[];
	readonly missingEnglish: readonly number[];
	/** Tokens that nothing accounts for. */
	readonly unaccounted: readonly Token[];
}

/** Function words by their spelling in lower case. */
export type FunctionWords = ReadonlyMap<string, WordId>;

/** Aligns one sentence. Faults are reported in the result, never thrown. */
export function alignSentence(
	sentence: Sentence,
	names: readonly ArticleName[],
	functionWords: FunctionWords
): SentenceAlignment {
	const tokens = tokenize(sentence.indonesian, 'indonesian');
	const englishTokens = tokenize(sentence.english, 'english');
	const taken: Span[] = [];
	const takenEnglish: Span[] = [];
	const parts: AlignedPart[] = [];
	const missingIndonesian: number[] = [];
	const missingEnglish: number[] = [];

	let from = 0;
	sentence.words.forEach((occurrence, index) => {
		const span = findText(sentence.indonesian, occurrence.indonesian, tokens, taken, from);
		if (!span) {
			missingIndonesian.push(index);
			return;
		}
		from = span.end;
		taken.push(span);
		let english: Span | null = null;
		if (occurrence.english !== null) {
			english =
				findText(sentence.english, occurrence.english, englishTokens, takenEnglish, 0) ??
				findText(sentence.english, occurrence.english, englishTokens, [], 0);
			if (english) takenEnglish.push(english);
			else missingEnglish.push(index);
		}
		parts.push({ span, what: { is: 'word', wordId: occurrence.word, english, implicit: false } });
	});

	// longest names first: "Vladimir Putin" before "Putin"
	for (const name of names.toSorted((a, b) => b.indonesian.length - a.indonesian.length)) {
		for (;;) {
			const span = findText(sentence.indonesian, name.indonesian, tokens, taken, 0);
			if (!span) break;
			taken.push(span);
			parts.push({ span, what: { is: 'name', name } });
		}
	}

	const unaccounted: Token[] = [];
	for (const token of tokens) {
		if (taken.some((span) => overlaps(span, token))) continue;
		const wordId = functionWords.get(token.text.toLowerCase());
		if (wordId === undefined) unaccounted.push(token);
		else
			parts.push({
				span: { start: token.start, end: token.end },
				what: { is: 'word', wordId, english: null, implicit: true }
			});
	}
	return {
		parts: parts.toSorted((a, b) => a.span.start - b.span.start),
		missingIndonesian,
		missingEnglish,
		unaccounted
	};
}

/** The first place at or after `from` where the text stands as whole tokens and overlaps nothing in `taken`. */
export function findText(
	sentence: string,
	text: string,
	tokens: readonly Token[],
	taken: readonly Span[],
	from: number
): Span | null {
	for (let start = sentence.indexOf(text, from); start !== -1; start = sentence.indexOf(text, start + 1)) {
		const span = { start, end: start + text.length };
		if (cutsToken(span, tokens) || taken.some((other) => overlaps(other, span))) continue;
		return span;
	}
	return null;
}

function overlaps(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}

function cutsToken(span: Span, tokens: readonly Token[]): boolean {
	return tokens.some((token) => overlaps(span, token) && (token.start < span.start || token.end > span.end));
}
