// The rules of one article's questions: evidence that stands in the text, one right answer, a reason for each wrong one.
import { quote, type Issue } from '../issue';
import { findText, type Span } from './align-sentence';
import { checkAnswer } from './check-question-answers';
import type { WordId } from './model';
import type { QuestionIssue, QuestionReport, QuestionRule } from './question-rules';
import type { Article, Question, QuestionsFile, Sentence, Word } from './schemas';
import { tokenize } from './tokens';

/** More than that before reading is a test, not a look ahead. */
export const MOST_BEFORE = 3;

/** Every broken rule of one `vocab/questions/<articleId>.json`, whose article is sound. */
export function checkQuestionsFile(
	file: string,
	questions: QuestionsFile,
	article: Article,
	wordById: ReadonlyMap<WordId, Word>
): Issue[] {
	const issues: Issue[] = [];
	const ids = new Set<string>();
	questions.questions.forEach((question, index) => {
		const at = { file, place: `questions[${index}] (${question.id})` };
		issues.push(...checkQuestion(question, article, { at, takenIds: ids, hasWord: (id) => wordById.has(id) }));
		ids.add(question.id);
	});
	const asksBefore = questions.questions.filter(({ before }) => before === true).length;
	if (asksBefore > MOST_BEFORE)
		issues.push({ file, place: 'questions', found: `${asksBefore} marked before`, expected: 'at most three' });
	return issues;
}

export interface QuestionSurroundings {
	readonly at: { readonly file: string; readonly place: string };
	/** Ids of the article's other questions. */
	readonly takenIds: ReadonlySet<string>;
	readonly hasWord: (id: WordId) => boolean;
}

/** Every broken rule of one question whose shape is sound. */
export function checkQuestion(
	question: Question,
	article: Article,
	{ at, takenIds, hasWord }: QuestionSurroundings
): QuestionIssue[] {
	const issues: QuestionIssue[] = [];
	const report: QuestionReport = (rule, where, found, expected) =>
		issues.push({ rule, file: at.file, place: `${at.place}${where}`, found, expected });
	const sentences = new Map(article.paragraphs.flat().map((sentence) => [sentence.id as string, sentence]));
	if (takenIds.has(question.id)) report('id-once', '.id', quote(question.id), 'an id that is used once in the file');
	if (question.before === true && (question.kind !== 'gist' || question.type !== 'choice'))
		report('before-gist', '.before', `${question.kind}, ${question.type}`, 'a gist question of type choice');
	checkRephrased(question, report);
	question.evidence.forEach((piece, index) => {
		const where = { id: `.evidence[${index}].sentence`, text: `.evidence[${index}].indonesian` };
		findInSentence(report, where, sentences.get(piece.sentence), piece.sentence, piece.indonesian);
	});
	for (const id of question.needs)
		if (!hasWord(id)) report('needs-word', '.needs', quote(id), 'the id of a word in vocab/words');
	checkAnswer(question, { report, sentences, article, findInSentence });
	return issues;
}

function checkRephrased({ prompt, rephrased }: Question, report: QuestionReport): void {
	if (rephrased === undefined) return;
	for (const language of ['indonesian', 'english'] as const)
		if (rephrased[language].toLowerCase() === prompt[language].toLowerCase())
			report('rephrased-differs', `.rephrased.${language}`, 'the prompt again', 'the question in other words');
}

/** Finds a text in its sentence and reports what is missing: the sentence or the text; `null` then. */
function findInSentence(
	report: QuestionReport,
	where: { readonly id: string; readonly text: string },
	sentence: Sentence | undefined,
	sentenceId: string,
	text: string,
	rule: QuestionRule = 'evidence-in-text'
): Span | null {
	if (!sentence) {
		report('sentence-exists', where.id, quote(sentenceId), 'the id of a sentence of the article');
		return null;
	}
	const span = findText(sentence.indonesian, text, tokenize(sentence.indonesian, 'indonesian'), [], 0);
	if (!span) report(rule, where.text, quote(text), `words that stand in ${sentenceId}: ${quote(sentence.indonesian)}`);
	return span;
}
