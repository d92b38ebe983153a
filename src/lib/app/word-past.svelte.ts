// The history of the word whose dialog is open: read from the log when somebody asks for it.
import type { Word } from '../core/content/schemas';
import { chooseSentenceText, type SentenceText } from '../core/stats/word-sentences';
import type { ProgressReader } from '../core/stats/progress-reading';
import type { WordHistory } from '../core/stats/word-history';
import type { Mitra } from './mitra';

export class WordPast {
	readonly #mitra: Mitra;
	#reader: ProgressReader | null = null;
	#history = $state.raw<WordHistory | null>(null);
	#sentences = $state.raw<readonly SentenceText[]>([]);
	#hasFailed = $state(false);
	#word: Word | null = null;

	constructor(mitra: Mitra) {
		this.#mitra = mitra;
	}

	/** `null` until it is read. */
	get history(): WordHistory | null {
		return this.#history;
	}
	/** Sentences that its cards were shown in, the most frequent first; those that the content no longer has are left out. */
	get sentences(): readonly SentenceText[] {
		return this.#sentences;
	}
	get hasFailed(): boolean {
		return this.#hasFailed;
	}

	async read(word: Word): Promise<void> {
		const { log, content, openProgressReader } = this.#mitra;
		const { course, now } = log;
		this.#word = word;
		this.#history = null;
		this.#sentences = [];
		this.#hasFailed = false;
		try {
			this.#reader ??= await openProgressReader();
			const history = await this.#reader.readWord(course, word.id, now);
			const sentences = await chooseSentenceText(history, word, course, (id) => content.loadArticle(id));
			if (this.#word !== word) return;
			this.#sentences = sentences;
			this.#history = history;
		} catch {
			if (this.#word === word) this.#hasFailed = true;
		}
	}

	close(): void {
		this.#word = null;
		this.#history = null;
		this.#reader?.close();
		this.#reader = null;
	}
}
