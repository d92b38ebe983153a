// The language engine as boot.ts hands it out: its code comes with the first question, so that no page waits for it.
import type { LanguageEngine } from '../core/language/language-engine';

/** Loads the engine once; a load that failed is tried again at the next question. */
export function createLazyLanguageEngine(load: () => Promise<LanguageEngine> = loadWorkerEngine): LanguageEngine {
	let loading: Promise<LanguageEngine> | null = null;
	function engine(): Promise<LanguageEngine> {
		loading ??= load().catch((error: unknown) => {
			loading = null;
			throw error;
		});
		return loading;
	}
	return {
		lookUp: async (form) => (await engine()).lookUp(form),
		lookUpEnglish: async (form) => (await engine()).lookUpEnglish(form),
		familyOf: async (root) => (await engine()).familyOf(root),
		explain: async (formation, headword) => (await engine()).explain(formation, headword),
		analyseText: async (text, onProgress, signal) => (await engine()).analyseText(text, onProgress, signal)
	};
}

async function loadWorkerEngine(): Promise<LanguageEngine> {
	const { createWorkerLanguageEngine } = await import('./worker-language-engine');
	return createWorkerLanguageEngine();
}
