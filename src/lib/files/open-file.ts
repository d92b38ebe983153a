// The one door for files that a learner opens: what a file is shows in its bytes, never in its name.
import { importIssue, type ImportIssueCode } from '../core/exchange/import-issue';
import type { OpenedFile } from '../core/exchange/opened-file';
import type { WordId } from '../core/content/model';
import { readAnkiFile } from './anki/anki-files';
import { readBackup, type ReadOptions } from './backup-file';
import { decodeText } from './decode-text';
import { readTable } from './read-table';

/** A learner's own texts and tables are far below; reading more would only exhaust the memory. */
const TEXT_LIMIT_BYTES = 20 * 1024 * 1024;
const BACKUP_LIMIT_BYTES = 300 * 1024 * 1024;

export interface OpenOptions extends ReadOptions {
	/** Whether a word of that id came with the app: lesson files need not bring it. */
	readonly isKnownWord: (id: WordId) => boolean;
}

/** What the file holds, or why nothing can be read. Never rejects because of that; rejects with the signal's reason. */
export async function openFile(file: File, options: OpenOptions): Promise<OpenedFile> {
	const title = file.name.replace(/(\.mitra)?\.[a-z0-9-]{1,15}$/i, '');
	const unreadable = (code: ImportIssueCode, count = 0): OpenedFile => ({
		kind: 'unreadable',
		title: file.name,
		issues: [importIssue('error', code, count)]
	});
	if (file.size === 0) return unreadable('empty-file');
	try {
		const kind = sniffKind(new Uint8Array(await file.slice(0, 64).arrayBuffer()));
		if (kind === 'backup') {
			if (file.size > BACKUP_LIMIT_BYTES) return unreadable('file-too-large', megabytes(BACKUP_LIMIT_BYTES));
			const { backup, hasWrongSum, isTooLarge } = await readBackup(file, options);
			return isTooLarge ? unreadable('archive-too-large') : { kind: 'backup', title, backup, hasWrongSum };
		}
		if (kind === 'unknown') return unreadable('unknown-file');
		if (kind === 'archive') {
			const read = await readAnkiFile(file, options.signal);
			return 'content' in read
				? { kind: 'anki', title, content: read.content }
				: { kind: 'unreadable', title: file.name, issues: read.issues };
		}
		if (file.size > TEXT_LIMIT_BYTES) return unreadable('file-too-large', megabytes(TEXT_LIMIT_BYTES));
		return await openText(file, title, options);
	} catch (error) {
		options.signal.throwIfAborted();
		// a file that was moved or changed since it was chosen
		if (error instanceof DOMException) return unreadable('unreadable-file');
		throw error;
	}
}

/** What the first bytes say. */
export function sniffKind(bytes: Uint8Array): 'backup' | 'archive' | 'text' | 'unknown' {
	if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'backup';
	const start = String.fromCharCode(...bytes.subarray(0, 64));
	// a browser or archive program may have unpacked it already
	if (/^[0-9a-f]{8} \{/.test(start)) return 'backup';
	if (start.startsWith('PK\x03\x04')) return 'archive';
	if (/^(SQLite format 3|%PDF|\x89PNG|GIF8|\xff\xd8\xff)/.test(start)) return 'unknown';
	return 'text';
}

async function openText(file: File, title: string, { isKnownWord, signal }: OpenOptions): Promise<OpenedFile> {
	const decoded = decodeText(new Uint8Array(await file.arrayBuffer()));
	signal.throwIfAborted();
	if (decoded === null) return { kind: 'unreadable', title, issues: [importIssue('error', 'unknown-file')] };
	const { text, isGuessed } = decoded;
	if (text.trim() === '') return { kind: 'unreadable', title, issues: [importIssue('error', 'empty-file')] };
	if (/^\s*\{/.test(text)) return openLesson(text, title, file.name, isKnownWord);
	const table = await readTable(text);
	const issues = [...(isGuessed ? [importIssue('warning', 'wrong-encoding')] : []), ...table.issues];
	return { kind: 'words', title, table: { ...table, issues } };
}

async function openLesson(
	text: string,
	title: string,
	fileName: string,
	isKnownWord: (id: WordId) => boolean
): Promise<OpenedFile> {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (error) {
		const detail = error instanceof Error ? error.message.slice(0, 200) : '';
		return { kind: 'unreadable', title: fileName, issues: [importIssue('error', 'lesson-no-json', 0, detail)] };
	}
	const { readLesson } = await import('../core/exchange/read-lesson');
	const read = readLesson(fileName, value, isKnownWord);
	return 'lesson' in read
		? { kind: 'lesson', title, lesson: read.lesson }
		: { kind: 'unreadable', title: fileName, issues: read.issues };
}

function megabytes(bytes: number): number {
	return Math.round(bytes / 1024 / 1024);
}
