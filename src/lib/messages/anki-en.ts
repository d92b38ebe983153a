// English texts of Anki packages, in and out.
import type { ImportIssueCode } from '../core/exchange/import-issue';
import type { MappedField } from '../core/exchange/anki/field-mapping';

const rules = new Intl.PluralRules('en');
const numbers = new Intl.NumberFormat('en');
const isOne = (n: number) => rules.select(n) === 'one';
const count = (n: number, one: string, other: string) => `${numbers.format(n)} ${isOne(n) ? one : other}`;

export type AnkiIssueCode = Extract<ImportIssueCode, `anki-${string}`>;

export const ankiEn = {
	mapping: {
		heading: 'What the fields are',
		help: 'Mitra has guessed which field is which. Check the words above, and change a field where they are wrong.',
		course: 'Learn them as',
		courses: { indonesian: 'Indonesian', english: 'English' },
		courseHelp: 'Cards that ask for the meaning and cards that ask for the word keep their own history.',
		decks: 'Decks',
		deckHelp: 'Only words with a card in a chosen deck are added.',
		notes: (n: number) => count(n, 'note', 'notes'),
		cards: (n: number) => count(n, 'card', 'cards'),
		none: '(none)',
		field: (name: string, sample: string) => (sample === '' ? name : `${name}: ${sample}`),
		fields: {
			indonesian: 'Indonesian',
			english: 'English',
			sentence: 'Sentence',
			translation: 'Translation'
		} satisfies Record<MappedField, string>
	},
	out: {
		heading: 'Anki package',
		help: 'Your words of this course as an .apkg for Anki: a note for each word, with due dates, memory and review history.',
		update:
			'Import it again later and Anki updates the texts. The schedule of cards that Anki has already is left to Anki.',
		save: 'Save Anki package',
		working: 'Writing the package…',
		failed: 'The package could not be written. Nothing was changed; try again.'
	},
	issues: {
		'anki-no-collection': () =>
			'This archive holds no Anki collection. In Anki, choose File → Export, save the deck as .apkg (or everything as .colpkg), and open that file.',
		'anki-newer': () =>
			'This package was made by a newer Anki than Mitra knows. Export it again with “Support older Anki versions” switched on.',
		'anki-stub': () =>
			'This package only holds Anki’s notice to update: another program has taken the cards out. Export it from Anki again.',
		'anki-schema': (_n, detail) =>
			`The collection is not built as Anki builds it (${detail}). In Anki, choose Tools → Check Database, then export again.`,
		'anki-database-damaged': () =>
			'The collection inside the package is damaged. In Anki, choose Tools → Check Database, then export again.',
		'anki-too-slow': () =>
			'Reading the package took too long and was given up; nothing was changed. Export single decks from Anki and open them one by one.',
		'anki-no-notes': () => 'There are no notes in this package. Export a deck that holds some.',
		'anki-no-decks': () => 'Choose at least one deck that holds cards.',
		'anki-no-words': () =>
			'No words were found: each needs an Indonesian and an English field. Choose below which fields they are.',
		'anki-too-many-notes': (n) =>
			`${count(n, 'note is', 'notes are')} more than can be added at once. Choose fewer decks here, or export single decks from Anki.`,
		'anki-too-many-reviews': (n) =>
			`${count(n, 'review is', 'reviews are')} more than can be added at once. Choose fewer decks here, or export single decks from Anki.`,
		'anki-notes-unreadable': (n) =>
			`${count(n, 'note holds', 'notes hold')} characters that cannot be read (�) and ${isOne(n) ? 'is' : 'are'} left out. Correct ${isOne(n) ? 'it' : 'them'} in Anki and export again.`,
		'anki-notes-incomplete': (n) =>
			`${count(n, 'note has', 'notes have')} no Indonesian or no English text and ${isOne(n) ? 'is' : 'are'} left out.`,
		'anki-notes-too-long': (n) =>
			`${count(n, 'note is', 'notes are')} too long for a card and left out. Shorten ${isOne(n) ? 'it' : 'them'} in Anki and export again.`,
		'anki-notes-unmapped': (n) =>
			`${count(n, 'note is', 'notes are')} left out because no Indonesian or no English field is chosen for ${isOne(n) ? 'its' : 'their'} note type.`,
		'anki-notes-doubled': (n) =>
			`${count(n, 'note repeats', 'notes repeat')} an earlier one and ${isOne(n) ? 'is' : 'are'} taken once.`,
		'anki-cards-left': (n) =>
			`${count(n, 'card asks', 'cards ask')} in a way that Mitra does not, or as another card of the same word does. ${isOne(n) ? 'Its word is' : 'Their words are'} added, ${isOne(n) ? 'its' : 'their'} reviews are not.`,
		'anki-reviews-misdated': (n) =>
			`${count(n, 'review is', 'reviews are')} dated in the future or before 1970 and left out.`,
		'anki-records-stray': (n) =>
			`${count(n, 'record belongs', 'records belong')} to nothing in the package and ${isOne(n) ? 'is' : 'are'} left out.`,
		'anki-fields-cut': (n) => `${count(n, 'field is', 'fields are')} very long; only the beginning is read.`,
		'anki-media-left': (n) =>
			`${count(n, 'sound or picture is', 'sounds and pictures are')} not taken over: Mitra keeps text only.`,
		'anki-nothing-new': () => 'Everything in this package is here already. There is nothing to add.'
	} satisfies Record<AnkiIssueCode, (n: number, detail: string) => string>
};

export type AnkiMessages = typeof ankiEn;
