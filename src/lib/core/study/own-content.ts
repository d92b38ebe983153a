// What a learner made of a word: own glosses, note and accepted answers in place of the author's or beside them.
import type { Word } from '../content/schemas';
import type { WordState } from './study-state';

/** Whether the learner changed anything of the word's content. */
export function hasOwnContent({
	ownGlosses,
	ownNote,
	ownAnswers
}: Pick<WordState, 'ownGlosses' | 'ownNote' | 'ownAnswers'>): boolean {
	return ownGlosses !== null || ownNote !== null || ownAnswers.length > 0;
}

/**
 * The word as the learner has it: own glosses and note in place of the author's; the same object when there are none. An own note is shown
 * in either interface language; an empty one takes the author's away. Accepted answers are no glosses: the grader takes them beside.
 */
export function withOwnContent(word: Word, own: Pick<WordState, 'ownGlosses' | 'ownNote'> | undefined): Word {
	const { ownGlosses = null, ownNote = null } = own ?? {};
	if (ownGlosses === null && ownNote === null) return word;
	const { note, ...rest } = word;
	const shownNote = ownNote === null ? note : ownNote === '' ? undefined : { indonesian: ownNote, english: ownNote };
	return {
		...rest,
		...(ownGlosses === null ? {} : { english: [...ownGlosses] }),
		...(shownNote === undefined ? {} : { note: shownNote })
	};
}
