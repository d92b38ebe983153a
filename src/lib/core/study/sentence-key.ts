// The text form of a sentence reference: a map key, kept in snapshots.
import type { ArticleId, SentenceId, WordId } from '../content/model';
import type { SentenceRef } from './events';

/** `article:` and `example:` are equally long. */
const KIND_LENGTH = 8;

/** `article:kemitraan-militer/s3`, `example:kemitraan/0`. */
export function sentenceKey(ref: SentenceRef): string {
	return ref.from === 'article' ? `article:${ref.articleId}/${ref.sentenceId}` : `example:${ref.wordId}/${ref.index}`;
}

/** The reference of a key; `null` when the text is none. */
export function parseSentenceKey(key: string): SentenceRef | null {
	// by hand, since a start reads them by the hundred thousand
	const slash = key.indexOf('/', KIND_LENGTH);
	const [owner, place] = [key.slice(KIND_LENGTH, slash), key.slice(slash + 1)];
	if (slash <= KIND_LENGTH || place === '') return null;
	if (key.startsWith('article:')) {
		return { from: 'article', articleId: owner as ArticleId, sentenceId: place as SentenceId };
	}
	if (key.startsWith('example:') && /^(0|[1-9]\d{0,8})$/.test(place)) {
		return { from: 'example', wordId: owner as WordId, index: Number(place) };
	}
	return null;
}
