// How a word is built, piece by piece, as its dialog shows it: the affixes that belong together, what each does, and how a prefix
// sounds here. The meanings are in core/answers/affix-meanings.ts.
import { PART_MEANINGS, type WordPart } from '../answers/affix-meanings';
import type { Bilingual } from '../content/schemas';
import { parseFormation, type FormationPiece } from '../content/formation';
import { shapeOf, type AffixShape } from './affix-shapes';
import { spellFormation } from './spell-formation';

export interface ExplainedPart {
	/** As it is shown: `meN-`, `ke-…-an`, `mitra`, `R(negara)`. */
	readonly text: string;
	readonly is: 'affix' | 'root' | 'doubling';
	/** What it does, a clause without its subject; `null` for roots. */
	readonly meaning: Bilingual | null;
	/** How a prefix that changes is heard here; `null` where it stays as it is written. */
	readonly shape: AffixShape | null;
}

/** Affixes around a root that are one: their halves as they stand in a formation. */
const CIRCUMFIXES: readonly (readonly [prefix: string, suffix: string, whole: WordPart])[] = [
	['ke-', '-an', 'ke-…-an'],
	['peN-', '-an', 'peN-…-an'],
	['per-', '-an', 'per-…-an'],
	['pe-', '-an', 'per-…-an']
];

/** The parts from the outermost inwards, the root last. Empty for what is no formation, and for a term that is only words side by side. */
export function explainFormation(formation: string, headword: string): readonly ExplainedPart[] {
	const pieces = parseFormation(formation);
	if (typeof pieces === 'string') return [];
	const isAffixed = pieces.some(({ is }) => is !== 'root');
	const roots = pieces.filter(({ is }) => is !== 'affix');
	if (!isAffixed || roots.length === 0) return [];
	return [...explainAffixes(pieces, headword.toLowerCase()), ...roots.map(explainRoot)];
}

function explainRoot({ is, text }: FormationPiece): ExplainedPart {
	const isDoubled = is === 'reduplicated';
	return {
		text,
		is: isDoubled ? 'doubling' : 'root',
		meaning: isDoubled ? meaningOf('reduplication') : null,
		shape: null
	};
}

function explainAffixes(pieces: readonly FormationPiece[], headword: string): ExplainedPart[] {
	const core = pieces.findIndex(({ is }) => is !== 'affix');
	const suffixes = pieces.filter(({ is, text }) => is === 'affix' && text.startsWith('-')).map(({ text }) => text);
	const explained: ExplainedPart[] = [];
	pieces.forEach(({ is, text }, index) => {
		if (is !== 'affix' || text.startsWith('-')) return;
		const partner = CIRCUMFIXES.find(([prefix, suffix]) => prefix === text && suffixes.includes(suffix));
		if (partner) suffixes.splice(suffixes.lastIndexOf(partner[1]), 1);
		const around = partner?.[2] ?? text;
		const stem = index < core ? stemOf(pieces.slice(index + 1)) : (pieces[core]?.text ?? '');
		explained.push(toPart(around, shapeOf(text, stem, headword)));
	});
	return [...explained, ...suffixes.map((suffix) => toPart(suffix, null))];
}

/** What the pieces spell without their suffixes, for the prefix before them: *ke- + ber- + hasil + -an* → *berhasil*. */
function stemOf(all: readonly FormationPiece[]): string {
	const pieces = all.filter(({ is, text }) => is !== 'affix' || text.endsWith('-'));
	const [only] = pieces;
	if (only && pieces.length === 1) return only.text;
	const formation = pieces.map(({ is, text }) => (is === 'reduplicated' ? `R(${text})` : text)).join(' + ');
	const spellings = spellFormation(formation);
	return (typeof spellings === 'string' ? undefined : spellings[0]) ?? '';
}

function toPart(text: string, shape: AffixShape | null): ExplainedPart {
	return { text, is: 'affix', meaning: text in PART_MEANINGS ? meaningOf(text as WordPart) : null, shape };
}

function meaningOf(part: WordPart): Bilingual {
	const { en, id } = PART_MEANINGS[part];
	return { english: en, indonesian: id };
}
