// Bytes, piece by piece, as lines of text: a long file is never in memory as one text.

export interface LineSplitter {
	feed(bytes: Uint8Array): void;
	/** What stands after the last line end; empty in a whole file. */
	finish(): string;
}

/** Calls back with each line without its line end. A line longer than the limit ends the reading: `isOverfull` is true from then on. */
export function createLineSplitter(
	onLine: (line: string) => void,
	lineLimit: number
): LineSplitter & { readonly isOverfull: boolean } {
	const decoder = new TextDecoder('utf-8');
	let rest: string[] = [];
	let restLength = 0;
	let isOverfull = false;
	function take(text: string): void {
		let start = 0;
		for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
			onLine(rest.join('') + text.slice(start, end));
			[rest, restLength, start] = [[], 0, end + 1];
		}
		if (start < text.length) {
			rest.push(text.slice(start));
			restLength += text.length - start;
		}
		if (restLength > lineLimit) [rest, restLength, isOverfull] = [[], 0, true];
	}
	return {
		get isOverfull() {
			return isOverfull;
		},
		feed(bytes) {
			if (!isOverfull) take(decoder.decode(bytes, { stream: true }));
		},
		finish() {
			if (!isOverfull) take(decoder.decode());
			return rest.join('');
		}
	};
}
