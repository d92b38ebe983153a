// How long a file may be. A file that grows past the limit has more than one subject.
import type { SourceFile } from './repository-files';

const LONGEST_SVELTE = 250;
const LONGEST_SCRIPT = 400;

/** Data tables, which have no control flow to lose one's way in. Each by name, with its reason. */
export const DATA_TABLES: readonly string[] = [];

function countLines(text: string): number {
	return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

/** Every file over its limit, with its length. */
export function findLongFiles(files: readonly SourceFile[], exempt: readonly string[]): readonly string[] {
	return files.flatMap(({ path, text }) => {
		const limit = path.endsWith('.svelte') ? LONGEST_SVELTE : LONGEST_SCRIPT;
		const lines = countLines(text);
		if (lines <= limit || exempt.includes(path)) return [];
		return [`${path}: ${String(lines)} lines, at most ${String(limit)}`];
	});
}
