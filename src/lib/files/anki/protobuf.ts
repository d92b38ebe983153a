// The little of protobuf that Anki's packages need: fields of one message, in order. Throws `PackageFault`.
import { PackageFault } from './package-fault';

export interface ProtoField {
	readonly number: number;
	/** A number for varints, bytes for what has a length; `null` for fixed widths, which are skipped. */
	readonly value: number | Uint8Array | null;
}

const damaged = () => new PackageFault('anki-schema', 'protobuf');

export function* readMessage(bytes: Uint8Array): Generator<ProtoField> {
	let at = 0;
	const readVarint = (): number => {
		let value = 0;
		for (let shift = 0; shift < 70; shift += 7) {
			const byte = bytes[at++];
			if (byte === undefined) throw damaged();
			// past 2^53 numbers lose their last digits; none of those that are used is so large
			value += (byte & 0x7f) * 2 ** shift;
			if (byte < 0x80) return value;
		}
		throw damaged();
	};
	const take = (length: number): Uint8Array => {
		if (at + length > bytes.length) throw damaged();
		at += length;
		return bytes.subarray(at - length, at);
	};
	while (at < bytes.length) {
		const key = readVarint();
		const number = Math.floor(key / 8);
		switch (key % 8) {
			case 0:
				yield { number, value: readVarint() };
				break;
			case 1:
				take(8);
				yield { number, value: null };
				break;
			case 2:
				yield { number, value: take(readVarint()) };
				break;
			case 5:
				take(4);
				yield { number, value: null };
				break;
			default:
				throw damaged();
		}
	}
}

/** The last text of that number; empty where there is none. */
export function textField(bytes: Uint8Array, number: number): string {
	let text = '';
	for (const field of readMessage(bytes)) {
		if (field.number === number && field.value instanceof Uint8Array) text = new TextDecoder().decode(field.value);
	}
	return text;
}

/** The last number of that number; 0 where there is none, which is what protobuf leaves out. */
export function numberField(bytes: Uint8Array, number: number): number {
	let found = 0;
	for (const field of readMessage(bytes)) {
		if (field.number === number && typeof field.value === 'number') found = field.value;
	}
	return found;
}
