// What a file turned out to be, by what is in it and not by its name. Reading it is files/'s; planning is core/exchange's.
import type { Lesson } from '../content/schemas';
import type { AnkiPackage } from './anki/anki-package';
import type { ParsedBackup } from './backup-format';
import type { ImportIssue } from './import-issue';

/** A table of text as it stands in the file. */
export interface TextTable {
	/** All rows, the header among them; rows may be of different length. */
	readonly rows: readonly (readonly string[])[];
	/** What divides the columns; for the preview. */
	readonly delimiter: string;
	readonly issues: readonly ImportIssue[];
}

export type OpenedFile =
	| {
			readonly kind: 'backup';
			readonly title: string;
			readonly backup: ParsedBackup;
			/** `null` where the checksum could not be computed. */
			readonly hasWrongSum: boolean | null;
	  }
	| { readonly kind: 'lesson'; readonly title: string; readonly lesson: Lesson }
	| { readonly kind: 'words'; readonly title: string; readonly table: TextTable }
	| { readonly kind: 'anki'; readonly title: string; readonly content: AnkiPackage }
	| { readonly kind: 'unreadable'; readonly title: string; readonly issues: readonly ImportIssue[] };
