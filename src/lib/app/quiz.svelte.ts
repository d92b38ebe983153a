// A quiz on screen: the run, the answer being made, and the events that keep what was answered.
import { otherLanguage, type Course, type SentenceId, type Verdict } from '../core/content/model';
import type { Article, Question } from '../core/content/schemas';
import {
	answerQuestion,
	currentAnswer,
	currentQuestion,
	describeResponse,
	nextQuestion,
	optionOrder,
	retryMissed,
	scoreByKind,
	startRun,
	type KindScore,
	type QuizAnswer,
	type QuizResponse,
	type QuizRun
} from '../core/quiz/quiz-run';
import type { Act } from '../core/study/latest-act';
import type { Mitra } from './mitra';

/** Longer than that the learner was not thinking about the question. */
const MAX_DURATION_MS = 600_000;

export class Quiz {
	readonly #mitra: Mitra;
	readonly article: Article;
	readonly #questions: readonly Question[];
	#run: QuizRun = $state.raw() as QuizRun;
	#response = $state.raw<QuizResponse | null>(null);
	#shownAtMs = 0;
	#isSaving = $state(false);
	/** What this quiz put on record, with the run as it was before each answer: undo goes back through it. */
	#kept = $state.raw<readonly { readonly act: Act; readonly before: QuizRun; readonly response: QuizResponse }[]>([]);
	/** Questions are asked in the language that the learner speaks: the text is what is to be understood. They may choose the other. */
	promptLanguage = $state<Course>('english');

	constructor(mitra: Mitra, article: Article, questions: readonly Question[], course: Course) {
		this.#mitra = mitra;
		this.article = article;
		this.#questions = questions;
		this.#run = startRun(mitra.createRunId(), course, 'after', questions);
		this.#shownAtMs = mitra.clock.now().atMs;
		this.promptLanguage = otherLanguage(course);
	}

	get course(): Course {
		return this.#run.course;
	}
	get question(): Question | null {
		return currentQuestion(this.#run);
	}
	get answer(): QuizAnswer | null {
		return currentAnswer(this.#run);
	}
	/** From 1. */
	get questionNumber(): number {
		return this.#run.index + 1;
	}
	get questionCount(): number {
		return this.#run.questions.length;
	}
	get isFinished(): boolean {
		return this.question === null;
	}
	get response(): QuizResponse | null {
		return this.#response;
	}
	get canCheck(): boolean {
		const response = this.#response;
		return response !== null && !this.#isSaving && (response.type !== 'gap' || response.text.trim() !== '');
	}
	get rightCount(): number {
		return this.#run.answers.filter(({ correct }) => correct).length;
	}
	get missedCount(): number {
		return this.#run.answers.length - this.rightCount;
	}
	get scores(): readonly KindScore[] {
		return scoreByKind(this.#run.answers);
	}

	/** The options of a choice in the order shown. */
	orderOf(question: Question): readonly number[] {
		return question.type === 'choice' ? optionOrder(question.options.length, `${this.#run.runId}/${question.id}`) : [];
	}

	chooseOption(option: number): void {
		this.#respond({ type: 'choice', option });
	}
	chooseVerdict(verdict: Verdict): void {
		this.#respond({ type: 'true-false-not-stated', verdict });
	}
	chooseSentence(sentence: SentenceId): void {
		this.#respond({ type: 'find-evidence', sentence });
	}
	type(text: string): void {
		this.#respond({ type: 'gap', text });
	}

	/** Grades and keeps the answer. It counts as given once it is on disk; rejects with `StoreError` otherwise. */
	async check(): Promise<void> {
		const question = this.question;
		const response = this.#response;
		if (!question || !response || !this.canCheck) return;
		const answered = answerQuestion(this.#run, response);
		const answer = currentAnswer(answered);
		if (!answer) return;
		this.#isSaving = true;
		try {
			const before = this.#run;
			const act = await this.#mitra.log.record({
				type: 'question-answered',
				course: this.#run.course,
				articleId: this.article.id,
				questionId: question.id,
				kind: question.kind,
				runId: this.#run.runId,
				stage: this.#run.stage,
				correct: answer.correct,
				response: describeResponse(response),
				durationMs: Math.min(MAX_DURATION_MS, Math.max(0, this.#mitra.clock.now().atMs - this.#shownAtMs))
			});
			this.#run = answered;
			this.#kept = [...this.#kept, { act, before, response }];
		} finally {
			this.#isSaving = false;
		}
	}

	get canUndo(): boolean {
		return !this.#isSaving && this.#kept.length > 0;
	}

	/** Takes the latest answer back and asks its question again. Rejects with `StoreError` when that could not be kept. */
	async undo(): Promise<void> {
		const last = this.#kept.at(-1);
		if (!last || this.#isSaving) return;
		this.#isSaving = true;
		try {
			await this.#mitra.log.undo(...last.act.map(({ id }) => id));
			this.#show(last.before);
			this.#response = last.response;
			this.#kept = this.#kept.slice(0, -1);
		} finally {
			this.#isSaving = false;
		}
	}

	next(): void {
		this.#show(nextQuestion(this.#run));
	}
	retryMissed(): void {
		this.#show(retryMissed(this.#run, this.#mitra.createRunId()));
	}
	startAgain(): void {
		this.#show(startRun(this.#mitra.createRunId(), this.#run.course, 'after', this.#questions));
	}

	#respond(response: QuizResponse): void {
		if (!this.answer) this.#response = response;
	}

	#show(run: QuizRun): void {
		this.#run = run;
		this.#response = null;
		this.#shownAtMs = this.#mitra.clock.now().atMs;
	}
}
