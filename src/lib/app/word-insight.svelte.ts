// What the lexicon adds to an author's word while it is open: what its parts do, and its family with the words that the learner has met.
import type { Course, WordId } from '../core/content/model';
import type { Word } from '../core/content/schemas';
import type { ExplainedPart } from '../core/language/explain-formation';
import { addAuthored, markMet, type FamilyMember, type MetMember } from '../core/language/word-family';
import type { Mitra } from './mitra';

export interface Insight {
	/** See `explainFormation`. */
	readonly parts: readonly ExplainedPart[];
	readonly rootGloss: string | null;
	/** The other words of the root, the root first. */
	readonly family: readonly MetMember[];
}

const NOTHING: Insight = { parts: [], rootGloss: null, family: [] };

export class WordInsight {
	readonly #mitra: Mitra;
	#shown = $state.raw<{ readonly wordId: WordId; readonly insight: Insight } | null>(null);
	#met: Promise<ReadonlySet<string>> | null = null;

	constructor(mitra: Mitra) {
		this.#mitra = mitra;
	}

	/** What is known of the word so far; nothing while the lexicon is being read, or when it cannot be. */
	of(wordId: WordId): Insight {
		return this.#shown?.wordId === wordId ? this.#shown.insight : NOTHING;
	}

	/** Asks for the word. `relatives` are authors' words of the same root, which count before the lexicon's. Never rejects. */
	async look(word: Word, relatives: readonly Word[], course: Course): Promise<void> {
		this.#shown = {
			wordId: word.id,
			insight: { ...NOTHING, family: addAuthored([], relatives.map(toMember)).map(unmet) }
		};
		try {
			const insight = await this.#find(word, relatives, course);
			// another word may have been opened meanwhile
			if (this.#shown.wordId === word.id) this.#shown = { wordId: word.id, insight };
		} catch {
			// the lexicon could not be fetched: the author's own facts stand, and the next word asks again
			this.#met = null;
		}
	}

	async #find(word: Word, relatives: readonly Word[], course: Course): Promise<Insight> {
		const { language } = this.#mitra;
		const root = word.root ?? (word.indonesian.includes(' ') ? null : word.indonesian);
		const [parts, known, met] = await Promise.all([
			word.formation === null ? [] : language.explain(word.formation, word.indonesian),
			root === null ? [] : language.familyOf(root),
			(this.#met ??= this.#loadMet(course))
		]);
		const family = addAuthored(known, relatives.map(toMember));
		return {
			parts,
			rootGloss: family.find(({ headword }) => headword === root)?.glosses[0] ?? null,
			family: markMet(family, met).filter(({ headword }) => headword.toLowerCase() !== word.indonesian.toLowerCase())
		};
	}

	/** The dictionary words, in lower case, of all articles that the learner has opened. */
	async #loadMet(course: Course): Promise<ReadonlySet<string>> {
		const { content, log } = this.#mitra;
		const opened = [...log.state.articles.values()].filter((visits) => visits.course === course);
		const counts = await Promise.all(opened.map(({ articleId }) => content.loadOccurrences(articleId)));
		const words = await content.loadWords(new Set(counts.flatMap((ids) => [...ids.keys()])));
		return new Set([...words.values()].map(({ indonesian }) => indonesian.toLowerCase()));
	}
}

function toMember({ indonesian, partOfSpeech, english, formation, opaque }: Word): FamilyMember {
	return { headword: indonesian, partOfSpeech, glosses: english, formation, isOpaque: opaque === true, band: 0 };
}

function unmet(member: FamilyMember): MetMember {
	return { ...member, isMet: false };
}
