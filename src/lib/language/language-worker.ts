// The worker's side: fetches the lexicon, then answers one question after the other. A long analysis pauses between its steps, so that
// other questions and a cancel get through.
import { createLanguageDesk, type LanguageDesk } from '../core/language/language-desk';
import { decodeLexicon } from '../core/language/lexicon-asset';
import type { CallValues, FromWorker, LoadMessage, ToWorker, WorkerCall } from './worker-messages';

/** The part of a worker's own scope that is used here; the DOM library describes pages only. */
interface WorkerScope {
	postMessage(message: FromWorker): void;
	onmessage: ((event: { readonly data: ToWorker }) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;
let desk: Promise<LanguageDesk> | null = null;
const cancelled = new Set<number>();

async function fetchText(url: string): Promise<string> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url}: status ${String(response.status)}`);
	return response.text();
}

async function load({ lexiconUrl, freedictUrl }: LoadMessage): Promise<LanguageDesk> {
	const [lexicon, freedict] = await Promise.all([fetchText(lexiconUrl), fetchText(freedictUrl)]);
	return createLanguageDesk(decodeLexicon(lexicon), decodeLexicon(freedict));
}

/** Lets waiting messages in: a task, which a resolved promise is not. */
function pause(): Promise<void> {
	return new Promise((resolve) => {
		setTimeout(resolve);
	});
}

async function analyse(id: number, text: string, on: LanguageDesk): Promise<CallValues['analyse']> {
	const steps = on.analyseText(text);
	for (;;) {
		const step = steps.next();
		if (step.done) return { ...step.value, sentences: [] };
		scope.postMessage({ id, is: 'progress', step: step.value });
		await pause();
		if (cancelled.delete(id)) return null;
	}
}

function answer(call: WorkerCall & { readonly id: number }, on: LanguageDesk): Promise<CallValues[keyof CallValues]> {
	switch (call.call) {
		case 'look-up':
			return Promise.resolve(on.lookUp(call.form));
		case 'look-up-english':
			return Promise.resolve(on.lookUpEnglish(call.form));
		case 'family':
			return Promise.resolve(on.familyOf(call.root));
		case 'explain':
			return Promise.resolve(on.explain(call.formation, call.headword));
		case 'analyse':
			return analyse(call.id, call.text, on);
		default:
			return call satisfies never;
	}
}

async function handle(call: WorkerCall & { readonly id: number }): Promise<void> {
	if (desk === null) throw new Error('the first message must say where the lexicon is');
	const value = await answer(call, await desk);
	scope.postMessage({ id: call.id, is: 'value', value });
}

scope.onmessage = ({ data }) => {
	if (data.call === 'load') {
		desk = load(data);
		// a failure is told to whoever asks
		desk.catch(() => undefined);
	} else if (data.call === 'cancel') cancelled.add(data.id);
	else {
		handle(data).catch((error: unknown) => {
			scope.postMessage({ id: data.id, is: 'failure', message: String(error) });
		});
	}
};
