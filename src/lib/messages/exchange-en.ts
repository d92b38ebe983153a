// English texts of everything that goes in and out as a file; loaded with the screens that need them.
import { ankiEn } from './anki-en';
import type { ImportIssueCode } from '../core/exchange/import-issue';
import type { ImportFact } from '../core/exchange/import-plan';
import type { RowField } from '../core/exchange/word-row';
import type { ImportKind } from '../core/study/events';

const rules = new Intl.PluralRules('en');
const numbers = new Intl.NumberFormat('en');
const count = (n: number, one: string, other: string) =>
	`${numbers.format(n)} ${rules.select(n) === 'one' ? one : other}`;

/** What an issue's sentence may say: how many, and what stands in the file. */
type IssueText = (n: number, detail: string) => string;

export const exchangeEn = {
	title: 'Add',
	intro:
		'Bring in a lesson, a list of words, an Anki package or a backup. You see what it would do before anything changes.',
	open: {
		heading: 'Open a file',
		button: 'Choose a file',
		drop: 'or drop it here',
		kinds: 'Lesson (.mitra.json), word list (CSV or TSV), Anki package (.apkg, .colpkg), backup (.mitra-backup)',
		reading: (percent: string) => `Reading… ${percent}`,
		cancel: 'Cancel',
		failed: 'The file could not be opened because of a fault in Mitra. Nothing was changed.'
	},
	preview: {
		kind: {
			backup: 'Backup',
			lesson: 'Lesson',
			words: 'Word list',
			anki: 'Anki package'
		} satisfies Record<ImportKind, string>,
		counts: {
			new: (n: number) => `${numbers.format(n)} new`,
			changed: (n: number) => `${numbers.format(n)} changed`,
			same: (n: number) => `${numbers.format(n)} same`,
			skipped: (n: number) => `${numbers.format(n)} left out`
		},
		facts: {
			events: (n: number) => count(n, 'entry of the study log', 'entries of the study log'),
			reviews: (n: number) => count(n, 'review', 'reviews'),
			'study-days': (n: number) => count(n, 'study day', 'study days'),
			words: (n: number) => count(n, 'word', 'words'),
			lessons: (n: number) => count(n, 'lesson of your own', 'lessons of your own'),
			collections: (n: number) => count(n, 'word list of your own', 'word lists of your own'),
			sentences: (n: number) => count(n, 'sentence', 'sentences'),
			questions: (n: number) => count(n, 'question', 'questions'),
			cards: (n: number) => count(n, 'card', 'cards'),
			media: (n: number) => count(n, 'sound or picture', 'sounds or pictures')
		} satisfies Record<ImportFact, (n: number) => string>,
		brings: 'Brings:',
		items: 'What it holds',
		shown: (n: number) => `The first ${numbers.format(n)} are shown.`,
		indonesian: 'Indonesian',
		english: 'English',
		change: 'Change',
		changes: { new: 'new', changed: 'changed', same: 'same', skipped: 'left out' },
		course: { indonesian: 'for the Indonesian course', english: 'for the English course' },
		add: 'Add',
		adding: 'Adding…',
		done: 'Added.',
		undone: 'Taken back. Nothing of it counts any more.',
		undo: 'Undo',
		another: 'Open another file',
		details: 'Details'
	},
	conflicts: {
		article: 'You have an article with this id that says something else.',
		articleBundled: 'Mitra has an article with this id that says something else.',
		words: (n: number) =>
			n === 1
				? 'One word of the lesson has another meaning or form here.'
				: `${numbers.format(n)} words of the lesson have another meaning or form here.`,
		mine: 'Here',
		theirs: 'In the file',
		titleLabel: 'Title',
		author: 'Author',
		licence: 'Licence',
		size: 'Size',
		difference: 'First difference',
		none: 'none given',
		keepMine: 'Keep mine',
		takeTheirs: 'Take theirs',
		keepBoth: 'Keep both under a new id',
		choose: 'What should be kept?'
	},
	mapping: {
		heading: 'Columns',
		help: 'Mitra has guessed what each column is. Change it where it is wrong.',
		header: 'The first row names the columns',
		none: '(none)',
		column: (number: number, sample: string) => (sample === '' ? `Column ${number}` : `${number}: ${sample}`),
		fields: {
			indonesian: 'Indonesian',
			english: 'English',
			sentence: 'Sentence',
			translation: 'Translation',
			note: 'Note'
		} satisfies Record<RowField, string>
	},
	issues: {
		'empty-file': () => 'The file is empty. Choose another one.',
		'file-too-large': (n) =>
			`The file is too large: at most ${numbers.format(n)} MB can be read. Split it and open the parts one by one.`,
		'unreadable-file': () => 'The file can no longer be read: it was moved, changed or deleted. Choose it again.',
		'unknown-file': () =>
			'Mitra does not know this kind of file. Choose a lesson, a CSV or TSV table, an Anki package, or a backup.',
		'wrong-encoding': () =>
			'The table is not in UTF-8, so letters with accents may be wrong. Look at the preview; if it is, save the table as “CSV UTF-8” and open it again.',
		'damaged-archive': () => 'The file is damaged. Download or copy it again.',
		'archive-too-large': () =>
			'Unpacked, the file is far larger than any backup or Anki package. It was not opened; check where it comes from.',
		'backup-newer': (n) =>
			`The backup was made by a newer version of Mitra (format ${numbers.format(n)}). Reload Mitra while online to update it, then restore.`,
		'backup-header-damaged': () => 'Nothing in this backup can be read. Try another copy of it.',
		'backup-tail-damaged': (n) =>
			n > 0
				? `The end of the backup is missing: ${count(n, 'entry is', 'entries are')} lost. Everything before it is sound and can be added.`
				: 'The end of the backup is missing. Everything before it is sound and can be added.',
		'backup-lines-damaged': (n) =>
			`${count(n, 'entry of the backup is', 'entries of the backup are')} damaged and left out. The others are sound and can be added.`,
		'backup-checksum': () =>
			'The file is not exactly as Mitra wrote it, although every entry reads well. Compare it with another copy if you have one.',
		'backup-content-missing': (n) =>
			`The text of ${count(n, 'saved lesson or list', 'saved lessons or lists')} is not in the backup. Cards and reviews are; open the lesson file again to get the text back.`,
		'backup-unknown-events': (n) =>
			`${count(n, 'entry comes', 'entries come')} from a newer version of Mitra and cannot be taken in by this one. Keep the backup and restore it again after updating.`,
		'backup-nothing-new': () => 'Everything in this backup is here already. There is nothing to restore.',
		'lesson-no-json': (_n, detail) =>
			`The file is no valid JSON, so it cannot be a lesson (${detail}). Ask for it again, or mend it in an editor that checks JSON.`,
		'lesson-shape': (n, detail) =>
			`The lesson breaks ${count(n, 'rule', 'rules')} of the format. Mend what is named here, or send it to its author. ${detail}`,
		'lesson-shape-more': (_n, detail) => detail,
		'lesson-newer': (n) =>
			`The lesson was made for a newer version of Mitra (format ${numbers.format(n)}). Reload Mitra while online to update it.`,
		'lesson-bundled': () =>
			'The article that came with Mitra stays as it is; the lesson can be kept beside it under a new id.',
		'lesson-kept': () => 'With this choice nothing changes: your own article is kept.',
		'lesson-nothing-new': () => 'You have this lesson already, word for word. There is nothing to add.',
		'table-no-rows': () => 'No words were found in the table. Each row needs an Indonesian and an English side.',
		'table-no-indonesian': () => 'Choose the column that holds the Indonesian word.',
		'table-no-english': () => 'Choose another column for the English meaning.',
		'table-too-many-rows': (n) => `Only the first ${numbers.format(n)} rows are read. Put the rest into a second file.`,
		'table-rows-incomplete': (n) =>
			`${count(n, 'row has', 'rows have')} no Indonesian or no English side and ${n === 1 ? 'is' : 'are'} left out. Fill them in and open the file again.`,
		'table-rows-too-long': (n) =>
			`${count(n, 'row is', 'rows are')} too long for a card and left out. Shorten the text and open the file again.`,
		'table-quotes': (n, detail) =>
			`Quotation marks are not closed in ${count(n, 'place', 'places')} (first in row ${detail}), so columns may be mixed up. Look at the preview.`,
		'table-duplicates': (n) =>
			`${count(n, 'row says', 'rows say')} what an earlier one says and ${n === 1 ? 'is' : 'are'} taken once.`,
		'table-nothing-new': () => 'All these words are on your list already. There is nothing to add.',
		...ankiEn.issues
	} satisfies Record<ImportIssueCode, IssueText>,
	anki: ankiEn,
	severity: { error: 'Cannot be added', warning: 'Please note', note: 'For your information' },
	out: {
		heading: 'Save to a file',
		lesson: 'Lesson',
		lessonHelp: 'An article with its words and questions, to share or to edit.',
		article: 'Article',
		saveLesson: 'Save lesson file',
		words: 'Word list',
		wordsHelp: 'Your words of this course as a table for any spreadsheet.',
		saveWords: 'Save word list',
		noWords: 'You have no words on the list yet.',
		saved: (name: string) => `Saved as ${name}.`,
		backup: 'Your progress as a whole is saved by a backup, in the settings.'
	},
	backup: {
		heading: 'Backup',
		text: 'A backup holds everything: reviews, words, your own lessons, settings. Restoring one adds what is missing and overwrites nothing.',
		button: 'Back up',
		restore: 'Restore',
		working: 'Making the backup…',
		done: 'The backup was written and checked.',
		failed: 'The backup could not be written. Check the free space and try again.',
		never: 'There is no backup yet.',
		age: (days: number) => (days === 0 ? 'Last backup: today.' : `Last backup: ${count(days, 'day', 'days')} ago.`),
		automatic: 'Automatic backup',
		automaticHelp: 'After each session, to a file of your choice, for instance in a folder that your cloud keeps.',
		choose: 'Choose a file',
		target: (name: string) => `Backs up to ${name} after each session.`,
		asks: (name: string) => `The browser wants your permission again to write to ${name}.`,
		allow: 'Allow',
		stop: 'Stop'
	}
};

export type ExchangeMessages = typeof exchangeEn;
