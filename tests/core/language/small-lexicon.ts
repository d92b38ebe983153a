// A lexicon of a few dozen words, for tests that must not change when the real one grows.
import type { LexiconData } from '../../../src/lib/core/language/build-lexicon';
import type { LexiconEntry, LexiconFlag } from '../../../src/lib/core/language/lexicon';

/** `headword | part of speech | glosses | root | formation | flags`, blanks around the bars. */
const ROWS = `
tulis | verb | write | tulis
menulis | verb | write | tulis | meN- + tulis
tulisan | noun | writing; handwriting | tulis | tulis + -an
penulis | noun | writer; author | tulis | peN- + tulis
ada | verb | exist; be | ada
mengadakan | verb | hold; organise | ada | meN- + ada + -kan
buku | noun | book | buku
bijak | adjective | wise | bijak
kebijakan | noun | policy | bijak | ke- + bijak + -an | opaque
hasil | noun | result | hasil
berhasil | verb | succeed | hasil | ber- + hasil
kerja | noun | work | kerja
kerja sama | noun | cooperation
tidak | adverb | not; no | tidak | | function
nggak | adverb | not | nggak
anak | noun | child | anak
latih | verb | train | latih
latihan | noun | exercise; training | latih | latih + -an
gabung | verb | join | gabung
gabungan | adjective | joint; combined | gabung | gabung + -an
negara | noun | country; state | negara
itu | pronoun | that | itu | | function
kami | pronoun | we (not including you); us | kami | | function
bisa | verb | can | bisa
bisa | noun | venom | bisa
Bali | noun | Bali | Bali | | name
`;

function parseRow(row: string): LexiconEntry {
	const [headword = '', partOfSpeech = '', glosses = '', root = '', formation = '', flags = ''] = row
		.split('|')
		.map((cell) => cell.trim());
	return {
		headword,
		partOfSpeech: partOfSpeech as LexiconEntry['partOfSpeech'],
		glosses: glosses.split('; '),
		root: root === '' ? null : root.toLowerCase(),
		formation: formation === '' ? null : formation,
		register: headword === 'nggak' ? 'colloquial' : null,
		band: 3,
		flags: flags === '' ? [] : [flags as LexiconFlag],
		isChecked: true
	};
}

export const SMALL_LEXICON: LexiconData = {
	entries: ROWS.trim().split('\n').map(parseRow),
	colloquials: [{ form: 'nggak', formal: 'tidak' }],
	irregulars: []
};

function suggest(headword: string, glosses: readonly string[], flags: readonly LexiconFlag[] = []): LexiconEntry {
	return {
		headword,
		partOfSpeech: 'noun',
		glosses,
		root: null,
		formation: null,
		register: null,
		band: 0,
		flags,
		isChecked: false
	};
}

export const SMALL_SUGGESTIONS: LexiconData = {
	entries: [
		suggest('gletser', ['glacier']),
		suggest('penulis', ['scribe']),
		suggest('Perm', ['Perm'], ['name']),
		suggest('negara bagian', ['federal state'])
	],
	colloquials: [],
	irregulars: []
};
