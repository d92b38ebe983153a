// A small lesson in which everything fits together.
import type { ArticleId, QuestionId, SentenceId, WordId } from '../../../src/lib/core/content/model';
import type { Lesson } from '../../../src/lib/core/content/schemas';

export const lesson: Lesson = {
	format: 'mitra-lesson',
	version: 1,
	article: {
		id: 'pasar-pagi' as ArticleId,
		title: { indonesian: 'Pasar pagi', english: 'The morning market' },
		level: 'A2',
		topic: 'pasar',
		note: { indonesian: 'Teks latihan.', english: 'A practice text.' },
		licence: 'CC BY 4.0',
		author: 'Ibu Sari',
		names: [{ indonesian: 'Sari', english: 'Sari', kind: 'person' }],
		paragraphs: [
			[
				{
					id: 's1' as SentenceId,
					indonesian: 'Sari membeli ikan.',
					english: 'Sari buys fish.',
					words: [
						{ word: 'membeli-x' as WordId, indonesian: 'membeli', english: 'buys' },
						{ word: 'ikan-x' as WordId, indonesian: 'ikan', english: 'fish' }
					]
				}
			]
		]
	},
	words: [
		{
			id: 'ikan-x' as WordId,
			indonesian: 'ikan',
			english: ['fish'],
			partOfSpeech: 'noun',
			root: 'ikan',
			formation: null,
			level: 'A1',
			examples: []
		},
		{
			id: 'membeli-x' as WordId,
			indonesian: 'membeli',
			english: ['to buy', 'to purchase'],
			partOfSpeech: 'verb',
			root: 'beli',
			formation: 'meN- + beli',
			level: 'A1',
			examples: [
				{
					indonesian: 'Dia membeli roti.',
					english: 'She buys bread.',
					marked: { indonesian: 'membeli', english: 'buys' }
				}
			]
		}
	],
	questions: [
		{
			id: 'q1' as QuestionId,
			type: 'find-evidence',
			kind: 'fact',
			prompt: { indonesian: 'Apa yang dibeli Sari?', english: 'What does Sari buy?' },
			evidence: [{ sentence: 's1' as SentenceId, indonesian: 'ikan' }],
			needs: ['ikan-x' as WordId],
			explanation: { indonesian: 'Ikan.', english: 'Fish.' }
		}
	]
};
