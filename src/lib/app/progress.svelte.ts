// The progress screen's figures for the course, from the log alone.
import { countWordsByStatus, lastQuizScores, reviewsByDay } from '../core/stats/progress-figures';
import { countDueByDay } from '../core/study/review-queue';
import type { Mitra } from './mitra';

/** Two weeks back and two weeks ahead: what a learner can still remember and plan. */
export const CHART_DAYS = 14;

export class Progress {
	readonly #mitra: Mitra;
	readonly reviews = $derived.by(() => reviewsByDay(this.#log.state, this.#log.today, CHART_DAYS));
	readonly due = $derived.by(() => countDueByDay(this.#log.state, this.#log.today, CHART_DAYS, this.#log.course));
	readonly words = $derived.by(() =>
		countWordsByStatus(this.#log.state, this.#log.course, this.#log.now, this.#mitra.scheduler)
	);
	readonly scores = $derived.by(() => lastQuizScores(this.#log.state, this.#log.course));

	constructor(mitra: Mitra) {
		this.#mitra = mitra;
	}

	get #log() {
		return this.#mitra.log;
	}

	get isEmpty(): boolean {
		const { state } = this.#log;
		return state.words.size === 0 && state.days.size === 0 && state.quizRuns.size === 0;
	}
}
