// Taking in a lesson file. Ids keep progress; where an id is taken by something else, the learner chooses.
import type { ArticleId, WordId } from '../content/model';
import type { Lesson, Word } from '../content/schemas';
import type { EventDraft } from '../study/events';
import { COURSES } from '../content/model';
import { importIssue, type ImportIssue } from './import-issue';
import { emptyPlan, PREVIEW_ROWS, type ContentToSave, type ImportItem, type ImportPlan } from './import-plan';
import { formatLesson, namedWordIds, renameLesson } from './lesson-file';

export type ConflictChoice = 'mine' | 'theirs' | 'both';
export const CONFLICT_CHOICES: readonly ConflictChoice[] = ['mine', 'theirs', 'both'];

export interface LessonChoices {
	readonly article: ConflictChoice;
	readonly words: ConflictChoice;
}
/** Nothing of the learner's changes unless they say so. */
export const CAREFUL_CHOICES: LessonChoices = { article: 'both', words: 'mine' };

export interface LessonParts {
	readonly title: string;
	readonly lesson: Lesson;
	/** The lesson here under the article's id; `null` when there is none. */
	readonly mine: Lesson | null;
	/** Whether `mine` came with the app: then it cannot be replaced, only kept. */
	readonly isMineBundled: boolean;
	/** The words here of the lesson's words' ids, as the learner has them. */
	readonly myWords: ReadonlyMap<WordId, Word>;
	/** Whether an article or word of that id is here. */
	readonly isArticleIdTaken: (id: ArticleId) => boolean;
	readonly isWordIdTaken: (id: WordId) => boolean;
	readonly choices: LessonChoices;
}

/** The article and words that are here under the same id with something else in them. */
export interface LessonConflicts {
	readonly article: { readonly mine: Lesson; readonly theirs: Lesson; readonly canReplace: boolean } | null;
	readonly words: readonly { readonly mine: Word; readonly theirs: Word }[];
}

type ConflictParts = Pick<LessonParts, 'lesson' | 'mine' | 'isMineBundled' | 'myWords'>;

export function findConflicts({ lesson, mine, isMineBundled, myWords }: ConflictParts): LessonConflicts {
	const differs = mine !== null && !isSameLesson(mine, lesson);
	return {
		article: differs ? { mine, theirs: lesson, canReplace: !isMineBundled } : null,
		words: lesson.words.flatMap((theirs) => {
			const own = myWords.get(theirs.id);
			return own === undefined || isSameWord(own, theirs) ? [] : [{ mine: own, theirs }];
		})
	};
}

export function planLesson(parts: LessonParts): ImportPlan {
	const { mine, choices, title, myWords } = parts;
	const conflicts = findConflicts(parts);
	const choice = conflicts.article?.canReplace === false && choices.article === 'theirs' ? 'both' : choices.article;
	const hasSameArticle = mine !== null && conflicts.article === null;
	const keepsMine = hasSameArticle || (conflicts.article !== null && choice === 'mine');
	const renamed = renameTaken(parts, conflicts, choice);
	const saved = keepsMine ? [] : [describeLesson(renamed)];
	const drafts = choices.words === 'theirs' ? conflicts.words.flatMap(takeTheirs) : [];
	const newWords = renamed.words.filter(({ id }) => !myWords.has(id));
	if (saved.length + drafts.length === 0) {
		const code = conflicts.article === null ? 'lesson-nothing-new' : 'lesson-kept';
		return { ...emptyPlan('lesson', title, [importIssue('note', code)]), counts: countsOf(parts, [], []) };
	}
	return {
		kind: 'lesson',
		title,
		counts: countsOf(parts, keepsMine ? [] : newWords, drafts),
		facts: keepsMine ? [] : factsOf(renamed, newWords),
		items: itemsOf(renamed, newWords, conflicts, choices, keepsMine),
		issues: listIssues(parts, conflicts),
		contentToSave: saved,
		drafts,
		events: [],
		records: []
	};
}

/** The first text in which two lessons differ, sentences first, in both languages; `null` when only what has no text differs. */
export function firstDifference(
	mine: Lesson,
	theirs: Lesson
): { readonly mine: string; readonly theirs: string } | null {
	const [own, other] = [textsOf(mine), textsOf(theirs)];
	const length = Math.max(own.length, other.length);
	for (let index = 0; index < length; index++) {
		const [a = '–', b = '–'] = [own[index], other[index]];
		if (a !== b) return { mine: a, theirs: b };
	}
	return null;
}

function textsOf({ article, words, questions }: Lesson): readonly string[] {
	return [
		...article.paragraphs.flat().map(({ indonesian, english }) => `${indonesian} · ${english}`),
		`${article.note.indonesian} · ${article.note.english}`,
		...questions.map(({ prompt }) => `${prompt.indonesian} · ${prompt.english}`),
		...words.map(({ indonesian, english }) => `${indonesian} · ${english.join('; ')}`)
	];
}

