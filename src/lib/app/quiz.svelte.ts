// A quiz on screen: the run, the answer being made, and the events that keep what was answered.
import { untrack } from 'svelte';
import { spellingsOf } from '../core/answers/known-answers';
import { otherLanguage, type Course, type WordId } from '../core/content/model';
import type { Article, Question, Word } from '../core/content/schemas';
import { findTypedWords, findWordInGap, type AnswerWords, type QuizAnswer } from '../core/quiz/grade-response';
import { describeResponse, isComplete, parseResponse, type QuizResponse } from '../core/quiz/quiz-response';
import { countUnasked, findUnfinished, planRound } from '../core/quiz/quiz-round';
import {
	answerQuestion,
	canPutOff,
	currentAnswer,
	currentQuestion,
	nextQuestion,
	partOrder,
	putOffQuestion,
	resumeRun,
	retryMissed,
	reviewAnswers,
	scoreByKind,
	startRun,
	undoAnswer,
	type KindScore,
	type QuizRun
} from '../core/quiz/quiz-run';
import { studyDayOf } from '../core/study/study-day';
import type { AnsweredQuestion, QuizRun as PastRun } from '../core/study/study-state';
import { BlockedWords } from './blocked-words.svelte';
import type { Mitra } from './mitra';

/** Longer than that the learner was not thinking about the question. */
const MAX_DURATION_MS = 600_000;

export class Quiz {
	readonly #mitra: Mitra;
	readonly article: Article;
	readonly #questions: readonly Question[];
	readonly blocked: BlockedWords;
	#run: QuizRun = $state.raw() as QuizRun;
	#response = $state.raw<QuizResponse | null>(null);
	/** `null` until they are loaded: typed answers are then graded by the question's lists alone. */
	#words = $state.raw<ReadonlyMap<WordId, Word> | null>(null);
	#answerWords: AnswerWords | null = null;
	/** The runs before this one. */
	#past = $state.raw<readonly PastRun[]>([]);
	#shownAtMs = 0;
	#isSaving = $state(false);
	/** Questions are asked in the language that the learner speaks: the text is what is to be understood. They may choose the other. */
	promptLanguage = $state<Course>('english');

