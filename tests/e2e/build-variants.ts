// The builds that end-to-end tests look at. They are made before the first test, one after the other (SvelteKit has one output
// folder), and kept until the source changes.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintInputs } from '../../scripts/build-inputs.mjs';
import { PROJECT } from '../../scripts/run-command.mjs';

interface Variant {
	/** `''`, or a path as on a host that gives every project a folder. */
	readonly base: '' | `/${string}`;
	readonly version: string;
}

const VARIANTS = {
	atRoot: { base: '', version: 'v1' },
	v1: { base: '/mitra', version: 'v1' },
	v2: { base: '/mitra', version: 'v2' },
	/** Another copy of the app on the same origin; its path begins like the first one's. */
	neighbour: { base: '/mitra-b', version: 'v1' }
} as const satisfies Record<string, Variant>;

export type VariantName = keyof typeof VARIANTS;

const ALL_BUILDS = join(PROJECT, 'node_modules/.cache/mitra/e2e');
const BUILDS = join(ALL_BUILDS, fingerprintInputs());

/** The folder that holds the finished build. */
export function buildFolder(name: VariantName): string {
	return join(BUILDS, name);
}

function build(name: VariantName): void {
	const { base, version } = VARIANTS[name];
	const unfinished = `${buildFolder(name)}.unfinished`;
	rmSync(unfinished, { recursive: true, force: true });
	console.log(`Building version ${version} for ${base}/`);
	execFileSync(process.execPath, [join(PROJECT, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
		cwd: PROJECT,
		env: {
			...process.env,
			APP_VERSION: version,
			BASE_PATH: base,
			BUILD_DIR: unfinished,
			NODE_ENV: 'production'
		},
		stdio: 'pipe'
	});
	renameSync(unfinished, buildFolder(name));
}

function removeOldBuilds(): void {
	if (!existsSync(ALL_BUILDS)) return;
	for (const folder of readdirSync(ALL_BUILDS)) {
		if (join(ALL_BUILDS, folder) !== BUILDS) rmSync(join(ALL_BUILDS, folder), { recursive: true, force: true });
	}
}

/** Playwright's global setup. */
export default function buildVariants(): void {
	removeOldBuilds();
	for (const name of Object.keys(VARIANTS) as VariantName[]) {
		if (!existsSync(buildFolder(name))) build(name);
	}
}
