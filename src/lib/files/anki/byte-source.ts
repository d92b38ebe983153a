// Bytes that are read piece by piece: a package of gigabytes of sounds need not be in memory for its notes to be read.

export interface ByteSource {
	readonly size: number;
	/** The bytes from `start` to before `end`, fewer where the source ends. */
	read(start: number, end: number): Promise<Uint8Array>;
}

export function bytesOfBlob(blob: Blob): ByteSource {
	return {
		size: blob.size,
		read: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer())
	};
}

export function bytesOfArray(bytes: Uint8Array): ByteSource {
	return { size: bytes.length, read: (start, end) => Promise.resolve(bytes.subarray(start, end)) };
}
