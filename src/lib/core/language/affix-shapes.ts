// In which shape a prefix appears, and before what: the conditions that learners look up (Sneddon et al. 2010, §1.3–1.9).
// Data for the screens; spelling by these rules is spell-formation.ts.
import type { Bilingual } from '../content/schemas';

export interface AffixShape {
	/** As it is heard: `men-`. */
	readonly heard: string;
	/** Before what it takes this shape. */
	readonly before: Bilingual;
	/** The first sound that falls away; `null` when it stays. */
	readonly loses: string | null;
}

interface ShapeRule extends AffixShape {
	/** The condition on the stem. */
	readonly pattern: RegExp;
}

const ONE_SYLLABLE = /^[^aiueo]*[aiueo][^aiueo]*$/;

/** *meN-* and *peN-* go alike: the last letters of `heard` are added to *me* or *pe*. The first that fits holds. */
const NASAL_SHAPES: readonly ShapeRule[] = [
	{
		heard: 'nge-',
		before: { english: 'before a root of one syllable', indonesian: 'di depan kata dasar bersuku satu' },
		loses: null,
		pattern: ONE_SYLLABLE
	},
	...(['k', 'p', 's', 't'] as const).map((first): ShapeRule => ({
		heard: { k: 'ng-', p: 'm-', s: 'ny-', t: 'n-' }[first],
		before: { english: `before ${first}`, indonesian: `di depan ${first}` },
		loses: first,
		pattern: new RegExp(`^${first}[aiueo]`)
	})),
	{
		heard: 'ng-',
		before: { english: 'before a vowel, g, h and kh', indonesian: 'di depan vokal, g, h, dan kh' },
		loses: null,
		pattern: /^[aiueoghk]/
	},
	{
		heard: 'm-',
		before: { english: 'before b, f, v and pr, pl', indonesian: 'di depan b, f, v serta pr, pl' },
		loses: null,
		pattern: /^[bfvp]/
	},
	{
		heard: 'n-',
		before: { english: 'before c, d, j, z and sy, tr', indonesian: 'di depan c, d, j, z serta sy, tr' },
		loses: null,
		pattern: /^[cdjzst]/
	},
	{
		heard: '-',
		before: { english: 'before l, m, n, ng, ny, r, w and y', indonesian: 'di depan l, m, n, ng, ny, r, w, dan y' },
		loses: null,
		pattern: /^[lmnrwy]/
	}
];

const R_SHAPES: readonly ShapeRule[] = [
	{
		heard: 'l-',
		before: { english: 'with “ajar” only', indonesian: 'hanya pada “ajar”' },
		loses: null,
		pattern: /^ajar/
	},
	{
		heard: '-',
		before: { english: 'before r', indonesian: 'di depan r' },
		loses: null,
		pattern: /^r/
	},
	{
		heard: '-',
		before: {
			english: 'before a first syllable that ends in “er”',
			indonesian: 'di depan suku pertama yang berakhir “er”'
		},
		loses: null,
		pattern: /^[^aiueo]er[^aiueo]/
	}
];

/** Affixes that change, what stays of them, and their shapes in the order in which they are tried. */
const CHANGING: Readonly<Record<string, readonly [fixed: string, shapes: readonly ShapeRule[]]>> = {
	'meN-': ['me', NASAL_SHAPES],
	'peN-': ['pe', NASAL_SHAPES],
	'ber-': ['be', R_SHAPES],
	'per-': ['pe', R_SHAPES],
	'ter-': ['te', R_SHAPES.slice(1)],
	'memper-': ['mempe', R_SHAPES]
};

/**
 * The shape of the affix before the stem, as it is written in the word; `null` for affixes that never change, for the usual *ber-*, and
 * where the word does not follow the rule (then the rule would only confuse).
 */
export function shapeOf(affix: string, stem: string, word: string): AffixShape | null {
	const changing = CHANGING[affix];
	if (changing === undefined) return null;
	const [fixed, shapes] = changing;
	const shape = shapes.find(({ pattern }) => pattern.test(stem));
	if (!shape) return null;
	const heard = fixed + shape.heard;
	const written = heard.slice(0, -1) + (shape.loses === null ? stem : stem.slice(1));
	// the first letters are enough: suffixes and further affixes stand behind them
	return word.includes(written.slice(0, heard.length + 2)) ? { heard, before: shape.before, loses: shape.loses } : null;
}

/** Every shape of the affix, for a table of rules; empty for those that never change. */
export function listShapes(affix: string): readonly AffixShape[] {
	const [fixed, shapes] = CHANGING[affix] ?? ['', []];
	return shapes.map(({ heard, before, loses }) => ({ heard: fixed + heard, before, loses }));
}
