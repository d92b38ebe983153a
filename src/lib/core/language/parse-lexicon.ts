// Reads the tables of vocab/lexicon: one parser for the checker, the scripts and the build of the app's asset.
// Tables are TSV with a header that names the columns; their order is free, unknown columns are issues.
import { parseFormation } from '../content/formation';
import { PARTS_OF_SPEECH } from '../content/model';
import { quote, type Issue } from '../issue';
import type { Colloquial, LexiconData } from './build-lexicon';
import {
	LEXICON_FLAGS,
	type Irregular,
	type LexiconEntry,
	type LexiconFlag,
	type LexiconPartOfSpeech
} from './lexicon';

/** A file as it was read; the path is what issues name (`vocab/lexicon/words/a.tsv`). */
export interface LexiconFile {
	readonly path: string;
	readonly text: string;
}

export interface ParsedLexicon extends LexiconData {
	readonly issues: readonly Issue[];
}

/** Columns by kind of table. Those in square brackets in the messages may be left out of a file. */
const COLUMNS = {
	words: {
		required: ['headword', 'partOfSpeech', 'glosses', 'root', 'formation', 'register', 'flags'],
		optional: ['band']
	},
	multiword: {
		required: ['headword', 'partOfSpeech', 'glosses'],
		optional: ['root', 'formation', 'register', 'band', 'flags']
	},
	colloquial: { required: ['form', 'formal'], optional: ['glosses'] },
	irregular: { required: ['form', 'word', 'root', 'formation', 'reason'], optional: [] }
} as const;

export type LexiconTable = keyof typeof COLUMNS;

const MAX_GLOSSES = 4;
/** A gloss is shown on one line of a phone. */
const MAX_GLOSS_LENGTH = 40;
const RAREST_BAND = 7;
const ALL_PARTS_OF_SPEECH: readonly string[] = [...PARTS_OF_SPEECH, 'interjection'];

/** Which table a path of vocab/lexicon is, `null` for other files. */
export function lexiconTableOf(path: string): LexiconTable | null {
	if (/(^|\/)words\/[^/]+\.tsv$/.test(path)) return 'words';
	const name = /(^|\/)(multiword|colloquial|irregular)\.tsv$/.exec(path)?.[2];
	return name === undefined ? null : (name as LexiconTable);
}

/** Everything that the files hold and everything that is wrong with them. Rows with an issue are left out. */
export function parseLexicon(files: readonly LexiconFile[]): ParsedLexicon {
	const entries: LexiconEntry[] = [];
	const colloquials: Colloquial[] = [];
	const irregulars: Irregular[] = [];
	const issues: Issue[] = [];
	const seen = new Map<string, string>();
	for (const file of files) {
		const table = lexiconTableOf(file.path);
		if (table === null) continue;
		for (const row of readRows(file, table, issues)) {
			const before = issues.length;
			checkDuplicate(row, table, seen, issues);
			if (table === 'colloquial') {
				const colloquial = parseColloquial(row, issues);
				if (issues.length === before) colloquials.push(colloquial);
			} else if (table === 'irregular') {
				const irregular = parseIrregular(row, issues);
				if (issues.length === before) irregulars.push(irregular);
			} else {
				const entry = parseEntry(row, issues, table);
				if (issues.length === before) entries.push(entry);
			}
		}
	}
	return { entries, colloquials, irregulars, issues };
}

interface Row {
	readonly file: string;
	readonly place: string;
	/** The value of a column, trimmed; empty where the file has no such column. */
	readonly get: (column: string) => string;
}

function readRows({ path, text }: LexiconFile, table: LexiconTable, issues: Issue[]): Row[] {
	const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
	const header = (lines[0] ?? '').split('\t');
	const { required, optional } = COLUMNS[table];
	const known: readonly string[] = [...required, ...optional];
	const missing = required.filter((column) => !header.includes(column));
	const unknown = header.filter((column) => !known.includes(column));
	if (missing.length > 0 || unknown.length > 0) {
		const expected = `the columns ${required.join(', ')}${optional.length > 0 ? ` [${optional.join(', ')}]` : ''}`;
		issues.push({ file: path, place: 'line 1', found: quote(header.join(', ')), expected });
		return [];
	}
	const rows: Row[] = [];
	lines.forEach((line, index) => {
		if (index === 0 || line === '' || line.startsWith('#')) return;
		const cells = line.split('\t');
		const place = `line ${index + 1}`;
		if (cells.length !== header.length) {
			const expected = `${header.length} columns, apart by tabs`;
			issues.push({ file: path, place, found: `${cells.length} in ${quote(line)}`, expected });
			return;
		}
		rows.push({ file: path, place, get: (column) => (cells[header.indexOf(column)] ?? '').trim() });
	});
	return rows;
}

