import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordCardId } from '../../../src/lib/core/cards/card-id';
import type { Rating } from '../../../src/lib/core/cards/rating';
import type { WordId } from '../../../src/lib/core/content/model';
import { previewReviews } from '../../../src/lib/core/study/preview-reviews';
import { replay } from '../../../src/lib/core/study/replay';
import { createScheduler } from '../../../src/lib/core/study/scheduler';
import { createStudyState } from '../../../src/lib/core/study/study-state';
import { eventAt, noon, reviewOf } from './arbitraries';

const scheduler = createScheduler();
const CARD = wordCardId('indonesian', 'recognise', 'mitra' as WordId);

test('a new card: minutes after Again, growing days after the others', () => {
	const preview = previewReviews(createStudyState(), CARD, noon(0), scheduler);
	expect(preview[1]).toEqual({ minutes: 10 });
	expect(preview[3]).toEqual({ days: 2 });
	expect((preview[4] as { days: number }).days).toBeGreaterThan(5);
});

test('what is shown is what the review then does', () => {
	const rating = fc.constantFrom<Rating>(1, 2, 3, 4);
	fc.assert(
		fc.property(fc.array(rating, { maxLength: 6 }), rating, fc.integer({ min: 1, max: 40 }), (before, next, gap) => {
			const events = before.map((value, index) => eventAt(noon(index * 3), reviewOf(CARD, value)));
			const now = noon(before.length * 3 + gap);
			const shown = previewReviews(replay(events, scheduler), CARD, now, scheduler)[next];
			const after = replay([...events, eventAt(now, reviewOf(CARD, next))], scheduler).cards.get(CARD)?.memory;
			expect('days' in shown ? shown.days : 0).toBe((after?.dueDay ?? 0) - (after?.lastDay ?? 0));
		})
	);
});
