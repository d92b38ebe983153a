// Families of words: which of them the learner has met, and which are known throughout.
import type { WordId } from '../content/model';
import type { WordStatus } from '../study/word-status';

export interface FamilyMember {
	readonly wordId: WordId;
	readonly status: WordStatus;
}

export interface FamilyFigures {
	readonly root: string;
	/** All words of the content with this root, those that are known first, then learning, ignored, new. */
	readonly members: readonly FamilyMember[];
	/** Members that the learner has met: known, learning or ignored. */
	readonly met: number;
	readonly known: number;
}

const STATUS_ORDER: readonly WordStatus[] = ['known', 'learning', 'ignored', 'new'];

/** Families of at least two words of which one was met: most words met first, then by root. */
export function listFamilies(
	words: Iterable<{ readonly id: WordId; readonly root: string | null }>,
	statusOf: (wordId: WordId) => WordStatus
): FamilyFigures[] {
	const families = new Map<string, FamilyMember[]>();
	for (const { id, root } of words) {
		if (root === null) continue;
		const member = { wordId: id, status: statusOf(id) };
		const members = families.get(root);
		if (members) members.push(member);
		else families.set(root, [member]);
	}
	return [...families]
		.filter(([, members]) => members.length > 1)
		.map(([root, members]) => ({
			root,
			members: members.toSorted((a, b) => STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status)),
			met: members.filter(({ status }) => status !== 'new').length,
			known: members.filter(({ status }) => status === 'known').length
		}))
		.filter(({ met }) => met > 0)
		.toSorted((a, b) => b.met - a.met || (a.root < b.root ? -1 : 1));
}

/** Families met, and those of which every word that was met is known. */
export function countFamilies(families: readonly FamilyFigures[]): { readonly met: number; readonly known: number } {
	return { met: families.length, known: families.filter(({ met, known }) => met === known).length };
}
