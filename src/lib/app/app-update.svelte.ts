// The life cycle of updates: registers the service worker, looks for new versions, offers them, and reloads when the learner
// agrees. What is stored and served offline is the worker's business (service-worker/).

/** An installed app may stay open for days, and iOS never looks for a new worker by itself. */
const CHECK_INTERVAL_MS = 3_600_000;

/** The part of the Trusted Types API that is used here; TypeScript's DOM library does not know it yet. */
interface TrustedTypes {
	createPolicy(
		name: string,
		rules: { readonly createScriptURL: (url: string) => string }
	): { createScriptURL(url: string): unknown };
}

/** The worker's URL in the form that `require-trusted-types-for 'script'` asks for. Throws on any other URL. */
function trustWorkerUrl(workerUrl: string): string {
	const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
	const policy = trustedTypes?.createPolicy('mitra-service-worker', {
		createScriptURL(url) {
			if (url !== workerUrl) throw new TypeError(`not the service worker's URL: ${url}`);
			return url;
		}
	});
	return (policy?.createScriptURL(workerUrl) ?? workerUrl) as string;
}

export interface AppUpdateOptions {
	/** Path of the app's folder with a slash at the end: `/mitra/`, or `/`. */
	readonly scope: string;
	/** No worker runs in development: it would keep showing old code. */
	readonly isDev: boolean;
}

export class AppUpdate {
	readonly #scope: string;
	readonly #isDev: boolean;
	/** The new version's worker, installed and waiting for consent. */
	#waiting = $state.raw<ServiceWorker | null>(null);
	#offlineReady = $state(false);
	/** A part of this version is gone from the host: only a reload leads on, with or without a worker. */
	#codeIsGone = $state(false);
	#holds = $state(0);
	#reloadOnRelease = false;
	#isReloading = false;

	constructor({ scope, isDev }: AppUpdateOptions) {
		this.#scope = scope;
		this.#isDev = isDev;
	}

	/** Whether to offer the new version now. Never true while a study session holds updates back. */
	get updateReady(): boolean {
		return this.#holds === 0 && (this.#waiting !== null || this.#codeIsGone);
	}

	/** Whether the whole app is stored on this device. */
	get offlineReady(): boolean {
		return this.#offlineReady;
	}

	/** Registers the worker and listens from then on; to be called once, as early as possible. */
	start(): void {
		if (this.#isDev) return;
		window.addEventListener('vite:preloadError', () => {
			this.#codeIsGone = true;
		});
		// missing in private windows of some browsers and outside https
		if (!('serviceWorker' in navigator)) return;
		this.#reloadOnNewController();
		this.#register().catch((reason: unknown) => {
			// the app works without it, only not offline; `offlineReady` says so
			console.warn('service worker not registered', reason);
		});
	}

	/** Switches to the new version. The page reloads, once. */
	apply(): void {
		const worker = this.#waiting;
		if (worker === null) {
			if (this.#codeIsGone) this.#reload();
			return;
		}
		// installed apps on iOS do not always fire `controllerchange` (WebKit bug 199110)
		worker.addEventListener('statechange', () => {
			if (worker.state === 'activated') this.#reload();
		});
		worker.postMessage({ type: 'SKIP_WAITING' });
	}

	/** Keeps updates away until `release`: during a study session. Calls may nest. */
	holdBack(): void {
		this.#holds += 1;
	}

	release(): void {
		this.#holds = Math.max(0, this.#holds - 1);
		if (this.#holds === 0 && this.#reloadOnRelease) this.#reload();
	}

	#reloadOnNewController(): void {
		const container = navigator.serviceWorker;
		let isControlled = container.controller !== null;
		container.addEventListener('controllerchange', () => {
			// the first worker claims the page that installed it: same version, nothing to reload
			if (isControlled) this.#reload();
			isControlled = true;
		});
	}

	async #register(): Promise<void> {
		const url = trustWorkerUrl(`${this.#scope}service-worker.js`);
		const registration = await navigator.serviceWorker.register(url, { scope: this.#scope, updateViaCache: 'none' });
		this.#watch(registration);
		const check = () => {
			// offline: the next check will do
			registration.update().catch(() => undefined);
		};
		check();
		setInterval(check, CHECK_INTERVAL_MS);
		document.addEventListener('visibilitychange', () => {
			if (document.visibilityState === 'visible') check();
		});
	}

	#watch(registration: ServiceWorkerRegistration): void {
		this.#offlineReady = registration.active !== null;
		// an update exists only beside an active worker; the first one waits for a moment too
		if (registration.active !== null) this.#waiting = registration.waiting;
		const follow = (worker: ServiceWorker | null) => {
			worker?.addEventListener('statechange', () => {
				if (worker.state === 'installed' && registration.active !== null) this.#waiting = worker;
				if (worker.state === 'activated') this.#offlineReady = true;
				if (worker.state === 'redundant' && this.#waiting === worker) this.#waiting = null;
			});
		};
		follow(registration.installing);
		follow(registration.waiting);
		registration.addEventListener('updatefound', () => {
			follow(registration.installing);
		});
	}

	/** Reloads once; in the middle of a study session (another tab took the update) at its end. */
	#reload(): void {
		if (this.#holds > 0) {
			this.#reloadOnRelease = true;
			return;
		}
		if (this.#isReloading) return;
		this.#isReloading = true;
		location.reload();
	}
}
