// What is wrong with vocab/lexicon beyond single rows (those: parse-lexicon.ts): order, roots that have no entry, formations that spell
// another word, colloquial forms without their formal word.
import { parseFormation } from '../content/formation';
import { quote, type Issue } from '../issue';
import { lexiconTableOf, parseLexicon, type LexiconFile, type ParsedLexicon } from './parse-lexicon';
import { spellFormation } from './spell-formation';

interface Place {
	readonly file: string;
	readonly place: string;
}

type Cells = Readonly<Record<string, string>>;

interface PlacedRow extends Place {
	readonly cells: Cells;
}

/** Everything that the files hold, with every issue of rows and of the whole. */
export function checkLexicon(files: readonly LexiconFile[]): ParsedLexicon {
	const parsed = parseLexicon(files);
	const rowsOf = (table: string) => files.filter(({ path }) => lexiconTableOf(path) === table).map(readRows);
	const words = rowsOf('words');
	const entries = [...words, ...rowsOf('multiword')].flat();
	const colloquials = rowsOf('colloquial').flat();
	const irregulars = rowsOf('irregular').flat();
	const headwords = new Set(entries.map(({ cells }) => lower(cells, 'headword')));
	const rootsOf = new Map<string, Set<string>>();
	for (const { cells } of entries) {
		const headword = lower(cells, 'headword');
		rootsOf.set(headword, new Set([...(rootsOf.get(headword) ?? []), lower(cells, 'root')]));
	}
	const irregularForms = new Set(irregulars.map(({ cells }) => lower(cells, 'form')));
	return {
		...parsed,
		issues: [
			...parsed.issues,
			...words.flatMap(checkLetters),
			...[...words, ...rowsOf('multiword')].flatMap((rows) => checkOrder(rows, 'headword')),
			...[colloquials, irregulars].flatMap((rows) => checkOrder(rows, 'form')),
			...checkOneRootEach(entries),
			...entries.flatMap((row) => checkFormation(row, rootsOf, irregularForms)),
			...colloquials.flatMap((row) => checkTarget(row, 'formal', headwords))
		]
	};
}

/** The order of a table: by the lower-case spelling, code point for code point; entries of one spelling in the author's order. */
export function compareHeadwords(a: string, b: string): number {
	const [one, other] = [a.toLowerCase(), b.toLowerCase()];
	return one < other ? -1 : one > other ? 1 : 0;
}

function readRows({ path, text }: LexiconFile): readonly PlacedRow[] {
	const [header = '', ...lines] = text.split(/\r?\n/);
	const columns = header.split('\t');
	return lines.flatMap((line, index) => {
		const values = line.split('\t');
		// other lengths are the parser's issue
		if (line.startsWith('#') || values.length !== columns.length) return [];
		const cells = Object.fromEntries(columns.map((column, at) => [column, values[at]?.trim() ?? '']));
		return [{ file: path, place: `line ${index + 2}`, cells }];
	});
}

function cellOf(cells: Cells, column: string): string {
	return cells[column] ?? '';
}

function lower(cells: Cells, column: string): string {
	return cellOf(cells, column).toLowerCase();
}

function checkLetters(rows: readonly PlacedRow[]): Issue[] {
	return rows.flatMap(({ file, place, cells }) => {
		const letter = /\/([^/]+)\.tsv$/.exec(file)?.[1] ?? '';
		const headword = cellOf(cells, 'headword');
		if (letterOf(headword) === letter) return [];
		return [{ file, place, found: quote(headword), expected: `it in words/${letterOf(headword)}.tsv` }];
	});
}

/** The file of `words/` in which a headword stands. */
export function letterOf(headword: string): string {
	const first = headword.charAt(0).toLowerCase();
	return /[a-z]/.test(first) ? first : 'other';
}

function checkOrder(rows: readonly PlacedRow[], column: string): Issue[] {
	return rows.flatMap(({ file, place, cells }, index) => {
		const before = rows[index - 1];
		if (!before || before.file !== file) return [];
		const [last, here] = [cellOf(before.cells, column), cellOf(cells, column)];
		if (compareHeadwords(last, here) <= 0) return [];
		return [{ file, place, found: `${quote(here)} after ${quote(last)}`, expected: 'rows sorted by spelling' }];
	});
}

