// CRC-32 (ISO 3309, the one of gzip and zip) of a text: enough to see that a line of a backup was not damaged.

const POLYNOMIAL = 0xedb88320;
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
	let value = byte;
	for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
	return value;
});

/** CRC-32 of the text in UTF-8 as eight hexadecimal digits. */
export function crc32(text: string): string {
	let crc = 0xffffffff;
	const feed = (byte: number): void => {
		crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0);
	};
	for (let index = 0; index < text.length; index++) {
		const unit = text.charCodeAt(index);
		if (unit < 0x80) {
			feed(unit);
			continue;
		}
		// a lone surrogate is written as encoders do: as U+FFFD
		const point = text.codePointAt(index) ?? 0;
		if (point > 0xffff) index++;
		feedCodePoint(point >= 0xd800 && point <= 0xdfff ? 0xfffd : point, feed);
	}
	return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}

function feedCodePoint(point: number, feed: (byte: number) => void): void {
	const tail = (shift: number): number => 0x80 | ((point >> shift) & 0x3f);
	if (point < 0x800) {
		feed(0xc0 | (point >> 6));
	} else if (point < 0x10000) {
		feed(0xe0 | (point >> 12));
		feed(tail(6));
	} else {
		feed(0xf0 | (point >> 18));
		feed(tail(12));
		feed(tail(6));
	}
	feed(tail(0));
}
