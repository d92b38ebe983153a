import { describe, expect, test } from 'vitest';
import { createDraft, checkDraft, draftOf, questionOfDraft } from '../../../src/lib/core/content/question-draft';
import { QUESTION_TYPES } from '../../../src/lib/core/content/model';
import { readVocab } from '../../../scripts/read-vocab';

const { content } = readVocab(process.cwd());
const asked = content.questions.flatMap(({ value }) => {
	const article = content.articles.find((candidate) => candidate.value.id === value.article)!.value;
	return value.questions.map((question) => ({ article, question }));
});
const article = asked[0]!.article;
const surroundings = { at: { file: 'own', place: '' }, takenIds: new Set<string>(), hasWord: () => true };

test.each(asked)('$article.id $question.id comes back from its draft as it was', ({ article: own, question }) => {
	const draft = draftOf(question);
	expect(questionOfDraft(draft)).toEqual(question);
	expect(checkDraft(draft, own, surroundings)).toEqual({ ok: true, question });
	// the draft is the form's own
	draft.prompt.english = 'changed';
	expect(question.prompt.english).not.toBe('changed');
});

describe.each(QUESTION_TYPES.map((type) => ({ type })))('an empty $type', ({ type }) => {
	test('is told what it lacks', () => {
		const checked = checkDraft({ ...createDraft('q1'), type }, article, surroundings);
		if (checked.ok) throw new Error('an empty question was taken for sound');
		const rules = new Set(checked.issues.map(({ rule }) => rule));
		expect(rules.has('text-missing')).toBe(true);
		expect(rules.has('sentence-exists')).toBe(true);
		expect(rules.has('shape')).toBe(false);
	});
});

test('texts are tidied, and an id that is taken is refused', () => {
	const { question } = asked.find((one) => one.question.type === 'find-evidence')!;
	const draft = draftOf(question);
	draft.prompt = {
		indonesian: `  ${question.prompt.indonesian} `,
		english: question.prompt.english.replace(' ', '  ')
	};
	expect(checkDraft(draft, article, surroundings)).toMatchObject({ ok: true, question: { prompt: question.prompt } });
	expect(checkDraft(draft, article, { ...surroundings, takenIds: new Set([question.id]) })).toMatchObject({
		ok: false,
		issues: [{ rule: 'id-once', place: '.id' }]
	});
});
