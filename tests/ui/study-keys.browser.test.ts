// Which key does what in a session, on real elements and real events.
import { expect, test, vi } from 'vitest';
import { pressStudyKey, type StudyKeyActs } from '../../src/lib/ui/study-keys';

function makeActs(change: Partial<StudyKeyActs> = {}) {
	return {
		phase: 'answered',
		buttons: 'two',
		proposed: null,
		reveal: vi.fn(),
		rate: vi.fn(),
		keys: vi.fn(),
		undo: vi.fn(),
		suspend: vi.fn(),
		bury: vi.fn(),
		edit: vi.fn(),
		override: vi.fn(),
		...change
	} satisfies StudyKeyActs;
}

function press(
	key: string,
	acts: StudyKeyActs,
	on: HTMLElement = document.body,
	init: KeyboardEventInit = {}
): boolean {
	let isKnown = false;
	const listen = (event: KeyboardEvent) => {
		isKnown = pressStudyKey(event, acts);
	};
	document.body.append(...(on === document.body ? [] : [on]));
	addEventListener('keydown', listen, { once: true });
	on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...init }));
	if (on !== document.body) on.remove();
	return isKnown;
}

test.each(['undo', 'suspend', 'bury', 'edit'] as const)('the first letter of %s does it, in either case', (act) => {
	const acts = makeActs();
	expect(press(act.charAt(0), acts)).toBe(true);
	press(act.charAt(0).toUpperCase(), acts);
	expect(acts[act]).toHaveBeenCalledTimes(2);
});

test('Space reveals a question, and leaves buttons their own', () => {
	const acts = makeActs({ phase: 'asking' });
	expect(press(' ', acts)).toBe(true);
	expect(press(' ', acts, document.createElement('button'))).toBe(false);
	expect(acts.reveal).toHaveBeenCalledOnce();
	expect(press(' ', makeActs())).toBe(false);
});

test('digits rate only what was answered, Enter what is proposed unless a control has it', () => {
	const rate = vi.fn();
	const acts = makeActs({ proposed: 1, rate });
	press('2', acts);
	press('Enter', acts);
	press('Enter', acts, document.createElement('button'));
	expect(rate.mock.calls).toEqual([[3], [1]]);
	expect(press('1', makeActs({ phase: 'asking' }))).toBe(false);
});

test('nothing happens while typing, with a modifier, or while a key is held down', () => {
	const acts = makeActs();
	const input = Object.assign(document.createElement('input'), { type: 'text' });
	expect(press('u', acts, input)).toBe(false);
	for (const init of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { repeat: true }])
		expect(press('u', acts, document.body, init)).toBe(false);
	input.readOnly = true;
	expect(press('u', acts, input)).toBe(true);
	expect(press('x', acts)).toBe(false);
});
