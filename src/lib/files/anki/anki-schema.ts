// Schema 11 of Anki's collections and the JSON of its one `col` row, as every version since 2012 reads it.
import { OWN_CSS, OWN_FIELDS } from '../../core/exchange/anki/own-note-type';
import type { AnkiCollection } from '../../core/exchange/anki/build-anki-collection';

export const SCHEMA_11 = `
CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null, ver integer not null,
	dty integer not null, usn integer not null, ls integer not null, conf text not null, models text not null, decks text not null,
	dconf text not null, tags text not null);
CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null, mod integer not null, usn integer not null,
	tags text not null, flds text not null, sfld integer not null, csum integer not null, flags integer not null, data text not null);
CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not null, mod integer not null,
	usn integer not null, type integer not null, queue integer not null, due integer not null, ivl integer not null,
	factor integer not null, reps integer not null, lapses integer not null, left integer not null, odue integer not null,
	odid integer not null, flags integer not null, data text not null);
CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null, ivl integer not null,
	lastIvl integer not null, factor integer not null, time integer not null, type integer not null);
CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);`;

/** Not sent to any server yet. */
export const UNSENT = -1;
const DEFAULT_ID = 1;

/** The one row of `col`, in the order of its columns. `isStub`: a collection that only asks to update holds no deck of ours. */
export function collectionRow(collection: AnkiCollection, isStub: boolean): (string | number)[] {
	const { createdAtS, madeAtMs, noteType, deck } = collection;
	const decks = {
		[DEFAULT_ID]: deckOf(DEFAULT_ID, 'Default'),
		...(isStub ? {} : { [deck.id]: deckOf(deck.id, deck.name) })
	};
	const texts = [
		configOf(collection),
		{ [noteType.id]: noteTypeOf(collection) },
		decks,
		{ [DEFAULT_ID]: optionsOf() },
		{}
	].map((value) => JSON.stringify(value));
	return [1, createdAtS, madeAtMs, madeAtMs, 11, 0, 0, 0, ...texts];
}

/** `schedVer` 2: with 1 Anki would take the answers of learning cards for those of its first scheduler. */
function configOf({ createdMinutesWest, rolloverHour, noteType, cards }: AnkiCollection) {
	return {
		activeDecks: [DEFAULT_ID],
		curDeck: DEFAULT_ID,
		curModel: noteType.id,
		nextPos: cards.length + 1,
		newSpread: 0,
		collapseTime: 1_200,
		timeLim: 0,
		estTimes: true,
		dueCounts: true,
		sortType: 'noteFld',
		sortBackwards: false,
		addToCur: true,
		dayLearnFirst: false,
		schedVer: 2,
		creationOffset: createdMinutesWest,
		rollover: rolloverHour
	};
}

function noteTypeOf({ noteType, deck }: AnkiCollection) {
	const field = (name: string, ord: number) => ({
		name,
		ord,
		sticky: false,
		rtl: false,
		font: 'Arial',
		size: 20,
		media: []
	});
	return {
		id: noteType.id,
		name: noteType.name,
		type: 0,
		// fixed: what the learner makes of the templates in Anki is newer and stays
		mod: Math.floor(noteType.id / 1_000),
		usn: UNSENT,
		sortf: 0,
		did: deck.id,
		tags: [],
		vers: [],
		css: OWN_CSS,
		latexPre: '',
		latexPost: '',
		latexsvg: false,
		req: noteType.templates.map(({ kind }, ord) => [ord, 'any', [fieldAskedBy(kind, ord)]]),
		flds: OWN_FIELDS.map(field),
		tmpls: noteType.templates.map(({ name, front, back }, ord) => ({
			name,
			ord,
			qfmt: front,
			afmt: back,
			bqfmt: '',
			bafmt: '',
			did: null
		}))
	};
}

/** The field without which the question would be empty. */
function fieldAskedBy(kind: string, ordinal: number): number {
	if (kind === 'listen') return OWN_FIELDS.indexOf('Listen');
	return kind === 'build' ? OWN_FIELDS.indexOf('Build') : ordinal;
}

function deckOf(id: number, name: string) {
	const none = [0, 0];
	return {
		id,
		name,
		mod: 0,
		usn: UNSENT,
		lrnToday: none,
		revToday: none,
		newToday: none,
		timeToday: none,
		collapsed: false,
		browserCollapsed: true,
		desc: '',
		dyn: 0,
		conf: DEFAULT_ID,
		extendNew: 10,
		extendRev: 50
	};
}

/** The options of the deck *Default*, as a new collection has them; an import leaves the learner's own alone. */
function optionsOf() {
	return {
		id: DEFAULT_ID,
		name: 'Default',
		mod: 0,
		usn: UNSENT,
		maxTaken: 60,
		autoplay: true,
		timer: 0,
		replayq: true,
		dyn: false,
		new: { delays: [1, 10], ints: [1, 4, 0], initialFactor: 2_500, order: 1, perDay: 20, bury: false, separate: true },
		lapse: { delays: [10], mult: 0, minInt: 1, leechFails: 8, leechAction: 1 },
		rev: { perDay: 200, ease4: 1.3, fuzz: 0.05, minSpace: 1, ivlFct: 1, maxIvl: 36_500, bury: false, hardFactor: 1.2 }
	};
}
