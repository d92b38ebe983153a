// Writes an .apkg that every Anki since 2018 imports ("Legacy 2": schema 11 in `collection.anki21`), and older ones refuse with a reason.
import { strToU8, zipSync } from 'fflate';
import type { Database, SqlJsStatic } from 'sql.js';
import type { AnkiCollection } from '../../core/exchange/anki/build-anki-collection';
import { collectionRow, SCHEMA_11, UNSENT } from './anki-schema';
import type { LoadSqlite } from './collection-database';
import { sha1Start } from './sha1';

/** protobuf: version = 2. */
const META = Uint8Array.of(0x08, 0x02);
/** The same words always give the same bytes: zip's times begin in 1980, by the local clock. */
const ZIP_TIME = new Date(1980, 0, 1);
/** Anki's own sentence, by which programs know the stub. */
const UPDATE_NOTICE = 'Please update to the latest Anki version, then import the .apkg file again.';

export async function writeAnkiPackage(
	collection: AnkiCollection,
	loadSqlite: LoadSqlite
): Promise<Uint8Array<ArrayBuffer>> {
	const sqlite = await loadSqlite();
	const files = {
		meta: META,
		'collection.anki21': makeDatabase(sqlite, (database) => {
			fillCollection(database, collection);
		}),
		'collection.anki2': makeDatabase(sqlite, (database) => {
			fillStub(database, collection);
		}),
		media: strToU8('{}')
	};
	return zipSync(files, { mtime: ZIP_TIME });
}

function makeDatabase(sqlite: SqlJsStatic, fill: (database: Database) => void): Uint8Array {
	const database = new sqlite.Database();
	try {
		database.exec(SCHEMA_11);
		database.exec('BEGIN');
		fill(database);
		database.exec('COMMIT');
		return database.export();
	} finally {
		database.close();
	}
}

type Value = string | number;

function insert(database: Database, table: string, rows: Iterable<readonly Value[]>): void {
	let statement: ReturnType<Database['prepare']> | null = null;
	try {
		for (const row of rows) {
			statement ??= database.prepare(`INSERT INTO ${table} VALUES (${row.map(() => '?').join(',')})`);
			statement.run([...row]);
		}
	} finally {
		statement?.free();
	}
}

function fillCollection(database: Database, collection: AnkiCollection): void {
	const { madeAtMs, noteType, deck, notes, cards, reviews } = collection;
	const changedAtS = Math.floor(madeAtMs / 1_000);
	insert(database, 'col', [collectionRow(collection, false)]);
	insert(
		database,
		'notes',
		notes.map(({ id, guid, tags, fields, sortText }) => {
			const tagText = tags.length === 0 ? '' : ` ${tags.join(' ')} `;
			const texts = [tagText, fields.join('\x1f'), sortText];
			return [id, guid, noteType.id, changedAtS, UNSENT, ...texts, sha1Start(sortText), 0, ''];
		})
	);
	insert(
		database,
		'cards',
		cards.map(({ id, noteId, ordinal, type, queue, due, interval, factor, reps, lapses, left, data }) => {
			const place = [id, noteId, deck.id, ordinal, changedAtS, UNSENT];
			return [...place, type, queue, due, interval, factor, reps, lapses, left, 0, 0, 0, data];
		})
	);
	insert(
		database,
		'revlog',
		reviews.map(({ id, cardId, ease, interval, lastInterval, factor, durationMs, kind }) => {
			return [id, cardId, UNSENT, ease, interval, lastInterval, factor, durationMs, kind];
		})
	);
}

function fillStub(database: Database, collection: AnkiCollection): void {
	const { madeAtMs, noteType } = collection;
	const changedAtS = Math.floor(madeAtMs / 1_000);
	const fields = [UPDATE_NOTICE, ...Array.from({ length: 6 }, () => '')].join('\x1f');
	insert(database, 'col', [collectionRow(collection, true)]);
	insert(database, 'notes', [
		[1, 'mitra-stub', noteType.id, changedAtS, UNSENT, '', fields, UPDATE_NOTICE, sha1Start(UPDATE_NOTICE), 0, '']
	]);
	insert(database, 'cards', [[1, 1, 1, 0, changedAtS, UNSENT, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, '']]);
}
