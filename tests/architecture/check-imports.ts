// Checks of all imports of src together: each against the law, then what only the whole shows.
import { judgeImport, resolveSpecifier } from './import-law.mjs';
import { listImports } from './list-imports';
import type { SourceFile } from './repository-files';

/** Every import that the law forbids, as `importer imports specifier: reason`. */
export function findBreaches(files: readonly SourceFile[]): readonly string[] {
	return files.flatMap(listImports).flatMap((found) => {
		const reason = judgeImport(found);
		return reason === null ? [] : [`${found.importer} imports ${found.specifier}: ${reason}`];
	});
}

/** Files that do nothing but pass on other files' exports under one name. */
export function findBarrels(files: readonly SourceFile[]): readonly string[] {
	return files.map(({ path }) => path).filter((path) => /^src\/lib\/(.*\/)?index\.(ts|js|svelte\.ts)$/.test(path));
}

/** The files that import a package, types included: what a library patches happens on any import. */
export function findImporters(files: readonly SourceFile[], packageName: string): readonly string[] {
	const paths = files
		.flatMap(listImports)
		.filter(({ specifier }) => specifier === packageName || specifier.startsWith(`${packageName}/`))
		.map(({ importer }) => importer);
	return [...new Set(paths)];
}

/** For each file the files that it imports. A component that shows itself inside itself is no cycle. */
function buildGraph(files: readonly SourceFile[]): ReadonlyMap<string, readonly string[]> {
	const paths = new Set(files.map(({ path }) => path));
	const findFile = (target: string) =>
		[target, `${target}.ts`, target.replace(/\.js$/, '.ts'), `${target}/index.ts`].find((path) => paths.has(path));
	const targetsOf = (file: SourceFile) =>
		listImports(file).flatMap(({ importer, specifier }) => {
			const target = resolveSpecifier(importer, specifier);
			const found = target === null ? undefined : findFile(target);
			return found === undefined || found === importer ? [] : [found];
		});
	return new Map(files.map((file) => [file.path, targetsOf(file)]));
}

/** Every import cycle that a walk through the graph meets, as `a → b → a`. */
export function findCycles(files: readonly SourceFile[]): readonly string[] {
	const graph = buildGraph(files);
	const cycles: string[] = [];
	const done = new Set<string>();
	const walk = (path: string, trail: readonly string[]): void => {
		const start = trail.indexOf(path);
		if (start >= 0) {
			cycles.push([...trail.slice(start), path].join(' → '));
			return;
		}
		if (done.has(path)) return;
		for (const target of graph.get(path) ?? []) walk(target, [...trail, path]);
		done.add(path);
	};
	for (const path of graph.keys()) walk(path, []);
	return cycles;
}
