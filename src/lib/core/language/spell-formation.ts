// How a formation is spelled: the sound rules read forwards, `meN- + tulis` → *menulis*. The checker holds every headword against it.
// Finding the formation of a form is the analyser's business. Rules after Sneddon et al. 2010, §1.3–1.9, and the EYD spelling of loans.
import { withNasal } from '../answers/root-forms';
import { parseFormation, type FormationPiece } from '../content/formation';

/** Every spelling that the pieces may have in the standard language, the usual one first; what is wrong with the formation as a sentence. */
export function spellFormation(formation: string): readonly string[] | string {
	const pieces = parseFormation(formation);
	if (typeof pieces === 'string') return pieces;
	const core = pieces.findIndex(({ is }) => is !== 'affix');
	if (core < 0) return 'no root';
	return [...new Set(spellPieces(pieces, core))];
}

function spellPieces(pieces: readonly FormationPiece[], core: number): readonly string[] {
	const lastCore = pieces.findLastIndex(({ is }) => is !== 'affix');
	const roots = pieces.slice(core, lastCore + 1);
	const prefixes = pieces.slice(0, core).map(({ text }) => text);
	const after = pieces.slice(lastCore + 1).map(({ text }) => text);
	const suffixes = after.filter((text) => text.startsWith('-'));
	const isInfix = (text: string) => text.startsWith('-') && text.endsWith('-');
	// *tolong-menolong*: the doubled half takes the prefix, which is then written behind it
	const innerPrefixes = after.filter((text) => text.endsWith('-') && !isInfix(text));
	let stems = spellRoots(roots, innerPrefixes);
	// *menakut-nakuti*: the nasal is doubled with the root
	const [only] = roots;
	if (only?.is === 'reduplicated' && prefixes.at(-1) === 'meN-') stems = [...stems, ...doubleNasal(only.text)];
	for (const suffix of suffixes) stems = stems.flatMap((stem) => addSuffix(stem, suffix.slice(1)));
	const syllables = roots.length === 1 && roots[0]?.is === 'root' ? countSyllables(roots[0].text) : 2;
	for (const [index, prefix] of prefixes.toReversed().entries()) {
		// one syllable counts only right before the root: *mengesahkan*, but *mempersahkan*
		const stemSyllables = index === 0 ? syllables : 2;
		stems = stems.flatMap((stem) => addPrefix(prefix, stem, stemSyllables));
	}
	return stems;
}

/** The root with its second half as it is after *me-*: *takut-nakut*, *sia-nyia*. */
function doubleNasal(root: string): string[] {
	return addNasal('me', root, countSyllables(root)).map((spelling) => `${root}-${spelling.slice(2)}`);
}

function countSyllables(root: string): number {
	return root.match(/[aiueoé]/gi)?.length ?? 0;
}

/** Roots side by side are words of a term; written as one word they are a compound with affixes around it (*pertanggungjawaban*). */
function spellRoots(roots: readonly FormationPiece[], innerPrefixes: readonly string[]): string[] {
	const [only] = roots;
	if (roots.length === 1 && only?.is === 'reduplicated') return spellDoubled(only.text, innerPrefixes);
	const texts = roots.map(({ text }) => text);
	const spaced = texts.join(' ');
	return spaced.includes(' ') ? [spaced, spaced.replaceAll(' ', '')] : [spaced];
}

function spellDoubled(text: string, innerPrefixes: readonly string[]): string[] {
	const first = text.charAt(0);
	const doubled = innerPrefixes.reduce<string[]>(
		(stems, prefix) => stems.flatMap((stem) => addPrefix(prefix, stem, countSyllables(text))),
		[text]
	);
	// *lelaki*, *pepohonan*: the first consonant and *e* stand for the whole
	return [...doubled.map((second) => `${text}-${second}`), ...(innerPrefixes.length === 0 ? [`${first}e${text}`] : [])];
}

function addPrefix(prefix: string, stem: string, syllables: number): string[] {
	const name = prefix.slice(0, -1);
	switch (prefix) {
		case 'meN-':
			return addNasal('me', stem, syllables);
		case 'peN-':
			return addNasal('pe', stem, syllables);
		case 'ber-':
		case 'per-':
		case 'ter-':
		case 'memper-':
		case 'diper-':
			return addR(name.slice(0, -1), stem);
		case 'pe-':
			return stem.startsWith('ajar') ? [`pel${stem}`] : [`pe${stem}`];
		default:
			// *ke-10*, *anti-Barat*: a hyphen before digits and capitals
			return /^[\p{Lu}\d]/u.test(stem) ? [`${name}-${stem}`, name + stem] : [name + stem];
	}
}

function addNasal(prefix: 'me' | 'pe', stem: string, syllables: number): string[] {
	if (/^[\p{Lu}\d]/u.test(stem)) return withNasal(prefix, stem.toLowerCase());
	if (syllables === 1) return [`${prefix}nge${stem}`];
	// the suffix may have given the stem the syllables that its root has; one letter more keeps `withNasal` from counting one
	const [usual = stem, ...kept] = withNasal(prefix, `${stem}a`).map((text) => text.slice(0, -1));
	if (stem.startsWith('kaji')) return [usual, `${prefix}ng${stem}`];
	// *penyair*, beside *mensyaratkan*
	if (prefix === 'pe' && stem.startsWith('sy')) return [usual, `pen${stem.slice(1)}`];
	return KEEPS_FIRST_SOUND.test(stem) ? [usual, ...kept] : [usual];
}

/** Where *p* and *s* stay behind the nasal though a vowel follows: *mempunyai*, *mempertimbangkan*. The dictionary has few others. */
const KEEPS_FIRST_SOUND = /^(punya|per)/;

/** *ber-*, *per-*, *ter-* lose their *r* before *r* and before a first syllable that ends in *er*: *bekerja*, *beternak*. */
function addR(prefix: string, stem: string): string[] {
	if (stem.startsWith('ajar') && !prefix.endsWith('te')) return [`${prefix}l${stem}`];
	if (stem.startsWith('r')) return [prefix + stem];
	return /^[^aiueo]er[^aiueo]/.test(stem) ? [prefix + stem, `${prefix}r${stem}`] : [`${prefix}r${stem}`];
}

function addSuffix(stem: string, suffix: string): string[] {
	// an infix stands behind the first consonant: *getar* → *gemetar*
	if (suffix.endsWith('-')) return [stem.charAt(0) + suffix.slice(0, -1) + stem.slice(1)];
	const plain = stem + suffix;
	switch (suffix) {
		// *sejarah* → *sejarawan*
		case 'wan':
		case 'wati':
			return stem.endsWith('h') ? [plain, stem.slice(0, -1) + suffix] : [plain];
		// borrowed with the whole word, and fused with it: *ekonomi* → *ekonomis*, *konstitusi* → *konstitusional*
		case 'is':
		case 'isme':
		case 'al':
		case 'if':
		case 'ik':
		case 'asi':
		case 'iah':
			return fuseForeign(stem, suffix);
		default:
			return [plain];
	}
}

function fuseForeign(stem: string, suffix: string): string[] {
	const bare = stem.replace(/[aiueo]$/, '');
	const forms = [stem + suffix, bare + suffix];
	if (/[st]i$/.test(stem)) forms.push(`${stem}on${suffix}`);
	return [...new Set(forms)];
}
