// How well an article is understood, from its quizzes: what was last answered right, by kind and type, over time. What a round asks: core/quiz.
import type { ArticleId, Course, QuestionKind } from '../content/model';
import { QUESTION_KINDS, QUESTION_TYPES } from '../content/model';
import type { Question, QuestionType } from '../content/schemas';
import type { AnsweredQuestion, QuizRun, StudyState } from '../study/study-state';

export interface MasteryScore {
	readonly correct: number;
	readonly total: number;
}

export interface RoundScore extends MasteryScore {
	readonly runId: string;
	/** Of its last answer. */
	readonly atMs: number;
	readonly durationMs: number;
	/** Kinds and types that it did not ask are left out. */
	readonly byKind: Readonly<Partial<Record<QuestionKind, MasteryScore>>>;
	readonly byType: Readonly<Partial<Record<QuestionType, MasteryScore>>>;
}

export interface QuizMastery {
	/** Questions of the article whose last answer after reading was right, of all that it has: 0–1, 0 without questions. */
	readonly masteryRatio: number;
	readonly mastered: number;
	/** Questions that were answered at least once after reading. */
	readonly asked: number;
	readonly questions: number;
	/** By the last answer to each question. */
	readonly byKind: Readonly<Partial<Record<QuestionKind, MasteryScore>>>;
	readonly byType: Readonly<Partial<Record<QuestionType, MasteryScore>>>;
	/** Sentences found that prove an answer, of all that were looked for, in all rounds. */
	readonly evidenceFound: MasteryScore;
	/** Time spent on questions after reading, all rounds and retries. */
	readonly durationMs: number;
	/** Rounds in the order of their last answers, retries left out. */
	readonly rounds: readonly RoundScore[];
}

/** The mastery of one article in one course; answers to questions that it no longer has count in the rounds by kind only. */
export function quizMastery(
	state: StudyState,
	course: Course,
	articleId: ArticleId,
	questions: readonly Question[]
): QuizMastery {
	const typeById = new Map(questions.map(({ id, type }) => [id, type]));
	const runs = [...state.quizRuns.values()]
		.filter((run) => run.course === course && run.articleId === articleId && run.stage !== 'before')
		.toSorted((a, b) => a.lastAtMs - b.lastAtMs);
	const answers = runs.flatMap((run) => run.answers);
	const last = new Map(answers.map((answer) => [answer.questionId, answer]));
	const asked = questions.flatMap(({ id }) => last.get(id) ?? []);
	const mastered = countRight(asked).correct;
	const typeOf = ({ questionId }: AnsweredQuestion) => typeById.get(questionId);
	return {
		masteryRatio: questions.length === 0 ? 0 : mastered / questions.length,
		mastered,
		asked: asked.length,
		questions: questions.length,
		byKind: scoreBy(QUESTION_KINDS, asked, ({ kind }) => kind),
		byType: scoreBy(QUESTION_TYPES, asked, typeOf),
		evidenceFound: countRight(answers.filter((answer) => typeOf(answer) === 'find-evidence')),
		durationMs: sumDuration(answers),
		rounds: runs.filter(({ stage }) => stage === 'after').map((run) => scoreRound(run, typeOf))
	};
}

function scoreRound(run: QuizRun, typeOf: (answer: AnsweredQuestion) => QuestionType | undefined): RoundScore {
	return {
		runId: run.runId,
		atMs: run.lastAtMs,
		durationMs: sumDuration(run.answers),
		...countRight(run.answers),
		byKind: scoreBy(QUESTION_KINDS, run.answers, ({ kind }) => kind),
		byType: scoreBy(QUESTION_TYPES, run.answers, typeOf)
	};
}

function scoreBy<Name extends string>(
	names: readonly Name[],
	answers: readonly AnsweredQuestion[],
	nameOf: (answer: AnsweredQuestion) => Name | undefined
): Partial<Record<Name, MasteryScore>> {
	const scores: Partial<Record<Name, MasteryScore>> = {};
	for (const name of names) {
		const own = answers.filter((answer) => nameOf(answer) === name);
		if (own.length > 0) scores[name] = countRight(own);
	}
	return scores;
}

function countRight(answers: readonly AnsweredQuestion[]): MasteryScore {
	return { correct: answers.filter(({ correct }) => correct).length, total: answers.length };
}

function sumDuration(answers: readonly AnsweredQuestion[]): number {
	return answers.reduce((sum, { durationMs }) => sum + durationMs, 0);
}
