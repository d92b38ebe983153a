// English texts of the quiz beyond its frame: the types of question, the words that blocked, before reading, the result.
import type { QuestionType } from '../core/content/schemas';

const numbers = new Intl.NumberFormat('en');
const count = (n: number, one: string, many: string) => `${numbers.format(n)} ${n === 1 ? one : many}`;

export const quizEn = {
	types: {
		choice: 'Choose one',
		'true-false-not-stated': 'True, false or not stated',
		'find-evidence': 'Find the evidence',
		order: 'Put in order',
		match: 'Match',
		gap: 'Fill the gap',
		'short-answer': 'Answer in a few words'
	} satisfies Record<QuestionType, string>,
	orderBy: {
		time: 'The earliest first.',
		text: 'In the order in which the text tells it.'
	},
	orderHelp: 'Move an item with its buttons or with the arrow keys.',
	moveUp: (text: string) => `Move up: ${text}`,
	moveDown: (text: string) => `Move down: ${text}`,
	movedTo: (text: string, place: number, total: number) =>
		`${text}: place ${numbers.format(place)} of ${numbers.format(total)}`,
	matchHelp: 'Choose what belongs to each. Each is used once.',
	matchFor: (text: string) => `Belongs to: ${text}`,
	chooseMatch: 'Choose…',
	rightOrder: 'The right order:',
	shortAnswerHelp: 'One word or a few. Indonesian and English are both accepted.',
	youWrote: 'You wrote:',
	accepted: 'Right. In the text:',
	putOff: 'Ask me later',
	undo: 'Undo',
	guessed: 'Before reading you chose:',
	guessRight: 'You guessed it before reading.',
	feedbackLabel: 'Feedback',
	feedbackOptions: { 'at-once': 'after each answer', 'at-end': 'at the end' },
	feedbackHelp: 'When a quiz says what was right.',
	showEvidence: 'Show the evidence',
	close: 'Close',
	blocked: {
		title: 'Which words blocked you?',
		help: 'Tap them. These words, and no others, come up in Study today.',
		keep: (n: number) => (n === 0 ? 'Study these words' : `Study ${count(n, 'word', 'words')}`),
		misread: 'I knew the words, I misread',
		kept: (n: number, added: number) =>
			added === n
				? `${count(n, 'word waits', 'words wait')} as new cards in Study.`
				: added === 0
					? `${count(n, 'word is', 'words are')} due today.`
					: `${count(n, 'word is', 'words are')} due today, ${numbers.format(added)} of them new.`,
		misreadKept: 'Noted: no word becomes due.'
	},
	before: {
		title: 'Before you read',
		text: 'What do you expect? Guess from the title. There is no score; after reading the same is asked again.',
		begin: 'Guess first',
		keep: 'Keep my guess',
		dismiss: 'Not now',
		kept: 'Your guess is kept. Now read; the quiz will ask again.',
		setting: 'Questions before reading',
		settingHelp: 'Up to three questions on the main point, without a score, before you read an article.',
		on: 'Offer them',
		off: 'Do not offer them'
	},
	secondReading: (unasked: number) =>
		unasked === 0
			? 'A second reading pays: the quiz now asks in other words.'
			: `A second reading pays: the quiz has ${count(unasked, 'question', 'questions')} for you that you have not seen.`,
	compared: (total: number, before: number, now: number) =>
		`The main point: before reading ${numbers.format(before)} of ${numbers.format(total)} right, now ${numbers.format(now)}.`,
	lastTime: 'Last time',
	review: 'Look at the answers',
	backToResult: 'Back to the result',
	more: (n: number) =>
		n === 0 ? 'Another round' : `Go on: ${count(n, 'question was', 'questions were')} not asked yet`,
	anotherDay: 'Read it once more on another day: the next round asks other questions first.'
};
