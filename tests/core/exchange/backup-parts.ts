// Backups as texts for tests of the format: what the adapter packs, without packing.
import {
	BACKUP_FORMAT,
	BACKUP_VERSION,
	createBackupReader,
	formatBackupBody,
	formatBackupHeader,
	type ParsedBackup
} from '../../../src/lib/core/exchange/backup-format';
import type { LoggedEvent } from '../../../src/lib/core/study/events';
import type { StoredContent } from '../../../src/lib/core/study/study-store';

export function backupText(
	events: readonly LoggedEvent[],
	content: readonly StoredContent[] = [],
	version = 1
): string {
	const header = formatBackupHeader({
		format: BACKUP_FORMAT,
		version: version === 1 ? BACKUP_VERSION : version,
		app: 'test',
		madeAtMs: Date.UTC(2026, 2, 2),
		events: events.length,
		content: content.length,
		sha256: ''
	});
	return header + [...formatBackupBody(events, content)].join('');
}

export function readText(text: string): ParsedBackup {
	const reader = createBackupReader();
	const lines = text.split('\n');
	const rest = lines.pop();
	for (const line of lines) reader.readLine(line);
	if (rest !== '') reader.noteCutOff();
	return reader.finish();
}
