export function tokenizeText(text: string): unknown {
	return text;
}
