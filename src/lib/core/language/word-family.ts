// The words built on one root, as a learner sees them: each with what it means and how it is built.
import type { Lexicon, LexiconEntry, LexiconPartOfSpeech } from './lexicon';

export interface FamilyMember {
	readonly headword: string;
	readonly partOfSpeech: LexiconPartOfSpeech;
	/** Best first. */
	readonly glosses: readonly string[];
	/** `null` for the root itself. */
	readonly formation: string | null;
	/** The built meaning misleads. */
	readonly isOpaque: boolean;
	/** As in `LexiconEntry`. */
	readonly band: number;
}

/** The root's family, the root first, then the commonest first; every word once. Empty where the root is unknown. */
export function familyOf(root: string, lexicon: Lexicon): readonly FamilyMember[] {
	const members = new Map<string, FamilyMember>();
	for (const entry of lexicon.familyOf(root)) {
		const key = entry.headword.toLowerCase();
		const known = members.get(key);
		members.set(key, known ? { ...known, glosses: joinGlosses(known, entry) } : toMember(entry));
	}
	return [...members.values()].toSorted(rootFirst);
}

function joinGlosses(known: FamilyMember, entry: LexiconEntry): readonly string[] {
	return [...new Set([...known.glosses, ...entry.glosses])];
}

function toMember({ headword, partOfSpeech, glosses, formation, flags, band }: LexiconEntry): FamilyMember {
	return { headword, partOfSpeech, glosses, formation, isOpaque: flags.includes('opaque'), band };
}

/** A family in which what authors of articles wrote of a word stands in place of the lexicon's, and their other words are added. */
export function addAuthored(
	family: readonly FamilyMember[],
	authored: readonly FamilyMember[]
): readonly FamilyMember[] {
	const byKey = new Map(authored.map((member) => [keyOf(member), member]));
	const known = new Set(family.map(keyOf));
	return [
		...family.map((member) => byKey.get(keyOf(member)) ?? member),
		...[...byKey.values()].filter((member) => !known.has(keyOf(member)))
	].toSorted(rootFirst);
}

export interface MetMember extends FamilyMember {
	/** One of the learner's articles contains it. */
	readonly isMet: boolean;
}

/** The family with a mark on the words that the learner has met. `met` holds dictionary words in lower case. */
export function markMet(family: readonly FamilyMember[], met: ReadonlySet<string>): readonly MetMember[] {
	return family.map((member) => ({ ...member, isMet: met.has(keyOf(member)) }));
}

function keyOf({ headword }: { readonly headword: string }): string {
	return headword.toLowerCase();
}

function rootFirst(a: FamilyMember, b: FamilyMember): number {
	return Number(a.formation !== null) - Number(b.formation !== null);
}
