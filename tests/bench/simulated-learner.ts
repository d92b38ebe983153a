// A year of two learners with the same words and the same luck: ours and a plain queue. `node scripts/run.mjs tests/bench/simulated-learner.ts`
import { mitraPolicy, plainPolicy, simulate, type LearnerPlan, type Policy } from '../core/study/simulated-learner';

const SEEDS = [3];
const NEW_WORDS = 12;

export function main(args: string[]): Promise<number> {
	const base = { days: 365, words: 1_500, minutesPerDay: Number(args[0] ?? 20) };
	for (const ladder of ['recognise', 'full'] as const) {
		for (const seed of SEEDS) {
			const plan: LearnerPlan = { ...base, seed, ladder };
			const policies: [string, Policy][] = [
				['ours', mitraPolicy(plan.minutesPerDay, Number(args[1] ?? NEW_WORDS))],
				['plain', plainPolicy(10)]
			];
			for (const [name, policy] of policies) {
				const started = Date.now();
				const report = simulate(plan, policy);
				const m = report.minutesByDay;
				const q = [30,60,90,120,150,180,210,240,300,364].map((d) => (m[d] ?? 0).toFixed(0)).join(' ');
				console.log(
					[ladder, seed, name, `ret ${report.retention.toFixed(3)}`, `known ${report.known}`, `rec ${report.recalled.toFixed(0)}`, `begun ${report.begun}`, `min ${report.minutes.toFixed(0)}`, `longest ${report.longestDayMinutes.toFixed(1)}`, report.reviews, `${Date.now() - started}ms`, q].join('  ')
				);
			}
		}
	}
	return Promise.resolve(0);
}
