// What the analyser says about one word form. How it finds it: analyse-word.ts.

/** Enclitics and proclitics: written onto a word, no part of its formation as a dictionary word. */
export type Clitic = '-nya' | '-ku' | '-mu' | '-lah' | '-kah' | '-tah' | '-pun' | 'ku-' | 'kau-';

/**
 * `full`: *negara-negara*. `affixed`: *berlari-lari*, *menggembar-gemborkan*. `reciprocal`: *tolong-menolong*. `rhythmic`: *sayur-mayur*.
 * `partial`: *lelaki*, *pepohonan*.
 */
export type Reduplication = 'full' | 'affixed' | 'reciprocal' | 'rhythmic' | 'partial';

/** How a prefix and the first sound of what it stands before meet: *meN- + tulis → menulis*: `tulis` loses *t* behind *men-*. */
export interface SoundChange {
	/** In the notation of formations: `meN-`, `peN-`, `ber-`, `per-`, `ter-`. */
	readonly affix: string;
	/** As the prefix is heard: `meny`, `be`, `bel`. */
	readonly heard: string;
	/** The first letter that fell away; empty when none did. */
	readonly lost: string;
}

/** `base`: nothing is added to the root, or clitics and a plain doubling only. `whole`: a name, a foreign word or an unknown form, left as it is. */
export type AnalysisKind = 'base' | 'derived' | 'whole';

export interface WordAnalysis {
	/** As it was given. */
	readonly form: string;
	/** The dictionary word: *diadakannya* → *mengadakan*, *bukunya* → *buku*, *negara-negara* → *negara*. Its lower-case or headword spelling. */
	readonly word: string;
	/** *ada*, *buku*, *negara*. */
	readonly root: string;
	/** How the form is built, clitics included: `di- + ada + -kan + -nya`; `null` where nothing is added. */
	readonly formation: string | null;
	/** How the dictionary word is built: `meN- + ada + -kan`; `null` for base words and where nobody knows. */
	readonly wordFormation: string | null;
	readonly soundChange: SoundChange | null;
	/** In the order of the form. */
	readonly clitics: readonly Clitic[];
	readonly reduplication: Reduplication | null;
	readonly kind: AnalysisKind;
	/** 0–1. 0.9 and more: a lexicon entry says so or confirms every part; under 0.5 a guess from the shape alone. */
	readonly confidence: number;
}
