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
		'an order whose events are too few',
		[['questions[4].events', [because, because]]],
		[
			'questions[4].events: found [{"indonesian":"Sebab begitu.","english":"Because it is so.…; expected three to six events'
		]
	],
	[
		'the same event twice',
		[['questions[4].events[1].english', 'Ani buys']],
		['questions[4] (q5).events: found the same english text twice; expected different events']
	],
	[
		'an event without evidence of its own',
		[['questions[4].evidence[2]', undefined]],
		['questions[4] (q5).evidence: found 2 pieces for 3 events; expected one piece for each event, in their order']
	],
	[
		'two events with the same evidence',
		[['questions[4].evidence[2]', { sentence: 's2', indonesian: 'Budi menjual' }]],
		['questions[4] (q5).evidence[2]: found the same words again; expected words of its own for each event']
	],
	[
		'an order of the text that goes back',
		[
			['questions[4].evidence[0]', { sentence: 's2', indonesian: 'Di pasar' }],
			['questions[4].evidence[1]', { sentence: 's1', indonesian: 'Ani membeli' }]
		],
		['questions[4] (q5).evidence[1]: found words before those of the event before; expected the order of the text']
	],
	[
		'an order by time where nothing says when',
		[['questions[4].by', 'time']],
		[
			'questions[4] (q5).evidence[1]: found a sentence without a word of time; expected sentences that say when, for all events but one'
		]
	],
	[
		'matches of which two are the same on the right',
		[['questions[5].pairs[1].right.indonesian', 'Membeli!']],
		['questions[5] (q6).pairs: found the same indonesian text twice on the right; expected pairs that differ']
	],
	[
		'matches of which two are the same on the left',
		[['questions[5].pairs[1].left.english', 'ani']],
		['questions[5] (q6).pairs: found the same english text twice on the left; expected pairs that differ']
	],
	[
		'a text on both sides',
		[['questions[5].pairs[2].left.english', 'sells']],
		['questions[5] (q6).pairs[2]: found the english text on both sides; expected texts that stand on one side']
	],
	[
		'a pair without evidence of its own',
		[['questions[5].evidence[2]', undefined]],
		['questions[5] (q6).evidence: found 2 pieces for 3 pairs; expected one piece for each pair, in their order']
	],
	[
		'an accepted answer twice',
		[['questions[6].accepted', ['di pasar', 'Di pasar.']]],
		['questions[6] (q7).accepted: found the same answer twice; expected each answer once']
	],
	[
		'a mistake that is accepted',
		[['questions[6].mistakes[0].english', 'The market']],
		['questions[6] (q7).mistakes[0].english: found "The market"; expected an answer that is wrong']
	],
	[
		'no accepted answer',
		[['questions[6].acceptedEnglish', []]],
		['questions[6].acceptedEnglish: found []; expected at least one accepted English answer']
	],
	[
		'a missing language',
		[['questions[5].pairs[0].right.english', undefined]],
		["questions[5].pairs[0].right.english: found nothing; expected 'english'"]
	],
	[
		'other words that are the same words',
		[['questions[4].rephrased.english', 'put in order.']],
		['questions[4] (q5).rephrased.english: found the prompt again; expected the question in other words']
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
