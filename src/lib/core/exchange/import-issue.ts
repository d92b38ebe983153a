// What can be wrong with a file that a learner opens. The sentence for each code, what is wrong and what to do, is in the messages.

/** One table for all imports: a code that has no sentence in both languages does not compile. */
export const IMPORT_ISSUE_CODES = [
	// any file
	'empty-file',
	'file-too-large',
	'unreadable-file',
	'unknown-file',
	'wrong-encoding',
	'damaged-archive',
	'archive-too-large',
	// backups
	'backup-newer',
	'backup-header-damaged',
	'backup-tail-damaged',
	'backup-lines-damaged',
	'backup-checksum',
	'backup-content-missing',
	'backup-unknown-events',
	'backup-nothing-new',
	// lesson files
	'lesson-no-json',
	'lesson-shape',
	'lesson-shape-more',
	'lesson-newer',
	'lesson-bundled',
	'lesson-kept',
	'lesson-nothing-new',
	// tables of words
	'table-no-rows',
	'table-no-indonesian',
	'table-no-english',
	'table-too-many-rows',
	'table-rows-incomplete',
	'table-rows-too-long',
	'table-quotes',
	'table-duplicates',
	'table-nothing-new',
	// Anki packages
	'anki-no-collection',
	'anki-newer',
	'anki-stub',
	'anki-schema',
	'anki-database-damaged',
	'anki-too-slow',
	'anki-no-notes',
	'anki-no-decks',
	'anki-no-words',
	'anki-too-many-notes',
	'anki-too-many-reviews',
	'anki-notes-unreadable',
	'anki-notes-incomplete',
	'anki-notes-too-long',
	'anki-notes-unmapped',
	'anki-notes-doubled',
	'anki-cards-left',
	'anki-reviews-misdated',
	'anki-records-stray',
	'anki-fields-cut',
	'anki-media-left',
	'anki-nothing-new'
] as const;
export type ImportIssueCode = (typeof IMPORT_ISSUE_CODES)[number];

export interface ImportIssue {
	readonly code: ImportIssueCode;
	/** `error`: nothing can be applied. `warning`: some of it cannot. `note`: nothing is lost. */
	readonly severity: 'error' | 'warning' | 'note';
	/** How many records it concerns; 0 where that means nothing. */
	readonly count: number;
	/** Where and what, as it stands in the file (a line, a field, a quoted value); empty where that says no more. */
	readonly detail: string;
}

export function importIssue(
	severity: ImportIssue['severity'],
	code: ImportIssueCode,
	count = 0,
	detail = ''
): ImportIssue {
	return { code, severity, count, detail };
}
