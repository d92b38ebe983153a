import { describe, expect, test } from 'vitest';
import { readVocab } from '../../../scripts/read-vocab';
import { ANSWER_CLASSES, type AnswerClass } from '../../../src/lib/core/answers/answer-class';
import { gradeAnswer, normalizeAnswer, type GradedAnswer } from '../../../src/lib/core/answers/grade-answer';
import { findSynonyms, spellingsOf } from '../../../src/lib/core/answers/known-answers';
import { COURSES, type Course } from '../../../src/lib/core/content/model';
import { readTable } from '../../fixtures/read-table';

/** Of all labelled answers, how many must be put into their class. */
const RIGHT_CLASS_SHARE = 0.97;

const RIGHT_CLASSES: readonly AnswerClass[] = [
	'exact',
	'case-or-punctuation',
	'typo',
	'missing-clitic-or-reduplication',
	'synonym'
];

const words = readVocab(process.cwd()).content.words.flatMap(({ value }) => value.words);
const spellings = { indonesian: spellingsOf(words, 'indonesian'), english: spellingsOf(words, 'english') };

interface LabelledAnswer {
	readonly course: Course;
	readonly text: string;
	readonly typed: string;
	readonly label: AnswerClass;
	readonly graded: GradedAnswer;
}

/** Graded as a study session grades: synonyms and other words come from the whole vocab. */
const answers = readTable('answers.tsv').map(
	([course = '', wordId = '', text = '', typed = '', label = '', own = '']): LabelledAnswer => {
		const word = words.find(({ id }) => id === wordId);
		if (!word || !isCourse(course) || !isClass(label)) throw new Error(`answers.tsv: ${course} ${wordId} ${label}`);
		const expected = {
			course,
			text,
			synonyms: findSynonyms(word, text, words, course),
			ownAccepted: own === '' ? [] : own.split('|'),
			root: course === 'indonesian' ? word.root : null,
			dictionaryForm: course === 'indonesian' ? word.indonesian : (word.english[0] ?? text),
			partOfSpeech: word.partOfSpeech
		};
		const graded = gradeAnswer(typed, expected, (answer) => {
			const other = spellings[course].get(normalizeAnswer(answer, course));
			return other === undefined || other === word.id ? null : other;
		});
		return { course, text, typed, label, graded };
	}
);

function isCourse(text: string): text is Course {
	return (COURSES as readonly string[]).includes(text);
}

function isClass(text: string): text is AnswerClass {
	return (ANSWER_CLASSES as readonly string[]).includes(text);
}

/** Rows: labels; columns: what the grader said; then every answer that was put elsewhere. */
function describeConfusion(): string {
	const short = (name: string) => name.slice(0, 8).padStart(9);
	const rows = ANSWER_CLASSES.map((label) => {
		const counts = ANSWER_CLASSES.map(
			(found) => answers.filter((answer) => answer.label === label && answer.graded.class === found).length
		);
		return `${short(label)}${counts.map((n) => String(n).padStart(9)).join('')}`;
	});
	const misses = answers
		.filter(({ label, graded }) => graded.class !== label)
		.map(({ course, text, typed, label, graded }) => `${course} ${text} ← ${typed}: ${label}, found ${graded.class}`);
	return ['', `${' '.repeat(9)}${ANSWER_CLASSES.map(short).join('')}`, ...rows, ...misses].join('\n');
}

describe('labelled answers', () => {
	test('are many, in both courses and all classes', () => {
		expect(answers.length).toBeGreaterThanOrEqual(320);
		for (const course of COURSES) {
			for (const label of ANSWER_CLASSES) {
				const count = answers.filter((answer) => answer.course === course && answer.label === label).length;
				expect(count, `${course}, ${label}`).toBeGreaterThanOrEqual(5);
			}
		}
		const places = answers.map(({ course, text, typed }) => `${course}\t${text}\t${typed}`);
		expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
	});

	test('are put into the right class', () => {
		const share = answers.filter(({ label, graded }) => graded.class === label).length / answers.length;
		expect(share, describeConfusion()).toBeGreaterThanOrEqual(RIGHT_CLASS_SHARE);
	});

	test('are never called wrong when they are right', () => {
		const harmed = answers.filter(({ label, graded }) => RIGHT_CLASSES.includes(label) && !graded.isRight);
		expect(harmed.map(({ text, typed, graded }) => `${text} ← ${typed}: ${graded.class}`)).toEqual([]);
	});
});
