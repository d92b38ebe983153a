// The names of the rules that a question may break: the author's check says them in its own words, the form in the learner's language.
import type { Issue } from '../issue';

export const QUESTION_RULES = [
	/** Rules of the shape. */
	'text-missing',
	'no-evidence',
	'option-count',
	'event-count',
	'pair-count',
	'no-accepted',
	'shape',
	/** Rules of every question. */
	'id-once',
	'before-gist',
	'rephrased-differs',
	'sentence-exists',
	'evidence-in-text',
	'needs-word',
	/** Rules of a type. */
	'one-right',
	'reason-missing',
	'reason-on-right',
	'options-differ',
	'gap-in-text',
	'gap-occurrence',
	'gap-first',
	'events-differ',
	'event-evidence',
	'not-derivable',
	'pairs-ambiguous',
	'pair-evidence',
	'accepted-twice',
	'mistake-accepted'
] as const;
export type QuestionRule = (typeof QUESTION_RULES)[number];

/** A broken rule: an issue that also says which rule it is. */
export interface QuestionIssue extends Issue {
	readonly rule: QuestionRule;
}

/** Takes note of a broken rule; `where` is the place within the question (`.options[1].reason`). */
export type QuestionReport = (rule: QuestionRule, where: string, found: string, expected: string) => void;

const COUNT_RULES: Readonly<Record<string, QuestionRule>> = {
	options: 'option-count',
	events: 'event-count',
	pairs: 'pair-count',
	evidence: 'no-evidence',
	sentence: 'sentence-exists',
	gap: 'text-missing',
	accepted: 'no-accepted',
	acceptedEnglish: 'no-accepted'
};

/** Which rule of the shape an issue of the parser breaks, by its place in the question. */
export function ruleOfShape({ place }: Issue): QuestionRule {
	const last = place.split('.').at(-1) ?? '';
	return (
		COUNT_RULES[last] ?? (/^(indonesian|english|accepted(English)?\[\d+\])$/.test(last) ? 'text-missing' : 'shape')
	);
}
