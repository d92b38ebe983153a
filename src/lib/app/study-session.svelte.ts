// A study session: which card is on show, what was answered, and the acts that the learner may do with it.
import { parseCardId, type CardId } from '../core/cards/card-id';
import type { WordId } from '../core/content/model';
import type { Word } from '../core/content/schemas';
import { gradeResponse, type QuizAnswer, type QuizResponse } from '../core/quiz/quiz-run';
import type { Rating } from '../core/cards/rating';
import { findSynonyms, spellingsOf } from '../core/answers/known-answers';
import type { EventType, SentenceRef, TypedAnswer } from '../core/study/events';
import { gradeAnswer, normalizeAnswer, type GradedAnswer } from '../core/answers/grade-answer';
import { buildQueue, nextCard, type ReviewQueue } from '../core/study/review-queue';
import { StoreError } from '../core/study/study-store';
import type { Mitra } from './mitra';
import { loadStudyCard, type StudyCard } from './study-card';

/** A rating this soon after the reveal is the second half of a double tap, not a judgement. */
const TAP_GUARD_MS = 250;
const MAX_DURATION_MS = 600_000;

/** Acts of a session that `undo` takes back, latest first, whatever was done in between elsewhere. */
const UNDOABLE: readonly EventType[] = ['card-reviewed', 'card-suspended', 'card-buried'];

export type SessionPhase = 'loading' | 'asking' | 'answered' | 'finished';

export class StudySession {
	readonly #mitra: Mitra;
	#phase = $state<SessionPhase>('loading');
	#card = $state.raw<StudyCard | null>(null);
	#queue = $state.raw<ReviewQueue | null>(null);
	#graded = $state.raw<GradedAnswer | null>(null);
	#questionAnswer = $state.raw<QuizAnswer | null>(null);
	#notice = $state<'none' | 'undone' | 'suspended' | 'buried' | 'not-saved'>('none');
	#reviewCount = $state(0);
	#forgottenIds = $state.raw<ReadonlySet<CardId>>(new Set());
	#isBusy = $state(false);
	#wordIds: ReadonlySet<WordId> = new Set();
	#words: readonly Word[] = [];
	#spellings: ReadonlyMap<string, WordId> = new Map();
	#unshowable = new Set<CardId>();
	#shownAtMs = 0;
	#revealedAtMs = 0;
	typed = $state('');

	constructor(mitra: Mitra) {
		this.#mitra = mitra;
	}

