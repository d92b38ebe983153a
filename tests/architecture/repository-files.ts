// Lists and reads the repository's own files for the architecture tests.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/** A file as the checks take it, so that a test can hand them one that does not exist. */
export interface SourceFile {
	/** Relative to the repository, with forward slashes. */
	readonly path: string;
	readonly text: string;
}

/** All files below the folders, sorted by path. A folder that is missing holds none: git keeps no empty ones. */
export function readFiles(folders: readonly string[], extensions: readonly string[]): readonly SourceFile[] {
	return folders
		.filter((folder) => existsSync(join(REPOSITORY, folder)))
		.flatMap((folder) => readdirSync(join(REPOSITORY, folder), { recursive: true, withFileTypes: true }))
		.filter((entry) => entry.isFile() && extensions.some((extension) => entry.name.endsWith(extension)))
		.map((entry) => join(entry.parentPath, entry.name))
		.toSorted()
		.map((path) => ({
			path: path.slice(REPOSITORY.length).replaceAll('\\', '/'),
			text: readFileSync(path, 'utf8')
		}));
}
