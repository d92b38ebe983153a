import { describe, expect, test } from 'vitest';
import { wordCardId } from '../../../src/lib/core/cards/card-id';
import type { WordId } from '../../../src/lib/core/content/model';
import type { Word } from '../../../src/lib/core/content/schemas';
import type { EventDraft } from '../../../src/lib/core/study/events';
import { isSetAside, leechProposal } from '../../../src/lib/core/study/leech';
import { replay } from '../../../src/lib/core/study/replay';
import { createScheduler } from '../../../src/lib/core/study/scheduler';
import type { CardState } from '../../../src/lib/core/study/study-state';
import { eventAt, noon, reviewOf } from './arbitraries';

const cardId = wordCardId('indonesian', 'recognise', 'latihan' as WordId);
const released: EventDraft = { type: 'leech-released', cardId };
const lapses = (count: number): EventDraft[] =>
	Array.from({ length: count }, () => [reviewOf(cardId, 3), reviewOf(cardId, 1)]).flat();

function cardAfter(...drafts: readonly EventDraft[]): CardState {
	const events = drafts.map((draft, index) => eventAt(noon(index), draft));
	const card = replay(events, createScheduler()).cards.get(cardId);
	if (!card) throw new Error('no such card');
	return card;
}

function wordOf(id: string, root: string | null, formation: string | null, contrasts: string[] = []): Word {
	return {
		id: id as WordId,
		indonesian: id,
		english: [`${id} in English`],
		partOfSpeech: 'noun',
		root,
		formation,
		level: 'A2',
		examples: [],
		contrasts: contrasts as WordId[]
	};
}
const word = wordOf('latihan', 'latih', 'latih + -an', ['ujian', 'hilang']);
const words = [
	wordOf('pelatih', 'latih', 'peN- + latih'),
	wordOf('ujian', 'uji', 'uji + -an'),
	wordOf('pasar', 'pasar', null),
	wordOf('lapangan', 'lapang', 'lapang + -an', ['latihan']),
	word
];

describe('a card is set aside', () => {
	test('at its eighth lapse, not at its seventh', () => {
		expect(isSetAside(cardAfter(...lapses(7)))).toBe(false);
		expect(isSetAside(cardAfter(...lapses(8)))).toBe(true);
		expect(isSetAside(cardAfter(...lapses(9)))).toBe(true);
	});

	test('until it is released, and again at the eighth lapse after that', () => {
		expect(isSetAside(cardAfter(...lapses(8), released))).toBe(false);
		expect(isSetAside(cardAfter(...lapses(8), released, ...lapses(7)))).toBe(false);
		expect(isSetAside(cardAfter(...lapses(8), released, ...lapses(8)))).toBe(true);
	});

	test('not for failing to learn it: Again in a learning step is no lapse', () => {
		const stumbles = Array.from({ length: 30 }, () => reviewOf(cardId, 1));
		expect(isSetAside(cardAfter(...stumbles))).toBe(false);
	});

	test('no longer once it was reset', () => {
		expect(isSetAside(cardAfter(...lapses(8), { type: 'card-reset', cardId }))).toBe(false);
	});
});

describe('the proposal', () => {
	test('is none for a card that is not set aside', () => {
		expect(leechProposal(cardAfter(...lapses(7)), word, words)).toBeNull();
	});

	test('for a word: edit, contrast with what authors and the family name, suspend', () => {
		expect(leechProposal(cardAfter(...lapses(8)), word, words)).toEqual({
			lapses: 8,
			ways: [{ way: 'edit' }, { way: 'contrast', wordIds: ['ujian', 'lapangan', 'pelatih'] }, { way: 'suspend' }]
		});
	});

	test('counts the lapses since the last release', () => {
		expect(leechProposal(cardAfter(...lapses(8), released, ...lapses(9)), word, words)?.lapses).toBe(9);
	});

	test('for a word that is like no other: no contrast', () => {
		const proposal = leechProposal(cardAfter(...lapses(8)), wordOf('pasar', 'pasar', null), words);
		expect(proposal?.ways.map(({ way }) => way)).toEqual(['edit', 'suspend']);
	});

	test('for a question: suspend', () => {
		expect(leechProposal(cardAfter(...lapses(8)), null, words)?.ways).toEqual([{ way: 'suspend' }]);
	});
});
