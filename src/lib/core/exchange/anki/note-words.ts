// From a note to the words that it teaches: one, or one for each cloze.
import { parseFormation } from '../../content/formation';
import type { Course, PartOfSpeech, WordId } from '../../content/model';
import type { Word, WordExample } from '../../content/schemas';
import { textHash } from '../text-hash';
import { findFirstGloss, findForm } from '../word-row';
import type { AnkiFieldText, AnkiNote, AnkiNoteType } from './anki-package';
import { parseCloze, type Cloze } from './cloze';
import type { NoteTypeMapping } from './field-mapping';
import { parseOwnGuid, readOwnTags } from './own-note';

/** A word or a phrase; a longer text is no card that could be answered. */
const FORM_LIMIT = 300;
const GLOSS_LIMIT = 500;
const GLOSS_COUNT = 50;
/** A comma divides glosses of so few words; in longer ones it belongs to the sentence. */
const WORDS_OF_GLOSS = 3;

export interface NoteWord {
	/** Its own for the note; for a cloze, the note's with the number. */
	readonly word: Word;
	/** What is hidden on its card, and the card's ordinal; `null` where the templates decide. */
	readonly hidden: { readonly ordinal: number; readonly language: Course } | null;
}

/** Why a note gives no word: a side is missing, is too long, or holds signs that nobody can read. */
export type NoWord = 'incomplete' | 'too-long' | 'unreadable';

export function wordsOfNote(
	note: AnkiNote,
	type: AnkiNoteType,
	mapping: NoteTypeMapping
): readonly NoteWord[] | NoWord {
	const sides = readSides(note, mapping);
	if (Object.values(sides).some(({ text }) => text.includes('\ufffd'))) return 'unreadable';
	if (type.isCloze) return wordsOfCloze(note, sides);
	const isOwn = parseOwnGuid(note.guid) !== null;
	const [indonesian = '', ...more] = sides.indonesian.text.split('\n');
	const english = splitGlosses(sides.english.text, isOwn);
	const fault = faultOf(indonesian, english);
	if (fault !== null) return fault;
	const { example, rest } = exampleOf(sides.sentence, sides.translation, indonesian, english);
	const base = { indonesian, english, example, note: [...more, rest].filter((part) => part !== '').join(' – ') };
	const id = wordIdOf(note);
	return [{ word: isOwn ? ownWord(id, base, note, type) : plainWord(id, base), hidden: null }];
}

/** The same note gives the same id on every device and at every import. */
function wordIdOf(note: AnkiNote): WordId {
	return parseOwnGuid(note.guid)?.wordId ?? (`anki-${textHash(note.guid)}` as WordId);
}

type Sides = Readonly<Record<'indonesian' | 'english' | 'sentence' | 'translation', AnkiFieldText>>;

const NOTHING: AnkiFieldText = { text: '', bold: null };

function readSides({ fields }: AnkiNote, mapping: NoteTypeMapping): Sides {
	const at = (position: number | null) => (position === null ? undefined : fields[position]) ?? NOTHING;
	return {
		indonesian: at(mapping.indonesian),
		english: at(mapping.english),
		sentence: at(mapping.sentence),
		translation: at(mapping.translation)
	};
}

function faultOf(indonesian: string, english: readonly string[]): NoWord | null {
	if (indonesian === '' || english.length === 0) return 'incomplete';
	return indonesian.length > FORM_LIMIT || english.some((gloss) => gloss.length > GLOSS_LIMIT) ? 'too-long' : null;
}

/** Each line is a gloss; other people's notes divide them by semicolons, slashes and commas too. Best first, each once. */
export function splitGlosses(text: string, linesOnly: boolean): readonly string[] {
	const lines = text.split('\n');
	const pieces = linesOnly ? lines : lines.flatMap((line) => line.split(/;| \/ /)).flatMap(splitAtCommas);
	return [...new Set(pieces.map((piece) => piece.trim()).filter((piece) => piece !== ''))].slice(0, GLOSS_COUNT);
}

function splitAtCommas(text: string): readonly string[] {
	if (/[()]/.test(text)) return [text];
	const parts = text.split(',').map((part) => part.trim());
	return parts.every((part) => part.split(' ').length <= WORDS_OF_GLOSS) ? parts : [text];
}

interface WordBase {
	readonly indonesian: string;
	readonly english: readonly string[];
	readonly example: WordExample | null;
	readonly note: string;
}

