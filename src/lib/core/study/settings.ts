// The settings that change what is studied and when. They are facts in the log, so every device agrees.
import type { Course } from '../content/model';

/** How far a word is climbed: to recognition alone ("reading only") or to every rung that can be shown. */
export type Ladder = 'recognise' | 'full';

export interface Settings {
	readonly course: Course;
	/** Words whose first card may be shown on one study day, 0–200. */
	readonly newWordsPerDay: number;
	/** What the learner wants to spend on reviews on one study day, 1–240. */
	readonly minutesPerDay: number;
	/** The recall probability at which a card is due, 0.7–0.97. */
	readonly desiredRetention: number;
	/** Local hour at which the study day changes, 0–12. */
	readonly rolloverHour: number;
	readonly buttons: 'two' | 'four';
	readonly theme: 'system' | 'light' | 'dark';
	readonly interfaceLanguage: 'browser' | 'en' | 'id';
	/** For every word for which the learner chose nothing else (`word-ladder-set`). */
	readonly ladder: Ladder;
	/** Whether the reader offers questions on the main point before reading. */
	readonly gistQuestions: boolean;
	/** When a quiz says what was right: after each answer, or when all are given. */
	readonly quizFeedback: 'at-once' | 'at-end';
	/** Whether the progress screen counts the active days of the last four weeks: off until the learner asks for it. */
	readonly activeDays: 'hidden' | 'shown';
}

export const DEFAULT_SETTINGS: Settings = {
	course: 'indonesian',
	newWordsPerDay: 12,
	// what most people give a daily habit and keep: a coffee break
	minutesPerDay: 15,
	// 0.9 is where FSRS's own default stands: the best trade of minutes for memory for most learners
	desiredRetention: 0.9,
	rolloverHour: 4,
	buttons: 'two',
	theme: 'system',
	interfaceLanguage: 'browser',
	ladder: 'full',
	gistQuestions: true,
	quizFeedback: 'at-once',
	activeDays: 'hidden'
};

/** What the settings that are numbers may be; changes beyond are clamped. */
export const SETTING_RANGES = {
	newWordsPerDay: { minimum: 0, maximum: 200 },
	minutesPerDay: { minimum: 1, maximum: 240 },
	desiredRetention: { minimum: 0.7, maximum: 0.97 },
	rolloverHour: { minimum: 0, maximum: 12 }
} as const;

type SettingReader<Value> = (value: unknown) => Value | undefined;

function choiceOf<const Choice>(...choices: readonly Choice[]): SettingReader<Choice> {
	return (value) => choices.find((choice) => choice === value);
}

function clamped({ minimum, maximum }: { minimum: number; maximum: number }): SettingReader<number> {
	return (value) =>
		typeof value === 'number' && !Number.isNaN(value) ? Math.min(Math.max(value, minimum), maximum) : undefined;
}

function clampedWhole(range: { minimum: number; maximum: number }): SettingReader<number> {
	return (value) => clamped(range)(typeof value === 'number' ? Math.round(value) : value);
}

const SETTING_READERS: { readonly [Name in keyof Settings]: SettingReader<Settings[Name]> } = {
	course: choiceOf('indonesian', 'english'),
	newWordsPerDay: clampedWhole(SETTING_RANGES.newWordsPerDay),
	minutesPerDay: clampedWhole(SETTING_RANGES.minutesPerDay),
	desiredRetention: clamped(SETTING_RANGES.desiredRetention),
	rolloverHour: clampedWhole(SETTING_RANGES.rolloverHour),
	buttons: choiceOf('two', 'four'),
	theme: choiceOf('system', 'light', 'dark'),
	interfaceLanguage: choiceOf('browser', 'en', 'id'),
	ladder: choiceOf('recognise', 'full'),
	gistQuestions: choiceOf(true, false),
	quizFeedback: choiceOf('at-once', 'at-end'),
	activeDays: choiceOf('hidden', 'shown')
};

/**
 * The settings after a change from the log, which may come from a newer version or a file: numbers are clamped to `SETTING_RANGES`,
 * unknown names and unfit values are skipped.
 */
export function mergeSettings(settings: Settings, change: object): Settings {
	const read = <Name extends keyof Settings>(name: Name): Settings[Name] => {
		const reader = SETTING_READERS[name];
		return (Object.hasOwn(change, name) ? reader(Reflect.get(change, name)) : undefined) ?? settings[name];
	};
	return {
		course: read('course'),
		newWordsPerDay: read('newWordsPerDay'),
		minutesPerDay: read('minutesPerDay'),
		desiredRetention: read('desiredRetention'),
		rolloverHour: read('rolloverHour'),
		buttons: read('buttons'),
		theme: read('theme'),
		interfaceLanguage: read('interfaceLanguage'),
		ladder: read('ladder'),
		gistQuestions: read('gistQuestions'),
		quizFeedback: read('quizFeedback'),
		activeDays: read('activeDays')
	};
}
