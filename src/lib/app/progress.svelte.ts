// The progress screen: asks for the figures, and for new ones whenever the log has grown or the day has changed.
import type { WordId } from '../core/content/model';
import type { Word } from '../core/content/schemas';
import { wordsToCoverage } from '../core/stats/article-figures';
import { listFamilies } from '../core/stats/family-figures';
import type { Period } from '../core/stats/period-figures';
import type { ProgressReader, ProgressReading } from '../core/stats/progress-reading';
import type { ArticleWords } from '../core/stats/week-sample';
import { canBuild } from '../core/study/build-task';
import { wordStatus } from '../core/study/word-status';
import type { Mitra } from './mitra';

interface LoadedContent {
	readonly words: ReadonlyMap<WordId, Word>;
	readonly articles: readonly ArticleWords[];
}

export class Progress {
	readonly #mitra: Mitra;
	#reader: ProgressReader | null = null;
	#content = $state.raw<LoadedContent | null>(null);
	#reading = $state.raw<ProgressReading | null>(null);
	#hasFailed = $state(false);
	#wanted = 0;
	period = $state<Period>('month');
	readonly families = $derived.by(() => this.#listFamilies());
	readonly articles = $derived.by(() => this.#listArticles());

	constructor(mitra: Mitra) {
		this.#mitra = mitra;
	}

	/** `null` until the first figures are there. */
	get reading(): ProgressReading | null {
		return this.#reading;
	}
	get hasFailed(): boolean {
		return this.#hasFailed;
	}
	get words(): ReadonlyMap<WordId, Word> {
		return this.#content?.words ?? new Map<WordId, Word>();
	}

	/** Reads the figures anew; the older of two that overlap is dropped. */
	async read(): Promise<void> {
		const { log, openProgressReader, voices } = this.#mitra;
		if (!log.isOpen) return;
		const turn = ++this.#wanted;
		const { course, now } = log;
		const hasVoice = voices.canSpeak(course);
		try {
			const { words, articles } = (this.#content ??= await this.#loadContent());
			const buildable = new Set([...words.values()].filter(canBuild).map(({ id }) => id));
			this.#reader ??= await openProgressReader();
			const reading = await this.#reader.readProgress({ course, now, articles, hasVoice, buildable });
			if (turn !== this.#wanted) return;
			this.#reading = reading;
			this.#hasFailed = false;
		} catch {
			if (turn === this.#wanted) this.#hasFailed = true;
		}
	}

	close(): void {
		this.#wanted++;
		this.#reader?.close();
		this.#reader = null;
	}

	async showActiveDays(activeDays: 'hidden' | 'shown'): Promise<void> {
		await this.#mitra.log.changeSettings({ activeDays });
	}

	async #loadContent(): Promise<LoadedContent> {
		const { content } = this.#mitra;
		const [words, articles] = await Promise.all([
			content.loadAllWords(),
			Promise.all(
				content.articles.map(async ({ id }) => ({ articleId: id, occurrences: await content.loadOccurrences(id) }))
			)
		]);
		return { words: new Map(words.map((word) => [word.id, word])), articles };
	}

	#listFamilies() {
		const { log, scheduler } = this.#mitra;
		return listFamilies(this.words.values(), (wordId) => wordStatus(log.state, log.course, wordId, log.now, scheduler));
	}

	/** Each article with the shortest list of words that lifts its coverage to 95 %. */
	#listArticles() {
		const { log, content } = this.#mitra;
		return (this.#content?.articles ?? []).map(({ articleId, occurrences }) => ({
			articleId,
			title: content.articles.find(({ id }) => id === articleId)?.title[log.course] ?? articleId,
			wordsLeft: wordsToCoverage(occurrences, (wordId) => log.recallProbability(log.course, wordId)).flatMap(
				(wordId) => this.words.get(wordId) ?? []
			),
			coverage: this.#reading?.coverage.get(articleId) ?? [],
			scores: this.#reading?.quizScores.get(articleId) ?? []
		}));
	}
}

export type ArticleProgress = Progress['articles'][number];
