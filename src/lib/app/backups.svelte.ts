// Keeping progress safe: backups by hand and to a chosen file, how old the last one is, and the browser's promise to keep our data.
import type { Clock } from '../core/study/clock';
import type { LoggedEvent, StudyEvent } from '../core/study/events';
import type { StoredContent } from '../core/study/study-store';
import type { BackupTarget, ExchangeFiles } from './exchange-files';
import type { Persistence } from './persistence';
import type { StudyLog } from './study-log.svelte';

const DAY_MS = 86_400_000;
/** Days after which Today mentions it: what a learner would mind to lose, and no more often than needed. */
export const REMIND_AFTER_DAYS = 14;

export interface BackupsParts {
	readonly log: StudyLog;
	readonly clock: Clock;
	readonly version: string;
	readonly loadFiles: () => Promise<ExchangeFiles>;
	readonly loadTarget: () => Promise<BackupTarget>;
	readonly persistence: Persistence | null;
}

type TargetView = Awaited<ReturnType<BackupTarget['state']>>;

export class Backups {
	readonly #parts: BackupsParts;
	#phase = $state<'idle' | 'working' | 'done' | 'failed'>('idle');
	#target = $state.raw<TargetView | null>(null);
	#isPersisted = $state<boolean | null>(null);

	constructor(parts: BackupsParts) {
		this.#parts = parts;
	}

	get phase(): 'idle' | 'working' | 'done' | 'failed' {
		return this.#phase;
	}
	/** The file for automatic backups; `null` until `look` has been called. */
	get target(): TargetView | null {
		return this.#target;
	}
	/** Whether the browser promised to keep our data; `null` where it makes no such promise, or until `look` has been called. */
	get isPersisted(): boolean | null {
		return this.#isPersisted;
	}
	/** Whole days since the last backup; `null` when there was none. */
	get ageDays(): number | null {
		const { log } = this.#parts;
		const last = log.state.lastBackupAtMs;
		return last === null ? null : Math.max(0, Math.floor((log.now.atMs - last) / DAY_MS));
	}
	/** There is progress, and for two weeks no backup of it. */
	get isOverdue(): boolean {
		const { log } = this.#parts;
		const { days } = log.state;
		if (!log.isOpen || days.size === 0) return false;
		const firstDay = [...days.keys()].reduce((first, day) => Math.min(first, day), Infinity);
		return (this.ageDays ?? log.today - firstDay) >= REMIND_AFTER_DAYS;
	}

	/** Finds out what the browser says of the chosen file and of keeping our data. */
	async look(): Promise<void> {
		const [target, isPersisted] = await Promise.all([
			this.#parts.loadTarget().then((loaded) => loaded.state()),
			this.#parts.persistence?.isGranted() ?? null
		]);
		this.#target = target;
		this.#isPersisted = isPersisted;
	}

	/** Makes a backup and offers it as a download. */
	async save(): Promise<void> {
		await this.#work(async () => {
			const { file, files, eventCount, madeAtMs } = await this.#pack();
			files.saveFile(file, this.#fileName(madeAtMs));
			await this.#parts.log.record({ type: 'backup-made', madeAtMs, eventCount });
		});
	}

	/** Lets the learner choose the file for automatic backups and writes the first one. */
	async chooseTarget(): Promise<void> {
		const target = await this.#parts.loadTarget();
		const isChosen = await target.choose(this.#fileName(this.#parts.clock.now().atMs));
		await this.look();
		if (isChosen) await this.writeTarget();
	}

	/** Asks the browser to let us write to the chosen file again, and does. */
	async allowTarget(): Promise<void> {
		const isAllowed = await (await this.#parts.loadTarget()).allow();
		await this.look();
		if (isAllowed) await this.writeTarget();
	}

	async forgetTarget(): Promise<void> {
		await (await this.#parts.loadTarget()).forget();
		await this.look();
	}

	/** Writes a backup into the chosen file and reads it back. */
	async writeTarget(): Promise<void> {
		await this.#work(async () => {
			const { file, files, eventCount, contentCount, madeAtMs } = await this.#pack();
			const written = await (await this.#parts.loadTarget()).write(file);
			await files.verifyBackup(written, eventCount, contentCount);
			await this.#parts.log.record({ type: 'backup-made', madeAtMs, eventCount });
		});
	}

	async askToPersist(): Promise<void> {
		this.#isPersisted = (await this.#parts.persistence?.request()) ?? false;
	}

	/** What is due once a session is over. Never rejects: the session is kept whatever becomes of this. */
	async afterSession(): Promise<void> {
		try {
			await this.look();
			// once there is something to lose, and on the first day only: some browsers ask the learner
			if (this.#isPersisted === false && this.#parts.log.state.days.size === 1) await this.askToPersist();
			if (this.#target?.state === 'ready') await this.writeTarget();
		} catch {
			this.#phase = 'failed';
		}
	}

	async #work(work: () => Promise<void>): Promise<void> {
		if (this.#phase === 'working') return;
		this.#phase = 'working';
		try {
			await work();
			this.#phase = 'done';
		} catch {
			this.#phase = 'failed';
		}
	}

	async #pack() {
		const { log, clock, version, loadFiles } = this.#parts;
		const files = await loadFiles();
		const events = await log.readAll();
		const content = await readNamedContent(log, events);
		const madeAtMs = clock.now().atMs;
		const file = await files.packBackup({ events, content, app: version, madeAtMs });
		return { file, files, eventCount: events.length, contentCount: content.length, madeAtMs };
	}

	/** By the day where the learner is. */
	#fileName(atMs: number): string {
		const day = new Date(atMs + this.#parts.clock.now().utcOffsetMinutes * 60_000).toISOString().slice(0, 10);
		return `mitra-${day}.mitra-backup`;
	}
}

/** Removed and older content too: undoing an act may ask for it again. */
async function readNamedContent(log: StudyLog, events: readonly LoggedEvent[]): Promise<readonly StoredContent[]> {
	const saves = events.filter((event): event is StudyEvent<'content-saved'> => event.type === 'content-saved');
	const content: StoredContent[] = [];
	for (const hash of new Set(saves.map((save) => save.hash))) {
		const text = await log.readContent(hash);
		if (text !== null) content.push({ hash, text });
	}
	return content;
}
