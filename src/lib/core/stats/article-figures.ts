// One article's figures: what is left to learn for reading it, and how its quizzes went.
import { QUESTION_KINDS, type ArticleId, type Course, type QuestionKind, type WordId } from '../content/model';
import type { QuizRun, StudyDay, StudyState } from '../study/study-state';

/** At 95 % of running words most readers follow a text without help (Laufer and Ravenhorst-Kalovski 2010, Reading in a Foreign Language 22/1). */
export const READABLE_COVERAGE = 0.95;

/**
 * The shortest list of words that, once known, lifts the article's coverage to `goal` (0–1): those that add most come first, of equals the one
 * with the smaller id. Empty when the goal is reached.
 */
export function wordsToCoverage(
	occurrences: ReadonlyMap<WordId, number>,
	recallProbability: (wordId: WordId) => number,
	goal = READABLE_COVERAGE
): WordId[] {
	let total = 0;
	let expected = 0;
	const gains: { readonly wordId: WordId; readonly gain: number }[] = [];
	for (const [wordId, count] of occurrences) {
		const probability = recallProbability(wordId);
		total += count;
		expected += count * probability;
		if (probability < 1) gains.push({ wordId, gain: count * (1 - probability) });
	}
	const list: WordId[] = [];
	for (const { wordId, gain } of gains.toSorted((a, b) => b.gain - a.gain || (a.wordId < b.wordId ? -1 : 1))) {
		// a sum of many floats may stop a hair short of the goal
		if (expected >= goal * total - 1e-9) break;
		expected += gain;
		list.push(wordId);
	}
	return list;
}

export interface QuizScore {
	/** Study day of the run's last answer. */
	readonly day: StudyDay;
	readonly runId: string;
	readonly correct: number;
	readonly total: number;
	/** Kinds that were asked, in the order of `QUESTION_KINDS`. */
	readonly byKind: readonly { readonly kind: QuestionKind; readonly correct: number; readonly total: number }[];
}

/** Full runs after reading (neither guesses before it nor retries of missed questions), the oldest first. `quizDays`: see `StudyHistory`. */
export function quizScoresOf(
	state: Pick<StudyState, 'quizRuns'>,
	course: Course,
	articleId: ArticleId,
	quizDays: ReadonlyMap<string, StudyDay>
): QuizScore[] {
	const runs = [...state.quizRuns.values()].filter(
		(run) => run.course === course && run.articleId === articleId && run.stage === 'after'
	);
	return runs
		.toSorted((a, b) => a.lastAtMs - b.lastAtMs)
		.flatMap((run) => {
			const day = quizDays.get(run.runId);
			return day === undefined ? [] : [{ day, ...scoreOf(run) }];
		});
}

function scoreOf({ runId, answers }: QuizRun): Omit<QuizScore, 'day'> {
	const byKind = QUESTION_KINDS.map((kind) => {
		const asked = answers.filter((answer) => answer.kind === kind);
		return { kind, correct: asked.filter(({ correct }) => correct).length, total: asked.length };
	});
	return {
		runId,
		correct: answers.filter(({ correct }) => correct).length,
		total: answers.length,
		byKind: byKind.filter(({ total }) => total > 0)
	};
}
