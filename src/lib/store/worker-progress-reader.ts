// `ProgressReader` over a worker with a connection of its own to the database. The worker starts with the first question.
import type { ProgressReader, ProgressReading } from '../core/stats/progress-reading';
import type { WordHistory } from '../core/stats/word-history';
import type { ProgressReply, ProgressRequest } from './progress-worker-messages';
import workerUrl from './progress-worker?worker&url';

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
	const policy = trustedTypes?.createPolicy('mitra-progress-worker', {
		createScriptURL(url) {
			if (url !== workerUrl) throw new TypeError(`not the progress worker's URL: ${url}`);
			return url;
		}
	});
	return (trustedWorkerUrl = (policy?.createScriptURL(workerUrl) ?? workerUrl) as string);
}

interface Waiting {
	readonly resolve: (value: unknown) => void;
	readonly reject: (error: Error) => void;
}

type Question = ProgressRequest extends infer Request
	? Request extends unknown
		? Omit<Request, 'id' | 'databaseName'>
		: never
	: never;

/** Rejects with an `Error` that says what the worker ran into. */
export function createWorkerProgressReader(databaseName: string): ProgressReader {
	const waiting = new Map<number, Waiting>();
	let worker: Worker | null = null;
	let lastId = 0;

	function giveUp(message: string): void {
		worker?.terminate();
		worker = null;
		const calls = [...waiting.values()];
		waiting.clear();
		for (const { reject } of calls) reject(new Error(message));
	}

	function start(): Worker {
		const started = new Worker(trustWorkerUrl(), { type: 'module', name: 'mitra-progress' });
		started.onmessage = ({ data }: MessageEvent<ProgressReply>) => {
			const call = waiting.get(data.id);
			waiting.delete(data.id);
			if (data.ok) call?.resolve(data.value);
			else call?.reject(new Error(data.message));
		};
		started.onerror = (event) => {
			giveUp(event.message || 'the progress worker could not be started');
		};
		return started;
	}

	function ask(question: Question): Promise<unknown> {
		worker ??= start();
		const asked = worker;
		const id = ++lastId;
		return new Promise((resolve, reject) => {
			waiting.set(id, { resolve, reject });
			asked.postMessage({ ...question, id, databaseName });
		});
	}

	return {
		readProgress: (question) => ask({ ask: 'progress', question }) as Promise<ProgressReading>,
		readWord: (course, wordId, now) => ask({ ask: 'word', course, wordId, now }) as Promise<WordHistory>,
		close() {
			giveUp('the progress reader was closed');
		}
	};
}
