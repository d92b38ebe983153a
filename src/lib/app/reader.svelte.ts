// The reader's state: the article as runs, the word that is open, the translations on show, and what the learner decides about words.
import { collectFunctionWords } from '../core/content/content-set';
import type { Course, SentenceId, WordId } from '../core/content/model';
import type { Article, Word } from '../core/content/schemas';
import { computeCoverage, type Coverage } from '../core/reader/coverage';
import { buildReadingText, type ReadingRun, type ReadingText } from '../core/reader/reading-text';
import { wordKey } from '../core/study/study-state';
import { KNOWN_RETRIEVABILITY, wordStatus, type WordStatus } from '../core/study/word-status';
import type { Ladder } from '../core/study/settings';
import type { Mitra } from './mitra';
import { StudyPlan } from './study-plan.svelte';
import { WordInsight, type Insight } from './word-insight.svelte';

export interface OpenWord {
	readonly word: Word;
	readonly form: string;
	readonly sentenceId: SentenceId;
}

/** Where a word stands with the learner: what its dialog offers follows from it. */
export type WordStanding = 'none' | 'added' | 'known' | 'ignored';

export class Reader {
	readonly #mitra: Mitra;
	readonly article: Article;
	readonly #words: ReadonlyMap<WordId, Word>;
	readonly #occurrences: ReadonlyMap<WordId, number>;
	#open = $state.raw<OpenWord | null>(null);
	#shownTranslations = $state.raw<ReadonlySet<SentenceId>>(new Set());
	parallel = $state(false);

	readonly #plan: StudyPlan;
	readonly #text: ReadingText;
	readonly #insight: WordInsight;
	readonly #course: Course;

	constructor(
		mitra: Mitra,
		article: Article,
		words: ReadonlyMap<WordId, Word>,
		occurrences: ReadonlyMap<WordId, number>,
		course: Course
	) {
		this.#mitra = mitra;
		this.article = article;
		this.#words = words;
		this.#occurrences = occurrences;
		this.#course = course;
		this.#plan = new StudyPlan(mitra);
		this.#insight = new WordInsight(mitra);
		this.#text = buildReadingText(article, collectFunctionWords(words.values()), course);
	}

	get text(): ReadingText {
		return this.#text;
	}
	get course(): Course {
		return this.#course;
	}
	get openWord(): OpenWord | null {
		return this.#open;
	}
	/** How the open word is built, and its family; it grows when the lexicon has been read. */
	get insight(): Insight | null {
		return this.#open && this.#insight.of(this.#open.word.id);
	}
	get coverage(): Coverage {
		return computeCoverage(
			this.#occurrences,
			(wordId) => this.#mitra.log.recallProbability(this.#course, wordId),
			KNOWN_RETRIEVABILITY
		);
	}

	statusOf(run: ReadingRun): WordStatus {
		const { log, scheduler } = this.#mitra;
		return run.wordId === null ? 'new' : wordStatus(log.state, this.#course, run.wordId, log.now, scheduler);
	}

	/** Where the open word stands. */
	get standing(): WordStanding {
		const wordId = this.#open?.word.id;
		if (wordId === undefined) return 'none';
		const word = this.#mitra.log.state.words.get(wordKey(this.#course, wordId));
		if (!word) return 'none';
		if (word.mark !== 'none') return word.mark;
		return word.addedAtMs === null ? 'none' : 'added';
	}

	/** Probability that the open word is recalled today, once it has been studied. */
	get openWordRecall(): number | null {
		const wordId = this.#open?.word.id;
		if (wordId === undefined) return null;
		const probability = this.#mitra.log.recallProbability(this.#course, wordId);
		return probability > 0 ? probability : null;
	}

	/** How far the open word is climbed, by the learner's choice; `null` when the settings decide. */
	get ladder(): Ladder | null {
		const wordId = this.#open?.word.id;
		return (wordId && this.#mitra.log.state.words.get(wordKey(this.#course, wordId))?.ladder) ?? null;
	}
	setLadder(ladder: Ladder | null): Promise<unknown> {
		return this.#decide((course, wordId) =>
			this.#mitra.log.record({ type: 'word-ladder-set', course, wordId, ladder })
		);
	}
	/** Minutes a day that so many words more will cost; see `StudyPlan.minutesForAdding`. */
	minutesForAdding(words: number): number {
		return this.#plan.minutesForAdding(words);
	}

	open(sentenceId: SentenceId, run: ReadingRun): void {
		const word = run.wordId === null ? undefined : this.#words.get(run.wordId);
		if (!word) return;
		const family = [...this.#words.values()].filter(
			(other) => word.root !== null && other.root === word.root && other.id !== word.id
		);
		this.#open = { word, form: run.text, sentenceId };
		void this.#insight.look(word, family, this.#course);
	}

	close(): void {
		this.#open = null;
	}

	isTranslationShown(id: SentenceId): boolean {
		return this.#shownTranslations.has(id);
	}

	toggleTranslation(id: SentenceId): void {
		const shown = new Set(this.#shownTranslations);
		if (!shown.delete(id)) shown.add(id);
		this.#shownTranslations = shown;
	}

	addOpenWord(): Promise<unknown> {
		return this.#decide((course, wordId, sentenceId) =>
			this.#mitra.log.record({
				type: 'word-added',
				course,
				wordId,
				sentence: { from: 'article', articleId: this.article.id, sentenceId }
			})
		);
	}
	markOpenWord(mark: 'known' | 'ignored'): Promise<unknown> {
		return this.#decide((course, wordId) => this.#mitra.log.record({ type: 'word-marked', course, wordId, mark }));
	}
	takeBackOpenWord(): Promise<unknown> {
		return this.#decide((course, wordId) => this.#mitra.log.takeBackWord(course, wordId));
	}

	/** The article was opened: `Today` offers to go on with it. */
	recordVisit(): Promise<unknown> {
		return this.#mitra.log.record({ type: 'article-opened', course: this.#course, articleId: this.article.id });
	}

	#decide(act: (course: Course, wordId: WordId, sentenceId: SentenceId) => Promise<unknown>): Promise<unknown> {
		const open = this.#open;
		return open ? act(this.#course, open.word.id, open.sentenceId) : Promise.resolve();
	}
}
