// The forms of an English word, and whether two words are forms of one: what meN-, di- and the doubling are to Indonesian, endings are to English.
import type { PartOfSpeech } from '../content/model';
import {
	BE,
	IRREGULAR_COMPARISONS,
	IRREGULAR_PLURALS,
	IRREGULAR_THIRD_PERSONS,
	IRREGULAR_VERBS
} from './english-irregulars';

export type EnglishForm =
	| 'base'
	| 'present'
	| 'third-person'
	| 'past'
	| 'participle'
	| 'ing'
	| 'singular'
	| 'plural'
	| 'comparative'
	| 'superlative'
	/** Another ending on the same root: *partner*, *partnership*. */
	| 'derived';

/** *stop* → *stopp-*: one syllable, one vowel, one consonant that can double. */
const DOUBLES = /^[^aeiou]*[aeiou][^aeiouwxy]$/;
/** Longer ones double by stress, which spelling does not show: both are taken. */
const MAY_DOUBLE = /[aeiou][^aeiou]+[aeiou][^aeiouwxy]$/;

function addS(base: string): string {
	if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
	return /(s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`;
}

function addEnding(base: string, ending: 'ed' | 'ing' | 'er' | 'est'): string[] {
	if (ending === 'ing' && base.endsWith('ie')) return [`${base.slice(0, -2)}ying`];
	if (base.endsWith('e') && !(ending === 'ing' && /(ee|oe|ye)$/.test(base))) return [`${base.slice(0, -1)}${ending}`];
	if (/[^aeiou]y$/.test(base) && ending !== 'ing') return [`${base.slice(0, -1)}i${ending}`];
	const doubled = `${base}${base.slice(-1)}${ending}`;
	if (DOUBLES.test(base)) return [doubled];
	return MAY_DOUBLE.test(base) ? [`${base}${ending}`, doubled] : [`${base}${ending}`];
}

/** The forms of a verb by their kind, the usual spelling first. */
export function verbForms(
	base: string
): Readonly<Record<'third-person' | 'past' | 'participle' | 'ing', readonly string[]>> {
	if (base === 'be') return { 'third-person': BE.present, past: BE.past, participle: BE.participle, ing: BE.ing };
	const irregular = IRREGULAR_VERBS.get(base);
	const regular = addEnding(base, 'ed');
	return {
		'third-person': [IRREGULAR_THIRD_PERSONS.get(base) ?? (base === 'be' ? 'is' : addS(base))],
		past: irregular?.past ?? regular,
		participle: irregular?.participle ?? regular,
		ing: addEnding(base, 'ing')
	};
}

/** The plural of a noun. */
export function pluralOf(base: string): string {
	return IRREGULAR_PLURALS.get(base) ?? addS(base);
}

/** The forms of an adjective with *-er* and *-est*, whether or not it takes them. */
export function comparisonsOf(base: string): Readonly<Record<'comparative' | 'superlative', readonly string[]>> {
	const irregular = IRREGULAR_COMPARISONS.get(base);
	return irregular
		? { comparative: [irregular[0]], superlative: [irregular[1]] }
		: { comparative: addEnding(base, 'er'), superlative: addEnding(base, 'est') };
}

/** Every form that a word may have, were it verb, noun or adjective, with its kinds. The base is not among them. */
function formsOf(base: string): ReadonlyMap<string, readonly EnglishForm[]> {
	const forms = new Map<string, EnglishForm[]>();
	const add = (form: string, kind: EnglishForm) => {
		if (form !== base) forms.set(form, [...(forms.get(form) ?? []), kind]);
	};
	add(pluralOf(base), 'plural');
	for (const [kind, texts] of Object.entries(verbForms(base))) {
		for (const text of texts) add(text, base === 'be' && kind === 'third-person' ? 'present' : (kind as EnglishForm));
	}
	const { comparative, superlative } = comparisonsOf(base);
	for (const text of comparative) add(text, 'comparative');
	for (const text of superlative) add(text, 'superlative');
	return forms;
}

const IRREGULAR_BASES: ReadonlyMap<string, readonly string[]> = (() => {
	const bases = new Map<string, string[]>();
	const names = ['be', ...IRREGULAR_VERBS.keys(), ...IRREGULAR_PLURALS.keys(), ...IRREGULAR_COMPARISONS.keys()];
	for (const base of names)
		for (const form of formsOf(base).keys()) bases.set(form, [...(bases.get(form) ?? []), base]);
	return bases;
})();

/** Base forms that the word may have, itself first. Some are no words: *thing* may be *th* + *-ing*. */
export function basesOf(word: string): readonly string[] {
	const stems = ['s', 'es', 'ed', 'd', 'ing', 'er', 'r', 'est', 'st'].flatMap((ending) =>
		word.endsWith(ending) ? [word.slice(0, -ending.length)] : []
	);
	const candidates = stems.flatMap((stem) => [
		stem,
		`${stem}e`,
		stem.replace(/i$/, 'y'),
		...(/([^aeiou])\1$/.test(stem) ? [stem.slice(0, -1)] : [])
	]);
	const regular = candidates.filter((base) => base.length >= 2 && formsOf(base).has(word));
	return [...new Set([word, ...(IRREGULAR_BASES.get(word) ?? []), ...regular])];
}

/** How two words are forms of one. */
export interface FormDifference {
	readonly typed: EnglishForm;
	readonly wanted: EnglishForm;
}

/** The forms of the two words where they are forms of one; `null` where not. Lower case. The part of speech settles what *-s* means: *visits*. */
export function compareForms(typed: string, wanted: string, partOfSpeech: PartOfSpeech | null): FormDifference | null {
	const wantedBases = basesOf(wanted);
	for (const base of basesOf(typed)) {
		if (!wantedBases.includes(base)) continue;
		const forms = formsOf(base);
		const isVerb = isVerbHere(base, partOfSpeech);
		const difference = {
			typed: nameForm(forms.get(typed), forms.get(wanted), isVerb),
			wanted: nameForm(forms.get(wanted), forms.get(typed), isVerb)
		};
		const isCompared = [difference.typed, difference.wanted].some(
			(form) => form === 'comparative' || form === 'superlative'
		);
		// *report*, *reporter*: who does it, unless an adjective is compared
		return isCompared && partOfSpeech !== 'adjective' && !IRREGULAR_COMPARISONS.has(base)
			? { typed: 'derived', wanted: 'derived' }
			: difference;
	}
	return compareEndings(typed, wanted) ? { typed: 'derived', wanted: 'derived' } : null;
}

function isVerbHere(base: string, partOfSpeech: PartOfSpeech | null): boolean {
	if (partOfSpeech === 'verb') return true;
	return partOfSpeech !== 'noun' && (base === 'be' || IRREGULAR_VERBS.has(base));
}

function nameForm(
	kinds: readonly EnglishForm[] | undefined,
	otherKinds: readonly EnglishForm[] | undefined,
	isVerb: boolean
): EnglishForm {
	const isNumber = (list: readonly EnglishForm[] | undefined) => list === undefined || list.includes('plural');
	if (!isVerb && isNumber(kinds) && isNumber(otherKinds)) return kinds === undefined ? 'singular' : 'plural';
	if (kinds === undefined) return 'base';
	const fitting = kinds.find((kind) => (isVerb ? kind !== 'plural' : kind !== 'third-person'));
	return fitting ?? 'base';
}

const ENDINGS = (
	'ation ational ationally ion ions ment ments ship ships ance ence able ibly ement ements ive ives ism isms ist ists ness al ally ically ' +
	'ity ful fully less ry or ors er ers ly ed en ened ing s es e'
).split(' ');
/** Below this, two stems meet by chance (*station*, *state*), but for known verbs: *reading*, *readers*. */
const STEM_MIN_LENGTH = 5;

/** *partner* and *partnership*, *declare* and *declaration*: one stem, two endings. */
function compareEndings(a: string, b: string): boolean {
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	if (short.length >= 3 && long.startsWith(short) && ENDINGS.includes(long.slice(short.length))) return true;
	const stems = stemsOf(long);
	return stemsOf(short).some(
		(stem) => (stem.length >= STEM_MIN_LENGTH || IRREGULAR_VERBS.has(stem)) && stems.includes(stem)
	);
}

function stemsOf(word: string): readonly string[] {
	return [
		word,
		...ENDINGS.flatMap((ending) => (word.endsWith(ending) ? [word.slice(0, word.length - ending.length)] : []))
	];
}
