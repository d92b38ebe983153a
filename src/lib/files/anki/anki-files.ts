// Packages from the page's side: a worker for each one that is read or written, gone when it is done, given up, or takes too long.
import type { AnkiCollection } from '../../core/exchange/anki/build-anki-collection';
import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';
import { importIssue } from '../../core/exchange/import-issue';
import type { AnkiQuestion, AnkiReply, AnkiRequest } from './anki-worker-messages';
import workerUrl from './anki-worker?worker&url';
import type { ReadPackage } from './read-anki-package';

/** A hundred thousand notes take some seconds on a slow phone; what takes minutes was made to take for ever. */
const TIME_LIMIT_MS = 180_000;

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
	const policy = trustedTypes?.createPolicy('mitra-anki-worker', {
		createScriptURL(url) {
			if (url !== workerUrl) throw new TypeError(`not the Anki worker's URL: ${url}`);
			return url;
		}
	});
	return (trustedWorkerUrl = (policy?.createScriptURL(workerUrl) ?? workerUrl) as string);
}

/** What the package holds, or why it cannot be read. Rejects with the signal's reason, and when the worker cannot be started. */
export async function readAnkiFile(file: Blob, signal: AbortSignal): Promise<ReadPackage> {
	const reply = await askWorker({ ask: 'read', file }, signal);
	if (reply === 'too-slow') return { issues: [importIssue('error', 'anki-too-slow')] };
	if (reply.is === 'read') return reply.read;
	throw new Error(reply.is === 'failed' ? reply.message : 'the Anki worker answered another question');
}

/** The package as a file. */
export async function packAnki(collection: AnkiCollection): Promise<Blob> {
	const reply = await askWorker({ ask: 'write', collection }, new AbortController().signal);
	if (reply !== 'too-slow' && reply.is === 'written')
		return new Blob([reply.bytes], { type: 'application/octet-stream' });
	throw new Error(reply !== 'too-slow' && reply.is === 'failed' ? reply.message : 'the package could not be written');
}

function askWorker(question: AnkiQuestion, signal: AbortSignal): Promise<AnkiReply | 'too-slow'> {
	return new Promise((resolve, reject) => {
		signal.throwIfAborted();
		const worker = new Worker(trustWorkerUrl(), { type: 'module', name: 'mitra-anki' });
		const end = () => {
			worker.terminate();
			clearTimeout(timer);
			signal.removeEventListener('abort', giveUp);
		};
		const giveUp = () => {
			end();
			reject(signal.reason as Error);
		};
		const timer = setTimeout(() => {
			end();
			resolve('too-slow');
		}, TIME_LIMIT_MS);
		signal.addEventListener('abort', giveUp);
		worker.onmessage = ({ data }: MessageEvent<AnkiReply>) => {
			end();
			resolve(data);
		};
		worker.onerror = (event) => {
			end();
			reject(new Error(event.message === '' ? 'the Anki worker could not be started' : event.message));
		};
		const request: AnkiRequest = { ...question, wasmUrl: new URL(wasmUrl, location.href).href };
		worker.postMessage(request);
	});
}
