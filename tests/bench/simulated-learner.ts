// A year of two learners with the same words and the same luck, one with our queue and one with a plain queue: due first, ten new words a
// day, no budget. `node scripts/run.mjs tests/bench/simulated-learner.ts [minutes a day]`; about a minute.
import { mitraPolicy, plainPolicy, simulate, type LearnerPlan } from '../core/study/simulated-learner';

const SEEDS = [1, 2, 3];
/** The default of the settings. */
const NEW_WORDS_PER_DAY = 12;
const PLAIN_NEW_WORDS_PER_DAY = 10;
const LONGEST_DAY_SHARE = 1.2;
/** A fortnight away in the middle of the year. */
const awayInSummer = (day: number): boolean => day >= 180 && day < 194;

/** Prints the table. Exit code 1 when a day of ours is above 1.2 × the budget, or the plain learners know more words on average. */
export function main(args: string[]): Promise<number> {
	const minutesPerDay = Number(args[0] ?? 20);
	const base = { days: 365, words: 1_500, ladder: 'full' } as const;
	const plans: [string, LearnerPlan][] = [
		...SEEDS.map((seed): [string, LearnerPlan] => [`seed ${seed}`, { ...base, seed }]),
		['seed 1, 14 days away', { ...base, seed: 1, isAway: awayInSummer }]
	];
	const rows = plans.flatMap(([name, plan]) => [
		{ learner: `${name}: ours`, ...simulate(plan, mitraPolicy(minutesPerDay, NEW_WORDS_PER_DAY)) },
		{ learner: `${name}: plain`, ...simulate(plan, plainPolicy(PLAIN_NEW_WORDS_PER_DAY)) }
	]);
	console.table(
		rows.map((row) => ({
			learner: row.learner,
			'retention %': Number((row.retention * 100).toFixed(1)),
			'words known (R ≥ 0.9)': row.known,
			'words recalled (ΣR)': Math.round(row.recalled),
			'minutes spent': Math.round(row.minutes),
			'longest day, minutes': Number(row.longestDayMinutes.toFixed(1)),
			reviews: row.reviews
		}))
	);
	const ours = rows.filter((_, index) => index % 2 === 0);
	const plain = rows.filter((_, index) => index % 2 === 1);
	const knownBy = (group: typeof rows): number => group.reduce((sum, { known }) => sum + known, 0);
	const isWithin = ours.every((row) => row.longestDayMinutes <= minutesPerDay * LONGEST_DAY_SHARE);
	return Promise.resolve(isWithin && knownBy(ours) >= knownBy(plain) ? 0 : 1);
}
