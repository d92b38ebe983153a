// What a learner answers, by the type of question, and how the log keeps it.
import { VERDICTS, type SentenceId, type Verdict } from '../content/model';
import type { Question } from '../content/schemas';

/** What the learner answered. All numbers are places in the question as written, whatever order was shown. */
export type QuizResponse =
	| { readonly type: 'choice'; readonly option: number }
	| { readonly type: 'true-false-not-stated'; readonly verdict: Verdict }
	| { readonly type: 'find-evidence'; readonly sentence: SentenceId }
	/** The events from the first to the last. */
	| { readonly type: 'order'; readonly events: readonly number[] }
	/** For each pair's left side the pair whose right side was put to it; `null` where none was yet. */
	| { readonly type: 'match'; readonly rights: readonly (number | null)[] }
	| { readonly type: 'gap'; readonly text: string }
	| { readonly type: 'short-answer'; readonly text: string };

/** Whether the response can be graded: nothing is left open. */
export function isComplete(response: QuizResponse | null): response is QuizResponse {
	if (response === null) return false;
	if (response.type === 'gap' || response.type === 'short-answer') return response.text.trim() !== '';
	return response.type !== 'match' || !response.rights.includes(null);
}

/** The response as the log keeps it. */
export function describeResponse(response: QuizResponse): string {
	switch (response.type) {
		case 'choice':
			return String(response.option);
		case 'true-false-not-stated':
			return response.verdict;
		case 'find-evidence':
			return response.sentence;
		case 'order':
			return response.events.join(',');
		case 'match':
			return response.rights.map((right) => right ?? '').join(',');
		case 'gap':
		case 'short-answer':
			return response.text;
		default:
			return response satisfies never;
	}
}

/** The response that the log keeps as this text; `null` when the question, edited since, no longer has it. Inverse of `describeResponse`. */
export function parseResponse(question: Question, text: string): QuizResponse | null {
	const { type } = question;
	switch (type) {
		case 'choice': {
			const option = placeOf(text, question.options.length);
			return option === null ? null : { type, option };
		}
		case 'true-false-not-stated': {
			const verdict = VERDICTS.find((known) => known === text);
			return verdict === undefined ? null : { type, verdict };
		}
		case 'find-evidence':
			return { type, sentence: text as SentenceId };
		case 'order': {
			const events = text.split(',').map((part) => placeOf(part, question.events.length));
			const isWhole = events.length === question.events.length && new Set(events).size === events.length;
			const places = events.filter((event) => event !== null);
			return isWhole && places.length === events.length ? { type, events: places } : null;
		}
		case 'match': {
			const rights = text.split(',').map((part) => placeOf(part, question.pairs.length));
			return rights.length === question.pairs.length ? { type, rights } : null;
		}
		case 'gap':
		case 'short-answer':
			return { type, text };
		default:
			return question satisfies never;
	}
}

function placeOf(text: string, count: number): number | null {
	const place = /^\d+$/.test(text) ? Number(text) : NaN;
	return place < count ? place : null;
}

/** The order with the event at `from` moved to `to`; the same one when either place does not exist. */
export function moveEvent(events: readonly number[], from: number, to: number): readonly number[] {
	const event = events[from];
	if (event === undefined || to < 0 || to >= events.length) return events;
	const rest = events.toSpliced(from, 1);
	return rest.toSpliced(to, 0, event);
}

/** The matches with a right side put to a left one (`null` takes it away); where it was before, nothing is left: each belongs to one. */
export function putRight(rights: readonly (number | null)[], left: number, right: number | null): (number | null)[] {
	return rights.map((other, place) => (place === left ? right : other === right ? null : other));
}
