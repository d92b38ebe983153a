// FSRS-6, the memory model: the one file that imports ts-fsrs. When a card is shown again follows in schedule-review.
//
// Importing ts-fsrs adds `scheduler`, `diff`, `format` and `dueFormat` to Date.prototype. Its package.json has no `sideEffects`
// field, and the assignments stand at the top of the module, so no bundler drops them (rolldown: 11.4 kB minified with them, 4.0 kB
// gzipped; its `FSRS` and `Card` half is shaken out). Nothing here uses them, and no stored time is a Date: one importer keeps it so.
import { FSRSAlgorithm } from 'ts-fsrs';
import type { Rating } from '../cards/rating';

/** What FSRS knows about one card. */
export interface FsrsMemory {
	/** Days after which the probability of recall falls to 0.9; 0.001–36,500. */
	readonly stability: number;
	/** 1 (easy) to 10 (hard). */
	readonly difficulty: number;
}

export interface Scheduler {
	/** The memory after a review; `elapsedDays` are whole study days since the last one, 0 on the same day (ignored when `memory` is null). */
	nextMemory(memory: FsrsMemory | null, rating: Rating, elapsedDays: number): FsrsMemory;
	/** Probability of recall, 0–1, that many days after the last review. */
	retrievability(stability: number, elapsedDays: number): number;
	/** Days until the probability of recall has fallen to `desiredRetention` (0–1); not rounded, no minimum. */
	intervalDays(stability: number, desiredRetention: number): number;
}

/**
 * FSRS-6 default parameters w0–w20, as in fsrs-rs `DEFAULT_PARAMETERS` (crate 6.6.1, BSD-3-Clause) and ts-fsrs 5.4 `default_w`.
 * Written out so that a new version of the library cannot move anyone's schedule.
 */
export const DEFAULT_PARAMETERS: readonly number[] = [
	// w0–w3: stability after a first Again, Hard, Good, Easy
	0.212, 1.2931, 2.3065, 8.2956,
	// w4–w7: difficulty: first, spread of first ratings, step of later ones, mean reversion
	6.4133, 0.8334, 3.0194, 0.001,
	// w8–w10: stability after recall
	1.8722, 0.1666, 0.796,
	// w11–w14: stability after forgetting
	1.4835, 0.0614, 0.2629, 1.6483,
	// w15, w16: Hard's penalty, Easy's bonus
	0.6014, 1.8729,
	// w17–w19: reviews on the same day
	0.5425, 0.0912, 0.0658,
	// w20: how flat the forgetting curve is
	0.1542
];

/**
 * FSRS-6 in the dialect of fsrs-rs since November 2025 (#376): a Hard on the same day never lowers stability; ts-fsrs 5.4 has that rule
 * itself (`next_short_term_stability`). Two clamps of ts-fsrs make fitted parameters differ from fsrs-rs: initial stability is at least
 * 0.1, w19 at least 0.01. Throws RangeError unless there are 21 finite parameters.
 */
export function createScheduler(parameters: readonly number[] = DEFAULT_PARAMETERS): Scheduler {
	// ts-fsrs would warn on the console and take its defaults
	if (parameters.length !== DEFAULT_PARAMETERS.length || !parameters.every(Number.isFinite)) {
		throw new RangeError(`FSRS-6 takes ${DEFAULT_PARAMETERS.length} finite parameters, not [${parameters.join(', ')}]`);
	}
	const algorithm = new FSRSAlgorithm({ w: parameters, enable_short_term: true, enable_fuzz: false });
	// R(t, S) = (1 + factor · t / S)^decay with R(S, S) = 0.9: https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm
	const decay = -(algorithm.parameters.w[20] ?? NaN);
	const factor = 0.9 ** (1 / decay) - 1;
	let knownRetention = NaN;
	let intervalFactor = NaN;
	/** The interval in units of stability; the last one is kept, as replay asks for the same a million times. */
	function intervalFactorOf(desiredRetention: number): number {
		if (desiredRetention !== knownRetention) {
			knownRetention = desiredRetention;
			intervalFactor = desiredRetention ** (1 / decay) - 1;
		}
		return intervalFactor;
	}
	return {
		nextMemory: (memory, rating, elapsedDays) => algorithm.next_state(memory, elapsedDays, rating),
		retrievability: (stability, elapsedDays) => (1 + (factor * elapsedDays) / stability) ** decay,
		intervalDays: (stability, desiredRetention) => (stability / factor) * intervalFactorOf(desiredRetention)
	};
}
