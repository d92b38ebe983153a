// One word as a row of a table, and the row's text form. What spreadsheets would run as a formula is made harmless on the way out and
// restored on the way in, so that a round trip changes nothing.

export interface WordRow {
	readonly indonesian: string;
	/** Glosses, best first. */
	readonly english: readonly string[];
	/** An example with the word marked in both languages, or none. */
	readonly example: RowExample | null;
	readonly note: string;
}

export interface RowExample {
	readonly indonesian: string;
	readonly english: string;
	readonly marked: { readonly indonesian: string; readonly english: string | null };
}

export const ROW_FIELDS = ['indonesian', 'english', 'sentence', 'translation', 'note'] as const;
export type RowField = (typeof ROW_FIELDS)[number];

/** Limits of the log and of what a card can show. */
export const FIELD_LIMITS: Readonly<Record<RowField, number>> = {
	indonesian: 200,
	english: 2_000,
	sentence: 2_000,
	translation: 2_000,
	note: 5_000
};

/** The header of our own tables. */
export const TABLE_HEADER: readonly string[] = ['Indonesian', 'English', 'Sentence', 'Translation', 'Note'];

/** Spreadsheets run a cell that begins so as a formula, full-width forms included (OWASP, CSV injection). */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** The cell with an apostrophe before it where a spreadsheet would otherwise run it. */
export function neutralizeCell(text: string): string {
	return FORMULA.test(text) ? `'${text}` : text;
}

/** What `neutralizeCell` was given; other text as it is. */
export function restoreCell(text: string): string {
	return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}

/** Composed accents, no blanks around it, one blank where there were several or a line break: what content may hold. */
export function tidyText(text: string): string {
	return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** The cells in the order of `TABLE_HEADER`. */
export function formatRow({ indonesian, english, example, note }: WordRow): readonly string[] {
	const cells = [
		indonesian,
		english.map((gloss) => gloss.replace(/[\\;]/g, '\\$&')).join('; '),
		example === null
			? ''
			: markText(example.indonesian, example.marked.indonesian, findForm(example.indonesian, indonesian)),
		example === null ? '' : markText(example.english, example.marked.english, findFirstGloss(example.english, english)),
		note
	];
	return cells.map(neutralizeCell);
}

/** The row in these cells; `null` where the Indonesian or the English side is missing. A sentence that shows nothing of the word goes to the note. */
export function parseRow(cells: Readonly<Record<RowField, string>>): WordRow | null {
	const indonesian = tidyText(cells.indonesian);
	const english = splitGlosses(cells.english);
	if (indonesian === '' || english.length === 0) return null;
	const note = tidyText(cells.note);
	const example = parseExample(tidyText(cells.sentence), tidyText(cells.translation), indonesian, english);
	if (example !== null) return { indonesian, english, example, note };
	const unused = [unmark(tidyText(cells.sentence)).text, unmark(tidyText(cells.translation)).text];
	return { indonesian, english, example: null, note: [note, ...unused].filter((part) => part !== '').join(' – ') };
}

function parseExample(
	sentence: string,
	translation: string,
	indonesian: string,
	english: readonly string[]
): RowExample | null {
	if (sentence === '' || translation === '') return null;
	const [own, other] = [unmark(sentence), unmark(translation)];
	const form = own.isMarked ? own.marked : findForm(own.text, indonesian);
	if (form === null || own.text === '' || other.text === '') return null;
	const counterpart = other.isMarked ? other.marked : findFirstGloss(other.text, english);
	return { indonesian: own.text, english: other.text, marked: { indonesian: form, english: counterpart } };
}

/** Glosses are divided by semicolons; a backslash takes one for what it is. */
function splitGlosses(text: string): readonly string[] {
	const glosses = [...text.matchAll(/(?:\\[\s\S]|[^;\\]|\\$)+/gu)].map(([part]) =>
		tidyText(part.replace(/\\([\\;])/g, '$1'))
	);
	return [...new Set(glosses.filter((gloss) => gloss !== ''))].slice(0, 50);
}

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

/** Asterisks around what is marked, only where a reader would not find it by itself; `*` and backslashes of the text's own are escaped. */
function markText(text: string, marked: string | null, found: string | null): string {
	const escape = (part: string) => part.replace(/[\\*]/g, '\\$&');
	if (marked === found) return escape(text);
	// nothing is marked although a reader would find something
	if (marked === null) return `**${escape(text)}`;
	const at = text.indexOf(marked);
	if (at < 0) return escape(text);
	return `${escape(text.slice(0, at))}*${escape(marked)}*${escape(text.slice(at + marked.length))}`;
}

interface Unmarked {
	readonly text: string;
	/** Whether the text says what is marked, be it nothing. */
	readonly isMarked: boolean;
	readonly marked: string | null;
}

function unmark(text: string): Unmarked {
	const restore = (part: string) => part.replace(/\\([\\*])/g, '$1');
	if (text.startsWith('**')) return { text: restore(text.slice(2)), isMarked: true, marked: null };
	const [before, marked, after, ...more] = splitAtMarks(text);
	if (before === undefined || marked === undefined || after === undefined || marked === '' || more.length > 0) {
		return { text: restore(text), isMarked: false, marked: null };
	}
	return { text: restore(before) + restore(marked) + restore(after), isMarked: true, marked: restore(marked) };
}

/** The text cut at its asterisks that no backslash escapes. */
function splitAtMarks(text: string): readonly string[] {
	const pieces: string[] = [];
	let piece = '';
	for (let index = 0; index < text.length; index++) {
		const character = text.charAt(index);
		if (character === '*') {
			pieces.push(piece);
			piece = '';
		} else {
			piece += character === '\\' ? character + text.charAt(++index) : character;
		}
	}
	return [...pieces, piece];
}
