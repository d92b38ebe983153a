// gzip by the browser's own streams. Reading gives all that can be unpacked before a fault, and stops at a limit.

/** How reading ended. */
export type GzipEnd = 'whole' | 'damaged' | 'too-large';

/** Small, because a stream that fails drops what it has unpacked of the last piece it was given. */
const PIECE_BYTES = 2_048;

export async function packGzip(parts: readonly Uint8Array<ArrayBuffer>[]): Promise<Blob> {
	const stream = new Blob([...parts]).stream().pipeThrough(new CompressionStream('gzip'));
	return new Response(stream).blob();
}

/** Calls back with the unpacked bytes, piece by piece. Never rejects because of what the file holds; rejects with the signal's reason. */
export async function unpackGzip(
	file: Blob,
	onBytes: (bytes: Uint8Array, readBytes: number) => void,
	{ limitBytes, signal }: { readonly limitBytes: number; readonly signal: AbortSignal }
): Promise<GzipEnd> {
	const { readable, writable } = new DecompressionStream('gzip');
	const [reader, writer] = [readable.getReader(), writable.getWriter()];
	let [given, unpacked] = [0, 0];
	let isTooLarge = false;
	const feeding = feed(file, writer, (readBytes) => {
		given = readBytes;
		return !isTooLarge && !signal.aborted;
	});
	// whoever fails first ends the other; both ends are looked at below
	feeding.catch(() => undefined);
	try {
		for (;;) {
			const { done, value } = await reader.read();
			signal.throwIfAborted();
			if (done) break;
			unpacked += value.byteLength;
			if (unpacked > limitBytes) {
				isTooLarge = true;
				return 'too-large';
			}
			onBytes(value, given);
		}
		await feeding;
		return 'whole';
	} catch {
		signal.throwIfAborted();
		return 'damaged';
	} finally {
		// not awaited: a stream that has failed may not answer
		reader.cancel().catch(() => undefined);
	}
}

async function feed(
	file: Blob,
	writer: WritableStreamDefaultWriter<BufferSource>,
	goesOn: (readBytes: number) => boolean
): Promise<void> {
	const blockBytes = 256 * PIECE_BYTES;
	for (let start = 0; start < file.size; start += blockBytes) {
		const block = new Uint8Array(await file.slice(start, start + blockBytes).arrayBuffer());
		for (let at = 0; at < block.length; at += PIECE_BYTES) {
			await writer.ready;
			if (!goesOn(start + at)) return;
			await writer.write(block.subarray(at, at + PIECE_BYTES));
		}
	}
	// once the reader wants more, it has taken all there is: an end that fails then drops nothing
	await writer.ready;
	await writer.close();
}
