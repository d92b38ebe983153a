// The words of the dialog that a tapped word opens, in English.
import { count } from './english-count';

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
	costInMinutes: (words: number, minutes: number) =>
		`${count(words, 'word', 'words')}: about ${count(minutes, 'minute', 'minutes')} a day for two weeks`,
	costInSeconds: (words: number, seconds: number) =>
		`${count(words, 'word', 'words')}: about ${count(seconds, 'second', 'seconds')} a day for two weeks`,
	ladder: 'Cards for this word',
	ladderUsual: (usual: string) => `As in the settings (${usual})`,
	ladderHelp: 'Reading only asks for its meaning and nothing more.'
};
