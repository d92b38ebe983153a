// A study session: which card comes next, what is kept of the answer, and the acts that the learner may do with a card.
import type { CardId } from '../core/cards/card-id';
import type { Rating } from '../core/cards/rating';
import type { Word } from '../core/content/schemas';
import type { EventDraft, EventType, SentenceRef } from '../core/study/events';
import { previewReviews, type ReviewPreview } from '../core/study/preview-reviews';
import { nextCard, type ReviewQueue } from '../core/study/review-queue';
import { wordKey } from '../core/study/study-state';
import { StoreError } from '../core/study/study-store';
import { CardDesk } from './card-desk.svelte';
import type { Mitra } from './mitra';
import type { StudyCard } from '../core/study/study-card';
import { loadStudyCard } from './load-study-card';
import { StudyPlan } from './study-plan.svelte';

/** Acts of a session that `undo` takes back, latest first, whatever was done in between elsewhere. */
const UNDOABLE: readonly EventType[] = [
	'card-reviewed',
	'card-suspended',
	'card-buried',
	'card-reset',
	'due-day-set',
	'word-marked',
	'word-edited',
	'answer-accepted'
];

/** What the learner has changed about a word; `null` is the author's own. */
export interface OwnFacts {
	readonly glosses: readonly string[] | null;
	readonly note: string | null;
	readonly answers: readonly string[];
}

export type SessionPhase = 'loading' | 'asking' | 'answered' | 'finished';
export type SessionNotice = 'none' | 'undone' | 'suspended' | 'buried' | 'done' | 'not-saved';

export class StudySession {
	readonly #mitra: Mitra;
	readonly desk: CardDesk;
	readonly #plan: StudyPlan;
	#hasStarted = $state(false);
	#queue = $state.raw<ReviewQueue | null>(null);
	#notice = $state<SessionNotice>('none');
	#reviewCount = $state(0);
	#durationMs = $state(0);
	#forgotten = $state.raw<ReadonlyMap<CardId, StudyCard>>(new Map());
	#learned = $state.raw<ReadonlyMap<CardId, StudyCard>>(new Map());
	#isBusy = $state(false);
	#unshowable = new Set<CardId>();

	constructor(mitra: Mitra) {
		this.#mitra = mitra;
		this.desk = new CardDesk(mitra.clock);
		this.#plan = new StudyPlan(mitra);
	}

