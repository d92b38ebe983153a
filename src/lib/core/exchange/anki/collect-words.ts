// Words of packages as collections: those that changed go back to where they were, new ones get collections of their own.
import type { OwnContentRef } from '../../content/own-content-source';
import type { WordId } from '../../content/model';
import type { Word, WordCollection } from '../../content/schemas';
import { describeCollection, type ContentToSave } from '../import-plan';
import { textHash } from '../text-hash';
import { tidyLines, wholeCharacters } from './html-to-text';

/** Words that one collection holds at the most: it is read as a whole when one of its words is. */
const COLLECTION_WORDS = 500;
const TITLE_LIMIT = 200;

/** `here`: every word here, as its author wrote it. */
export function collectAnkiWords(
	title: string,
	toSave: readonly Word[],
	here: Iterable<Word>,
	ownContent: Iterable<OwnContentRef>
): readonly ContentToSave[] {
	const waiting = new Map(toSave.map((word) => [word.id, word]));
	const saved: ContentToSave[] = [];
	const wordsHere = new Map([...here].map((word) => [word.id, word]));
	for (const ref of ownContent) {
		if (ref.kind !== 'words' || !ref.wordIds.some((id) => waiting.has(id))) continue;
		const words = ref.wordIds.flatMap((id) => waiting.get(id) ?? wordsHere.get(id) ?? []);
		// a collection that cannot be read whole is left as it is
		if (words.length < ref.wordIds.length) continue;
		for (const id of ref.wordIds) waiting.delete(id);
		saved.push(saveCollection(ref.contentId, ref.title.indonesian, words));
	}
	const rest = [...waiting.values()];
	for (let start = 0; start < rest.length; start += COLLECTION_WORDS) {
		const words = rest.slice(start, start + COLLECTION_WORDS);
		saved.push(saveCollection(`anki-${textHash(words.map(({ id }) => id).join('\n'))}`, title, words));
	}
	return saved;
}

function saveCollection(contentId: string, title: string, words: readonly Word[]): ContentToSave {
	const tidy = tidyLines(wholeCharacters(title.replaceAll('\n', ' '), TITLE_LIMIT));
	const name = tidy === '' ? 'Anki' : tidy;
	const collection: WordCollection = {
		format: 'mitra-words',
		version: 1,
		id: contentId,
		title: name,
		words: [...words]
	};
	const wordIds: WordId[] = words.map(({ id }) => id);
	return describeCollection(contentId, name, wordIds, JSON.stringify(collection));
}
