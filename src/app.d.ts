declare const __APP_VERSION__: string;

declare module 'virtual:vocab-articles' {
	const articles: readonly import('$lib/core/content/content-index').ArticleSummary[];
	export default articles;
}

declare module 'virtual:vocab-word-map' {
	const wordMap: import('$lib/core/content/content-index').WordMap;
	export default wordMap;
}

declare module 'virtual:lexicon-urls' {
	export const lexiconUrl: string;
	export const freedictUrl: string;
}