/** The example that both sentences make; where they do not, their text is kept for the note. */
function exampleOf(
	sentence: AnkiFieldText,
	translation: AnkiFieldText,
	indonesian: string,
	english: readonly string[]
): { readonly example: WordExample | null; readonly rest: string } {
	const [own, other] = [oneLine(sentence.text), oneLine(translation.text)];
	const form = wholeForm(own, sentence.bold) ?? findForm(own, indonesian);
	if (own === '' || other === '' || form === null) {
		return { example: null, rest: [own, other].filter((part) => part !== '').join(' – ') };
	}
	const counterpart = wholeForm(other, translation.bold) ?? findFirstGloss(other, english);
	return { example: { indonesian: own, english: other, marked: { indonesian: form, english: counterpart } }, rest: '' };
}

function wholeForm(text: string, bold: string | null): string | null {
	return bold === null ? null : findForm(text, oneLine(bold));
}

function oneLine(text: string): string {
	return text.replaceAll('\n', ' ');
}

function plainWord(id: WordId, { indonesian, english, example, note }: WordBase): Word {
	return {
		id,
		indonesian,
		english: [...english],
		partOfSpeech: guessPartOfSpeech(indonesian, english),
		root: null,
		formation: null,
		...(note === '' ? {} : { note: { indonesian: note, english: note } }),
		level: 'B1',
		examples: example === null ? [] : [example],
		glossSource: 'learner'
	};
}

/** A word that Mitra wrote: its formation stands in a field, its level and class among the tags. */
function ownWord(id: WordId, base: WordBase, note: AnkiNote, type: AnkiNoteType): Word {
	const word = plainWord(id, base);
	const { level, partOfSpeech } = readOwnTags(note.tags);
	const formation = note.fields[type.fieldNames.indexOf('Formation')]?.text ?? '';
	const pieces = formation === '' ? 'none' : parseFormation(formation);
	const roots = typeof pieces === 'string' ? [] : pieces.filter(({ is }) => is !== 'affix').map(({ text }) => text);
	return {
		...word,
		...(level === null ? {} : { level }),
		...(partOfSpeech === null ? {} : { partOfSpeech }),
		...(roots.length === 0 ? {} : { formation, root: roots.join(' ') })
	};
}

function guessPartOfSpeech(indonesian: string, english: readonly string[]): PartOfSpeech {
	if (/^to /i.test(english[0] ?? '')) return 'verb';
	return indonesian.includes(' ') ? 'phrase' : 'noun';
}

/** One word for each cloze, in the language of the field that hides it; its meaning is the hint, else the other field. */
function wordsOfCloze(note: AnkiNote, { indonesian, english, translation }: Sides): readonly NoteWord[] | NoWord {
	const [own, other] = [parseCloze(oneLine(indonesian.text)), parseCloze(oneLine(english.text))];
	const language: Course = own.clozes.length > 0 ? 'indonesian' : 'english';
	const { text, clozes } = language === 'indonesian' ? own : other;
	const counterpart = language === 'indonesian' ? other.text : own.text;
	const meaning = counterpart === '' ? oneLine(translation.text) : counterpart;
	const words: NoteWord[] = [];
	let fault: NoWord = 'incomplete';
	for (const cloze of clozes) {
		const made = wordOfCloze(note, cloze, language, text, meaning);
		if (typeof made === 'string') fault = made;
		else words.push({ word: made, hidden: { ordinal: cloze.number - 1, language } });
	}
	return words.length > 0 ? words : fault;
}

function wordOfCloze(
	note: AnkiNote,
	{ number, text, hint }: Cloze,
	language: Course,
	sentence: string,
	meaning: string
): Word | NoWord {
	const isIndonesian = language === 'indonesian';
	const indonesian = isIndonesian ? text : (hint ?? meaning);
	const english = splitGlosses(isIndonesian ? (hint ?? meaning) : text, false);
	const fault = faultOf(indonesian, english);
	if (fault !== null) return fault;
	const [own, other] = isIndonesian ? [sentence, meaning] : [meaning, sentence];
	const { example, rest } = exampleOf({ text: own, bold: null }, { text: other, bold: null }, indonesian, english);
	const id = `anki-${textHash(note.guid)}-c${number}` as WordId;
	return plainWord(id, { indonesian, english, example, note: rest });
}
