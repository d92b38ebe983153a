// The sentence that a graded answer teaches, in the interface language.
import type { AnswerFeedback } from '../core/answers/answer-feedback';
import { PART_MEANINGS, type WordPart } from '../core/answers/affix-meanings';
import type { Messages } from '../messages/en';
import type { NamedPart } from '../messages/feedback-en';

/** One or more sentences; `null` where the verdict and the letter diff say all. */
export function describeFeedback(feedback: AnswerFeedback, t: Messages, interfaceLanguage: 'en' | 'id'): string | null {
	const texts = t.study.feedback;
	const toNamed = (part: WordPart): NamedPart => ({
		name: partName(part, texts.partNames),
		meaning: PART_MEANINGS[part][interfaceLanguage]
	});
	switch (feedback.kind) {
		case 'none':
		case 'typo':
		case 'another-word':
			return null;
		case 'writing':
			return feedback.differences.map((difference) => texts.writing[difference]).join(' ');
		case 'spelling-side':
			return texts.spellingSides[feedback.typedSide];
		case 'affix':
			if (feedback.typed.length + feedback.wanted.length === 0) return texts.otherForm;
			return capitalise(texts.affix(feedback.typed.map(toNamed), feedback.wanted.map(toNamed)));
		case 'affix-shape':
			return texts.affixShape(toNamed(feedback.affix).name);
		case 'form':
			if (feedback.typed === feedback.wanted) return texts.otherForm;
			return texts.form(texts.forms[feedback.typed], texts.forms[feedback.wanted]);
		case 'part':
			return [
				...feedback.missing.map((part) => texts.missingPart(toNamed(part))),
				...feedback.extra.map((part) => texts.extraPart(toNamed(part)))
			]
				.map(capitalise)
				.join(' ');
		case 'synonym':
			return feedback.isOwn ? texts.ownAnswer : null;
		default:
			return feedback satisfies never;
	}
}

function partName(part: WordPart, names: Messages['study']['feedback']['partNames']): string {
	const ownNames: Partial<Record<WordPart, string>> = names;
	return ownNames[part] ?? `“${part}”`;
}

function capitalise(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
