// The lexicon as the app fetches it: one line an entry, without what follows from the rest. Written at build time (scripts/lexicon-assets.ts),
// read by the language worker. Compression is the host's business: the lines are kept alike, which packs well.
import type { Colloquial, LexiconData } from './build-lexicon';
import {
	LEXICON_FLAGS,
	type Irregular,
	type LexiconEntry,
	type LexiconFlag,
	type LexiconPartOfSpeech
} from './lexicon';

/** Written into the first line; an asset of another version is refused. */
const VERSION = 'mitra-lexicon 1';

/** A part of speech as one letter. Never changed, only added to. */
const PART_OF_SPEECH_LETTERS: Readonly<Record<LexiconPartOfSpeech, string>> = {
	noun: 'n',
	verb: 'v',
	adjective: 'a',
	adverb: 'd',
	preposition: 'p',
	conjunction: 'c',
	pronoun: 'o',
	determiner: 't',
	numeral: 'u',
	particle: 'r',
	phrase: 'h',
	interjection: 'i'
};
const PARTS_OF_SPEECH_BY_LETTER: ReadonlyMap<string, LexiconPartOfSpeech> = new Map(
	Object.entries(PART_OF_SPEECH_LETTERS).map(([partOfSpeech, letter]) => [letter, partOfSpeech as LexiconPartOfSpeech])
);
const REGISTER_LETTERS = { formal: 'f', colloquial: 'q' } as const;
/** Stands for a root that is the headword itself. */
const SAME = '=';

/** The text of an asset. `notice` (licence, source) stands in the lines that begin with `#`. */
export function encodeLexicon(data: LexiconData, notice: readonly string[]): string {
	const lines = [
		VERSION,
		...notice.map((line) => `# ${line}`),
		...data.entries.map(encodeEntry),
		...data.colloquials.map(({ form, formal }) => ['!c', form, formal].join('\t')),
		...data.irregulars.map(({ form, word, root, formation, reason }) =>
			['!i', form, word, root, formation ?? '', reason].join('\t')
		)
	];
	return `${lines.join('\n')}\n`;
}

function encodeEntry(entry: LexiconEntry): string {
	const root = entry.root === null ? '' : entry.root === entry.headword.toLowerCase() ? SAME : entry.root;
	const register = entry.register === null ? '' : REGISTER_LETTERS[entry.register];
	const flags = entry.flags.map((flag) => LEXICON_FLAGS.indexOf(flag)).join('');
	const cells = [
		entry.headword,
		PART_OF_SPEECH_LETTERS[entry.partOfSpeech] + (entry.isChecked ? '' : '?') + String(entry.band),
		entry.glosses.join('; '),
		root,
		entry.formation ?? '',
		register,
		flags
	];
	return cells.join('\t').replace(/\t+$/, '');
}

/** What the asset holds. Throws on anything that `encodeLexicon` has not written: a page or another version in its place. */
export function decodeLexicon(text: string): LexiconData {
	const lines = text.split('\n');
	if (lines[0] !== VERSION) {
		throw new Error(`the lexicon begins with ${JSON.stringify(text.slice(0, 40))}, expected "${VERSION}"`);
	}
	const entries: LexiconEntry[] = [];
	const colloquials: Colloquial[] = [];
	const irregulars: Irregular[] = [];
	for (let index = 1; index < lines.length; index++) {
		const line = lines[index] ?? '';
		if (line === '' || line.startsWith('#')) continue;
		const cells = line.split('\t');
		if (cells[0] === '!c') colloquials.push({ form: cells[1] ?? '', formal: cells[2] ?? '' });
		else if (cells[0] === '!i') irregulars.push(decodeIrregular(cells));
		else entries.push(decodeEntry(cells));
	}
	return { entries, colloquials, irregulars };
}

function decodeIrregular([
	,
	form = '',
	word = '',
	root = '',
	formation = '',
	reason = ''
]: readonly string[]): Irregular {
	return { form, word, root, formation: formation === '' ? null : formation, reason };
}

function decodeEntry(cells: readonly string[]): LexiconEntry {
	const [headword = '', marks = '', glosses = '', root = '', formation = '', register = '', flags = ''] = cells;
	const partOfSpeech = PARTS_OF_SPEECH_BY_LETTER.get(marks.charAt(0));
	if (partOfSpeech === undefined) throw new Error(`${headword}: unknown mark "${marks}" in the lexicon`);
	const isChecked = marks.charAt(1) !== '?';
	return {
		headword,
		partOfSpeech,
		glosses: glosses.split('; '),
		root: root === '' ? null : root === SAME ? headword.toLowerCase() : root,
		formation: formation === '' ? null : formation,
		register: register === 'f' ? 'formal' : register === 'q' ? 'colloquial' : null,
		band: Number(marks.slice(isChecked ? 1 : 2)),
		flags: flags === '' ? NO_FLAGS : decodeFlags(flags),
		isChecked
	};
}

/** One list for the many entries without a flag. */
const NO_FLAGS: readonly LexiconFlag[] = [];

function decodeFlags(digits: string): readonly LexiconFlag[] {
	return Array.from(digits).flatMap((digit) => LEXICON_FLAGS[Number(digit)] ?? []);
}
