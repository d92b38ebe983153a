// Unpacks a zstd frame (RFC 8878). Its blocks are counted before anything is unpacked: the library trusts what a frame says of its size.
import { Decompress } from 'fzstd';
import { PackageFault } from './package-fault';
import { BoundedOutput } from './zip-archive';

const MAGIC = 0xfd2fb528;
const BLOCK_LIMIT = 128 * 1024;
/** What the library sets aside at once. Anki's frames ask for two to eight megabytes. */
const WINDOW_LIMIT = 128 * 1024 * 1024;
const PIECE = 64 * 1024;

/** The bytes of one frame, at most `limit`. Throws `PackageFault`. */
export function unpackZstd(packed: Uint8Array, name: string, limit: number): Uint8Array {
	checkFrame(packed, name, limit);
	const output = new BoundedOutput(name, limit);
	try {
		const stream = new Decompress((chunk) => {
			output.add(chunk);
		});
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

/** One whole frame and nothing after it, whose window and blocks are within bounds. */
function checkFrame(packed: Uint8Array, name: string, limit: number): void {
	const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
	const damaged = () => new PackageFault('damaged-archive', name);
	if (packed.length < 6 || view.getUint32(0, true) !== MAGIC) throw damaged();
	const descriptor = view.getUint8(4);
	const { end, window } = readHeader(view, descriptor, limit, damaged);
	if (window > Math.max(WINDOW_LIMIT, BLOCK_LIMIT)) throw new PackageFault('archive-too-large', name);
	let at = end;
	for (;;) {
		if (at + 3 > packed.length) throw damaged();
		const header = view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
		const [isLast, type, size] = [header & 1, (header >> 1) & 3, header >> 3];
		if (type === 3 || size > BLOCK_LIMIT) throw damaged();
		at += 3 + (type === 1 ? 1 : size);
		if (isLast) break;
	}
	if (at + (descriptor & 4 ? 4 : 0) !== packed.length) throw damaged();
}

/** Where the blocks begin, and how many bytes of what was unpacked they may refer to. */
function readHeader(
	view: DataView,
	descriptor: number,
	limit: number,
	damaged: () => PackageFault
): { readonly end: number; readonly window: number } {
	const isSingle = (descriptor & 0x20) !== 0;
	const sizeFlag = descriptor >> 6;
	const dictionaryBytes = [0, 1, 2, 4][descriptor & 3] ?? 0;
	const sizeBytes = sizeFlag === 0 ? (isSingle ? 1 : 0) : 1 << sizeFlag;
	const sizeAt = 5 + (isSingle ? 0 : 1) + dictionaryBytes;
	const end = sizeAt + sizeBytes;
	// a dictionary that nobody has; bit 3 is reserved
	if (end > view.byteLength || dictionaryBytes > 0 || (descriptor & 8) !== 0) throw damaged();
	const size = readSize(view, sizeAt, sizeBytes);
	if (size > limit) throw new PackageFault('archive-too-large', 'zstd');
	if (isSingle) return { end, window: size };
	const byte = view.getUint8(5);
	const base = 2 ** (10 + (byte >> 3));
	return { end, window: base + (base / 8) * (byte & 7) };
}

function readSize(view: DataView, at: number, bytes: number): number {
	switch (bytes) {
		case 0:
			return 0;
		case 1:
			return view.getUint8(at);
		case 2:
			return view.getUint16(at, true) + 256;
		case 4:
			return view.getUint32(at, true);
		default:
			return Number(view.getBigUint64(at, true));
	}
}
