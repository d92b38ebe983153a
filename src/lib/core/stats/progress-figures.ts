// The figures of the progress screen, as pure functions of the state. What a study day is: core/study/study-day.
import { parseCardId } from '../cards/card-id';
import type { ArticleId, Course, WordId } from '../content/model';
import { scoreByKind, type KindScore } from '../quiz/quiz-run';
import type { Scheduler } from '../study/scheduler';
import type { WallTime } from '../study/study-day';
import type { QuizRun, StudyDay, StudyState } from '../study/study-state';
import { wordStatus, type WordStatus } from '../study/word-status';

export interface DayFigures {
	readonly day: StudyDay;
	readonly reviews: number;
	readonly forgotten: number;
}

/** Reviews of the last `days` study days, the oldest first, today last; days without reviews are there with zeros. */
export function reviewsByDay(state: StudyState, today: StudyDay, days: number): DayFigures[] {
	return Array.from({ length: days }, (_, index) => {
		const day = today - days + 1 + index;
		const totals = state.days.get(day);
		return { day, reviews: totals?.reviews ?? 0, forgotten: totals?.forgotten ?? 0 };
	});
}

/** How many words of the course are in each state today. Words that the learner never touched are not in the log and not counted. */
export function countWordsByStatus(
	state: StudyState,
	course: Course,
	now: WallTime,
	scheduler: Scheduler
): Readonly<Record<Exclude<WordStatus, 'new'>, number>> {
	const counts = { learning: 0, known: 0, ignored: 0 };
	for (const wordId of listWords(state, course)) {
		const status = wordStatus(state, course, wordId, now, scheduler);
		if (status !== 'new') counts[status]++;
	}
	return counts;
}

/** Words on the list, marked, or with a card: a word that was studied counts also when its addition was undone. */
function listWords(state: StudyState, course: Course): Set<WordId> {
	const wordIds = new Set<WordId>();
	for (const word of state.words.values()) if (word.course === course) wordIds.add(word.wordId);
	for (const cardId of state.cards.keys()) {
		const name = parseCardId(cardId);
		if (name !== null && name.kind !== 'question' && name.course === course) wordIds.add(name.wordId);
	}
	return wordIds;
}

export interface LastScore {
	readonly articleId: ArticleId;
	readonly atMs: number;
	readonly correct: number;
	readonly total: number;
	readonly byKind: readonly KindScore[];
}

/** The last full run (not a retry of missed questions) through each article's quiz, the latest first. */
export function lastQuizScores(state: StudyState, course: Course): LastScore[] {
	const last = new Map<ArticleId, QuizRun>();
	for (const run of state.quizRuns.values()) {
		if (run.course !== course || run.stage !== 'after') continue;
		const other = last.get(run.articleId);
		if (!other || other.lastAtMs < run.lastAtMs) last.set(run.articleId, run);
	}
	return [...last.values()]
		.map((run) => ({
			articleId: run.articleId,
			atMs: run.lastAtMs,
			correct: run.answers.filter(({ correct }) => correct).length,
			total: run.answers.length,
			byKind: scoreByKind(run.answers)
		}))
		.toSorted((a, b) => b.atMs - a.atMs);
}
