// The encoding of a text file: by its byte order mark, else by its bytes.

export interface DecodedText {
	readonly text: string;
	/** No encoding said so or fits: read as Windows-1252, which older spreadsheets write. */
	readonly isGuessed: boolean;
}

/** `null` when the bytes are no text. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
	const encoding = findUnicode(bytes);
	if (encoding !== null) return asText(new TextDecoder(encoding).decode(bytes), false);
	try {
		return asText(new TextDecoder('utf-8', { fatal: true }).decode(bytes), false);
	} catch {
		return asText(new TextDecoder('windows-1252').decode(bytes), true);
	}
}

function findUnicode(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
	const [first, second, third] = bytes;
	if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	if (first === 0xfe && second === 0xff) return 'utf-16be';
	return findZeros(bytes.subarray(0, 4_096));
}

/** Half of the bytes of Indonesian or English text in UTF-16 are zero. */
function findZeros(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	const zeros = [0, 0];
	sample.forEach((byte, index) => {
		if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
	});
	const [even = 0, odd = 0] = zeros;
	const enough = sample.length * 0.2;
	if (odd > enough && even * 10 < odd) return 'utf-16le';
	if (even > enough && odd * 10 < even) return 'utf-16be';
	return null;
}

/** Control characters that no text has. */
const NO_TEXT = /[\0-\x08\x0e-\x1f]/; // eslint-disable-line no-control-regex

function asText(text: string, isGuessed: boolean): DecodedText | null {
	return NO_TEXT.test(text.slice(0, 65_536)) ? null : { text, isGuessed };
}
