// Terms that the lexicon lacks: two content words that keep standing together in a text. Only a guess, and said to be one.
import type { AnalysedSentence, AnalysedToken } from './analyse-text';
import type { Lexicon } from './lexicon';

export interface PhraseProposal {
	/** In lower case: *latihan gabungan*. */
	readonly text: string;
	readonly count: number;
	/** Where it begins, UTF-16 offsets into the text. */
	readonly starts: readonly number[];
	/** Always: nobody has said that these words are a term. */
	readonly isGuess: true;
}

export interface PhraseProposer {
	/** Takes note of a sentence. */
	read(sentence: AnalysedSentence): void;
	/** The commonest first, then in the order of the text. */
	list(): readonly PhraseProposal[];
}

const FEWEST = 2;
const MOST_PROPOSALS = 50;
/** Of the rarer word's occurrences, how many must stand in the pair: *negara itu* is no term though it recurs. */
const FEWEST_SHARE = 0.4;

type Role = 'noun' | 'modifier' | null;

/** Reads the sentences of one text. */
export function createPhraseProposer(lexicon: Lexicon): PhraseProposer {
	const pairs = new Map<string, number[]>();
	const counts = new Map<string, number>();
	const roles = new Map<string, Role>();
	function roleOf(token: AnalysedToken): Role {
		const key = token.analysis?.word ?? token.text;
		const known = roles.get(key);
		if (known !== undefined) return known;
		const role = findRole(token, lexicon);
		roles.set(key, role);
		return role;
	}
	return {
		read({ tokens }) {
			let phraseEnd = 0;
			tokens.forEach((token, index) => {
				if (token.kind !== 'word') return;
				const text = token.text.toLowerCase();
				counts.set(text, (counts.get(text) ?? 0) + 1);
				if (token.phraseLength > 0) phraseEnd = index + token.phraseLength;
				const next = tokens[index + 1];
				if (!next || next.kind !== 'word' || index < phraseEnd || next.phraseLength > 0) return;
				if (roleOf(token) !== 'noun' || roleOf(next) === null) return;
				const key = `${text} ${next.text.toLowerCase()}`;
				const starts = pairs.get(key);
				if (starts) starts.push(token.start);
				else pairs.set(key, [token.start]);
			});
		},
		list: () =>
			[...pairs]
				.filter(([text, starts]) => starts.length >= FEWEST && isBound(text, starts.length, counts))
				.map(([text, starts]): PhraseProposal => ({ text, count: starts.length, starts, isGuess: true }))
				.toSorted((a, b) => b.count - a.count)
				.slice(0, MOST_PROPOSALS)
	};
}

function isBound(text: string, count: number, counts: ReadonlyMap<string, number>): boolean {
	const rarer = Math.min(...text.split(' ').map((word) => counts.get(word) ?? count));
	return count / rarer >= FEWEST_SHARE;
}

/** A head (*latihan*) or what may stand behind it (*gabungan*, *militer*). Names, function words and forms with clitics are neither. */
function findRole({ text, analysis }: AnalysedToken, lexicon: Lexicon): Role {
	if (analysis === null || analysis.clitics.length > 0) return null;
	const [entry] = lexicon.find(analysis.word.toLowerCase());
	if (!entry) return analysis.kind === 'whole' && /^\p{Lu}/u.test(text) ? null : 'modifier';
	if (entry.flags.includes('function') || entry.flags.includes('name')) return null;
	if (entry.partOfSpeech === 'noun') return 'noun';
	return entry.partOfSpeech === 'adjective' ? 'modifier' : null;
}
