// The formation that is alive today. A lexicon tells how a word came about as far back as it is known (*setuju* = *se- + tuju*, *karyawan* =
// *karya + -wan*); in the language of today such words are roots themselves: *persetujuan* is made of *setuju*, *kedua* of nothing.
import type { Lexicon, LexiconEntry } from './lexicon';

/** Affixes that make no new words of their own, or words whose sense has left the root: what carries them is left whole. */
const FROZEN_SUFFIXES: ReadonlySet<string> = new Set('-wan -wati -isme -is -wi -man -al -iah -if -ik -asi'.split(' '));

/** Borrowed prefixes make words of their own: *antarmuka*, *nonmigas*. */
const FROZEN_PREFIXES: ReadonlySet<string> = new Set(
	'se- antar- anti- pasca- pra- non- nir- maha- multi- sub- swa- adi- tuna-'.split(' ')
);

/** Words rarer than band 4 live on in what was made of them only: *kitar* in *sekitar*, *tara* in *setara*. */
const LAST_LIVING_BAND = 4;

/** *se-* before a noun of today says "of one …" and can be taken off again: *sekelas*, *senilai*. Before other words it is frozen: *sebesar*. */
function isOfOneKind(entry: LexiconEntry, pieces: readonly string[], lexicon: Lexicon): boolean {
	if (pieces[0] !== 'se-' || pieces.length !== 2 || entry.flags.includes('opaque')) return false;
	const base = lexicon.find(pieces[1] ?? '')[0];
	return base?.partOfSpeech === 'noun' && base.band >= 1 && base.band <= LAST_LIVING_BAND;
}

function isAffix(piece: string): boolean {
	return piece.endsWith('-') || piece.startsWith('-');
}

/** Joins what is frozen to one root; the pieces themselves where nothing is. */
export function livingPieces(entry: LexiconEntry, lexicon: Lexicon): readonly string[] {
	if (entry.formation === null) return [entry.headword];
	const pieces = entry.formation.split(' + ');
	const isFrozen = entry.flags.includes('function') && entry.flags.includes('opaque');
	if (!isFrozen && isOfOneKind(entry, pieces, lexicon)) return pieces;
	if (isFrozen || FROZEN_PREFIXES.has(pieces[0] ?? ''))
		return pieces.some((piece) => piece.startsWith('R(')) ? pieces : [entry.headword];
	return joinFrozen(joinCompound(pieces), lexicon);
}

/** *meN- + tanda + tangan + -i*: affixes around two words make them one. */
function joinCompound(pieces: readonly string[]): readonly string[] {
	const joined: string[] = [];
	let isBehindRoot = false;
	for (const piece of pieces) {
		const isRoot = !isAffix(piece) && !piece.startsWith('R(');
		if (isRoot && isBehindRoot) joined.push((joined.pop() ?? '') + piece);
		else joined.push(piece);
		isBehindRoot = isRoot;
	}
	return joined;
}

function joinFrozen(pieces: readonly string[], lexicon: Lexicon): readonly string[] {
	const at = pieces.findIndex((piece) => !isAffix(piece));
	const root = pieces[at];
	if (root === undefined || root.startsWith('R(')) return pieces;
	const before = pieces[at - 1];
	const after = pieces[at + 1];
	// *ke-…-an* is alive, *ke-* alone is not: *ketua*, *kedua*, *kepada*
	const isFrozenPrefix = before !== undefined && (FROZEN_PREFIXES.has(before) || (before === 'ke-' && after !== '-an'));
	if (isFrozenPrefix && isWord(before.slice(0, -1) + root, lexicon)) {
		return joinFrozen(pieces.toSpliced(at - 1, 2, before.slice(0, -1) + root), lexicon);
	}
	if (after !== undefined && FROZEN_SUFFIXES.has(after) && isWord(root + after.slice(1), lexicon)) {
		return joinFrozen(pieces.toSpliced(at, 2, root + after.slice(1)), lexicon);
	}
	return pieces;
}

function isWord(text: string, lexicon: Lexicon): boolean {
	return lexicon.find(text)[0]?.isChecked === true;
}
