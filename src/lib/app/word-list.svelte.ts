// The words screen: every word with its state, searched in both languages, and what the learner decides about one.
import { WORD_CARD_KINDS, wordCardId, type CardId } from '../core/cards/card-id';
import type { Word } from '../core/content/schemas';
import { isSetAside } from '../core/study/leech';
import { wordKey, type StudyDay } from '../core/study/study-state';
import { wordStatus, type WordStatus } from '../core/study/word-status';
import type { Ladder } from '../core/study/settings';
import { LeechDesk, type Leech } from './leech-desk.svelte';
import type { Mitra } from './mitra';
import type { WordStanding } from './reader.svelte';
import { StudyPlan } from './study-plan.svelte';
import { WordInsight, type Insight } from './word-insight.svelte';

export interface WordRow {
	readonly word: Word;
	readonly status: WordStatus;
	/** When the recognise card comes next; `null` before its first review. */
	readonly dueDay: StudyDay | null;
	readonly suspended: readonly CardId[];
	/** Whether the learner chose only to read the word. */
	readonly isReadingOnly: boolean;
	/** Its cards that were forgotten so often that they are set aside until the learner does something about them. */
	readonly leech: Leech | null;
}

export class WordList {
	readonly #mitra: Mitra;
	readonly #insight: WordInsight;
	#words = $state.raw<readonly Word[] | null>(null);
	readonly #wordsById = $derived.by(() => new Map((this.#words ?? []).map((word) => [word.id, word])));
	#open = $state.raw<Word | null>(null);
	search = $state('');
	/** `mine`: words with a mark or cards; a search always looks at all. */
	scope = $state<'mine' | 'all'>('mine');
	readonly leechDesk: LeechDesk;
	readonly #plan: StudyPlan;
	readonly #rows: readonly WordRow[] = $derived.by(() => this.#makeRows());

	constructor(mitra: Mitra) {
		this.#mitra = mitra;
		this.#plan = new StudyPlan(mitra);
		this.leechDesk = new LeechDesk(mitra, () => this.#wordsById);
		this.#insight = new WordInsight(mitra);
	}

	get isLoaded(): boolean {
		return this.#words !== null;
	}
	get rows(): readonly WordRow[] {
		return this.#rows;
	}
	get openWord(): Word | null {
		return this.#open;
	}
	/** How the open word is built, and its family. */
	get insight(): Insight | null {
		return this.#open && this.#insight.of(this.#open.id);
	}
	get standing(): WordStanding {
		const { log } = this.#mitra;
		const word = this.#open && log.state.words.get(wordKey(log.course, this.#open.id));
		if (!word) return 'none';
		if (word.mark !== 'none') return word.mark;
		return word.addedAtMs === null ? 'none' : 'added';
	}

	async load(): Promise<void> {
		const collator = new Intl.Collator('id');
		const words = await this.#mitra.content.loadAllWords();
		this.#words = words.toSorted((a, b) => collator.compare(a.indonesian, b.indonesian));
	}

	open(word: Word): void {
		this.#open = word;
		const relatives = (this.#words ?? []).filter(
			({ id, root }) => root !== null && root === word.root && id !== word.id
		);
		void this.#insight.look(word, relatives, this.#mitra.log.course);
	}
	close(): void {
		this.#open = null;
	}
	async add(): Promise<void> {
		const { log } = this.#mitra;
		if (this.#open) await log.record({ type: 'word-added', course: log.course, wordId: this.#open.id, sentence: null });
	}
	async mark(mark: 'known' | 'ignored'): Promise<void> {
		const { log } = this.#mitra;
		if (this.#open) await log.record({ type: 'word-marked', course: log.course, wordId: this.#open.id, mark });
	}
	async takeBack(): Promise<void> {
		const { log } = this.#mitra;
		if (this.#open) await log.takeBackWord(log.course, this.#open.id);
	}
	/** Shows the row's suspended cards again. */
	async resume(row: WordRow): Promise<void> {
		await this.#mitra.log.record(...row.suspended.map((cardId) => ({ type: 'card-unsuspended' as const, cardId })));
	}

	/** How far the open word is climbed, by the learner's choice; `null` when the settings decide. */
	get ladder(): Ladder | null {
		const { log } = this.#mitra;
		return (this.#open && log.state.words.get(wordKey(log.course, this.#open.id))?.ladder) ?? null;
	}
	async setLadder(ladder: Ladder | null): Promise<void> {
		const { log } = this.#mitra;
		if (this.#open) await log.record({ type: 'word-ladder-set', course: log.course, wordId: this.#open.id, ladder });
	}
	/** Minutes a day that the open word will cost; see `StudyPlan.minutesForAdding`. */
	get addingMinutes(): number {
		return this.#plan.minutesForAdding(1);
	}

	#makeRows(): WordRow[] {
		const { log, scheduler } = this.#mitra;
		const { state, course, now } = log;
		const wanted = this.search.trim().toLowerCase();
		const rows: WordRow[] = [];
		for (const word of this.#words ?? []) {
			if (wanted !== '' && !matches(word, wanted)) continue;
			const status = wordStatus(state, course, word.id, now, scheduler);
			if (wanted === '' && this.scope === 'mine' && status === 'new') continue;
			const ids = WORD_CARD_KINDS.map((kind) => wordCardId(course, kind, word.id));
			rows.push({
				word,
				status,
				dueDay: state.cards.get(wordCardId(course, 'recognise', word.id))?.memory?.dueDay ?? null,
				suspended: ids.filter((id) => state.cards.get(id)?.suspended === true),
				isReadingOnly: state.words.get(wordKey(course, word.id))?.ladder === 'recognise',
				leech: this.leechDesk.find(
					ids.filter((id) => {
						const card = state.cards.get(id);
						return card !== undefined && isSetAside(card);
					})
				)
			});
		}
		return rows;
	}
}

function matches(word: Word, wanted: string): boolean {
	return (
		word.indonesian.toLowerCase().includes(wanted) ||
		word.root?.toLowerCase().startsWith(wanted) === true ||
		word.english.some((gloss) => gloss.toLowerCase().includes(wanted))
	);
}
