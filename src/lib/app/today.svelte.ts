// The figures of the Today screen, from the log alone.
import type { ArticleSummary } from '../core/content/content-index';
import { secondsDone } from '../core/study/review-pace';
import { countDueByDay, type ReviewQueue } from '../core/study/review-queue';
import type { Mitra } from './mitra';
import { StudyPlan } from './study-plan.svelte';

export class Today {
	readonly #mitra: Mitra;
	readonly #plan: StudyPlan;
	#hasFailed = $state(false);
	readonly #queue: ReviewQueue = $derived.by(() => this.#plan.queue());

	constructor(mitra: Mitra) {
		this.#mitra = mitra;
		this.#plan = new StudyPlan(mitra);
	}

	/** Whether the figures can be shown: the log is open and the words are known. */
	get isReady(): boolean {
		return this.#mitra.log.isOpen && this.#plan.words !== null;
	}
	/** Whether the words could not be fetched; `load` tries again. */
	get hasFailed(): boolean {
		return this.#hasFailed;
	}
	async load(): Promise<void> {
		this.#hasFailed = false;
		try {
			await this.#plan.load();
		} catch {
			this.#hasFailed = true;
		}
	}
	/** Why new words pause, what waits, and whether this is a return after a break. */
	get queue(): ReviewQueue {
		return this.#queue;
	}

	get dueCount(): number {
		return this.#queue.due.length + this.#queue.stepsLater.length;
	}
	get newCount(): number {
		return this.#queue.new.length;
	}
	get cardCount(): number {
		return this.dueCount + this.newCount;
	}
	get dueTomorrow(): number {
		const { log } = this.#mitra;
		return countDueByDay(log.state, log.today, 2, log.course)[1] ?? 0;
	}
	get reviewsDone(): number {
		return this.#mitra.log.state.days.get(this.#mitra.log.today)?.reviews ?? 0;
	}
	/** Whole minutes that the cards of today will take, at the learner's own pace. */
	get minutes(): number {
		return Math.round(this.#queue.plannedSeconds / 60);
	}
	/** Whole minutes studied today, in both courses: the budget is one. */
	get minutesDone(): number {
		return Math.round(secondsDone(this.#mitra.log.state, this.#mitra.log.today) / 60);
	}
	get minutesBudget(): number {
		return this.#mitra.log.settings.minutesPerDay;
	}
	/** Whether the course has words on the list or cards. */
	get hasWords(): boolean {
		const { log } = this.#mitra;
		return [...log.state.words.values()].some(({ course, addedAtMs }) => course === log.course && addedAtMs !== null);
	}
	/** Nothing but settings has happened yet. */
	get isFirstVisit(): boolean {
		const { state } = this.#mitra.log;
		return state.words.size === 0 && state.articles.size === 0 && state.cards.size === 0 && state.quizRuns.size === 0;
	}
	/** The article that was opened last in this course. */
	get continueReading(): ArticleSummary | null {
		const { log, content } = this.#mitra;
		const last = [...log.state.articles.values()]
			.filter(({ course }) => course === log.course)
			.toSorted((a, b) => b.lastOpenedAtMs - a.lastOpenedAtMs)[0];
		return content.articles.find(({ id }) => id === last?.articleId) ?? null;
	}
}
