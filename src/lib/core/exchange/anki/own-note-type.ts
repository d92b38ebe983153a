// The note type of the notes that Mitra writes: one for each course, as the first card of a word asks for its meaning.
import type { WordCardKind } from '../../cards/card-id';
import type { Course } from '../../content/model';

export interface OwnTemplate {
	readonly name: string;
	/** The card of Mitra's that it is. */
	readonly kind: WordCardKind;
	readonly front: string;
	readonly back: string;
}

export interface OwnNoteType {
	readonly id: number;
	readonly name: string;
	readonly templates: readonly OwnTemplate[];
}

/** By position. The last two are empty unless the word has such a card: Anki makes no card of a template that shows nothing. */
export const OWN_FIELDS = ['Indonesian', 'English', 'Formation', 'Sentence', 'Translation', 'Listen', 'Build'] as const;

export const OWN_CSS = `.card { font-family: serif; font-size: 1.25rem; line-height: 1.6; text-align: center; max-width: 34em; margin: 0 auto; }
.word { font-size: 1.8em; }
.sentence { margin-top: 1em; }
.formation { margin-top: 1em; font-size: 0.85em; opacity: 0.75; }
b { text-decoration: underline; }`;

const indonesian = '<div class="word" lang="id">{{Indonesian}}</div>';
const english = '<div class="word" lang="en">{{English}}</div>';
const sentence = '{{#Sentence}}<div class="sentence" lang="id">{{Sentence}}</div>{{/Sentence}}';
const translation = '{{#Translation}}<div class="sentence" lang="en">{{Translation}}</div>{{/Translation}}';
const formation = '{{#Formation}}<div class="formation" lang="id">{{Formation}}</div>{{/Formation}}';
const answer = (...parts: readonly string[]) => ['{{FrontSide}}<hr id="answer">', ...parts].join('\n');

const fromIndonesian = (kind: WordCardKind): OwnTemplate => ({
	name: 'Indonesian → English',
	kind,
	front: `${indonesian}\n${sentence}`,
	back: answer(english, translation, formation)
});
const fromEnglish = (kind: WordCardKind): OwnTemplate => ({
	name: 'English → Indonesian',
	kind,
	front: `${english}\n${translation}`,
	back: answer(indonesian, sentence, formation)
});

/** The ids never change: a second import finds the type again by them. */
export const OWN_NOTE_TYPES: Readonly<Record<Course, OwnNoteType>> = {
	indonesian: {
		id: 1_772_000_000_001,
		name: 'Mitra: Indonesian',
		templates: [
			fromIndonesian('recognise'),
			fromEnglish('recall'),
			{
				name: 'Listen',
				kind: 'listen',
				front: '{{#Listen}}{{tts id_ID:Indonesian}}{{/Listen}}',
				back: answer(indonesian, english, sentence, translation)
			},
			{
				name: 'Build',
				kind: 'build',
				front: '{{#Build}}<div class="word" lang="id">{{Build}}</div>{{/Build}}',
				back: answer(indonesian, english, sentence, translation)
			}
		]
	},
	english: {
		id: 1_772_000_000_002,
		name: 'Mitra: English',
		templates: [
			fromEnglish('recognise'),
			fromIndonesian('recall'),
			{
				name: 'Listen',
				kind: 'listen',
				front: '{{#Listen}}{{tts en_GB:English}}{{/Listen}}',
				back: answer(english, indonesian, translation, sentence)
			}
		]
	}
};

export const OWN_DECKS: Readonly<Record<Course, { readonly id: number; readonly name: string }>> = {
	indonesian: { id: 1_772_000_000_011, name: 'Mitra Indonesian' },
	english: { id: 1_772_000_000_012, name: 'Mitra English' }
};
