// Paths that documents name, so that none outlives the file it names.
import { posix } from 'node:path';
import type { SourceFile } from './repository-files';

/** The folders in which a path of this repository begins. What is generated (build/, node_modules/) is not among them. */
const ROOTS = /^(\.ci|\.github|docs|scripts|src|static|tests|vocab)\//;

function withoutCodeBlocks(text: string): string {
	return text.replaceAll(/^( *)(```|~~~)[\s\S]*?^\1\2/gm, '');
}

/** Without the line number, the closing dot, and from the first wildcard on: `vocab/words/*.json` names its folder. */
function tidy(path: string): string {
	const [fixed = ''] = path
		.replace(/[.,;:)]+$/, '')
		.replace(/:\d+(-\d+)?$/, '')
		.split(/[^/]*\*/, 1);
	return fixed;
}

/** The paths between backticks that begin like one of the repository, alone or inside a command. Placeholders are left out. */
function listNamedPaths(text: string): readonly string[] {
	return [...text.matchAll(/`([^`\n]+)`/g)]
		.flatMap(([, code = '']) => code.split(/\s+/))
		.map((word) => word.replace(/^\.\//, ''))
		.filter((word) => ROOTS.test(word) && !/[<>{}…[\]|]|\.\.\./.test(word))
		.map(tidy);
}

/** The targets of relative Markdown links, from the repository's root. */
function listLinkedPaths({ path, text }: SourceFile): readonly string[] {
	return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
		.map(([, target = '']) => target.replace(/[#?].*$/, ''))
		.filter((target) => target !== '' && !/^([a-z]+:|\/)/.test(target))
		.map((target) => posix.join(posix.dirname(path), decodeURI(target)));
}

/** Every path in a document that does not exist, as `document: path`. */
export function findDeadPaths(document: SourceFile, exists: (path: string) => boolean): readonly string[] {
	const prose = { ...document, text: withoutCodeBlocks(document.text) };
	const paths = new Set([...listNamedPaths(prose.text), ...listLinkedPaths(prose)]);
	return [...paths].filter((path) => !exists(path)).map((path) => `${document.path}: ${path}`);
}
