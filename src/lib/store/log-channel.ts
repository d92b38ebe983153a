// Tells the other tabs of this app which events were written, so that each shows the other's reviews at once.
import type { LoggedEvent } from '../core/study/events';
import { parseLoggedEvent } from '../core/study/parse-event';

export interface LogChannel {
	/** Sends the events to every other tab; never to the own listeners. */
	announce(events: readonly LoggedEvent[]): void;
	/** Calls back with what other tabs announce; returns the function that ends it. */
	listen(listener: (events: readonly LoggedEvent[]) => void): () => void;
	close(): void;
}

/** `name` carries the app's base path: on some hosts an origin is shared by several apps. */
export function openLogChannel(name: string): LogChannel {
	// One object sends and receives, because a BroadcastChannel never hears itself
	const channel = new BroadcastChannel(name);
	const listeners = new Set<(events: readonly LoggedEvent[]) => void>();
	let closed = false;
	channel.onmessage = (message: MessageEvent<unknown>) => {
		// The other tab may run another version of the app
		const values: readonly unknown[] = Array.isArray(message.data) ? message.data : [];
		const events = values
			.map((value, index) => parseLoggedEvent(value, { file: name, place: `[${index}]` }))
			.flatMap((parsed) => (parsed.ok ? [parsed.value] : []));
		if (events.length > 0) for (const listener of [...listeners]) listener(events);
	};
	return {
		announce(events) {
			if (!closed && events.length > 0) channel.postMessage(events);
		},
		listen(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		close() {
			closed = true;
			listeners.clear();
			channel.close();
		}
	};
}
