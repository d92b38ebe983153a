import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	WORD_CARD_KINDS,
	parseCardId,
	questionCardId,
	siblingKey,
	wordCardId,
	type CardName
} from '../../../src/lib/core/cards/card-id';
import { COURSES, type ArticleId, type QuestionId, type WordId } from '../../../src/lib/core/content/model';

const course = fc.constantFrom(...COURSES);
const id = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const wordName = fc.record({ course, kind: fc.constantFrom(...WORD_CARD_KINDS), wordId: id as fc.Arbitrary<WordId> });
const questionName = fc.record({
	course,
	kind: fc.constant('question' as const),
	articleId: id as fc.Arbitrary<ArticleId>,
	questionId: id as fc.Arbitrary<QuestionId>
});
const anyName: fc.Arbitrary<CardName> = fc.oneof(wordName, questionName);

function idOf(name: CardName) {
	return name.kind === 'question'
		? questionCardId(name.course, name.articleId, name.questionId)
		: wordCardId(name.course, name.kind, name.wordId);
}

test('ids are persisted: they look like this for ever', () => {
	expect([
		wordCardId('indonesian', 'recall', 'kerja-sama' as WordId),
		wordCardId('english', 'recognise', 'bisa-1' as WordId),
		questionCardId('indonesian', 'kemitraan-militer' as ArticleId, 'q01' as QuestionId)
	]).toEqual(['indonesian:recall:kerja-sama', 'english:recognise:bisa-1', 'indonesian:question:kemitraan-militer/q01']);
});

test('every name comes back from its id', () => {
	fc.assert(
		fc.property(anyName, (name) => {
			expect(parseCardId(idOf(name))).toEqual(name);
		})
	);
});

test('different names have different ids', () => {
	fc.assert(
		fc.property(anyName, anyName, (a, b) => {
			expect(idOf(a) === idOf(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
		})
	);
});

test.each([
	...['', ':', '::', 'indonesian', 'indonesian:recall', 'indonesian:recall:', ':recall:mitra', 'indonesian::mitra'],
	...['javanese:recall:mitra', 'Indonesian:recall:mitra', 'indonesian:hum:mitra', 'indonesian:recall:mitra:1'],
	...[
		'indonesian:question:pasar',
		'indonesian:question:/q1',
		'indonesian:question:pasar/',
		'indonesian:question:a/b/c'
	],
	...['constructor:recall:mitra', 'indonesian:constructor:mitra', 'indonesian:__proto__:mitra']
])('%j is no card', (text) => {
	expect(parseCardId(text)).toBeNull();
});

test('no text whatever throws, and what is parsed has its own id again', () => {
	const text = fc.oneof(
		fc.string(),
		fc.array(fc.constantFrom(...COURSES, 'recall', 'question', ':', '/', 'mitra')).map((parts) => parts.join(''))
	);
	fc.assert(
		fc.property(text, (cardId) => {
			const name = parseCardId(cardId);
			expect(name === null ? cardId : idOf(name)).toBe(cardId);
		})
	);
});

describe('siblings', () => {
	test('are the cards of one word in one course', () => {
		fc.assert(
			fc.property(wordName, wordName, (a, b) => {
				const isSameWord = a.course === b.course && a.wordId === b.wordId;
				expect(siblingKey(a) === siblingKey(b)).toBe(isSameWord);
				expect(siblingKey(a)).toBe(siblingKey({ ...a, kind: b.kind }));
			})
		);
	});

	test('are not question cards: each stands alone', () => {
		fc.assert(
			fc.property(questionName, anyName, (question, other) => {
				expect(siblingKey(question) === siblingKey(other)).toBe(idOf(question) === idOf(other));
			})
		);
	});
});
