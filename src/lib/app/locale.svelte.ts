// The interface language: which one, its texts, and how it writes numbers and days.
import type { StudyDay } from '../core/study/study-state';
import type { Messages } from '../messages/en';

export type InterfaceLanguage = 'en' | 'id';

const DAY_MS = 86_400_000;

export class Locale {
	readonly #english: Messages;
	readonly #loadIndonesian: () => Promise<Messages>;
	#indonesian = $state.raw<Messages | null>(null);
	readonly #browserLanguages: readonly string[];
	readonly #chosen: () => InterfaceLanguage | 'browser';
	/** Prerendered pages are English; the browser's language takes over once the page runs. */
	#isHydrated = $state(false);
	#wanted: InterfaceLanguage = $derived.by(() => {
		const chosen = this.#chosen();
		if (chosen !== 'browser') return chosen;
		return this.#isHydrated ? firstInterfaceLanguage(this.#browserLanguages) : 'en';
	});

	/**
	 * English is there at once, because the pages are prerendered in it; Indonesian is loaded when it is wanted. `chosen` is read again
	 * whenever a text is: it may follow the settings.
	 */
	constructor(
		english: Messages,
		loadIndonesian: () => Promise<Messages>,
		browserLanguages: readonly string[],
		chosen: () => InterfaceLanguage | 'browser'
	) {
		this.#english = english;
		this.#loadIndonesian = loadIndonesian;
		this.#browserLanguages = browserLanguages;
		this.#chosen = chosen;
	}

	/** The one on show: English until the texts of the one that is wanted are there. */
	get language(): InterfaceLanguage {
		return this.#wanted === 'id' && this.#indonesian !== null ? 'id' : 'en';
	}
	get t(): Messages {
		return (this.#wanted === 'id' ? this.#indonesian : null) ?? this.#english;
	}

	/** Fetches the texts of the language that is wanted, if they are not there. When that fails the present ones stay. */
	async loadWanted(): Promise<void> {
		if (this.#wanted === 'en' || this.#indonesian !== null) return;
		try {
			this.#indonesian = await this.#loadIndonesian();
		} catch {
			// a chunk of a replaced deployment: the update notice says what to do
		}
	}

	/** To be called once the prerendered page has been taken over. */
	followBrowser(): void {
		this.#isHydrated = true;
	}

	/** 0.913 → `91%` (`91 %`-style spacing as the language has it). */
	percent(ratio: number): string {
		return new Intl.NumberFormat(this.language, { style: 'percent', maximumFractionDigits: 0 }).format(ratio);
	}

	number(value: number): string {
		return new Intl.NumberFormat(this.language).format(value);
	}

	/** A study day as a short date (`3 Mar`, with the weekday when `withWeekday`). */
	day(day: StudyDay, withWeekday = false): string {
		return new Intl.DateTimeFormat(this.language === 'en' ? 'en-GB' : 'id', {
			day: 'numeric',
			month: 'short',
			...(withWeekday ? { weekday: 'short' } : {}),
			timeZone: 'UTC'
		}).format(day * DAY_MS);
	}

	/** With the weekday and the year: `Mon, 2 Mar 2026`. */
	fullDay(day: StudyDay): string {
		return this.#writeDay(day, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
	}

	/** The short name of the day's month. */
	month(day: StudyDay): string {
		return this.#writeDay(day, { month: 'short' });
	}

	#writeDay(day: StudyDay, options: Intl.DateTimeFormatOptions): string {
		const language = this.language === 'en' ? 'en-GB' : 'id';
		return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(day * DAY_MS);
	}
}

/** The first of the browser's languages that Mitra has (`in` is an old code for Indonesian; Malay readers get Indonesian). */
export function firstInterfaceLanguage(languages: readonly string[]): InterfaceLanguage {
	for (const language of languages) {
		const code = language.toLowerCase().split('-')[0];
		if (code === 'en') return 'en';
		if (code === 'id' || code === 'in' || code === 'ms') return 'id';
	}
	return 'en';
}
