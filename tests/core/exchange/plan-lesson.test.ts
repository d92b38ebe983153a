import { expect, test } from 'vitest';
import type { ArticleId, WordId } from '../../../src/lib/core/content/model';
import { canApply } from '../../../src/lib/core/exchange/import-plan';
import { renameLesson } from '../../../src/lib/core/exchange/lesson-file';
import {
	CAREFUL_CHOICES,
	findConflicts,
	firstDifference,
	planLesson,
	type LessonParts
} from '../../../src/lib/core/exchange/plan-lesson';
import { parseLesson } from '../../../src/lib/core/content/parse-content-file';
import { lesson } from './sound-lesson';

const edited = { ...lesson, article: { ...lesson.article, title: { indonesian: 'Pasar', english: 'Market' } } };
const otherMeaning = { ...lesson.words[0]!, english: ['pisces'] };

function parts(more: Partial<LessonParts> = {}): LessonParts {
	return {
		title: 'x',
		lesson,
		mine: null,
		isMineBundled: false,
		myWords: new Map(),
		isArticleIdTaken: (id) => id === lesson.article.id,
		isWordIdTaken: () => false,
		choices: CAREFUL_CHOICES,
		...more
	};
}

test('a new lesson is kept under its own id, whole', () => {
	const plan = planLesson(parts());
	expect(plan.counts).toEqual({ new: 2, changed: 0, same: 0, skipped: 0 });
	expect(plan.contentToSave).toMatchObject([{ contentId: 'pasar-pagi', kind: 'lesson', questionCount: 1 }]);
	expect(JSON.parse(plan.contentToSave[0]!.text)).toEqual(lesson);
	expect(plan.contentToSave[0]?.wordIds.toSorted()).toEqual(['ikan-x', 'membeli-x']);
});

test('the same lesson again changes nothing', () => {
	const myWords = new Map(lesson.words.map((word) => [word.id, word]));
	const shuffled = { ...lesson, words: lesson.words.toReversed() };
	const plan = planLesson(parts({ mine: shuffled, myWords }));
	expect(canApply(plan)).toBe(false);
	expect(plan.issues).toMatchObject([{ code: 'lesson-nothing-new' }]);
});

test('an article that says something else is kept, replaced or put beside, as the learner chooses', () => {
	const chosen = (article: 'mine' | 'theirs' | 'both', isMineBundled = false) =>
		planLesson(parts({ mine: edited, isMineBundled, choices: { article, words: 'mine' } })).contentToSave.map(
			({ contentId }) => contentId
		);
	expect(findConflicts(parts({ mine: edited })).article).toMatchObject({ canReplace: true });
	expect(chosen('mine')).toEqual([]);
	expect(chosen('theirs')).toEqual(['pasar-pagi']);
	expect(chosen('both')).toEqual(['pasar-pagi-2']);
	expect(chosen('theirs', true)).toEqual(['pasar-pagi-2']);
});

test('a word that means something else stays, takes their meaning or gets a new id everywhere', () => {
	const myWords = new Map([[otherMeaning.id, otherMeaning]]);
	const chosen = (words: 'mine' | 'theirs' | 'both') =>
		planLesson(parts({ myWords, choices: { article: 'both', words } }));
	expect(findConflicts(parts({ myWords })).words).toEqual([{ mine: otherMeaning, theirs: lesson.words[0] }]);
	expect(chosen('mine').drafts).toEqual([]);
	expect(chosen('theirs').drafts).toMatchObject([
		{ type: 'word-edited', course: 'indonesian', wordId: 'ikan-x', glosses: ['fish'] },
		{ type: 'word-edited', course: 'english', wordId: 'ikan-x', glosses: ['fish'] }
	]);
	const both = JSON.parse(chosen('both').contentToSave[0]!.text) as typeof lesson;
	expect(both.words[0]?.id).toBe('ikan-x-2');
	expect(both.article.paragraphs[0]?.[0]?.words[1]?.word).toBe('ikan-x-2');
	expect(both.questions[0]?.needs).toEqual(['ikan-x-2']);
});

test('a renamed lesson is a sound lesson', () => {
	const renamed = renameLesson(lesson, 'baru' as ArticleId, new Map([['ikan-x', 'ikan-y']] as [WordId, WordId][]));
	expect(parseLesson('x', JSON.parse(JSON.stringify(renamed)))).toEqual({ ok: true, value: renamed });
	expect(JSON.stringify(renamed)).not.toContain('ikan-x');
});

test('the first difference of two lessons is shown by its text', () => {
	expect(firstDifference(lesson, lesson)).toBeNull();
	const other = { ...lesson, words: [otherMeaning, ...lesson.words.slice(1)] };
	expect(firstDifference(lesson, other)).toEqual({ mine: 'ikan · fish', theirs: 'ikan · pisces' });
	expect(firstDifference(lesson, { ...lesson, questions: [] })?.mine).toBe(
		'Apa yang dibeli Sari? · What does Sari buy?'
	);
});
