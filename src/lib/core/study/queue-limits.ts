// How much a learner studies in a day: the bounds of a queue, and where they come from when the caller names none.
import type { Settings } from './settings';

/** What a day may hold. */
export interface QueueLimits {
	/** Minutes of review a study day may take, both courses together; `Infinity` for no budget. */
	readonly minutesPerDay: number;
	/** Words whose first card may be shown on one study day. */
	readonly newWordsPerDay: number;
}

/** A quarter of an hour: what most people can find every day, and about 75 cards at twelve seconds each. */
export const DEFAULT_MINUTES_PER_DAY = 15;

/** The limits that hold when the caller of a queue or forecast gives none. */
export function queueLimitsOf(settings: Settings): QueueLimits {
	return { minutesPerDay: DEFAULT_MINUTES_PER_DAY, newWordsPerDay: settings.newWordsPerDay };
}
