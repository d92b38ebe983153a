// What the Vite plugin needs of vocab/: its issues, and the index if there are none that forbid one.
import { buildContentIndex } from '../src/lib/core/content/content-index';
import { formatIssue } from '../src/lib/core/issue';
import { readVocab } from './read-vocab';

export interface ContentIndexReading {
	/** One line each. */
	readonly issues: readonly string[];
	readonly index: ReturnType<typeof buildContentIndex>;
}

export function readContentIndex(root: string): ContentIndexReading {
	const { content, issues } = readVocab(root);
	return { issues: issues.map(formatIssue), index: buildContentIndex(content) };
}
