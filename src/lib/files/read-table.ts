// CSV, TSV and the like, by papaparse, which is loaded only here.
import { importIssue, type ImportIssue } from '../core/exchange/import-issue';
import type { TextTable } from '../core/exchange/opened-file';

/** More words than anyone studies; the rest can come in a second file. */
export const ROW_LIMIT = 20_000;
const DELIMITERS = [',', '\t', ';', '|'];

/** Never rejects because of what the text holds. */
export async function readTable(text: string): Promise<TextTable> {
	const { default: Papa } = await import('papaparse');
	const { data, meta, errors } = Papa.parse<string[]>(text, {
		skipEmptyLines: 'greedy',
		delimitersToGuess: DELIMITERS,
		preview: ROW_LIMIT + 2
	});
	const issues: ImportIssue[] = [];
	const quotes = errors.filter(({ type }) => type === 'Quotes');
	if (quotes.length > 0) {
		issues.push(importIssue('warning', 'table-quotes', quotes.length, String((quotes[0]?.row ?? 0) + 1)));
	}
	if (data.length > ROW_LIMIT + 1) issues.push(importIssue('warning', 'table-too-many-rows', ROW_LIMIT));
	return { rows: data.slice(0, ROW_LIMIT + 1), delimiter: meta.delimiter, issues };
}

/** The rows as CSV that spreadsheets take for UTF-8. */
export async function formatTable(rows: readonly (readonly string[])[]): Promise<string> {
	const { default: Papa } = await import('papaparse');
	const csv = Papa.unparse(
		rows.map((row) => [...row]),
		{ delimiter: ',', newline: '\r\n' }
	);
	// Excel reads CSV as UTF-8 only with the mark
	return `\u{feff}${csv}\r\n`;
}
