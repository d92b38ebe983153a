// The forms that Indonesian affixes make of a root, with the affixes in them. Used to see that a typed answer has the right root and another affix.
import type { WordPart } from './affix-meanings';

const VOWELS = 'aiueo';

/** Nasal assimilation of meN- and peN- (Sneddon et al. 2010, §1.5): *k p s t* fall away behind their nasal, others stay. */
export function withNasal(prefix: 'me' | 'pe', root: string): string[] {
	const first = root.charAt(0);
	const rest = root.slice(1);
	const isCluster = rest !== '' && !VOWELS.includes(rest.charAt(0)) && rest.charAt(0) !== 'y' && rest.charAt(0) !== 'h';
	// one syllable: *mengecat*, *pengebom*
	const syllables = root.match(/[aiueo]/g)?.length ?? 0;
	if (syllables === 1) return [`${prefix}nge${root}`];
	if ('aiueogh'.includes(first)) return [`${prefix}ng${root}`];
	// *me-* + *k…* → *meng…*: *kirim* → *mengirim*; *mengkhawatirkan* keeps it
	if (first === 'k') return isCluster || root.startsWith('kh') ? [`${prefix}ng${root}`] : [`${prefix}ng${rest}`];
	// *me-* + *p…* → *mem…*: *pakai* → *memakai*; loans may keep it: *memproduksi*, but *pemroses*
	if (first === 'p')
		return isCluster && prefix === 'me' ? [`${prefix}m${root}`] : [`${prefix}m${rest}`, `${prefix}m${root}`];
	// *me-* + *s…* → *meny…*: *sapu* → *menyapu*; *mensyaratkan* keeps it
	if (first === 's')
		return isCluster || root.startsWith('sy') ? [`${prefix}n${root}`] : [`${prefix}ny${rest}`, `${prefix}n${root}`];
	// *me-* + *t…* → *men…*: *tulis* → *menulis*
	if (first === 't') return isCluster ? [`${prefix}n${root}`] : [`${prefix}n${rest}`];
	if ('bfv'.includes(first)) return [`${prefix}m${root}`];
	if ('cdjz'.includes(first)) return [`${prefix}n${root}`];
	return [`${prefix}${root}`];
}

/** *ber-* and *per-* lose their *r* before *r* and before a first syllable that ends in *er*: *bekerja*, *beternak*; *belajar* is irregular. */
function withR(prefix: 'be' | 'pe' | 'te', root: string): string[] {
	if (root === 'ajar' && prefix !== 'te') return [`${prefix}lajar`];
	if (root.startsWith('r') || /^[^aiueo]er[^aiueo]/.test(root)) return [`${prefix}${root}`, `${prefix}r${root}`];
	return [`${prefix}r${root}`];
}

type Suffix = '' | 'an' | 'kan' | 'i';
const SUFFIXES: readonly Suffix[] = ['', 'an', 'kan', 'i'];
const SUFFIX_PARTS: Record<Suffix, readonly WordPart[]> = { '': [], an: ['-an'], kan: ['-kan'], i: ['-i'] };

/** A stem with the suffixes that may follow it, and what the two are together. */
interface Stem {
	readonly text: string;
	readonly prefix: WordPart | null;
	readonly suffixes: readonly Suffix[];
	/** The name of prefix and *-an* together, where it is one affix: *ke-…-an*. */
	readonly around?: WordPart;
}

