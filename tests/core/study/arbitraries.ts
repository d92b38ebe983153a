// Random study logs for property tests: few words, questions and devices, so that the events have much to do with one another.
import fc from 'fast-check';
import { questionCardId, wordCardId, type CardId } from '../../../src/lib/core/cards/card-id';
import {
	COURSES,
	QUESTION_KINDS,
	type ArticleId,
	type Course,
	type QuestionId,
	type SentenceId,
	type WordId
} from '../../../src/lib/core/content/model';
import {
	IMPORT_KINDS,
	type DeviceId,
	type EventDraft,
	type EventId,
	type ImportId,
	type LoggedEvent,
	type Moment,
	type SentenceRef,
	type UnknownEvent
} from '../../../src/lib/core/study/events';
import { ANSWER_CLASSES } from '../../../src/lib/core/answers/answer-class';
import { isUndo } from '../../../src/lib/core/study/undone-events';

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
/** 2026-03-02, 12:00 in Jakarta. */
export const NOON_MS = Date.UTC(2026, 2, 2, 5);
const JAKARTA = { utcOffsetMinutes: 420, timeZone: 'Asia/Jakarta' };

/** Noon in Jakarta, so many days after 2026-03-02; `minutes` later. */
export function noon(day: number, minutes = 0): Moment {
	return { atMs: NOON_MS + day * DAY_MS + minutes * 60_000, ...JAKARTA };
}

export function eventId(text: string): EventId {
	return text as EventId;
}

/** An event by one device, at `moment`; `seq` and id follow from the time. */
export function eventAt(moment: Moment, draft: EventDraft, deviceId = 'laptop'): LoggedEvent {
	const seq = Math.max(1, Math.floor((moment.atMs - NOON_MS) / 1000) + 1_000_000);
	return { ...draft, ...moment, id: eventId(`${deviceId}-${moment.atMs}`), deviceId: deviceId as DeviceId, seq };
}

export function reviewOf(cardId: CardId, rating: 1 | 2 | 3 | 4): EventDraft<'card-reviewed'> {
	return { type: 'card-reviewed', cardId, rating, durationMs: 4_000, sentence: null, answer: null };
}

export function additionOf(wordId: string, course: Course = 'indonesian'): EventDraft<'word-added'> {
	return { type: 'word-added', course, wordId: wordId as WordId, sentence: null };
}

const course = fc.constantFrom(...COURSES);
const wordId = fc.constantFrom('mitra', 'kerja-sama', 'latih', 'kebijakan', 'bisa-1') as fc.Arbitrary<WordId>;
const articleId = fc.constantFrom('kemitraan-militer', 'pasar') as fc.Arbitrary<ArticleId>;
const questionId = fc.constantFrom('q01', 'q02') as fc.Arbitrary<QuestionId>;
const duration = fc.integer({ min: 0, max: 600_000 });

export const cardIdArbitrary: fc.Arbitrary<CardId> = fc.oneof(
	{
		weight: 6,
		arbitrary: fc
			.tuple(course, fc.constantFrom('recognise', 'recognise', 'recall', 'recall', 'listen', 'build'), wordId)
			.map(([a, b, c]) => wordCardId(a, b as 'recognise', c))
	},
	{ weight: 1, arbitrary: fc.tuple(course, articleId, questionId).map(([a, b, c]) => questionCardId(a, b, c)) },
	{ weight: 1, arbitrary: fc.constant('indonesian:hum:mitra' as CardId) }
);

export const sentenceArbitrary: fc.Arbitrary<SentenceRef> = fc.oneof(
	fc.record({
		from: fc.constant('article' as const),
		articleId,
		sentenceId: fc.constantFrom('s1', 's2', 'p1/s3') as fc.Arbitrary<SentenceId>
	}),
	fc.record({ from: fc.constant('example' as const), wordId, index: fc.nat(3) })
);

const review = fc.record({
	type: fc.constant('card-reviewed' as const),
	cardId: cardIdArbitrary,
	rating: fc.constantFrom(1, 2, 3, 3, 4),
	durationMs: duration,
	sentence: fc.option(sentenceArbitrary),
	answer: fc.option(fc.record({ text: fc.string(), class: fc.constantFrom(...ANSWER_CLASSES) }))
});
const answered = fc.record({
	type: fc.constant('question-answered' as const),
	course,
	articleId,
	questionId,
	kind: fc.constantFrom(...QUESTION_KINDS),
	runId: fc.constantFrom('run-1', 'run-2', 'run-3'),
	stage: fc.constantFrom('before', 'after', 'retry'),
	correct: fc.boolean(),
	response: fc.string(),
	durationMs: duration
});
const blocked = fc.record({
	type: fc.constant('words-blocked' as const),
	course,
	articleId,
	questionId,
	runId: fc.constantFrom('run-1', 'run-2', 'run-3'),
	wordIds: fc.uniqueArray(wordId, { maxLength: 3 }),
	misread: fc.boolean()
});
const settingsChange = fc.record({
	type: fc.constant('settings-changed' as const),
	settings: fc.record(
		{
			course,
			newWordsPerDay: fc.integer({ min: -5, max: 300 }),
			desiredRetention: fc.double({ min: 0.5, max: 1, noNaN: true }),
			rolloverHour: fc.integer({ min: -1, max: 20 }),
			minutesPerDay: fc.integer({ min: -5, max: 300 }),
			ladder: fc.constantFrom('recognise', 'full')
		},
		{ requiredKeys: [] }
	)
});

