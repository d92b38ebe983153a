// An independent count of a study log: what the progress screen shows, worked out again from the events alone, with nothing taken from src.
// `node scripts/count-log.mjs <backup or events.jsonl> <course> <now, ms> <UTC offset, minutes> [articles.json]` prints JSON. It reads a
// `.mitra-backup` (docs/backup-format.md) or one event a line; articles.json: { "<article>": { "<word>": occurrences } }. Slow and plain on purpose: it is there to be believed.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** @typedef {{ s: number, d: number, lastDay: number, due: number, inStep: boolean, reviews: number, lapses: number, released: number }} Memory */
/** @typedef {{ reviews: number, recalled: number, predicted: number }} Tally */
/** @typedef {Record<string, any>} Event */

const DAY = 86_400_000;
// FSRS-6 as published: https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm
const W = [
	0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
	0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
];
/** @param {number} index */
const w = (index) => W[index] ?? NaN;
const DECAY = -w(20);
const FACTOR = 0.9 ** (1 / DECAY) - 1;
/** @param {number} value @param {number} low @param {number} high */
const clamp = (value, low, high) => Math.min(Math.max(value, low), high);
/** @param {number} elapsed @param {number} stability */
const recallAfter = (elapsed, stability) => (1 + (FACTOR * elapsed) / stability) ** DECAY;
/** @param {number} rating */
const firstDifficulty = (rating) => w(4) - Math.exp((rating - 1) * w(5)) + 1;

/** @param {Memory | null} before @param {number} rating @param {number} elapsed */
function nextStrength(before, rating, elapsed) {
	if (before === null) return { s: Math.max(w(rating - 1), 0.1), d: clamp(firstDifficulty(rating), 1, 10) };
	const { s, d } = before;
	const damped = d + (-w(6) * (rating - 3) * (10 - d)) / 9;
	const nextD = clamp(w(7) * firstDifficulty(4) + (1 - w(7)) * damped, 1, 10);
	if (elapsed === 0) {
		const growth = s ** -w(19) * Math.exp(w(17) * (rating - 3 + w(18)));
		return { s: clamp(s * (rating >= 2 ? Math.max(growth, 1) : growth), 0.001, 36_500), d: nextD };
	}
	const r = recallAfter(elapsed, s);
	if (rating === 1) {
		const failed = w(11) * d ** -w(12) * ((s + 1) ** w(13) - 1) * Math.exp((1 - r) * w(14));
		return { s: Math.min(Math.max(s / Math.exp(w(17) * w(18)), 0.001), clamp(failed, 0.001, 36_500)), d: nextD };
	}
	const bonus = rating === 2 ? w(15) : rating === 4 ? w(16) : 1;
	const gain = Math.exp(w(8)) * (11 - d) * s ** -w(9) * (Math.exp((1 - r) * w(10)) - 1) * bonus;
	return { s: clamp(s * (1 + gain), 0.001, 36_500), d: nextD };
}

/** The app's own fuzz: 5 % either way, half a day at least, from three days on; seeded by card and review. @param {number} exact @param {string} card @param {number} nth */
function fuzzed(exact, card, nth) {
	if (exact < 3) return exact;
	let hash = 0x811c9dc5;
	for (const unit of [...Array(card.length).keys()].map((at) => card.charCodeAt(at)))
		hash = Math.imul(hash ^ unit, 16_777_619);
	hash = Math.imul(hash ^ nth, 16_777_619);
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	const fraction = ((hash ^ (hash >>> 16)) >>> 0) / 4_294_967_296;
	return exact + (fraction * 2 - 1) * Math.max(0.5, exact * 0.05);
}

