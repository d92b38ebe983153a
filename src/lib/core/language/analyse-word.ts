// The analyser: one form in, its dictionary word, root and formation out. Rules give readings, the lexicon confirms and ranks them, irregular
// forms come first. What stands around the word is analyse-text.ts.
import { findDictionaryWord } from './dictionary-word';
import type { Irregular, Lexicon } from './lexicon';
import { readEntry, type StemReading } from './read-stem';
import { readWord, type WordReading } from './read-word';
import { findSoundChange, soundChangeOf } from './sound-change';
import { undoReduplication, type Doubling } from './undo-reduplication';
import type { WordAnalysis } from './word-analysis';

/** Analyses a form as it stands in a text. `isNamePosition`: its capital letter begins no sentence. Never throws. */
export type Analyser = (form: string, isNamePosition?: boolean) => WordAnalysis;

/** Texts repeat their words; what is remembered stays small. */
const REMEMBERED_FORMS = 20_000;

/** *mempertanggungjawabkannyalah* has 28 letters; what is much longer is no word. */
const LONGEST_FORM = 64;

const ENTRY_CONFIDENCE = 0.98;
const IRREGULAR_CONFIDENCE = 0.99;
const UNKNOWN_WHOLE_CONFIDENCE = 0.4;
const NUMBER_CONFIDENCE = 0.9;

/** An analyser over one lexicon. It remembers forms, so make it once. */
export function createAnalyser(lexicon: Lexicon): Analyser {
	const remembered = new Map<string, WordAnalysis>();
	return (form, isNamePosition = false) => {
		const key = isNamePosition ? `^${form}` : form;
		const known = remembered.get(key);
		if (known !== undefined) return known;
		const analysis = analyse(form, isNamePosition, lexicon);
		if (remembered.size >= REMEMBERED_FORMS) remembered.clear();
		remembered.set(key, analysis);
		return analysis;
	};
}

function analyse(form: string, isNamePosition: boolean, lexicon: Lexicon): WordAnalysis {
	const lower = form
		.toLowerCase()
		.replace(/[\u2010\u2011]/g, '-')
		.replace(/[\u2019\u02BC]/g, "'");
	if (lower.length > LONGEST_FORM) return leaveWhole(form, lower, 0);
	const irregular = lexicon.irregular(lower);
	if (irregular !== null) return fromIrregular(form, irregular);
	const entry = lexicon.find(lower)[0];
	if (entry?.isChecked === true) return fromEntry(form, lower, readEntry(entry, lexicon));
	// *anak2*: the old way to write a doubling
	const written = /^([a-z]{3,})2((?:an|kan|i)?(?:nya|ku|mu)?)$/.exec(lower);
	const doubled = written === null ? lower : `${written[1] ?? ''}-${written[1] ?? ''}${written[2] ?? ''}`;
	if (/\d/.test(doubled)) return leaveWhole(form, lower, NUMBER_CONFIDENCE);
	if (doubled.includes('-')) {
		const hyphened = analyseHyphened(form, doubled, isNamePosition, lexicon);
		if (hyphened !== null) return hyphened;
	}
	// initials and foreign scripts: PBB, TNI, São
	if (!/^[a-z]+(-(nya|ku|mu|lah|kah|pun))?$/.test(lower) || isAcronym(form)) {
		return leaveWhole(form, lower, UNKNOWN_WHOLE_CONFIDENCE);
	}
	const readings = readWord(lower, lexicon, isNamePosition);
	const best = readings[0];
	return best === undefined ? leaveWhole(form, lower, 0) : fromReading(form, best, readings, lexicon);
}

function isAcronym(form: string): boolean {
	return /^\p{Lu}{2,6}$/u.test(form);
}

function leaveWhole(form: string, word: string, confidence: number): WordAnalysis {
	return {
		form,
		word,
		root: word,
		formation: null,
		wordFormation: null,
		soundChange: null,
		clitics: [],
		reduplication: null,
		kind: 'whole',
		confidence
	};
}

function fromIrregular(form: string, { word, root, formation }: Irregular): WordAnalysis {
	return {
		...leaveWhole(form, word, IRREGULAR_CONFIDENCE),
		root,
		formation,
		wordFormation: word.toLowerCase() === form.toLowerCase() ? formation : null,
		kind: formation === null ? 'base' : 'derived'
	};
}

function fromEntry(form: string, lower: string, { entry, root, pieces }: StemReading): WordAnalysis {
	const formation = joinPieces(pieces);
	return {
		...leaveWhole(form, entry?.headword ?? form, ENTRY_CONFIDENCE),
		root,
		formation,
		wordFormation: entry?.formation ?? null,
		soundChange: formation === null ? null : findSoundChange(lower, pieces),
		reduplication: reduplicationOf(lower, pieces),
		kind: entry?.flags.includes('name') === true ? 'whole' : formation === null ? 'base' : 'derived'
	};
}

