// The card on the desk: asked, answered, graded. What becomes of the answer is the session's affair (study keeps it, practice does not).
import { otherWordIdIn } from '../core/answers/answer-feedback';
import { findSynonyms, spellingsOf } from '../core/answers/known-answers';
import { gradeAnswer, normalizeAnswer, type GradedAnswer } from '../core/answers/grade-answer';
import type { Rating } from '../core/cards/rating';
import type { WordId } from '../core/content/model';
import type { Word } from '../core/content/schemas';
import { findTypedWords, findWordInGap, gradeResponse, type QuizAnswer } from '../core/quiz/grade-response';
import type { QuizResponse } from '../core/quiz/quiz-response';
import type { Clock } from '../core/study/clock';
import type { TypedAnswer } from '../core/study/events';
import type { StudyCard } from '../core/study/study-card';

/** A rating this soon after the reveal is the second half of a double tap, not a judgement. */
const TAP_GUARD_MS = 250;
/** Longer than that the learner was not thinking about the card. */
const MAX_DURATION_MS = 600_000;

export class CardDesk {
	readonly #clock: Clock;
	#card = $state.raw<StudyCard | null>(null);
	#isAnswered = $state(false);
	#graded = $state.raw<GradedAnswer | null>(null);
	#questionAnswer = $state.raw<QuizAnswer | null>(null);
	#words: readonly Word[] = [];
	#spellings: ReadonlyMap<string, WordId> = new Map();
	#shownAtMs = 0;
	#revealedAtMs = 0;
	typed = $state('');

	constructor(clock: Clock) {
		this.#clock = clock;
	}

	get card(): StudyCard | null {
		return this.#card;
	}
	get isAnswered(): boolean {
		return this.#isAnswered;
	}
	/** How the typed answer was judged; `null` when nothing was typed. */
	get graded(): GradedAnswer | null {
		return this.#graded;
	}
	get questionAnswer(): QuizAnswer | null {
		return this.#questionAnswer;
	}
	/** What the answer suggests; `null` where only the learner can tell. */
	get proposedRating(): Rating | null {
		if (this.#questionAnswer) return this.#questionAnswer.correct ? 3 : 1;
		return this.#graded?.rating ?? null;
	}
	/** For the log. */
	get typedAnswer(): TypedAnswer | null {
		return this.#graded ? { text: this.typed, class: this.#graded.class } : null;
	}
	/** From the card being shown until now, 10 minutes at the most. */
	get durationMs(): number {
		return Math.min(MAX_DURATION_MS, Math.max(0, this.#clock.now().atMs - this.#shownAtMs));
	}
	/** Whether a rating is a judgement: the card is turned over, and not just now. */
	get canRate(): boolean {
		return this.#isAnswered && this.#clock.now().atMs - this.#revealedAtMs >= TAP_GUARD_MS;
	}

	/** The words that typed answers are compared with. */
	useWords(words: readonly Word[], course: 'indonesian' | 'english'): void {
		this.#words = words;
		this.#spellings = spellingsOf(words, course);
	}

	/** Whether the learner may say that a typed answer was right after all. */
	get canOverride(): boolean {
		return this.#isAnswered && this.#graded !== null && !this.#graded.isRight && this.typed.trim() !== '';
	}
	/** The word that was typed instead of the wanted one; `null` when it was no other word. */
	get otherWord(): Word | null {
		const otherId = this.#graded && otherWordIdIn(this.#graded.feedback);
		return this.#words.find(({ id }) => id === otherId) ?? null;
	}
	/** The words that a wrong answer to a question is made of: what it would have meant. */
	get typedWords(): readonly Word[] {
		const answer = this.#questionAnswer;
		if (!answer || answer.correct || !this.#card || !('text' in answer.response)) return [];
		const ids = findTypedWords(answer.response.text, this.#spellings, this.#card.course);
		return ids.flatMap((id) => this.#words.find((word) => word.id === id) ?? []);
	}
	/** Takes the typed answer for right. */
	override(): void {
		if (!this.canOverride) return;
		this.#graded = { class: 'synonym', isRight: true, rating: 3, feedback: { kind: 'synonym', isOwn: true } };
	}

	/** Shows a card; the function that it answers puts the one before back as it stood, its answer included. */
	show(card: StudyCard | null): () => void {
		const before = [this.#card, this.#isAnswered, this.#graded, this.#questionAnswer, this.typed] as const;
		const [shownAtMs, revealedAtMs] = [this.#shownAtMs, this.#revealedAtMs];
		this.#card = card;
		this.#isAnswered = false;
		this.#graded = null;
		this.#questionAnswer = null;
		this.typed = '';
		this.#shownAtMs = this.#clock.now().atMs;
		return () => {
			[this.#card, this.#isAnswered, this.#graded, this.#questionAnswer, this.typed] = before;
			[this.#shownAtMs, this.#revealedAtMs] = [shownAtMs, revealedAtMs];
		};
	}

	/** Puts the same card's new content in its place; what was answered stays. */
	refresh(card: StudyCard): void {
		if (card.id === this.#card?.id) this.#card = card;
	}

	/** Turns a card over that asks for a meaning: recognise and listen. */
	reveal(): void {
		const kind = this.#card?.kind;
		if (!this.#isAnswered && (kind === 'recognise' || kind === 'listen')) this.#turnOver();
	}

	/** Grades what was typed on a recall or build card and turns it over. */
	checkTyped(): void {
		const card = this.#card;
		if (this.#isAnswered || (card?.kind !== 'recall' && card?.kind !== 'build')) return;
		const { word, course, form, ownAnswers } = card;
		this.#graded = gradeAnswer(
			this.typed,
			{
				course,
				text: form,
				synonyms: card.kind === 'build' ? [] : findSynonyms(word, form, this.#words, course),
				ownAccepted: ownAnswers,
				partOfSpeech: word.partOfSpeech,
				root: course === 'indonesian' ? word.root : null,
				dictionaryForm: course === 'indonesian' ? word.indonesian : (word.english[0] ?? form)
			},
			(text) => {
				const other = this.#spellings.get(normalizeAnswer(text, course));
				return other !== undefined && other !== word.id ? other : null;
			}
		);
		this.#turnOver();
	}

	/** Grades the answer to a question card and turns it over. */
	checkQuestion(response: QuizResponse): void {
		const card = this.#card;
		if (this.#isAnswered || card?.kind !== 'question') return;
		this.#questionAnswer = gradeResponse(card.question, response, card.course, {
			spellings: this.#spellings,
			wordInGap: (question) => findWordInGap(question, card.article, this.#words)
		});
		this.#turnOver();
	}

	#turnOver(): void {
		this.#isAnswered = true;
		this.#revealedAtMs = this.#clock.now().atMs;
	}
}
