// What the reader offers before the text: questions on its main point to guess at, without a score; and, on another day, a second reading.
import type { ArticleId, Course, QuestionId } from '../core/content/model';
import type { Question } from '../core/content/schemas';
import { gradeResponse } from '../core/quiz/grade-response';
import { describeResponse, isComplete, type QuizResponse } from '../core/quiz/quiz-response';
import { countUnasked } from '../core/quiz/quiz-round';
import { partOrder } from '../core/quiz/quiz-run';
import { studyDayOf } from '../core/study/study-day';
import type { QuizRun as PastRun } from '../core/study/study-state';
import type { Mitra } from './mitra';

/** Who has opened an article so often has read it. */
const OFFERED_OPENS = 3;

export class GistQuestions {
	readonly #mitra: Mitra;
	readonly #articleId: ArticleId;
	readonly #course: Course;
	readonly #runId: string;
	#questions: readonly Question[] = $state.raw([]);
	#responses = $state.raw<ReadonlyMap<QuestionId, QuizResponse>>(new Map());
	#isDismissed = $state(false);
	#isKept = $state(false);
	#isSaving = $state(false);
	#past: readonly PastRun[] = $derived.by(() =>
		[...this.#mitra.log.state.quizRuns.values()].filter(
			({ articleId, course }) => articleId === this.#articleId && course === this.#course
		)
	);

	constructor(mitra: Mitra, articleId: ArticleId, course: Course) {
		this.#mitra = mitra;
		this.#articleId = articleId;
		this.#course = course;
		this.#runId = mitra.createRunId();
	}

	async load(): Promise<void> {
		this.#questions = await this.#mitra.content.loadQuestions(this.#articleId);
	}

	/** The questions to guess at: those that the article marks, at most three. */
	get questions(): readonly Question[] {
		return this.#questions.filter(({ before }) => before === true).slice(0, 3);
	}
	/** `kept` from the moment the guesses are on disk until the page is left. */
	get phase(): 'none' | 'offered' | 'kept' {
		if (this.#isKept) return this.#isDismissed ? 'none' : 'kept';
		const { log } = this.#mitra;
		const opens = log.state.articles.get(`${this.#course}:${this.#articleId}`)?.opens ?? 0;
		const isOffered =
			log.isOpen &&
			log.settings.gistQuestions &&
			!this.#isDismissed &&
			this.questions.length > 0 &&
			this.#past.length === 0 &&
			opens <= OFFERED_OPENS;
		return isOffered ? 'offered' : 'none';
	}
	/** After a round on an earlier day: how many questions wait that were not asked yet; `null` when there was none, or today. */
	get secondReading(): { readonly unasked: number } | null {
		const { log } = this.#mitra;
		const last = this.#past.findLast(({ stage }) => stage === 'after');
		if (!last || this.#questions.length === 0) return null;
		const lastDay = studyDayOf({ ...log.now, atMs: last.lastAtMs }, log.settings.rolloverHour);
		return lastDay < log.today ? { unasked: countUnasked(this.#questions, this.#past) } : null;
	}
	get canKeep(): boolean {
		return !this.#isSaving && this.questions.every(({ id }) => isComplete(this.#responses.get(id) ?? null));
	}

	responseTo(question: Question): QuizResponse | null {
		return this.#responses.get(question.id) ?? null;
	}
	orderOf(question: Question): readonly number[] {
		return partOrder(question, `${this.#runId}/${question.id}`);
	}
	respond(question: Question, response: QuizResponse): void {
		this.#responses = new Map(this.#responses).set(question.id, response);
	}
	dismiss(): void {
		this.#isDismissed = true;
	}

	/** Keeps the guesses, right or wrong, for the comparison after reading. Rejects with `StoreError` when that failed. */
	async keep(): Promise<void> {
		if (!this.canKeep) return;
		this.#isSaving = true;
		try {
			await this.#mitra.log.record(
				...this.questions.flatMap((question) => {
					const response = this.#responses.get(question.id);
					if (!response) return [];
					return {
						type: 'question-answered' as const,
						course: this.#course,
						articleId: this.#articleId,
						questionId: question.id,
						kind: question.kind,
						runId: this.#runId,
						stage: 'before' as const,
						correct: gradeResponse(question, response, this.#course).correct,
						response: describeResponse(response),
						// several questions stand together: none has a time of its own
						durationMs: 0
					};
				})
			);
			this.#isKept = true;
		} finally {
			this.#isSaving = false;
		}
	}
}
