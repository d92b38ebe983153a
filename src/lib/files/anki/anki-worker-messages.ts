// What the page asks the Anki worker and what it answers: one question, one answer.
import type { AnkiCollection } from '../../core/exchange/anki/build-anki-collection';
import type { ReadPackage } from './read-anki-package';

export type AnkiQuestion =
	{ readonly ask: 'read'; readonly file: Blob } | { readonly ask: 'write'; readonly collection: AnkiCollection };

/** The page names the asset: a worker's own assets are not among the files that are kept for offline use. */
export type AnkiRequest = AnkiQuestion & { readonly wasmUrl: string };

export type AnkiReply =
	| { readonly is: 'read'; readonly read: ReadPackage }
	| { readonly is: 'written'; readonly bytes: Uint8Array<ArrayBuffer> }
	| { readonly is: 'failed'; readonly message: string };
