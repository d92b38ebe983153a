// Taking in a table of words: words that are here are only put on the list, the others become words of the learner's own.
import type { Course, PartOfSpeech, WordId } from '../content/model';
import type { Word, WordCollection } from '../content/schemas';
import type { EventDraft } from '../study/events';
import { importIssue, type ImportIssue } from './import-issue';
import {
	describeCollection,
	emptyPlan,
	PREVIEW_ROWS,
	type ContentToSave,
	type ImportItem,
	type ImportPlan
} from './import-plan';
import type { TextTable } from './opened-file';
import { mapRows, missingFields, type MappedRows, type TableLayout } from './table-mapping';
import { textHash } from './text-hash';
import type { WordRow } from './word-row';

/** Words that one collection holds at the most: it is read as a whole when one of its words is. */
export const COLLECTION_WORDS = 500;

export interface TableParts {
	readonly title: string;
	readonly table: TextTable;
	readonly layout: TableLayout;
	readonly course: Course;
	/** Every word here, as the learner has it. */
	readonly words: Iterable<Word>;
	/** Whether the word is on the course's list. */
	readonly isListed: (id: WordId) => boolean;
	/** The learner's own note of the word; `null` when there is none. */
	readonly ownNote: (id: WordId) => string | null;
}

interface PlannedRow {
	readonly row: WordRow;
	readonly word: Word;
	readonly change: 'new' | 'changed' | 'same';
	readonly isOwn: boolean;
	readonly drafts: readonly EventDraft[];
}

export function planTable(parts: TableParts): ImportPlan {
	const { title, table, layout } = parts;
	const missing = missingFields(layout).map((side) => importIssue('error', `table-no-${side}`));
	if (table.rows.length === 0) return emptyPlan('words', title, [importIssue('error', 'table-no-rows')]);
	if (missing.length > 0) return emptyPlan('words', title, missing);
	const mapped = mapRows(table.rows, layout);
	const issues = [...table.issues, ...issuesOf(mapped)];
	if (mapped.rows.length === 0) return emptyPlan('words', title, [importIssue('error', 'table-no-rows'), ...issues]);
	const planned = planRows(parts, mapped.rows);
	const drafts = planned.flatMap((row) => row.drafts);
	const counts = { new: 0, changed: 0, same: 0, skipped: mapped.incomplete + mapped.tooLong + mapped.doubles };
	for (const { change } of planned) counts[change]++;
	return {
		kind: 'words',
		title,
		counts,
		facts: counts.new > 0 ? [{ fact: 'words', count: counts.new }] : [],
		items: itemsOf(planned),
		issues: drafts.length === 0 ? [...issues, importIssue('note', 'table-nothing-new')] : issues,
		contentToSave: collect(
			title,
			planned.filter(({ isOwn }) => isOwn).map(({ word }) => word)
		),
		drafts,
		events: [],
		records: []
	};
}

function issuesOf({ incomplete, tooLong, doubles }: MappedRows): readonly ImportIssue[] {
	return [
		...(incomplete > 0 ? [importIssue('warning', 'table-rows-incomplete', incomplete)] : []),
		...(tooLong > 0 ? [importIssue('warning', 'table-rows-too-long', tooLong)] : []),
		...(doubles > 0 ? [importIssue('note', 'table-duplicates', doubles)] : [])
	];
}

