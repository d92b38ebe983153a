// From fields and templates to words and cards: what is guessed, and what each choice of the learner's means.
import { expect, test } from 'vitest';
import type { AnkiNote, AnkiNoteType, AnkiPackage } from '../../../../src/lib/core/exchange/anki/anki-package';
import { memoryFromSm2 } from '../../../../src/lib/core/exchange/anki/card-history';
import { parseCloze } from '../../../../src/lib/core/exchange/anki/cloze';
import { describePackage } from '../../../../src/lib/core/exchange/anki/describe-package';
import { guessMapping, NO_MAPPING } from '../../../../src/lib/core/exchange/anki/field-mapping';
import { indonesianScore } from '../../../../src/lib/core/exchange/anki/language-score';
import { splitGlosses, wordsOfNote } from '../../../../src/lib/core/exchange/anki/note-words';
import { templateKinds } from '../../../../src/lib/core/exchange/anki/template-direction';

const NOTHING_KNOWN = { indonesian: new Set<string>(), english: new Set<string>() };

function typeOf(
	fieldNames: readonly string[],
	fronts: readonly string[] = ['{{Front}}'],
	isCloze = false
): AnkiNoteType {
	return { id: 1, name: 'Tipe', isCloze, fieldNames, templates: fronts.map((front) => ({ name: '', front })) };
}

function noteOf(...texts: readonly string[]): AnkiNote {
	return {
		id: 1,
		guid: `g-${texts[0] ?? ''}`,
		noteTypeId: 1,
		tags: [],
		fields: texts.map((text) => ({ text, bold: null }))
	};
}

test.each<[string, readonly string[], readonly (readonly string[])[], Partial<typeof NO_MAPPING>]>([
	['by name', ['Indonesian', 'English'], [['x', 'y']], { indonesian: 0, english: 1 }],
	['by Indonesian names', ['Inggris', 'Bahasa Indonesia'], [['x', 'y']], { indonesian: 1, english: 0 }],
	[
		'by what they hold',
		['Front', 'Back'],
		[
			['to write', 'menulis'],
			['the house', 'rumah']
		],
		{ indonesian: 1, english: 0 }
	],
	[
		'by words with affixes',
		['A', 'B'],
		[
			['kebersihan', 'cleanliness'],
			['mengadakan', 'hold']
		],
		{ indonesian: 0, english: 1 }
	],
	['where nothing says so, in their order', ['A', 'B'], [['b1', 'y1']], { indonesian: 0, english: 1 }],
	['an empty field is none', ['A', 'B', 'C'], [['', 'buku', 'book']], { indonesian: 1, english: 2 }],
	['one field alone', ['A'], [['buku']], { indonesian: 0, english: null }],
	[
		'sentences by name',
		['Word', 'Meaning', 'Sentence', 'Sentence Translation'],
		[['makan', 'eat', 'Saya makan.', 'I eat.']],
		{ indonesian: 0, english: 1, sentence: 2, translation: 3 }
	],
	[
		'sentences by their length',
		['A', 'B', 'C', 'D'],
		[['makan', 'eat', 'Saya makan nasi dengan ayam dan sayur.', 'I eat rice with chicken and vegetables.']],
		{ indonesian: 0, english: 1, sentence: 2, translation: 3 }
	]
])('fields are guessed %s', (_, names, notes, mapping) => {
	const guess = guessMapping(
		typeOf(names),
		notes.map((texts) => noteOf(...texts)),
		NOTHING_KNOWN
	);
	expect(guess).toEqual({ ...NO_MAPPING, ...mapping });
});

test('words that the content knows decide', () => {
	const known = { indonesian: new Set(['buku']), english: new Set(['book']) };
	expect(indonesianScore(['buku'], known)).toBe(1);
	expect(indonesianScore(['book', 'to book'], known)).toBe(-1);
	expect(indonesianScore(['buku'], NOTHING_KNOWN)).toBe(0);
});

test('clozes are read with hints, one in another, and unclosed ones are text', () => {
	expect(parseCloze('Saya {{c2::minum::drink}} {{c1::air}}.')).toEqual({
		text: 'Saya minum air.',
		clozes: [
			{ number: 1, text: 'air', hint: null },
			{ number: 2, text: 'minum', hint: 'drink' }
		]
	});
	expect(parseCloze('{{c1::makan {{c2::nasi}}}}').text).toBe('makan nasi');
	expect(parseCloze('{{c1::tak tertutup').clozes).toEqual([]);
	expect(parseCloze('{{c1::a}} {{c1::b}}').clozes).toEqual([{ number: 1, text: 'a', hint: null }]);
});

test('what the question side shows decides which card it is, in either course', () => {
	const type = typeOf(
		['Front', 'Back', 'Audio', 'Kalimat'],
		[
			'{{Front}}',
			'{{Back}}',
			'{{Audio}}',
			'{{tts id_ID:Front}}',
			'{{#Back}}{{type:Front}}{{Back}}{{/Back}}',
			'{{Kalimat}}',
			'kosong'
		]
	);
	const mapping = { indonesian: 0, english: 1, sentence: 3, translation: null };
	// a second template of a kind adds nothing
	expect(templateKinds(type, mapping, 'indonesian')).toEqual(['recognise', 'recall', 'listen', null, null, null, null]);
	expect(templateKinds(type, mapping, 'english')).toEqual(['recall', 'recognise', 'listen', null, null, null, null]);
});

