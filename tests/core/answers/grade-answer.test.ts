import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COURSES, type Course } from '../../../src/lib/core/content/model';
import { ANSWER_CLASSES } from '../../../src/lib/core/answers/answer-class';
import { gradeAnswer, normalizeAnswer, type ExpectedAnswer } from '../../../src/lib/core/answers/grade-answer';
import { isOneEdit } from '../../../src/lib/core/answers/one-edit';
import { readVocab } from '../../../scripts/read-vocab';
import { readTable } from '../../fixtures/read-table';

const listOf = (column: string) => (column === '' ? [] : column.split('|'));

const rows = readTable('answer-rules.tsv').map(
	([
		course = '',
		text = '',
		root = '',
		dictionaryForm = '',
		synonyms = '',
		others = '',
		typed = '',
		answerClass = ''
	]) => ({
		expected: {
			course: course as Course,
			text,
			root: root === '' ? null : root,
			dictionaryForm,
			synonyms: listOf(synonyms)
		} satisfies ExpectedAnswer,
		others: listOf(others),
		typed,
		answerClass
	})
);

describe('the rules', () => {
	test('have every class, in both courses', () => {
		expect(rows.length).toBeGreaterThanOrEqual(80);
		const classesOf = (course: Course) =>
			new Set(rows.filter(({ expected }) => expected.course === course).map(({ answerClass }) => answerClass));
		expect(classesOf('indonesian')).toEqual(new Set(ANSWER_CLASSES));
		expect(classesOf('english')).toEqual(new Set(ANSWER_CLASSES));
	});

	test.each(rows)('$expected.text ← $typed is $answerClass', ({ expected, others, typed, answerClass }) => {
		expect(gradeAnswer(typed, expected, (text) => others.includes(text)).class).toBe(answerClass);
	});
});

test('every class has its verdict and proposes its rating', () => {
	const verdicts = new Map(
		rows.map(({ expected, others, typed }) => {
			const graded = gradeAnswer(typed, expected, (text) => others.includes(text));
			return [graded.class, [graded.isRight, graded.rating]];
		})
	);
	expect(Object.fromEntries(verdicts)).toEqual({
		exact: [true, 3],
		'case-or-punctuation': [true, 3],
		typo: [true, 3],
		'wrong-affix': [false, 1],
		'missing-clitic-or-reduplication': [true, 2],
		synonym: [true, 3],
		'another-word': [false, 1],
		wrong: [false, 1]
	});
});

describe('of any answer', () => {
	const { content } = readVocab(process.cwd());
	const words = content.words.flatMap(({ value }) => value.words);
	const asked = fc.constantFrom(...words).chain((word) =>
		fc.constantFrom<ExpectedAnswer>(
			{ course: 'indonesian', text: word.indonesian, root: word.root, dictionaryForm: word.indonesian, synonyms: [] },
			{
				course: 'english',
				text: word.english[0]!,
				root: null,
				dictionaryForm: word.english[0]!,
				synonyms: word.english
			}
		)
	);
	const never = () => false;

	test('grading ends in a class and a verdict, whatever was typed', () => {
		fc.assert(
			fc.property(asked, fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), (expected, typed) => {
				expect(ANSWER_CLASSES).toContain(gradeAnswer(typed, expected, never).class);
			})
		);
	});

	const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
	const anyExpected = fc.record({
		course: fc.constantFrom(...COURSES),
		text: anyText,
		synonyms: fc.array(anyText, { maxLength: 2 }),
		root: fc.option(anyText),
		dictionaryForm: anyText
	});

	test('any text is exact where it is looked for', () => {
		fc.assert(
			fc.property(anyExpected, (expected) => {
				expect(gradeAnswer(expected.text, expected, () => true).class).toBe('exact');
			})
		);
	});

	test('grading never fails, whatever is looked for', () => {
		fc.assert(
			fc.property(anyExpected, anyText, fc.boolean(), (expected, typed, isOther) => {
				expect(ANSWER_CLASSES).toContain(gradeAnswer(typed, expected, () => isOther).class);
			})
		);
	});

	test('an answer that the learner accepts is right from then on, and none becomes wrong by it', () => {
		const labelled = fc.constantFrom(...rows);
		fc.assert(
			fc.property(labelled, fc.oneof(fc.constantFrom(...rows.map(({ typed }) => typed)), anyText), (row, accepted) => {
				const isOther = (text: string) => row.others.includes(text);
				const withAccepted = { ...row.expected, ownAccepted: [accepted] };
				const before = gradeAnswer(row.typed, row.expected, isOther);
				if (before.isRight) expect(gradeAnswer(row.typed, withAccepted, isOther).isRight).toBe(true);
				if (normalizeAnswer(accepted, row.expected.course) !== '')
					expect(gradeAnswer(accepted, withAccepted, isOther).isRight).toBe(true);
			}),
			{ numRuns: 1_000 }
		);
	});

	test('the text itself is right, however it is dressed up', () => {
		const dress = fc.constantFrom<(text: string) => string>(
			(text) => text.toUpperCase(),
			(text) => `“${text}”.`,
			(text) => `  ${text} `,
			(text) => text.replaceAll(' ', '  '),
			(text) => text.normalize('NFD'),
			(text) => `${text} - `
		);
		fc.assert(
			fc.property(asked, dress, dress, (expected, first, second) => {
				const graded = gradeAnswer(second(first(expected.text)), expected, () => true);
				expect(['exact', 'case-or-punctuation']).toContain(graded.class);
			})
		);
	});

	test('no word of the vocab is taken for a slip of another', () => {
		const spellings = new Set(words.map(({ indonesian }) => normalizeAnswer(indonesian, 'indonesian')));
		fc.assert(
			fc.property(fc.constantFrom(...words), fc.constantFrom(...words), (word, other) => {
				fc.pre(word.indonesian.toLowerCase() !== other.indonesian.toLowerCase());
				const { indonesian: text, root } = word;
				const expected: ExpectedAnswer = { course: 'indonesian', text, root, dictionaryForm: text, synonyms: [] };
				expect(gradeAnswer(other.indonesian, expected, (typed) => spellings.has(typed)).isRight).toBe(false);
			}),
			{ numRuns: 2_000 }
		);
	});
});

