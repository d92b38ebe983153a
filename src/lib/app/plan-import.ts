// Gathers what is here for each kind of file, and plans what taking it in would do.
import type { ArticleId, WordId } from '../core/content/model';
import type { Lesson, Word } from '../core/content/schemas';
import { emptyPlan, type ImportPlan } from '../core/exchange/import-plan';
import { makeLesson, namedWordIds } from '../core/exchange/lesson-file';
import type { OpenedFile } from '../core/exchange/opened-file';
import {
	CAREFUL_CHOICES,
	findConflicts,
	planLesson,
	type LessonChoices,
	type LessonConflicts
} from '../core/exchange/plan-lesson';
import type { AnkiChoices } from '../core/exchange/anki/plan-anki-import';
import { planRestore } from '../core/exchange/plan-restore';
import { planTable } from '../core/exchange/plan-table';
import { guessLayout, type TableLayout } from '../core/exchange/table-mapping';
import { withOwnContent } from '../core/study/own-content';
import { wordKey } from '../core/study/study-state';
import type { Mitra } from './mitra';
import { planAnki } from './plan-anki';

/** What the learner chose in the preview; what they have not chosen is guessed. */
export interface ImportChoices {
	readonly lesson?: LessonChoices;
	readonly layout?: TableLayout;
	readonly anki?: AnkiChoices;
}

/** The plan, and what there is to choose about it. */
export interface PlannedImport {
	readonly plan: ImportPlan;
	readonly conflicts: LessonConflicts | null;
	readonly lessonChoices: LessonChoices;
	readonly layout: TableLayout | null;
	readonly anki: AnkiChoices | null;
}

type MitraParts = Pick<Mitra, 'log' | 'content' | 'clock' | 'createRunId'>;

export async function planImport(
	mitra: MitraParts,
	opened: OpenedFile,
	choices: ImportChoices
): Promise<PlannedImport> {
	const bare = { conflicts: null, lessonChoices: CAREFUL_CHOICES, layout: null, anki: null };
	switch (opened.kind) {
		case 'unreadable':
			return { ...bare, plan: emptyPlan('words', opened.title, opened.issues) };
		case 'backup':
			return { ...bare, plan: await planBackup(mitra, opened) };
		case 'lesson':
			return { ...bare, ...(await planLessonFile(mitra, opened, choices.lesson ?? CAREFUL_CHOICES)) };
		case 'words': {
			const layout = choices.layout ?? guessLayout(opened.table.rows);
			return { ...bare, layout, plan: await planWords(mitra, opened, layout) };
		}
		case 'anki':
			return { ...bare, ...(await planAnki(mitra, opened, choices.anki)) };
		default:
			return opened satisfies never;
	}
}

async function planBackup({ log }: MitraParts, opened: Extract<OpenedFile, { kind: 'backup' }>): Promise<ImportPlan> {
	const kept = new Set<string>();
	for (const { hash } of opened.backup.content) if ((await log.readContent(hash)) !== null) kept.add(hash);
	return planRestore({
		...opened,
		log: await log.readAll(),
		isContentKept: (hash) => kept.has(hash),
		rolloverHour: log.settings.rolloverHour
	});
}

async function planLessonFile(
	mitra: MitraParts,
	{ lesson, title }: Extract<OpenedFile, { kind: 'lesson' }>,
	choices: LessonChoices
): Promise<Pick<PlannedImport, 'plan' | 'conflicts' | 'lessonChoices'>> {
	const { content, log } = mitra;
	const { id } = lesson.article;
	const everyWord = new Map((await content.loadAllWords()).map((word) => [word.id, word]));
	const ids = new Set(lesson.words.map((word) => word.id));
	const myWords = new Map(
		[...everyWord].flatMap(([wordId, word]) =>
			ids.has(wordId) ? [[wordId, withOwnContent(word, log.state.words.get(wordKey(log.course, wordId)))] as const] : []
		)
	);
	const parts = {
		title: lesson.article.title.indonesian === '' ? title : lesson.article.title.indonesian,
		lesson,
		mine: await loadLesson(mitra, id),
		isMineBundled: content.articles.some((article) => article.id === id && article.isOwn !== true),
		myWords,
		isArticleIdTaken: (taken: ArticleId) => content.hasArticle(taken),
		isWordIdTaken: (taken: WordId) => everyWord.has(taken),
		choices
	};
	return { plan: planLesson(parts), conflicts: findConflicts(parts), lessonChoices: choices };
}

/** Any article, bundled or own, as a lesson; `null` when there is none of that id. */
export async function loadLesson({ content }: Pick<Mitra, 'content'>, id: ArticleId): Promise<Lesson | null> {
	if (!content.hasArticle(id)) return null;
	const own = content.articles.some((article) => article.id === id && article.isOwn === true);
	const lesson = own ? await content.loadLesson(id) : null;
	if (lesson !== null) return lesson;
	const [article, questions] = await Promise.all([content.loadArticle(id), content.loadQuestions(id)]);
	if (article === null) return null;
	const words = await content.loadWords(namedWordIds(article, questions));
	return makeLesson(article, words.values(), questions);
}

async function planWords(
	{ content, log }: MitraParts,
	{ table, title }: Extract<OpenedFile, { kind: 'words' }>,
	layout: TableLayout
): Promise<ImportPlan> {
	const { course, state } = log;
	const own = (id: WordId) => state.words.get(wordKey(course, id));
	const words = (await content.loadAllWords()).map((word): Word => withOwnContent(word, own(word.id)));
	return planTable({
		title,
		table,
		layout,
		course,
		words,
		isListed: (id) => (own(id)?.addedAtMs ?? null) !== null,
		ownNote: (id) => own(id)?.ownNote ?? null
	});
}
