import { expect, test } from 'vitest';
import { QUESTIONS_FILE, editFile, issuesAfter, type Edit } from './sound-content';

type Case = readonly [title: string, edits: readonly Edit[], expected: readonly string[]];

const because = { indonesian: 'Sebab begitu.', english: 'Because it is so.' };

/** A gist question that is asked before reading, with its own id. */
function gistBefore(id: string): unknown {
	const file = editFile(QUESTIONS_FILE, [['questions[0].id', id]]) as { questions: unknown[] };
	return file.questions[0];
}

const CASES: readonly Case[] = [
	[
		'a question id twice',
		[['questions[1].id', 'q1']],
		['questions[1] (q1).id: found "q1"; expected an id that is used once in the file']
	],
	[
		'evidence that is not in the text',
		[['questions[0].evidence[0].indonesian', 'di toko']],
		[
			'questions[0] (q1).evidence[0].indonesian: found "di toko"; expected words that stand in s1: "Guru Ani membeli ikan segar di pasar."'
		]
	],
	[
		'evidence that cuts a word',
		[['questions[2].evidence[1].indonesian', 'Guru mem']],
		[
			'questions[2] (q3).evidence[1].indonesian: found "Guru mem"; expected words that stand in s3: "Guru membeli, Budi menjual."'
		]
	],
	[
		'evidence of an unknown sentence',
		[['questions[0].evidence[0].sentence', 's9']],
		['questions[0] (q1).evidence[0].sentence: found "s9"; expected the id of a sentence of the article']
	],
	[
		'no evidence',
		[['questions[0].evidence', []]],
		['questions[0].evidence: found []; expected at least one piece of evidence']
	],
	[
		'two right options',
		[['questions[0].options[1]', { indonesian: 'sekolah', english: 'a school', correct: true }]],
		['questions[0] (q1).options: found 2 options marked correct; expected exactly one']
	],
	[
		'no right option',
		[['questions[0].options[0]', { indonesian: 'pasar', english: 'a market', reason: because }]],
		['questions[0] (q1).options: found 0 options marked correct; expected exactly one']
	],
	[
		'a wrong option without reason',
		[['questions[0].options[2].reason', undefined]],
		['questions[0] (q1).options[2].reason: found nothing; expected why this option is wrong, in both languages']
	],
	[
		'a reason on the right option',
		[['questions[0].options[0].reason', because]],
		['questions[0] (q1).options[0].reason: found a reason on the right option; expected reasons on wrong options only']
	],
	[
		'the same option twice in Indonesian',
		[['questions[0].options[2].indonesian', 'Sekolah']],
		['questions[0] (q1).options: found the same indonesian text twice; expected different options']
	],
	[
		'the same option twice in English',
		[['questions[0].options[2].english', 'a market']],
		['questions[0] (q1).options: found the same english text twice; expected different options']
	],
	[
		'a wrong verdict without reason',
		[['questions[1].reasons.not-stated', undefined]],
		['questions[1] (q2).reasons.not-stated: found nothing; expected why this verdict is wrong']
	],
	[
		'verdicts without any reason',
		[['questions[1].reasons', {}]],
		[
			'questions[1] (q2).reasons.true: found nothing; expected why this verdict is wrong',
			'questions[1] (q2).reasons.not-stated: found nothing; expected why this verdict is wrong'
		]
	],
	[
		'a reason on the right verdict',
		[['questions[1].reasons.false', because]],
		[
			'questions[1] (q2).reasons.false: found a reason on the right verdict; expected reasons on the two wrong verdicts only'
		]
	],
	[
		'a gap in an unknown sentence',
		[['questions[3].sentence', 's9']],
		['questions[3] (q4).sentence: found "s9"; expected the id of a sentence of the article']
	],
	[
		'a gap that is not in its sentence',
		[['questions[3].sentence', 's2']],
		['questions[3] (q4).gap: found "membeli"; expected words that stand in s2: "Di pasar Budi menjual ikan segar."']
	],
	[
		'a gap that is no occurrence',
		[
			['questions[3].gap', 'segar'],
			['questions[3].accepted', ['segar']]
		],
		['questions[3] (q4).gap: found "segar"; expected the text of an occurrence of that sentence']
	],
	[
		'a gap whose text is not the first accepted answer',
		[['questions[3].accepted', ['mendapat', 'membeli']]],
		['questions[3] (q4).accepted[0]: found "mendapat"; expected the gap itself, "membeli"']
	],
	[
		'a gap whose counterpart is not the first accepted English answer',
		[['questions[3].acceptedEnglish', ['gets', 'buys']]],
		['questions[3] (q4).acceptedEnglish[0]: found "gets"; expected the counterpart of the gap, "buys"']
	],
	[
		'a gap that has no counterpart for the English course',
		[
			['questions[3].sentence', 's2'],
			['questions[3].gap', 'ikan segar'],
			['questions[3].accepted', ['ikan segar']],
			['questions[3].acceptedEnglish', ['it']]
		],
		['questions[3] (q4).acceptedEnglish[0]: found "it"; expected the counterpart of the gap, null']
	],
	[
		'before on a question of another kind',
		[['questions[0].kind', 'fact']],
		['questions[0] (q1).before: found fact, choice; expected a gist question of type choice']
	],
	[
		'before on a question of another type',
		[
			['questions[2].kind', 'gist'],
			['questions[2].before', true]
		],
		['questions[2] (q3).before: found gist, find-evidence; expected a gist question of type choice']
	],
	[
		'more than three before',
		[
			['questions[4]', gistBefore('q5')],
			['questions[5]', gistBefore('q6')],
			['questions[6]', gistBefore('q7')]
		],
		['questions: found 4 marked before; expected at most three']
	],
	[
		'needs an unknown word',
		[['questions[1].needs', ['pasar', 'toko']]],
		['questions[1] (q2).needs: found "toko"; expected the id of a word in vocab/words']
	],
	[
		'questions for an unknown article',
		[['article', 'pasar-sore']],
		[
			'article: found "pasar-sore"; expected the file\'s own name, "pasar-pagi"',
			'article: found "pasar-sore"; expected the id of an article'
		]
	]
];

test.each(CASES)('%s', (_, edits, expected) => {
	expect(issuesAfter(QUESTIONS_FILE, edits)).toEqual(expected.map((line) => `${QUESTIONS_FILE}: ${line}`));
});

test('three questions before reading are allowed', () => {
	const edits: Edit[] = [
		['questions[4]', gistBefore('q5')],
		['questions[5]', gistBefore('q6')]
	];
	expect(issuesAfter(QUESTIONS_FILE, edits)).toEqual([]);
});
