// Reads single entries of a zip archive (APPNOTE 6.3), each bounded while it is unpacked and checked by its CRC-32: fflate checks none.
import { Inflate } from 'fflate';
import type { ByteSource } from './byte-source';
import { crc32OfBytes } from './crc32-bytes';
import { PackageFault } from './package-fault';

interface ZipEntry {
	readonly name: string;
	readonly method: number;
	readonly crc: number;
	readonly packedSize: number;
	readonly size: number;
	readonly headerAt: number;
}

export interface ZipArchive {
	readonly names: ReadonlySet<string>;
	/** The entry's bytes, at most `limit`; `null` when there is none of that name. Throws `PackageFault`. */
	read(name: string, limit: number): Promise<Uint8Array | null>;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
/** The comment after the end record is no longer. */
const COMMENT_LIMIT = 0xffff;
/** A hundred thousand sounds have a directory of less than ten megabytes. */
const DIRECTORY_LIMIT = 32 * 1024 * 1024;
/** Decks hold tens of thousands of sounds, not more. */
const ENTRY_LIMIT = 200_000;
/** Databases shrink to a third or a tenth; what unpacks to this many times its size was made to fill a memory. */
const RATIO_LIMIT = 200;
/** Below this size no ratio does harm. */
const RATIO_FROM = 4 * 1024 * 1024;
const PIECE = 64 * 1024;

/** Opens the archive's directory; nothing is unpacked yet. Throws `PackageFault`. */
export async function openZip(source: ByteSource): Promise<ZipArchive> {
	const { at, size, count } = await findDirectory(source);
	if (size > DIRECTORY_LIMIT || count > ENTRY_LIMIT) throw new PackageFault('archive-too-large', `${count} entries`);
	if (at + size > source.size) throw new PackageFault('damaged-archive', 'directory');
	const entries = readDirectory(await source.read(at, at + size), count);
	return {
		names: new Set(entries.keys()),
		read: async (name, limit) => {
			const entry = entries.get(name);
			return entry === undefined ? null : readEntry(source, entry, limit);
		}
	};
}

async function findDirectory(source: ByteSource): Promise<{ at: number; size: number; count: number }> {
	const from = Math.max(0, source.size - END_SIZE - COMMENT_LIMIT);
	const tail = await source.read(from, source.size);
	const view = viewOf(tail);
	for (let at = tail.length - END_SIZE; at >= 0; at--) {
		if (view.getUint32(at, true) !== END_SIGNATURE) continue;
		return {
			count: view.getUint16(at + 10, true),
			size: view.getUint32(at + 12, true),
			at: view.getUint32(at + 16, true)
		};
	}
	throw new PackageFault('damaged-archive', 'end record');
}

function readDirectory(bytes: Uint8Array, count: number): ReadonlyMap<string, ZipEntry> {
	const entries = new Map<string, ZipEntry>();
	const view = viewOf(bytes);
	let at = 0;
	// the count has 16 bits: archives with more entries go on until the directory ends
	while (at + ENTRY_SIZE <= bytes.length && view.getUint32(at, true) === ENTRY_SIGNATURE) {
		const nameLength = view.getUint16(at + 28, true);
		const length = ENTRY_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
		const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength));
		if (entries.size >= ENTRY_LIMIT) throw new PackageFault('archive-too-large', `${entries.size} entries`);
		entries.set(name, {
			name,
			method: view.getUint16(at + 10, true),
			crc: view.getUint32(at + 16, true),
			packedSize: view.getUint32(at + 20, true),
			size: view.getUint32(at + 24, true),
			headerAt: view.getUint32(at + 42, true)
		});
		at += length;
	}
	if (entries.size === 0 && count > 0) throw new PackageFault('damaged-archive', 'directory');
	return entries;
}

async function readEntry(source: ByteSource, entry: ZipEntry, limit: number): Promise<Uint8Array> {
	const { name, headerAt, packedSize, size } = entry;
	if (size > limit || packedSize > limit) throw new PackageFault('archive-too-large', name);
	const header = await source.read(headerAt, headerAt + LOCAL_SIZE);
	const view = viewOf(header);
	if (header.length < LOCAL_SIZE || view.getUint32(0, true) !== LOCAL_SIGNATURE) {
		throw new PackageFault('damaged-archive', name);
	}
	const from = headerAt + LOCAL_SIZE + view.getUint16(26, true) + view.getUint16(28, true);
	const packed = await source.read(from, from + packedSize);
	if (packed.length < packedSize) throw new PackageFault('damaged-archive', name);
	const bytes = unpack(packed, entry, limit);
	if (bytes.length !== size || crc32OfBytes(bytes) !== entry.crc) throw new PackageFault('damaged-archive', name);
	return bytes;
}

function unpack(packed: Uint8Array, { name, method }: ZipEntry, limit: number): Uint8Array {
	switch (method) {
		case 0:
			return packed;
		case 8:
			return inflate(packed, name, limit);
		default:
			throw new PackageFault('damaged-archive', `${name}: method ${method}`);
	}
}

function inflate(packed: Uint8Array, name: string, limit: number): Uint8Array {
	const output = new BoundedOutput(name, limit);
	const stream = new Inflate((chunk) => {
		output.add(chunk);
	});
	try {
		for (let at = 0; at < packed.length; at += PIECE) {
			stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
			output.checkRatio(Math.min(at + PIECE, packed.length));
		}
	} catch (error) {
		if (error instanceof PackageFault) throw error;
		throw new PackageFault('damaged-archive', name);
	}
	return output.join();
}

/** Chunks of unpacked bytes that grow no further than they may. */
export class BoundedOutput {
	readonly #name: string;
	readonly #limit: number;
	readonly #chunks: Uint8Array[] = [];
	#size = 0;

	constructor(name: string, limit: number) {
		this.#name = name;
		this.#limit = limit;
	}

	add(chunk: Uint8Array): void {
		this.#size += chunk.length;
		if (this.#size > this.#limit) throw new PackageFault('archive-too-large', this.#name);
		// a library may use its buffer again
		this.#chunks.push(chunk.slice());
	}

	checkRatio(packedSize: number): void {
		if (this.#size > RATIO_FROM && this.#size > packedSize * RATIO_LIMIT) {
			throw new PackageFault('archive-too-large', this.#name);
		}
	}

	join(): Uint8Array {
		const bytes = new Uint8Array(this.#size);
		let at = 0;
		for (const chunk of this.#chunks) {
			bytes.set(chunk, at);
			at += chunk.length;
		}
		return bytes;
	}
}

function viewOf(bytes: Uint8Array): DataView {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
