// Soundness of single facts in data from outside: what a value should be, in words and as a test. Nothing here throws or follows a
// prototype: only a record's own fields count.
import { quote, type Issue } from '../issue';

export interface FactCheck {
	/** Completes "expected …" in an issue. */
	readonly expected: string;
	readonly fits: (value: unknown) => boolean;
}

/** Where an issue is: file or record, and the place in it. */
export type IssuePlace = Pick<Issue, 'file' | 'place'>;

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The record's own field; `undefined` where there is none, whatever the prototype has. */
export function ownField(record: object, field: string): unknown {
	return Object.hasOwn(record, field) ? Reflect.get(record, field) : undefined;
}

/** The issues of a record's fields, at `place.field`. */
export function checkFields(record: object, checks: Readonly<Record<string, FactCheck>>, at: IssuePlace): Issue[] {
	const issues: Issue[] = [];
	for (const field of Object.keys(checks)) {
		const check = checks[field];
		const value = ownField(record, field);
		if (check && !check.fits(value)) issues.push(issueAt(at, field, value, check.expected));
	}
	return issues;
}

export function issueAt(at: IssuePlace, field: string, value: unknown, expected: string): Issue {
	const place = field === '' ? at.place : at.place === '' ? field : `${at.place}.${field}`;
	return { file: at.file, place, found: quote(value), expected };
}

/** Colons and slashes would break the text forms that join ids with them (card id, sentence key). */
const CONTENT_ID_PATTERN = /^[^\s:/\p{Cc}]{1,120}$/u;
/** Id of a word, an article or a question. */
export const contentId: FactCheck = {
	expected: 'an id of 1 to 120 characters without blanks, colons and slashes',
	fits: (value) => typeof value === 'string' && CONTENT_ID_PATTERN.test(value)
};

const LOG_ID_PATTERN = /^[^\s\p{Cc}]{1,200}$/u;
/** Id of an event or a device. */
export const logId: FactCheck = {
	expected: 'an id of 1 to 200 characters without blanks',
	fits: (value) => typeof value === 'string' && LOG_ID_PATTERN.test(value)
};

export function textOf(minimumLength: number, maximumLength: number): FactCheck {
	return {
		expected: `a text of ${minimumLength} to ${maximumLength} characters`,
		fits: (value) => typeof value === 'string' && value.length >= minimumLength && value.length <= maximumLength
	};
}

export function integerOf(minimum: number, maximum: number): FactCheck {
	return {
		expected: `a whole number from ${minimum} to ${maximum}`,
		fits: (value) => Number.isSafeInteger(value) && Number(value) >= minimum && Number(value) <= maximum
	};
}

export function numberOf(minimum: number, maximum: number): FactCheck {
	return {
		expected: `a number from ${minimum} to ${maximum}`,
		fits: (value) => typeof value === 'number' && value >= minimum && value <= maximum
	};
}

export function oneOf(choices: readonly unknown[]): FactCheck {
	return {
		expected: `one of ${choices.map((choice) => quote(choice)).join(', ')}`,
		fits: (value) => choices.includes(value)
	};
}

export const trueOrFalse: FactCheck = oneOf([true, false]);

export function nullOr(check: FactCheck): FactCheck {
	return { expected: `null or ${check.expected}`, fits: (value) => value === null || check.fits(value) };
}

/** A fact that may be missing. */
export function optional(check: FactCheck): FactCheck {
	return { expected: `nothing or ${check.expected}`, fits: (value) => value === undefined || check.fits(value) };
}

export function recordOf(expected: string, checks: Readonly<Record<string, FactCheck>>): FactCheck {
	const fields = Object.entries(checks);
	return {
		expected,
		fits: (value) => isRecord(value) && fields.every(([field, check]) => check.fits(ownField(value, field)))
	};
}

export function listOf(item: FactCheck): FactCheck {
	return { expected: `a list, each ${item.expected}`, fits: (value) => Array.isArray(value) && value.every(item.fits) };
}

/** Deeper than any fact of ours, far less than what would exhaust the stack of whoever walks through it. */
const MAXIMUM_DEPTH = 20;

/**
 * Whether a value is what JSON can say (a tree of records, lists, texts, finite numbers, true, false, null) or leaves out (`undefined`), at
 * most 20 levels deep.
 */
export function isPlainData(value: unknown, depth = 0): boolean {
	switch (typeof value) {
		case 'string':
		case 'boolean':
		case 'undefined':
			return true;
		case 'number':
			return Number.isFinite(value);
		case 'object':
			if (value === null) return true;
			if (depth >= MAXIMUM_DEPTH || !isListOrPlainRecord(value)) return false;
			for (const key of Object.keys(value)) if (!isPlainData(ownField(value, key), depth + 1)) return false;
			return true;
		default:
			return false;
	}
}

/** By its tag, not its prototype: records from a worker or the database belong to another realm's `Object`. */
function isListOrPlainRecord(value: object): boolean {
	const tag = Object.prototype.toString.call(value);
	return tag === '[object Object]' || tag === '[object Array]';
}