const cardAct = fc.oneof(
	fc.record({
		type: fc.constantFrom('card-suspended', 'card-unsuspended', 'card-buried', 'card-reset', 'leech-released'),
		cardId: cardIdArbitrary
	}),
	fc.record({
		type: fc.constant('due-day-set'),
		cardId: cardIdArbitrary,
		dueDay: fc.integer({ min: 20_500, max: 20_600 })
	}),
	fc.record({
		type: fc.constant('memory-imported'),
		cardId: cardIdArbitrary,
		stability: fc.double({ min: 0.001, max: 36_500, noNaN: true }),
		difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
		dueDay: fc.integer({ min: 20_500, max: 20_600 }),
		reviews: fc.integer({ min: 1, max: 50 }),
		lapses: fc.nat(9)
	})
);
const ownText = fc.string({ minLength: 1, maxLength: 12 });
const wordAct = fc.oneof(
	fc.record({ type: fc.constant('word-marked'), course, wordId, mark: fc.constantFrom('known', 'ignored', 'none') }),
	fc.record({
		type: fc.constant('word-edited'),
		course,
		wordId,
		glosses: fc.option(fc.array(ownText, { minLength: 1, maxLength: 3 })),
		note: fc.option(fc.string({ maxLength: 12 }))
	}),
	fc.record({ type: fc.constantFrom('answer-accepted', 'answer-withdrawn'), course, wordId, text: ownText }),
	fc.record({
		type: fc.constant('word-ladder-set'),
		course,
		wordId,
		ladder: fc.constantFrom('recognise', 'full', null)
	})
);

const contentId = fc.constantFrom('surat-saya', 'daftar-anki');
const contentAct = fc.oneof(
	fc.record({
		type: fc.constant('content-saved'),
		contentId,
		kind: fc.constantFrom('lesson', 'words'),
		hash: fc.constantFrom('aa', 'bb'),
		title: fc.record({ indonesian: ownText, english: ownText }),
		level: fc.constantFrom('A2', null),
		sentenceCount: fc.nat(100),
		wordCount: fc.nat(1_000),
		questionCount: fc.nat(20),
		wordIds: fc.array(wordId, { maxLength: 3 })
	}),
	fc.record({ type: fc.constant('content-removed'), contentId })
);

const importId = fc.constantFrom('import-1', 'import-2') as fc.Arbitrary<ImportId>;
const importAct = fc.oneof(
	fc.record({
		type: fc.constant('import-applied'),
		importId,
		kind: fc.constantFrom(...IMPORT_KINDS),
		title: ownText,
		counts: fc.record({ new: fc.nat(9), changed: fc.nat(9), same: fc.nat(9), skipped: fc.nat(9) }),
		contentIds: fc.array(contentId, { maxLength: 2 }),
		covers: fc.array(
			fc
				.tuple(fc.constantFrom('laptop', 'phone', 'tablet'), fc.integer({ min: 1, max: 50 }), fc.nat(20))
				.map(([deviceId, fromSeq, length]) => ({ deviceId, fromSeq, toSeq: fromSeq + length })),
			{ maxLength: 2 }
		)
	}),
	fc.record({ type: fc.constant('backup-made'), madeAtMs: fc.nat(NOON_MS), eventCount: fc.nat(99) })
);

/** Any act but undo. */
export const draftArbitrary = fc.oneof(
	{ weight: 12, arbitrary: review },
	{
		weight: 3,
		arbitrary: fc.record({ type: fc.constant('word-added'), course, wordId, sentence: fc.option(sentenceArbitrary) })
	},
	{ weight: 4, arbitrary: wordAct },
	{ weight: 4, arbitrary: cardAct },
	{ weight: 1, arbitrary: fc.record({ type: fc.constant('article-opened'), course, articleId }) },
	{ weight: 2, arbitrary: contentAct },
	{ weight: 2, arbitrary: importAct },
	{ weight: 3, arbitrary: answered },
	{ weight: 2, arbitrary: blocked },
	{ weight: 1, arbitrary: settingsChange },
	{ weight: 1, arbitrary: fc.record({ type: fc.constant('word-hummed'), pitch: fc.nat(), deep: fc.jsonValue() }) }
) as fc.Arbitrary<EventDraft | UnknownEvent>;

const OFFSETS = [420, 480, 0, -600, 345];
const momentArbitrary: fc.Arbitrary<Moment> = fc.record({
	// minutes, so that two devices often act in the same one
	atMs: fc.integer({ min: 0, max: 40 * 24 * 60 }).map((minute) => NOON_MS + minute * 60_000),
	utcOffsetMinutes: fc.constantFrom(...OFFSETS),
	timeZone: fc.constant('Asia/Jakarta')
});

