import { describe, expect, test } from 'vitest';
import { wordCardId } from '../../../src/lib/core/cards/card-id';
import type { WordId } from '../../../src/lib/core/content/model';
import { cardAfter } from '../../../src/lib/core/study/next-card';
import { appendToState, replay } from '../../../src/lib/core/study/replay';
import { buildQueue, nextCard } from '../../../src/lib/core/study/review-queue';
import { createScheduler } from '../../../src/lib/core/study/scheduler';
import { createStudyState } from '../../../src/lib/core/study/study-state';
import { createRandom, generateLog } from '../../bench/generate-log';
import { DAY_MS, eventAt, reviewOf } from './arbitraries';

const scheduler = createScheduler();
const END_MS = Date.UTC(2026, 2, 1, 5);
const JAKARTA = { utcOffsetMinutes: 420, timeZone: 'Asia/Jakarta' };
const limits = { minutesPerDay: Infinity, newWordsPerDay: 12 };

describe('the card after the one on show', () => {
	test.each([1, 2, 3, 4, 5, 6, 7, 8])(
		'is the first of the queue that is made then, through a session (log %d)',
		(seed) => {
			const state = replay(generateLog({ cards: 150, events: 600, days: 30, seed, endMs: END_MS }), scheduler);
			const random = createRandom(seed);
			let now = { atMs: END_MS + 2 * DAY_MS, ...JAKARTA };
			let foreseen = 0;
			for (let turn = 0; turn < 200; turn++) {
				const queue = buildQueue(state, now, 'indonesian', () => true, { limits });
				const shown = nextCard(queue);
				if (shown === null) break;
				now = { ...now, atMs: now.atMs + 5_000 + Math.floor(random() * 60_000) };
				const next = cardAfter(queue, state, shown, now.atMs);
				expect(appendToState(state, eventAt(now, reviewOf(shown, random() < 0.3 ? 1 : 3)), scheduler)).toBe('appended');
				if (next === null) continue;
				foreseen++;
				expect(next).toBe(nextCard(buildQueue(state, now, 'indonesian', () => true, { limits })));
			}
			expect(foreseen).toBeGreaterThan(20);
		}
	);

	test('is unknown when nothing else is left', () => {
		const state = createStudyState();
		const queue = buildQueue(state, { atMs: END_MS, ...JAKARTA }, 'indonesian', () => true);
		const only = wordCardId('indonesian', 'recognise', 'mitra' as WordId);
		expect(cardAfter({ ...queue, due: [only] }, state, only, END_MS)).toBeNull();
		expect(cardAfter({ ...queue, due: [only], stepsLater: [only] }, state, only, END_MS)).toBeNull();
	});
});
