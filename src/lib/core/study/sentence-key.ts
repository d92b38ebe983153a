// The text form of a sentence reference: a map key, kept in snapshots.
import type { ArticleId, SentenceId, WordId } from '../content/model';
import type { SentenceRef } from './events';

const KIND_LENGTH = 'article:'.length;

/** `article:kemitraan-militer/s3`, `example:kemitraan/0`. */
export function sentenceKey(ref: SentenceRef): string {
	return ref.from === 'article' ? `article:${ref.articleId}/${ref.sentenceId}` : `example:${ref.wordId}/${ref.index}`;
}

/** Whether `key` is the key of that sentence, without joining it. */
export function isKeyOf(key: string, ref: SentenceRef): boolean {
	const [owner, place] = ref.from === 'article' ? [ref.articleId, ref.sentenceId] : [ref.wordId, String(ref.index)];
	// `article:` and `example:` are equally long
	return (
		key.length === KIND_LENGTH + owner.length + 1 + place.length &&
		key.endsWith(place) &&
		key.startsWith(owner, KIND_LENGTH) &&
		key.startsWith(ref.from)
	);
}

/** The reference of a key; `null` when the text is none. */
export function parseSentenceKey(key: string): SentenceRef | null {
	const [, from, owner, place] = /^(article|example):([^/]+)\/(.+)$/su.exec(key) ?? [];
	if (!owner || !place) return null;
	if (from === 'article') return { from, articleId: owner as ArticleId, sentenceId: place as SentenceId };
	if (from === 'example' && /^(0|[1-9]\d{0,8})$/.test(place)) {
		return { from, wordId: owner as WordId, index: Number(place) };
	}
	return null;
}