describe('normal form', () => {
	test.each(COURSES)('in the %s course is stable', (course) => {
		const piece = fc.constantFrom(
			'Kerja',
			'É',
			' ',
			'-',
			"'",
			'’',
			'.',
			'2023',
			'\u2011',
			'a ',
			'the ',
			'to ',
			'\u00ad'
		);
		const text = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 12 });
		fc.assert(
			fc.property(text, (parts) => {
				const once = normalizeAnswer(parts.join(''), course);
				expect(normalizeAnswer(once, course)).toBe(once);
				expect(once).not.toMatch(/^[ '-]|[ '-]$| {2}/);
			})
		);
	});

	test.each([
		['to the point', 'point'],
		['Theatre', 'theatre'],
		['a', 'a'],
		['an end', 'end'],
		['another', 'another'],
		['today', 'today']
	])('takes articles and "to" off English: %s', (typed, normal) => {
		expect(normalizeAnswer(typed, 'english')).toBe(normal);
	});

	test('leaves Indonesian words that look like articles', () => {
		expect(normalizeAnswer('A to the', 'indonesian')).toBe('a to the');
	});
});

describe('one edit', () => {
	const near = ['pasar', 'pasr', 'pasaar', 'pasur', 'psaar', 'asar', 'pasa', 'xpasar', 'pasarx'];
	test.each(near.slice(1))('pasar and %s', (other) => {
		expect([isOneEdit('pasar', other), isOneEdit(other, 'pasar')]).toEqual([true, true]);
	});

	test.each(['pasar', 'psr', 'passaar', 'rasap', 'pxsxr', 'asapr', 'sapar', '', 'pasar pagi'])(
		'not pasar and %j',
		(other) => {
			expect([isOneEdit('pasar', other), isOneEdit(other, 'pasar')]).toEqual([false, false]);
		}
	);

	test('is what one edit makes, and only that', () => {
		const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 6 }).map((all) => all.join(''));
		const everyEditOf = (text: string) => {
			const made = new Set<string>();
			for (let i = 0; i <= text.length; i++) {
				for (const letter of 'abc') {
					made.add(text.slice(0, i) + letter + text.slice(i));
					if (i < text.length) made.add(text.slice(0, i) + letter + text.slice(i + 1));
				}
				if (i < text.length) made.add(text.slice(0, i) + text.slice(i + 1));
				if (i + 1 < text.length) made.add(text.slice(0, i) + text.charAt(i + 1) + text.charAt(i) + text.slice(i + 2));
			}
			made.delete(text);
			return made;
		};
		fc.assert(
			fc.property(letters, letters, (a, b) => {
				expect(isOneEdit(a, b)).toBe(everyEditOf(a).has(b));
			}),
			{ numRuns: 1_000 }
		);
	});
});
