// What else a learner may type for a word: its synonyms among the content's words, and the other words it may be taken for.
import type { Course, WordId } from '../content/model';
import type { Word } from '../content/schemas';
import { comparisonsOf, pluralOf, verbForms } from './english-forms';
import { normalizeAnswer } from './normalize-answer';

/**
 * Answers that mean the same, in the course's language and in the form that the sentence needs: in Indonesian words that share a gloss, as dictionary
 * forms, or as passives where the sentence has the word's passive (*dilansir*, *dilaporkan*); in English the word's other glosses, put into the form of
 * the one in the sentence (*held*, *organised*). None where the form cannot be carried over.
 */
export function findSynonyms(word: Word, form: string, words: readonly Word[], course: Course): string[] {
	return course === 'english' ? findEnglishSynonyms(word, form) : findIndonesianSynonyms(word, form, words);
}

/** Every word by what it is called in the course's language, passives included, normalised as answers are; the first of two words with one spelling. */
export function spellingsOf(words: readonly Word[], course: Course): ReadonlyMap<string, WordId> {
	const spellings = new Map<string, WordId>();
	const add = (text: string, id: WordId) => {
		const spelling = normalizeAnswer(text, course);
		if (!spellings.has(spelling)) spellings.set(spelling, id);
	};
	for (const word of words) {
		for (const text of course === 'indonesian' ? [word.indonesian] : word.english) add(text, word.id);
	}
	if (course === 'english') return spellings;
	// after all dictionary forms: a passive never hides a word
	for (const word of words) {
		const passive = passiveOf(word);
		if (passive !== null) add(passive, word.id);
	}
	return spellings;
}

/** Glosses so wide that one of them alone makes no synonyms: *berada* and *menjadi* are both *be*. */
const WIDE_GLOSSES: ReadonlySet<string> = new Set([
	'be',
	'do',
	'get',
	'have',
	'hold',
	'in',
	'on',
	'at',
	'to',
	'it',
	'not',
	'thing'
]);

function findIndonesianSynonyms(word: Word, form: string, words: readonly Word[]): string[] {
	const isDictionaryForm = form.toLowerCase() === word.indonesian.toLowerCase();
	if (!isDictionaryForm && form.toLowerCase() !== passiveOf(word)) return [];
	const formOf = isDictionaryForm ? (other: Word) => other.indonesian : passiveOf;
	return words
		.filter((other) => other.id !== word.id && meanTheSame(word, other))
		.map(formOf)
		.filter((text) => text !== null);
}

/** Whether `other` answers the glosses of `word`. Words that an author contrasts must share the first gloss: *partai* is no *pihak*. */
function meanTheSame(word: Word, other: Word): boolean {
	const kinds = [word.partOfSpeech, other.partOfSpeech];
	// *kunjungan* and *berkunjung* are both *visit*
	if (kinds.includes('noun') && kinds.includes('verb')) return false;
	if (word.root !== null && word.root === other.root && word.partOfSpeech !== other.partOfSpeech) return false;
	const shared = word.english.filter((gloss) => other.english.includes(gloss));
	if (shared.length > 1) return true;
	const [gloss] = shared;
	if (gloss === undefined || WIDE_GLOSSES.has(gloss)) return false;
	return !areContrasted(word, other) || gloss === word.english[0];
}

function areContrasted(word: Word, other: Word): boolean {
	return [word.contrasts?.includes(other.id), other.contrasts?.includes(word.id)].includes(true);
}

/** *di-* for *meN-*, *diper-* for *memper-*; `null` where the word has no such form. */
function passiveOf({ formation }: Word): string | null {
	const parts = /^(meN-|memper-) \+ (\S+)(?: \+ -(kan|i))?$/.exec(formation ?? '');
	if (parts === null) return null;
	const [, prefix, root = '', suffix = ''] = parts;
	return `${prefix === 'meN-' ? 'di' : 'diper'}${root}${suffix}`;
}

type GlossForms = (gloss: string) => readonly string[];

const VERB_FORMS: readonly GlossForms[] = (['third-person', 'past', 'participle', 'ing'] as const).map(
	(kind) => (gloss) => {
		const [verb = '', ...rest] = gloss.split(' ');
		return verbForms(verb)[kind].map((text) => [text, ...rest].join(' '));
	}
);

const COMPARISONS: readonly GlossForms[] = [
	(gloss) => [...comparisonsOf(gloss).comparative, `more ${gloss}`],
	(gloss) => [...comparisonsOf(gloss).superlative, `most ${gloss}`]
];

/** *minister of defence* → *ministers of defence*, *working meeting* → *working meetings*. */
const PLURAL: GlossForms = (gloss) => {
	const [, head = gloss, rest = ''] = /^(.*?)( of .*)?$/.exec(gloss) ?? [];
	const words = head.split(' ');
	return [[...words.slice(0, -1), pluralOf(words.at(-1) ?? '')].join(' ') + rest];
};

function findEnglishSynonyms({ english, partOfSpeech }: Word, form: string): string[] {
	const wanted = form.toLowerCase();
	const others = english.filter((gloss) => gloss.toLowerCase() !== wanted);
	if (others.length < english.length) return others;
	if (partOfSpeech === 'noun') {
		// *training* stands where *exercises* does
		const isPlural = english.some((gloss) => PLURAL(gloss).includes(wanted));
		return isPlural ? unique([...english, ...english.flatMap(PLURAL)], wanted) : others;
	}
	const allForms = partOfSpeech === 'adjective' ? COMPARISONS : VERB_FORMS;
	const fitting = allForms.filter((formsOf) => english.some((gloss) => formsOf(gloss).includes(wanted)));
	if (fitting.length === 0) return others;
	return unique(
		// *were* is no synonym of *was*
		fitting.flatMap((formsOf) =>
			english
				.map(formsOf)
				.filter((forms) => !forms.includes(wanted))
				.flat()
		),
		wanted
	);
}

function unique(texts: readonly string[], without: string): string[] {
	return [...new Set(texts)].filter((text) => text !== without);
}
