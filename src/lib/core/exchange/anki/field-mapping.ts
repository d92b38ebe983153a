// What the fields of a note type are to Mitra: a guess that the learner sees before anything is taken in, and can change.
import type { AnkiNote, AnkiNoteType, AnkiPackage } from './anki-package';
import { parseCloze } from './cloze';
import { indonesianScore, type KnownForms } from './language-score';

/** Positions of fields; `null` where the type has none. Without both languages nothing of the type is taken over. */
export interface NoteTypeMapping {
	readonly indonesian: number | null;
	readonly english: number | null;
	readonly sentence: number | null;
	readonly translation: number | null;
}

export const MAPPED_FIELDS = ['indonesian', 'english', 'sentence', 'translation'] as const;
export type MappedField = (typeof MAPPED_FIELDS)[number];

export const NO_MAPPING: NoteTypeMapping = { indonesian: null, english: null, sentence: null, translation: null };

/** Notes that are looked at: more would not make the guess better. */
const SAMPLE_SIZE = 200;
/** Means of fewer letters are words or phrases, of more sentences. */
const SENTENCE_LENGTH = 30;

const NAMES: Readonly<Record<MappedField, RegExp>> = {
	indonesian: /indones|bahasa|^kata$|^id$|^target|^word$|^expression$/i,
	english: /english|inggris|^en$|^eng$|meaning|^arti|^makna|definition|gloss/i,
	sentence: /sentence|kalimat|contoh|example/i,
	translation: /translat|terjemah/i
};

/** A guess for every note type that has notes, by its id. */
export function guessMappings(content: AnkiPackage, known: KnownForms): ReadonlyMap<number, NoteTypeMapping> {
	const samples = new Map<number, AnkiNote[]>();
	for (const note of content.notes) {
		const notes = samples.get(note.noteTypeId) ?? [];
		if (notes.length < SAMPLE_SIZE) samples.set(note.noteTypeId, [...notes, note]);
	}
	return new Map(
		content.noteTypes.flatMap((type) => {
			const notes = samples.get(type.id);
			return notes === undefined ? [] : [[type.id, guessMapping(type, notes, known)] as const];
		})
	);
}

interface FieldLook {
	readonly position: number;
	readonly name: string;
	readonly score: number;
	readonly meanLength: number;
	readonly isFilled: boolean;
}

export function guessMapping(type: AnkiNoteType, notes: readonly AnkiNote[], known: KnownForms): NoteTypeMapping {
	const looks = type.fieldNames.map((name, position) => lookAt(name, position, notes, known));
	const filled = looks.filter(({ isFilled }) => isFilled);
	if (filled.length === 0) return NO_MAPPING;
	// a sentence's fields first: "Indonesian sentence" is not the word
	const sentence = filled.find(
		({ name }) => NAMES.sentence.test(name) && !/english|inggris|translat|terjemah/i.test(name)
	);
	const translation = filled.find((look) => look !== sentence && isTranslation(look.name));
	const free = filled.filter((look) => look !== sentence && look !== translation);
	// beside short fields long ones are sentences
	const short = free.filter(({ meanLength }) => meanLength < SENTENCE_LENGTH);
	const { indonesian, english } = guessLanguages(short.length >= 2 ? short : free, filled);
	const mapping = { indonesian, english, sentence: place(sentence), translation: place(translation) };
	return mapping.sentence === null && !type.isCloze ? guessSentences(mapping, free) : mapping;
}

function isTranslation(name: string): boolean {
	return NAMES.translation.test(name) || (NAMES.sentence.test(name) && /english|inggris/i.test(name));
}

function lookAt(name: string, position: number, notes: readonly AnkiNote[], known: KnownForms): FieldLook {
	const texts = notes.flatMap(({ fields }) => {
		const text = fields[position]?.text ?? '';
		return text === '' ? [] : [parseCloze(text).text];
	});
	const letters = texts.reduce((sum, text) => sum + text.length, 0);
	return {
		position,
		name,
		score: indonesianScore(texts, known),
		meanLength: texts.length === 0 ? 0 : letters / texts.length,
		isFilled: texts.length > 0
	};
}

/** By name where the names say it, else by what the fields hold; of several the one named first. */
function guessLanguages(
	free: readonly FieldLook[],
	filled: readonly FieldLook[]
): Pick<NoteTypeMapping, 'indonesian' | 'english'> {
	const candidates = free.length >= 2 ? free : filled;
	const named = {
		indonesian: candidates.find(({ name }) => NAMES.indonesian.test(name) && !NAMES.english.test(name)),
		english: candidates.find(({ name }) => NAMES.english.test(name))
	};
	const english = named.english ?? candidates.find((look) => look !== named.indonesian && look.score < 0);
	const indonesian = named.indonesian ?? candidates.find((look) => look !== english && look.score > 0);
	// where nothing says so, the first field that is left: the learner sees it and can exchange the two
	const first = indonesian ?? candidates.find((look) => look !== english);
	return { indonesian: place(first), english: place(english ?? candidates.find((look) => look !== first)) };
}

/** A long Indonesian field beside the word is its sentence, a long English one the translation. */
function guessSentences(mapping: NoteTypeMapping, free: readonly FieldLook[]): NoteTypeMapping {
	const rest = free.filter(
		({ position, meanLength }) =>
			position !== mapping.indonesian && position !== mapping.english && meanLength >= SENTENCE_LENGTH
	);
	const sentence = rest.find(({ score }) => score > 0);
	if (sentence === undefined) return mapping;
	const translation = mapping.translation ?? place(rest.find(({ score }) => score < 0));
	return { ...mapping, sentence: sentence.position, translation };
}

function place(look: FieldLook | undefined): number | null {
	return look?.position ?? null;
}
