// Turns the English–Indonesian dictionary of FreeDict round: which English words an Indonesian word translates. Nobody has read
// the outcome, so its entries are unchecked suggestions. Reading the package's files is build-freedict.ts.

/** One article of the dictionary, as `dictd` stores it: a line with the headword, then translations and definitions. */
export type DictionaryArticle = string;

export interface InvertedEntry {
	readonly headword: string;
	readonly partOfSpeech: string;
	/** Best first. */
	readonly glosses: readonly string[];
	/** The name of a place, a people, a month. */
	readonly isName: boolean;
}

interface Translation {
	readonly english: string;
	readonly indonesian: string;
	readonly partOfSpeech: string;
	readonly isName: boolean;
	/** 1 for the first translation of the first sense, less for later ones. */
	readonly weight: number;
}

/** FreeDict's marks that become entries; affixes, proverbs, sentences of a phrase book and symbols do not. */
const PARTS_OF_SPEECH: Readonly<Record<string, string>> = {
	n: 'noun',
	pn: 'noun',
	adj: 'adjective',
	adv: 'adverb',
	v: 'verb',
	interjection: 'interjection',
	numeral: 'numeral',
	preposition: 'preposition',
	conjunction: 'conjunction',
	pronoun: 'pronoun',
	determiner: 'determiner',
	article: 'determiner',
	particle: 'particle'
};

/** Longer translations explain a word instead of naming one. */
const MOST_WORDS = 2;
const MOST_GLOSSES = 4;
const GLOSS_LENGTH = 40;
/** Letters with hyphens and apostrophes between them, in one or two words: no digits, brackets, ellipses, nor bare affixes. */
const CLEAN = /^[\p{L}]+(?:['’-][\p{L}]+)*(?: [\p{L}]+(?:['’-][\p{L}]+)*)?$/u;
/** Indonesian is written without these; what has them is a learned transcription or another language. */
const FOREIGN_LETTERS = /[^a-zé'’ -]/i;

/** The entries for Indonesian words and terms of two words, sorted by headword; the same dictionary always gives the same list. */
export function invertDictionary(articles: readonly DictionaryArticle[]): readonly InvertedEntry[] {
	const byHeadword = new Map<string, Translation[]>();
	for (const translation of articles.flatMap(parseArticle)) {
		const known = byHeadword.get(translation.indonesian);
		if (known) known.push(translation);
		else byHeadword.set(translation.indonesian, [translation]);
	}
	return [...byHeadword]
		.map(([headword, translations]) => mergeTranslations(headword, translations))
		.toSorted((a, b) => compareText(a.headword, b.headword));
}

/** The translations of one article. Its first line ends in the part of speech; a sense is a line of translations and one of definition. */
export function parseArticle(article: DictionaryArticle): readonly Translation[] {
	const [first = '', ...lines] = article.split('\n');
	const mark = /<(\w+)>\s*$/.exec(first)?.[1] ?? '';
	const partOfSpeech = PARTS_OF_SPEECH[mark];
	const english = first.replace(/\s+(?:\/.*)?<\w+>\s*$/, '').trim();
	if (partOfSpeech === undefined || !isClean(english)) return [];
	return listSenses(lines).flatMap((sense, senseIndex) =>
		sense.flatMap((indonesian, index): readonly Translation[] => {
			if (!isClean(indonesian) || FOREIGN_LETTERS.test(indonesian)) return [];
			const weight = 1 / (1 + senseIndex) / (1 + 0.25 * index);
			return [{ english, indonesian, partOfSpeech, isName: mark === 'pn', weight }];
		})
	);
}

/** `1. hakim` … `2. juri` are translations; a lone first line too; ` 2.` at a line's end numbers the definition below it. */
function listSenses(lines: readonly string[]): readonly (readonly string[])[] {
	const isNumbered = /^1\. /.test(lines[0] ?? '');
	const translations = isNumbered ? lines.filter((line) => /^\d+\. \S/.test(line)) : lines.slice(0, 1);
	return translations.map((line) =>
		line
			.replace(/^\d+\. /, '')
			.replace(/ \d+\.$/, '')
			.split(/\s*[,;]\s*/)
			.map((text) => text.trim())
	);
}

function isClean(text: string): boolean {
	return text.length <= GLOSS_LENGTH && CLEAN.test(text) && text.split(' ').length <= MOST_WORDS;
}

function mergeTranslations(headword: string, translations: readonly Translation[]): InvertedEntry {
	const glosses = sumWeights(translations, ({ english }) => english);
	const partsOfSpeech = sumWeights(translations, ({ partOfSpeech }) => partOfSpeech);
	return {
		headword,
		partOfSpeech: partsOfSpeech[0] ?? 'noun',
		glosses: glosses.slice(0, MOST_GLOSSES),
		isName: translations.every(({ isName }) => isName)
	};
}

/** The keys, the heaviest first, then by spelling. */
function sumWeights(translations: readonly Translation[], keyOf: (translation: Translation) => string): string[] {
	const weights = new Map<string, number>();
	for (const one of translations) weights.set(keyOf(one), (weights.get(keyOf(one)) ?? 0) + one.weight);
	return [...weights].toSorted((a, b) => b[1] - a[1] || compareText(a[0], b[0])).map(([key]) => key);
}

/** By code point, the same on every machine. */
function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
