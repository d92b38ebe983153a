// npm run bench:language — how well and how fast the analyser works: accuracy by class, gloss coverage, speed. Treebank words and the first
// article lie beside the checkout (../shared, or where LANGUAGE_DATA says); without them the project's own golden table is all there is.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { readAppLexicon } from '../../scripts/read-app-lexicon';
import { analyseText } from '../../src/lib/core/language/analyse-text';
import { createAnalyser, type Analyser } from '../../src/lib/core/language/analyse-word';
import type { Lexicon } from '../../src/lib/core/language/lexicon';
import { lookUp } from '../../src/lib/core/language/look-up';
import { spellFormation } from '../../src/lib/core/language/spell-formation';
import type { WordAnalysis } from '../../src/lib/core/language/word-analysis';
import { readTable } from '../fixtures/read-table';
import { formatTable, isMissed, type Figure } from './figures.mjs';

interface GoldForm {
	readonly form: string;
	readonly lemma: string;
	/** How often the treebank has it. */
	readonly count: number;
	readonly hasClitic: boolean;
	/** All lemmas that any treebank gives the form. */
	readonly lemmas: ReadonlySet<string>;
}

const SHARED = process.env['LANGUAGE_DATA'] ?? join(process.cwd(), '..', 'shared');

function percent(part: number, whole: number): number {
	return whole === 0 ? 100 : (100 * part) / whole;
}

function readGold(path: string): GoldForm[] {
	const rows = readFileSync(path, 'utf8')
		.trimEnd()
		.split(/\r?\n/)
		.slice(1)
		.map((line) => line.split('\t'));
	const lemmas = new Map<string, Set<string>>();
	for (const [form = '', lemma = ''] of rows) lemmas.set(form, (lemmas.get(form) ?? new Set()).add(lemma));
	return rows.map(([form = '', lemma = '', , , count = '1', kind]) => ({
		form,
		lemma,
		count: Number(count),
		hasClitic: kind === 'clitic',
		lemmas: lemmas.get(form) ?? new Set()
	}));
}

/** Whether the pieces of the formation, put together by the sound rules, give the form again. */
function spellsForm({ form, formation, clitics }: WordAnalysis): boolean {
	if (formation === null) return true;
	const own = formation.split(' + ').filter((piece) => !(clitics as readonly string[]).includes(piece));
	const before = clitics.filter((clitic) => clitic.endsWith('-')).map((clitic) => clitic.slice(0, -1));
	const behind = clitics.filter((clitic) => clitic.startsWith('-')).map((clitic) => clitic.slice(1));
	const spellings = own.length === 1 && !own[0]?.startsWith('R(') ? own : spellFormation(own.join(' + '));
	if (typeof spellings === 'string') return false;
	const lower = form.toLowerCase();
	return spellings.some((text) => before.join('') + text + behind.join('') === lower.replace(/-(?=(nya|ku|mu)$)/, ''));
}

/**
 * Share of right roots in running words, which the goals are about: each form counts as often as the treebank has it. The share of
 * different forms stands beside it; there a slip of the treebank that occurs once weighs as much as *mengatakan*.
 */
function measureAccuracy(gold: readonly GoldForm[], analyse: Analyser): Figure[] {
	const judged = gold.map((entry) => {
		const analysis = analyse(entry.form);
		const root = analysis.root.toLowerCase();
		return { ...entry, analysis, isStrict: root === entry.lemma, isLenient: entry.lemmas.has(root) };
	});
	const classes: readonly (readonly [name: string, goal: number, has: (entry: GoldForm) => boolean])[] = [
		['derived forms', 93.5, ({ form, lemma, hasClitic }) => form !== lemma && !form.includes('-') && !hasClitic],
		['base forms left whole', 95, ({ form, lemma }) => form === lemma && !form.includes('-')],
		['reduplicated', 93, ({ form }) => form.includes('-')],
		['with clitics', 93, ({ hasClitic }) => hasClitic]
	];
	const figures: Figure[] = [
		{ name: 'strict', ...weighted(judged, ({ isStrict }) => isStrict), atLeast: 94.5 },
		{ name: 'strict, different forms', ...share(judged, ({ isStrict }) => isStrict) },
		{ name: 'lenient', ...weighted(judged, ({ isLenient }) => isLenient), atLeast: 97.5 },
		{ name: 'lenient, different forms', ...share(judged, ({ isLenient }) => isLenient) }
	];
	for (const [name, atLeast, has] of classes) {
		const some = judged.filter(has);
		figures.push({ name, ...weighted(some, ({ isLenient }) => isLenient), atLeast });
		figures.push({ name: `${name}, different forms`, ...share(some, ({ isLenient }) => isLenient) });
	}
	// the treebanks do so with many regular words, each with others: *pembatalan*, *terdaftar*
	const whole = judged.filter(
		({ isLenient, form, lemma, analysis }) => !isLenient && form === lemma && spellsForm(analysis)
	);
	figures.push({
		name: 'of the misses: built forms that the treebank leaves whole',
		value: whole.length,
		unit: 'forms'
	});
	figures.push({
		name: 'of the misses: others',
		value: judged.filter(({ isLenient }) => !isLenient).length - whole.length,
		unit: 'forms'
	});
	const right = judged.filter(({ isLenient }) => isLenient);
	figures.push({
		name: 'affixes put together again',
		...share(right, ({ analysis }) => spellsForm(analysis)),
		atLeast: 98
	});
	return figures;
}

