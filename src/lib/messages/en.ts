// English interface texts. Every other catalogue has exactly these keys, or it does not compile.
import type { NameKind, PartOfSpeech, QuestionKind, Verdict } from '../core/content/model';
import type { StoreFailure } from '../core/study/study-store';
import { count, numbers } from './english-count';
import { quizEn } from './quiz-en';
import { actsEn, leechEn, studyEn } from './study-en';
import { wordEn as word } from './word-en';

export const en = {
	appName: 'Mitra',
	languageName: 'English',
	nav: {
		label: 'Main',
		today: 'Today',
		articles: 'Articles',
		words: 'Words',
		progress: 'Progress',
		settings: 'Settings',
		skip: 'Skip to the content'
	},
	languages: { indonesian: 'Indonesian', english: 'English' },
	courses: { indonesian: 'I am learning Indonesian', english: 'I am learning English' },
	pageTitle: (page: string) => `${page} · Mitra`,
	today: {
		title: 'Today',
		welcome: 'Read one article. Remember its words.',
		welcomeText:
			'Tap the words you don’t know, study them as cards at the right moment, and check what you understood. Everything stays in this browser: no account, no server, no network needed.',
		startReading: 'Start reading',
		courseLabel: 'Your course',
		study: 'Study',
		dueCards: (n: number) => count(n, 'card to review', 'cards to review'),
		newWords: (n: number) => count(n, 'new word', 'new words'),
		andText: ' and ',
		minutes: (n: number) => (n < 1 ? 'less than a minute' : `about ${count(n, 'minute', 'minutes')}`),
		allDone: 'You are done for today.',
		comeBack: (n: number) =>
			`Welcome back. Here are the most useful cards; ${count(n, 'other waits', 'others wait')} for the coming days.`,
		waiting: (n: number) => `${count(n, 'card waits', 'cards wait')} for another day: today’s minutes are full.`,
		paused: {
			forecast: 'New words pause: the coming week already fills your minutes a day.',
			backlog: 'New words pause until the cards that wait are done.'
		},
		nextDue: (n: number) => `Tomorrow: ${count(n, 'card', 'cards')}.`,
		nothingYet: 'Add words from an article and they will wait for you here.',
		backUp: 'It has been a while since your last backup. Making one takes a moment.',
		figures: 'Your day',
		done: 'Done',
		doneText: (n: number) => count(n, 'review', 'reviews'),
		left: 'Left',
		leftText: (n: number) => count(n, 'card', 'cards'),
		time: 'Minutes',
		timeText: (done: number, planned: number, budget: number) =>
			`${numbers.format(done)} done, ${numbers.format(planned)} to go; your budget is ${numbers.format(budget)}`,
		newLabel: 'New words',
		newText: (n: number) => (n === 0 ? 'none left for today' : `${numbers.format(n)} today`),
		nextStudy: (time: string) => `Next: study these cards (${time}), then read on.`,
		nextRead: 'Next: read on; the cards are done.',
		nextAdd: 'Next: read an article and add the words you don’t know.',
		continueReading: 'Continue reading',
		articles: 'Articles',
		loading: 'Opening your study log…'
	},
	articles: {
		title: 'Articles',
		intro: 'Short, real texts with every word explained.',
		add: 'Add your own',
		sentences: (n: number) => count(n, 'sentence', 'sentences'),
		questions: (n: number) => count(n, 'question', 'questions'),
		coverage: (percent: string) => `You can expect to recall ${percent} of its words today`,
		coverageShort: (percent: string) => `${percent} known`
	},
	reader: {
		showTranslation: 'Show translation',
		hideTranslation: 'Hide translation',
		parallel: 'Parallel view',
		takeQuiz: 'Take the quiz',
		coverage: (percent: string, unknown: number) =>
			`Coverage today: ${percent}. ${count(unknown, 'word is', 'words are')} not known yet.`,
		coverageMeaning: 'Known means: you would recall it today with a probability of at least 90%.',
		legend: 'Word marks',
		statusNew: 'new',
		statusLearning: 'learning',
		statusKnown: 'known',
		statusIgnored: 'ignored',
		legendNew: 'Dotted: new',
		legendLearning: 'Solid: learning',
		legendKnown: 'No line: known, ignored, or a small grammatical word',
		keys: 'Arrow keys move between words, Enter opens one.',
		about: 'About this text',
		licence: (licence: string) => `Licence: ${licence}`,
		notFound: 'There is no such article.',
		allArticles: 'All articles',
		textLabel: 'Text of the article',
		inTheText: 'Words to read',
		loadFailed: 'This part of Mitra could not be loaded. Check the connection once and try again.',
		tryAgain: 'Try again'
	},
	word,
	partsOfSpeech: {
		noun: 'noun',
		verb: 'verb',
		adjective: 'adjective',
		adverb: 'adverb',
		preposition: 'preposition',
		conjunction: 'conjunction',
		pronoun: 'pronoun',
		determiner: 'determiner',
		numeral: 'numeral',
		particle: 'particle',
		phrase: 'fixed phrase',
		interjection: 'interjection'
	} satisfies Record<PartOfSpeech | 'interjection', string>,
	nameKinds: {
		person: 'person',
		place: 'place',
		organisation: 'organisation',
		number: 'number',
		other: 'name'
	} satisfies Record<NameKind, string>,
	study: studyEn,
	leech: leechEn,
	acts: actsEn,
	quiz: {
		...quizEn,
		title: 'Quiz',
		progress: (n: number, total: number) => `Question ${numbers.format(n)} of ${numbers.format(total)}`,
		checkAnswer: 'Check answer',
		nextQuestion: 'Next question',
		undo: 'Undo my answer',
		finish: 'See the result',
		retryMissed: 'Retry missed',
		evidence: 'Evidence',
		right: 'Right',
		wrong: 'Not quite',
		rightAnswer: 'The answer:',
		yourAnswer: 'Your answer',
		chooseFirst: 'Choose or type an answer first.',
		verdicts: {
			true: 'True',
			false: 'False',
			'not-stated': 'The text does not say'
		} satisfies Record<Verdict, string>,
		kinds: {
			fact: 'Facts',
			inference: 'Reading between the lines',
			vocabulary: 'Words',
			reference: 'What a word points to',
			gist: 'The main point'
		} satisfies Record<QuestionKind, string>,
		kindLabel: 'Kind',
		scoreLabel: 'Right answers',
		trueOrFalse: 'True or false?',
		tapSentence: 'Choose the sentence that proves it.',
		resultTitle: 'Your result',
		result: (right: number, total: number) => `${numbers.format(right)} of ${count(total, 'answer', 'answers')} right`,
		allRight: 'All right. Well read.',
		missedCards: (n: number) => `${count(n, 'missed question comes', 'missed questions come')} back as cards in Study.`,
		backToText: 'Back to the text',
		again: 'Start again',
		none: 'This article has no questions yet.',
		promptLanguage: 'Questions in',
		loading: 'Opening the questions…'
	},
	words: {
		title: 'Words',
		search: 'Search words',
		empty: 'No words yet. Tap a word in an article to add it.',
		noMatch: 'No word matches.',
		found: (n: number) => count(n, 'word', 'words'),
		due: (date: string) => `next review ${date}`,
		notStarted: 'not started',
		suspended: 'suspended',
		resume: 'Resume',
		readingOnly: 'reading only',
		setAside: 'set aside',
		filter: 'Show',
		all: 'all',
		mine: 'my words',
		history: 'History, cards and sentences'
	},
	progress: { title: 'Progress' },
	settings: {
		title: 'Settings',
		course: 'Course',
		courseHelp: 'Both courses use the same articles; each has its own cards and memory.',
		minutes: 'Minutes a day',
		minutesHelp: 'The day’s cards fit this time at your own pace: the most useful first, the rest waits.',
		more: 'More',
		ladder: 'Cards for a word',
		ladderHelp:
			'Reading only asks for the meaning. In full, a word you know firmly is also asked for, heard and built.',
		ladderFull: 'In full',
		ladderRecognise: 'Reading only',
		newWords: 'New words a day',
		newWordsHelp:
			'How many new words you meet in Study on one day. Reviews come on top: about seven times as many after some weeks.',
		retention: 'Desired retention',
		retentionHelp: 'The chance of recall at which a card comes back. Higher means more reviews.',
		buttons: 'Rating buttons',
		buttonsTwo: 'Two: Forgot, Knew it',
		buttonsFour: 'Four: Again, Hard, Good, Easy',
		buttonsHelp: 'Two are enough for good scheduling; four let you say more.',
		theme: 'Theme',
		themeSystem: 'As the device',
		themeLight: 'Light',
		themeDark: 'Dark',
		themeHelp: 'Light paper or deep night.',
		language: 'Interface language',
		languageBrowser: 'As the browser',
		languageHelp: 'The language of buttons and explanations.',
		storage: 'Your data',
		storageWhere: 'Everything you do is kept in this browser, in its own database. Nothing is sent anywhere.',
		events: (n: number) => `${count(n, 'event', 'events')} in your study log.`,
		setAside: (n: number) =>
			`${count(n, 'damaged record was', 'damaged records were')} set aside. The rest of your progress is not affected; the record is kept and not deleted.`,
		unknown: (n: number) => `${count(n, 'event', 'events')} of a newer version of Mitra, kept and skipped.`,
		persisted: 'The browser has promised not to clear it to make room.',
		notPersisted: 'The browser may clear it when the device runs out of space.',
		persist: 'Ask the browser to keep it',
		about: 'About',
		version: (version: string) => `Mitra ${version}`,
		credits: 'Mitra is MIT-licensed, and so are its lexicon and its texts. It also contains the work of others:',
		creditList: [
			[
				'FreeDict and WikDict',
				'Suggested meanings of words that our own lexicon lacks, from the English–Indonesian dictionary, turned round. Licence: CC BY-SA 3.0.'
			],
			['wordfreq, Robyn Speer', 'How common words are. Licence of the data: CC BY-SA 4.0.'],
			['Literata and Figtree', 'The typefaces. Licence: SIL Open Font License 1.1.'],
			['Lucide', 'The icons. Licence: ISC.'],
			['FSRS-6, ts-fsrs', 'The memory model that plans the reviews. Licence: MIT.']
		],
		saved: 'Saved.'
	},
	notices: {
		memory: 'This browser does not let Mitra keep anything. You can go on, but progress lasts only for this visit.',
		lost: (n: number) =>
			`The browser seems to have cleared Mitra’s data: ${count(n, 'event is', 'events are')} missing. You can go on; what you do now is kept.`,
		failures: {
			'quota-exceeded': 'The device has no room left. Free some space, then try again; nothing you did before is lost.',
			unavailable:
				'The browser’s database did not answer. Try again; if it goes on, close other tabs of Mitra and reload.',
			blocked: 'Another tab holds an older version of Mitra open. Close it and reload this page.'
		} satisfies Record<StoreFailure, string>,
		update: 'A new version is ready',
		reload: 'Reload now',
		dismiss: 'Dismiss',
		undo: 'Undo'
	},
	error: {
		notFoundTitle: 'This page does not exist',
		notFoundText: 'The address leads nowhere in Mitra. Your progress is safe.',
		otherTitle: 'Something went wrong',
		otherText: 'Your progress is safe: every answer was kept when you gave it. Reload the page and go on.'
	}
};

/** Texts without their exact English wording: what a catalogue has to offer. */
type Wording<Value> = Value extends string
	? string
	: Value extends (...args: infer Args) => string
		? (...args: Args) => string
		: Value extends readonly unknown[]
			? Value
			: { readonly [Key in keyof Value]: Wording<Value[Key]> };

export type Messages = Wording<typeof en>;
