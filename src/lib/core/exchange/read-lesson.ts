// Reads a lesson file (`.mitra.json`): its shape, then what the shape does not say. Loaded with the parser, only for such a file.
import type { WordId } from '../content/model';
import { parseLesson } from '../content/parse-content-file';
import type { Lesson } from '../content/schemas';
import { formatIssue, quote, type Issue } from '../issue';
import { importIssue, type ImportIssue } from './import-issue';

/** Issues that are named one by one; a file with more of them is wrong in some way that the first ones show. */
const NAMED_ISSUES = 20;

/** The log takes ids of 120 characters; some are left for what a second copy's id has more. */
const ID_LENGTH = 100;

/** The lesson in a file's JSON, or what the learner should know of why there is none. `isKnownWord`: words of the bundle need not be in the file. */
export function readLesson(
	file: string,
	value: unknown,
	isKnownWord: (id: WordId) => boolean
): { readonly lesson: Lesson } | { readonly issues: readonly ImportIssue[] } {
	const version = (value as { version?: unknown } | null)?.version;
	if (typeof version === 'number' && version > 1) return { issues: [importIssue('error', 'lesson-newer', version)] };
	const checked = parseLesson(file, value);
	const issues = checked.ok ? checkLesson(file, checked.value, isKnownWord) : checked.issues;
	if (checked.ok && issues.length === 0) return { lesson: checked.value };
	const [first, ...others] = issues.slice(0, NAMED_ISSUES).map(formatIssue);
	return {
		issues: [
			importIssue('error', 'lesson-shape', issues.length, first),
			...others.map((detail) => importIssue('error', 'lesson-shape-more', 0, detail))
		]
	};
}

/** The rules of a lesson that its shape does not say: ids once, and nothing named that is not there. */
function checkLesson(file: string, lesson: Lesson, isKnownWord: (id: WordId) => boolean): readonly Issue[] {
	const issues: Issue[] = [];
	const { article, words, questions } = lesson;
	const wordIds = new Set(words.map(({ id }) => id));
	const sentences = article.paragraphs.flat();
	const sentenceIds = new Set(sentences.map(({ id }) => id));
	const report = (place: string, id: string, expected: string) =>
		issues.push({ file, place, found: quote(id), expected });
	for (const [place, ids] of [
		['article', [article.id]],
		['words', words.map(({ id }) => id)],
		['article.paragraphs', sentences.map(({ id }) => id)],
		['questions', questions.map(({ id }) => id)]
	] as readonly (readonly [string, readonly string[]])[]) {
		for (const id of findDoubles(ids)) report(place, id, 'each id once');
		for (const id of ids) if (id.length > ID_LENGTH) report(place, id, `an id of at most ${ID_LENGTH} characters`);
	}
	const namedWords = [
		...sentences.flatMap(({ id, words: named }) => named.map(({ word }) => [`sentence ${id}`, word] as const)),
		...questions.flatMap(({ id, needs }) => needs.map((word) => [`question ${id}`, word] as const))
	];
	for (const [place, id] of namedWords) {
		if (!wordIds.has(id) && !isKnownWord(id)) report(place, id, 'a word of this file or of Mitra');
	}
	for (const question of questions) {
		const named = question.evidence.map(({ sentence }) => sentence);
		for (const id of question.type === 'gap' ? [...named, question.sentence] : named) {
			if (!sentenceIds.has(id)) report(`question ${question.id}`, id, 'a sentence of the article');
		}
	}
	return issues;
}

function findDoubles(ids: readonly string[]): readonly string[] {
	const seen = new Set<string>();
	const doubles = ids.filter((id) => seen.size === seen.add(id).size);
	return [...new Set(doubles)];
}
