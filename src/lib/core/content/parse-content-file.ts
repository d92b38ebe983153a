// Reads one file of vocab/ (already JSON) and says everything that is wrong with its shape. Rules across files: check-content.
import * as v from 'valibot';
import { quote, type Checked, type Issue } from '../issue';
import {
	articleSchema,
	lessonSchema,
	questionSchema,
	questionsFileSchema,
	retiredIdsSchema,
	wordCollectionSchema,
	wordsFileSchema,
	type Article,
	type Lesson,
	type Question,
	type QuestionsFile,
	type RetiredIds,
	type WordCollection,
	type WordsFile
} from './schemas';

/** `vocab/words/<theme>.json`. */
export function parseWordsFile(file: string, value: unknown): Checked<WordsFile> {
	return parseWith(wordsFileSchema, file, value);
}

/** `vocab/articles/<id>.json`. */
export function parseArticle(file: string, value: unknown): Checked<Article> {
	return parseWith(articleSchema, file, value);
}

/** `vocab/questions/<articleId>.json`. */
export function parseQuestionsFile(file: string, value: unknown): Checked<QuestionsFile> {
	return parseWith(questionsFileSchema, file, value);
}

/** One question, as a form makes it. */
export function parseQuestion(file: string, value: unknown): Checked<Question> {
	return parseWith(questionSchema, file, value);
}

/** `vocab/retired-ids.json`. */
export function parseRetiredIds(file: string, value: unknown): Checked<RetiredIds> {
	return parseWith(retiredIdsSchema, file, value);
}

/** A lesson, from a file (`.mitra.json`) or as it is kept. */
export function parseLesson(file: string, value: unknown): Checked<Lesson> {
	return parseWith(lessonSchema, file, value);
}

export function parseWordCollection(file: string, value: unknown): Checked<WordCollection> {
	return parseWith(wordCollectionSchema, file, value);
}

function parseWith<Output>(schema: v.GenericSchema<unknown, Output>, file: string, value: unknown): Checked<Output> {
	const result = v.safeParse(schema, value);
	if (result.success) return { ok: true, value: result.output };
	return { ok: false, issues: result.issues.map((issue) => describeIssue(file, issue)) };
}

function describeIssue(file: string, issue: v.BaseIssue<unknown>): Issue {
	const place = (issue.path ?? []).reduce((path, item) => {
		if (typeof item.key === 'number') return `${path}[${item.key}]`;
		return path === '' ? String(item.key) : `${path}.${String(item.key)}`;
	}, '');
	const isUnknownKey = issue.type === 'strict_object' && issue.expected === 'never';
	return {
		file,
		place: place === '' ? 'the whole file' : place,
		found: isUnknownKey ? `an unknown field` : quote(issue.input),
		expected: isUnknownKey ? 'only the fields that the schema names' : describeExpectation(issue)
	};
}

/** Our own sentence where a schema carries one; otherwise valibot's description of the type. */
function describeExpectation(issue: v.BaseIssue<unknown>): string {
	const ownMessage = !issue.message.startsWith('Invalid ');
	return ownMessage ? issue.message : (issue.expected ?? issue.message).replaceAll('"', "'");
}
