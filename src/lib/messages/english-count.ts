// Numbers and counted things in English.
const rules = new Intl.PluralRules('en');
export const numbers = new Intl.NumberFormat('en');

/** `1 card`, `1,200 cards`. */
export function count(n: number, one: string, other: string): string {
	return `${numbers.format(n)} ${rules.select(n) === 'one' ? one : other}`;
}
