// Which rating a key means. Space, undo and the other acts are the screen's own.
import type { Rating } from '../core/cards/rating';

/** 1 and 2 with two buttons (Forgot, Knew it), 1 to 4 with four; Enter takes what is proposed, or Good. `null` for other keys. */
export function ratingOfKey(key: string, buttons: 'two' | 'four', proposed: Rating | null): Rating | null {
	if (key === 'Enter') return buttons === 'two' && proposed === 2 ? 3 : (proposed ?? 3);
	if (buttons === 'four') return /^[1-4]$/.test(key) ? (Number(key) as Rating) : null;
	if (key === '1') return 1;
	return key === '2' ? 3 : null;
}