const entry = fc.record({
	draft: draftArbitrary,
	moment: momentArbitrary,
	deviceId: fc.constantFrom(...(['laptop', 'phone', 'tablet'] as DeviceId[])),
	brought: fc.option(importId, { freq: 4 })
});
type Entry = {
	draft: EventDraft | UnknownEvent;
	moment: Moment;
	deviceId: DeviceId;
	brought?: ImportId | null;
};

function logOf(entries: readonly Entry[]): LoggedEvent[] {
	return entries.map(({ draft, moment, deviceId, brought }, index) => ({
		...draft,
		...(brought == null ? {} : { importId: draft.type === 'import-applied' ? draft.importId : brought }),
		...moment,
		deviceId,
		id: eventId(`e${index}`),
		seq: index + 1
	}));
}

/** Logs without undo, in no particular order, ids unique. */
export const plainLogArbitrary: fc.Arbitrary<LoggedEvent[]> = fc.array(entry, { maxLength: 60 }).map(logOf);

/** Logs with undos of anything: events, undos, events that come later, events that are missing. */
export const logArbitrary: fc.Arbitrary<LoggedEvent[]> = fc
	.tuple(
		fc.array(entry, { maxLength: 40 }),
		fc.array(fc.tuple(fc.nat(60), momentArbitrary, fc.constantFrom('laptop', 'phone')), { maxLength: 12 })
	)
	.map(([entries, undos]) =>
		logOf([
			...entries,
			...undos.map(([target, moment, deviceId]) => ({
				draft: { type: 'event-undone' as const, target: eventId(`e${target % (entries.length + undos.length + 2)}`) },
				moment,
				deviceId: deviceId as DeviceId
			}))
		])
	);

const WORD_LIFE_CARDS = (['recognise', 'recall', 'listen', 'build'] as const).map((kind) =>
	wordCardId('indonesian', kind, 'mitra' as WordId)
);
const lifeCard = fc.constantFrom(...WORD_LIFE_CARDS);
const lifeWord = { course: fc.constant('indonesian' as const), wordId: fc.constant('mitra' as WordId) };
const lifeAct = fc.oneof(
	{
		weight: 16,
		arbitrary: fc.tuple(lifeCard, fc.constantFrom(1, 3, 3)).map(([cardId, rating]) => reviewOf(cardId, rating))
	},
	{
		weight: 2,
		arbitrary: fc.record({
			type: fc.constantFrom('card-suspended', 'card-unsuspended', 'card-buried', 'card-reset', 'leech-released'),
			cardId: lifeCard
		})
	},
	{
		weight: 1,
		arbitrary: fc.record({
			type: fc.constant('due-day-set'),
			cardId: lifeCard,
			dueDay: fc.integer({ min: 20_510, max: 20_560 })
		})
	},
	{
		weight: 1,
		arbitrary: fc.record({
			type: fc.constant('word-edited'),
			...lifeWord,
			glosses: fc.option(fc.constant(['x'])),
			note: fc.option(ownText)
		})
	},
	{
		weight: 1,
		arbitrary: fc.record({
			type: fc.constantFrom('answer-accepted', 'answer-withdrawn'),
			...lifeWord,
			text: fc.constantFrom('x', 'y')
		})
	},
	{
		weight: 1,
		arbitrary: fc.record({
			type: fc.constant('word-ladder-set'),
			...lifeWord,
			ladder: fc.constantFrom('recognise', 'full', null)
		})
	}
) as fc.Arbitrary<EventDraft>;

/** A word from its addition on, one act a day at noon: dense enough for lapses on every rung, leeches, and acts on what was reviewed. */
export const wordLifeArbitrary: fc.Arbitrary<LoggedEvent[]> = fc
	.array(lifeAct, { minLength: 10, maxLength: 50 })
	.map((acts) => [additionOf('mitra'), ...acts].map((draft, day) => eventAt(noon(day), draft)));

/** A log and one of its events. */
export const logAndEventArbitrary = fc
	.oneof({ weight: 3, arbitrary: logArbitrary }, { weight: 1, arbitrary: wordLifeArbitrary })
	.filter((log) => log.length > 0)
	.chain((log) => fc.tuple(fc.constant(log), fc.constantFrom(...log)));

/** An undo of `target`: at any time, but of an undo only later, as nothing else has an effect. */
export function undoArbitrary(target: LoggedEvent): fc.Arbitrary<LoggedEvent> {
	const earliest = isUndo(target) ? target.atMs + 1 : 0;
	return fc.integer({ min: earliest, max: NOON_MS + 80 * DAY_MS }).map((atMs) => ({
		type: 'event-undone',
		target: target.id,
		atMs,
		...JAKARTA,
		id: eventId('the-undo'),
		deviceId: 'watch' as DeviceId,
		seq: 1
	}));
}