function reduplicationOf(form: string, pieces: readonly string[]): WordAnalysis['reduplication'] {
	if (!pieces.some((piece) => piece.startsWith('R('))) return null;
	if (!form.includes('-')) return 'partial';
	if (pieces.indexOf('meN-') > 0) return 'reciprocal';
	return pieces.length > 1 && !(pieces[0] ?? '').startsWith('R(') ? 'affixed' : 'full';
}

function fromReading(
	form: string,
	best: WordReading,
	readings: readonly WordReading[],
	lexicon: Lexicon
): WordAnalysis {
	const { word, pieces: wordPieces } = findDictionaryWord(best, lexicon);
	const entry = lexicon.find(word)[0];
	const pieces = withClitics(best.pieces, best.clitics);
	const isWhole = best.stem.known === 'unknown' && best.pieces.length === 1;
	return {
		form,
		word: entry?.headword ?? word,
		root: best.stem.root,
		formation: pieces.length > 1 ? pieces.join(' + ') : null,
		wordFormation: entry?.formation ?? joinPieces(wordPieces ?? best.pieces),
		soundChange: best.prefixes.length > 0 ? soundChangeOf(best.prefixes) : findSoundChange(best.base, best.pieces),
		clitics: best.clitics,
		reduplication: null,
		kind: isWhole ? 'whole' : best.pieces.length > 1 ? 'derived' : 'base',
		confidence: confidenceOf(best, readings, entry?.isChecked === true)
	};
}

function joinPieces(pieces: readonly string[]): string | null {
	return pieces.length > 1 || (pieces[0]?.startsWith('R(') ?? false) ? pieces.join(' + ') : null;
}

function withClitics(pieces: readonly string[], clitics: readonly string[]): string[] {
	return [
		...clitics.filter((clitic) => clitic.endsWith('-')),
		...pieces,
		...clitics.filter((clitic) => clitic.startsWith('-'))
	];
}

/** High where our own lexicon has the word, lower the rarer the reading is and the closer the next one with another root comes. */
function confidenceOf(best: WordReading, readings: readonly WordReading[], isEntry: boolean): number {
	const rival = readings.find(({ stem }) => stem.root !== best.stem.root);
	const lead = rival === undefined ? 2 : rival.cost - best.cost;
	const ceiling = { checked: isEntry ? 0.97 : 0.93, suggested: 0.75, unknown: 0.45 }[best.stem.known];
	const doubt = Math.max(0, 1 - lead) * 0.25 + Math.max(0, best.cost - 1) * 0.05;
	return Math.max(0.1, Math.round((ceiling - doubt) * 100) / 100);
}

/** A form with a hyphen: doubled, or with a clitic set off. `null` where it is neither. */
function analyseHyphened(form: string, lower: string, isNamePosition: boolean, lexicon: Lexicon): WordAnalysis | null {
	const doubling = undoReduplication(lower, lexicon);
	if (doubling === null) return null;
	const single = analyse(doubling.single, isNamePosition, lexicon);
	const bare = doubledPieces(doubling, single);
	const pieces = withClitics(bare, doubling.clitics);
	// a plain plural is looked up in the singular; every other doubling is a word of its own
	const isPlural = doubling.kind === 'full' && doubling.after.length === 0;
	const own = lower.slice(0, lower.length - doubling.clitics.join('').replaceAll('-', '').length);
	const entry = lexicon.find(own)[0];
	const isSingular = isPlural && entry === undefined;
	return {
		form,
		word: isSingular ? single.word : (entry?.headword ?? own),
		root: entry?.root ?? single.root,
		formation: pieces.join(' + '),
		wordFormation: isSingular ? single.wordFormation : (entry?.formation ?? bare.join(' + ')),
		soundChange: single.soundChange,
		clitics: doubling.clitics,
		reduplication: doubling.kind,
		kind: isSingular ? single.kind : 'derived',
		confidence: single.kind === 'whole' ? Math.max(single.confidence, 0.6) : single.confidence
	};
}

function doubledPieces({ kind, single, before, after, doubled }: Doubling, analysis: WordAnalysis): string[] {
	if (kind === 'full' || kind === 'reciprocal') return [...before, `R(${single})`, ...after];
	const singlePieces = analysis.formation?.split(' + ') ?? [single];
	if (kind === 'rhythmic') {
		const pair = doubled === '' ? single : doubled;
		return before.length + after.length > 0 ? [...before, pair, ...after] : [`R(${single})`];
	}
	const root = singlePieces.find((piece) => !piece.endsWith('-') && !piece.startsWith('-'));
	return singlePieces.map((piece) => (piece === root && !piece.startsWith('R(') ? `R(${piece})` : piece));
}
