// Backups as files: gzip around the lines of core/exchange/backup-format.
import {
	BACKUP_FORMAT,
	BACKUP_VERSION,
	createBackupReader,
	formatBackupBody,
	formatBackupHeader,
	LINE_LIMIT,
	type ParsedBackup
} from '../core/exchange/backup-format';
import type { LoggedEvent } from '../core/study/events';
import type { StoredContent } from '../core/study/study-store';
import { packGzip, unpackGzip } from './gzip';
import { sha256 } from './sha256';
import { createLineSplitter } from './text-lines';

/** A million reviews are about a quarter of it. */
const UNPACKED_LIMIT = 1024 * 1024 * 1024;
/** Above this the whole is not hashed again at reading: the lines' own checksums have to do. */
const HASHED_LIMIT = 256 * 1024 * 1024;
/** Lines are written in pieces of about this length. */
const PIECE_LENGTH = 1024 * 1024;

export interface BackupParts {
	readonly events: readonly LoggedEvent[];
	readonly content: readonly StoredContent[];
	readonly app: string;
	readonly madeAtMs: number;
}

export interface ReadBackup {
	readonly backup: ParsedBackup;
	/** `null` where it could not be computed or nothing says what it should be. */
	readonly hasWrongSum: boolean | null;
	readonly isTooLarge: boolean;
}

export interface ReadOptions {
	readonly signal: AbortSignal;
	/** Told the share that was read, 0–1. */
	readonly onProgress: (ratio: number) => void;
}

/** The backup as a file, read back and compared. Rejects when it does not read as it was written. */
export async function packBackup({ events, content, app, madeAtMs }: BackupParts): Promise<Blob> {
	const body = encodeBody(events, content);
	const header = formatBackupHeader({
		format: BACKUP_FORMAT,
		version: BACKUP_VERSION,
		app,
		madeAtMs,
		events: events.length,
		content: content.length,
		sha256: (await sha256(body)) ?? ''
	});
	const file = await packGzip([new TextEncoder().encode(header), ...body]);
	await verifyBackup(file, events.length, content.length);
	return file;
}

/** Rejects when the file does not read as a whole backup of so many events and contents. */
export async function verifyBackup(file: Blob, events: number, content: number): Promise<void> {
	const options = { signal: new AbortController().signal, onProgress: () => undefined };
	const { backup, hasWrongSum } = await readBackup(file, options);
	const isWhole = backup.header !== null && backup.damagedLines === 0 && !backup.isCutOff && hasWrongSum !== true;
	if (!isWhole || backup.events.length !== events || backup.content.length !== content) {
		throw new Error(`backup: read back ${backup.events.length} events; expected ${events}`);
	}
}

/** What can be read of a backup, packed or unpacked. Never rejects because of what the file holds. */
export async function readBackup(file: Blob, { signal, onProgress }: ReadOptions): Promise<ReadBackup> {
	const reader = createBackupReader();
	const body = createBodyKeeper();
	const lines = createLineSplitter((line) => {
		reader.readLine(line);
	}, LINE_LIMIT);
	const take = (bytes: Uint8Array, readBytes: number): void => {
		lines.feed(bytes);
		body.keep(bytes);
		onProgress(Math.min(1, readBytes / file.size));
	};
	const isPacked = new Uint8Array(await file.slice(0, 1).arrayBuffer())[0] === 0x1f;
	const end = isPacked
		? await unpackGzip(file, take, { limitBytes: UNPACKED_LIMIT, signal })
		: await readPlain(file, take, signal);
	if (lines.finish() !== '' || end !== 'whole' || lines.isOverfull) reader.noteCutOff();
	const backup = await dropFalseContent(reader.finish());
	const sum = await body.sum();
	const expected = backup.header?.sha256 ?? '';
	const hasWrongSum = sum === null || expected === '' ? null : sum !== expected;
	return { backup, hasWrongSum, isTooLarge: end === 'too-large' || lines.isOverfull };
}

function encodeBody(events: readonly LoggedEvent[], content: readonly StoredContent[]): Uint8Array<ArrayBuffer>[] {
	const encoder = new TextEncoder();
	const pieces: Uint8Array<ArrayBuffer>[] = [];
	let lines: string[] = [];
	let length = 0;
	const flush = (): void => {
		pieces.push(encoder.encode(lines.join('')));
		[lines, length] = [[], 0];
	};
	for (const line of formatBackupBody(events, content)) {
		lines.push(line);
		length += line.length;
		if (length > PIECE_LENGTH) flush();
	}
	flush();
	return pieces;
}

async function readPlain(
	file: Blob,
	take: (bytes: Uint8Array, readBytes: number) => void,
	signal: AbortSignal
): Promise<'whole'> {
	for (let start = 0; start < file.size; start += PIECE_LENGTH) {
		const bytes = new Uint8Array(await file.slice(start, start + PIECE_LENGTH).arrayBuffer());
		signal.throwIfAborted();
		take(bytes, start + bytes.length);
	}
	return 'whole';
}

/** Keeps what follows the first line, for its checksum. */
function createBodyKeeper(): { keep(bytes: Uint8Array): void; sum(): Promise<string | null> } {
	const pieces: Uint8Array<ArrayBuffer>[] = [];
	let isInBody = false;
	let length = 0;
	return {
		keep(bytes) {
			const start = isInBody ? 0 : bytes.indexOf(0x0a) + 1;
			if (start === 0 && !isInBody) return;
			isInBody = true;
			length += bytes.length - start;
			if (length <= HASHED_LIMIT) pieces.push(bytes.slice(start));
			else pieces.length = 0;
		},
		sum: () => (length <= HASHED_LIMIT ? sha256(pieces) : Promise.resolve(null))
	};
}

/** Content whose text is not what its hash says would be found under a wrong name for ever. */
async function dropFalseContent(backup: ParsedBackup): Promise<ParsedBackup> {
	const isTrue = await Promise.all(
		backup.content.map(async ({ hash, text }) => {
			// named at random where the page could not hash
			if (hash.startsWith('r-')) return true;
			const sum = await sha256([new TextEncoder().encode(text)]);
			return sum === null || sum === hash;
		})
	);
	const content = backup.content.filter((_, index) => isTrue[index]);
	return { ...backup, content, damagedLines: backup.damagedLines + backup.content.length - content.length };
}
