// What each type of question must have so that exactly one answer is right and every wrong one teaches something.
import { quote } from '../issue';
import type { Span } from './align-sentence';
import { VERDICTS } from './model';
import type { QuestionReport, QuestionRule } from './question-rules';
import type { Article, Bilingual, Question, Sentence } from './schemas';
import { hasTimeWord } from './time-words';

interface Scene {
	readonly report: QuestionReport;
	readonly sentences: ReadonlyMap<string, Sentence>;
	readonly article: Article;
	readonly findInSentence: (
		report: QuestionReport,
		where: { readonly id: string; readonly text: string },
		sentence: Sentence | undefined,
		sentenceId: string,
		text: string,
		rule?: QuestionRule
	) => Span | null;
}
type OfType<Type extends Question['type']> = Extract<Question, { type: Type }>;

const LANGUAGES = ['indonesian', 'english'] as const;

/** Reports every broken rule of the question's type. */
export function checkAnswer(question: Question, scene: Scene): void {
	switch (question.type) {
		case 'choice':
			checkChoice(question, scene.report);
			return;
		case 'true-false-not-stated':
			checkVerdict(question, scene.report);
			return;
		case 'find-evidence':
			return;
		case 'order':
			checkOrder(question, scene);
			return;
		case 'match':
			checkMatch(question, scene.report);
			return;
		case 'gap':
			checkGap(question, scene);
			return;
		case 'short-answer':
			checkShortAnswer(question, scene.report);
			return;
		default:
			question satisfies never;
	}
}

function checkChoice({ options }: OfType<'choice'>, report: QuestionReport): void {
	const right = options.filter((option) => option.correct === true).length;
	if (right !== 1) report('one-right', '.options', `${right} options marked correct`, 'exactly one');
	options.forEach((option, index) => {
		const where = `.options[${index}].reason`;
		if (option.correct !== true && !option.reason)
			report('reason-missing', where, 'nothing', 'why this option is wrong, in both languages');
		if (option.correct === true && option.reason)
			report('reason-on-right', where, 'a reason on the right option', 'reasons on wrong options only');
	});
	reportTwice(options, (language) => {
		report('options-differ', '.options', `the same ${language} text twice`, 'different options');
	});
}

function checkVerdict({ answer, reasons }: OfType<'true-false-not-stated'>, report: QuestionReport): void {
	for (const verdict of VERDICTS) {
		const has = reasons[verdict] !== undefined;
		const where = `.reasons.${verdict}`;
		if (verdict !== answer && !has) report('reason-missing', where, 'nothing', 'why this verdict is wrong');
		if (verdict === answer && has)
			report('reason-on-right', where, 'a reason on the right verdict', 'reasons on the two wrong verdicts only');
	}
}

/**
 * An order can be derived when each event has words of its own in the text; as the text tells it, these come one after the other; by time, they
 * say when (one event may be what the others are reckoned from).
 */
function checkOrder({ events, evidence, by }: OfType<'order'>, { report, article, sentences }: Scene): void {
	reportTwice(events, (language) => {
		report('events-differ', '.events', `the same ${language} text twice`, 'different events');
	});
	if (evidence.length !== events.length) {
		const found = `${evidence.length} pieces for ${events.length} events`;
		report('event-evidence', '.evidence', found, 'one piece for each event, in their order');
		return;
	}
	const places = evidence.map((piece) => placeOf(article, piece));
	const repeated = evidence.findIndex((_, index) => places.indexOf(places[index] ?? NaN) < index);
	if (repeated !== -1)
		report('not-derivable', `.evidence[${repeated}]`, 'the same words again', 'words of its own for each event');
	if (by === 'text') {
		const back = places.findIndex((place, index) => index > 0 && place < (places[index - 1] ?? 0));
		if (back !== -1)
			report('not-derivable', `.evidence[${back}]`, 'words before those of the event before', 'the order of the text');
		return;
	}
	const undated = evidence.flatMap(({ sentence }, index) =>
		hasTimeWord(sentences.get(sentence)?.indonesian ?? '') ? [] : [index]
	);
	if (undated.length > 1)
		report(
			'not-derivable',
			`.evidence[${undated[1] ?? 0}]`,
			'a sentence without a word of time',
			'sentences that say when, for all events but one'
		);
}

