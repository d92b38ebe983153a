// The keys of a study session: which act each one stands for on what is on show.
import type { Rating } from '../core/cards/rating';
import { ratingOfKey } from './rating-keys';

/** What the keys can do; the screen gives them their meaning. */
export interface StudyKeyActs {
	readonly phase: 'loading' | 'asking' | 'answered' | 'finished';
	readonly buttons: 'two' | 'four';
	readonly proposed: Rating | null;
	reveal(): void;
	rate(rating: Rating): void;
	keys(): void;
	undo(): void;
	suspend(): void;
	bury(): void;
	edit(): void;
	override(): void;
}

/** Does what the key stands for; `false` when that is nothing here, or the learner is typing or has a control under the key. */
export function pressStudyKey(event: KeyboardEvent, acts: StudyKeyActs): boolean {
	const target = event.target as HTMLElement;
	const isTyping = target instanceof HTMLInputElement && target.type === 'text' && !target.readOnly;
	if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping) return false;
	const act = findAct(event.key, target.closest('button, a, input, select, textarea') !== null, acts);
	act?.();
	return act !== null;
}

function findAct(key: string, isControl: boolean, acts: StudyKeyActs): (() => void) | null {
	if (key === ' ' && acts.phase === 'asking' && !isControl)
		return () => {
			acts.reveal();
		};
	if (acts.phase === 'answered' && !(key === 'Enter' && isControl)) {
		const rating = ratingOfKey(key, acts.buttons, acts.proposed);
		if (rating !== null)
			return () => {
				acts.rate(rating);
			};
	}
	const names: Readonly<Record<string, 'keys' | 'undo' | 'suspend' | 'bury' | 'edit' | 'override'>> = {
		'?': 'keys',
		u: 'undo',
		s: 'suspend',
		b: 'bury',
		e: 'edit',
		o: 'override'
	};
	const name = names[key.toLowerCase()];
	return name === undefined
		? null
		: () => {
				acts[name]();
			};
}