	get phase(): SessionPhase {
		if (!this.#hasStarted) return 'loading';
		if (!this.desk.card) return 'finished';
		return this.desk.isAnswered ? 'answered' : 'asking';
	}
	get card(): StudyCard | null {
		return this.desk.card;
	}
	get notice(): SessionNotice {
		return this.#notice;
	}
	/** Reviews of this session. */
	get reviewCount(): number {
		return this.#reviewCount;
	}
	/** Cards that were forgotten in this session. */
	get forgotten(): readonly StudyCard[] {
		return [...this.#forgotten.values()];
	}
	/** Cards whose first review was in this session and went well. */
	get learned(): readonly StudyCard[] {
		return [...this.#learned.values()];
	}
	/** Cards after the one on show. */
	get remainingCount(): number {
		const queue = this.#queue;
		return queue ? Math.max(0, queue.due.length + queue.new.length + queue.stepsLater.length - 1) : 0;
	}
	/** The queue that the card on show comes from: why new words pause, what waits. */
	get queue(): ReviewQueue | null {
		return this.#queue;
	}
	/** Minutes for the card on show and those after it, at the pace of this session; `null` before it has one. */
	get minutesLeft(): number | null {
		if (this.#reviewCount < 3) return null;
		return ((this.remainingCount + 1) * this.#durationMs) / this.#reviewCount / 60_000;
	}
	get canUndo(): boolean {
		return !this.#isBusy && this.#mitra.log.lastAct(UNDOABLE) !== null;
	}
	/** When the card on show would come back after each rating; `null` without a card. */
	get preview(): ReviewPreview | null {
		const { log, scheduler } = this.#mitra;
		const card = this.desk.card;
		return card && previewReviews(log.state, card.id, log.now, scheduler);
	}

	/** The word on show as its author wrote it, and what the learner made of it: what is edited. */
	get authored(): { readonly word: Word; readonly own: OwnFacts } | null {
		const { card } = this.desk;
		const word = card && card.kind !== 'question' ? this.#plan.words?.get(card.word.id) : undefined;
		if (!word || !card) return null;
		const own = this.#mitra.log.state.words.get(wordKey(card.course, word.id));
		return {
			word,
			own: { glosses: own?.ownGlosses ?? null, note: own?.ownNote ?? null, answers: own?.ownAnswers ?? [] }
		};
	}

	/** Chooses the first card. */
	async start(): Promise<void> {
		await this.#plan.load();
		this.desk.useWords([...(this.#plan.words?.values() ?? [])], this.#mitra.log.course);
		await this.#showNext();
		this.#hasStarted = true;
	}

	/** Keeps the review and goes on. Does nothing within a quarter of a second of the reveal. */
	async rate(rating: Rating): Promise<void> {
		const { desk } = this;
		const { card, typedAnswer, durationMs } = desk;
		if (!card || this.#isBusy || !desk.canRate) return;
		const isFirst = (this.#mitra.log.state.cards.get(card.id)?.memory ?? null) === null;
		const sentence: SentenceRef | null = card.kind === 'question' ? null : card.sentence.ref;
		const isSaved = await this.#act(() =>
			this.#mitra.log.record({
				type: 'card-reviewed',
				cardId: card.id,
				rating,
				durationMs,
				sentence,
				answer: typedAnswer
			})
		);
		if (!isSaved) return;
		this.#reviewCount++;
		this.#durationMs += durationMs;
		if (rating === 1) this.#forgotten = new Map(this.#forgotten).set(card.id, card);
		else if (isFirst) this.#learned = new Map(this.#learned).set(card.id, card);
		this.#notice = 'none';
		await this.#showNext();
	}

	async suspend(): Promise<void> {
		await this.#putAway('suspended', ({ id }) => ({ type: 'card-suspended', cardId: id }));
	}
	async bury(): Promise<void> {
		await this.#putAway('buried', ({ id }) => ({ type: 'card-buried', cardId: id }));
	}
	/** The card on show is new again. */
	async reset(): Promise<void> {
		await this.#putAway('done', ({ id }) => ({ type: 'card-reset', cardId: id }));
	}
	/** The card on show is due in so many study days. */
	async setDueIn(days: number): Promise<void> {
		await this.#putAway('done', ({ id }) => ({
			type: 'due-day-set',
			cardId: id,
			dueDay: this.#mitra.log.today + days
		}));
	}
	/** None of the word's cards is shown again. */
	async mark(mark: 'known' | 'ignored'): Promise<void> {
		await this.#putAway('done', (card) =>
			card.kind === 'question' ? null : { type: 'word-marked', course: card.course, wordId: card.word.id, mark }
		);
	}

	/** The typed answer was right: it is taken so now, and accepted from now on. */
	async override(): Promise<void> {
		const { card, canOverride, typed } = this.desk;
		if (!card || card.kind === 'question' || !canOverride) return;
		const { course, word } = card;
		const text = typed.trim();
		if (await this.#act(() => this.#mitra.log.record({ type: 'answer-accepted', course, wordId: word.id, text })))
			this.desk.override();
	}

	/** Keeps what the learner changed about the word on show; the card stays as it stands, with the new content. */
	async edit(glosses: readonly string[] | null, note: string | null, answers: readonly string[]): Promise<void> {
		const { card } = this.desk;
		if (!card || card.kind === 'question') return;
		const { course, word, ownAnswers } = card;
		const drafts: EventDraft[] = [
			{ type: 'word-edited', course, wordId: word.id, glosses, note },
			...answers
				.filter((text) => !ownAnswers.includes(text))
				.map((text) => ({ type: 'answer-accepted' as const, course, wordId: word.id, text }))
		];
		if (!(await this.#act(() => this.#mitra.log.record(...drafts)))) return;
		this.#notice = 'done';
		const edited = await loadStudyCard(this.#mitra.content, this.#mitra.log.state, card.id);
		if (edited) this.desk.refresh(edited);
	}

	/** Takes back the latest review, suspension or burying, also one from before a reload, and shows its card again. */
	async undo(): Promise<void> {
		const act = this.#mitra.log.lastAct(UNDOABLE);
		if (!act || this.#isBusy) return;
		const isSaved = await this.#act(() => this.#mitra.log.undo(act.id));
		if (!isSaved) return;
		const cardId = 'cardId' in act ? act.cardId : null;
		if (act.type === 'card-reviewed') this.#forgetReview(act.cardId, act.durationMs);
		this.#notice = 'undone';
		await this.#showNext(cardId);
	}

	#forgetReview(cardId: CardId, durationMs: number): void {
		if (this.#reviewCount > 0) {
			this.#reviewCount--;
			this.#durationMs = Math.max(0, this.#durationMs - durationMs);
		}
		const without = (cards: ReadonlyMap<CardId, StudyCard>) => new Map([...cards].filter(([id]) => id !== cardId));
		this.#forgotten = without(this.#forgotten);
		this.#learned = without(this.#learned);
	}

	async #putAway(
		notice: 'suspended' | 'buried' | 'done',
		draftFor: (card: StudyCard) => EventDraft | null
	): Promise<void> {
		const { card } = this.desk;
		const draft = card && draftFor(card);
		if (!draft || this.#isBusy) return;
		const isSaved = await this.#act(() => this.#mitra.log.record(draft));
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

	async #showNext(preferred: CardId | null = null): Promise<void> {
		const { log, content } = this.#mitra;
		for (;;) {
			log.refreshNow();
			const queue = this.#plan.queue((id) => !this.#unshowable.has(id));
			this.#queue = queue;
			const cardId = preferred ?? nextCard(queue);
			preferred = null;
			if (cardId === null) {
				this.desk.show(null);
				if (this.#reviewCount > 0) void this.#mitra.backups.afterSession();
				return;
			}
			const card = await loadStudyCard(content, log.state, cardId);
			if (card) {
				this.desk.show(card);
				return;
			}
			this.#unshowable.add(cardId);
		}
	}
}
