// SHA-256 by the browser.

/** In hexadecimal; `null` where the page may not use Web Crypto (plain http). */
export async function sha256(pieces: readonly Uint8Array<ArrayBuffer>[]): Promise<string | null> {
	// not there outside secure contexts, whatever the types say
	const subtle = crypto.subtle as SubtleCrypto | undefined;
	if (!subtle) return null;
	const digest = await subtle.digest('SHA-256', await new Blob([...pieces]).arrayBuffer());
	return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
