// The rules of one article's questions: evidence that stands in the text, one right answer, a reason for each wrong one.
import { quote, type Issue } from '../issue';
import { findText } from './align-sentence';
import { VERDICTS, type WordId } from './model';
import type { Article, Question, QuestionsFile, Sentence, Word } from './schemas';
import { tokenize } from './tokens';

type Report = (where: string, found: string, expected: string) => void;

/** Every broken rule of one `vocab/questions/<articleId>.json`, whose article is sound. */
export function checkQuestionsFile(
	file: string,
	questions: QuestionsFile,
	article: Article,
	wordById: ReadonlyMap<WordId, Word>
): Issue[] {
	const issues: Issue[] = [];
	const sentences = new Map(article.paragraphs.flat().map((sentence) => [sentence.id as string, sentence]));
	const ids = new Set<string>();
	let asksBefore = 0;
	questions.questions.forEach((question, index) => {
		const report: Report = (where, found, expected) =>
			issues.push({ file, place: `questions[${index}] (${question.id})${where}`, found, expected });
		if (ids.has(question.id)) report('.id', quote(question.id), 'an id that is used once in the file');
		ids.add(question.id);
		if (question.before === true) {
			asksBefore++;
			if (question.kind !== 'gist' || question.type !== 'choice')
				report('.before', `${question.kind}, ${question.type}`, 'a gist question of type choice');
		}
		question.evidence.forEach((piece, pieceIndex) => {
			checkStandsInSentence(
				report,
				{ id: `.evidence[${pieceIndex}].sentence`, text: `.evidence[${pieceIndex}].indonesian` },
				sentences.get(piece.sentence),
				piece.sentence,
				piece.indonesian
			);
		});
		for (const id of question.needs)
			if (!wordById.has(id)) report('.needs', quote(id), 'the id of a word in vocab/words');
		checkAnswer(question, report, sentences);
	});
	if (asksBefore > 3)
		issues.push({ file, place: 'questions', found: `${asksBefore} marked before`, expected: 'at most three' });
	return issues;
}

function checkAnswer(question: Question, report: Report, sentences: ReadonlyMap<string, Sentence>): void {
	switch (question.type) {
		case 'choice': {
			const right = question.options.filter((option) => option.correct === true).length;
			if (right !== 1) report('.options', `${right} options marked correct`, 'exactly one');
			question.options.forEach((option, index) => {
				if (option.correct !== true && !option.reason)
					report(`.options[${index}].reason`, 'nothing', 'why this option is wrong, in both languages');
				if (option.correct === true && option.reason)
					report(`.options[${index}].reason`, 'a reason on the right option', 'reasons on wrong options only');
			});
			for (const language of ['indonesian', 'english'] as const) {
				const texts = question.options.map((option) => option[language].toLowerCase());
				if (new Set(texts).size !== texts.length)
					report('.options', `the same ${language} text twice`, 'different options');
			}
			return;
		}
		case 'true-false-not-stated':
			for (const verdict of VERDICTS) {
				const has = question.reasons[verdict] !== undefined;
				if (verdict !== question.answer && !has) report(`.reasons.${verdict}`, 'nothing', 'why this verdict is wrong');
				if (verdict === question.answer && has)
					report(`.reasons.${verdict}`, 'a reason on the right verdict', 'reasons on the two wrong verdicts only');
			}
			return;
		case 'find-evidence':
			return;
		case 'gap': {
			const sentence = sentences.get(question.sentence);
			if (!checkStandsInSentence(report, { id: '.sentence', text: '.gap' }, sentence, question.sentence, question.gap))
				return;
			const occurrence = sentence?.words.find(({ indonesian }) => indonesian === question.gap);
			if (!occurrence) report('.gap', quote(question.gap), 'the text of an occurrence of that sentence');
			if (question.accepted[0] !== question.gap)
				report('.accepted[0]', quote(question.accepted[0]), `the gap itself, ${quote(question.gap)}`);
			if (occurrence && occurrence.english !== question.acceptedEnglish[0])
				report(
					'.acceptedEnglish[0]',
					quote(question.acceptedEnglish[0]),
					`the counterpart of the gap, ${quote(occurrence.english)}`
				);
			return;
		}
		default:
			question satisfies never;
	}
}

function checkStandsInSentence(
	report: Report,
	where: { readonly id: string; readonly text: string },
	sentence: Sentence | undefined,
	sentenceId: string,
	text: string
): boolean {
	if (!sentence) {
		report(where.id, quote(sentenceId), 'the id of a sentence of the article');
		return false;
	}
	const tokens = tokenize(sentence.indonesian, 'indonesian');
	if (findText(sentence.indonesian, text, tokens, [], 0)) return true;
	report(where.text, quote(text), `words that stand in ${sentenceId}: ${quote(sentence.indonesian)}`);
	return false;
}
