// The words of the dialog that a tapped word opens, in English.
const rules = new Intl.PluralRules('en');
const numbers = new Intl.NumberFormat('en');
const count = (n: number, one: string, other: string) =>
	`${numbers.format(n)} ${rules.select(n) === 'one' ? one : other}`;

export const wordEn = {
	addToCards: 'Add to cards',
	hear: 'Hear it',
	iKnowIt: 'I know it',
	ignore: 'Ignore',
	takeBack: 'Take back',
	close: 'Close',
	meaning: 'Meaning',
	formation: 'How it is built',
	root: 'root',
	lexicalised: 'Lexicalised: the parts only hint at the meaning.',
	family: 'Same root',
	met: 'met',
	metMeaning: 'A tick marks words that your articles contain.',
	moreFamily: (n: number) => `Show ${count(n, 'more word', 'more words')}`,
	becomes: (affix: string, heard: string) => `Here “${affix}” is “${heard}”`,
	falls: (sound: string) => `, and ${sound} falls away`,
	meaningOfRoot: (root: string) => `Meaning of the root “${root}”`,
	notFound: 'Mitra’s lexicon does not have this word.',
	formalIs: 'In formal language:',
	unchecked: 'A suggestion from FreeDict: nobody has checked it.',
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
};
