// The format that Anki writes since 2.1.50, in a file made without any of our code (tests/fixtures/anki/make_newer.py).
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { StudyEvent } from '../../../src/lib/core/study/events';
import { replay } from '../../../src/lib/core/study/replay';
import { NOW, planFor, readBytes, scheduler } from './learner';

const bytes = new Uint8Array(readFileSync('tests/fixtures/anki/newer.apkg'));
/** 2026-01-01 as a study day. */
const FIRST_DAY = Date.UTC(2026, 0, 1) / 86_400_000;

test('notes, fields, decks, tags, cards and reviews are read; what belongs to nothing is counted', async () => {
	const content = await readBytes(bytes);
	expect(content.calendar).toEqual({ createdAtS: 1_767_214_800, createdMinutesWest: -420 });
	expect(content.noteTypes.map(({ name, isCloze, fieldNames }) => [name, isCloze, fieldNames])).toEqual([
		['Basic (and reversed card)', false, ['Front', 'Back', 'apa', 'Über']],
		['Cloze', true, ['Text', 'Back Extra']]
	]);
	expect(content.decks.map(({ name }) => name).toSorted()).toEqual(['Bahasa::Kata', 'Default', 'bahasa']);
	expect(content.notes.map(({ guid, tags, fields }) => [guid, tags, fields[0]?.text])).toEqual([
		['aB1', ['verba'], 'makan'],
		['aB2', [], 'rumah'],
		['aB3', ['nomina'], 'Saya {{c1::minum::drink}} {{c2::air}} putih.'],
		['aB5', [], 'kosong']
	]);
	expect(content).toMatchObject({ mediaCount: 2, cutFields: 0, strayRecords: 2 });
	// the due date set by hand and the practice that was not to count are no reviews
	expect(content.reviews.map(({ cardId, what }) => [cardId, what])).toEqual([
		[11, 3],
		[15, 3],
		[15, 'forgotten'],
		[15, 1],
		[11, 1],
		[11, 4]
	]);
});

test('the words and their schedule', async () => {
	const plan = planFor(await readBytes(bytes));
	expect(plan.items.map(({ indonesian, english }) => [indonesian, english])).toEqual([
		['makan', 'to eat'],
		['rumah', 'house; home'],
		['minum', 'drink'],
		['air', 'I drink water.']
	]);
	expect(plan.counts).toEqual({ new: 4, changed: 0, same: 0, skipped: 1 });
	expect(plan.issues.map(({ code, count }) => [code, count])).toEqual([
		['anki-notes-incomplete', 1],
		['anki-records-stray', 2],
		['anki-media-left', 2]
	]);
	const state = replay(plan.events, scheduler);
	const cards = [...state.cards].map(([id, { memory, suspended }]) => [
		id.replace(/anki-[a-z0-9]+/, 'x'),
		memory && { due: memory.dueDay - FIRST_DAY, reviews: memory.reviews, stability: memory.stability },
		suspended
	]);
	expect(cards).toEqual([
		['indonesian:recognise:x', { due: 40, reviews: 3, stability: 12.3456 }, false],
		// made new by hand, then forgotten: the one review after that counts
		['indonesian:recall:x-c1', { due: 2, reviews: 1, stability: 0.212 }, false],
		['indonesian:recognise:x', { due: 30, reviews: 4, stability: 10 }, true],
		// in a filtered deck: its own due is set aside
		['indonesian:recall:x', { due: 45, reviews: 2, stability: 12.3456 }, false]
	]);
	expect(plan.events.every(({ atMs }) => atMs <= NOW.atMs)).toBe(true);
	const durations = (plan.events as readonly StudyEvent[]).flatMap((event) =>
		event.type === 'card-reviewed' ? [event.durationMs] : []
	);
	expect(Math.max(...durations)).toBe(600_000);
});
