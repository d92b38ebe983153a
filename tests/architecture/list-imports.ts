// Lists every import of a source file: static, dynamic, re-exports and `import('…')` types, in TypeScript and in Svelte.
import ts from 'typescript';
import type { Import } from './import-law.mjs';
import type { SourceFile } from './repository-files';

/** The TypeScript of a file: all of it, or the script blocks of a component. */
export function scriptOf({ path, text }: SourceFile): string {
	if (!path.endsWith('.svelte')) return text;
	return [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script).join('\n');
}

/** Whether every name is imported as a type; an import of nothing (`import './app.css'`) is not. */
function importsOnlyTypes(clause: ts.ImportClause | undefined): boolean {
	if (clause === undefined) return false;
	if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
	const names = clause.namedBindings;
	if (clause.name !== undefined || names === undefined || !ts.isNamedImports(names)) return false;
	return names.elements.length > 0 && names.elements.every((name) => name.isTypeOnly);
}

function readImport(node: ts.Node): { readonly specifier: ts.Expression; readonly isTypeOnly: boolean } | null {
	if (ts.isImportDeclaration(node)) {
		return { specifier: node.moduleSpecifier, isTypeOnly: importsOnlyTypes(node.importClause) };
	}
	if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
		return { specifier: node.moduleSpecifier, isTypeOnly: node.isTypeOnly };
	}
	if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
		return { specifier: node.argument.literal, isTypeOnly: true };
	}
	if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0]) {
		return { specifier: node.arguments[0], isTypeOnly: false };
	}
	return null;
}

export function listImports(file: SourceFile): readonly Import[] {
	const imports: Import[] = [];
	const visit = (node: ts.Node): void => {
		const found = readImport(node);
		if (found && ts.isStringLiteralLike(found.specifier)) {
			imports.push({ importer: file.path, specifier: found.specifier.text, isTypeOnly: found.isTypeOnly });
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(file.path, scriptOf(file), ts.ScriptTarget.Latest, false, ts.ScriptKind.TS));
	return imports;
}
