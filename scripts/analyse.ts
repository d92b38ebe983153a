// npm run analyse — what the language engine says about forms (one a line) or a text. The answer alone goes to stdout.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { createAnalyser } from '../src/lib/core/language/analyse-word';
import { tokenizeText } from '../src/lib/core/language/tokenize-text';
import { readAppLexicon } from './read-app-lexicon';

const USAGE = `Usage: npm run -s analyse -- <file or ->         one form a line → form, root, word, formation, confidence
       npm run -s analyse -- --text <file or ->  a text → sentences and tokens with their positions, as JSON`;

/** Exit code 2 for a wrong call or a file that cannot be read. */
export function main(args: readonly string[]): Promise<number> {
	const isText = args.includes('--text');
	const [path, ...more] = args.filter((argument) => argument !== '--text');
	if (path === undefined || more.length > 0) {
		console.error(USAGE);
		return Promise.resolve(2);
	}
	const text = readInput(path);
	if (text === null) return Promise.resolve(2);
	process.stdout.write(isText ? `${JSON.stringify(tokenizeText(text), null, '\t')}\n` : analyseLines(text));
	return Promise.resolve(0);
}

function readInput(path: string): string | null {
	try {
		return readFileSync(path === '-' ? 0 : path, 'utf8').replace(/^\uFEFF/, '');
	} catch (error) {
		console.error(`${path}: cannot be read (${error instanceof Error ? error.message : String(error)})`);
		return null;
	}
}

/** Empty lines are left out. A root is written as the form is: in lower case where the form has no capital. */
function analyseLines(text: string): string {
	const { lexicon, entries, issues } = readAppLexicon();
	if (entries.length === 0) console.error('vocab/lexicon holds no entries: all roots are guesses');
	if (issues.length > 0) console.error(`vocab/lexicon: ${issues.length} rows are left out (npm run content:check)`);
	const analyse = createAnalyser(lexicon);
	let output = '';
	for (const line of text.split(/\r\n|\n|\r/)) {
		const form = line.trim();
		if (form === '') continue;
		const { root, word, formation, confidence } = analyse(form);
		const shownRoot = form === form.toLowerCase() ? root.toLowerCase() : root;
		output += `${[form, shownRoot, word, formation ?? '', confidence.toFixed(2)].join('\t')}\n`;
	}
	return output;
}
