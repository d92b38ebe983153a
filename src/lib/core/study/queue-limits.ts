// How much a learner studies in a day: the bounds of a queue, and where they come from when the caller names none.
import type { Settings } from './settings';

/** What a day may hold. */
export interface QueueLimits {
	/** Minutes of review a study day may take, both courses together; `Infinity` for no budget. */
	readonly minutesPerDay: number;
	/** Words whose first card may be shown on one study day. */
	readonly newWordsPerDay: number;
}

/** The limits that hold when the caller of a queue or forecast gives none. */
export function queueLimitsOf(settings: Settings): QueueLimits {
	return { minutesPerDay: settings.minutesPerDay, newWordsPerDay: settings.newWordsPerDay };
}
