// An import before it is done: what is in the file, what it would change here, and what is wrong with it. Nothing is applied while planning.
import type { WordId } from '../content/model';
import type {
	EventDraft,
	EventRange,
	ImportCounts,
	ImportId,
	ImportKind,
	LoggedEvent,
	OwnContentKind,
	StudyEvent
} from '../study/events';
import type { StoredContent } from '../study/study-store';
import type { ImportIssue } from './import-issue';

/** Rows that a preview shows at the most; the counts tell of the rest. */
export const PREVIEW_ROWS = 50;

/** One row of the preview. */
export interface ImportItem {
	/** Unique within the plan. */
	readonly id: string;
	readonly change: keyof ImportCounts;
	/** In the language that it is written in; empty where that side is missing. */
	readonly indonesian: string;
	readonly english: string;
}

/** A lesson or collection that the import saves; its text is hashed when it is applied. */
export interface ContentToSave extends Omit<StudyEvent<'content-saved'>, keyof LoggedEvent | 'type' | 'hash'> {
	/** JSON, as it is kept. */
	readonly text: string;
}

/** What the file brings, in the order in which a preview says it; the messages have a sentence for each. */
export const IMPORT_FACTS = [
	'events',
	'reviews',
	'study-days',
	'words',
	'lessons',
	'collections',
	'sentences',
	'questions',
	'cards',
	'media'
] as const;
export type ImportFact = (typeof IMPORT_FACTS)[number];

export interface ImportPlan {
	readonly kind: ImportKind;
	readonly title: string;
	readonly counts: ImportCounts;
	/** How much of each the import would bring that is not here yet; what it brings none of is left out. */
	readonly facts: readonly { readonly fact: ImportFact; readonly count: number }[];
	/** At most `PREVIEW_ROWS`, what changes first. */
	readonly items: readonly ImportItem[];
	/** What the learner should know first. One of the severity `error` means that nothing can be applied. */
	readonly issues: readonly ImportIssue[];
	readonly contentToSave: readonly ContentToSave[];
	/** Acts of now, in order, after the content was saved. */
	readonly drafts: readonly EventDraft[];
	/** Events with a time and id of their own. A backup's stay as they are; all others get the import's id. */
	readonly events: readonly LoggedEvent[];
	/** Content that `events` name already (a backup's). */
	readonly records: readonly StoredContent[];
}

/** What one atomic write takes; the last draft is the `import-applied` that an undo names. */
export interface ImportToWrite {
	readonly drafts: readonly EventDraft[];
	readonly events: readonly LoggedEvent[];
	readonly content: readonly StoredContent[];
}

/** A plan that does nothing, with the reasons. */
export function emptyPlan(kind: ImportKind, title: string, issues: readonly ImportIssue[]): ImportPlan {
	return {
		kind,
		title,
		counts: { new: 0, changed: 0, same: 0, skipped: 0 },
		facts: [],
		items: [],
		issues,
		contentToSave: [],
		drafts: [],
		events: [],
		records: []
	};
}

/** Whether applying the plan would do anything. */
export function canApply(plan: ImportPlan): boolean {
	const { contentToSave, drafts, events, records, issues } = plan;
	if (issues.some(({ severity }) => severity === 'error')) return false;
	return contentToSave.length + drafts.length + events.length + records.length > 0;
}

/** The plan as it is written. `hashes` are those of `contentToSave`, in its order. */
export function sealImport(plan: ImportPlan, importId: ImportId, hashes: readonly string[]): ImportToWrite {
	const { kind, title, counts, contentToSave, records } = plan;
	const saves = contentToSave.map(({ text, ...facts }, index) => {
		const hash = hashes[index];
		if (hash === undefined) throw new TypeError(`no hash for the content ${facts.contentId}`);
		return { record: { hash, text }, draft: { type: 'content-saved' as const, ...facts, hash } };
	});
	const applied: EventDraft<'import-applied'> = {
		type: 'import-applied',
		importId,
		kind,
		title: title.slice(0, 1_000),
		counts,
		contentIds: contentToSave.map(({ contentId }) => contentId),
		covers: kind === 'backup' ? rangesOf(plan.events) : []
	};
	const acts = [...saves.map(({ draft }) => draft), ...plan.drafts].map((draft) => ({ ...draft, importId }));
	return {
		drafts: [...acts, applied],
		events: kind === 'backup' ? plan.events : plan.events.map((event) => ({ ...event, importId })),
		content: [...records, ...saves.map(({ record }) => record)]
	};
}

/** The events by device and runs of sequence numbers. */
export function rangesOf(events: readonly LoggedEvent[]): readonly EventRange[] {
	const sorted = events.toSorted((a, b) =>
		a.deviceId < b.deviceId ? -1 : a.deviceId > b.deviceId ? 1 : a.seq - b.seq
	);
	const ranges: EventRange[] = [];
	for (const { deviceId, seq } of sorted) {
		const last = ranges.at(-1);
		if (last?.deviceId === deviceId && seq <= last.toSeq + 1) ranges[ranges.length - 1] = { ...last, toSeq: seq };
		else ranges.push({ deviceId, fromSeq: seq, toSeq: seq });
	}
	return ranges;
}

/** What `content-saved` says of a collection of words. */
export function describeCollection(
	contentId: string,
	title: string,
	wordIds: readonly WordId[],
	text: string
): ContentToSave {
	const kind: OwnContentKind = 'words';
	const titles = { indonesian: title, english: title };
	return {
		contentId,
		kind,
		title: titles,
		level: null,
		sentenceCount: 0,
		wordCount: wordIds.length,
		questionCount: 0,
		wordIds,
		text
	};
}
