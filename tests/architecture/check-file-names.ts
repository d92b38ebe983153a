// How files are named: kebab-case, components in PascalCase, `.svelte.ts` exactly where runes are, never a name without a subject.
import { posix } from 'node:path';
import ts from 'typescript';
import type { SourceFile } from './repository-files';

const WITHOUT_SUBJECT = new Set(['utils', 'helpers', 'common', 'lib', 'types', 'misc', 'manager', 'service']);
const RUNES = new Set(['$state', '$derived', '$effect', '$props', '$bindable', '$inspect', '$host']);

/** What may stand between a name and its extension. */
const ROLES = /(\.svelte|\.browser|\.test|\.bench|\.config|\.d)*\.(ts|js|mjs|svelte)$/;

/** Whether the code calls a rune, `$state(…)` or `$state.raw(…)`; words in comments and strings do not count. */
export function usesRunes({ path, text }: SourceFile): boolean {
	const isRune = (node: ts.Node) => ts.isIdentifier(node) && RUNES.has(node.text);
	const hasRune = (node: ts.Node): boolean => {
		if (ts.isCallExpression(node)) {
			const { expression } = node;
			if (isRune(expression)) return true;
			if (ts.isPropertyAccessExpression(expression) && isRune(expression.expression)) return true;
		}
		return ts.forEachChild(node, (child) => hasRune(child) || undefined) ?? false;
	};
	return hasRune(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS));
}

function judgeName(file: SourceFile): string | null {
	const name = posix.basename(file.path);
	// SvelteKit's own names
	if (file.path.startsWith('src/routes/') && name.startsWith('+')) return null;
	const stem = name.replace(ROLES, '');
	if (WITHOUT_SUBJECT.has(stem.toLowerCase())) return 'says nothing about its subject: name it after its main export';
	if (name.endsWith('.svelte')) {
		return /^[A-Z][A-Za-z0-9]*$/.test(stem) ? null : 'a component is named in PascalCase';
	}
	if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem)) return 'is not in kebab-case';
	const saysRunes = /\.svelte\.([a-z]+\.)*(ts|js)$/.test(name);
	if (saysRunes === usesRunes(file)) return null;
	// a test is named after the file that it tests, with or without runes of its own
	if (saysRunes && name.endsWith('.test.ts')) return null;
	return saysRunes ? 'uses no runes: name it without .svelte' : 'uses runes: name it .svelte.ts';
}

/** Every badly named file, as `path: reason`. */
export function findBadNames(files: readonly SourceFile[]): readonly string[] {
	return files.flatMap((file) => {
		const reason = judgeName(file);
		return reason === null ? [] : [`${file.path}: ${reason}`];
	});
}
