// Character references of HTML: the numbers, and those names that people and editors write into cards.

const NAMED: ReadonlyMap<string, string> = new Map([
	['amp', '&'],
	['lt', '<'],
	['gt', '>'],
	['quot', '"'],
	['apos', "'"],
	['nbsp', '\u00a0'],
	['ensp', ' '],
	['emsp', ' '],
	['thinsp', ' '],
	['ndash', '–'],
	['mdash', '—'],
	['hellip', '…'],
	['lsquo', '‘'],
	['rsquo', '’'],
	['ldquo', '“'],
	['rdquo', '”'],
	['laquo', '«'],
	['raquo', '»'],
	['middot', '·'],
	['bull', '•'],
	['times', '×'],
	['deg', '°'],
	['rarr', '→'],
	['larr', '←'],
	['eacute', 'é'],
	['Eacute', 'É'],
	['egrave', 'è'],
	['ecirc', 'ê'],
	['agrave', 'à'],
	['aacute', 'á'],
	['acirc', 'â'],
	['ccedil', 'ç'],
	['iacute', 'í'],
	['ntilde', 'ñ'],
	['oacute', 'ó'],
	['uacute', 'ú'],
	['uuml', 'ü'],
	['ouml', 'ö'],
	['auml', 'ä'],
	['copy', '©'],
	['reg', '®'],
	['trade', '™'],
	['euro', '€'],
	['pound', '£'],
	['frac12', '½'],
	['shy', ''],
	['zwnj', ''],
	['zwj', '']
]);

/** No reference is longer. */
const REFERENCE_LIMIT = 12;

/** What stands for the `&` at `at` and what follows it, and how many characters that took; an unknown reference is text. */
export function decodeEntity(html: string, at: number): { readonly text: string; readonly length: number } {
	const [whole, decimal, hexadecimal, name] =
		/^&(?:#(\d{1,7})(?!\d)|#[xX]([0-9a-fA-F]{1,6})(?![0-9a-fA-F])|([a-zA-Z][a-zA-Z0-9]{1,8}));?/.exec(
			html.slice(at, at + REFERENCE_LIMIT)
		) ?? [];
	if (whole === undefined) return { text: '&', length: 1 };
	if (name !== undefined) {
		const text = whole.endsWith(';') ? NAMED.get(name) : undefined;
		return text === undefined ? { text: '&', length: 1 } : { text, length: whole.length };
	}
	const point = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal);
	const isCharacter = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
	return { text: isCharacter ? String.fromCodePoint(point) : '\ufffd', length: whole.length };
}

/** The text as HTML that shows it. What Anki would take for a sound stays text. */
export function escapeHtml(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replace(/\[(?=sound:|anki:)/g, '&#91;')
		.replaceAll('\n', '<br>');
}
