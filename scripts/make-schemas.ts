// JSON Schemas for editors, made from the one description that the parser uses.
import { toJsonSchema } from '@valibot/to-json-schema';
import {
	articleSchema,
	lessonSchema,
	questionsFileSchema,
	retiredIdsSchema,
	wordsFileSchema
} from '../src/lib/core/content/schemas';

/** File name in vocab/schema → JSON text with a final line break. */
export function makeSchemas(): Map<string, string> {
	const schemas = {
		'words.schema.json': wordsFileSchema,
		'article.schema.json': articleSchema,
		'questions.schema.json': questionsFileSchema,
		'lesson.schema.json': lessonSchema,
		'retired-ids.schema.json': retiredIdsSchema
	};
	return new Map(
		Object.entries(schemas).map(([name, schema]) => [
			name,
			// `check` (blanks, normal form) has no JSON Schema counterpart; the parser still applies it
			`${JSON.stringify(toJsonSchema(schema, { ignoreActions: ['check'] }), null, '\t')}\n`
		])
	);
}
