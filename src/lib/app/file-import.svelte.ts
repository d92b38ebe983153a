// One file from being opened to being taken in: read, preview, apply, undo. Nothing is kept before `apply`.
import type { WordId } from '../core/content/model';
import { canApply, sealImport, type ImportPlan } from '../core/exchange/import-plan';
import type { OpenedFile } from '../core/exchange/opened-file';
import type { EventId, ImportId } from '../core/study/events';
import { StoreError } from '../core/study/study-store';
import type { Mitra } from './mitra';
import { planImport, type ImportChoices, type PlannedImport } from './plan-import';

export type ImportPhase = 'idle' | 'reading' | 'preview' | 'applying' | 'done' | 'undone' | 'failed';

export class FileImport {
	readonly #mitra: Mitra;
	#phase = $state<ImportPhase>('idle');
	#progress = $state(0);
	#opened = $state.raw<OpenedFile | null>(null);
	#planned = $state.raw<PlannedImport | null>(null);
	#choices: ImportChoices = {};
	#appliedId: EventId | null = null;
	#reading = new AbortController();

	constructor(mitra: Mitra) {
		this.#mitra = mitra;
	}

	get phase(): ImportPhase {
		return this.#phase;
	}
	/** Share of the file that was read, 0–1. */
	get progress(): number {
		return this.#progress;
	}
	get opened(): OpenedFile | null {
		return this.#opened;
	}
	get planned(): PlannedImport | null {
		return this.#planned;
	}
	get plan(): ImportPlan | null {
		return this.#planned?.plan ?? null;
	}
	get canApply(): boolean {
		return this.#phase === 'preview' && this.plan !== null && canApply(this.plan);
	}

	/** Reads the file and plans; a file that is still being read is given up. */
	async open(file: File): Promise<void> {
		this.cancel();
		const { signal } = this.#reading;
		this.#phase = 'reading';
		try {
			const knownIds = new Set<WordId>((await this.#mitra.content.loadAllWords()).map(({ id }) => id));
			const files = await this.#mitra.loadFiles();
			const opened = await files.openFile(file, {
				isKnownWord: (id) => knownIds.has(id),
				signal,
				onProgress: (ratio) => {
					if (!signal.aborted) this.#progress = ratio;
				}
			});
			const planned = await planImport(this.#mitra, opened, {});
			if (signal.aborted) return;
			this.#opened = opened;
			this.#planned = planned;
			this.#phase = 'preview';
		} catch (error) {
			if (signal.aborted) return;
			this.#phase = 'failed';
			throw error;
		}
	}

	/** Plans again with other choices. */
	async choose(choices: ImportChoices): Promise<void> {
		const opened = this.#opened;
		const { signal } = this.#reading;
		if (opened === null) return;
		this.#choices = { ...this.#choices, ...choices };
		const planned = await planImport(this.#mitra, opened, this.#choices);
		if (!signal.aborted) this.#planned = planned;
	}

	/** Takes everything in by one write. When that fails nothing was, and the preview stays. */
	async apply(): Promise<void> {
		const { plan } = this;
		if (plan === null || !this.canApply) return;
		this.#phase = 'applying';
		const { log, hashContent, createRunId } = this.#mitra;
		try {
			const hashes = await Promise.all(plan.contentToSave.map(({ text }) => hashContent(text)));
			const { id } = await log.bringIn(sealImport(plan, createRunId() as ImportId, hashes));
			this.#appliedId = id;
			this.#phase = 'done';
		} catch (error) {
			this.#phase = 'preview';
			// the layout says why the store failed
			if (!(error instanceof StoreError)) throw error;
		}
	}

	/** Takes the whole import back. */
	async undo(): Promise<void> {
		if (this.#appliedId === null) return;
		await this.#mitra.log.undo(this.#appliedId);
		this.#appliedId = null;
		this.#phase = 'undone';
	}

	/** Back to the beginning; whatever is being read or shown is let go. */
	cancel(): void {
		this.#reading.abort();
		this.#reading = new AbortController();
		this.#phase = 'idle';
		this.#progress = 0;
		this.#opened = null;
		this.#planned = null;
		this.#choices = {};
		this.#appliedId = null;
	}
}
