/** `lang` attribute of texts by the language they are in. */
export const LANGUAGE_CODES = { indonesian: 'id', english: 'en' } as const;
