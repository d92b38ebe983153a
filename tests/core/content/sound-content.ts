// One small sound content set, and the means to break one thing of it.
import { readContent } from '../../../src/lib/core/content/check-content';
import type { ContentSet } from '../../../src/lib/core/content/content-set';
import { formatIssue } from '../../../src/lib/core/issue';

const both = (indonesian: string, english: string | null) => ({ indonesian, english });

function exampleOf(indonesian: string, english: string, marked: string, markedEnglish: string | null) {
	return { indonesian, english, marked: both(marked, markedEnglish) };
}

function bareWord(indonesian: string, english: string, partOfSpeech: string, examples: readonly unknown[]) {
	return {
		id: indonesian,
		indonesian,
		english: [english],
		partOfSpeech,
		root: indonesian,
		formation: null,
		level: 'A1',
		examples
	};
}

const MARKET_WORDS = [
	bareWord('pasar', 'market', 'noun', [
		exampleOf('Pasar itu ramai.', 'The market is busy.', 'Pasar', 'market'),
		exampleOf('Ibu pergi ke pasar.', 'Mother goes to market.', 'pasar', 'market')
	]),
	{
		...bareWord('membeli', 'buy', 'verb', [
			exampleOf('Ibu membeli beras.', 'Mother buys rice.', 'membeli', 'buys'),
			exampleOf('Siapa membeli buku ini?', 'Who bought this book?', 'membeli', 'bought')
		]),
		english: ['buy', 'purchase'],
		root: 'beli',
		formation: 'meN- + beli',
		contrasts: ['menjual']
	},
	{
		...bareWord('menjual', 'sell', 'verb', [
			exampleOf('Paman menjual mobilnya.', 'Uncle sold his car.', 'menjual', 'sold'),
			exampleOf('Toko itu menjual roti.', 'That shop sells bread.', 'menjual', 'sells')
		]),
		root: 'jual',
		formation: 'meN- + jual'
	},
	{
		...bareWord('ikan segar', 'fresh fish', 'noun', [
			exampleOf('Kucing suka ikan segar.', 'Cats like fresh fish.', 'ikan segar', 'fresh fish'),
			exampleOf('Ikan segar tidak berbau.', 'It does not smell.', 'Ikan segar', null)
		]),
		id: 'ikan-segar',
		root: null,
		formation: 'ikan + segar'
	},
	{
		...bareWord('di', 'at', 'preposition', [
			exampleOf('Ani ada di rumah.', 'Ani is at home.', 'di', 'at'),
			exampleOf('Buku ada di meja.', 'The book is on the table.', 'di', 'on')
		]),
		functionWord: true
	}
];

const SCHOOL_WORDS = [
	bareWord('guru', 'teacher', 'noun', [
		exampleOf('Guru itu sabar.', 'The teacher is patient.', 'Guru', 'teacher'),
		exampleOf('Kakak menjadi guru.', 'My sister became a teacher.', 'guru', 'teacher')
	])
];

const occurrence = (word: string, indonesian: string, english: string | null) => ({ word, indonesian, english });

const ARTICLE = {
	id: 'pasar-pagi',
	title: both('Pasar Pagi', 'The Morning Market'),
	level: 'A1',
	topic: 'daily-life',
	note: both('Cerita.', 'A story.'),
	licence: 'MIT',
	names: [
		{ ...both('Ani', 'Ani'), kind: 'person' },
		{ ...both('Budi', 'Budi'), kind: 'person' }
	],
	paragraphs: [
		[
			{
				id: 's1',
				...both('Guru Ani membeli ikan segar di pasar.', 'Ani the teacher buys fresh fish at the market.'),
				words: [
					occurrence('guru', 'Guru', 'teacher'),
					occurrence('membeli', 'membeli', 'buys'),
					occurrence('ikan-segar', 'ikan segar', 'fresh fish'),
					occurrence('pasar', 'pasar', 'market')
				]
			},
			{
				id: 's2',
				...both('Di pasar Budi menjual ikan segar.', 'Budi sells it at the market.'),
				words: [
					occurrence('pasar', 'pasar', 'market'),
					occurrence('menjual', 'menjual', 'sells'),
					occurrence('ikan-segar', 'ikan segar', null)
				]
			}
		],
		[
			{
				id: 's3',
				...both('Guru membeli, Budi menjual.', 'The teacher buys, Budi sells.'),
				words: [
					occurrence('guru', 'Guru', 'teacher'),
					occurrence('membeli', 'membeli', 'buys'),
					occurrence('menjual', 'menjual', 'sells')
				]
			}
		]
	]
};

const because = both('Sebab begitu.', 'Because it is so.');
const rest = { needs: ['pasar'], explanation: because };

