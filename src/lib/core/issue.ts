/** One fault in data from outside: where it is, what stands there and what should. */
export interface Issue {
	/** File or record, as the person who has to mend it knows it (`vocab/words/militer.json`). */
	readonly file: string;
	/** Place inside the file, outermost first (`words[3].examples[0].marked`). */
	readonly place: string;
	readonly found: string;
	readonly expected: string;
}

/** The outcome of reading data from outside: the value, or every fault found in it. */
export type Checked<Value> =
	{ readonly ok: true; readonly value: Value } | { readonly ok: false; readonly issues: readonly Issue[] };

/** The issue as one line for people: `file: place: found …; expected …`. */
export function formatIssue(issue: Issue): string {
	return `${issue.file}: ${issue.place}: found ${issue.found}; expected ${issue.expected}`;
}

/** A value as it is quoted in an issue: strings in quotation marks, long ones cut at 60 characters. */
export function quote(value: unknown): string {
	if (value === undefined) return 'nothing';
	const text = jsonOf(value) ?? typeof value;
	return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}

/** `undefined` for what JSON cannot say, also where it would throw: a circle, a bigint. */
function jsonOf(value: unknown): string | undefined {
	try {
		return JSON.stringify(value);
	} catch {
		return undefined;
	}
}
