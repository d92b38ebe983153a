// What an affix makes of a root, as far as a learner can be asked for it: the functions of Sneddon et al., Indonesian: A Comprehensive Grammar
// (2nd ed. 2010), chapter 1, in one line each.
import { parseFormation, type FormationPiece } from '../content/formation';
import type { PartOfSpeech } from '../content/model';
import type { Bilingual } from '../content/schemas';

export type FormationFunction =
	| 'active'
	| 'active-kan'
	| 'active-i'
	| 'active-per'
	| 'active-per-kan'
	| 'passive'
	| 'intransitive'
	| 'state-or-accident'
	| 'agent'
	| 'process'
	| 'matter'
	| 'quality'
	| 'result'
	| 'collective-or-ordinal'
	| 'one-or-same'
	| 'person'
	| 'doctrine'
	| 'relating-to';

/** The function in words, as a prompt shows it after the root. */
export const FUNCTION_WORDS: Readonly<Record<FormationFunction, Bilingual>> = {
	active: { english: 'active verb: to do it, become it or use it', indonesian: 'kata kerja aktif' },
	'active-kan': {
		english: 'active verb with -kan: to bring it about, or do it with or for something',
		indonesian: 'kata kerja aktif dengan -kan: menyebabkan, atau melakukan dengan atau untuk sesuatu'
	},
	'active-i': {
		english: 'active verb with -i: to do it to a place or person, or provide with it',
		indonesian: 'kata kerja aktif dengan -i: melakukannya terhadap sesuatu, atau memberi sesuatu itu'
	},
	'active-per': {
		english: 'active verb: to make something more so, or treat it as such',
		indonesian: 'kata kerja aktif: menjadikan lebih …, atau memperlakukan sebagai …'
	},
	'active-per-kan': {
		english: 'active verb with per- and -kan: to make something the matter of it',
		indonesian: 'kata kerja aktif dengan per- dan -kan: menjadikan pokok perbuatan itu'
	},
	passive: {
		english: 'passive verb: it is done to the subject',
		indonesian: 'kata kerja pasif: dikenakan pada subjek'
	},
	intransitive: {
		english: 'verb or adjective with ber-: to do it, have it or be in it',
		indonesian: 'bentuk ber-: melakukan, mempunyai atau berada dalam keadaan itu'
	},
	'state-or-accident': {
		english: 'the state that results, or what happens without intention',
		indonesian: 'keadaan yang sudah terjadi, atau yang terjadi tanpa sengaja'
	},
	agent: { english: 'who or what does it', indonesian: 'pelaku atau alatnya' },
	process: { english: 'the act or process of doing it', indonesian: 'perbuatan atau prosesnya' },
	matter: {
		english: 'the matter, event or place of doing or being it',
		indonesian: 'perihal, peristiwa atau tempatnya'
	},
	quality: { english: 'the state, quality or matter of being it', indonesian: 'keadaan, sifat atau perihalnya' },
	result: { english: 'what is done, comes of it, or is used for it', indonesian: 'hasil, objek atau alatnya' },
	'collective-or-ordinal': {
		english: 'a group of so many, or the one at that place',
		indonesian: 'kumpulan atau urutan'
	},
	'one-or-same': { english: 'one of it, or as much as it', indonesian: 'satu, atau sama dengan itu' },
	person: { english: 'a person who has to do with it', indonesian: 'orang yang berkaitan dengannya' },
	doctrine: { english: 'the doctrine or movement of it', indonesian: 'paham atau gerakannya' },
	'relating-to': { english: 'having to do with it', indonesian: 'bersifat atau berkaitan dengannya' }
};

interface FunctionOfAffixes {
	readonly is: FormationFunction;
	/** What the affixes regularly make. *menurut* ("according to") has meN- as *membeli* has, and no longer its function. */
	readonly makes: readonly PartOfSpeech[];
}

const VERB = ['verb'] as const;
const NOUN = ['noun'] as const;

