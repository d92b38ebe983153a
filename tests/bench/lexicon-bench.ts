// What the lexicon costs the learner: bytes to carry, time until the first answer, memory while it is loaded.
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { makeLexiconAssets } from '../../scripts/lexicon-assets';
import { createLanguageDesk } from '../../src/lib/core/language/language-desk';
import { decodeLexicon } from '../../src/lib/core/language/lexicon-asset';
import type { Figure } from './figures.mjs';

const TURNS = 7;

function heapMb(): number {
	globalThis.gc?.();
	return process.memoryUsage().heapUsed / 2 ** 20;
}

/** As the worker begins: both assets decoded, the first word looked up. */
function start({ lexicon, freedict }: { readonly lexicon: string; readonly freedict: string }) {
	const desk = createLanguageDesk(decodeLexicon(lexicon), decodeLexicon(freedict));
	desk.lookUp('kebijakannya');
	return desk;
}

function timeMs(work: () => unknown): number {
	const startMs = performance.now();
	work();
	return performance.now() - startMs;
}

/** Run in the project's root. The first start is the learner's: later ones find compiled code. */
export function measureLexicon(): Figure[] {
	const assets = makeLexiconAssets(process.cwd());
	const firstMs = timeMs(() => start(assets));
	const laterMs = Math.min(...Array.from({ length: TURNS }, () => timeMs(() => start(assets))));
	const beforeMb = heapMb();
	const desk = start(assets);
	const memoryMb = heapMb() - beforeMb;
	const englishMs = timeMs(() => desk.lookUpEnglish('wrote'));
	const text = 'Latihan bersama itu diadakan untuk mempererat kerja sama kedua negara. '.repeat(28_000);
	const textMs = timeMs(() => {
		const run = desk.analyseText(text);
		while (run.next().done !== true);
	});
	const kb = (asset: string) => gzipSync(asset).length / 1_000;
	return [
		{ name: 'lexicon, gzipped', value: kb(assets.lexicon), unit: 'kB' },
		{ name: 'suggestions (FreeDict), gzipped', value: kb(assets.freedict), unit: 'kB' },
		{ name: 'both, gzipped', value: kb(assets.lexicon) + kb(assets.freedict), unit: 'kB', atMost: 700 },
		{ name: 'lexicon ready, first time', value: firstMs, unit: 'ms', atMost: 150 },
		{ name: 'lexicon ready, code compiled', value: laterMs, unit: 'ms' },
		{ name: 'memory of the lexicon', value: memoryMb, unit: 'MB', atMost: 25 },
		{ name: 'first look-up from English', value: englishMs, unit: 'ms' },
		{ name: 'text of 2 MB analysed', value: textMs, unit: 'ms' }
	];
}
