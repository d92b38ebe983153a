// A collection as a database that can be asked, and that holds what its tables say and nothing else: no views, no computed columns.
import type { Database, SqlJsStatic, SqlValue } from 'sql.js';
import { PackageFault } from './package-fault';

/** How SQLite is had: in the browser as an asset of our own, in tests from the package. */
export type LoadSqlite = () => Promise<SqlJsStatic>;

export type Row = readonly SqlValue[];

/** From this version on note types and decks have tables of their own, whose names compare by Anki's `unicase`. */
const FIRST_UNICASE_VERSION = 15;
/** Schema 18 came with Anki 2.1.28 in 2020 and is the newest so far. */
const NEWEST_VERSION = 18;
/** Schema 11 is what every version before 2.1.28 wrote, and what packages for them hold to this day. */
const OLDEST_VERSION = 11;

export class CollectionDatabase {
	readonly #database: Database;
	readonly hasTables: boolean;

	/** Throws `PackageFault` unless it is a sound collection of a version that is known. */
	constructor(sqlite: SqlJsStatic, bytes: Uint8Array) {
		this.#database = new sqlite.Database(bytes);
		try {
			this.#database.exec('PRAGMA trusted_schema=OFF');
			const version = asNumber(this.#first('select ver from col'));
			if (version > NEWEST_VERSION) throw new PackageFault('anki-newer', `schema ${version}`);
			if (version < OLDEST_VERSION) throw new PackageFault('anki-schema', `schema ${version}`);
			this.hasTables = version >= FIRST_UNICASE_VERSION;
			if (this.hasTables) this.#dropCollation();
			this.#check();
		} catch (error) {
			this.close();
			throw asFault(error);
		}
	}

	/** Calls back with each row. The columns must be real ones of a real table. */
	read(table: string, columns: readonly string[], onRow: (row: Row) => void): void {
		this.#checkTable(table, columns);
		const statement = this.#database.prepare(`select ${columns.join(', ')} from ${table}`);
		try {
			while (statement.step()) onRow(statement.get());
		} finally {
			statement.free();
		}
	}

	count(table: string): number {
		this.#checkTable(table, []);
		return asNumber(this.#first(`select count(*) from ${table}`));
	}

	close(): void {
		this.#database.close();
	}

	#first(sql: string): SqlValue | undefined {
		return this.#database.exec(sql)[0]?.values[0]?.[0];
	}

	/** SQLite cannot compare by a collation that it does not have, and this build takes none: names are compared by their bytes instead. */
	#dropCollation(): void {
		this.#database.exec(
			`PRAGMA writable_schema=ON;
			UPDATE sqlite_master SET sql = replace(sql, 'COLLATE unicase', '') WHERE sql LIKE '%COLLATE unicase%';
			PRAGMA writable_schema=RESET;`
		);
	}

	/** zip's checksum tells of damage on the way; this of damage before. Indexes by `unicase` are in another order: tables with one are left out. */
	#check(): void {
		const targets = this.hasTables ? ['(notes)', '(cards)', '(revlog)'] : ['(1)'];
		for (const target of targets) {
			const answer = this.#first(`PRAGMA quick_check${target}`);
			if (answer !== 'ok') throw new PackageFault('anki-database-damaged', asText(answer).slice(0, 200));
		}
	}

	#checkTable(table: string, columns: readonly string[]): void {
		const [found] = this.#database.exec(
			`select type, upper(substr(ltrim(sql), 1, 14)) from sqlite_master where lower(name) = '${table}'`
		);
		const [type, beginning] = found?.values[0] ?? [];
		if (type !== 'table' || asText(beginning).startsWith('CREATE VIRTUAL')) {
			throw new PackageFault('anki-schema', `no table ${table}`);
		}
		const [info] = this.#database.exec(`PRAGMA table_xinfo(${table})`);
		const real = new Set(info?.values.flatMap((row) => (row[6] === 0 ? [asText(row[1]).toLowerCase()] : [])) ?? []);
		const missing = columns.find((column) => !real.has(column));
		if (missing !== undefined) throw new PackageFault('anki-schema', `no column ${table}.${missing}`);
	}
}

/** What SQLite throws says that the file is damaged or no database at all; our own faults say more. */
export function asFault(error: unknown): PackageFault {
	if (error instanceof PackageFault) return error;
	return new PackageFault('anki-database-damaged', error instanceof Error ? error.message.slice(0, 200) : '');
}

export function asText(value: SqlValue | undefined): string {
	if (typeof value === 'string') return value;
	if (value instanceof Uint8Array) return new TextDecoder().decode(value);
	return typeof value === 'number' ? String(value) : '';
}

/** A finite number; 0 for anything else. */
export function asNumber(value: SqlValue | undefined): number {
	return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

export function asBytes(value: SqlValue | undefined): Uint8Array {
	return value instanceof Uint8Array ? value : new TextEncoder().encode(asText(value));
}