const QUESTIONS = [
	{
		id: 'q1',
		type: 'choice',
		kind: 'gist',
		before: true,
		prompt: both('Tentang apa?', 'What about?'),
		options: [
			{ ...both('pasar', 'a market'), correct: true },
			{ ...both('sekolah', 'a school'), reason: because },
			{ ...both('rumah', 'a house'), reason: because }
		],
		evidence: [{ sentence: 's1', indonesian: 'di pasar' }],
		...rest
	},
	{
		id: 'q2',
		type: 'true-false-not-stated',
		kind: 'fact',
		prompt: both('Budi membeli ikan.', 'Budi buys fish.'),
		answer: 'false',
		reasons: { true: because, 'not-stated': because },
		evidence: [{ sentence: 's2', indonesian: 'Budi menjual ikan segar' }],
		...rest
	},
	{
		id: 'q3',
		type: 'find-evidence',
		kind: 'inference',
		prompt: both('Siapa pembelinya?', 'Who is the buyer?'),
		evidence: [
			{ sentence: 's1', indonesian: 'Guru Ani membeli' },
			{ sentence: 's3', indonesian: 'Guru membeli' }
		],
		...rest
	},
	{
		id: 'q4',
		type: 'gap',
		kind: 'vocabulary',
		prompt: both('Lengkapi.', 'Complete.'),
		sentence: 's1',
		gap: 'membeli',
		accepted: ['membeli', 'mendapat'],
		acceptedEnglish: ['buys', 'gets'],
		evidence: [{ sentence: 's1', indonesian: 'membeli ikan segar' }],
		...rest
	},
	{
		id: 'q5',
		type: 'order',
		kind: 'gist',
		prompt: both('Urutkan.', 'Put in order.'),
		rephrased: both('Bagaimana urutannya?', 'What is the order?'),
		by: 'text',
		events: [
			both('Ani membeli.', 'Ani buys.'),
			both('Budi menjual.', 'Budi sells.'),
			both('Keduanya disebut.', 'Both are named.')
		],
		evidence: [
			{ sentence: 's1', indonesian: 'Ani membeli' },
			{ sentence: 's2', indonesian: 'Budi menjual' },
			{ sentence: 's3', indonesian: 'Guru membeli' }
		],
		...rest
	},
	{
		id: 'q6',
		type: 'match',
		kind: 'fact',
		prompt: both('Jodohkan.', 'Match.'),
		pairs: [
			{ left: both('Ani', 'Ani'), right: both('membeli', 'buys') },
			{ left: both('Budi', 'Budi'), right: both('menjual', 'sells') },
			{ left: both('pasar', 'the market'), right: both('tempatnya', 'the place') }
		],
		evidence: [
			{ sentence: 's1', indonesian: 'Ani membeli' },
			{ sentence: 's2', indonesian: 'Budi menjual' },
			{ sentence: 's1', indonesian: 'di pasar' }
		],
		...rest
	},
	{
		id: 'q7',
		type: 'short-answer',
		kind: 'fact',
		prompt: both('Di mana?', 'Where?'),
		accepted: ['di pasar', 'pasar'],
		acceptedEnglish: ['at the market', 'the market'],
		mistakes: [{ ...both('di sekolah', 'at school'), reason: because }],
		evidence: [{ sentence: 's1', indonesian: 'di pasar' }],
		...rest
	}
];

export const MARKET_FILE = 'vocab/words/pasar.json';
export const SCHOOL_FILE = 'vocab/words/sekolah.json';
export const ARTICLE_FILE = 'vocab/articles/pasar-pagi.json';
export const QUESTIONS_FILE = 'vocab/questions/pasar-pagi.json';
export const RETIRED_FILE = 'vocab/retired-ids.json';

/** The sound set by path, as JSON gives it: a fresh copy that a test may change. */
export function soundFiles(): Map<string, unknown> {
	const files = {
		[MARKET_FILE]: { theme: 'pasar', title: both('Pasar', 'The market'), words: MARKET_WORDS },
		[SCHOOL_FILE]: { theme: 'sekolah', title: both('Sekolah', 'School'), words: SCHOOL_WORDS },
		[ARTICLE_FILE]: ARTICLE,
		[QUESTIONS_FILE]: { article: 'pasar-pagi', questions: QUESTIONS },
		[RETIRED_FILE]: { words: ['ikan-lama'] }
	};
	return new Map(Object.entries(structuredClone(files)));
}

/** The sound set as the parser gives it. */
export function soundContent(): ContentSet {
	return readContent(soundFiles()).content;
}

/** The place in a file, written as issues write it (`words[0].english[1]`), and what is to stand there: `undefined` takes it away. */
export type Edit = readonly [place: string, value: unknown];

/** The sound file with the edits made. */
export function editFile(file: string, edits: readonly Edit[]): unknown {
	const json = soundFiles().get(file);
	for (const [place, value] of edits) setAt(json, place, value);
	return json;
}

/** What the check says of the sound set in which one file was edited, a line for each issue. */
export function issuesAfter(file: string, edits: readonly Edit[]): string[] {
	const files = soundFiles().set(file, editFile(file, edits));
	return readContent(files).issues.map(formatIssue);
}

function setAt(json: unknown, place: string, value: unknown): void {
	const keys = place.match(/[^.[\]]+/g) ?? [];
	const last = keys.pop();
	let target = json as Record<string, unknown>;
	for (const key of keys) target = target[key] as Record<string, unknown>;
	if (last === undefined) throw new Error('a place names at least one field');
	if (value !== undefined) target[last] = value;
	else if (Array.isArray(target)) target.splice(Number(last), 1);
	else Reflect.deleteProperty(target, last);
}
