import { describe, expect, test } from 'vitest';
import { readVocab } from '../../../scripts/read-vocab';
import type { WordId } from '../../../src/lib/core/content/model';
import type { Word } from '../../../src/lib/core/content/schemas';
import { canBuild, familyOf, planBuildTask } from '../../../src/lib/core/study/build-task';
import { FUNCTION_WORDS } from '../../../src/lib/core/study/formation-function';

const words = readVocab(process.cwd()).content.words.flatMap(({ value }) => value.words);

function made(indonesian: string, partOfSpeech: Word['partOfSpeech'], root: string, formation: string | null): Word {
	return {
		id: indonesian.replaceAll(' ', '-') as WordId,
		indonesian,
		english: [`the ${indonesian}`],
		partOfSpeech,
		root,
		formation,
		level: 'A2',
		examples: []
	};
}
const latih = made('latih', 'verb', 'latih', null);
const latihan = made('latihan', 'noun', 'latih', 'latih + -an');
const pelatihan = made('pelatihan', 'noun', 'latih', 'peN- + latih + -an');
const pelatih = made('pelatih', 'noun', 'latih', 'peN- + latih');
const melatih = made('melatih', 'verb', 'latih', 'meN- + latih');
const family = [latih, pelatih, latihan, melatih, made('pasar', 'noun', 'pasar', null), pelatihan];

test('a task: root, function, meaning, the form expected, and the family to tell it from', () => {
	expect(planBuildTask(melatih, family)).toEqual({
		wordId: 'melatih',
		root: 'latih',
		functionOf: 'active',
		functionWords: FUNCTION_WORDS.active,
		glosses: ['the melatih'],
		expected: 'melatih',
		formation: 'meN- + latih',
		family: [
			{ wordId: 'latihan', form: 'latihan', functionOf: 'result', glosses: ['the latihan'] },
			{ wordId: 'pelatih', form: 'pelatih', functionOf: 'agent', glosses: ['the pelatih'] },
			{ wordId: 'pelatihan', form: 'pelatihan', functionOf: 'process', glosses: ['the pelatihan'] },
			{ wordId: 'latih', form: 'latih', functionOf: null, glosses: ['the latih'] }
		]
	});
});

test('a word without relations has a task all the same', () => {
	expect(planBuildTask(pelatih, [])).toMatchObject({ functionOf: 'agent', family: [] });
});

test.each([
	['no-formation', latih],
	['no-formation', made('melatih', 'verb', 'latih', 'me + ')],
	['no-affix', made('negara-negara', 'noun', 'negara', 'R(negara)')],
	['no-affix', made('kerja sama', 'noun', 'kerja', 'kerja + sama')],
	['particle', made('apakah', 'particle', 'apa', 'apa + -kah')],
	['rare-affixes', made('sebagian', 'determiner', 'bagi', 'se- + bagi + -an')],
	['other-part-of-speech', made('menurut', 'preposition', 'turut', 'meN- + turut')],
	['opaque', { ...pelatih, opaque: true }],
	['opaque', { ...made('mengenai', 'preposition', 'kena', 'meN- + kena + -i'), opaque: true }],
	['no-root', { ...pelatih, root: null }],
	['root-is-form', { ...pelatih, root: 'Pelatih' }]
] as const)('no task: %s', (reason, word) => {
	expect(planBuildTask(word, family)).toBe(reason);
	expect(canBuild(word)).toBe(false);
});

describe('a family', () => {
	test('is no word’s own, and empty where the root is not known', () => {
		expect(familyOf(latihan, family).map(({ id }) => id)).toEqual(['melatih', 'pelatih', 'pelatihan', 'latih']);
		expect(familyOf({ ...latihan, root: null }, family)).toEqual([]);
	});

	test('holds a compound that is the root of another word', () => {
		const compound: Word = { ...made('kerja sama', 'noun', '', 'kerja + sama'), root: null };
		const verb = made('bekerja sama', 'verb', 'kerja sama', 'ber- + kerja sama');
		expect(familyOf(verb, [compound, verb])).toEqual([compound]);
	});
});

describe('the vocabulary', () => {
	const plans = words.map((word) => ({ word, plan: planBuildTask(word, words) }));
	const affixed = plans.filter(({ word }) => /(^|\+ )([A-Za-z]+-|-[a-z]+)( \+|$)/.test(word.formation ?? ''));

	test('has affixed words, and words of one root', () => {
		expect(affixed.length).toBeGreaterThanOrEqual(70);
		expect(plans.filter(({ plan }) => typeof plan !== 'string' && plan.family.length > 0).length).toBeGreaterThan(15);
	});

	test('each affixed word has a task that asks for the word itself, or a reason that is not for want of notation', () => {
		for (const { word, plan } of affixed) {
			if (typeof plan === 'string') {
				expect(['particle', 'rare-affixes', 'other-part-of-speech', 'opaque'], word.id).toContain(plan);
			} else {
				expect(plan).toMatchObject({ expected: word.indonesian, root: word.root, wordId: word.id });
				expect(plan.expected).not.toBe(plan.root);
				expect(plan.family.map(({ wordId }) => wordId)).not.toContain(word.id);
			}
			expect(canBuild(word)).toBe(typeof plan !== 'string');
		}
	});

	test('words without an affix have none', () => {
		for (const { word, plan } of plans.filter((entry) => !affixed.includes(entry))) {
			expect(['no-formation', 'no-affix'], word.id).toContain(plan);
		}
	});

	test('two of three affixed words have a task', () => {
		const tasks = affixed.filter(({ plan }) => typeof plan !== 'string');
		expect(tasks.length / affixed.length).toBeGreaterThan(2 / 3);
	});

	test.each([
		['membeli', 'active'],
		['memberikan', 'active-kan'],
		['mempunyai', 'active-i'],
		['memperkuat', 'active-per'],
		['berlatih', 'intransitive'],
		['terlibat', 'state-or-accident'],
		['pembaca', 'agent'],
		['pejabat', 'agent'],
		['pengumuman', 'process'],
		['pernyataan', 'matter'],
		['kemitraan', 'quality'],
		['latihan', 'result'],
		['pendapat', 'opaque'],
		['tampaknya', 'particle'],
		['melalui', 'other-part-of-speech'],
		['sebagian', 'rare-affixes']
	])('%s: %s', (id, functionOrReason) => {
		const plan = plans.find(({ word }) => word.id === id)?.plan;
		expect(typeof plan === 'object' ? plan.functionOf : plan).toBe(functionOrReason);
	});
});
