// A backup as lines of text, each with a checksum of its own; docs/backup-format.md is its description. Packing and hashing: files/.
import { sortEvents } from '../study/event-order';
import type { LoggedEvent } from '../study/events';
import { checkFields, integerOf, isRecord, oneOf, ownField, textOf, type FactCheck } from '../study/fact-check';
import { parseLoggedEvent } from '../study/parse-event';
import type { StoredContent } from '../study/study-store';
import { crc32 } from './crc32';

export const BACKUP_FORMAT = 'mitra-backup';
/** Raised when a reader of an earlier version could misread the file; new kinds of events do not need it. */
export const BACKUP_VERSION = 1;
/** A line longer than this is no line of ours: the longest, a lesson, is bounded far below. */
export const LINE_LIMIT = 32 * 1024 * 1024;
/** Length of the checksum and the blank behind it. */
const SUM_LENGTH = 9;

/** The first line. */
export interface BackupHeader {
	readonly format: typeof BACKUP_FORMAT;
	readonly version: number;
	/** Version of the app that wrote it. */
	readonly app: string;
	readonly madeAtMs: number;
	/** How many events and contents follow. */
	readonly events: number;
	readonly content: number;
	/** SHA-256, hexadecimal, of all bytes after the first line (UTF-8, before packing); empty where the page may not compute it. */
	readonly sha256: string;
}

/** What could be read of a backup. */
export interface ParsedBackup {
	/** `null` when the first line is damaged. */
	readonly header: BackupHeader | null;
	/** The version when it is one that this reader does not know; then nothing else was read. */
	readonly newerVersion: number | null;
	readonly events: readonly LoggedEvent[];
	readonly content: readonly StoredContent[];
	/** Lines whose checksum fails or that hold nothing sound. */
	readonly damagedLines: number;
	/** The end is missing, or nothing could be read from some place on. */
	readonly isCutOff: boolean;
	/** Sound lines of a kind that this version does not know. */
	readonly unknownLines: number;
}

const HEADER = {
	format: oneOf([BACKUP_FORMAT]),
	version: integerOf(1, 1_000_000),
	app: textOf(0, 200),
	madeAtMs: integerOf(0, 8.64e15),
	events: integerOf(0, Number.MAX_SAFE_INTEGER),
	content: integerOf(0, Number.MAX_SAFE_INTEGER),
	sha256: textOf(0, 64)
} satisfies Record<string, FactCheck>;

/** All lines but the first, with their line ends: the log in total order, then the content by hash. */
export function* formatBackupBody(
	events: readonly LoggedEvent[],
	content: readonly StoredContent[]
): Generator<string, void> {
	for (const event of sortEvents(events)) yield formatLine({ event });
	for (const { hash, text } of content.toSorted((a, b) => (a.hash < b.hash ? -1 : 1))) {
		yield formatLine({ content: { hash, text } });
	}
}

export function formatBackupHeader(header: BackupHeader): string {
	return formatLine(header);
}

export interface BackupReader {
	/** Takes the next line, without its line end. */
	readLine(line: string): void;
	/** Takes note that the end is missing. */
	noteCutOff(): void;
	finish(): ParsedBackup;
}

/** Reads a backup line by line, so that a long one is never in memory as a text. Never throws, whatever the lines hold. */
export function createBackupReader(): BackupReader {
	let header: BackupHeader | null = null;
	let newerVersion: number | null = null;
	const events: LoggedEvent[] = [];
	const content: StoredContent[] = [];
	let isCutOff = false;
	let [lineCount, damagedLines, unknownLines] = [0, 0, 0];

	function readRecord(record: Record<string, unknown>): void {
		const [event, kept] = [ownField(record, 'event'), ownField(record, 'content')];
		if (event !== undefined) {
			const parsed = parseLoggedEvent(event, { file: 'backup', place: `line ${lineCount}` });
			if (parsed.ok) events.push(parsed.value);
			else damagedLines++;
		} else if (kept !== undefined) {
			if (isStoredContent(kept)) content.push({ hash: kept.hash, text: kept.text });
			else damagedLines++;
		} else {
			unknownLines++;
		}
	}

	return {
		readLine(line) {
			lineCount++;
			if (newerVersion !== null) return;
			const record = parseLine(line);
			if (record === null) {
				damagedLines++;
			} else if (ownField(record, 'format') === BACKUP_FORMAT) {
				if (checkFields(record, HEADER, { file: 'backup', place: '' }).length > 0) damagedLines++;
				else header = record as unknown as BackupHeader;
				const version = ownField(record, 'version');
				if (typeof version === 'number' && version > BACKUP_VERSION) newerVersion = version;
			} else {
				readRecord(record);
			}
		},
		noteCutOff() {
			isCutOff = true;
		},
		finish: () => ({ header, newerVersion, events, content, damagedLines, isCutOff, unknownLines })
	};
}

function formatLine(record: object): string {
	const json = JSON.stringify(record);
	return `${crc32(json)} ${json}\n`;
}

function parseLine(line: string): Record<string, unknown> | null {
	const json = line.slice(SUM_LENGTH);
	if (line.charAt(SUM_LENGTH - 1) !== ' ' || crc32(json) !== line.slice(0, SUM_LENGTH - 1)) return null;
	try {
		const value: unknown = JSON.parse(json);
		return isRecord(value) ? value : null;
	} catch {
		return null;
	}
}

function isStoredContent(value: unknown): value is StoredContent {
	if (!isRecord(value)) return false;
	const [hash, text] = [ownField(value, 'hash'), ownField(value, 'text')];
	return typeof hash === 'string' && /^[0-9a-z-]{1,80}$/.test(hash) && typeof text === 'string';
}