function planRows(parts: TableParts, rows: readonly WordRow[]): readonly PlannedRow[] {
	const { course, isListed, ownNote } = parts;
	const byForm = new Map<string, Word[]>();
	const takenIds = new Set<string>();
	for (const word of parts.words) {
		const key = word.indonesian.toLowerCase();
		byForm.set(key, [...(byForm.get(key) ?? []), word]);
		takenIds.add(word.id);
	}
	const listed = new Set<WordId>();
	return rows.map((row) => {
		const match = findMatch(byForm.get(row.indonesian.toLowerCase()) ?? [], row);
		const word = match ?? makeWord(row, takenIds);
		takenIds.add(word.id);
		const { id: wordId } = word;
		const isNew = !isListed(wordId) && !listed.has(wordId);
		listed.add(wordId);
		const added = row.english.filter((gloss) => match !== undefined && !hasGloss(match, gloss));
		const drafts: EventDraft[] = isNew ? [{ type: 'word-added', course, wordId, sentence: null }] : [];
		if (match !== undefined && added.length > 0) {
			const glosses = [...row.english, ...match.english.filter((gloss) => !row.english.includes(gloss))].slice(0, 50);
			drafts.push({ type: 'word-edited', course, wordId, glosses, note: ownNote(wordId) });
		}
		const change = isNew ? 'new' : added.length > 0 ? 'changed' : 'same';
		return { row, word, change, isOwn: match === undefined, drafts };
	});
}

/** The word here of the same form and at least one common meaning: two words that share nothing but their form stay two. */
function findMatch(candidates: readonly Word[], row: WordRow): Word | undefined {
	return candidates.find((word) => row.english.some((gloss) => hasGloss(word, gloss)));
}

function hasGloss(word: Word, gloss: string): boolean {
	return word.english.some((known) => bareGloss(known) === bareGloss(gloss));
}

function bareGloss(gloss: string): string {
	return gloss.toLowerCase().replace(/^(to|the|an?) /, '');
}

/** The same row gives the same id on every device, so that two of them merge. */
function makeWord({ indonesian, english, example, note }: WordRow, takenIds: ReadonlySet<string>): Word {
	const slug = indonesian
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 60)
		.replace(/-+$/, '');
	const base = `${slug === '' ? 'kata' : slug}-${textHash(`${indonesian}\n${english.join('\n')}`)}`;
	let id = base;
	for (let number = 2; takenIds.has(id); number++) id = `${base}-${number}`;
	return {
		id: id as WordId,
		indonesian,
		english: [...english],
		partOfSpeech: guessPartOfSpeech(indonesian, english),
		root: null,
		formation: null,
		...(note === '' ? {} : { note: { indonesian: note, english: note } }),
		level: 'B1',
		examples: example === null ? [] : [{ ...example, marked: { ...example.marked } }],
		glossSource: 'learner'
	};
}

function guessPartOfSpeech(indonesian: string, english: readonly string[]): PartOfSpeech {
	if (/^to /i.test(english[0] ?? '')) return 'verb';
	return indonesian.includes(' ') ? 'phrase' : 'noun';
}

function itemsOf(planned: readonly PlannedRow[]): readonly ImportItem[] {
	const rank = { new: 0, changed: 1, same: 2 } as const;
	return planned
		.map(({ row, change }, index) => ({
			id: `row-${index}`,
			change,
			indonesian: row.indonesian,
			english: row.english.join('; ')
		}))
		.toSorted((a, b) => rank[a.change] - rank[b.change])
		.slice(0, PREVIEW_ROWS);
}

/** The words in collections of at most `COLLECTION_WORDS`. */
export function collect(title: string, words: readonly Word[]): readonly ContentToSave[] {
	const name = tidyTitle(title);
	const parts: ContentToSave[] = [];
	for (let start = 0; start < words.length; start += COLLECTION_WORDS) {
		const part = words.slice(start, start + COLLECTION_WORDS);
		const wordIds = part.map(({ id }) => id);
		const id = `kata-${textHash(wordIds.join('\n'))}`;
		const collection: WordCollection = { format: 'mitra-words', version: 1, id, title: name, words: part };
		parts.push(describeCollection(id, name, wordIds, JSON.stringify(collection)));
	}
	return parts;
}

/** Content wants a title without blanks around it; a file may have none. */
function tidyTitle(title: string): string {
	const tidy = title.normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, 200).trim();
	return tidy === '' ? 'Kata' : tidy;
}
