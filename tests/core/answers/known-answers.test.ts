import { describe, expect, test } from 'vitest';
import { findSynonyms, spellingsOf } from '../../../src/lib/core/answers/known-answers';
import type { Word } from '../../../src/lib/core/content/schemas';
import { readVocab } from '../../../scripts/read-vocab';

const words = readVocab(process.cwd()).content.words.flatMap(({ value }) => value.words);

function wordOf(id: string): Word {
	const word = words.find((candidate) => candidate.id === id);
	if (!word) throw new Error(`no word ${id}`);
	return word;
}

describe('synonyms', () => {
	test('in Indonesian, words that share a gloss', () => {
		expect(findSynonyms(wordOf('mengatakan'), 'mengatakan', words, 'indonesian')).toContain('berkata');
		expect(findSynonyms(wordOf('mengatakan'), 'mengatakan', words, 'indonesian')).not.toContain('mengatakan');
	});

	test('none where the sentence has another form of the word', () => {
		expect(findSynonyms(wordOf('mengatakan'), 'dikatakan', words, 'indonesian')).toEqual([]);
	});

	test('in English, the word’s other glosses', () => {
		const { english } = wordOf('senjata');
		expect(findSynonyms(wordOf('senjata'), english[0] ?? '', words, 'english')).toEqual(english.slice(1));
	});
});

describe('spellings', () => {
	test('name the word in the language of the course, the first of two', () => {
		expect(spellingsOf(words, 'indonesian').get('senjata')).toBe('senjata');
		expect(spellingsOf(words, 'english').get('partnership')).toBe('kemitraan');
		const twice = [wordOf('kata-1'), wordOf('kata-2')];
		expect(spellingsOf(twice, 'indonesian').get('kata')).toBe('kata-1');
	});
});
