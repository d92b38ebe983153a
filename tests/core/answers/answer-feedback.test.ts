import { describe, expect, test } from 'vitest';
import { otherWordIdIn, type AnswerFeedback } from '../../../src/lib/core/answers/answer-feedback';
import { gradeAnswer, type ExpectedAnswer } from '../../../src/lib/core/answers/grade-answer';
import type { WordId } from '../../../src/lib/core/content/model';

const nothingElse = () => null;
const wordId = (id: string) => id as WordId;

function indonesian(text: string, root: string | null, dictionaryForm = text): ExpectedAnswer {
	return { course: 'indonesian', text, root, dictionaryForm, synonyms: [] };
}

function english(text: string, rest: Partial<ExpectedAnswer> = {}): ExpectedAnswer {
	return { course: 'english', text, root: null, dictionaryForm: text, synonyms: [], ...rest };
}

const part = (missing: readonly string[], extra: readonly string[] = []) => ({ kind: 'part', missing, extra });
const affix = (typed: readonly string[], wanted: readonly string[]) => ({
	kind: 'affix',
	typed,
	wanted,
	otherWordId: null
});
const form = (typed: string, wanted: string) => ({ kind: 'form', typed, wanted, otherWordId: null });
const writing = (...differences: readonly string[]) => ({ kind: 'writing', differences });

const cases: readonly (readonly [typed: string, expected: ExpectedAnswer, feedback: object])[] = [
	['mengadakan', indonesian('diadakan', 'ada', 'mengadakan'), affix(['meN-'], ['di-'])],
	['mitra', indonesian('kemitraan', 'mitra'), affix([], ['ke-…-an'])],
	['kemitraan', indonesian('mitra', 'mitra'), affix(['ke-…-an'], [])],
	['pelatihan', indonesian('latihan', 'latih'), affix(['peN-…-an'], ['-an'])],
	['menguatkan', indonesian('memperkuat', 'kuat'), affix(['meN-', '-kan'], ['memper-'])],
	['kerja sama', indonesian('bekerja sama', 'kerja sama'), affix([], ['ber-'])],
	['pelatihan bersama', indonesian('latihan bersama', null), affix(['peN-…-an'], ['-an'])],
	['mengbaca', indonesian('membaca', 'baca'), { kind: 'affix-shape', affix: 'meN-' }],
	['negara', indonesian('negaranya', 'negara', 'negara'), part(['-nya'])],
	['negaraku', indonesian('negaranya', 'negara', 'negara'), part(['-nya'], ['-ku'])],
	['beli', indonesian('kubeli', 'beli', 'membeli'), part(['ku-'])],
	['negara', indonesian('negara-negara', 'negara', 'negara'), part(['reduplication'])],
	['berjalan', indonesian('berjalan-jalan', 'jalan'), part(['reduplication'])],
	['latihan', indonesian('Latihan', 'latih', 'latihan'), { kind: 'none' }],
	['eropa', indonesian('Eropa', 'Eropa'), writing('case')],
	['hati2', indonesian('hati-hati', 'hati'), writing('reduplication-mark')],
	['kerjasama', indonesian('kerja sama', null), writing('blank-or-hyphen')],
	['Bernafas lega!', indonesian('bernapas lega', null), writing('punctuation', 'case', 'spelling')],
	['soldier', english('soldiers', { partOfSpeech: 'noun' }), part(['plural'])],
	['country', english("country's"), part(['possessive'])],
	['visits', english('visit', { partOfSpeech: 'noun' }), part([], ['plural'])],
	['visits', english('visit', { partOfSpeech: 'verb' }), form('third-person', 'base')],
	['hold', english('held'), form('base', 'past')],
	['holding', english('held'), form('ing', 'past')],
	['were', english('was'), form('past', 'past')],
	['firm', english('firmer', { partOfSpeech: 'adjective' }), form('base', 'comparative')],
	['partner', english('partnership'), form('derived', 'derived')],
	['defense minister', english('defence minister'), { kind: 'spelling-side', typedSide: 'american' }],
	['organised', english('organized'), { kind: 'spelling-side', typedSide: 'british' }],
	['the army', english('army'), writing('article')],
	["isn't", english('is not'), writing('contraction')],
	[
		'kemitran',
		indonesian('kemitraan', 'mitra'),
		{
			kind: 'typo',
			meant: 'kemitraan',
			diff: [
				{ text: 'kemitra', kind: 'same' },
				{ text: 'a', kind: 'missing' },
				{ text: 'n', kind: 'same' }
			]
		}
	],
	['xyz', english('army'), { kind: 'none' }]
];

test.each(cases)('%s teaches what it lacks', (typed, expected, feedback) => {
	expect(gradeAnswer(typed, expected, nothingElse).feedback).toEqual(feedback);
});

describe('the word typed instead', () => {
	const find = (text: string) => (text === 'pelatihan' || text === 'navy' ? wordId('other') : null);

	test('is named for another word, and for another affix', () => {
		const another = gradeAnswer('navy', english('army'), find);
		expect([another.class, otherWordIdIn(another.feedback)]).toEqual(['another-word', 'other']);
		const relative = gradeAnswer('pelatihan', indonesian('latihan', 'latih'), find);
		expect([relative.class, otherWordIdIn(relative.feedback)]).toEqual(['wrong-affix', 'other']);
	});

	test('is found in its forms', () => {
		expect(gradeAnswer('navies', english('army'), find).class).toBe('another-word');
		expect(gradeAnswer('pelatihannya', indonesian('tentara', 'tentara'), find).class).toBe('another-word');
	});

	test('has no id where the caller knows none', () => {
		const graded = gradeAnswer('navy', english('army'), () => true);
		expect(graded.feedback).toEqual({ kind: 'another-word', wordId: null } satisfies AnswerFeedback);
	});
});

describe('own answers', () => {
	const expected = { ...indonesian('waspada', 'waspada'), synonyms: ['awas'], ownAccepted: ['siaga'] };

	test('are right, however they are written, before all else', () => {
		const graded = gradeAnswer('Siaga.', expected, () => true);
		expect(graded).toMatchObject({ class: 'synonym', isRight: true, rating: 3 });
		expect(graded.feedback).toEqual({ kind: 'synonym', isOwn: true });
		expect(gradeAnswer('awas', expected, nothingElse).feedback).toEqual({ kind: 'synonym', isOwn: false });
		expect(gradeAnswer('siaga', { ...expected, ownAccepted: [] }, nothingElse).isRight).toBe(false);
	});

	test('may have a slip too', () => {
		expect(gradeAnswer('siagga', expected, nothingElse).feedback).toMatchObject({ kind: 'typo', meant: 'siaga' });
	});
});