function checkDuplicate(row: Row, table: LexiconTable, seen: Map<string, string>, issues: Issue[]): void {
	const isEntry = table === 'words' || table === 'multiword';
	// one spelling may be two words: *bisa* "can", *bisa* "venom", told apart by part of speech or gloss
	const key = isEntry
		? `entry ${row.get('headword')} ${row.get('partOfSpeech')} ${row.get('glosses')}`
		: `${table} ${row.get('form')}`;
	const first = seen.get(key);
	const here = `${row.file}, ${row.place}`;
	if (first !== undefined) addIssue(row, issues, 'the same row a second time', `one only; the first is in ${first}`);
	else seen.set(key, here);
}

function parseEntry(row: Row, issues: Issue[], table: 'words' | 'multiword'): LexiconEntry {
	const headword = row.get('headword');
	if (headword === '') addIssue(row, issues, 'no headword', 'a dictionary word');
	if (table === 'words' && headword.includes(' ')) {
		addIssue(row, issues, quote(headword), 'a single word (terms of several words stand in multiword.tsv)');
	}
	if (table === 'multiword' && !headword.includes(' ')) {
		addIssue(row, issues, quote(headword), 'at least two words');
	}
	const root = row.get('root');
	if (table === 'words' && root === '') addIssue(row, issues, `no root of ${quote(headword)}`, 'its root, or itself');
	const register = row.get('register');
	if (!['', 'formal', 'colloquial'].includes(register)) {
		addIssue(row, issues, `the register ${quote(register)}`, 'formal, colloquial or nothing');
	}
	return {
		headword,
		partOfSpeech: parsePartOfSpeech(row, issues),
		glosses: parseGlosses(row, issues),
		root: root === '' ? null : root,
		formation: parseFormationOf(row, issues),
		register: register === 'formal' || register === 'colloquial' ? register : null,
		band: parseBand(row, issues),
		flags: parseFlags(row, issues),
		isChecked: true
	};
}

function parsePartOfSpeech(row: Row, issues: Issue[]): LexiconPartOfSpeech {
	const text = row.get('partOfSpeech');
	if (!ALL_PARTS_OF_SPEECH.includes(text)) {
		addIssue(row, issues, `the part of speech ${quote(text)}`, `one of ${ALL_PARTS_OF_SPEECH.join(', ')}`);
	}
	return text as LexiconPartOfSpeech;
}

function parseGlosses(row: Row, issues: Issue[]): string[] {
	const glosses = row.get('glosses').split('; ');
	if (glosses.length > MAX_GLOSSES)
		addIssue(row, issues, `${glosses.length} glosses`, `one to ${MAX_GLOSSES}, best first`);
	for (const gloss of glosses) {
		if (gloss.trim() === '') addIssue(row, issues, 'an empty gloss', 'English words, apart by "; "');
		if (gloss.length > MAX_GLOSS_LENGTH) {
			addIssue(row, issues, `the gloss ${quote(gloss)}`, `at most ${MAX_GLOSS_LENGTH} characters`);
		}
	}
	if (new Set(glosses).size < glosses.length) addIssue(row, issues, 'a gloss twice', 'each gloss once');
	return glosses;
}

function parseFormationOf(row: Row, issues: Issue[]): string | null {
	const text = row.get('formation');
	if (text === '') return null;
	const pieces = parseFormation(text);
	if (typeof pieces === 'string') addIssue(row, issues, `${quote(text)}: ${pieces}`, 'a formation');
	else if (pieces.every(({ is }) => is === 'affix')) {
		addIssue(row, issues, quote(text), 'a formation with a root between its affixes');
	}
	return text;
}

function parseBand(row: Row, issues: Issue[]): number {
	const text = row.get('band');
	if (text === '') return 0;
	const band = Number(text);
	if (!Number.isInteger(band) || band < 0 || band > RAREST_BAND) {
		addIssue(row, issues, `the band ${quote(text)}`, `1 (commonest) to ${RAREST_BAND}, or 0 where unknown`);
	}
	return band;
}

function parseFlags(row: Row, issues: Issue[]): LexiconFlag[] {
	const text = row.get('flags');
	const flags = text === '' ? [] : text.split(',').map((flag) => flag.trim());
	for (const flag of flags) {
		if (!(LEXICON_FLAGS as readonly string[]).includes(flag)) {
			addIssue(row, issues, `the flag ${quote(flag)}`, `some of ${LEXICON_FLAGS.join(', ')}, apart by commas`);
		}
	}
	return flags as LexiconFlag[];
}

function parseColloquial(row: Row, issues: Issue[]): Colloquial {
	const form = row.get('form');
	const formal = row.get('formal');
	if (form === '' || formal === '') {
		addIssue(row, issues, quote(`${form} → ${formal}`), 'a colloquial form and its formal word');
	}
	return { form, formal };
}

function parseIrregular(row: Row, issues: Issue[]): Irregular {
	const [form, word, root, reason] = [row.get('form'), row.get('word'), row.get('root'), row.get('reason')];
	if (form === '' || word === '' || root === '' || reason === '') {
		addIssue(row, issues, quote(`${form}, ${word}, ${root}, ${reason}`), 'form, word, root and reason');
	}
	return { form, word, root, formation: parseFormationOf(row, issues), reason };
}

function addIssue(row: Row, issues: Issue[], found: string, expected: string): void {
	issues.push({ file: row.file, place: row.place, found, expected });
}
