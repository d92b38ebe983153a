// English texts of the progress screen: loaded with its charts.
import type { WordCardKind } from '../core/cards/card-id';
import type { QuestionKind } from '../core/content/model';

const rules = new Intl.PluralRules('en');
const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const count = (n: number, one: string, other: string) =>
	`${numbers.format(n)} ${rules.select(n) === 'one' ? one : other}`;
/** `about` stands before whole minutes only. */
const aboutMinutes = (n: number) => (n > 0 && n < 1 ? minutes(n) : `about ${minutes(n)}`);
const minutes = (n: number) => (n > 0 && n < 1 ? 'less than a minute' : count(Math.round(n), 'minute', 'minutes'));

export const progressEn = {
	course: { indonesian: 'Your course in Indonesian', english: 'Your course in English' },
	knownMeaning:
		'Known means one thing on every screen: today you would recall the word with a probability of at least 90%, or you marked it as known.',
	period: 'Period',
	periods: { month: 'Month', year: 'Year', all: 'All' },
	inPeriod: { month: 'in the last 30 days', year: 'in the last 365 days', all: 'since you began' },
	counting: 'Counting your reviews…',
	failed: 'The figures could not be read.',
	tryAgain: 'Try again',
	table: 'Table and files',
	sections: {
		days: 'Your days',
		memory: 'What you keep',
		ahead: 'What is coming',
		words: 'Your words',
		articles: 'Your articles'
	},
	weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as readonly string[],
	columns: {
		day: 'Day',
		week: 'Week from',
		hour: 'Hour',
		reviews: 'Reviews',
		minutes: 'Minutes',
		forgotten: 'Forgotten',
		newWords: 'New words',
		recalled: 'Recalled',
		predicted: 'Predicted',
		group: 'Group',
		cards: 'Cards due',
		stability: 'Recall stays above 90% for',
		cardCount: 'Cards',
		known: 'Known',
		learning: 'Learning',
		ignored: 'Ignored',
		family: 'Family',
		met: 'Met',
		words: 'Words',
		coverage: 'Coverage',
		score: 'Right answers',
		kind: 'Kind'
	},
	activity: {
		title: 'Reviews and minutes by day',
		measure: 'Show',
		measures: { reviews: 'reviews', minutes: 'minutes' },
		sentence: (reviews: number, spent: number, days: number, period: string) =>
			`You did ${count(reviews, 'review', 'reviews')} in ${minutes(spent)} on ${count(days, 'day', 'days')} ${period}.`,
		empty: 'No reviews in this period. Every card you answer in Study fills a day here.',
		read: (day: string, reviews: number, spent: number) =>
			reviews === 0 ? `${day}: no reviews` : `${day}: ${count(reviews, 'review', 'reviews')}, ${minutes(spent)}`
	},
	hours: {
		title: 'Hours of the day',
		sentence: (from: string, share: string) => `Most of your reviews begin between ${from}: ${share} of them.`,
		empty: 'The hours at which you study will stand here.',
		between: (from: number, to: number) => `${from}:00 and ${to}:00`,
		read: (from: number, reviews: number, recalled: string | null) =>
			`${from}:00 to ${from + 1}:00: ${count(reviews, 'review', 'reviews')}${recalled === null ? '' : `, ${recalled} recalled`}`
	},
	activeDays: {
		show: 'Count my active days',
		hide: 'Stop counting',
		sentence: (days: number, of: number) =>
			`You studied on ${numbers.format(days)} of the last ${numbers.format(of)} days.`
	},
	retention: {
		title: 'Recall by week',
		sentence: (measured: string, predicted: string, reviews: number, period: string) =>
			`You recalled ${measured} of what was asked ${period}; ${predicted} was predicted. That is ${count(reviews, 'review', 'reviews')} of words and questions last seen at least a day before.`,
		empty: 'Recall is counted from the second day on which you see a word. Come back tomorrow, and it begins here.',
		read: (week: string, measured: string, predicted: string, reviews: number) =>
			`Week from ${week}: ${measured} recalled, ${predicted} predicted, ${count(reviews, 'review', 'reviews')}`,
		readNone: (week: string) => `Week from ${week}: no such reviews`,
		goal: (percent: string) => `plan ${percent}`,
		measured: 'recalled',
		predicted: 'predicted'
	},
	groups: {
		title: 'Recall by kind, sentence and age',
		matureSentence: (measured: string, plan: string) =>
			`You recall ${measured} of the words that you have kept for three weeks and more; the plan was ${plan}.`,
		kindSentence: (name: string, measured: string, plan: string) =>
			`${name}: ${measured} recalled; the plan was ${plan}.`,
		kinds: {
			recognise: 'Recognise',
			recall: 'Recall',
			listen: 'Listen',
			build: 'Build',
			question: 'Questions'
		} satisfies Record<WordCardKind | 'question', string>,
		sentences: { new: 'In a new sentence', known: 'In a known sentence', none: 'Without a sentence' },
		maturities: { young: 'Young: below three weeks', mature: 'Mature: three weeks and more' },
		ofReviews: (measured: string, reviews: number) => `${measured} of ${numbers.format(reviews)}`,
		read: (name: string, measured: string, predicted: string, reviews: number) =>
			`${name}: ${measured} recalled, ${predicted} predicted, ${count(reviews, 'review', 'reviews')}`
	},
	calibration: {
		title: 'Predicted and real recall',
		better: (points: string) =>
			`You remember more than was predicted, by ${points} on average: cards come a little too early.`,
		worse: (points: string) =>
			`You remember less than was predicted, by ${points} on average: cards come a little too late.`,
		even: (points: string) => `Predictions fit: they are off by ${points} on average.`,
		points: (n: number) => count(Math.round(n * 10) / 10, 'percentage point', 'percentage points'),
		empty: 'After some reviews of words that you have seen before, this shows whether predictions come true.',
		axes: { predicted: 'predicted →', measured: '↑ recalled' },
		read: (predicted: string, measured: string, reviews: number) =>
			`Predicted ${predicted}: ${measured} recalled in ${count(reviews, 'review', 'reviews')}`,
		diagonal: 'as predicted'
	},
	stability: {
		title: 'How long memories last',
		sentence: (share: string, cards: number) =>
			`${share} of your ${count(cards, 'card', 'cards')} would be recalled for three weeks and longer without a review.`,
		empty: 'Each card that you have answered stands here by how long its memory lasts.',
		from: (days: number) => (days === 0 ? '< 1' : days < 365 ? numbers.format(days) : '365+'),
		read: (from: string, cards: number) => `${from}: ${count(cards, 'card', 'cards')}`,
		range: (from: number, to: number | null) =>
			from === 0
				? 'less than a day'
				: to === null
					? `${numbers.format(from)} days and more`
					: `${numbers.format(from)} to ${numbers.format(to)} days`
	},
	forecast: {
		title: 'The next 30 days',
		sentence: (perDay: number, budget: number) =>
			`The next 30 days ask for ${aboutMinutes(perDay)} a day; your budget is ${minutes(budget)}.`,
		overdue: (cards: number, spent: number) =>
			` ${count(cards, 'card is', 'cards are')} overdue: ${minutes(spent)} of today.`,
		empty: 'Nothing is planned. Add words from an article, and the days ahead fill here.',
		budget: 'your budget',
		asked: 'asked for',
		late: 'overdue',
		read: (day: string, spent: number, cards: number) =>
			`${day}: ${minutes(spent)}, ${count(cards, 'card', 'cards')} due as planned now`
	},
	words: {
		title: 'Words known and learning',
		sentence: (known: number, learning: number) =>
			`You know ${count(known, 'word', 'words')} and are learning ${numbers.format(learning)} more.`,
		change: (more: number, period: string) =>
			more > 0
				? ` That is ${numbers.format(more)} more known ${period}.`
				: more < 0
					? ` That is ${numbers.format(-more)} fewer known ${period}: some have faded.`
					: '',
		empty: 'Words that you add from an article, or mark as known, are counted here.',
		read: (day: string, known: number, learning: number) =>
			`${day}: ${numbers.format(known)} known, ${numbers.format(learning)} learning`,
		known: 'known',
		learning: 'learning'
	},
	families: {
		title: 'Families of words',
		sentence: (met: number, known: number) =>
			`You have met ${count(met, 'family', 'families')} of words that share a root; of ${numbers.format(known)} you know every word that you have met.`,
		empty: 'Words of one root stand together here once you have met one of them.',
		read: (root: string, known: number, met: number, all: number) =>
			`${root}: ${count(all, 'word', 'words')}, ${numbers.format(met)} met, ${numbers.format(known)} known`,
		ofAll: (known: number, all: number) => `${numbers.format(known)} of ${numbers.format(all)}`,
		known: 'known',
		met: 'met',
		unmet: 'not met yet',
		more: (n: number) => `${count(n, 'family more is', 'families more are')} in the table.`
	},
	coverage: {
		title: 'Coverage',
		sentence: (ratio: string, left: number) =>
			left === 0
				? `You can expect to recall ${ratio} of its words today: enough to read it with ease.`
				: `You can expect to recall ${ratio} of its words today. ${count(left, 'word more', 'words more')} would lift that to 95%.`,
		empty: 'Its coverage is drawn here from the first word that you add.',
		read: (day: string, ratio: string) => `${day}: ${ratio}`,
		goal: '95%',
		wordsLeft: 'The shortest list',
		open: 'Open the article'
	},
	quiz: {
		title: 'Quiz scores',
		sentence: (correct: number, total: number, day: string) =>
			`The last time, on ${day}, ${numbers.format(correct)} of ${count(total, 'answer was', 'answers were')} right.`,
		empty: 'Take its quiz, and your scores stand here by kind of question.',
		read: (day: string, correct: number, total: number) =>
			`${day}: ${numbers.format(correct)} of ${numbers.format(total)} right`,
		ofTotal: (correct: number, total: number) => `${numbers.format(correct)} of ${numbers.format(total)}`,
		kinds: {
			fact: 'Facts',
			inference: 'Between the lines',
			vocabulary: 'Words',
			reference: 'References',
			gist: 'Main point'
		} satisfies Record<QuestionKind, string>
	},
	word: {
		loading: 'Reading its history…',
		none: 'No review yet.',
		reviews: 'Reviews',
		cards: 'Cards',
		sentences: 'Sentences shown',
		ratings: ['', 'Forgot', 'Hard', 'Knew it', 'Easy'] as readonly string[],
		columns: { day: 'Day', card: 'Card', rating: 'Answer', predicted: 'Predicted', seconds: 'Seconds' },
		card: (percent: string, days: number) =>
			`today ${percent}; stays above 90% for ${days < 1 ? 'less than a day' : count(Math.round(days), 'day', 'days')}`,
		reviewed: (reviews: number, lapses: number) =>
			`${count(reviews, 'review', 'reviews')}, forgotten ${count(lapses, 'time', 'times')}`,
		due: (day: string) => `next on ${day}`,
		shows: (n: number) => count(n, 'time', 'times')
	}
};

/** Texts without their exact English wording. */
type Wording<Value> = Value extends string
	? string
	: Value extends (...args: infer Args) => string
		? (...args: Args) => string
		: Value extends readonly unknown[]
			? Value
			: { readonly [Key in keyof Value]: Wording<Value[Key]> };

export type ProgressTexts = Wording<typeof progressEn>;
