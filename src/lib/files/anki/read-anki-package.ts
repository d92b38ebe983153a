// Reads .apkg and .colpkg, of every format since 2012: zip, perhaps zstd, SQLite. Media stays unread.
import type { AnkiCard, AnkiNote, AnkiPackage, AnkiReview } from '../../core/exchange/anki/anki-package';
import { htmlToText } from '../../core/exchange/anki/html-to-text';
import type { ImportIssue } from '../../core/exchange/import-issue';
import type { ByteSource } from './byte-source';
import { asFault, asNumber, asText, CollectionDatabase, type LoadSqlite, type Row } from './collection-database';
import { countMedia } from './count-media';
import { PackageFault } from './package-fault';
import { numberField } from './protobuf';
import { readHead } from './read-note-types';
import { unpackZstd } from './unpack-zstd';
import { openZip, type ZipArchive } from './zip-archive';

/** A collection of a hundred thousand notes with ten years of reviews is about half of this. */
const COLLECTION_LIMIT = 256 * 1024 * 1024;
const NOTE_LIMIT = 200_000;
const CARD_LIMIT = 500_000;
const REVIEW_LIMIT = 2_000_000;
/** Fields of one note; Anki allows more, nobody uses them. */
const FIELD_LIMIT = 200;

export type ReadPackage = { readonly content: AnkiPackage } | { readonly issues: readonly ImportIssue[] };

/** What the package holds, or why it cannot be read; rejects only on a fault of the app's own. */
export async function readAnkiPackage(source: ByteSource, loadSqlite: LoadSqlite): Promise<ReadPackage> {
	try {
		const archive = await openZip(source);
		const { bytes, mediaCount } = await readCollection(archive);
		const sqlite = await loadSqlite();
		return { content: readDatabase(new CollectionDatabase(sqlite, bytes), mediaCount) };
	} catch (error) {
		if (error instanceof PackageFault) return { issues: [error.issue] };
		throw error;
	}
}

interface PackedCollection {
	readonly bytes: Uint8Array;
	readonly mediaCount: number;
}

/** New packages carry an old collection that only asks to update: which one counts is written in `meta`, or shows in what there is. */
async function readCollection(archive: ZipArchive): Promise<PackedCollection> {
	const meta = await archive.read('meta', 1024);
	const version = meta === null ? guessVersion(archive) : numberField(meta, 1);
	if (version > 3) throw new PackageFault('anki-newer', `package version ${version}`);
	const name = ['', 'collection.anki2', 'collection.anki21', 'collection.anki21b'][version] ?? '';
	const packed = await archive.read(name, COLLECTION_LIMIT);
	if (packed === null) throw new PackageFault('anki-no-collection', name);
	const isZstd = version === 3;
	const bytes = isZstd ? unpackZstd(packed, name, COLLECTION_LIMIT) : packed;
	return { bytes, mediaCount: await countMedia(archive, isZstd) };
}

function guessVersion({ names }: ZipArchive): number {
	if (names.has('collection.anki21b')) return 3;
	return names.has('collection.anki21') ? 2 : 1;
}

function readDatabase(database: CollectionDatabase, mediaCount: number): AnkiPackage {
	try {
		checkSize(database);
		const head = readHead(database);
		const { notes, cutFields } = readNotes(database);
		if (isStub(notes)) throw new PackageFault('anki-stub');
		const typeIds = new Set(head.noteTypes.map(({ id }) => id));
		const sound = notes.filter(({ noteTypeId }) => typeIds.has(noteTypeId));
		const noteIds = new Set(sound.map(({ id }) => id));
		const allCards = readCards(database);
		const cards = allCards.filter(({ noteId }) => noteIds.has(noteId));
		return {
			calendar: head.calendar,
			noteTypes: head.noteTypes,
			decks: head.decks,
			notes: sound,
			cards,
			reviews: readReviews(database, head.hasFirstScheduler),
			mediaCount,
			cutFields,
			strayRecords: notes.length - sound.length + allCards.length - cards.length
		};
	} catch (error) {
		throw asFault(error);
	} finally {
		database.close();
	}
}

function checkSize(database: CollectionDatabase): void {
	const notes = database.count('notes');
	if (notes > NOTE_LIMIT || database.count('cards') > CARD_LIMIT) {
		throw new PackageFault('anki-too-many-notes', '', notes);
	}
	const reviews = database.count('revlog');
	if (reviews > REVIEW_LIMIT) throw new PackageFault('anki-too-many-reviews', '', reviews);
}

