// Remembers outside the database how many events it held: browsers evict databases, and an app that then starts cheerfully
// empty hides the loss. It holds no study data.

export interface LossMark {
	readonly eventCount: number;
	/** Time of the last event that was written; `null` when not known. */
	readonly lastAtMs: number | null;
}

/** Never throws and never rejects: where the second place is forbidden or full, it just knows nothing. */
export interface LossSentinel {
	/** `null` when nothing was remembered. */
	read(): LossMark | null;
	/** Remembers the count unless a higher one is remembered: events never become fewer by themselves. */
	raise(mark: LossMark): void;
	/** Remembers the count even if it is lower: the learner knows of the loss. */
	reset(mark: LossMark): void;
}

/** `key` carries the app's base path. `openStorage` may throw, as `localStorage` itself does where it is forbidden. */
export function createLossSentinel(key: string, openStorage: () => Storage = () => localStorage): LossSentinel {
	function read(): LossMark | null {
		try {
			const text = openStorage().getItem(key);
			return text === null ? null : parseMark(JSON.parse(text));
		} catch {
			return null;
		}
	}

	function reset({ eventCount, lastAtMs }: LossMark): void {
		try {
			openStorage().setItem(key, JSON.stringify({ eventCount, lastAtMs }));
		} catch {
			// Forbidden or full: the log itself is not affected
		}
	}

	return {
		read,
		reset,
		raise(mark) {
			const remembered = read();
			if (remembered === null || mark.eventCount > remembered.eventCount) reset(mark);
		}
	};
}

function parseMark(value: unknown): LossMark | null {
	if (typeof value !== 'object' || value === null) return null;
	const { eventCount, lastAtMs } = value as Record<string, unknown>;
	if (!Number.isSafeInteger(eventCount) || (eventCount as number) < 0) return null;
	return { eventCount: eventCount as number, lastAtMs: typeof lastAtMs === 'number' ? lastAtMs : null };
}
