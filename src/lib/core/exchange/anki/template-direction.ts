// Which of Mitra's cards a template of Anki's is: what its question side shows decides what is asked.
import type { WordCardKind } from '../../cards/card-id';
import type { Course } from '../../content/model';
import type { AnkiNoteType } from './anki-package';
import type { NoteTypeMapping } from './field-mapping';

/** The kind of card of each template, by ordinal; `null` for one that asks nothing of both languages, and for a second one of a kind. */
export function templateKinds(
	type: AnkiNoteType,
	mapping: NoteTypeMapping,
	course: Course
): readonly (WordCardKind | null)[] {
	const taken = new Set<WordCardKind>();
	return type.templates.map(({ front }) => {
		const kind = kindOf(front, type, mapping, course);
		if (kind === null || taken.has(kind)) return null;
		taken.add(kind);
		return kind;
	});
}

/** What is asked where the text in this language is hidden, as in a cloze. */
export function kindOfHidden(hidden: Course, course: Course): WordCardKind {
	return hidden === course ? 'recall' : 'recognise';
}

function kindOf(
	front: string,
	type: AnkiNoteType,
	{ indonesian, english, sentence, translation }: NoteTypeMapping,
	course: Course
): WordCardKind | null {
	const sides: readonly (readonly [number | null, Course])[] = [
		[indonesian, 'indonesian'],
		[sentence, 'indonesian'],
		[english, 'english'],
		[translation, 'english']
	];
	let heard: Course | null = null;
	for (const { name, isSpoken } of fieldsShown(front)) {
		if (name === 'Build' && type.name.startsWith('Mitra')) return 'build';
		const position = type.fieldNames.indexOf(name);
		const shown = position < 0 ? undefined : sides.find(([place]) => place === position)?.[1];
		if (shown === undefined) {
			// a field of sounds alone, as nothing of it is text
			if (/audio|sound|suara/i.test(name)) heard ??= course;
		} else if (isSpoken) heard ??= shown;
		else return shown === course ? 'recognise' : 'recall';
	}
	return heard === course ? 'listen' : null;
}

/** The fields that a template names, in order; `{{#Field}}` and its like only ask whether there is something. */
function* fieldsShown(front: string): Generator<{ readonly name: string; readonly isSpoken: boolean }> {
	for (const [, inside = ''] of front.slice(0, 20_000).matchAll(/\{\{([^{}]{1,300})\}\}/g)) {
		const text = inside.trim();
		if (/^[#^/!]/.test(text)) continue;
		const parts = text.split(':');
		const name = (parts.at(-1) ?? '').trim();
		const filters = parts.slice(0, -1).map((filter) => filter.trim());
		if (filters.some((filter) => /^(type|hint)$/.test(filter))) continue;
		yield { name, isSpoken: filters.some((filter) => filter.startsWith('tts')) };
	}
}
