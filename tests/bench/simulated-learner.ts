// A year of two learners with the same words and the same luck, one with our queue and one with a plain queue: due first, ten new words a
// day, no budget. `npm run bench -- learner`; two to three minutes.
import { mitraPolicy, plainPolicy, simulate, type LearnerPlan, type YearReport } from '../core/study/simulated-learner';
import type { Figure } from './figures.mjs';

const SEEDS = [1, 2, 3];
const WORDS = 1_500;
/** The default of the settings. */
const NEW_WORDS_PER_DAY = 12;
const PLAIN_NEW_WORDS_PER_DAY = 10;
const LONGEST_DAY_SHARE = 1.2;
/** A fortnight away in the middle of the year. */
const awayInSummer = (day: number): boolean => day >= 180 && day < 194;

interface Year {
	readonly name: string;
	readonly ours: YearReport;
	readonly plain: YearReport;
}

/** The years of all learners, one after the other. */
function simulateYears(minutesPerDay: number): Year[] {
	const base = { days: 365, words: WORDS, ladder: 'full' } as const;
	const plans: [string, LearnerPlan][] = [
		...SEEDS.map((seed): [string, LearnerPlan] => [`seed ${seed}`, { ...base, seed }]),
		['seed 1, 14 days away', { ...base, seed: 1, isAway: awayInSummer }]
	];
	return plans.map(([name, plan]) => ({
		name,
		// a plain queue tags leeches and goes on asking, as Anki does by default; ours sets them aside until something was done about them
		ours: simulate({ ...plan, mendsLeeches: true }, mitraPolicy(minutesPerDay, NEW_WORDS_PER_DAY)),
		plain: simulate(plan, plainPolicy(PLAIN_NEW_WORDS_PER_DAY))
	}));
}

/** What `npm run bench` prints: means of all learners, the longest day of any. The goals are the plain learners' words and 1.2 × the budget. */
export function runLearnerBench(minutesPerDay = 20): Figure[] {
	const years = simulateYears(minutesPerDay);
	const meanOf = (read: (year: Year) => number): number =>
		years.reduce((sum, year) => sum + read(year), 0) / years.length;
	const unknown = (report: YearReport): number => WORDS - report.known;
	return [
		{ name: 'words not known after a year, plain queue', value: meanOf(({ plain }) => unknown(plain)), unit: 'words' },
		{
			name: 'words not known after a year, ours',
			value: meanOf(({ ours }) => unknown(ours)),
			unit: 'words',
			atMost: meanOf(({ plain }) => unknown(plain))
		},
		{
			name: 'words recalled after a year (ΣR), plain queue',
			value: meanOf(({ plain }) => plain.recalled),
			unit: 'words'
		},
		{ name: 'words recalled after a year (ΣR), ours', value: meanOf(({ ours }) => ours.recalled), unit: 'words' },
		{ name: 'longest day, plain queue', value: longestOf(years.map(({ plain }) => plain)), unit: 'min' },
		{
			name: 'longest day, ours',
			value: longestOf(years.map(({ ours }) => ours)),
			unit: 'min',
			atMost: minutesPerDay * LONGEST_DAY_SHARE
		},
		{ name: 'retention, plain queue', value: meanOf(({ plain }) => plain.retention * 100), unit: '%' },
		{ name: 'retention, ours', value: meanOf(({ ours }) => ours.retention * 100), unit: '%' },
		{ name: 'minutes in a year, plain queue', value: meanOf(({ plain }) => plain.minutes), unit: 'min' },
		{ name: 'minutes in a year, ours', value: meanOf(({ ours }) => ours.minutes), unit: 'min' }
	];
}

function longestOf(reports: readonly YearReport[]): number {
	return Math.max(...reports.map(({ longestDayMinutes }) => longestDayMinutes));
}