function share<Entry>(entries: readonly Entry[], is: (entry: Entry) => boolean): { value: number; unit: string } {
	return { value: percent(entries.filter(is).length, entries.length), unit: '%' };
}

function weighted<Entry extends { readonly count: number }>(
	entries: readonly Entry[],
	is: (entry: Entry) => boolean
): { value: number; unit: string } {
	const sum = (some: readonly Entry[]) => some.reduce((total, { count }) => total + count, 0);
	return { value: percent(sum(entries.filter(is)), sum(entries)), unit: '%' };
}

/** For how many running words a gloss is found, the root's counted, and without it. */
function measureCoverage(
	of: string,
	words: readonly Pick<GoldForm, 'form' | 'count'>[],
	lexicon: Lexicon,
	analyse: Analyser
): Figure[] {
	const found = words.map(({ form, count }) => ({
		count,
		step: lookUp(form, { lexicon, analyse }).found?.step ?? null
	}));
	return [
		{ name: `${of}: a gloss, the root's counted`, ...weighted(found, ({ step }) => step !== null), atLeast: 96 },
		{
			name: `${of}: a gloss of the word`,
			...weighted(found, ({ step }) => step !== null && step !== 'root'),
			atLeast: 90
		}
	];
}

/** The content words of a text: without function words, and without names, which have no gloss to find. */
function contentWords(text: string, lexicon: Lexicon, analyse: Analyser): string[] {
	return analyseText(text, lexicon, analyse).flatMap(({ tokens }) =>
		tokens.flatMap(({ text: form, analysis }) => {
			if (analysis === null) return [];
			const isName = /^\p{Lu}/u.test(form) && analysis.kind === 'whole';
			const isFunction = lexicon.find(analysis.word.toLowerCase())[0]?.flags.includes('function') ?? false;
			return isName || isFunction ? [] : [form];
		})
	);
}

function measureGolden(analyse: Analyser): Figure[] {
	const rows = readTable('formations.tsv');
	const golden = share(rows, ([form = '', root, word, formation]) => {
		const analysis = analyse(form);
		return analysis.root === root && analysis.word === word && (analysis.formation ?? '-') === formation;
	});
	const rebuilt = share(rows, ([form = '']) => spellsForm(analyse(form)));
	return [
		{ name: 'own golden table: root, word and formation', ...golden, atLeast: 98 },
		{ name: 'own golden table: affixes put together again', ...rebuilt, atLeast: 98 }
	];
}

/** Every form analysed by an analyser that has seen none; the best of several turns. */
function measureSpeed(forms: readonly string[], lexicon: Lexicon): Figure {
	let bestMs = Infinity;
	for (let turn = 0; turn < 5; turn++) {
		const analyse = createAnalyser(lexicon);
		const startMs = performance.now();
		for (const form of forms) analyse(form);
		bestMs = Math.min(bestMs, performance.now() - startMs);
	}
	return {
		name: 'forms analysed, each for the first time',
		value: forms.length / (bestMs / 1000),
		unit: '/s',
		atLeast: 50_000
	};
}

/** Prints the table; exit code 1 where a goal is missed. */
export function main(): Promise<number> {
	const startMs = performance.now();
	const { lexicon, entries } = readAppLexicon();
	const loadMs = performance.now() - startMs;
	const analyse = createAnalyser(lexicon);
	const figures: Figure[] = [
		{ name: 'own entries', value: entries.length, unit: 'entries' },
		{ name: 'tables read and lexicon built', value: loadMs, unit: 'ms' },
		...measureGolden(analyse)
	];
	const goldPath = join(SHARED, 'language', 'lemmas-dev.tsv');
	const articlePath = join(SHARED, 'seed', 'article.id.txt');
	if (existsSync(goldPath)) {
		const gold = readGold(goldPath);
		const forms = gold.map(({ form }) => form);
		figures.push(...measureAccuracy(gold, analyse), ...measureCoverage('treebank', gold, lexicon, analyse));
		figures.push(measureSpeed([...new Set(forms)], lexicon));
	} else {
		console.log(`${goldPath} is not there: measured on the project's own golden table alone\n`);
		figures.push(
			measureSpeed(
				readTable('formations.tsv').map(([form = '']) => form),
				lexicon
			)
		);
	}
	if (existsSync(articlePath)) {
		const words = contentWords(readFileSync(articlePath, 'utf8'), lexicon, analyse).map((form) => ({ form, count: 1 }));
		figures.push(...measureCoverage('first article', words, lexicon, analyse));
	}
	console.log(formatTable(figures));
	return Promise.resolve(figures.some(isMissed) ? 1 : 0);
}
