// A study log and a whole app for tests: real parts throughout, the clock in the test's hand.
import { AppUpdate } from '../../src/lib/app/app-update.svelte';
import { Backups } from '../../src/lib/app/backups.svelte';
import { createBackupTarget } from '../../src/lib/files/backup-target';
import { createHandleRecord } from '../../src/lib/store/handle-record';
import { Locale } from '../../src/lib/app/locale.svelte';
import type { Mitra } from '../../src/lib/app/mitra';
import { StudyLog } from '../../src/lib/app/study-log.svelte';
import { Voices } from '../../src/lib/app/voices.svelte';
import type { Speaker } from '../../src/lib/core/study/speaker';
import { bundledContent } from '../../src/lib/content/bundled-content';
import { COURSES, type Course } from '../../src/lib/core/content/model';
import { createOwnContentSource } from '../../src/lib/core/content/own-content-source';
import { formatIssue } from '../../src/lib/core/issue';
import type { Clock } from '../../src/lib/core/study/clock';
import type { DeviceId, EventId } from '../../src/lib/core/study/events';
import { createScheduler } from '../../src/lib/core/study/scheduler';
import type { StudyStore } from '../../src/lib/core/study/study-store';
import { en } from '../../src/lib/messages/en';
import { id } from '../../src/lib/messages/id';
import { hashContent } from '../../src/lib/store/content-hash';
import { createMemoryStudyStore } from '../../src/lib/store/memory-study-store';

export interface ManualClock extends Clock {
	/** Moves the time on. */
	pass(ms: number): void;
}

/** Nine in the morning of 2 March 2026 in Jakarta; stands still unless it is moved. */
export function manualClock(): ManualClock {
	let atMs = Date.UTC(2026, 2, 2, 2);
	return {
		now: () => ({ atMs, utcOffsetMinutes: 420, timeZone: 'Asia/Jakarta' }),
		pass(ms) {
			atMs += ms;
		}
	};
}

let lastId = 0;

export function makeLog(
	store: StudyStore = createMemoryStudyStore({ deviceIdFactory: () => 'device-a' as DeviceId }),
	clock: Clock = manualClock(),
	suggestedCourse: Course = 'indonesian'
): StudyLog {
	return new StudyLog({
		openStore: () => Promise.resolve({ store, failure: null, lostEvents: 0, forgetLoss: () => Promise.resolve() }),
		clock,
		scheduler: createScheduler(),
		createEventId: () => `event-${++lastId}` as EventId,
		suggestedCourse
	});
}

/** A device without voices, as most test machines are. */
const silentSpeaker: Speaker = {
	hasVoice: () => false,
	onVoicesChanged: () => () => undefined,
	speak: () => Promise.resolve(false),
	stop: () => undefined
};

/** A browser that cannot write to a chosen file, as most cannot. */
const noTarget = () => Promise.resolve(createBackupTarget(createHandleRecord('no-target'), null));

/** The app on the bundled content with an open log. */
export async function makeMitra(clock: ManualClock = manualClock()): Promise<Mitra> {
	const log = makeLog(undefined, clock);
	await log.start();
	const loadFiles = () => import('../../src/lib/files/exchange-files');
	return {
		log,
		courses: COURSES,
		content: createOwnContentSource({
			bundled: bundledContent,
			listOwn: () => log.state.ownContent.values(),
			whenReady: () => log.whenOpen(),
			readOwn: (hash) => log.readContent(hash),
			onDamaged: (issue) => {
				throw new Error(formatIssue(issue));
			}
		}),
		locale: new Locale(
			en,
			() => Promise.resolve(id),
			['en'],
			() => 'en'
		),
		voices: new Voices(silentSpeaker),
		update: new AppUpdate({ scope: '/', isDev: true }),
		clock,
		scheduler: createScheduler(),
		version: 'test',
		hashContent: (text) => hashContent(text, () => `h-${++lastId}`),
		createRunId: () => `run-${++lastId}`,
		loadFiles,
		backups: new Backups({ log, clock, version: 'test', loadFiles, loadTarget: noTarget, persistence: null }),
		persistence: null
	};
}
