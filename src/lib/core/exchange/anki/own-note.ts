// What Mitra writes into notes of its own, so that it knows them again: the id of the word, the course, and what has no field.
import {
	LEVELS,
	PARTS_OF_SPEECH,
	type ArticleId,
	type Course,
	type Level,
	type PartOfSpeech,
	type WordId
} from '../../content/model';
import type { Word } from '../../content/schemas';

const PREFIXES = { indonesian: 'mitra:', english: 'mitra-en:' } as const satisfies Record<Course, string>;

/** The same word in the same course is the same note, however often it is exported. */
export function ownGuid(course: Course, wordId: WordId): string {
	return PREFIXES[course] + wordId;
}

/** What a GUID of ours says; `null` for anyone else's. */
export function parseOwnGuid(guid: string): { readonly course: Course; readonly wordId: WordId } | null {
	const [, english, wordId] = /^mitra(-en)?:([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(guid) ?? [];
	if (wordId === undefined || wordId.length > 120) return null;
	return { course: english === undefined ? 'indonesian' : 'english', wordId: wordId as WordId };
}

/** Tags of a word's note: where it occurs, how hard it is and what it is. */
export function ownTags(word: Word, articleIds: readonly ArticleId[]): readonly string[] {
	return [
		...articleIds.map((id) => `Mitra::article::${id}`),
		`Mitra::level::${word.level}`,
		`Mitra::class::${word.partOfSpeech}`
	];
}

export interface OwnTags {
	readonly level: Level | null;
	readonly partOfSpeech: PartOfSpeech | null;
}

export function readOwnTags(tags: readonly string[]): OwnTags {
	return {
		level: LEVELS.find((level) => tags.includes(`Mitra::level::${level}`)) ?? null,
		partOfSpeech: PARTS_OF_SPEECH.find((part) => tags.includes(`Mitra::class::${part}`)) ?? null
	};
}
