import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeHtml } from '../../../../src/lib/core/exchange/anki/html-entities';
import { FIELD_TEXT_LIMIT, htmlToText, tidyLines } from '../../../../src/lib/core/exchange/anki/html-to-text';

test.each([
	['rumah', 'rumah'],
	['<div>rumah</div><div>house</div>', 'rumah\nhouse'],
	['a<br>b<br/>c<BR >d', 'a\nb\nc\nd'],
	['Tom &amp; Jerry &lt;3 &#39;x&#x27; &eacute; &hellip;', "Tom & Jerry <3 'x' é …"],
	['&unknown; &amp &', '&unknown; &amp &'],
	['&#0; &#xD800; &#99999999;', '\ufffd \ufffd &#99999999;'],
	['3 < 4 and 5 > 4', '3 < 4 and 5 > 4'],
	['makan [sound:makan.mp3]', 'makan'],
	['[sound:tak tertutup', '[sound:tak tertutup'],
	['<img src="x" onerror="alert(1)">buku', 'buku'],
	['<img alt="a>b" src=x>buku', 'buku'],
	['<script>alert("</b>")</script>aman', 'aman'],
	['<SCRIPT>alert(1)</SCRIPT>aman', 'aman'],
	['<svg><script>alert(1)</script><text>x</text></svg>aman', 'aman'],
	['<style>b{}</style><!-- <b>x</b> -->aman', 'aman'],
	['aman<!-- tak tertutup', 'aman'],
	['aman<script>tak tertutup', 'aman'],
	['<b>tak tertutup', 'tak tertutup'],
	['a\u200bb\u202ec\u0000d', 'abcd'],
	['  a  \n\n b&nbsp;&nbsp;c ', 'a b c'],
	['e\u0301', 'é'],
	['<table><tr><td>a</td><td>b</td></tr></table>', 'a b'],
	['', '']
])('%j is read as %j', (html, text) => {
	expect(htmlToText(html).text).toBe(text);
});

test('the first stretch in bold is known', () => {
	expect(htmlToText('Dia <b>makan</b> <strong>nasi</strong>.')).toEqual({
		text: 'Dia makan nasi.',
		bold: 'makan',
		isCut: false
	});
	expect(htmlToText('Dia makan.').bold).toBeNull();
	expect(htmlToText('Dia <b> </b>makan.').bold).toBeNull();
});

test('a field of ten megabytes is cut, whatever it is made of', () => {
	for (const piece of [
		'a',
		'<',
		'<b',
		'<b>',
		'&',
		'&amp',
		'[sound:',
		'<!--',
		'<a "',
		"<a '>",
		'<script',
		'</',
		'\u{1f600}'
	]) {
		const { text, isCut } = htmlToText(piece.repeat(10_000_000 / piece.length));
		expect(text.length).toBeLessThanOrEqual(FIELD_TEXT_LIMIT);
		expect([isCut, text === '' || text.length > 100].includes(true)).toBe(true);
		expect(text.isWellFormed()).toBe(true);
	}
});

test('a picture of megabytes does not hide the word behind it', () => {
	expect(htmlToText(`<img src="data:image/png;base64,${'A'.repeat(5_000_000)}">kucing`)).toMatchObject({
		text: 'kucing',
		isCut: false
	});
});

test('property: any text survives being written as HTML and read again', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
			expect(htmlToText(escapeHtml(tidyLines(text))).text).toBe(tidyLines(text));
		})
	);
});

test('property: nothing throws, and the text is tidy', () => {
	const pieces = fc.constantFrom(
		'<',
		'>',
		'</',
		'<b>',
		'</b>',
		'<script>',
		'<!--',
		'-->',
		'&',
		'#',
		';',
		'"',
		"'",
		'[sound:',
		']',
		'a ',
		'\n'
	);
	fc.assert(
		fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }), (parts) => {
			const { text } = htmlToText(parts.join(''));
			expect(tidyLines(text)).toBe(text);
		})
	);
});
