import { describe, expect, test } from 'vitest';
import { formatFreedict, readArticles } from '../../scripts/build-freedict';
import { invertDictionary, parseArticle } from '../../scripts/invert-freedict';

const JUDGE =
	'judge //d͡ʒʌd͡ʒ// <n>\n1. hakim\npublic judicial official\n2. juri, penilai 2.\nsomeone deciding\n 3.\nanother meaning';

test('translations are told from definitions, later senses weigh less', () => {
	expect(parseArticle(JUDGE).map(({ indonesian, weight }) => [indonesian, weight])).toEqual([
		['hakim', 1],
		['juri', 0.5],
		['penilai', 0.4]
	]);
});

test('an article without numbers has its translations in one line', () => {
	expect(parseArticle('jump //dʒʌmp// <v>\nlompat, melompat').map(({ indonesian }) => indonesian)).toEqual([
		'lompat',
		'melompat'
	]);
});

describe('left out', () => {
	test.each([
		['affixes', '-ation //ˈeɪʃən// <suffix>\nasi, sasi\n-ation (suffix)'],
		['sentences of a phrase book', 'not bad /b/ <phraseologicalUnit>\nlumayan\nfairly good'],
		['English phrases', 'kill two birds with one stone /k/ <v>\nberhasil'],
		['Indonesian phrases', 'junior high school /d/ <n>\nsekolah menengah pertama'],
		['definitions in brackets', 'er //ə// <n>\ne, (used to form) -or'],
		['bare affixes', 'lack //l// <n>\nke- -an']
	])('%s', (_, article) => {
		expect(invertDictionary([article]).filter(({ headword }) => headword.length > 1)).toEqual([]);
	});
});

test('the word that is translated best comes first', () => {
	const entries = invertDictionary([
		JUDGE,
		'jury /j/ <n>\njuri\npeople who decide',
		'Paris /p/ <pn>\nParis\ncapital of France'
	]);
	expect(entries.find(({ headword }) => headword === 'juri')).toEqual({
		headword: 'juri',
		partOfSpeech: 'noun',
		glosses: ['jury', 'judge'],
		isName: false
	});
	expect(entries[0]).toMatchObject({ headword: 'Paris', isName: true });
});

test('the package’s files are read by their index, and written with the licence', () => {
	const dictionary = new TextEncoder().encode('about itself' + JUDGE);
	const [offset, length] = ['M', 'Bv'];
	const articles = readArticles(`00databaseinfo\tA\tM\njudge\t${offset}\t${length}\n`, dictionary);
	expect(articles).toHaveLength(1);
	expect(articles[0]).toMatch(/^judge /);
	const text = formatFreedict(invertDictionary(articles));
	expect(text).toContain('Creative Commons Attribution-ShareAlike 3.0');
	expect(text).toContain('hakim\tnoun\tjudge\t\n');
});
