// SHA-1 (FIPS 180-4), by which Anki finds notes of the same first field. The browser's own is not there on pages without https.

/** The first four bytes of the text's SHA-1 (UTF-8) as a number. */
export function sha1Start(text: string): number {
	const bytes = new TextEncoder().encode(text);
	const blocks = Math.ceil((bytes.length + 9) / 64);
	const padded = new Uint8Array(blocks * 64);
	padded.set(bytes);
	padded[bytes.length] = 0x80;
	const view = new DataView(padded.buffer);
	view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x20000000));
	view.setUint32(padded.length - 4, bytes.length * 8);
	const sums = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
	for (let block = 0; block < blocks; block++) addBlock(sums, view, block * 64);
	return sums[0] ?? 0;
}

function addBlock(sums: Uint32Array, view: DataView, at: number): void {
	const words = new Uint32Array(80);
	for (let index = 0; index < 80; index++) {
		const mixed = (back: number) => words[index - back] ?? 0;
		words[index] = index < 16 ? view.getUint32(at + index * 4) : rotate(mixed(3) ^ mixed(8) ^ mixed(14) ^ mixed(16), 1);
	}
	let [a = 0, b = 0, c = 0, d = 0, e = 0] = sums;
	for (let round = 0; round < 80; round++) {
		const next = (rotate(a, 5) + choose(round, b, c, d) + e + (words[round] ?? 0)) >>> 0;
		[e, d, c, b, a] = [d, c, rotate(b, 30), a, next];
	}
	[a, b, c, d, e].forEach((value, index) => {
		sums[index] = (sums[index] ?? 0) + value;
	});
}

function choose(round: number, b: number, c: number, d: number): number {
	if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999;
	if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1;
	if (round < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
	return (b ^ c ^ d) + 0xca62c1d6;
}

function rotate(value: number, bits: number): number {
	return ((value << bits) | (value >>> (32 - bits))) >>> 0;
}
