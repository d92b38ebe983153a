// Puts the app together: the one file that knows every part, and where the browser's clock and randomness come in.
import { AppUpdate } from './app/app-update.svelte';
import { Backups } from './app/backups.svelte';
import { firstInterfaceLanguage, Locale } from './app/locale.svelte';
import type { BackupTarget, ExchangeFiles } from './app/exchange-files';
import type { Mitra } from './app/mitra';
import type { Persistence } from './app/persistence';
import { StudyLog } from './app/study-log.svelte';
import { Voices } from './app/voices.svelte';
import { bundledContent } from './content/bundled-content';
import { COURSES } from './core/content/model';
import { createOwnContentSource } from './core/content/own-content-source';
import { formatIssue } from './core/issue';
import type { Clock } from './core/study/clock';
import type { DeviceId, EventId } from './core/study/events';
import { createScheduler } from './core/study/scheduler';
import { en } from './messages/en';
import { hashContent } from './store/content-hash';
import { createLossSentinel } from './store/loss-sentinel';
import { openStudyStore } from './store/open-study-store';
import { createWebSpeaker } from './speech/web-speaker';

export interface BootOptions {
	/** Base path without a slash at the end (`/mitra`, or nothing). An origin may be shared by several apps. */
	readonly base: string;
	readonly isDev: boolean;
	readonly version: string;
}

/** Builds everything and starts nothing: safe while prerendering. */
export function boot({ base, isDev, version }: BootOptions): Mitra {
	const scheduler = createScheduler();
	const name = `mitra:${base}`;
	const languages = typeof navigator === 'undefined' ? [] : navigator.languages;
	const log = new StudyLog({
		suggestedCourse: firstInterfaceLanguage(languages) === 'id' ? 'english' : 'indonesian',
		clock: systemClock,
		scheduler,
		createEventId: () => randomId() as EventId,
		openStore: () =>
			openStudyStore({
				databaseName: name,
				channelName: name,
				deviceIdFactory: () => randomId() as DeviceId,
				sentinel: createLossSentinel(`${name}:log`)
			})
	});
	const loadFiles = (): Promise<ExchangeFiles> => import('./files/exchange-files');
	const persistence = findPersistence();
	const loadTarget = createTargetLoader(`${name}:files`);
	return {
		log,
		courses: COURSES,
		content: createOwnContentSource({
			bundled: bundledContent,
			listOwn: () => log.state.ownContent.values(),
			whenReady: () => log.whenOpen(),
			readOwn: (hash) => log.readContent(hash),
			onDamaged: (issue) => {
				console.warn(formatIssue(issue));
			}
		}),
		locale: new Locale(
			en,
			async () => (await import('./messages/id')).id,
			languages,
			() => log.settings.interfaceLanguage
		),
		voices: new Voices(createWebSpeaker()),
		update: new AppUpdate({ scope: `${base}/`, isDev }),
		clock: systemClock,
		scheduler,
		version,
		createRunId: randomId,
		hashContent: (text) => hashContent(text, randomId),
		loadFiles,
		backups: new Backups({ log, clock: systemClock, version, loadFiles, loadTarget, persistence }),
		persistence
	};
}

/** The chosen file and the database that remembers it are opened by the first call only. */
function createTargetLoader(databaseName: string): () => Promise<BackupTarget> {
	let loading: Promise<BackupTarget> | null = null;
	const load = async (): Promise<BackupTarget> => {
		const [{ createBackupTarget }, { createHandleRecord }] = await Promise.all([
			import('./files/backup-target'),
			import('./store/handle-record')
		]);
		return createBackupTarget(createHandleRecord(databaseName));
	};
	return () => (loading ??= load());
}

const systemClock: Clock = {
	now() {
		const date = new Date();
		return {
			atMs: date.getTime(),
			utcOffsetMinutes: -date.getTimezoneOffset(),
			timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone
		};
	}
};

/** 96 random bits: no two devices, tabs or copies of a browser profile ever make the same. */
function randomId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(12));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function findPersistence(): Persistence | null {
	if (typeof navigator === 'undefined' || !('storage' in navigator)) return null;
	const { storage } = navigator;
	return { isGranted: () => storage.persisted(), request: () => storage.persist() };
}
