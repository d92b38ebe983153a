// Word tokens of a sentence with their positions. Only what content needs; the analyser of arbitrary text is core/reader's.

/** A run of letters or digits: `start` and `end` are UTF-16 offsets into the sentence, `end` exclusive. */
export interface Token {
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

const segmenters = {
	indonesian: new Intl.Segmenter('id', { granularity: 'word' }),
	english: new Intl.Segmenter('en', { granularity: 'word' })
};

/**
 * The word-like tokens of a sentence, in order. Hyphenated words are one token (*negara-negara*, *hati-hati*, *1970-an*): Unicode's word
 * boundaries (UAX 29) cut at the hyphen, so neighbours that a single hyphen joins without a blank are put together again.
 */
export function tokenize(sentence: string, language: 'indonesian' | 'english'): Token[] {
	const tokens: Token[] = [];
	for (const segment of segmenters[language].segment(sentence)) {
		if (segment.isWordLike !== true) continue;
		const start = segment.index;
		const end = start + segment.segment.length;
		const previous = tokens.at(-1);
		if (previous && start === previous.end + 1 && /[-\u2010\u2011]/.test(sentence.charAt(previous.end))) {
			tokens[tokens.length - 1] = { text: sentence.slice(previous.start, end), start: previous.start, end };
		} else {
			tokens.push({ text: segment.segment, start, end });
		}
	}
	return tokens;
}
