// What a reader of a card would see of a field's HTML, as text. Nothing is ever parsed by a browser, loaded or run.
import { decodeEntity } from './html-entities';
import type { AnkiFieldText } from './anki-package';

/** What is read of one field: a card shows a sentence or two, and a field of megabytes is a mistake or an attack. */
export const FIELD_TEXT_LIMIT = 4_000;

/** Elements whose content is no text. */
const HIDDEN = new Set(['script', 'style', 'svg', 'math', 'title', 'noscript', 'template', 'iframe', 'object', 'head']);
/** Elements that begin a new line. */
const LINES = new Set(['br', 'p', 'div', 'li', 'ul', 'ol', 'tr', 'table', 'hr', 'h1', 'h2', 'h3', 'h4', 'blockquote']);
/** A cell stands beside its neighbour. */
const CELLS = new Set(['td', 'th']);
const BOLD = new Set(['b', 'strong']);

export interface ReducedField extends AnkiFieldText {
	readonly isCut: boolean;
}

/** The field's text: tags, comments, sounds and what scripts and drawings hold are left out, lines are kept, the rest is tidied. */
export function htmlToText(html: string): ReducedField {
	const reading = new FieldReading();
	let at = 0;
	// what was not found from one place on is not there from a later one: no search is done twice in vain
	const missing = new Set<string>();
	const find = (text: string, from: number): number => {
		if (missing.has(text)) return -1;
		const found = html.indexOf(text, from);
		if (found < 0) missing.add(text);
		return found;
	};
	while (at < html.length && !reading.isFull) {
		const character = html.charAt(at);
		if (character === '<') at = readTag(html, at, find, reading);
		else if (character === '[') at = skipSound(html, at, find, reading);
		else if (character === '&') {
			const { text, length } = decodeEntity(html, at);
			reading.add(text);
			at += length;
		} else {
			const end = nextMark(html, at + 1);
			reading.add(html.slice(at, end));
			at = end;
		}
	}
	return reading.finish();
}

type Find = (text: string, from: number) => number;

/** Text as it is kept: composed accents, no control characters, one blank where there were several, no empty lines. */
export function tidyLines(text: string): string {
	return text
		.normalize('NFC')
		.split('\n')
		.map((line) => tidyLine(line))
		.filter((line) => line !== '')
		.join('\n');
}

// what has no width, and what turns the direction of writing, could make a text look like another
const INVISIBLE = /[\p{Cc}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

function tidyLine(line: string): string {
	return line.replace(/\s/gu, ' ').replace(INVISIBLE, '').replace(/ +/g, ' ').trim();
}

class FieldReading {
	#text = '';
	#bold: string | null = null;
	#boldFrom: number | null = null;

	get isFull(): boolean {
		return this.#text.length > FIELD_TEXT_LIMIT;
	}

	add(text: string): void {
		this.#text += text.slice(0, FIELD_TEXT_LIMIT + 1).replaceAll('\n', ' ');
	}

	breakLine(): void {
		this.#text += '\n';
	}

	startBold(): void {
		this.#boldFrom ??= this.#text.length;
	}

	endBold(): void {
		if (this.#bold === null && this.#boldFrom !== null) this.#bold = this.#text.slice(this.#boldFrom);
		this.#boldFrom = null;
	}

	finish(): ReducedField {
		const isCut = this.isFull;
		const text = tidyLines(isCut ? wholeCharacters(this.#text, FIELD_TEXT_LIMIT) : this.#text);
		const bold = this.#bold === null ? '' : tidyLines(this.#bold);
		return { text, bold: bold === '' || !text.includes(bold) ? null : bold, isCut };
	}
}

/** The beginning of the text, no character cut in two. */
export function wholeCharacters(text: string, length: number): string {
	const last = text.charCodeAt(length - 1);
	return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}

/** The next place where something other than plain text may begin. */
function nextMark(html: string, from: number): number {
	for (let at = from; at < html.length; at++) {
		const code = html.charCodeAt(at);
		// <, & and [
		if (code === 0x3c || code === 0x26 || code === 0x5b) return at;
	}
	return html.length;
}

/** Reads from `<`; answers where the text goes on. */
function readTag(html: string, at: number, find: Find, reading: FieldReading): number {
	if (html.startsWith('<!--', at)) return after(find('-->', at + 4), 3, html.length);
	const [, slash, rawName] = /^<(\/?)([a-zA-Z][a-zA-Z0-9]*)/.exec(html.slice(at, at + 40)) ?? [];
	if (rawName === undefined) {
		if (/^<[!?/]/.test(html.slice(at, at + 2))) return after(find('>', at + 2), 1, html.length);
		// a bare "<" is text: 3 < 4
		reading.add('<');
		return at + 1;
	}
	const name = rawName.toLowerCase();
	const end = endOfTag(html, at, find);
	const isEnd = slash === '/';
	if (LINES.has(name)) reading.breakLine();
	if (CELLS.has(name)) reading.add(' ');
	if (BOLD.has(name)) {
		if (isEnd) reading.endBold();
		else reading.startBold();
	}
	if (isEnd || !HIDDEN.has(name) || html.startsWith('/>', end - 2)) return end;
	return skipElement(html, name, end, find);
}

/** Past the `>` of a tag, those in quoted attributes left aside; past everything where there is none. */
function endOfTag(html: string, at: number, find: Find): number {
	let from = at + 1;
	for (;;) {
		const close = find('>', from);
		if (close < 0) return html.length;
		const quoteAt = firstQuote(html, from, close);
		if (quoteAt < 0) return close + 1;
		const quoteEnd = find(html.charAt(quoteAt), quoteAt + 1);
		// a quotation mark that nothing closes is no quotation
		if (quoteEnd < 0) return close + 1;
		from = quoteEnd + 1;
	}
}

function firstQuote(html: string, from: number, to: number): number {
	for (let at = from; at < to; at++) {
		const code = html.charCodeAt(at);
		if (code === 0x22 || code === 0x27) return at;
	}
	return -1;
}

function skipElement(html: string, name: string, from: number, find: Find): number {
	// as they are mostly written; another spelling only hides more
	const ends = [find(`</${name}`, from), find(`</${name.toUpperCase()}`, from)].filter((end) => end >= 0);
	if (ends.length === 0) return html.length;
	return after(find('>', Math.min(...ends)), 1, html.length);
}

/** `[sound:kemitraan.mp3]` and `[anki:play:q:0]` are read aloud, not read. */
function skipSound(html: string, at: number, find: Find, reading: FieldReading): number {
	if (html.startsWith('[sound:', at) || html.startsWith('[anki:', at)) {
		const end = find(']', at);
		if (end >= 0) return end + 1;
	}
	reading.add('[');
	return at + 1;
}

function after(found: number, length: number, otherwise: number): number {
	return found < 0 ? otherwise : found + length;
}