/** Where a piece of evidence stands in the article, as one number that grows along the text; NaN when it does not stand in it. */
function placeOf(article: Article, piece: Question['evidence'][number]): number {
	const sentences = article.paragraphs.flat();
	const index = sentences.findIndex(({ id }) => id === piece.sentence);
	const start = sentences[index]?.indonesian.indexOf(piece.indonesian) ?? -1;
	// no sentence is as long as that
	return start === -1 ? NaN : index * 100_000 + start;
}

function checkMatch({ pairs, evidence }: OfType<'match'>, report: QuestionReport): void {
	for (const side of ['left', 'right'] as const)
		reportTwice(
			pairs.map((pair) => pair[side]),
			(language) => {
				report('pairs-ambiguous', '.pairs', `the same ${language} text twice on the ${side}`, 'pairs that differ');
			}
		);
	for (const language of LANGUAGES) {
		const rights = new Set(pairs.map(({ right }) => plain(right[language])));
		const both = pairs.findIndex(({ left }) => rights.has(plain(left[language])));
		if (both !== -1)
			report(
				'pairs-ambiguous',
				`.pairs[${both}]`,
				`the ${language} text on both sides`,
				'texts that stand on one side'
			);
	}
	if (evidence.length !== pairs.length)
		report(
			'pair-evidence',
			'.evidence',
			`${evidence.length} pieces for ${pairs.length} pairs`,
			'one piece for each pair, in their order'
		);
}

function checkGap({ sentence: id, gap, accepted, acceptedEnglish }: OfType<'gap'>, scene: Scene): void {
	const { report } = scene;
	const sentence = scene.sentences.get(id);
	const where = { id: '.sentence', text: '.gap' };
	if (!scene.findInSentence(report, where, sentence, id, gap, 'gap-in-text')) return;
	const occurrence = sentence?.words.find(({ indonesian }) => indonesian === gap);
	if (!occurrence) report('gap-occurrence', '.gap', quote(gap), 'the text of an occurrence of that sentence');
	if (accepted[0] !== gap) report('gap-first', '.accepted[0]', quote(accepted[0]), `the gap itself, ${quote(gap)}`);
	if (occurrence && occurrence.english !== acceptedEnglish[0])
		report(
			'gap-first',
			'.acceptedEnglish[0]',
			quote(acceptedEnglish[0]),
			`the counterpart of the gap, ${quote(occurrence.english)}`
		);
}

function checkShortAnswer(question: OfType<'short-answer'>, report: QuestionReport): void {
	const lists = { indonesian: question.accepted, english: question.acceptedEnglish };
	for (const language of LANGUAGES) {
		const accepted = lists[language].map(plain);
		const name = language === 'indonesian' ? 'accepted' : 'acceptedEnglish';
		if (new Set(accepted).size !== accepted.length)
			report('accepted-twice', `.${name}`, 'the same answer twice', 'each answer once');
		question.mistakes?.forEach((mistake, index) => {
			if (accepted.includes(plain(mistake[language])))
				report(
					'mistake-accepted',
					`.mistakes[${index}].${language}`,
					quote(mistake[language]),
					'an answer that is wrong'
				);
		});
	}
}

function reportTwice(texts: readonly Bilingual[], report: (language: 'indonesian' | 'english') => void): void {
	for (const language of LANGUAGES) {
		const plainTexts = texts.map((text) => plain(text[language]));
		if (new Set(plainTexts).size !== plainTexts.length) report(language);
	}
}

/** Texts that differ only in capitals, marks and blanks are one to a reader. */
function plain(text: string): string {
	return text
		.toLowerCase()
		.replace(/[\p{P}\s]+/gu, ' ')
		.trim();
}
