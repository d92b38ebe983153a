// npm run content:check — says everything that is wrong in vocab/, or what it holds.
import { formatIssue } from '../src/lib/core/issue';
import { readCheckedLexicon, readFreedict } from './lexicon-assets';
import { readVocab } from './read-vocab';

/** Prints issues (exit code 1) or a summary (0). An argument names another project root. */
export function main(args: readonly string[]): Promise<number> {
	const root = args[0] ?? process.cwd();
	const { content, issues: contentIssues } = readVocab(root);
	const lexicon = readCheckedLexicon(root);
	const issues = [...contentIssues, ...lexicon.issues, ...readFreedict(root).issues];
	for (const issue of issues) console.error(formatIssue(issue));
	if (issues.length > 0) {
		console.error(`\n${issues.length} ${issues.length === 1 ? 'issue' : 'issues'} in vocab/`);
		return Promise.resolve(1);
	}
	const words = content.words.reduce((sum, { value }) => sum + value.words.length, 0);
	const sentences = content.articles.reduce((sum, { value }) => sum + value.paragraphs.flat().length, 0);
	const questions = content.questions.reduce((sum, { value }) => sum + value.questions.length, 0);
	console.log(
		`vocab/ is sound: ${words} words, ${content.articles.length} articles with ${sentences} sentences, ${questions} questions`
	);
	const terms = lexicon.entries.filter(({ headword }) => headword.includes(' ')).length;
	console.log(
		`vocab/lexicon/ is sound: ${lexicon.entries.length - terms} words, ${terms} terms of several words, ${lexicon.colloquials.length} colloquial forms, ${lexicon.irregulars.length} irregular forms`
	);
	return Promise.resolve(0);
}
