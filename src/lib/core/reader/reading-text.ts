// An article as it is read: each sentence cut into runs that are words to tap, names, or plain text. In the English course the English
// sentences are the text and the Indonesian ones the translation.
import { alignSentence, findText, type FunctionWords, type Span } from '../content/align-sentence';
import type { Course, SentenceId, WordId } from '../content/model';
import type { Article, ArticleName, Sentence } from '../content/schemas';
import { tokenize } from '../content/tokens';

/** A run of the sentence. Texts of all runs put together are the sentence. */
export interface ReadingRun {
	readonly text: string;
	/** Position in the sentence; unique in it, so it serves as key. */
	readonly start: number;
	readonly kind: 'word' | 'name' | 'text';
	readonly wordId: WordId | null;
	/** A function word: quieter in the reader. */
	readonly implicit: boolean;
}

export interface ReadingSentence {
	readonly id: SentenceId;
	readonly runs: readonly ReadingRun[];
	readonly translation: string;
}

export interface ReadingText {
	readonly paragraphs: readonly (readonly ReadingSentence[])[];
}

/** The article as runs, in the language of the course. */
export function buildReadingText(article: Article, functionWords: FunctionWords, course: Course): ReadingText {
	return {
		paragraphs: article.paragraphs.map((paragraph) =>
			paragraph.map((sentence) => buildReadingSentence(sentence, article.names, functionWords, course))
		)
	};
}

interface Piece {
	readonly span: Span;
	readonly kind: 'word' | 'name';
	readonly wordId: WordId | null;
	readonly implicit: boolean;
}

function buildReadingSentence(
	sentence: Sentence,
	names: readonly ArticleName[],
	functionWords: FunctionWords,
	course: Course
): ReadingSentence {
	const { parts } = alignSentence(sentence, names, functionWords);
	const text = sentence[course];
	const pieces: Piece[] = [];
	for (const { span, what } of parts) {
		if (what.is === 'name') {
			if (course === 'indonesian') pieces.push({ span, kind: 'name', wordId: null, implicit: false });
			continue;
		}
		const place = course === 'indonesian' ? span : what.english;
		if (place) pieces.push({ span: place, kind: 'word', wordId: what.wordId, implicit: what.implicit });
	}
	return {
		id: sentence.id,
		runs: cutIntoRuns(text, pieces),
		translation: course === 'indonesian' ? sentence.english : sentence.indonesian
	};
}

function cutIntoRuns(text: string, pieces: readonly Piece[]): ReadingRun[] {
	const runs: ReadingRun[] = [];
	let at = 0;
	const addText = (end: number) => {
		if (end > at) runs.push({ text: text.slice(at, end), start: at, kind: 'text', wordId: null, implicit: false });
	};
	for (const piece of pieces.toSorted((a, b) => a.span.start - b.span.start)) {
		// two Indonesian words may share one English counterpart: the first keeps it
		if (piece.span.start < at) continue;
		addText(piece.span.start);
		const { start, end } = piece.span;
		runs.push({
			text: text.slice(start, end),
			start,
			kind: piece.kind,
			wordId: piece.wordId,
			implicit: piece.implicit
		});
		at = end;
	}
	addText(text.length);
	return runs;
}

/** Where the evidence stands in a sentence of the course's language: exact in Indonesian, the whole sentence in English. */
export function evidenceSpan(sentence: Sentence, indonesian: string, course: Course): Span {
	const tokens = tokenize(sentence.indonesian, 'indonesian');
	const span = course === 'indonesian' ? findText(sentence.indonesian, indonesian, tokens, [], 0) : null;
	return span ?? { start: 0, end: sentence[course].length };
}

/** A run of a sentence that evidence marks, or does not. */
export interface MarkedRun {
	readonly text: string;
	readonly start: number;
	readonly isMarked: boolean;
}

/** The sentence with all its pieces of evidence marked; texts of all runs put together are the sentence. */
export function markEvidence(
	sentence: Sentence,
	evidence: readonly { readonly sentence: SentenceId; readonly indonesian: string }[],
	course: Course
): MarkedRun[] {
	const text = sentence[course];
	const spans = evidence
		.filter((piece) => piece.sentence === sentence.id)
		.map(({ indonesian }) => evidenceSpan(sentence, indonesian, course))
		.toSorted((a, b) => a.start - b.start);
	const runs: MarkedRun[] = [];
	let at = 0;
	const addRun = (end: number, isMarked: boolean) => {
		if (end > at) runs.push({ text: text.slice(at, end), start: at, isMarked });
		at = Math.max(at, end);
	};
	for (const { start, end } of spans) {
		addRun(start, false);
		addRun(end, true);
	}
	addRun(text.length, false);
	return runs;
}
