// npm run content:check — says everything that is wrong in vocab/, or what it holds.
import { formatIssue } from '../src/lib/core/issue';
import { readVocab } from './read-vocab';

/** Prints issues (exit code 1) or a summary (0). An argument names another project root. */
export function main(args: readonly string[]): Promise<number> {
	const { content, issues } = readVocab(args[0] ?? process.cwd());
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
	return Promise.resolve(0);
}
