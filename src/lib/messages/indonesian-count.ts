// Bilangan dan benda yang dihitung dalam bahasa Indonesia.
export const numbers = new Intl.NumberFormat('id');

/** `1.200 kartu`. Indonesian nouns do not change with the number. */
export function count(n: number, noun: string): string {
	return `${numbers.format(n)} ${noun}`;
}