/** By all affixes of a formation, in order, the root left out. */
const FUNCTIONS: ReadonlyMap<string, FunctionOfAffixes> = new Map([
	['meN-', { is: 'active', makes: VERB }],
	['meN- -kan', { is: 'active-kan', makes: VERB }],
	['meN- -i', { is: 'active-i', makes: VERB }],
	['memper-', { is: 'active-per', makes: VERB }],
	['memper- -kan', { is: 'active-per-kan', makes: VERB }],
	['memper- -i', { is: 'active-per', makes: VERB }],
	['di-', { is: 'passive', makes: VERB }],
	['di- -kan', { is: 'passive', makes: VERB }],
	['di- -i', { is: 'passive', makes: VERB }],
	['diper-', { is: 'passive', makes: VERB }],
	['diper- -kan', { is: 'passive', makes: VERB }],
	['ber-', { is: 'intransitive', makes: ['verb', 'adjective'] }],
	['ber- -an', { is: 'intransitive', makes: VERB }],
	['ber- -kan', { is: 'intransitive', makes: VERB }],
	['ter-', { is: 'state-or-accident', makes: ['verb', 'adjective'] }],
	['ter- -kan', { is: 'state-or-accident', makes: VERB }],
	['ter- -i', { is: 'state-or-accident', makes: VERB }],
	['peN-', { is: 'agent', makes: NOUN }],
	['pe-', { is: 'agent', makes: NOUN }],
	['peN- -an', { is: 'process', makes: NOUN }],
	['pe- -an', { is: 'process', makes: NOUN }],
	['per- -an', { is: 'matter', makes: NOUN }],
	['ke- -an', { is: 'quality', makes: NOUN }],
	['-an', { is: 'result', makes: NOUN }],
	['ke-', { is: 'collective-or-ordinal', makes: ['numeral'] }],
	['se-', { is: 'one-or-same', makes: ['numeral', 'adjective'] }],
	['-wan', { is: 'person', makes: NOUN }],
	['-wati', { is: 'person', makes: NOUN }],
	['-man', { is: 'person', makes: NOUN }],
	['-isme', { is: 'doctrine', makes: NOUN }],
	['-is', { is: 'relating-to', makes: ['noun', 'adjective'] }],
	['-wi', { is: 'relating-to', makes: ['adjective'] }],
	['-al', { is: 'relating-to', makes: ['adjective'] }]
] satisfies [string, FunctionOfAffixes][]);

/** Words of their own that are written together with the one before: they make no new word. */
const PARTICLES: readonly string[] = ['-nya', '-lah', '-kah', '-pun'];

/** Why a formation says nothing that could be asked. */
export type NoFunction =
	/** Not made of pieces, or of a notation that cannot be read. */
	| 'no-formation'
	/** A compound or a doubled word. */
	| 'no-affix'
	/** A particle is written to it: *apakah*, *tampaknya*, *sebelumnya*. */
	| 'particle'
	/** Affixes that go together in so few words that they have no function of their own: *sebagian*. */
	| 'rare-affixes'
	/** The word has become another part of speech than its affixes make: *melalui* ("through"). */
	| 'other-part-of-speech';

/** The function of a formation's affixes in a word of that part of speech, or why it has none that could be asked. */
export function formationFunction(
	formation: string | null,
	partOfSpeech: PartOfSpeech
): FunctionOfAffixes | NoFunction {
	const pieces = formation === null ? '' : parseFormation(formation);
	if (typeof pieces === 'string') return 'no-formation';
	const affixes = pieces.filter(isAffix).map(({ text }) => text);
	if (affixes.length === 0) return 'no-affix';
	if (affixes.some((affix) => PARTICLES.includes(affix))) return 'particle';
	const found = FUNCTIONS.get(affixes.join(' '));
	if (!found) return 'rare-affixes';
	return found.makes.includes(partOfSpeech) ? found : 'other-part-of-speech';
}

function isAffix(piece: FormationPiece): boolean {
	return piece.is === 'affix';
}
