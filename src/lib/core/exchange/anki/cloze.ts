// Anki's cloze deletions: `{{c1::makan::to eat}}` hides *makan* on the card of number 1 and shows the hint.

export interface Cloze {
	/** From 1. */
	readonly number: number;
	readonly text: string;
	/** `null` where there is none. */
	readonly hint: string | null;
}

export interface ClozeText {
	/** The sentence as it stands when nothing is hidden. */
	readonly text: string;
	/** The first of each number, in the order of the numbers. */
	readonly clozes: readonly Cloze[];
}

/** More than any card has; deeper or more are text. */
const NESTING_LIMIT = 8;

/** The text without its cloze marks, and what they hide. A mark that nothing closes is text. */
export function parseCloze(text: string): ClozeText {
	const found = new Map<number, Cloze>();
	let plain = text;
	for (let depth = 0; depth < NESTING_LIMIT; depth++) {
		// innermost first: what a mark holds may hold a mark
		const next = plain.replace(
			/\{\{c(\d{1,3})::((?:(?!\{\{|\}\})[\s\S])*)\}\}/g,
			(_, number: string, inside: string) => {
				const [hidden = '', ...hints] = inside.split('::');
				const hint = hints.join('::').trim();
				const cloze = { number: Number(number), text: hidden.trim(), hint: hint === '' ? null : hint };
				if (!found.has(cloze.number) && cloze.number > 0 && cloze.text !== '') found.set(cloze.number, cloze);
				return hidden;
			}
		);
		if (next === plain) break;
		plain = next;
	}
	return { text: plain.trim(), clozes: [...found.values()].toSorted((a, b) => a.number - b.number) };
}