/** The events that count, each once, in order. @param {Event[]} events */
export function effectiveEvents(events) {
	const order = [...new Map(events.map((event) => [event.id, event])).values()].sort(
		(a, b) =>
			a.atMs - b.atMs ||
			(a.deviceId < b.deviceId ? -1 : a.deviceId > b.deviceId ? 1 : 0) ||
			a.seq - b.seq ||
			(a.id < b.id ? -1 : 1)
	);
	const place = new Map(order.map((event, index) => [event.id, index]));
	const undone = new Set();
	for (const [index, event] of [...order.entries()].reverse()) {
		if (event.type !== 'event-undone' || undone.has(event.id)) continue;
		const target = order[place.get(event.target) ?? -1];
		if (target?.type !== 'event-undone' || (place.get(target.id) ?? 0) < index) undone.add(event.target);
	}
	return order.filter((event) => event.type !== 'event-undone' && !undone.has(event.id));
}

/** @param {Record<string, Tally>} tallies @param {string} name @param {boolean} recalled @param {number} predicted */
function tally(tallies, name, recalled, predicted) {
	const sum = (tallies[name] ??= { reviews: 0, recalled: 0, predicted: 0 });
	sum.reviews++;
	sum.recalled += recalled ? 1 : 0;
	sum.predicted += predicted;
}

/** @param {string} cardId */
function cardName(cardId) {
	const [course = '', kind = '', target = ''] = cardId.split(':');
	return { course, kind, word: `${course}:${target}` };
}

/** @param {Event | null} ref */
function sentenceName(ref) {
	if (!ref) return null;
	return ref['from'] === 'article'
		? `a ${ref['articleId']} ${ref['sentenceId']}`
		: `e ${ref['wordId']} ${ref['index']}`;
}

class Count {
	/** @param {string} course @param {Record<string, Record<string, number>>} articles */
	constructor(course, articles) {
		this.course = course;
		this.articles = articles;
		this.rollover = 4;
		this.desired = 0.9;
		/** @type {Map<string, Memory | null>} */
		this.memories = new Map();
		/** @type {Map<string, { added: boolean, mark: string }>} */
		this.listed = new Map();
		/** @type {Set<string>} */
		this.shown = new Set();
		/** @type {Record<number, { reviews: number, forgotten: number, durationMs: number, newWords: number }>} */
		this.days = {};
		/** @type {{ day: number, hour: number, kind: string, sentence: string, maturity: string, recalled: boolean, predicted: number }[]} */
		this.tests = [];
		/** @type {{ day: number, hour: number }[]} */
		this.hours = [];
		/** @type {Record<string, any>} */
		this.quizzes = {};
		/** @type {{ day: number, learning: number, known: number, ignored: number }[]} */
		this.words = [];
		/** @type {Record<string, { day: number, ratio: number }[]>} */
		this.coverage = {};
		/** @type {number | null} */
		this.week = null;
	}

	/** @param {{ atMs: number, utcOffsetMinutes: number }} moment */
	dayOf({ atMs, utcOffsetMinutes }) {
		return Math.floor((atMs + utcOffsetMinutes * 60_000 - this.rollover * 3_600_000) / DAY);
	}

	/** Recall of a word's recognise card at the end of a day. @param {string} word @param {number} day */
	recall(word, day) {
		const mark = this.listed.get(word)?.mark ?? 'none';
		if (mark !== 'none') return 1;
		const memory = this.memories.get(word.replace(':', ':recognise:'));
		if (!memory || memory.inStep) return 0;
		return recallAfter(Math.max(0, day - memory.lastDay), memory.s);
	}

	/** @param {number} day */
	sample(day) {
		const counts = { day, learning: 0, known: 0, ignored: 0 };
		const words = new Set([...this.listed.keys()].filter((word) => word.startsWith(`${this.course}:`)));
		for (const cardId of this.memories.keys()) {
			const { course, kind, word } = cardName(cardId);
			if (course === this.course && kind !== 'question') words.add(word);
		}
		for (const word of words) {
			const entry = this.listed.get(word);
			if (entry?.mark === 'ignored') counts.ignored++;
			else if (this.recall(word, day) >= 0.9) counts.known++;
			else if (entry?.added || this.memories.get(word.replace(':', ':recognise:'))) counts.learning++;
		}
		if (counts.learning + counts.known + counts.ignored === 0) return;
		this.words.push(counts);
		for (const [article, occurrences] of Object.entries(this.articles)) {
			const names = Object.keys(occurrences).map((id) => `${this.course}:${id}`);
			if (!names.some((word) => this.listed.has(word) || this.memories.has(word.replace(':', ':recognise:')))) continue;
			let expected = 0;
			let total = 0;
			for (const [id, times] of Object.entries(occurrences)) {
				total += times;
				expected += times * this.recall(`${this.course}:${id}`, day);
			}
			(this.coverage[article] ??= []).push({ day, ratio: expected / total });
		}
	}

