// Puts the app together: the one file that knows every part, and where the browser's clock and randomness come in.
import { AppUpdate } from './app/app-update.svelte';
import { Backups } from './app/backups.svelte';
import { firstInterfaceLanguage, Locale } from './app/locale.svelte';
import type { BackupTarget, ExchangeFiles } from './app/exchange-files';
import type { Mitra } from './app/mitra';
import type { Persistence } from './app/persistence';
import { RecentActs } from './app/recent-acts.svelte';
import { StudyLog } from './app/study-log.svelte';
import { Voices } from './app/voices.svelte';
import { bundledContent } from './content/bundled-content';
import { COURSES } from './core/content/model';
import { createOwnContentSource } from './core/content/own-content-source';
import { formatIssue } from './core/issue';
import type { Clock } from './core/study/clock';
import type { DeviceId, EventId } from './core/study/events';
import { createScheduler } from './core/study/scheduler';
import { createLazyLanguageEngine } from './language/lazy-language-engine';
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
		// where it fails, the progress screen counts for itself
		onCompacted: () => void refreshProgress(mitra).catch(() => undefined),
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
	const mitra: Mitra = {
		log,
		recent: new RecentActs(log, bundledContent),
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
		language: createLazyLanguageEngine(),
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
		openProgressReader: async () => {
			if (log.durability === 'durable')
				return (await import('./store/worker-progress-reader')).createWorkerProgressReader(name);
			const { createLogProgressReader } = await import('./core/stats/log-progress-reader');
			return createLogProgressReader(() => log.readAll(), scheduler);
		},
		version,
		createRunId: randomId,
		hashContent: (text) => hashContent(text, randomId),
		loadFiles,
		backups: new Backups({ log, clock: systemClock, version, loadFiles, loadTarget, persistence }),
		persistence
	};
	return mitra;
}

/** Counts anew in the background what the progress screen would otherwise count when it is opened: once in a thousand answers. */
async function refreshProgress(mitra: Mitra): Promise<void> {
	const { Progress } = await import('./app/progress.svelte');
	const progress = new Progress(mitra);
	await progress.read();
	progress.close();
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

/** Asking for the zone's name costs a millisecond on a slow device, and one answer asks for the time often. */
const ZONE_FRESH_MS = 60_000;

const systemClock = createSystemClock();

/** The browser's clock. The zone's name is asked for anew after a minute, and at once when the offset or the clock has jumped. */
function createSystemClock(): Clock {
	let known = { timeZone: '', utcOffsetMinutes: NaN, atMs: NaN };
	return {
		now() {
			const date = new Date();
			const [atMs, utcOffsetMinutes] = [date.getTime(), -date.getTimezoneOffset()];
			const isFresh = utcOffsetMinutes === known.utcOffsetMinutes && Math.abs(atMs - known.atMs) < ZONE_FRESH_MS;
			if (!isFresh) {
				known = { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, utcOffsetMinutes, atMs };
			}
			return { atMs, utcOffsetMinutes, timeZone: known.timeZone };
		}
	};
}

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
