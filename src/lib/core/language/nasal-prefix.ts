// meN- and peN- before a stem, in both directions (Sneddon, Adelaar, Djenar, Ewing 2010, §1.5). What else stands before a stem is strip-prefix.ts.

/** A prefix taken off a form. `cost` says how unusual the meeting of the two is, 0 for what the rule wants. */
export interface StrippedPrefix {
	/** In the notation of formations. */
	readonly affix: string;
	/** As it is heard: `meny`. */
	readonly heard: string;
	/** The first letter of the stem that fell away, or an empty string. */
	readonly lost: string;
	readonly stem: string;
	readonly cost: number;
}

/** Loans that keep a sound which the rule drops: *mempengaruhi*, *mensukseskan*, *mengkonsumsi*. */
const KEPT_COST = 0.7;
/** *me-* + *m…*, *n…*, *ny…* (*memasak*, *menikah*, *menyanyi*) are rarer than a dropped *p*, *t*, *s*. */
const SONORANT_COST = 0.3;

const VOWEL = /^[aiueo]/;

export function countSyllables(text: string): number {
	let count = 0;
	for (const letter of text) if ('aiueo'.includes(letter)) count++;
	return count;
}

/** Every way to read the beginning of a form as meN- (`first` = `m`) or peN- (`p`). */
export function stripNasal(form: string, first: 'm' | 'p'): StrippedPrefix[] {
	if (!form.startsWith(`${first}e`)) return [];
	const affix = first === 'm' ? 'meN-' : 'peN-';
	const found: StrippedPrefix[] = [];
	const add = (heard: string, lost: string, cost: number) => {
		const stem = lost + form.slice(heard.length + 2);
		if (stem.length > 1) found.push({ affix, heard: `${first}e${heard}`, lost, stem, cost });
	};
	const rest = form.slice(2);
	const next = rest.charAt(0);
	if ('lrwy'.includes(next)) add('', '', 0);
	if (next === 'm' || next === 'n') add('', '', SONORANT_COST);
	if (next === 'm') stripM(rest.slice(1), add);
	if (next === 'n') {
		if (rest.startsWith('ng')) stripNg(rest.slice(2), add);
		if (rest.startsWith('ny') && VOWEL.test(rest.slice(2))) add('ny', 's', 0);
		stripN(rest.slice(1), add);
	}
	return found;
}

type Add = (heard: string, lost: string, cost: number) => void;

function stripM(stem: string, add: Add): void {
	if (VOWEL.test(stem)) add('m', 'p', 0);
	else if (/^[bfv]/.test(stem)) add('m', '', 0);
	// clusters of loans keep their *p*: *memproduksi*
	else if (stem.startsWith('p')) add('m', '', VOWEL.test(stem.slice(1)) ? KEPT_COST : 0);
}

function stripN(stem: string, add: Add): void {
	if (VOWEL.test(stem)) add('n', 't', 0);
	else if (/^([cdjz]|sy)/.test(stem)) add('n', '', 0);
	else if (/^[st]/.test(stem)) add('n', '', VOWEL.test(stem.slice(1)) ? KEPT_COST : 0);
}

function stripNg(stem: string, add: Add): void {
	if (VOWEL.test(stem)) {
		// roots in *ke…* are many, those in *e…* few but for loans (*evaluasi*, *ekspor*)
		add('ng', '', /^e(?!ks|sk|st|[vf])/.test(stem) ? 0.2 : 0);
		add('ng', 'k', 0.1);
	} else if (/^([ghqx]|kh)/.test(stem)) add('ng', '', 0);
	else if (stem.startsWith('k')) add('ng', '', VOWEL.test(stem.slice(1)) ? KEPT_COST : 0);
	// roots of one syllable: *mengecat*, *pengebom*, *mengesahkan*
	if (stem.startsWith('e') && countSyllables(stem.replace(/(kan|an|i)$/, '')) <= 2) {
		const root = stem.slice(1);
		if (countSyllables(root) >= 1 && !VOWEL.test(root)) add('nge', '', countSyllables(root) === 1 ? 0 : 0.4);
	}
}

/** The form that meN- (or peN-) and a stem make, the regular one. */
export function joinNasal(first: 'm' | 'p', stem: string, root: string): string {
	const prefix = `${first}e`;
	const rest = stem.slice(1);
	const hasCluster = !VOWEL.test(rest);
	if (countSyllables(root) === 1) return `${prefix}nge${stem}`;
	const letter = stem.charAt(0);
	if ('aiueoghqx'.includes(letter)) return `${prefix}ng${stem}`;
	if (letter === 'k') return `${prefix}ng${hasCluster ? stem : rest}`;
	if (letter === 'p') return `${prefix}m${hasCluster ? stem : rest}`;
	if (letter === 't') return `${prefix}n${hasCluster ? stem : rest}`;
	if (letter === 's') return hasCluster ? `${prefix}n${stem}` : `${prefix}ny${rest}`;
	if ('bfv'.includes(letter)) return `${prefix}m${stem}`;
	if ('cdjz'.includes(letter)) return `${prefix}n${stem}`;
	return prefix + stem;
}