function readNotes(database: CollectionDatabase): { readonly notes: readonly AnkiNote[]; readonly cutFields: number } {
	const notes: AnkiNote[] = [];
	let cutFields = 0;
	database.read('notes', ['id', 'guid', 'mid', 'tags', 'flds'], ([id, guid, type, tags, fields]) => {
		const reduced = asText(fields).split('\x1f', FIELD_LIMIT).map(htmlToText);
		cutFields += reduced.filter(({ isCut }) => isCut).length;
		notes.push({
			id: asNumber(id),
			guid: asText(guid),
			noteTypeId: asNumber(type),
			tags: asText(tags)
				.split(/[\s\u3000]+/u, FIELD_LIMIT)
				.filter((tag) => tag !== ''),
			fields: reduced.map(({ text, bold }) => ({ text, bold }))
		});
	});
	return { notes, cutFields };
}

/** What old versions of Anki show of a package that is too new for them. */
function isStub(notes: readonly AnkiNote[]): boolean {
	return notes.length === 1 && /^Please update to the latest Anki version/.test(notes[0]?.fields[0]?.text ?? '');
}

const CARD_COLUMNS = [
	'id',
	'nid',
	'did',
	'ord',
	'mod',
	'type',
	'queue',
	'due',
	'ivl',
	'factor',
	'reps',
	'lapses',
	'odue',
	'odid',
	'data'
] as const;
const STAGES = ['new', 'learning', 'review', 'relearning'] as const;

function readCards(database: CollectionDatabase): readonly AnkiCard[] {
	const cards: AnkiCard[] = [];
	database.read('cards', CARD_COLUMNS, (row) => {
		cards.push(readCard(row));
	});
	return cards;
}

function readCard(row: Row): AnkiCard {
	const numbers = row.slice(0, 14).map(asNumber);
	const at = (column: (typeof CARD_COLUMNS)[number]) => numbers[CARD_COLUMNS.indexOf(column)] ?? 0;
	// in a filtered deck the card's own deck and due are set aside
	const isFiltered = at('odid') !== 0;
	return {
		id: at('id'),
		noteId: at('nid'),
		deckId: isFiltered ? at('odid') : at('did'),
		ordinal: at('ord'),
		stage: STAGES[at('type')] ?? 'new',
		isSuspended: at('queue') === -1,
		due: isFiltered && at('odue') !== 0 ? at('odue') : at('due'),
		// negative intervals are seconds
		intervalDays: Math.max(0, at('ivl')),
		ease: at('factor') / 1_000,
		reviewCount: at('reps'),
		lapses: at('lapses'),
		memory: readMemory(asText(row[14])),
		changedAtS: at('mod')
	};
}

/** `{"s":…,"d":…}`, FSRS's stability in days and difficulty from 1 to 10. */
function readMemory(data: string): AnkiCard['memory'] {
	if (!data.includes('"s"')) return null;
	try {
		const { s, d } = JSON.parse(data) as { readonly s?: unknown; readonly d?: unknown };
		if (typeof s !== 'number' || typeof d !== 'number' || s <= 0 || d < 1 || d > 10) return null;
		return { stability: s, difficulty: d };
	} catch {
		return null;
	}
}

const KIND = { learning: 0, relearning: 2, filtered: 3, manual: 4 } as const;

function readReviews(database: CollectionDatabase, hasFirstScheduler: boolean): readonly AnkiReview[] {
	const reviews: AnkiReview[] = [];
	database.read('revlog', ['id', 'cid', 'ease', 'factor', 'time', 'type'], (row) => {
		const [atMs = 0, cardId = 0, ease = 0, factor = 0, durationMs = 0, kind = 0] = row.map(asNumber);
		const what = whatHappened(ease, factor, kind, hasFirstScheduler);
		if (what !== null) reviews.push({ atMs, cardId, what, durationMs });
	});
	return reviews.toSorted((a, b) => a.atMs - b.atMs);
}

/** `null` for lines that say nothing of what was recalled: due dates set by hand, and practice that was not to count. */
function whatHappened(
	ease: number,
	factor: number,
	kind: number,
	hasFirstScheduler: boolean
): AnkiReview['what'] | null {
	if (ease === 0) return kind === KIND.manual && factor === 0 ? 'forgotten' : null;
	if (kind === KIND.filtered && factor === 0) return null;
	const isLearning = kind === KIND.learning || kind === KIND.relearning;
	// its learning cards had no Hard: 2 was Good and 3 Easy
	const rating = hasFirstScheduler && isLearning && ease > 1 ? ease + 1 : ease;
	return rating === 1 || rating === 2 || rating === 3 || rating === 4 ? rating : null;
}
