// A study session: which card comes next, what is kept of the answer, and the acts that the learner may do with a card.
import { parseCardId, siblingKey, type CardId } from '../core/cards/card-id';
import type { Rating } from '../core/cards/rating';
import type { WordId } from '../core/content/model';
import type { Word } from '../core/content/schemas';
import type { EventDraft, SentenceRef, StudyEvent } from '../core/study/events';
import type { Act } from '../core/study/latest-act';
import { isSetAside } from '../core/study/leech';
import { previewReviews, type ReviewPreview } from '../core/study/preview-reviews';
import { nextCard, type ReviewQueue } from '../core/study/review-queue';
import { wordKey } from '../core/study/study-state';
import { StoreError } from '../core/study/study-store';
import { isFree } from '../core/study/wanted-cards';
import { draftEdit, ownFactsOf, type OwnFacts } from '../core/study/word-edits';
import { afterPaint } from './after-paint';
import { CardDesk } from './card-desk.svelte';
import { LeechDesk, type Leech } from './leech-desk.svelte';
import type { Mitra } from './mitra';
import type { Ladder } from '../core/study/settings';
import type { StudyCard } from '../core/study/study-card';
import { loadStudyCard } from './load-study-card';
import { LookAhead } from './look-ahead';
import { StudyPlan } from './study-plan.svelte';

export type SessionPhase = 'loading' | 'asking' | 'answered' | 'finished';
export type SessionNotice = 'none' | 'undone' | 'nothing-to-undo' | 'suspended' | 'buried' | 'done' | 'not-saved';

/** What was taken back, for the screen to say. */
export interface UndoneAct {
	readonly act: Act;
	/** The word that it was about; `null` for a question or a word that the content no longer has. */
	readonly word: Word | null;
}

export class StudySession {
	readonly #mitra: Mitra;
	readonly desk: CardDesk;
	readonly #plan: StudyPlan;
	readonly leechDesk: LeechDesk;
	#hasStarted = $state(false);
	#queue = $state.raw<ReviewQueue | null>(null);
	#notice = $state<SessionNotice>('none');
	#reviewCount = $state(0);
	#durationMs = $state(0);
	#forgotten = $state.raw<ReadonlyMap<CardId, StudyCard>>(new Map());
	#recalled = $state.raw<ReadonlySet<CardId>>(new Set());
	#learned = $state.raw<ReadonlyMap<CardId, StudyCard>>(new Map());
	#setAside = $state.raw<ReadonlySet<CardId>>(new Set());
	#undone = $state.raw<UndoneAct | null>(null);
	#isBusy = $state(false);
	#unshowable = new Set<CardId>();
	readonly #ahead: LookAhead;
	/** The review that is on its way to the disk. */
	#saving: Promise<unknown> = Promise.resolve();

