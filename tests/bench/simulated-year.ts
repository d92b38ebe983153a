// A year of one learner with the bundled words: studies by the app's own queue, travels, undoes, resets, skips days, takes quizzes, reads
// aloud and builds. Everything follows from the seed. Fills every chart of the progress screen.
import { parseCardId, type CardId } from '../../src/lib/core/cards/card-id';
import type { Rating } from '../../src/lib/core/cards/rating';
import { QUESTION_KINDS, type ArticleId, type QuestionId, type WordId } from '../../src/lib/core/content/model';
import type { DeviceId, EventDraft, EventId, LoggedEvent, SentenceRef } from '../../src/lib/core/study/events';
import { replay, appendToState } from '../../src/lib/core/study/replay';
import { buildQueue, nextCard } from '../../src/lib/core/study/review-queue';
import { createScheduler } from '../../src/lib/core/study/scheduler';
import { studyDayOf } from '../../src/lib/core/study/study-day';
import { createStudyState, type StudyState } from '../../src/lib/core/study/study-state';
import { createRandom } from './generate-log';

export interface YearPlan {
	readonly seed: number;
	readonly days: number;
	/** The last study day's evening; the log ends there. */
	readonly endMs: number;
	/** Words in the order in which they are met; they are added day by day, and the last few stay new. */
	readonly wordIds: readonly string[];
	readonly articleIds: readonly string[];
}

const DAY_MS = 86_400_000;
const JAKARTA = { utcOffsetMinutes: 420, timeZone: 'Asia/Jakarta' };
const AMSTERDAM = { utcOffsetMinutes: 120, timeZone: 'Europe/Amsterdam' };
const QUESTIONS = 15;
/** Cards shown before the queue is made anew. */
const BATCH = 6;
const MOST_REVIEWS_A_DAY = 90;

export function simulateYear(plan: YearPlan): LoggedEvent[] {
	return new SimulatedYear(plan).run();
}

class SimulatedYear {
	readonly #plan: YearPlan;
	readonly #random: () => number;
	readonly #scheduler = createScheduler();
	readonly #events: LoggedEvent[] = [];
	#state: StudyState = createStudyState();
	#atMs = 0;
	#zone = JAKARTA;
	#added = 0;

	constructor(plan: YearPlan) {
		this.#plan = plan;
		this.#random = createRandom(plan.seed);
	}

	run(): LoggedEvent[] {
		const { days, endMs } = this.#plan;
		for (let day = 0; day < days; day++) {
			this.#zone = day >= 200 && day < 214 ? AMSTERDAM : JAKARTA;
			// mornings at seven or evenings at half past eight on the wall clock, give or take
			const isEvening = this.#random() < 0.65;
			const wallHour = (isEvening ? 20.5 : 7) + this.#random() * 1.5;
			const midnight = Math.floor((endMs - (days - 1 - day) * DAY_MS) / DAY_MS) * DAY_MS;
			this.#atMs = Math.round(midnight + wallHour * 3_600_000 - this.#zone.utcOffsetMinutes * 60_000);
			if (day === 0) this.#record({ type: 'settings-changed', settings: { course: 'indonesian', minutesPerDay: 20 } });
			const isAway = (day >= 120 && day < 127) || this.#random() < 0.08;
			if (isAway && day !== days - 1) continue;
			this.#addWords(day);
			this.#study();
			if (day % 24 === 10) this.#takeQuiz(day);
		}
		return this.#events;
	}