test('glosses are divided where people divide them', () => {
	expect(splitGlosses('house, home; building / hut\nabode', false)).toEqual([
		'house',
		'home',
		'building',
		'hut',
		'abode'
	]);
	expect(splitGlosses('to be careful, especially on the road', false)).toEqual([
		'to be careful, especially on the road'
	]);
	expect(splitGlosses('run (in a race, say)', false)).toEqual(['run (in a race, say)']);
	expect(splitGlosses('well, then; so\nwell', true)).toEqual(['well, then; so', 'well']);
	expect(splitGlosses(' ; , ', false)).toEqual([]);
});

test('a sentence in which the word stands becomes its example, another one its note', () => {
	const mapping = { indonesian: 0, english: 1, sentence: 2, translation: 3 };
	const read = (...texts: readonly string[]) => {
		const words = wordsOfNote(noteOf(...texts), typeOf(['A', 'B', 'C', 'D']), mapping);
		return typeof words === 'string' ? words : words[0]?.word;
	};
	expect(read('makan', 'to eat', 'Dia Makan nasi.', 'She eats rice; I eat too.')).toMatchObject({
		partOfSpeech: 'verb',
		examples: [{ marked: { indonesian: 'Makan', english: 'eat' } }]
	});
	expect(read('makan', 'eat', 'Dia memakan nasi.', 'She eats rice.')).toMatchObject({
		examples: [],
		note: { english: 'Dia memakan nasi. – She eats rice.' }
	});
	expect(read('terima kasih', 'thank you')).toMatchObject({ partOfSpeech: 'phrase', examples: [] });
	expect(read('makan', '')).toBe('incomplete');
	expect(read('\ufffd', 'eat')).toBe('unreadable');
	expect(read('a'.repeat(301), 'eat')).toBe('too-long');
});

test('clozes in either language become words', () => {
	const type = typeOf(['Text', 'Extra'], ['{{cloze:Text}}'], true);
	const indonesian = wordsOfNote(noteOf('Saya {{c1::makan}} nasi.', 'I eat rice.'), type, {
		...NO_MAPPING,
		indonesian: 0,
		english: 1
	});
	expect(indonesian).toMatchObject([
		{ hidden: { ordinal: 0, language: 'indonesian' }, word: { indonesian: 'makan', english: ['I eat rice.'] } }
	]);
	const english = wordsOfNote(noteOf('I {{c3::eat::makan}} rice.', ''), type, {
		...NO_MAPPING,
		indonesian: 1,
		english: 0
	});
	expect(english).toMatchObject([
		{ hidden: { ordinal: 2, language: 'english' }, word: { indonesian: 'makan', english: ['eat'] } }
	]);
});

test('SM-2’s ease and interval become a memory as in fsrs-rs', () => {
	const card = {
		id: 1,
		noteId: 1,
		deckId: 1,
		ordinal: 0,
		stage: 'review',
		isSuspended: false,
		due: 1,
		intervalDays: 10,
		ease: 2.5,
		reviewCount: 3,
		lapses: 0,
		memory: null,
		changedAtS: 0
	} as const;
	expect(memoryFromSm2(card)?.stability).toBe(10);
	expect(memoryFromSm2(card)?.difficulty).toBeCloseTo(6.914, 3);
	expect(memoryFromSm2({ ...card, ease: 1.3 })?.difficulty).toBeGreaterThan(10 - 0.2);
	expect(memoryFromSm2({ ...card, stage: 'learning' })).toBeNull();
	expect(memoryFromSm2({ ...card, intervalDays: 0 })).toBeNull();
});

test('a preview shows types that have notes and decks that have cards', () => {
	const content: AnkiPackage = {
		calendar: { createdAtS: 0, createdMinutesWest: null },
		noteTypes: [typeOf(['Front', 'Back']), { ...typeOf(['X']), id: 2 }],
		decks: [
			{ id: 1, name: 'b' },
			{ id: 2, name: 'a' },
			{ id: 3, name: 'kosong' }
		],
		notes: [noteOf('', 'book'), noteOf('rumah', 'house')],
		cards: [1, 2, 2].map((deckId, index) => ({
			id: index,
			noteId: 1,
			deckId,
			ordinal: 0,
			stage: 'new',
			isSuspended: false,
			due: 0,
			intervalDays: 0,
			ease: 0,
			reviewCount: 0,
			lapses: 0,
			memory: null,
			changedAtS: 0
		})),
		reviews: [],
		mediaCount: 0,
		cutFields: 0,
		strayRecords: 0
	};
	expect(describePackage(content)).toEqual({
		types: [
			{
				id: 1,
				name: 'Tipe',
				noteCount: 2,
				fields: [
					{ name: 'Front', sample: 'rumah' },
					{ name: 'Back', sample: 'book' }
				]
			}
		],
		decks: [
			{ id: 2, name: 'a', cardCount: 2 },
			{ id: 1, name: 'b', cardCount: 1 }
		],
		isOwn: false
	});
});