	constructor(mitra: Mitra) {
		this.#mitra = mitra;
		this.#ahead = new LookAhead(mitra);
		this.desk = new CardDesk(mitra.clock);
		this.#plan = new StudyPlan(mitra);
		this.leechDesk = new LeechDesk(mitra, () => this.#plan.words);
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
	/** What the last undo took back; `null` unless `notice` is `undone`. */
	get undone(): UndoneAct | null {
		return this.#undone;
	}
	/** Cards that were set aside as leeches in this session and still are, the latest last. */
	get leeches(): readonly Leech[] {
		return [...this.#setAside].map((cardId) => this.leechDesk.find([cardId])).filter((leech) => leech !== null);
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
	/** Cards that were not new and not forgotten in this session. */
	get recalledCount(): number {
		return [...this.#recalled].filter((id) => !this.#forgotten.has(id) && !this.#learned.has(id)).length;
	}
	/** Minutes of looking at cards in this session. */
	get minutesSpent(): number {
		return this.#durationMs / 60_000;
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
	/** Minutes for the card on show and those after it, at the learner's own pace for each kind of card; `null` without a card. */
	get minutesLeft(): number | null {
		return this.#queue && this.desk.card ? this.#queue.plannedSeconds / 60 : null;
	}
	/** Whether an undo has something to take back; when that is compacted, only the undo itself finds out that nothing is left. */
	get canUndo(): boolean {
		return !this.#isBusy && this.#mitra.log.mayHaveStudyAct;
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
		return { word, own: ownFactsOf(this.#mitra.log.state.words.get(wordKey(card.course, word.id))) };
	}

	/** How far the word on show is climbed, by the learner's choice; `null` when the settings decide. */
	get ladder(): Ladder | null {
		const { card } = this.desk;
		if (!card || card.kind === 'question') return null;
		return this.#mitra.log.state.words.get(wordKey(card.course, card.word.id))?.ladder ?? null;
	}

	/** Chooses the first card; resolves once the one after it is loaded, too. */
	async start(): Promise<void> {
		await this.#plan.load();
		this.desk.useWords([...(this.#plan.words?.values() ?? [])], this.#mitra.log.course);
		await this.#showNext();
	}

	/** Keeps the review and goes on. Does nothing within a quarter of a second of the reveal. */
	async rate(rating: Rating): Promise<void> {
		const { desk } = this;
		const { card, typedAnswer, durationMs } = desk;
		if (!card || !desk.canRate) return;
		// on a slow disk the review before may still be on its way
		if (this.#isBusy) await this.#saving;
		if (this.#isBusy || card !== desk.card) return;
		const isFirst = (this.#mitra.log.state.cards.get(card.id)?.memory ?? null) === null;
		const sentence: SentenceRef | null = card.kind === 'question' ? null : card.sentence.ref;
		// the disk takes several frames: the next card is shown meanwhile, and goes again if the review was not kept
		const next = this.#ahead.take(card.id);
		const putBack = next && desk.show(next);
		const saving = this.#act(() =>
			this.#mitra.log.record({
				type: 'card-reviewed',
				cardId: card.id,
				rating,
				durationMs,
				sentence,
				answer: typedAnswer
			})
		);
		this.#saving = saving;
		if (!(await saving)) {
			putBack?.();
			return;
		}
		this.#reviewCount++;
		this.#durationMs += durationMs;
		if (rating === 1) this.#forgotten = new Map(this.#forgotten).set(card.id, card);
		else if (isFirst) this.#learned = new Map(this.#learned).set(card.id, card);
		else this.#recalled = new Set(this.#recalled).add(card.id);
		const reviewed = this.#mitra.log.state.cards.get(card.id);
		if (reviewed && isSetAside(reviewed)) this.#setAside = new Set(this.#setAside).add(card.id);
		this.#notice = 'none';
		if (next === null) await this.#showNext();
		else await this.#planAhead(next);
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
	async edit(own: OwnFacts): Promise<void> {
		const { card } = this.desk;
		const { authored } = this;
		if (!card || card.kind === 'question' || !authored) return;
		const drafts = draftEdit(card.course, card.word.id, authored.own, own);
		if (drafts.length === 0 || !(await this.#act(() => this.#mitra.log.record(...drafts)))) return;
		this.#notice = 'done';
		const edited = await loadStudyCard(this.#mitra.content, this.#mitra.log.state, card.id);
		if (edited) this.desk.refresh(edited);
	}

	/** How far the word on show is climbed from now on; a card that is left out by that gives way to the next. */
	async setLadder(ladder: Ladder | null): Promise<void> {
		const { card } = this.desk;
		if (!card || card.kind === 'question' || this.#isBusy) return;
		const { course, word } = card;
		if (!(await this.#act(() => this.#mitra.log.record({ type: 'word-ladder-set', course, wordId: word.id, ladder }))))
			return;
		this.#notice = 'done';
		if (card.kind !== 'recognise' && ladder === 'recognise') await this.#showNext();
	}

	/** Does what the learner chose for a leech. The card on show stays; when there was none, the one that came back is shown. */
	async settleLeech(act: () => Promise<void>): Promise<void> {
		if (this.#isBusy || !(await this.#act(act))) return;
		this.#notice = 'done';
		if (this.desk.card) this.#queue = this.#makeQueue();
		else await this.#showNext();
	}

	/**
	 * Takes back the latest act on a card or a word, whichever screen it was done on and however long ago, and shows its card again.
	 * Repeated, it goes further back.
	 */
	async undo(): Promise<void> {
		if (this.#isBusy) return;
		const { log, content } = this.#mitra;
		let act: Act = [];
		const isSaved = await this.#act(async () => {
			act = await log.latestStudyAct();
			await log.undo(...act.map(({ id }) => id));
		});
		if (!isSaved) return;
		const [first] = act;
		if (!first) {
			this.#notice = 'nothing-to-undo';
			return;
		}
		if (first.type === 'card-reviewed') this.#forgetReview(first.cardId, first.durationMs);
		const wordId = wordIdOf(first);
		this.#undone = { act, word: wordId === null ? null : ((await content.loadWords([wordId])).get(wordId) ?? null) };
		this.#notice = 'undone';
		await this.#showNext(this.#cardOf(first));
	}

	/** The card to show after an act on it or its word was undone; `null` when the queue decides. */
	#cardOf(event: StudyEvent): CardId | null {
		const { log } = this.#mitra;
		if ('cardId' in event) {
			const isOwn = parseCardId(event.cardId)?.course === log.course;
			return isOwn && isFree(log.state.cards.get(event.cardId), log.today) ? event.cardId : null;
		}
		if (!('wordId' in event)) return null;
		const queue = this.#makeQueue();
		const key = wordKey(event.course, event.wordId);
		const isSibling = (id: CardId): boolean => {
			const name = parseCardId(id);
			return name !== null && siblingKey(name) === key;
		};
		return [...queue.due, ...queue.new, ...queue.stepsLater].find(isSibling) ?? null;
	}

	#forgetReview(cardId: CardId, durationMs: number): void {
		if (this.#reviewCount > 0) {
			this.#reviewCount--;
			this.#durationMs = Math.max(0, this.#durationMs - durationMs);
		}
		const without = (cards: ReadonlyMap<CardId, StudyCard>) => new Map([...cards].filter(([id]) => id !== cardId));
		this.#forgotten = without(this.#forgotten);
		this.#learned = without(this.#learned);
		this.#recalled = new Set([...this.#recalled].filter((id) => id !== cardId));
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
			const queue = this.#makeQueue();
			const cardId = preferred ?? nextCard(queue);
			preferred = null;
			if (cardId === null) {
				this.desk.show(null);
				this.#hasStarted = true;
				if (this.#reviewCount > 0) void this.#mitra.backups.afterSession();
				return;
			}
			const card = await loadStudyCard(content, log.state, cardId);
			if (card) {
				this.desk.show(card);
				this.#hasStarted = true;
				await afterPaint();
				if (card === this.desk.card && queue === this.#queue) await this.#ahead.prepare(queue, card.id);
				return;
			}
			this.#unshowable.add(cardId);
		}
	}

	#makeQueue(): ReviewQueue {
		return (this.#queue = this.#plan.queue((id) => !this.#unshowable.has(id)));
	}

	/** Makes the queue behind a card that is on show already. The card stays unless the queue has lost it: another tab may have been at it. */
	async #planAhead(shown: StudyCard): Promise<void> {
		await afterPaint();
		if (shown !== this.desk.card) return;
		this.#mitra.log.refreshNow();
		const queue = this.#makeQueue();
		const isQueued = [queue.due, queue.new, queue.stepsLater].some((cards) => cards.includes(shown.id));
		if (isQueued || this.desk.isAnswered) await this.#ahead.prepare(queue, shown.id);
		else await this.#showNext();
	}
}

function wordIdOf(event: StudyEvent): WordId | null {
	if ('wordId' in event) return event.wordId;
	const name = 'cardId' in event ? parseCardId(event.cardId) : null;
	return name && name.kind !== 'question' ? name.wordId : null;
}