	/** Samples every Sunday before the week of `day`. @param {number} day */
	passWeeks(day) {
		const week = Math.floor((day + 3) / 7);
		if (this.week === null) this.week = week;
		for (; this.week < week; this.week++) this.sample(this.week * 7 + 3);
	}

	/** @param {Event} event */
	take(event) {
		const day = this.dayOf(/** @type {any} */ (event));
		this.passWeeks(day);
		const { type } = event;
		if (type === 'settings-changed') {
			this.rollover = event['settings'].rolloverHour ?? this.rollover;
			this.desired = event['settings'].desiredRetention ?? this.desired;
		} else if (type === 'word-added') {
			this.listed.set(`${event['course']}:${event['wordId']}`, { added: true, mark: 'none' });
		} else if (type === 'word-marked') {
			const key = `${event['course']}:${event['wordId']}`;
			const added = this.listed.get(key)?.added ?? false;
			if (!added && event['mark'] === 'none') this.listed.delete(key);
			else this.listed.set(key, { added, mark: event['mark'] });
		} else if (type === 'card-reset') this.memories.set(event['cardId'], null);
		else if (type === 'question-answered') this.answer(event, day);
		else if (type === 'card-reviewed') this.review(event, day);
	}

	/** @param {Event} event @param {number} day */
	answer(event, day) {
		if (event['course'] !== this.course) return;
		const run = (this.quizzes[event['runId']] ??= { article: event['articleId'], stage: event['stage'], answers: {} });
		run.day = day;
		run.answers[event['questionId']] = event['correct'];
	}

	/** @param {Event} event @param {number} day */
	review(event, day) {
		const cardId = event['cardId'];
		const rating = event['rating'];
		const { course, kind } = cardName(cardId);
		const before = this.memories.get(cardId) ?? null;
		const elapsed = before === null ? 0 : Math.max(0, day - before.lastDay);
		const sentence = sentenceName(event['sentence']);
		if (course === this.course) {
			const sums = (this.days[day] ??= { reviews: 0, forgotten: 0, durationMs: 0, newWords: 0 });
			const hour = Math.floor((event['atMs'] / 60_000 + event['utcOffsetMinutes']) / 60) % 24;
			sums.reviews++;
			sums.durationMs += event['durationMs'];
			if (rating === 1) sums.forgotten++;
			if (before === null && kind === 'recognise') sums.newWords++;
			this.hours.push({ day, hour });
			if (before !== null && !before.inStep && before.due - before.lastDay >= 1) {
				const novelty = sentence === null ? 'none' : this.shown.has(`${cardId} ${sentence}`) ? 'known' : 'new';
				const maturity = before.due - before.lastDay >= 21 ? 'mature' : 'young';
				const predicted = recallAfter(elapsed, before.s);
				this.tests.push({ day, hour, kind, sentence: novelty, maturity, recalled: rating > 1, predicted });
			}
		}
		if (sentence !== null) this.shown.add(`${cardId} ${sentence}`);
		const strength = nextStrength(before, rating, elapsed);
		const reviews = (before?.reviews ?? 0) + 1;
		const lastDay = Math.max(before?.lastDay ?? day, day);
		const exact = (strength.s / FACTOR) * (this.desired ** (1 / DECAY) - 1);
		const interval = clamp(Math.round(fuzzed(exact, cardId, reviews)), 1, 36_500);
		this.memories.set(cardId, {
			...strength,
			lastDay,
			due: rating === 1 ? lastDay : lastDay + interval,
			inStep: rating === 1,
			reviews,
			lapses: (before?.lapses ?? 0) + (rating === 1 && before !== null && !before.inStep ? 1 : 0),
			released: 0
		});
	}

