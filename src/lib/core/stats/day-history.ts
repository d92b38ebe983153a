// What the log says of one study day in one course: counts that any longer time is the sum of. Who fills them: study-history.
import type { CardKind } from '../cards/card-id';

/** Reviews of cards that were to be remembered, and how they went; see `isTested`. */
export interface Tally {
	reviews: number;
	/** Not rated Again. */
	recalled: number;
	/** Sum of the retrievabilities that FSRS gave just before the reviews. */
	predicted: number;
}

/** Whether this card had been shown in this very sentence before; `none`: shown without a sentence. */
export const SENTENCE_NOVELTIES = ['new', 'known', 'none'] as const;
export type SentenceNovelty = (typeof SENTENCE_NOVELTIES)[number];

export const MATURITIES = ['young', 'mature'] as const;
export type Maturity = (typeof MATURITIES)[number];

export const TESTED_KINDS = [
	'recognise',
	'recall',
	'listen',
	'build',
	'question'
] as const satisfies readonly CardKind[];

/** What was asked for in a review. */
export interface TestCell {
	readonly kind: CardKind;
	readonly sentence: SentenceNovelty;
	readonly maturity: Maturity;
}

export interface HourCounts {
	reviews: number;
	/** Reviews of cards that were to be remembered, and those that went well. */
	tested: number;
	recalled: number;
}

/** Structured-cloneable. */
export interface DayHistory {
	reviews: number;
	/** Reviews rated Again. */
	forgotten: number;
	durationMs: number;
	/** Words whose recognise card was reviewed for the first time. */
	newWords: number;
	/** By hour of the learner's wall clock, 0–23. */
	readonly hours: Map<number, HourCounts>;
	/** By `testCellNumber`. */
	readonly tests: Map<number, Tally>;
	/** By `calibrationBin`. */
	readonly calibration: Map<number, Tally>;
}

/** Cards with an interval of three weeks and more are mature: Anki's line, too. */
const MATURE_DAYS = 21;
/** Twenty bins of five per cent: narrow enough to show a tilt, wide enough to fill within weeks. */
export const CALIBRATION_BINS = 20;

export function createDayHistory(): DayHistory {
	return {
		reviews: 0,
		forgotten: 0,
		durationMs: 0,
		newWords: 0,
		hours: new Map(),
		tests: new Map(),
		calibration: new Map()
	};
}

/** Young below 21 days, mature from there on (Anki: `MATURE_IVL` in rslib/src/stats/graphs/retention.rs). */
export function maturityOf(intervalDays: number): Maturity {
	return intervalDays < MATURE_DAYS ? 'young' : 'mature';
}

/** A number for each combination, for keys that need no text to be joined: a log has a million reviews. */
export function testCellNumber({ kind, sentence, maturity }: TestCell): number {
	const kinds: readonly CardKind[] = TESTED_KINDS;
	return (
		(kinds.indexOf(kind) * SENTENCE_NOVELTIES.length + SENTENCE_NOVELTIES.indexOf(sentence)) * 2 +
		(maturity === 'mature' ? 1 : 0)
	);
}

/** Inverse of `testCellNumber`. */
export function testCellOf(number: number): TestCell {
	const rest = Math.floor(number / 2);
	return {
		kind: TESTED_KINDS[Math.floor(rest / SENTENCE_NOVELTIES.length)] ?? 'recognise',
		sentence: SENTENCE_NOVELTIES[rest % SENTENCE_NOVELTIES.length] ?? 'none',
		maturity: number % 2 === 1 ? 'mature' : 'young'
	};
}

/** 0 for predictions below 5 %, 19 from 95 % on. */
export function calibrationBin(predicted: number): number {
	return Math.min(CALIBRATION_BINS - 1, Math.floor(predicted * CALIBRATION_BINS));
}

/** Adds one review to the tally of that number, made if there is none. */
export function addToTally(tallies: Map<number, Tally>, number: number, recalled: boolean, predicted: number): void {
	let tally = tallies.get(number);
	if (tally === undefined) tallies.set(number, (tally = { reviews: 0, recalled: 0, predicted: 0 }));
	tally.reviews++;
	tally.predicted += predicted;
	if (recalled) tally.recalled++;
}