	#record(draft: EventDraft): LoggedEvent {
		const seq = this.#events.length + 1;
		const id = `year-${this.#plan.seed}-${seq}` as EventId;
		const event = { ...draft, ...this.#zone, atMs: this.#atMs, id, deviceId: 'year' as DeviceId, seq } as LoggedEvent;
		this.#events.push(event);
		if (appendToState(this.#state, event, this.#scheduler) === 'rebuild-needed') {
			this.#state = replay(this.#events, this.#scheduler);
		}
		this.#atMs += 1_000;
		return event;
	}

	#addWords(day: number): void {
		const { wordIds, days, articleIds } = this.#plan;
		const until = Math.min(wordIds.length, Math.ceil((wordIds.length * 0.98 * (day + 1)) / days) + 5);
		for (; this.#added < until; this.#added++) {
			const wordId = wordIds[this.#added] as WordId;
			const sentence: SentenceRef = {
				from: 'article',
				articleId: articleIds[this.#added % articleIds.length] as ArticleId,
				sentenceId: `s${this.#added % 12}` as never
			};
			if (this.#added % 17 === 5) {
				const mark = this.#added % 34 === 5 ? 'known' : 'ignored';
				this.#record({ type: 'word-marked', course: 'indonesian', wordId, mark });
			} else this.#record({ type: 'word-added', course: 'indonesian', wordId, sentence });
		}
	}

	#study(): void {
		let done = 0;
		while (done < MOST_REVIEWS_A_DAY) {
			const queue = buildQueue(this.#state, { atMs: this.#atMs, ...this.#zone }, 'indonesian', () => true, {
				abilitiesOf: (wordId) => ({ voice: true, build: wordId.length % 2 === 0 })
			});
			const next = nextCard(queue);
			const batch = queue.due.length >= BATCH ? queue.due.slice(0, BATCH) : next === null ? [] : [next];
			if (batch.length === 0) return;
			for (const cardId of batch) this.#review(cardId);
			done += batch.length;
		}
	}

	#review(cardId: CardId): void {
		const memory = this.#state.cards.get(cardId)?.memory ?? null;
		const today = studyDayOf({ atMs: this.#atMs, ...this.#zone }, 4);
		const elapsedDays = memory === null ? 0 : Math.max(0, today - memory.lastDay);
		const predicted = memory === null ? 0.7 : this.#scheduler.retrievability(memory.stability, elapsedDays);
		const name = parseCardId(cardId);
		// producing a word is harder than FSRS thinks after a recognition, recognising it a little easier
		const recall = name?.kind === 'recognise' ? predicted ** 0.9 : predicted ** 1.6;
		const dice = this.#random();
		const rating: Rating = dice > recall ? 1 : this.#random() < 0.12 ? 2 : this.#random() < 0.15 ? 4 : 3;
		const durationMs = 2_500 + Math.floor(this.#random() * 9_000);
		this.#atMs += durationMs;
		const wordId = name && name.kind !== 'question' ? name.wordId : null;
		const sentence: SentenceRef | null =
			wordId === null ? null : { from: 'example', wordId, index: Math.floor(this.#random() * 3) };
		const isTyped = name?.kind === 'recall' || name?.kind === 'build';
		const answer = isTyped ? { text: 'x', class: rating === 1 ? ('wrong' as const) : ('exact' as const) } : null;
		const event = this.#record({ type: 'card-reviewed', cardId, rating, durationMs, sentence, answer });
		if (this.#random() < 0.004) this.#record({ type: 'event-undone', target: event.id });
		else if (this.#random() < 0.001) this.#record({ type: 'card-reset', cardId });
	}

	#takeQuiz(day: number): void {
		for (const articleId of this.#plan.articleIds) {
			for (let question = 0; question < QUESTIONS; question++) {
				this.#atMs += 9_000;
				this.#record({
					type: 'question-answered',
					course: 'indonesian',
					articleId: articleId as ArticleId,
					questionId: `q${String(question + 1).padStart(2, '0')}` as QuestionId,
					kind: QUESTION_KINDS[question % QUESTION_KINDS.length] ?? 'fact',
					runId: `year-run-${articleId}-${day}`,
					stage: 'after',
					correct: this.#random() < 0.5 + day / 900,
					response: '0',
					durationMs: 9_000
				});
			}
		}
	}
}
