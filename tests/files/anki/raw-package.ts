// Packages as nobody should write them: any tables, any bytes, in a zip whose checksums are right.
import { strToU8, zipSync, type Zippable } from 'fflate';
import { loadSqlite } from './learner';

export interface RawNote {
	readonly guid?: string;
	readonly type?: number;
	readonly fields: readonly string[];
}

const NOTE_TYPE = {
	1: {
		id: 1,
		name: 'Basic',
		type: 0,
		flds: [
			{ name: 'Front', ord: 0 },
			{ name: 'Back', ord: 1 }
		],
		tmpls: [{ name: 'Card 1', ord: 0, qfmt: '{{Front}}', afmt: '{{Back}}' }]
	}
};

export interface RawCollection {
	readonly version?: number;
	readonly models?: unknown;
	/** Statements that make the tables, in place of the usual ones. */
	readonly schema?: string;
	readonly notes?: readonly RawNote[];
	/** Run at the end. */
	readonly more?: string;
}

const SCHEMA = `create table col (id integer primary key, crt, mod, scm, ver, dty, usn, ls, conf, models, decks, dconf, tags);
create table notes (id integer primary key, guid, mid, mod, usn, tags, flds, sfld, csum, flags, data);
create table cards (id integer primary key, nid, did, ord, mod, usn, type, queue, due, ivl, factor, reps, lapses, left, odue, odid, flags, data);
create table revlog (id integer primary key, cid, usn, ease, ivl, lastIvl, factor, time, type);`;

/** A collection of the older schema; one card for each note. */
export async function makeDatabase(raw: RawCollection): Promise<Uint8Array> {
	const { version = 11, models = NOTE_TYPE, schema = SCHEMA, notes = [], more = '' } = raw;
	const sqlite = await loadSqlite();
	const database = new sqlite.Database();
	database.exec(schema);
	if (schema === SCHEMA) {
		const text = typeof models === 'string' ? models : JSON.stringify(models);
		database.run("insert into col values (1,1767214800,0,0,?,0,0,0,'{}',?,'{}','{}','{}')", [version, text]);
		database.exec('begin');
		const note = database.prepare("insert into notes values (?,?,?,0,0,'',?,'',0,0,'')");
		const card = database.prepare("insert into cards values (?,?,1,0,0,0,0,0,1,0,0,0,0,0,0,0,0,'')");
		notes.forEach(({ guid, type = 1, fields }, index) => {
			note.run([index + 1, guid ?? `guid-${index}`, type, fields.join('\x1f')]);
			card.run([index + 1, index + 1]);
		});
		note.free();
		card.free();
		database.exec('commit');
	}
	if (more !== '') database.exec(more);
	const bytes = database.export();
	database.close();
	return bytes;
}

export async function makePackage(raw: RawCollection, files: Zippable = {}): Promise<Uint8Array> {
	return zipSync({ 'collection.anki2': await makeDatabase(raw), media: strToU8('{}'), ...files });
}

/** A zstd frame of raw blocks: nothing is compressed. */
export function storeAsZstd(bytes: Uint8Array): Uint8Array {
	return frame(
		Array.from({ length: Math.max(1, Math.ceil(bytes.length / 65_536)) }, (_, index) => {
			const part = bytes.subarray(index * 65_536, (index + 1) * 65_536);
			return { type: 0, size: part.length, content: part };
		})
	);
}

/** A frame of so many blocks that each say "128 kB of zeros" in four bytes. */
export function zstdBomb(blocks: number): Uint8Array {
	const zeros = { type: 1, size: 128 * 1024, content: Uint8Array.of(0) };
	return frame(Array.from({ length: blocks }, () => zeros));
}

interface Block {
	readonly type: number;
	readonly size: number;
	readonly content: Uint8Array;
}

/** `window`: exponent above 1 kB in its five high bits. */
export function frame(blocks: readonly Block[], window = 10 << 3): Uint8Array {
	const head = Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0, window);
	const parts = blocks.flatMap(({ type, size, content }, index) => {
		const header = (size << 3) | (type << 1) | (index === blocks.length - 1 ? 1 : 0);
		return [Uint8Array.of(header & 0xff, (header >> 8) & 0xff, (header >> 16) & 0xff), content];
	});
	const all = [head, ...parts];
	const bytes = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of all) {
		bytes.set(part, at);
		at += part.length;
	}
	return bytes;
}
