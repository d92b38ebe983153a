// What a learner changes about a word, as one editor shows it and as the log keeps it.
import type { Course, WordId } from '../content/model';
import type { Word } from '../content/schemas';
import type { EventDraft } from './events';
import type { WordState } from './study-state';

/** What the learner made of a word; `null` is the author's own. */
export interface OwnFacts {
	/** Best first. */
	readonly glosses: readonly string[] | null;
	readonly note: string | null;
	/** Answers that count as right besides. */
	readonly answers: readonly string[];
}

export function ownFactsOf(word: Pick<WordState, 'ownGlosses' | 'ownNote' | 'ownAnswers'> | undefined): OwnFacts {
	return { glosses: word?.ownGlosses ?? null, note: word?.ownNote ?? null, answers: word?.ownAnswers ?? [] };
}

/** The events that lead from one to the other; none where nothing changed. */
export function draftEdit(course: Course, wordId: WordId, before: OwnFacts, after: OwnFacts): EventDraft[] {
	const { glosses, note } = after;
	const isEdited = note !== before.note || glosses?.join('\n') !== before.glosses?.join('\n');
	const added = after.answers.filter((text) => !before.answers.includes(text));
	const removed = before.answers.filter((text) => !after.answers.includes(text));
	return [
		...(isEdited ? [{ type: 'word-edited' as const, course, wordId, glosses, note }] : []),
		...added.map((text) => ({ type: 'answer-accepted' as const, course, wordId, text })),
		...removed.map((text) => ({ type: 'answer-withdrawn' as const, course, wordId, text }))
	];
}

/** The note with a line that tells the word from a look-alike, in signs that both interface languages share; as it is when it has that line. */
export function addContrast(note: string, other: Pick<Word, 'indonesian' | 'english'>): string {
	const line = `≠ ${other.indonesian} (${other.english[0] ?? ''})`;
	if (note.includes(line)) return note;
	return note === '' ? line : `${note}\n${line}`;
}
