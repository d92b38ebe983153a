// The dictionary word of a reading: dictionaries list *mengadakan*, not *diadakan*, *adakan* or *kuadakan*.
import type { Lexicon } from './lexicon';
import { joinNasal } from './nasal-prefix';
import type { WordReading } from './read-word';

export interface DictionaryWord {
	readonly word: string;
	/** `null` where the form's own formation holds. */
	readonly pieces: readonly string[] | null;
}

/** The active verb of a stem with its suffix; the shape that the lexicon lists where loans leave a choice (*mempengaruhi*, *memengaruhi*). */
function activeOf(stem: string, root: string, lexicon: Lexicon): string {
	const regular = joinNasal('m', stem, root);
	if (lexicon.find(regular).length > 0) return regular;
	const kept = /^[ptks]/.test(stem) ? `me${{ p: 'm', t: 'n', k: 'ng', s: 'n' }[stem.charAt(0)] ?? ''}${stem}` : regular;
	return lexicon.find(kept).length > 0 ? kept : regular;
}

/** The word that a dictionary has for the reading's base. */
export function findDictionaryWord(reading: WordReading, lexicon: Lexicon): DictionaryWord {
	const { base, prefixes, suffix, stem, pieces, clitics } = reading;
	const first = prefixes[0]?.affix;
	const itself: DictionaryWord = { word: base, pieces: null };
	if (first === 'diper-') return { word: `mem${base.slice(2)}`, pieces: ['memper-', ...pieces.slice(1)] };
	if (first === 'di-') {
		const rest = base.slice(2);
		return {
			word: activeOf(rest, prefixes.length === 1 ? stem.root : rest, lexicon),
			pieces: ['meN-', ...pieces.slice(1)]
		};
	}
	const isBareVerb = first === undefined && (suffix === '-kan' || suffix === '-i');
	const isProclitic = clitics[0] === 'ku-' || clitics[0] === 'kau-';
	if (isBareVerb || (isProclitic && first === undefined && !base.startsWith('me'))) {
		const word = activeOf(base, suffix === '' ? stem.root : base, lexicon);
		// *kuminta*: dictionaries have *minta*; *kubeli*: both, and *membeli* is the verb
		if (isBareVerb || lexicon.find(word).length > 0) return { word, pieces: ['meN-', ...pieces] };
	}
	if (first === 'per-' && suffix !== '-an' && lexicon.find(`mem${base}`).length > 0) {
		return { word: `mem${base}`, pieces: ['memper-', ...pieces.slice(1)] };
	}
	// *sebuku*, *seribu*: one of it; *setinggi* compares and is looked up under *tinggi* too
	if (first === 'se-' && prefixes.length === 1 && suffix === '' && stem.known !== 'unknown') {
		return { word: base.slice(2), pieces: stem.pieces };
	}
	return itself;
}
