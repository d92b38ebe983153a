// The browser's promise not to clear our data when space runs short.

export interface Persistence {
	isGranted(): Promise<boolean>;
	/** Asks; resolves with whether it is granted now. */
	request(): Promise<boolean>;
}
