// Names own content by what is in it: the same lesson saved twice, or on two devices, is one record.

/** SHA-256 of the text (UTF-8) in hexadecimal; where the page may not use Web Crypto (plain http), a name of its own from `randomId`. */
export async function hashContent(text: string, randomId: () => string): Promise<string> {
	// not there outside secure contexts, whatever the types say
	const subtle = crypto.subtle as SubtleCrypto | undefined;
	if (!subtle) return `r-${randomId()}`;
	const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text));
	return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
