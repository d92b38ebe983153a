// How many sounds and pictures a package lists. Their names are counted and never used: what they could do with `..` they cannot do here.
import { PackageFault } from './package-fault';
import { readMessage } from './protobuf';
import { unpackZstd } from './unpack-zstd';
import type { ZipArchive } from './zip-archive';

const LIST_LIMIT = 64 * 1024 * 1024;

/** 0 where the list is missing or damaged: the words can be read without it. */
export async function countMedia(archive: ZipArchive, isZstd: boolean): Promise<number> {
	try {
		const packed = await archive.read('media', LIST_LIMIT);
		if (packed === null) return 0;
		return isZstd ? countEntries(unpackZstd(packed, 'media', LIST_LIMIT)) : countNames(packed);
	} catch (error) {
		if (error instanceof PackageFault) return 0;
		throw error;
	}
}

function countEntries(message: Uint8Array): number {
	let count = 0;
	for (const { number } of readMessage(message)) if (number === 1) count++;
	return count;
}

function countNames(bytes: Uint8Array): number {
	try {
		const names: unknown = JSON.parse(new TextDecoder().decode(bytes));
		return typeof names === 'object' && names !== null ? Object.keys(names).length : 0;
	} catch {
		return 0;
	}
}