	/** Goes on with the round that was left unfinished today, or begins a new one. The study log must be open. */
	constructor(mitra: Mitra, article: Article, questions: readonly Question[], course: Course) {
		this.#mitra = mitra;
		this.article = article;
		this.#questions = questions;
		this.promptLanguage = otherLanguage(course);
		this.blocked = new BlockedWords(mitra, article, course);
		// a later answer changes the log, and must not begin the quiz anew
		untrack(() => {
			this.#begin(course);
		});
		this.#shownAtMs = mitra.clock.now().atMs;
		// without the words, answers are graded all the same
		void this.#loadWords(course).catch(() => undefined);
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
	/** The run is finished, and its answers are looked at once more. */
	get isReviewing(): boolean {
		return this.#run.isReviewing;
	}
	/** Whether each answer is judged when it is given. */
	get isJudgedAtOnce(): boolean {
		return this.#run.feedback === 'at-once';
	}
	get response(): QuizResponse | null {
		return this.#response;
	}
	get canCheck(): boolean {
		return !this.#isSaving && isComplete(this.#response);
	}
	get canPutOff(): boolean {
		return canPutOff(this.#run);
	}
	get canUndo(): boolean {
		return !this.#isSaving && !this.#run.isReviewing && this.#run.answers.length > 0;
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
	/** The scores of the round before this one; `null` when it was the first, and in a retry. */
	get lastScores(): readonly KindScore[] | null {
		const last = this.#past.findLast(({ stage }) => stage === 'after');
		return last && this.#run.stage === 'after' ? scoreByKind(last.answers) : null;
	}
	/** Questions that no round has asked yet, this one included. */
	get unaskedCount(): number {
		return countUnasked(this.#questions, [...this.#past, ...this.#ownRun()]);
	}
	/** What was guessed before reading, and what the same questions were answered now; both 0 when nothing was guessed. */
	get guesses(): { readonly total: number; readonly rightBefore: number; readonly rightNow: number } {
		const pairs = this.#run.answers.flatMap((answer) => {
			const guess = this.#guessOf(answer.questionId);
			return guess ? [{ before: guess.correct, now: answer.correct }] : [];
		});
		return {
			total: pairs.length,
			rightBefore: pairs.filter(({ before }) => before).length,
			rightNow: pairs.filter(({ now }) => now).length
		};
	}
	/** What was answered to the question on show before reading; `null` when it was not asked then. */
	get guess(): { readonly response: QuizResponse; readonly correct: boolean } | null {
		const { question } = this;
		const kept = question && this.#guessOf(question.id);
		const response = kept ? parseResponse(question, kept.response) : null;
		return kept && response ? { response, correct: kept.correct } : null;
	}
	/** The words that a wrong typed answer is made of: what it would have meant. */
	get typedWords(): readonly Word[] {
		const { answer } = this;
		const words = this.#words;
		if (!answer || answer.correct || !words || !this.#answerWords || !('text' in answer.response)) return [];
		const ids = findTypedWords(answer.response.text, this.#answerWords.spellings, this.course);
		return ids.flatMap((id) => words.get(id) ?? []);
	}

	/** The parts of a question (options, events, right sides) in the order shown. */
	orderOf(question: Question): readonly number[] {
		return partOrder(question, `${this.#run.runId}/${question.id}`);
	}

	respond(response: QuizResponse): void {
		if (!this.answer) this.#response = response;
	}

	/** Grades and keeps the answer. It counts as given once it is on disk; rejects with `StoreError` otherwise. */
	async check(): Promise<void> {
		const { question } = this;
		const response = this.#response;
		if (!question || !response || !this.canCheck) return;
		const answered = answerQuestion(this.#run, response, this.#answerWords);
		const answer = answered.answers.at(-1);
		if (answered === this.#run || !answer) return;
		this.#isSaving = true;
		try {
			await this.#mitra.log.record({
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
			if (currentAnswer(answered)) this.#run = answered;
			else this.#show(answered);
			this.#lookForWords();
		} finally {
			this.#isSaving = false;
		}
	}

	/** Takes the last answer back, and what was said of its words, and asks its question again. */
	async undo(): Promise<void> {
		const last = this.#run.answers.at(-1);
		if (!last || !this.canUndo) return;
		this.#isSaving = true;
		try {
			const kept = this.#ownRun()[0]?.answers.find(({ questionId }) => questionId === last.questionId);
			const targets = kept ? [kept.eventId, ...this.blocked.eventsAbout(kept)] : [];
			await this.#mitra.log.undo(...targets);
			this.#show(undoAnswer(this.#run));
			this.#response = last.response;
		} finally {
			this.#isSaving = false;
		}
	}

	next(): void {
		this.#show(nextQuestion(this.#run));
	}
	/** Asks the question on show at the end. */
	putOff(): void {
		this.#show(putOffQuestion(this.#run));
	}
	/** Shows the answers of a finished run once more. */
	review(): void {
		this.#show(reviewAnswers(this.#run));
	}
	retryMissed(): void {
		this.#past = this.#pastRuns();
		this.#show(retryMissed(this.#run, this.#mitra.createRunId()));
	}
	/** Another round: the questions asked least. */
	startAgain(): void {
		const { course } = this;
		this.#past = this.#pastRuns();
		this.#show(this.#newRound(course));
	}
	/** When answers are judged from now on; kept as a setting. */
	async chooseFeedback(feedback: QuizRun['feedback']): Promise<void> {
		await this.#mitra.log.changeSettings({ quizFeedback: feedback });
		this.#run = { ...this.#run, feedback };
	}

	#begin(course: Course): void {
		const { log } = this.#mitra;
		const past = this.#pastRuns(course);
		const { rolloverHour, quizFeedback: feedback } = log.settings;
		const today = studyDayOf(this.#mitra.clock.now(), rolloverHour);
		const unfinished = findUnfinished(this.#questions, past, (atMs) => {
			return studyDayOf({ ...this.#mitra.clock.now(), atMs }, rolloverHour) === today;
		});
		this.#past = past.filter((run) => run !== unfinished?.run);
		this.#run = unfinished
			? resumeRun({ ...unfinished.run, feedback }, unfinished.questions, unfinished.run.answers)
			: this.#newRound(course);
	}

	#newRound(course: Course): QuizRun {
		const { quizFeedback: feedback } = this.#mitra.log.settings;
		const head = { runId: this.#mitra.createRunId(), course, stage: 'after', feedback } as const;
		return startRun(head, planRound(this.#questions, this.#past));
	}

	/** The runs through this article in this course, the oldest first. */
	#pastRuns(course: Course = this.course): readonly PastRun[] {
		const runs = this.#mitra.log.state.quizRuns.values();
		return [...runs].filter((run) => run.articleId === this.article.id && run.course === course);
	}

	/** This run as the log has it; none before its first answer. */
	#ownRun(): readonly PastRun[] {
		const own = this.#mitra.log.state.quizRuns.get(this.#run.runId);
		return own ? [own] : [];
	}

	#guessOf(questionId: Question['id']): AnsweredQuestion | undefined {
		const guesses = this.#past.findLast(({ stage }) => stage === 'before');
		return guesses?.answers.find((answer) => answer.questionId === questionId);
	}

	async #loadWords(course: Course): Promise<void> {
		const words = await this.#mitra.content.loadAllWords();
		this.#answerWords = {
			spellings: spellingsOf(words, course),
			wordInGap: (question) => findWordInGap(question, this.article, words)
		};
		this.#words = new Map(words.map((word) => [word.id, word]));
		this.blocked.useWords(words);
	}

	#show(run: QuizRun): void {
		this.#run = run;
		this.#response = null;
		this.#shownAtMs = this.#mitra.clock.now().atMs;
		this.#lookForWords();
	}

	/** After a miss the words of the evidence are asked for. */
	#lookForWords(): void {
		const { question, answer } = this;
		this.blocked.look(answer && !answer.correct ? question : null, this.#run.runId);
	}
}