function stemsOf(root: string): Stem[] {
	const stemsWith = (texts: readonly string[], rest: Omit<Stem, 'text'>): Stem[] =>
		texts.map((text) => ({ text, ...rest }));
	const withPer = withR('pe', root);
	return [
		...stemsWith(withNasal('me', root), { prefix: 'meN-', suffixes: ['', 'kan', 'i'] }),
		...stemsWith(withNasal('pe', root), { prefix: 'peN-', suffixes: ['', 'an'], around: 'peN-…-an' }),
		...stemsWith([`pe${root}`], { prefix: 'pe-', suffixes: ['', 'an'], around: 'per-…-an' }),
		...stemsWith(withR('be', root), { prefix: 'ber-', suffixes: ['', 'an', 'kan'] }),
		// *pelajar*, *pekerja* go with *belajar*, *bekerja*; *perkuat* is half of *memperkuat*
		...withPer.map((text): Stem => ({
			text,
			prefix: text.startsWith('per') && !root.startsWith('r') ? 'per-' : 'pe-',
			suffixes: ['', 'an'],
			around: 'per-…-an'
		})),
		...stemsWith(withPer, { prefix: 'per-', suffixes: ['kan', 'i'] }),
		...stemsWith(withR('te', root), { prefix: 'ter-', suffixes: ['', 'kan', 'i'] }),
		...stemsWith([`di${root}`], { prefix: 'di-', suffixes: ['', 'kan', 'i'] }),
		...stemsWith([`se${root}`], { prefix: 'se-', suffixes: ['', 'an'] }),
		...stemsWith([`ke${root}`], { prefix: 'ke-', suffixes: ['', 'an'], around: 'ke-…-an' }),
		// *kebersamaan*, *keterlibatan*
		...stemsWith([`keber${root}`, `keter${root}`], { prefix: 'ke-', suffixes: ['an'], around: 'ke-…-an' }),
		...stemsWith(
			withPer.map((stem) => `mem${stem}`),
			{ prefix: 'memper-', suffixes: ['', 'kan', 'i'] }
		),
		...stemsWith(
			withPer.map((stem) => `di${stem}`),
			{ prefix: 'diper-', suffixes: ['', 'kan', 'i'] }
		),
		{ text: root, prefix: null, suffixes: ['an', 'kan', 'i'] }
	];
}

function partsOf({ prefix, around }: Stem, suffix: Suffix): readonly WordPart[] {
	if (suffix === 'an' && around !== undefined) return [around];
	return prefix === null ? SUFFIX_PARTS[suffix] : [prefix, ...SUFFIX_PARTS[suffix]];
}

/** Every form that one or two affixes make of the root, and which these are. Without the root itself. Many do not exist: this is for recognising, not for teaching. */
export function affixesByForm(root: string): ReadonlyMap<string, readonly WordPart[]> {
	return collectForms(root, stemsOf(root), (stem) => stem.suffixes);
}

/**
 * Forms that learners make and the language does not: a prefix in a shape that it does not take before this root (*mengbaca*, *mentulis*, *berkerja*),
 * or two affixes that never meet (*meN-* and *-an*).
 */
export function misshapenForms(root: string): ReadonlyMap<string, readonly WordPart[]> {
	const rest = root.slice(1);
	const shapes = (prefix: 'me' | 'pe') =>
		['', 'm', 'n', 'ny', 'ng', 'nge'].flatMap((nasal) => [`${prefix}${nasal}${root}`, `${prefix}${nasal}${rest}`]);
	const stems: Stem[] = [
		...stemsOf(root),
		...shapes('me').map((text): Stem => ({ text, prefix: 'meN-', suffixes: [] })),
		...shapes('pe').map((text): Stem => ({ text, prefix: 'peN-', suffixes: [], around: 'peN-…-an' })),
		...[`be${root}`, `ber${root}`, `bel${root}`].map((text): Stem => ({ text, prefix: 'ber-', suffixes: [] })),
		...[`te${root}`, `ter${root}`].map((text): Stem => ({ text, prefix: 'ter-', suffixes: [] }))
	];
	const misshapen = new Map(collectForms(root, stems, () => SUFFIXES));
	for (const form of affixesByForm(root).keys()) misshapen.delete(form);
	return misshapen;
}

