// Which words blocked the learner: after a miss, the words of the evidence to tap, and what becomes of those that were tapped.
import { untrack } from 'svelte';
import { collectFunctionWords } from '../core/content/content-set';
import type { Course, SentenceId, WordId } from '../core/content/model';
import type { Article, Question, Word } from '../core/content/schemas';
import { buildReadingText, type ReadingSentence } from '../core/reader/reading-text';
import type { EventDraft, EventId } from '../core/study/events';
import { wordKey, type AnsweredQuestion } from '../core/study/study-state';
import type { Mitra } from './mitra';

/** What the learner said of a question's words, for as long as the quiz is open. */
interface Said {
	readonly eventIds: readonly EventId[];
	readonly wordCount: number;
	readonly addedCount: number;
	readonly misread: boolean;
}

export class BlockedWords {
	readonly #mitra: Mitra;
	readonly #article: Article;
	readonly #course: Course;
	#sentences: readonly ReadingSentence[] = $state.raw([]);
	#question = $state.raw<Question | null>(null);
	#runId = '';
	#tapped = $state.raw<ReadonlySet<WordId>>(new Set());
	#said = $state.raw<ReadonlyMap<string, Said>>(new Map());
	#isSaving = $state(false);
	readonly #shown: readonly ReadingSentence[] = $derived(
		this.#sentences.filter(({ id }) => this.#question?.evidence.some(({ sentence }) => sentence === id))
	);

	constructor(mitra: Mitra, article: Article, course: Course) {
		this.#mitra = mitra;
		this.#article = article;
		this.#course = course;
	}

	/** The content's words are there: sentences can be cut into them. */
	useWords(words: readonly Word[]): void {
		const text = buildReadingText(this.#article, collectFunctionWords(words), this.#course);
		this.#sentences = text.paragraphs.flat();
	}

	/** The question that was missed, or `null` when there is none to ask about. */
	look(question: Question | null, runId: string): void {
		if (question?.id === untrack(() => this.#question?.id) && runId === this.#runId) return;
		this.#question = question;
		this.#runId = runId;
		this.#tapped = new Set();
	}

	/** The sentences of the evidence; empty when nothing was missed. */
	get sentences(): readonly ReadingSentence[] {
		return this.#shown;
	}
	get tapped(): ReadonlySet<WordId> {
		return this.#tapped;
	}
	/** What was said of the question on show; `null` before. */
	get said(): Omit<Said, 'eventIds'> | null {
		return this.#said.get(this.#key()) ?? null;
	}
	get canKeep(): boolean {
		return !this.#isSaving && this.said === null && this.#tapped.size > 0;
	}

	toggle(wordId: WordId): void {
		const tapped = new Set(this.#tapped);
		if (!tapped.delete(wordId)) tapped.add(wordId);
		this.#tapped = tapped;
	}

	/** The tapped words, and only those, become due; what is not on the list is put there. */
	async keep(): Promise<void> {
		if (!this.canKeep) return;
		const wordIds = [...this.#tapped];
		const missing = wordIds.filter((wordId) => !this.#isListed(wordId));
		await this.#say(
			{ wordCount: wordIds.length, addedCount: missing.length, misread: false },
			wordIds,
			missing.map((wordId) => ({
				type: 'word-added',
				course: this.#course,
				wordId,
				sentence: this.#placeOf(wordId)
			}))
		);
	}

	/** The words were known: none becomes due. */
	async misread(): Promise<void> {
		if (this.#isSaving || this.said !== null) return;
		await this.#say({ wordCount: 0, addedCount: 0, misread: true }, [], []);
	}

	/** Takes back what was said of the question on show. */
	async undo(): Promise<void> {
		const said = this.#said.get(this.#key());
		if (!said || this.#isSaving) return;
		this.#isSaving = true;
		try {
			await this.#mitra.log.record(...said.eventIds.map((target) => ({ type: 'event-undone' as const, target })));
			this.#forget();
		} finally {
			this.#isSaving = false;
		}
	}

	/** The events that an undo of the answer has to take back with it; from before a reload the log knows the main one. */
	eventsAbout({ blockedId }: AnsweredQuestion): readonly EventId[] {
		const said = [...this.#said.values()].find(({ eventIds }) => blockedId !== null && eventIds.includes(blockedId));
		if (said) this.#said = new Map([...this.#said].filter(([, other]) => other !== said));
		return said?.eventIds ?? (blockedId === null ? [] : [blockedId]);
	}

	async #say(said: Omit<Said, 'eventIds'>, wordIds: readonly WordId[], additions: EventDraft[]): Promise<void> {
		const question = this.#question;
		if (!question) return;
		const key = this.#key();
		this.#isSaving = true;
		try {
			const events = await this.#mitra.log.record(...additions, {
				type: 'words-blocked',
				course: this.#course,
				articleId: this.#article.id,
				questionId: question.id,
				runId: this.#runId,
				wordIds,
				misread: said.misread
			});
			this.#said = new Map(this.#said).set(key, { ...said, eventIds: events.map(({ id }) => id) });
		} finally {
			this.#isSaving = false;
		}
	}

	#forget(): void {
		const key = this.#key();
		this.#said = new Map([...this.#said].filter(([other]) => other !== key));
	}

	/** On the list and not marked known or ignored: its cards are studied. */
	#isListed(wordId: WordId): boolean {
		const word = this.#mitra.log.state.words.get(wordKey(this.#course, wordId));
		return word !== undefined && word.addedAtMs !== null && word.mark === 'none';
	}

	#placeOf(wordId: WordId) {
		const sentenceId: SentenceId | undefined = this.#shown.find(({ runs }) =>
			runs.some((run) => run.wordId === wordId)
		)?.id;
		return sentenceId === undefined ? null : { from: 'article' as const, articleId: this.#article.id, sentenceId };
	}

	#key(): string {
		return `${this.#runId}/${this.#question?.id ?? ''}`;
	}
}
