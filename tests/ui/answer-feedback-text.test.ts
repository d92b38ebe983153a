import { describe, expect, test } from 'vitest';
import type { AnswerFeedback } from '../../src/lib/core/answers/answer-feedback';
import { PART_MEANINGS } from '../../src/lib/core/answers/affix-meanings';
import { en } from '../../src/lib/messages/en';
import { id } from '../../src/lib/messages/id';
import { describeFeedback } from '../../src/lib/ui/answer-feedback-text';

const sentences: readonly (readonly [feedback: AnswerFeedback, english: string | null, indonesian: string | null])[] = [
	[
		{ kind: 'affix', typed: ['meN-'], wanted: ['di-'], otherWordId: null },
		'“meN-” makes an active verb (the subject does it); here “di-” is needed: it makes the passive (it is done to the subject).',
		'“meN-” membentuk kata kerja aktif (subjek melakukannya); di sini diperlukan “di-”, yang membentuk kata kerja pasif (subjek dikenai perbuatan).'
	],
	[
		{ kind: 'affix', typed: [], wanted: ['ke-…-an'], otherWordId: null },
		'Here “ke-…-an” is needed: it makes an abstract noun (the state or quality).',
		'Di sini diperlukan “ke-…-an”, yang membentuk kata benda abstrak (keadaan atau sifat).'
	],
	[
		{ kind: 'affix', typed: [], wanted: [], otherWordId: null },
		'The right word, but another form of it is needed here.',
		'Katanya benar, tetapi di sini diperlukan bentuk yang lain.'
	],
	[
		{ kind: 'affix-shape', affix: 'meN-' },
		'“meN-” is right, but it takes another shape before this root.',
		'“meN-” sudah benar, tetapi bentuknya lain di depan kata dasar ini.'
	],
	[
		{ kind: 'part', missing: ['-nya'], extra: ['reduplication'] },
		'“-nya” is missing: it means “his, her, its” or points to something known (“the”). The doubling is not needed: it shows several or various, or makes a word of its own.',
		'Kurang “-nya”, yang menyatakan milik orang ketiga atau menunjuk hal yang sudah diketahui. Tidak perlu pengulangan, yang menyatakan banyak atau beragam, atau membentuk kata tersendiri.'
	],
	[
		{ kind: 'form', typed: 'base', wanted: 'past', otherWordId: null },
		'That is the base form; here the past is needed.',
		'Itu bentuk dasar; di sini diperlukan bentuk lampau.'
	],
	[
		{ kind: 'writing', differences: ['case', 'blank-or-hyphen'] },
		'Mind the capital letters. Mind the spaces and hyphens.',
		'Perhatikan huruf besarnya. Perhatikan spasi dan tanda hubungnya.'
	],
	[{ kind: 'synonym', isOwn: true }, 'You accepted this answer yourself.', 'Jawaban ini pernah Anda terima sendiri.'],
	[{ kind: 'synonym', isOwn: false }, null, null],
	[{ kind: 'typo', meant: 'kemitraan', diff: [] }, null, null],
	[{ kind: 'none' }, null, null]
];

test.each(sentences)('%o', (feedback, english, indonesian) => {
	expect(describeFeedback(feedback, en, 'en')).toBe(english);
	expect(describeFeedback(feedback, id, 'id')).toBe(indonesian);
});

describe('meanings', () => {
	test.each(Object.entries(PART_MEANINGS))('of %s are one clause in both languages', (_, meaning) => {
		for (const text of [meaning.en, meaning.id]) {
			expect(text).toMatch(/^\p{Ll}.*[^.]$/u);
			expect(text.length).toBeLessThanOrEqual(100);
		}
		expect(meaning.id).not.toBe(meaning.en);
	});
});
