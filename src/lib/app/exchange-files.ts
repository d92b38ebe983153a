// What the app needs of files; boot.ts fills it with files/, which is loaded when a file is opened or saved.
import type { WordId } from '../core/content/model';
import type { AnkiCollection } from '../core/exchange/anki/build-anki-collection';
import type { OpenedFile } from '../core/exchange/opened-file';
import type { LoggedEvent } from '../core/study/events';
import type { StoredContent } from '../core/study/study-store';

export interface OpenFileOptions {
	/** Whether a lesson file may name the word without bringing it. */
	readonly isKnownWord: (id: WordId) => boolean;
	readonly signal: AbortSignal;
	/** Told the share that was read, 0–1. */
	readonly onProgress: (ratio: number) => void;
}

export interface ExchangeFiles {
	/** What the file holds, or why nothing can be read; rejects only when the signal says so. */
	openFile(file: File, options: OpenFileOptions): Promise<OpenedFile>;
	/** A backup that was read back; rejects when it is not what it should be. */
	packBackup(parts: {
		readonly events: readonly LoggedEvent[];
		readonly content: readonly StoredContent[];
		readonly app: string;
		readonly madeAtMs: number;
	}): Promise<Blob>;
	/** Rejects when the file is no whole backup of so many events and contents. */
	verifyBackup(file: Blob, events: number, content: number): Promise<void>;
	/** An Anki package. */
	packAnki(collection: AnkiCollection): Promise<Blob>;
	/** The rows as CSV. */
	formatTable(rows: readonly (readonly string[])[]): Promise<string>;
	/** Offers the file as a download. */
	saveFile(file: Blob, name: string): void;
}

/** The file that the learner chose for automatic backups. */
export interface BackupTarget {
	state(): Promise<{ readonly state: 'unsupported' | 'off' | 'ready' | 'asks'; readonly fileName: string | null }>;
	choose(suggestedName: string): Promise<boolean>;
	allow(): Promise<boolean>;
	write(file: Blob): Promise<Blob>;
	forget(): Promise<void>;
}
