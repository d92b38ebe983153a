// Everything a screen may use, handed down from boot.ts through the context.
import { createContext } from 'svelte';
import type { OwnContentSource } from '../core/content/own-content-source';
import type { Course } from '../core/content/model';
import type { Clock } from '../core/study/clock';
import type { Scheduler } from '../core/study/scheduler';
import type { AppUpdate } from './app-update.svelte';
import type { Backups } from './backups.svelte';
import type { ExchangeFiles } from './exchange-files';
import type { Locale } from './locale.svelte';
import type { Persistence } from './persistence';
import type { StudyLog } from './study-log.svelte';
import type { Voices } from './voices.svelte';

export interface Mitra {
	/** What can be learned. */
	readonly courses: readonly Course[];
	readonly log: StudyLog;
	/** Bundled content and the learner's own. */
	readonly content: OwnContentSource;
	readonly locale: Locale;
	readonly update: AppUpdate;
	readonly voices: Voices;
	readonly clock: Clock;
	readonly scheduler: Scheduler;
	readonly version: string;
	/** A new identifier for a quiz run. */
	readonly createRunId: () => string;
	/** The name under which content of the learner's own is kept: a hash of its text. */
	readonly hashContent: (text: string) => Promise<string>;
	/** Reading and writing files; loaded when it is asked for. */
	readonly loadFiles: () => Promise<ExchangeFiles>;
	readonly backups: Backups;
	/** The browser's promise not to clear our data; `null` where it has no such promise. */
	readonly persistence: Persistence | null;
}

export const [getMitra, setMitra] = createContext<Mitra>();
