// npm run content:schemas — writes the JSON Schemas in vocab/schema from core/content/schemas.ts.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSchemas } from './make-schemas';

export function main(): Promise<number> {
	for (const [name, json] of makeSchemas()) writeFileSync(join('vocab', 'schema', name), json);
	return Promise.resolve(0);
}
