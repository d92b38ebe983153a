// English interface texts. Every other catalogue has exactly these keys, or it does not compile.
import type { AnswerClass } from '../core/answers/answer-class';
import type { NameKind, PartOfSpeech, QuestionKind, Verdict } from '../core/content/model';
import type { StoreFailure } from '../core/study/study-store';
import { feedbackEn as feedback } from './feedback-en';

const rules = new Intl.PluralRules('en');
const numbers = new Intl.NumberFormat('en');
const count = (n: number, one: string, other: string) =>
	`${numbers.format(n)} ${rules.select(n) === 'one' ? one : other}`;

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
		reviewedToday: (n: number) => `${count(n, 'review', 'reviews')} done today`,
		backUp: 'It has been a while since your last backup. Making one takes a moment.',
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
		coverageMeaning: 'Known means: you would recall it today with a probability of at least 90 %.',
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
	word: {
		addToCards: 'Add to cards',
		hear: 'Hear it',
		iKnowIt: 'I know it',
		ignore: 'Ignore',
		takeBack: 'Take back',
		close: 'Close',
		meaning: 'Meaning',
		formation: 'How it is built',
		root: 'root',
		lexicalised: 'The parts only hint at the meaning.',
		family: 'Same root',
		examples: 'Examples',
		formal: 'formal',
		colloquial: 'colloquial',
		added: 'On your list. Its first card waits in Study.',
		markedKnown: 'Marked as known.',
		markedIgnored: 'Ignored: it is not offered again.',
		learning: (percent: string) => `Learning. Chance that you recall it today: ${percent}.`,
		known: (percent: string) => `Known. Chance that you recall it today: ${percent}.`,
		inThisText: 'Here',
		cost: 'About half a minute a day in the first two weeks.'
	},
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
		phrase: 'fixed phrase'
	} satisfies Record<PartOfSpeech, string>,
	nameKinds: {
		person: 'person',
		place: 'place',
		organisation: 'organisation',
		number: 'number',
		other: 'name'
	} satisfies Record<NameKind, string>,
	study: {
		title: 'Study',
		loading: 'Choosing your cards…',
		showAnswer: 'Show answer',
		checkAnswer: 'Check answer',
		yourAnswer: 'Your answer',
		forgot: 'Forgot',
		knewIt: 'Knew it',
		again: 'Again',
		hard: 'Hard',
		good: 'Good',
		easy: 'Easy',
		undo: 'Undo',
		suspend: 'Suspend',
		edit: 'Edit',
		more: 'More',
		editTitle: (word: string) => `Edit “${word}”`,
		ownGlosses: 'Meanings, one a line, the best first',
		ownNote: 'Your note',
		ownAnswers: 'Other answers that you accept, one a line',
		save: 'Save',
		backToAuthor: 'Back to the original',
		moreTitle: 'More for this card',
		reset: 'Start anew',
		resetHelp: 'The card is new again. What you did stays in your history.',
		setDue: 'Show it again in',
		setDueUnit: 'days',
		setDueDo: 'Set',
		knownHelp: 'Its cards are not shown any more.',
		ignoreHelp: 'It is not offered again.',
		done: 'Done.',
		override: 'My answer was right',
		bury: 'Bury',
		keys: 'Keys',
		recogniseTask: 'What does the marked word mean?',
		recallTask: 'Which word is missing?',
		listenTask: 'What does the word you hear mean?',
		buildTask: 'Build the form from its root.',
		hearWord: 'Hear the word',
		hearSentence: 'Hear the sentence',
		questionTask: 'A question you missed',
		remaining: (n: number) => (n === 0 ? 'Last card' : `${count(n, 'card', 'cards')} left`),
		minutesLeft: (n: number) => (n < 1 ? 'less than a minute' : `about ${count(Math.round(n), 'minute', 'minutes')}`),
		inMinutes: (n: number) => `${numbers.format(n)} min`,
		inDays: (n: number) => (n < 365 ? count(n, 'day', 'days') : count(Math.round(n / 36.5) / 10, 'year', 'years')),
		doneTitle: 'That’s all for today',
		doneText: (reviews: number) => `You did ${count(reviews, 'review', 'reviews')} in this session.`,
		doneTomorrow: (n: number) => (n === 0 ? 'Nothing is due tomorrow.' : `Tomorrow: ${count(n, 'card', 'cards')}.`),
		learnedTitle: 'Met today',
		hardTitle: 'Hard today',
		practise: 'Practise',
		practiseHard: 'Practise the hard ones',
		practiseTitle: 'Practice',
		practiseText: 'Nothing you do here changes when your cards come back.',
		practiseDone: 'Practice done',
		practiseRight: (right: number, total: number) =>
			`${numbers.format(right)} of ${count(total, 'card', 'cards')} known.`,
		practiseAgain: 'Once more',
		practiseEmpty: 'There is nothing to practise here yet: add words first.',
		question: 'Question',
		emptyTitle: 'Nothing to study right now',
		emptyText: 'Read an article and add the words you don’t know. They become cards here.',
		limitText: (n: number) => `${count(n, 'more new word waits', 'more new words wait')} for another day.`,
		toArticles: 'Choose an article',
		toToday: 'Back to Today',
		undone: 'Undone. Here is the card again.',
		suspended: 'Suspended: this card is not shown again until you resume it in Words.',
		buried: 'Put off until tomorrow.',
		notSaved: 'Not saved yet. The card stays until it is.',
		keyList: [
			['Space', 'show the answer'],
			['1', 'Forgot (or Again)'],
			['2, Enter', 'Knew it (or Hard)'],
			['3, 4', 'Good, Easy'],
			['U', 'undo'],
			['E', 'edit the word'],
			['O', 'my answer was right'],
			['S', 'suspend the card'],
			['B', 'put it off until tomorrow'],
			['?', 'this list']
		] as readonly (readonly [string, string])[],
		answerClasses: {
			exact: 'Right.',
			'case-or-punctuation': 'Right.',
			typo: 'Right, with a slip of the finger.',
			'wrong-affix': 'The right root, but another form is needed here.',
			'missing-clitic-or-reduplication': 'Almost: a small part is missing or too much.',
			synonym: 'Right. Here we were looking for the other word.',
			'another-word': 'That is another word.',
			wrong: 'Not this time.'
		} satisfies Record<AnswerClass, string>,
		feedback,
		youTyped: 'Your answer, compared',
		wanted: 'Wanted',
		proposed: 'proposed'
	},
	quiz: {
		title: 'Quiz',
		progress: (n: number, total: number) => `Question ${numbers.format(n)} of ${numbers.format(total)}`,
		checkAnswer: 'Check answer',
		nextQuestion: 'Next question',
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
		leech:
			'Set aside: forgotten eight times. Give it a meaning or a note of your own, compare its family, or let it go.',
		release: 'Show it again',
		filter: 'Show',
		all: 'all',
		mine: 'my words'
	},
	progress: {
		title: 'Progress',
		empty: 'Your reviews will be drawn here after the first study session.',
		reviews: 'Reviews by day',
		reviewsSentence: (total: number, days: number) =>
			total === 0
				? `No reviews in the last ${count(days, 'day', 'days')}.`
				: `${count(total, 'review', 'reviews')} in the last ${count(days, 'day', 'days')}.`,
		reviewsOn: (day: string, n: number, forgotten: number) =>
			`${day}: ${count(n, 'review', 'reviews')}, ${numbers.format(forgotten)} forgotten`,
		words: 'Words by state',
		wordsSentence: (known: number, learning: number) =>
			`You know ${count(known, 'word', 'words')} and are learning ${numbers.format(learning)} more.`,
		due: 'Due in the next 14 days',
		dueSentence: (total: number, overdue: number) =>
			`${count(total, 'review is', 'reviews are')} due in the next two weeks${overdue > 0 ? `, ${numbers.format(overdue)} of them today` : ''}.`,
		dueOn: (day: string, n: number) => `${day}: ${count(n, 'card', 'cards')}`,
		coverage: 'Coverage of each article today',
		coverageSentence: 'The share of running words that you can be expected to recall today.',
		quiz: 'Last quiz scores',
		quizEmpty: 'Take a quiz and its score stands here, by kind of question.',
		day: 'Day',
		reviewsColumn: 'Reviews',
		forgottenColumn: 'Forgotten',
		cardsColumn: 'Cards',
		articleColumn: 'Article',
		coverageColumn: 'Coverage',
		stateColumn: 'State',
		wordsColumn: 'Words',
		table: 'Show as a table',
		knownMeaning: 'Known: you would recall it today with a probability of at least 90 %.'
	},
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
		credits:
			'Scheduling: FSRS-6 through ts-fsrs. Typefaces: Literata and Figtree (SIL Open Font License). Mitra itself is MIT-licensed.',
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