/** A headword with one part of speech twice is one entry, unless the roots differ. */
function checkOneRootEach(rows: readonly PlacedRow[]): Issue[] {
	const first = new Map<string, PlacedRow>();
	return rows.flatMap((row) => {
		const { file, place, cells } = row;
		const key = `${cellOf(cells, 'headword')}\t${cellOf(cells, 'partOfSpeech')}\t${cellOf(cells, 'root')}\t${isApart(cells)}`;
		const known = first.get(key);
		if (!known) {
			first.set(key, row);
			return [];
		}
		const there = `${known.file}: ${known.place}`;
		return [{ file, place, found: `${quote(cellOf(cells, 'headword'))} again`, expected: `one entry; see ${there}` }];
	});
}

/** Two base words of one spelling are told apart by their glosses (*bisa*): the parser sees to it that they differ. */
function isApart(cells: Cells): string {
	return cellOf(cells, 'formation') === '' ? cellOf(cells, 'glosses') : '';
}

function checkFormation(
	{ file, place, cells }: PlacedRow,
	rootsOf: ReadonlyMap<string, ReadonlySet<string>>,
	irregularForms: ReadonlySet<string>
): Issue[] {
	const [headword, root, formation] = [lower(cells, 'headword'), lower(cells, 'root'), cellOf(cells, 'formation')];
	const issues: Issue[] = [];
	const add = (found: string, expected: string) => issues.push({ file, place, found, expected });
	const rootsOfRoot = rootsOf.get(root);
	if (root !== '' && rootsOfRoot === undefined) {
		add(`the root ${quote(root)} of ${quote(headword)}`, 'a root that has an entry of its own');
	} else if (root !== '' && rootsOfRoot?.has(root) === false) {
		const further = [...rootsOfRoot].map(quote).join(', ');
		add(`the root ${quote(root)} of ${quote(headword)}`, `a base word; the root of ${quote(root)} is ${further}`);
	}
	if (formation === '') {
		if (root !== '' && root !== headword && !irregularForms.has(headword) && !isRelated(cells, root)) {
			add(`no formation of ${quote(headword)} from ${quote(root)}`, 'how it is built, or itself as root');
		}
		return issues;
	}
	const pieces = parseFormation(formation);
	if (typeof pieces === 'string') return issues;
	const roots = pieces.flatMap(({ is, text }) => (is === 'affix' ? [] : [text.toLowerCase()]));
	if (root !== '' && !roots.some((piece) => piece === root || rootsOf.get(piece)?.has(root) === true)) {
		add(
			`${quote(formation)} with the root ${quote(root)}`,
			'the root, or a word of that root, as a piece of the formation'
		);
	}
	// everyday speech has spellings of its own: *nulis*, *beneran*
	if (cellOf(cells, 'register') === 'colloquial') return issues;
	const spellings = spellFormation(formation);
	if (typeof spellings === 'string' || irregularForms.has(headword)) return issues;
	if (!spellings.some((spelling) => isSpelling(headword, spelling.toLowerCase()))) {
		add(
			`${quote(formation)} for ${quote(headword)}`,
			`a formation that spells it; this one gives ${spellings.join(', ')}`
		);
	}
	return issues;
}

/** Where no affix of Indonesian leads from the root: loans of one family (*aktivasi*, *aktif*), everyday spellings (*abis*, *habis*). */
function isRelated(cells: Cells, root: string): boolean {
	const sharesBeginning = lower(cells, 'headword').slice(0, 3) === root.slice(0, 3);
	return sharesBeginning || cellOf(cells, 'register') === 'colloquial';
}

/** *sayur-mayur* doubles *sayur* with another first sound: half of it is enough. */
function isSpelling(headword: string, spelling: string): boolean {
	if (headword === spelling) return true;
	const [first, second, ...more] = spelling.split('-');
	if (second === undefined || first !== second || more.length > 0) return false;
	const [one, other, ...rest] = headword.split('-');
	return rest.length === 0 && other !== undefined && (one === first || other === first);
}

function checkTarget({ file, place, cells }: PlacedRow, column: string, headwords: ReadonlySet<string>): Issue[] {
	const target = cellOf(cells, column);
	// a word may stand for several: *gatau*, *tidak tahu*
	if (target === '' || target.includes(' ') || headwords.has(target.toLowerCase())) return [];
	return [{ file, place, found: `${quote(target)} as ${column}`, expected: 'a headword of the lexicon' }];
}
