import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitTokens } from '../../../src/lib/core/language/split-tokens';
import { tokenizeText } from '../../../src/lib/core/language/tokenize-text';

function wordsOf(text: string): string[] {
	return splitTokens(text).map((token) => token.text);
}

function sentencesOf(text: string): string[] {
	return tokenizeText(text).map(({ start, end }) => text.slice(start, end));
}

describe('tokens', () => {
	test.each([
		['hyphenated words', 'Negara-negara itu hati\u2011hati', ['Negara-negara', 'itu', 'hati\u2011hati']],
		['figures', '1.000,50 dan 12.30, 20% (3/4)', ['1.000,50', 'dan', '12.30', ',', '20', '%', '(', '3/4', ')']],
		['figures with affixes', 'abad ke-10, tahun 1970-an', ['abad', 'ke-10', ',', 'tahun', '1970-an']],
		['rupiah', 'Rp10 Rp. 1.500 Rp2,5 triliun', ['Rp', '10', 'Rp.', '1.500', 'Rp', '2,5', 'triliun']],
		[
			'titles and initials',
			'Dr. H. M. Soetomo, S.Pd., a.n. PT. Maju',
			['Dr.', 'H.', 'M.', 'Soetomo', ',', 'S.Pd.', ',', 'a.n.', 'PT.', 'Maju']
		],
		['joined initials', 'B.J. Habibie', ['B.J.', 'Habibie']],
		['closing abbreviations', 'apel, jeruk, dll.', ['apel', ',', 'jeruk', ',', 'dll.']],
		['hal. is a page before a figure only', 'hal. 5 beberapa hal.', ['hal.', '5', 'beberapa', 'hal', '.']],
		['sites', 'Bisnis.com, www.kompas.id/a?b=1.', ['Bisnis.com', ',', 'www.kompas.id/a?b=1', '.']],
		['quotes and dashes', "“Ya”—katanya – 'ya'", ['“', 'Ya', '”', '—', 'katanya', '–', "'", 'ya', "'"]],
		['apostrophes', "Jum'at Qur\u2019an", ["Jum'at", 'Qur\u2019an']],
		['an ellipsis', 'Lalu... ia?!', ['Lalu', '...', 'ia', '?', '!']],
		['a missing blank', 'selesai.Kemudian', ['selesai', '.', 'Kemudian']],
		['a dash of its own', 'SOLO - AS -- ya', ['SOLO', '-', 'AS', '--', 'ya']],
		['clitics behind hyphens', 'PBB-nya', ['PBB-nya']],
		['slashes', 'dan/atau', ['dan', '/', 'atau']],
		['emoji', 'ya😀👨‍👩‍👧🇮🇩', ['ya', '😀', '👨‍👩‍👧', '🇮🇩']],
		['right-to-left', 'سلام، dunia', ['سلام', '،', 'dunia']],
		['half a surrogate pair', 'a\ud83d b', ['a', '\ud83d', 'b']]
	])('%s', (_name, text, expected) => {
		expect(wordsOf(text)).toEqual(expected);
	});

	test('kinds', () => {
		expect(splitTokens('Ia 12,5 - $ 😀 ke-2').map(({ kind }) => kind)).toEqual([
			'word',
			'number',
			'punctuation',
			'symbol',
			'symbol',
			'word'
		]);
	});
});

describe('sentences', () => {
	test.each([
		['end marks', 'Ia pergi. Kapan? Nanti! Ya…', ['Ia pergi.', 'Kapan?', 'Nanti!', 'Ya…']],
		['titles end none', 'Dr. Soetomo tiba. Ia lelah.', ['Dr. Soetomo tiba.', 'Ia lelah.']],
		['initials end none', 'Joko W. Santosa pergi.', ['Joko W. Santosa pergi.']],
		['a closing abbreviation before a capital', 'Ada apel dll. Ia makan.', ['Ada apel dll.', 'Ia makan.']],
		['a closing abbreviation inside', 'Apel dll. dijual.', ['Apel dll. dijual.']],
		['a quoted question inside', '"Kapan?" tanya Budi. Ia diam.', ['"Kapan?" tanya Budi.', 'Ia diam.']],
		['a quote that closes', '“Ia pulang.” Lalu hujan.', ['“Ia pulang.”', 'Lalu hujan.']],
		[
			'headlines',
			'Warga berkumpul di alun-alun\nWarga datang sejak pagi.',
			['Warga berkumpul di alun-alun', 'Warga datang sejak pagi.']
		],
		['list lines', '1. Beras\n2. Gula\n- Kopi', ['1. Beras', '2. Gula', '- Kopi']],
		['blank lines', 'satu\n\ndua', ['satu', 'dua']],
		[
			'a text broken to a width',
			'Warga desa itu berkumpul sejak pagi di\nalun-alun kota bersama keluarga dari\nJakarta dan makan bersama sampai malam\nhari. Lalu pulang.',
			[
				'Warga desa itu berkumpul sejak pagi di\nalun-alun kota bersama keluarga dari\nJakarta dan makan bersama sampai malam\nhari.',
				'Lalu pulang.'
			]
		],
		['CRLF', 'Satu.\r\nDua.\r\n', ['Satu.', 'Dua.']],
		['nothing', ' \n\t', []]
	])('%s', (_name, text, expected) => {
		expect(sentencesOf(text)).toEqual(expected);
	});
});

describe('any text', () => {
	const pieces = fc.array(
		fc.oneof(
			fc.string({ unit: 'binary', maxLength: 6 }),
			fc.constantFrom(
				'Rp',
				'dr.',
				'H.',
				'dll.',
				'...',
				'-',
				'1.000',
				'\n',
				' ',
				'"',
				'anak-anak',
				'\ud83d',
				'\u202e',
				'http://',
				'😀',
				'سلام'
			)
		),
		{ maxLength: 40 }
	);

	test('the tokens’ positions cut the text back together', () => {
		fc.assert(
			fc.property(pieces, (parts) => {
				const text = parts.join('');
				const tokens = tokenizeText(text).flatMap((sentence) => sentence.tokens);
				let at = 0;
				let rebuilt = '';
				for (const { start, end, text: token } of tokens) {
					expect(end).toBeGreaterThan(start);
					expect(text.slice(at, start)).toMatch(/^\s*$/u);
					expect(text.slice(start, end)).toBe(token);
					rebuilt += text.slice(at, start) + token;
					at = end;
				}
				expect(text.slice(at)).toMatch(/^\s*$/u);
				expect(rebuilt + text.slice(at)).toBe(text);
			}),
			{ numRuns: 1000 }
		);
	});

	test('sentences follow each other and hold their tokens', () => {
		fc.assert(
			fc.property(pieces, (parts) => {
				let at = 0;
				for (const { start, end, tokens } of tokenizeText(parts.join(''))) {
					expect(start).toBeGreaterThanOrEqual(at);
					expect([tokens[0]?.start, tokens.at(-1)?.end]).toEqual([start, end]);
					at = end;
				}
			})
		);
	});

	test.each([
		['words', 'kata ', 200_000],
		['one word', 'a', 1_000_000],
		['hyphens', 'a-', 500_000],
		['dots', '.', 1_000_000],
		['initials', 'A.', 500_000],
		['links', 'http://!', 125_000],
		['emoji', '😀\u200d', 300_000],
		['lone surrogates', '\ud83d', 1_000_000],
		['quotes', '"a." ', 200_000]
	])('a line of a megabyte: %s', (_name, part, count) => {
		const text = part.repeat(count);
		const tokens = splitTokens(text);
		expect(tokens.at(-1)?.end).toBe(text.trimEnd().length);
	});
});
