// A question while it is being written: every field of every type, some of them empty. The form edits it; the author's own check judges it.
import { checkQuestion, type QuestionSurroundings } from './check-questions';
import type { QuestionKind, Verdict } from './model';
import { VERDICTS } from './model';
import { parseQuestion } from './parse-content-file';
import { ruleOfShape, type QuestionIssue } from './question-rules';
import type { Article, Question, QuestionType } from './schemas';

export interface DraftText {
	indonesian: string;
	english: string;
}

/** Mutable: a form writes into it. What the type does not need is kept, so that trying another type loses nothing. */
export interface QuestionDraft {
	id: string;
	type: QuestionType;
	kind: QuestionKind;
	before: boolean;
	prompt: DraftText;
	rephrased: DraftText;
	explanation: DraftText;
	evidence: { sentence: string; indonesian: string }[];
	needs: string[];
	options: (DraftText & { isRight: boolean; reason: DraftText })[];
	verdict: Verdict;
	reasons: Record<Verdict, DraftText>;
	by: 'time' | 'text';
	events: DraftText[];
	pairs: { left: DraftText; right: DraftText }[];
	sentence: string;
	gap: string;
	/** One answer a line. */
	accepted: string;
	acceptedEnglish: string;
	mistakes: (DraftText & { reason: DraftText })[];
}

/** How many parts a type begins with: the fewest that its check takes. */
const FIRST_PARTS = 3;

const noText = (): DraftText => ({ indonesian: '', english: '' });
const times = <Value>(count: number, make: () => Value): Value[] => Array.from({ length: count }, make);

/** An empty question. */
export function createDraft(id: string): QuestionDraft {
	return {
		id,
		type: 'choice',
		kind: 'fact',
		before: false,
		prompt: noText(),
		rephrased: noText(),
		explanation: noText(),
		evidence: [{ sentence: '', indonesian: '' }],
		needs: [],
		options: times(FIRST_PARTS, noText).map((text, index) => ({ ...text, isRight: index === 0, reason: noText() })),
		verdict: 'true',
		reasons: { true: noText(), false: noText(), 'not-stated': noText() },
		by: 'text',
		events: times(FIRST_PARTS, noText),
		pairs: times(FIRST_PARTS, () => ({ left: noText(), right: noText() })),
		sentence: '',
		gap: '',
		accepted: '',
		acceptedEnglish: '',
		mistakes: []
	};
}

/** A question that exists, for editing. It shares nothing with the question. */
export function draftOf(question: Question): QuestionDraft {
	const own = JSON.parse(JSON.stringify(question)) as Question;
	const { id, type, kind, before = false, prompt, rephrased, explanation, evidence, needs } = own;
	const draft: QuestionDraft = {
		...createDraft(id),
		...{ type, kind, before, prompt, rephrased: rephrased ?? noText(), explanation, evidence, needs: [...needs] }
	};
	if (own.type === 'choice')
		draft.options = own.options.map(({ indonesian, english, correct, reason }) => {
			return { indonesian, english, isRight: correct === true, reason: reason ?? noText() };
		});
	if (own.type === 'true-false-not-stated') {
		draft.verdict = own.answer;
		for (const verdict of VERDICTS) draft.reasons[verdict] = own.reasons[verdict] ?? noText();
	}
	if (own.type === 'order') Object.assign(draft, { by: own.by, events: own.events });
	if (own.type === 'match') draft.pairs = own.pairs;
	if (own.type === 'gap') Object.assign(draft, { sentence: own.sentence, gap: own.gap });
	if (own.type === 'gap' || own.type === 'short-answer') {
		draft.accepted = own.accepted.join('\n');
		draft.acceptedEnglish = own.acceptedEnglish.join('\n');
	}
	if (own.type === 'short-answer') draft.mistakes = own.mistakes ?? [];
	return draft;
}

/** The draft as a question, with its texts tidied and what is left empty left out; sound or not. */
export function questionOfDraft(draft: QuestionDraft): unknown {
	const { id, type, kind, evidence, needs } = draft;
	return {
		id,
		type,
		kind,
		...(draft.before && kind === 'gist' && type === 'choice' ? { before: true } : {}),
		prompt: tidyText(draft.prompt),
		...optional('rephrased', draft.rephrased),
		...answerOfDraft(draft),
		evidence: evidence.map(({ sentence, indonesian }) => ({ sentence, indonesian: tidy(indonesian) })),
		needs,
		explanation: tidyText(draft.explanation)
	};
}

/** The question, or every rule that the draft breaks. */
export function checkDraft(
	draft: QuestionDraft,
	article: Article,
	surroundings: QuestionSurroundings
): { readonly ok: true; readonly question: Question } | { readonly ok: false; readonly issues: QuestionIssue[] } {
	const parsed = parseQuestion(surroundings.at.file, questionOfDraft(draft));
	if (!parsed.ok) return { ok: false, issues: parsed.issues.map((issue) => ({ ...issue, rule: ruleOfShape(issue) })) };
	const at = { ...surroundings.at, place: '' };
	const issues = checkQuestion(parsed.value, article, { ...surroundings, at });
	return issues.length === 0 ? { ok: true, question: parsed.value } : { ok: false, issues };
}

function answerOfDraft(draft: QuestionDraft): object {
	const typed = { accepted: linesOf(draft.accepted), acceptedEnglish: linesOf(draft.acceptedEnglish) };
	switch (draft.type) {
		case 'choice':
			return {
				options: draft.options.map(({ isRight, reason, ...text }) => {
					return isRight ? { ...tidyText(text), correct: true } : { ...tidyText(text), ...optional('reason', reason) };
				})
			};
		case 'true-false-not-stated': {
			const wrong = VERDICTS.filter((verdict) => verdict !== draft.verdict);
			const reasons = wrong.map((verdict) => optional(verdict, draft.reasons[verdict]));
			return { answer: draft.verdict, reasons: Object.assign({}, ...reasons) as object };
		}
		case 'find-evidence':
			return {};
		case 'order':
			return { by: draft.by, events: draft.events.map(tidyText) };
		case 'match':
			return { pairs: draft.pairs.map(({ left, right }) => ({ left: tidyText(left), right: tidyText(right) })) };
		case 'gap':
			return { sentence: draft.sentence, gap: tidy(draft.gap), ...typed };
		case 'short-answer': {
			const mistakes = draft.mistakes.map(({ reason, ...text }) => ({ ...tidyText(text), reason: tidyText(reason) }));
			return { ...typed, ...(mistakes.length > 0 ? { mistakes } : {}) };
		}
		default:
			return draft.type satisfies never;
	}
}

function optional(name: string, text: DraftText): object {
	const tidied = tidyText(text);
	return tidied.indonesian === '' && tidied.english === '' ? {} : { [name]: tidied };
}

function tidyText({ indonesian, english }: DraftText): DraftText {
	return { indonesian: tidy(indonesian), english: tidy(english) };
}

function tidy(text: string): string {
	return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function linesOf(text: string): string[] {
	return text
		.split('\n')
		.map(tidy)
		.filter((line) => line !== '');
}
