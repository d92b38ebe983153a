// What is wrong with a question, said to whoever writes it.
import type { QuestionIssue } from '../../core/content/question-rules';
import type { QuestionEditorTexts } from '../../messages/question-editor-en';

/** The place as the form names it (with its number where there are several) and the rule: “Option 2: say why this answer is wrong …”. */
export function describeFault({ place, rule }: QuestionIssue, texts: QuestionEditorTexts): string {
	const [, name = '', index] = /^\.?(\w+)(?:\[(\d+)\])?/.exec(place) ?? [];
	const label = texts.places[name];
	const number = index === undefined ? '' : ` ${Number(index) + 1}`;
	return label === undefined ? texts.rules[rule] : `${label}${number}: ${texts.rules[rule]}`;
}
