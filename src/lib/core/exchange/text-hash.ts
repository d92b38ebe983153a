// A short name for a text: not for secrets, only so that the same text gets the same id everywhere.

/** Two FNV-1a sums of the text's UTF-16 code units, forwards and backwards: 10 to 14 characters of 0–9 and a–z. */
export function textHash(text: string): string {
	let [forwards, backwards] = [0x811c9dc5, 0x811c9dc5];
	for (let index = 0; index < text.length; index++) {
		forwards = Math.imul(forwards ^ text.charCodeAt(index), 0x01000193);
		backwards = Math.imul(backwards ^ text.charCodeAt(text.length - 1 - index), 0x01000193);
	}
	return [forwards, backwards].map((sum) => (sum >>> 0).toString(36).padStart(5, '0')).join('');
}
