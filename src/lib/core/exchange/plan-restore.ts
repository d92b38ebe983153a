// Restoring a backup: set union with the log, so nothing here is ever overwritten.
import { compareText, mergeLogs } from '../study/event-order';
import type { LoggedEvent, StudyEvent } from '../study/events';
import { studyDayOf } from '../study/study-day';
import { findUndone, judgeUndos, redoImports } from '../study/undone-events';
import type { ParsedBackup } from './backup-format';
import { importIssue, type ImportIssue } from './import-issue';
import { emptyPlan, PREVIEW_ROWS, type ImportItem, type ImportPlan } from './import-plan';

export interface RestoreParts {
	readonly title: string;
	readonly backup: ParsedBackup;
	/** Whether the bytes were not those of the header's SHA-256; `null` where that could not be computed. */
	readonly hasWrongSum: boolean | null;
	/** The whole log here. */
	readonly log: readonly LoggedEvent[];
	/** Whether the content of that hash is kept here already. */
	readonly isContentKept: (hash: string) => boolean;
	/** Of the settings in force: when the study day changes. */
	readonly rolloverHour: number;
}

/** What restoring would add. What is here but hidden by an import that was undone is brought back. */
export function planRestore(parts: RestoreParts): ImportPlan {
	const { backup, title, log } = parts;
	const issues = listIssues(parts);
	if (issues.some(({ severity }) => severity === 'error')) return emptyPlan('backup', title, issues);
	const here = new Set(log.map(({ id }) => id));
	const inFile = mergeLogs(backup.events).events;
	const events = inFile.filter(({ id }) => !here.has(id));
	const [hidden, undoneInFile] = [judgeUndos(log).hidden, findUndone(inFile)];
	const revived = inFile.filter(({ id }) => hidden.has(id) && !undoneInFile.has(id));
	const redos = redoImports(log, new Set(revived.map(({ id }) => id)));
	const records = backup.content.filter(({ hash }) => !parts.isContentKept(hash));
	const brought = [...events, ...revived];
	const isNew = brought.length + records.length > 0;
	const { header } = backup;
	const made = header && { madeAtMs: header.madeAtMs, eventCount: header.events };
	return {
		kind: 'backup',
		title,
		counts: {
			new: brought.length,
			changed: 0,
			same: inFile.length - brought.length,
			skipped: backup.damagedLines + backup.unknownLines
		},
		facts: isNew ? countFacts(brought, parts.rolloverHour) : [],
		items: listContent(brought),
		issues: isNew ? issues : [...issues, importIssue('note', 'backup-nothing-new')],
		contentToSave: [],
		drafts: [...redos, ...(isNew && made ? [{ type: 'backup-made' as const, ...made }] : [])],
		events,
		records
	};
}

function listIssues({ backup, hasWrongSum }: RestoreParts): readonly ImportIssue[] {
	const { header, newerVersion, events, content, damagedLines, isCutOff } = backup;
	if (newerVersion !== null) return [importIssue('error', 'backup-newer', newerVersion)];
	if (events.length + content.length === 0 && (header === null || damagedLines > 0 || isCutOff)) {
		return [importIssue('error', 'backup-header-damaged')];
	}
	const issues: ImportIssue[] = [];
	const missing = header === null ? 0 : header.events + header.content - events.length - content.length;
	if (isCutOff || missing > damagedLines) issues.push(importIssue('warning', 'backup-tail-damaged', missing));
	else if (damagedLines > 0) issues.push(importIssue('warning', 'backup-lines-damaged', damagedLines));
	else if (hasWrongSum === true) issues.push(importIssue('warning', 'backup-checksum'));
	const keptHashes = new Set(content.map(({ hash }) => hash));
	const lost = events.filter((event) => isSave(event) && !keptHashes.has(event.hash));
	if (lost.length > 0) issues.push(importIssue('warning', 'backup-content-missing', lost.length));
	if (backup.unknownLines > 0) issues.push(importIssue('note', 'backup-unknown-events', backup.unknownLines));
	return issues;
}

function isSave(event: LoggedEvent): event is StudyEvent<'content-saved'> {
	return event.type === 'content-saved';
}

function countFacts(events: readonly LoggedEvent[], rolloverHour: number): ImportPlan['facts'] {
	const reviews = events.filter(({ type }) => type === 'card-reviewed');
	const words = new Set(
		(events as readonly StudyEvent[]).flatMap((event) =>
			event.type === 'word-added' ? [`${event.course}:${event.wordId}`] : []
		)
	);
	const saves = events.filter(isSave);
	const savedOf = (kind: string) => new Set(saves.filter((event) => event.kind === kind).map((save) => save.contentId));
	const facts = [
		{ fact: 'reviews', count: reviews.length },
		{ fact: 'study-days', count: new Set(reviews.map((event) => studyDayOf(event, rolloverHour))).size },
		{ fact: 'words', count: words.size },
		{ fact: 'lessons', count: savedOf('lesson').size },
		{ fact: 'collections', count: savedOf('words').size },
		{ fact: 'events', count: events.length }
	] as const;
	return facts.filter(({ count }) => count > 0);
}

function listContent(events: readonly LoggedEvent[]): readonly ImportItem[] {
	const byContent = new Map<string, ImportItem>();
	for (const save of events.filter(isSave)) {
		const { indonesian, english } = save.title;
		byContent.set(save.contentId, { id: save.contentId, change: 'new', indonesian, english });
	}
	return [...byContent.values()].toSorted((a, b) => compareText(a.id, b.id)).slice(0, PREVIEW_ROWS);
}
