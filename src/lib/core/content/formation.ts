// The notation of `formation` in vocab/words: affixes, root and reduplication joined by " + ".

/** Affixes as they are written in formations. Capital N stands for the nasal that takes the root's first sound (Sneddon et al. 2010, ch. 1). */
export const AFFIXES: readonly string[] = [
	'meN-',
	'di-',
	'ber-',
	'ter-',
	'peN-',
	'pe-',
	'per-',
	'se-',
	'ke-',
	'memper-',
	'diper-',
	'-an',
	'-kan',
	'-i',
	'-nya',
	'-lah',
	'-kah',
	'-pun',
	'-wan',
	'-wati',
	'-isme',
	'-is',
	'-wi',
	'-man',
	'-al',
	'-iah',
	'-if',
	'-ik',
	'-asi',
	'-in',
	'antar-',
	'anti-',
	'pasca-',
	'pra-',
	'non-',
	'nir-',
	'maha-',
	'multi-',
	'sub-',
	'swa-',
	'adi-',
	'tuna-',
	// infixes, in a few words only: *gemetar*, *telunjuk*
	'-el-',
	'-em-',
	'-er-',
	'-in-'
];

export type FormationPiece =
	| { readonly is: 'affix'; readonly text: string }
	| { readonly is: 'reduplicated'; readonly text: string }
	| { readonly is: 'root'; readonly text: string };

/** The pieces of a formation, or what is wrong with it as a sentence. */
export function parseFormation(formation: string): readonly FormationPiece[] | string {
	const pieces: FormationPiece[] = [];
	for (const text of formation.split(' + ')) {
		const reduplicated = /^R\((.+)\)$/.exec(text)?.[1];
		if (reduplicated !== undefined) pieces.push({ is: 'reduplicated', text: reduplicated });
		else if (text.startsWith('-') || text.endsWith('-')) {
			if (!AFFIXES.includes(text)) return `the affix "${text}" is none of ${AFFIXES.join(' ')}`;
			pieces.push({ is: 'affix', text });
		} else if (text.trim() === '' || text.includes('+')) return `an empty piece or a "+" without blanks`;
		else pieces.push({ is: 'root', text });
	}
	if (pieces.length < 2 && pieces[0]?.is !== 'reduplicated') return 'only one piece';
	return pieces;
}