function isSameLesson(a: Lesson, b: Lesson): boolean {
	const bare = ({ article, words, questions }: Lesson) =>
		formatLesson({
			format: 'mitra-lesson',
			version: 1,
			article: sortKeys({ ...article, $schema: undefined }) as Lesson['article'],
			words: sortKeys(words.toSorted((x, y) => (x.id < y.id ? -1 : 1))) as Lesson['words'],
			questions: sortKeys(questions) as Lesson['questions']
		});
	return bare(a) === bare(b);
}

function sortKeys(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sortKeys);
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
	return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}

/** What a learner would call the same word: its form and its meanings. */
function isSameWord(a: Word, b: Word): boolean {
	return a.indonesian === b.indonesian && a.english.join('\n') === b.english.join('\n');
}

function renameTaken(parts: LessonParts, conflicts: LessonConflicts, choice: ConflictChoice): Lesson {
	const { lesson, choices } = parts;
	const articleId =
		conflicts.article !== null && choice === 'both'
			? (freeId(lesson.article.id, (id) => parts.isArticleIdTaken(id as ArticleId)) as ArticleId)
			: lesson.article.id;
	const taken = new Set(lesson.words.map(({ id }) => id));
	const renames = new Map<WordId, WordId>();
	for (const { theirs } of choices.words === 'both' ? conflicts.words : []) {
		const id = freeId(
			theirs.id,
			(tried) => taken.has(tried as WordId) || parts.isWordIdTaken(tried as WordId)
		) as WordId;
		taken.add(id);
		renames.set(theirs.id, id);
	}
	return renameLesson(lesson, articleId, renames);
}

/** `pasar` → `pasar-2`, or the next number that is free. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
	for (let number = 2; ; number++) if (!isTaken(`${id}-${number}`)) return `${id}-${number}`;
}

/** Their meanings, as the learner's own, in both courses. */
function takeTheirs({ theirs }: LessonConflicts['words'][number]): readonly EventDraft[] {
	const glosses = theirs.english.slice(0, 50).map((gloss) => gloss.slice(0, 500));
	const note = theirs.note?.english.slice(0, 10_000) ?? null;
	return COURSES.map((course) => ({ type: 'word-edited', course, wordId: theirs.id, glosses, note }));
}

/** What `content-saved` says of a lesson. */
export function describeLesson(lesson: Lesson): ContentToSave {
	const { article, words, questions } = lesson;
	const wordIds = new Set([...namedWordIds(article, questions), ...words.map(({ id }) => id)]);
	return {
		contentId: article.id,
		kind: 'lesson',
		title: { indonesian: article.title.indonesian.slice(0, 1_000), english: article.title.english.slice(0, 1_000) },
		level: article.level,
		sentenceCount: article.paragraphs.flat().length,
		wordCount: article.paragraphs.flat().reduce((sum, { indonesian }) => sum + indonesian.split(/\s+/).length, 0),
		questionCount: questions.length,
		wordIds: [...wordIds],
		text: JSON.stringify(lesson)
	};
}

function countsOf(
	{ lesson }: LessonParts,
	newWords: readonly Word[],
	drafts: readonly EventDraft[]
): ImportPlan['counts'] {
	const changed = drafts.length / COURSES.length;
	return { new: newWords.length, changed, same: lesson.words.length - newWords.length - changed, skipped: 0 };
}

function factsOf({ article, questions }: Lesson, newWords: readonly Word[]): ImportPlan['facts'] {
	const facts = [
		{ fact: 'sentences', count: article.paragraphs.flat().length },
		{ fact: 'words', count: newWords.length },
		{ fact: 'questions', count: questions.length }
	] as const;
	return facts.filter(({ count }) => count > 0);
}

function itemsOf(
	{ article, words }: Lesson,
	newWords: readonly Word[],
	conflicts: LessonConflicts,
	choices: LessonChoices,
	keepsMine: boolean
): readonly ImportItem[] {
	const changedIds = new Set(choices.words === 'theirs' ? conflicts.words.map(({ theirs }) => theirs.id) : []);
	const newIds = new Set(newWords.map(({ id }) => id));
	const rank = { new: 0, changed: 0, same: 1, skipped: 2 } as const;
	const rows = words.map((word): ImportItem => {
		const change = changedIds.has(word.id) ? 'changed' : newIds.has(word.id) ? 'new' : 'same';
		return { id: `word-${word.id}`, change, indonesian: word.indonesian, english: word.english.join('; ') };
	});
	const title: ImportItem = { id: 'article', change: 'new', ...article.title };
	return [...(keepsMine ? [] : [title]), ...rows.toSorted((a, b) => rank[a.change] - rank[b.change])].slice(
		0,
		PREVIEW_ROWS
	);
}

function listIssues({ isMineBundled }: LessonParts, conflicts: LessonConflicts): readonly ImportIssue[] {
	return conflicts.article !== null && isMineBundled ? [importIssue('note', 'lesson-bundled')] : [];
}
