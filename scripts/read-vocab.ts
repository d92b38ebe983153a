// Reads vocab/ from disk for the authors' check, the tests and the build.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readContent, type CheckedContent } from '../src/lib/core/content/check-content';
import type { Issue } from '../src/lib/core/issue';

/** All JSON files below `root`/vocab but the schemas, by path from `root`; text that is no JSON gives an issue. */
export function readVocab(root: string): CheckedContent {
	const files = new Map<string, unknown>();
	const issues: Issue[] = [];
	for (const path of listJson(join(root, 'vocab'))) {
		const file = relative(root, path).split(sep).join('/');
		if (file.startsWith('vocab/schema/')) continue;
		try {
			files.set(file, JSON.parse(readFileSync(path, 'utf8')));
		} catch (error) {
			issues.push({ file, place: 'the whole file', found: (error as Error).message, expected: 'JSON' });
		}
	}
	const checked = readContent(files);
	return { content: checked.content, issues: [...issues, ...checked.issues] };
}

function listJson(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true })
		.flatMap((entry) => {
			const path = join(folder, entry.name);
			if (entry.isDirectory()) return listJson(path);
			return entry.name.endsWith('.json') ? [path] : [];
		})
		.toSorted();
}
