// How many reviews a card asks for over the coming days, on average: what forecasts add up. Nothing random: both branches of every review
// are followed, weighted by their probability (as in https://github.com/open-spaced-repetition/expected-workload).
import type { Rating } from '../cards/rating';
import { FIRST_REVIEW_UNITS, STEPS_PER_LAPSE } from './review-value';
import type { FsrsMemory, Scheduler } from './scheduler';

/** Shares of first ratings, Again to Easy: the defaults of the simulator of fsrs-rs, from Anki's users. */
const FIRST_RATING_SHARES = [0.24, 0.094, 0.495, 0.171] as const;
/** A branch less likely than this is not followed: it would change no minute. */
const LEAST_SHARE = 0.02;
/** Middling: most cards stand near it, and within weeks difficulty moves little. */
const USUAL_DIFFICULTY = 5;
/** Classes of stability from a tenth of a day, each half as stable again, to 200 days: beyond it only the lapse comes back soon. */
const FIRST_STABILITY = 0.1;
const CLASS_RATIO = Math.log(1.5);
const CLASSES = 20;

/** Expected reviews, by days from the first one on. */
export type ReviewProfile = Float64Array;

/** The profiles of one learner's forecasts. */
export class ReviewProfiles {
	/** Of a card that was never reviewed, begun on day 0. */
	readonly ofNewCard: ReviewProfile;
	readonly #byClass: (ReviewProfile | undefined)[] = [];

	constructor(
		private readonly scheduler: Scheduler,
		private readonly desiredRetention: number,
		private readonly days: number
	) {
		this.ofNewCard = new Float64Array(days);
		if (days === 0) return;
		this.ofNewCard[0] = FIRST_REVIEW_UNITS;
		FIRST_RATING_SHARES.forEach((share, index) => {
			const first = scheduler.nextMemory(null, (index + 1) as Rating, 0);
			const memory = index === 0 ? scheduler.nextMemory(first, 3, 0) : first;
			this.#follow(this.ofNewCard, memory, this.#intervalOf(memory), share);
		});
	}

	/** Of a card of that stability, from the day it is due; the card itself counts on day 0. */
	ofDueCard(stability: number): ReviewProfile {
		const index = Math.min(Math.max(Math.round(Math.log(stability / FIRST_STABILITY) / CLASS_RATIO), 0), CLASSES - 1);
		let profile = this.#byClass[index];
		if (!profile) {
			profile = new Float64Array(this.days);
			const memory = { stability: FIRST_STABILITY * Math.exp(index * CLASS_RATIO), difficulty: USUAL_DIFFICULTY };
			this.#follow(profile, memory, 0, 1);
			this.#byClass[index] = profile;
		}
		return profile;
	}

	/** Adds the review that is due on `day`, and what follows from it. */
	#follow(profile: ReviewProfile, memory: FsrsMemory, day: number, share: number): void {
		if (day >= profile.length || share < LEAST_SHARE) return;
		const recall = this.desiredRetention;
		profile[day] = (profile[day] ?? 0) + share * (1 + (1 - recall) * STEPS_PER_LAPSE);
		const elapsedDays = this.#intervalOf(memory);
		const recalled = this.scheduler.nextMemory(memory, 3, elapsedDays);
		this.#follow(profile, recalled, day + this.#intervalOf(recalled), share * recall);
		const forgotten = this.scheduler.nextMemory(memory, 1, elapsedDays);
		const relearnt = this.scheduler.nextMemory(forgotten, 3, 0);
		this.#follow(profile, relearnt, day + this.#intervalOf(relearnt), share * (1 - recall));
	}

	#intervalOf(memory: FsrsMemory): number {
		return Math.max(1, Math.round(this.scheduler.intervalDays(memory.stability, this.desiredRetention)));
	}
}

const profilesByScheduler = new WeakMap<Scheduler, Map<string, ReviewProfiles>>();

/** The profiles for forecasts of so many days, made once. */
export function reviewProfilesOf(scheduler: Scheduler, desiredRetention: number, days: number): ReviewProfiles {
	let profiles = profilesByScheduler.get(scheduler);
	if (!profiles) {
		profiles = new Map();
		profilesByScheduler.set(scheduler, profiles);
	}
	const key = `${desiredRetention}:${days}`;
	let found = profiles.get(key);
	if (!found) {
		found = new ReviewProfiles(scheduler, desiredRetention, days);
		profiles.set(key, found);
	}
	return found;
}
