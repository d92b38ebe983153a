// Which of two columns of short texts is Indonesian and which English: by the words that are known, by grammatical words, by spelling.

/** What the content knows, in lower case. */
export interface KnownForms {
	readonly indonesian: ReadonlySet<string>;
	readonly english: ReadonlySet<string>;
}

/** Frequent words that belong to one of the two languages alone. */
const INDONESIAN_WORDS = new Set(
	'yang dan di ke dari dengan untuk tidak ini itu saya kamu dia kami kita mereka ada adalah akan sudah belum bisa pada dalam atau juga karena orang apa siapa bagaimana kapan mana sangat lebih harus oleh sebagai tetapi kalau jika selamat terima kasih bukan jangan mau punya'.split(
		' '
	)
);
const ENGLISH_WORDS = new Set(
	'the of and to a an is are was were be been in on at for with from not this that i you he she we they it can will would should have has had do does did what who how when where which or but because very more must by as if please thank my your his her our their someone something'.split(
		' '
	)
);

const INDONESIAN_SHAPE =
	/^(?:me(?:ng|ny|m|n|l|r)|ber|ter|pe(?:ng|ny|m|n|r)?|memper|di|ke|se)[a-z]{3,}$|^[a-z]{3,}(?:kan|nya|lah|kah)$|^(?:ke|pe|per)[a-z]{3,}an$|^([a-z]{3,})-\1/;
const ENGLISH_SHAPE =
	/(?:ing|tion|sion|ness|ment|ship|ed|ly|ous|ful|less|able|ible|ight|ough|ally)$|^(?:wh|th|sh|kn|wr)[a-z]{2,}|(?:oo|ee|ll|ss|tt|ff|ck|ph|gh|x|q)/;

/** Above zero: the texts are rather Indonesian; below: rather English. −1 to 1, the mean of those that say anything; 0 where none does. */
export function indonesianScore(texts: readonly string[], known: KnownForms): number {
	let sum = 0;
	let count = 0;
	for (const text of texts) {
		const score = scoreText(text.toLowerCase(), known);
		if (score === 0) continue;
		sum += score;
		count++;
	}
	return count === 0 ? 0 : sum / count;
}

function scoreText(text: string, known: KnownForms): number {
	const isIndonesian = known.indonesian.has(text);
	const isEnglish = known.english.has(text.replace(/^to /, ''));
	if (isIndonesian !== isEnglish) return isIndonesian ? 1 : -1;
	let score = 0;
	for (const word of text.slice(0, 400).match(/[a-z]+(?:-[a-z]+)*/g) ?? []) score += scoreWord(word, known);
	return Math.sign(score);
}

function scoreWord(word: string, known: KnownForms): number {
	if (INDONESIAN_WORDS.has(word)) return 2;
	if (ENGLISH_WORDS.has(word)) return -2;
	const isIndonesian = known.indonesian.has(word);
	if (isIndonesian !== known.english.has(word)) return isIndonesian ? 2 : -2;
	const looksIndonesian = INDONESIAN_SHAPE.test(word);
	if (looksIndonesian !== ENGLISH_SHAPE.test(word)) return looksIndonesian ? 1 : -1;
	return 0;
}
