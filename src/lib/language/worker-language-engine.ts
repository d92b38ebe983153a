// The language engine in a worker of its own: a text of two megabytes does not make the page wait. The worker starts, and fetches the
// lexicon, with the first question.
import { freedictUrl, lexiconUrl } from 'virtual:lexicon-urls';
import type { AnalysisStep, LookedUpSentence } from '../core/language/analysed-text';
import type { CancelSignal, LanguageEngine } from '../core/language/language-engine';
import workerUrl from './language-worker?worker&url';
import type { CallValues, FromWorker, ToWorker, WorkerCall } from './worker-messages';

/** The part of the Trusted Types API that is used here; TypeScript's DOM library does not know it yet. */
interface TrustedTypes {
	createPolicy(
		name: string,
		rules: { readonly createScriptURL: (url: string) => string }
	): { createScriptURL(url: string): unknown };
}

let trustedWorkerUrl: string | null = null;

/** The worker's URL in the form that `require-trusted-types-for 'script'` asks for; a policy may be made only once. */
function trustWorkerUrl(): string {
	if (trustedWorkerUrl !== null) return trustedWorkerUrl;
	const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
	const policy = trustedTypes?.createPolicy('mitra-language-worker', {
		createScriptURL(url) {
			if (url !== workerUrl) throw new TypeError(`not the language worker's URL: ${url}`);
			return url;
		}
	});
	return (trustedWorkerUrl = (policy?.createScriptURL(workerUrl) ?? workerUrl) as string);
}

interface Waiting {
	readonly resolve: (value: unknown) => void;
	readonly reject: (error: Error) => void;
	readonly onStep: (step: AnalysisStep) => void;
}

/** Where the worker's files lie; other places are for tests. */
export interface AssetUrls {
	readonly lexiconUrl: string;
	readonly freedictUrl: string;
}

const BUILT_URLS: AssetUrls = { lexiconUrl, freedictUrl };

/** Starts nothing until it is asked. A worker that failed is replaced at the next question. */
export function createWorkerLanguageEngine(urls: AssetUrls = BUILT_URLS): LanguageEngine {
	const waiting = new Map<number, Waiting>();
	let worker: Worker | null = null;
	let lastId = 0;

	function giveUp(message: string) {
		worker?.terminate();
		worker = null;
		const calls = [...waiting.values()];
		waiting.clear();
		for (const { reject } of calls) reject(new Error(message));
	}

	function receive(message: FromWorker) {
		const call = waiting.get(message.id);
		if (message.is === 'failure') giveUp(message.message);
		else if (message.is === 'progress') call?.onStep(message.step);
		else {
			waiting.delete(message.id);
			call?.resolve(message.value);
		}
	}

	function start(): Worker {
		const started = new Worker(trustWorkerUrl(), { type: 'module', name: 'mitra-language' });
		started.onmessage = ({ data }: MessageEvent<FromWorker>) => {
			receive(data);
		};
		started.onerror = (event) => {
			giveUp(event.message || 'the language worker could not be started');
		};
		const absolute = (url: string) => new URL(url, location.href).href;
		post(started, {
			call: 'load',
			lexiconUrl: absolute(urls.lexiconUrl),
			freedictUrl: absolute(urls.freedictUrl)
		});
		return started;
	}

	function ask<Name extends WorkerCall['call']>(
		call: WorkerCall & { call: Name },
		onStep: (step: AnalysisStep) => void = () => undefined,
		signal: CancelSignal | null = null
	): Promise<CallValues[Name]> {
		worker ??= start();
		const asked = worker;
		const id = ++lastId;
		return new Promise((resolve, reject) => {
			waiting.set(id, {
				resolve: (value) => {
					resolve(value as CallValues[Name]);
				},
				reject,
				onStep
			});
			post(asked, { ...call, id });
			signal?.addEventListener('abort', () => {
				if (waiting.has(id)) post(asked, { call: 'cancel', id });
			});
		});
	}

	return {
		lookUp: (form) => ask({ call: 'look-up', form }),
		lookUpEnglish: (form) => ask({ call: 'look-up-english', form }),
		familyOf: (root) => ask({ call: 'family', root }),
		explain: (formation, headword) => ask({ call: 'explain', formation, headword }),
		async analyseText(text, onProgress, signal) {
			if (signal.aborted) return null;
			const sentences: LookedUpSentence[] = [];
			const onStep = (step: AnalysisStep) => {
				for (const sentence of step.sentences) sentences.push(sentence);
				onProgress(step.ratio);
			};
			const analysed = await ask({ call: 'analyse', text }, onStep, signal);
			return analysed && { ...analysed, sentences };
		}
	};
}

function post(worker: Worker, message: ToWorker): void {
	worker.postMessage(message);
}
