// Where a sentence shows a word.

/** Where the text shows the form as a word of its own, whatever its case; as it stands there. */
export function findForm(text: string, form: string): string | null {
	const lower = text.toLowerCase();
	const wanted = form.toLowerCase();
	// some letters change their length with their case: then places in one text mean nothing in the other
	if (lower.length !== text.length || wanted === '') return null;
	for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
		const isWhole = !isLetter(lower.charAt(at - 1)) && !isLetter(lower.charAt(at + wanted.length));
		if (isWhole) return text.slice(at, at + wanted.length);
	}
	return null;
}

/** Where the text shows one of the glosses; the infinitive's *to* may be missing. */
export function findFirstGloss(text: string, glosses: readonly string[]): string | null {
	for (const gloss of glosses) {
		const found = findForm(text, gloss.replace(/^to /i, ''));
		if (found !== null) return found;
	}
	return null;
}

function isLetter(character: string): boolean {
	return /[\p{L}\p{N}]/u.test(character);
}
