// Which column of a table is what: guessed from the header and the cells, and changed by the learner in the preview.
import { FIELD_LIMITS, parseRow, restoreCell, ROW_FIELDS, type RowField, type WordRow } from './word-row';

/** The column of each field, from 0; `null` where there is none. */
export type ColumnMapping = Readonly<Record<RowField, number | null>>;

export interface TableLayout {
	readonly hasHeader: boolean;
	readonly columns: ColumnMapping;
}

/** What people call the columns, in lower case; a column belongs to the first field whose names hold its own. */
const COLUMN_NAMES: Readonly<Record<RowField, readonly string[]>> = {
	indonesian: ['indonesian', 'indonesia', 'bahasa indonesia', 'kata', 'word', 'term', 'front', 'id'],
	english: ['english', 'inggris', 'bahasa inggris', 'meaning', 'arti', 'gloss', 'glosses', 'definition', 'back', 'en'],
	sentence: ['sentence', 'kalimat', 'example', 'contoh', 'contoh kalimat', 'example sentence'],
	translation: ['translation', 'terjemahan', 'terjemahan kalimat', 'sentence translation', 'example translation'],
	note: ['note', 'notes', 'catatan', 'comment', 'hint']
};
/** Rows that are looked at to tell the languages apart. */
const SAMPLE_ROWS = 200;
/** What begins an English gloss and no Indonesian word. */
const ENGLISH_START = /^(to|the|an?|be|in|of|from|not) /i;
/** Affixes that English words do not have together with a following letter pattern of Indonesian. */
const INDONESIAN_FORM = /^(me[mn]?|ber|ter|pe[mn]?|ke|di)[a-z]{3,}(kan|an|i|nya)?$/i;

export function guessLayout(rows: readonly (readonly string[])[]): TableLayout {
	const header = rows[0] ?? [];
	const named = mapByName(header);
	if (named.indonesian !== null && named.english !== null) return { hasHeader: true, columns: named };
	const width = Math.max(0, ...rows.slice(0, SAMPLE_ROWS).map(({ length }) => length));
	const order = width >= 2 && isEnglishFirst(rows.slice(0, SAMPLE_ROWS)) ? [1, 0, 2, 3, 4] : [0, 1, 2, 3, 4];
	const columns = Object.fromEntries(
		ROW_FIELDS.map((field, index) => {
			const column = order[index] ?? index;
			return [field, column < width ? column : null];
		})
	) as Record<RowField, number | null>;
	// a lone header name is enough to say that the first row is no word
	return { hasHeader: Object.values(named).filter((column) => column !== null).length >= 2, columns };
}

function mapByName(header: readonly string[]): ColumnMapping {
	const names = header.map((cell) => cell.trim().toLowerCase());
	const find = (field: RowField): number | null => {
		const index = names.findIndex((name) => COLUMN_NAMES[field].includes(name));
		return index < 0 ? null : index;
	};
	return Object.fromEntries(ROW_FIELDS.map((field) => [field, find(field)])) as Record<RowField, number | null>;
}

function isEnglishFirst(rows: readonly (readonly string[])[]): boolean {
	const score = (column: number): number =>
		rows.reduce((sum, row) => {
			const cell = (row[column] ?? '').trim();
			return sum + (ENGLISH_START.test(cell) ? 1 : 0) - (INDONESIAN_FORM.test(cell) ? 1 : 0);
		}, 0);
	return score(0) > score(1);
}

export interface MappedRows {
	readonly rows: readonly WordRow[];
	/** Rows without an Indonesian or an English side. */
	readonly incomplete: number;
	/** Rows with a cell that is longer than a card can show. */
	readonly tooLong: number;
	/** Rows that say what an earlier one says. */
	readonly doubles: number;
}

/** The words in the rows, each Indonesian and English pair once. */
export function mapRows(rows: readonly (readonly string[])[], { hasHeader, columns }: TableLayout): MappedRows {
	const found = new Map<string, WordRow>();
	let [incomplete, tooLong, doubles] = [0, 0, 0];
	for (const row of hasHeader ? rows.slice(1) : rows) {
		const cells = cellsOf(row, columns);
		if (ROW_FIELDS.some((field) => cells[field].length > FIELD_LIMITS[field])) {
			tooLong++;
			continue;
		}
		const word = parseRow(cells);
		if (word === null) {
			incomplete++;
			continue;
		}
		const key = `${word.indonesian}\n${word.english.join('\n')}`;
		if (found.has(key)) doubles++;
		else found.set(key, word);
	}
	return { rows: [...found.values()], incomplete, tooLong, doubles };
}

function cellsOf(row: readonly string[], columns: ColumnMapping): Readonly<Record<RowField, string>> {
	const cell = (field: RowField): string => {
		const column = columns[field];
		return column === null ? '' : restoreCell(row[column] ?? '');
	};
	return Object.fromEntries(ROW_FIELDS.map((field) => [field, cell(field)])) as Record<RowField, string>;
}

/** What must be mended before the rows can be read: a side without a column, or one column for two sides. */
export function missingFields({ columns }: TableLayout): readonly ('indonesian' | 'english')[] {
	const sides = ['indonesian', 'english'] as const;
	const same = columns.indonesian === columns.english;
	return sides.filter((side) => columns[side] === null || (same && side === 'english'));
}
