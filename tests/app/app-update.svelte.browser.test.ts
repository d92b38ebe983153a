import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AppUpdate } from '../../src/lib/app/app-update.svelte';

/** A worker as the browser hands it out, with a life that the test leads. */
class FakeWorker extends EventTarget {
	readonly messages: unknown[] = [];
	constructor(public state: ServiceWorkerState) {
		super();
	}
	postMessage(message: unknown): void {
		this.messages.push(message);
	}
	become(state: ServiceWorkerState): void {
		this.state = state;
		this.dispatchEvent(new Event('statechange'));
	}
}

class FakeRegistration extends EventTarget {
	active: FakeWorker | null = null;
	waiting: FakeWorker | null = null;
	installing: FakeWorker | null = null;
	updates = 0;
	update(): Promise<void> {
		this.updates += 1;
		return Promise.reject(new TypeError('offline'));
	}
	find(worker: FakeWorker): FakeWorker {
		this.installing = worker;
		this.dispatchEvent(new Event('updatefound'));
		return worker;
	}
}

let registration: FakeRegistration;
let registrations: readonly (readonly [url: string, options: RegistrationOptions | undefined])[];

beforeEach(() => {
	registration = new FakeRegistration();
	registrations = [];
	vi.spyOn(navigator.serviceWorker, 'register').mockImplementation((url, options) => {
		// the URL comes as a TrustedScriptURL
		registrations = [...registrations, [String(url), options]];
		return Promise.resolve(registration as unknown as ServiceWorkerRegistration);
	});
});

afterEach(() => {
	vi.restoreAllMocks();
});

async function startUpdate(isDev = false): Promise<AppUpdate> {
	const update = new AppUpdate({ scope: '/mitra/', isDev });
	update.start();
	if (!isDev) await vi.waitUntil(() => registration.updates > 0);
	return update;
}

describe('registration', () => {
	test('names the worker, its scope, and passes the HTTP cache by', async () => {
		await startUpdate();
		expect(registrations).toEqual([['/mitra/service-worker.js', { scope: '/mitra/', updateViaCache: 'none' }]]);
	});

	test('does not happen in development', async () => {
		await startUpdate(true);
		expect(registrations).toEqual([]);
	});

	test('looks for updates when the learner comes back', async () => {
		await startUpdate();
		const before = registration.updates;
		document.dispatchEvent(new Event('visibilitychange'));
		expect(registration.updates).toBe(before + 1);
	});
});

describe('the first installation', () => {
	test('makes the app ready for offline use and is no update', async () => {
		const first = new FakeWorker('installing');
		registration.installing = first;
		const update = await startUpdate();
		expect(update.offlineReady).toBe(false);
		first.become('installed');
		expect(update.updateReady).toBe(false);
		first.become('activated');
		expect(update.offlineReady).toBe(true);
		expect(update.updateReady).toBe(false);
	});

	test('that fails leaves the app without offline use', async () => {
		const first = new FakeWorker('installing');
		registration.installing = first;
		const update = await startUpdate();
		first.become('redundant');
		expect(update.offlineReady).toBe(false);
	});
});

describe('an update', () => {
	beforeEach(() => {
		registration.active = new FakeWorker('activated');
	});

	test('that waited since the last visit is offered at once', async () => {
		registration.waiting = new FakeWorker('installed');
		const update = await startUpdate();
		expect(update.updateReady).toBe(true);
		expect(update.offlineReady).toBe(true);
	});

	test('is offered once it is installed, and taken only by consent', async () => {
		const update = await startUpdate();
		const next = registration.find(new FakeWorker('installing'));
		expect(update.updateReady).toBe(false);
		next.become('installed');
		expect(update.updateReady).toBe(true);
		expect(next.messages).toEqual([]);
		update.apply();
		expect(next.messages).toEqual([{ type: 'SKIP_WAITING' }]);
	});

	test('that breaks off is not offered', async () => {
		const update = await startUpdate();
		registration.find(new FakeWorker('installing')).become('redundant');
		expect(update.updateReady).toBe(false);
	});

	test('that a newer one replaces is taken back', async () => {
		const update = await startUpdate();
		const next = registration.find(new FakeWorker('installing'));
		next.become('installed');
		const newer = registration.find(new FakeWorker('installing'));
		next.become('redundant');
		expect(update.updateReady).toBe(false);
		newer.become('installed');
		update.apply();
		expect(next.messages).toEqual([]);
		expect(newer.messages).toHaveLength(1);
	});

	test('is held back during study sessions, also when they nest', async () => {
		const update = await startUpdate();
		update.holdBack();
		update.holdBack();
		registration.find(new FakeWorker('installing')).become('installed');
		expect(update.updateReady).toBe(false);
		update.release();
		expect(update.updateReady).toBe(false);
		update.release();
		expect(update.updateReady).toBe(true);
		update.release();
		update.holdBack();
		expect(update.updateReady).toBe(false);
	});

	test('reaches the screen: the getter is reactive', async () => {
		const update = await startUpdate();
		const seen: boolean[] = [];
		const stop = $effect.root(() => {
			$effect(() => {
				seen.push(update.updateReady);
			});
		});
		flushSync();
		registration.find(new FakeWorker('installing')).become('installed');
		flushSync();
		stop();
		expect(seen).toEqual([false, true]);
	});
});

test('a part of the app that is gone from the host leads to a reload, also without an update', async () => {
	const update = await startUpdate();
	expect(update.updateReady).toBe(false);
	window.dispatchEvent(new Event('vite:preloadError'));
	expect(update.updateReady).toBe(true);
});
