// English sentences about a typed answer; the rest of the interface is in en.ts.
import type { WordPart } from '../core/answers/affix-meanings';
import type { EnglishForm } from '../core/answers/english-forms';
import type { WritingDifference } from '../core/answers/normalize-answer';

/** A part of a word as a sentence names it, and the clause that says what it does. */
export interface NamedPart {
	readonly name: string;
	readonly meaning: string;
}

const named = (parts: readonly NamedPart[]) => parts.map(({ name, meaning }) => `${name} ${meaning}`).join('; ');

export const feedbackEn = {
	writing: {
		punctuation: 'Mind the punctuation.',
		case: 'Mind the capital letters.',
		accent: 'Mind the accents.',
		'reduplication-mark': 'In full the word is written twice, with a hyphen.',
		contraction: 'The short and the full form mean the same.',
		article: '“The”, “a” and “to” do not count here.',
		spelling: 'The word has two spellings; the dictionary has this one.',
		'blank-or-hyphen': 'Mind the spaces and hyphens.'
	} satisfies Record<WritingDifference, string>,
	spellingSides: {
		british: 'Yours is the British spelling; both count.',
		american: 'Yours is the American spelling; both count.'
	},
	partNames: {
		reduplication: 'the doubling',
		plural: 'the plural',
		possessive: '“’s”'
	} satisfies Partial<Record<WordPart, string>>,
	affix: (typed: readonly NamedPart[], wanted: readonly NamedPart[]) => {
		const needed = wanted.map(({ name, meaning }) => `${name} is needed: it ${meaning}`).join('; ');
		if (typed.length === 0) return `Here ${needed}.`;
		return wanted.length === 0
			? `${named(typed)}; here the word stands without it.`
			: `${named(typed)}; here ${needed}.`;
	},
	affixShape: (name: string) => `${name} is right, but it takes another shape before this root.`,
	otherForm: 'The right word, but another form of it is needed here.',
	form: (typed: string, wanted: string) => `That is ${typed}; here ${wanted} is needed.`,
	forms: {
		base: 'the base form',
		present: 'the present',
		'third-person': 'the form for “he, she, it”',
		past: 'the past',
		participle: 'the past participle',
		ing: 'the “-ing” form',
		singular: 'the singular',
		plural: 'the plural',
		comparative: 'the comparative',
		superlative: 'the superlative',
		derived: 'another word of this root'
	} satisfies Record<EnglishForm, string>,
	missingPart: ({ name, meaning }: NamedPart) => `${name} is missing: it ${meaning}.`,
	extraPart: ({ name, meaning }: NamedPart) => `${name} is not needed: it ${meaning}.`,
	ownAnswer: 'You accepted this answer yourself.',
	otherWordMeans: 'means'
};