	get phase(): SessionPhase {
		return this.#phase;
	}
	get card(): StudyCard | null {
		return this.#card;
	}
	get graded(): GradedAnswer | null {
		return this.#graded;
	}
	get questionAnswer(): QuizAnswer | null {
		return this.#questionAnswer;
	}
	get notice(): 'none' | 'undone' | 'suspended' | 'buried' | 'not-saved' {
		return this.#notice;
	}
	/** Reviews of this session. */
	get reviewCount(): number {
		return this.#reviewCount;
	}
	get forgottenCount(): number {
		return this.#forgottenIds.size;
	}
	/** Cards after the one on show. */
	get remainingCount(): number {
		const queue = this.#queue;
		return queue ? Math.max(0, queue.due.length + queue.new.length + queue.stepsLater.length - 1) : 0;
	}
	get canUndo(): boolean {
		return !this.#isBusy && this.#mitra.log.lastAct(UNDOABLE) !== null;
	}
	/** What the answer suggests; `null` where only the learner can tell. */
	get proposedRating(): Rating | null {
		if (this.#questionAnswer) return this.#questionAnswer.correct ? 3 : 1;
		return this.#graded?.rating ?? null;
	}

	/** Chooses the first card. */
	async start(): Promise<void> {
		const words = await this.#mitra.content.loadAllWords();
		this.#wordIds = new Set(words.map(({ id }) => id));
		this.#words = words;
		this.#spellings = spellingsOf(words, this.#mitra.log.course);
		await this.#showNext();
	}

	/** Turns a recognise card over. */
	reveal(): void {
		if (this.#phase === 'asking' && this.#card?.kind === 'recognise') this.#turnOver();
	}

	/** Grades what was typed on a recall card and turns it over. */
	checkTyped(): void {
		const card = this.#card;
		if (this.#phase !== 'asking' || card?.kind !== 'recall') return;
		const { word, course, form } = card;
		this.#graded = gradeAnswer(
			this.typed,
			{
				course,
				text: form,
				synonyms: findSynonyms(word, form, this.#words, course),
				root: course === 'indonesian' ? word.root : null,
				dictionaryForm: course === 'indonesian' ? word.indonesian : form
			},
			(text) => {
				const other = this.#spellings.get(normalizeAnswer(text, course));
				return other !== undefined && other !== word.id;
			}
		);
		this.#turnOver();
	}

	/** Grades the answer to a question card and turns it over. */
	checkQuestion(response: QuizResponse): void {
		const card = this.#card;
		if (this.#phase !== 'asking' || card?.kind !== 'question') return;
		this.#questionAnswer = gradeResponse(card.question, response, card.course);
		this.#turnOver();
	}

	/** Keeps the review and goes on. Does nothing within a quarter of a second of the reveal. */
	async rate(rating: Rating): Promise<void> {
		const card = this.#card;
		const atMs = this.#mitra.clock.now().atMs;
		if (!card || this.#phase !== 'answered' || this.#isBusy || atMs - this.#revealedAtMs < TAP_GUARD_MS) return;
		const sentence: SentenceRef | null = card.kind === 'question' ? null : card.sentence.ref;
		const answer: TypedAnswer | null = this.#graded ? { text: this.typed, class: this.#graded.class } : null;
		const durationMs = Math.min(MAX_DURATION_MS, Math.max(0, atMs - this.#shownAtMs));
		const isSaved = await this.#act(() =>
			this.#mitra.log.record({ type: 'card-reviewed', cardId: card.id, rating, durationMs, sentence, answer })
		);
		if (!isSaved) return;
		this.#reviewCount++;
		if (rating === 1) this.#forgottenIds = new Set([...this.#forgottenIds, card.id]);
		this.#notice = 'none';
		await this.#showNext();
	}

	async suspend(): Promise<void> {
		await this.#putAway('card-suspended', 'suspended');
	}
	async bury(): Promise<void> {
		await this.#putAway('card-buried', 'buried');
	}

	/** Takes back the latest review, suspension or burying, also one from before a reload, and shows its card again. */
	async undo(): Promise<void> {
		const act = this.#mitra.log.lastAct(UNDOABLE);
		if (!act || this.#isBusy) return;
		const isSaved = await this.#act(() => this.#mitra.log.undo(act.id));
		if (!isSaved) return;
		if (act.type === 'card-reviewed') this.#reviewCount = Math.max(0, this.#reviewCount - 1);
		this.#notice = 'undone';
		const cardId = 'cardId' in act ? act.cardId : null;
		await this.#showNext(cardId);
	}

	async #putAway(type: 'card-suspended' | 'card-buried', notice: 'suspended' | 'buried'): Promise<void> {
		const card = this.#card;
		if (!card || this.#isBusy) return;
		const isSaved = await this.#act(() => this.#mitra.log.record({ type, cardId: card.id }));
		if (!isSaved) return;
		this.#notice = notice;
		await this.#showNext();
	}

	/** Whether the act was kept. When it was not, the card stays and says so. */
	async #act(act: () => Promise<unknown>): Promise<boolean> {
		this.#isBusy = true;
		try {
			await act();
			return true;
		} catch (error) {
			if (!(error instanceof StoreError)) throw error;
			this.#notice = 'not-saved';
			return false;
		} finally {
			this.#isBusy = false;
		}
	}

	#turnOver(): void {
		this.#phase = 'answered';
		this.#revealedAtMs = this.#mitra.clock.now().atMs;
	}

	async #showNext(preferred: CardId | null = null): Promise<void> {
		const { log, content } = this.#mitra;
		for (;;) {
			log.refreshNow();
			const queue = buildQueue(log.state, log.now, log.course, (cardId) => this.#isStudiable(cardId));
			this.#queue = queue;
			const cardId = preferred ?? nextCard(queue);
			preferred = null;
			if (cardId === null) {
				this.#show(null);
				return;
			}
			const card = await loadStudyCard(content, log.state, cardId);
			if (card) {
				this.#show(card);
				return;
			}
			this.#unshowable.add(cardId);
		}
	}

	#show(card: StudyCard | null): void {
		this.#card = card;
		this.#graded = null;
		this.#questionAnswer = null;
		this.typed = '';
		this.#phase = card ? 'asking' : 'finished';
		this.#shownAtMs = this.#mitra.clock.now().atMs;
	}

	/** Cards of words and articles that the content has; what it lost waits in the log. */
	#isStudiable(cardId: CardId): boolean {
		if (this.#unshowable.has(cardId)) return false;
		const name = parseCardId(cardId);
		if (!name) return false;
		return name.kind === 'question' ? this.#mitra.content.hasArticle(name.articleId) : this.#wordIds.has(name.wordId);
	}
}