	/** @param {number} first @param {number} last */
	period(first, last) {
		const tests = this.tests.filter(({ day }) => day >= first && day <= last);
		/** @type {Record<string, Tally>} */
		const groups = {};
		/** @type {Record<string, Tally>} */
		const weeks = {};
		/** @type {Record<string, Tally>} */
		const bins = {};
		for (const { day, kind, sentence, maturity, recalled, predicted } of tests) {
			for (const name of ['all', kind, maturity, `sentence ${sentence}`]) tally(groups, name, recalled, predicted);
			tally(weeks, String(Math.floor((day + 3) / 7) * 7 - 3), recalled, predicted);
			tally(bins, String(Math.min(19, Math.floor(predicted * 20))), recalled, predicted);
		}
		const hours = Array.from({ length: 24 }, () => 0);
		for (const { day, hour } of this.hours) if (day >= first && day <= last) hours[hour] = (hours[hour] ?? 0) + 1;
		const days = Object.fromEntries(Object.entries(this.days).filter(([day]) => +day >= first && +day <= last));
		return { days, groups, weeks, bins, hours };
	}
}

/**
 * All figures as plain data.
 * @param {Event[]} events
 * @param {string} course
 * @param {{ atMs: number, utcOffsetMinutes: number }} now
 * @param {Record<string, Record<string, number>>} articles
 */
export function countLog(events, course, now, articles) {
	const count = new Count(course, articles);
	for (const event of effectiveEvents(events)) count.take(event);
	const today = count.dayOf(now);
	if (count.week !== null) count.passWeeks(today);
	count.sample(today);
	const own = [...count.memories].filter(([cardId, memory]) => memory && cardName(cardId).course === course);
	const steps = [0, 1, 3, 7, 14, 21, 30, 60, 90, 180, 365];
	const strong = own.filter(([cardId]) => cardName(cardId).kind !== 'question').map(([, memory]) => memory?.s ?? 0);
	const activeDays = Object.keys(count.days).filter((day) => +day > today - 28 && +day <= today).length;
	const firstDay = Math.min(today, ...Object.keys(count.days).map(Number));
	return {
		today,
		activeDays,
		month: count.period(today - 29, today),
		year: count.period(today - 364, today),
		all: count.period(firstDay, today),
		stability: steps.map((from, index) => strong.filter((s) => s >= from && s < (steps[index + 1] ?? Infinity)).length),
		words: count.words,
		coverage: count.coverage,
		quizzes: Object.entries(count.quizzes)
			.filter(([, { stage }]) => stage === 'after')
			.map(([runId, { article, day, answers }]) => ({
				runId,
				article,
				day,
				total: Object.keys(answers).length,
				correct: Object.values(answers).filter(Boolean).length
			}))
	};
}

/**
 * The events of a backup (lines of a checksum, a blank and JSON, packed or not), or of a file with one event a line.
 * @param {string} path
 * @returns {Event[]}
 */
function readEvents(path) {
	const bytes = readFileSync(path);
	const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
	const lines = text.split('\n').filter((line) => line.trim() !== '');
	if (!/^[0-9a-f]{8} /.test(lines[0] ?? '')) return lines.map((line) => JSON.parse(line));
	// the first line says what the file is, lines without an event hold own content
	return lines.slice(1).flatMap((line) => JSON.parse(line.slice(9)).event ?? []);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const [file, course = 'indonesian', atMs = '0', offset = '0', articles] = process.argv.slice(2);
	if (file === undefined) {
		console.error(
			'Usage: node scripts/count-log.mjs <backup or events.jsonl> <course> <now, ms> <UTC offset, minutes> [articles.json]'
		);
		process.exit(2);
	}
	const events = readEvents(file);
	const now = { atMs: Number(atMs), utcOffsetMinutes: Number(offset) };
	console.log(
		JSON.stringify(countLog(events, course, now, articles ? JSON.parse(readFileSync(articles, 'utf8')) : {}))
	);
}