function collectForms(
	root: string,
	stems: readonly Stem[],
	suffixesOf: (stem: Stem) => readonly Suffix[]
): ReadonlyMap<string, readonly WordPart[]> {
	const forms = new Map<string, readonly WordPart[]>();
	for (const stem of stems) {
		for (const suffix of suffixesOf(stem)) {
			const form = `${stem.text}${suffix}`;
			if (form !== root && !forms.has(form)) forms.set(form, partsOf(stem, suffix));
		}
	}
	return forms;
}

/** The forms alone; see `affixesByForm`. */
export function formsOfRoot(root: string): ReadonlySet<string> {
	return new Set(affixesByForm(root).keys());
}

const SUFFIX_CLITIC = /(nya|ku|mu|lah|kah|pun)$/;

/**
 * The affixes, clitics and doubling in a form of the root, outermost first; empty for the root itself, `null` when it is no form of it.
 * Roots of several words (*kerja sama*) take their prefix on the first (*bekerja sama*).
 */
export function partsInForm(form: string, root: string): readonly WordPart[] | null {
	if (form === root) return [];
	const found = findAffixes(form, root);
	if (found !== null) return found;
	const clitic = SUFFIX_CLITIC.exec(form)?.[0];
	if (clitic === undefined) return null;
	const bare = form.slice(0, -clitic.length);
	const inner = bare === root ? [] : findAffixes(bare, root);
	return inner === null ? null : [...inner, `-${clitic}` as WordPart];
}

function findAffixes(form: string, root: string): readonly WordPart[] | null {
	const [head = '', ...tail] = root.split(' ');
	const rest = tail.length === 0 ? '' : ` ${tail.join(' ')}`;
	if (rest !== '' && form.endsWith(rest)) return affixesByForm(head).get(form.slice(0, -rest.length)) ?? null;
	// *mempertanggungjawabkan*: with a prefix and a suffix the root is written as one word
	return affixesByForm(root.replaceAll(' ', '')).get(form) ?? (form === `${root}-${root}` ? ['reduplication'] : null);
}

/** A prefix as it is heard, with what may have fallen away behind it. Longest first, for *memper-* and *mem-*. */
const HEARD_PREFIXES: readonly (readonly [prefix: string, lost: readonly string[]])[] = [
	['memper', ['']],
	['diper', ['']],
	['meny', ['s']],
	['peny', ['s']],
	['meng', ['', 'k']],
	['peng', ['', 'k']],
	['mem', ['', 'p']],
	['pem', ['', 'p']],
	['men', ['', 't']],
	['pen', ['', 't']],
	['keber', ['']],
	['keter', ['']],
	['ber', ['']],
	['per', ['']],
	['ter', ['']],
	['me', ['']],
	['pe', ['']],
	['be', ['']],
	['di', ['']],
	['se', ['']],
	['ke', ['']]
];

/** In shorter ones two words share letters by chance. */
const GUESSED_ROOT_MIN_LENGTH = 4;

/** A root of which both words are forms, where no author has named one; the shortest, `null` when there is none. */
export function guessSharedRoot(a: string, b: string): string | null {
	const roots = guessRoots(b);
	const shared = [...guessRoots(a)].filter(
		(root) => roots.has(root) && partsInForm(a, root) !== null && partsInForm(b, root) !== null
	);
	return shared.toSorted((one, other) => one.length - other.length)[0] ?? null;
}

function guessRoots(word: string): ReadonlySet<string> {
	const bare = word.replace(SUFFIX_CLITIC, '');
	const stems = [word, bare].flatMap((text) => [
		text,
		text.replace(/kan$/, ''),
		text.replace(/an$/, ''),
		text.replace(/i$/, '')
	]);
	const roots = stems.flatMap((stem) => [
		stem,
		...HEARD_PREFIXES.flatMap(([prefix, lost]) =>
			stem.startsWith(prefix) ? lost.map((first) => `${first}${stem.slice(prefix.length)}`) : []
		)
	]);
	return new Set(roots.filter((root) => root.length >= GUESSED_ROOT_MIN_LENGTH));
}
