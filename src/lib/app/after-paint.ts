// When the browser has shown what was changed: heavy work that the screen does not wait for begins then.

/** A hidden tab paints nothing, and must not wait for ever. */
const LONGEST_WAIT_MS = 100;

/** Resolves after the next frame has been painted. */
export function afterPaint(): Promise<void> {
	return new Promise((resolve) => {
		const timer = setTimeout(resolve, LONGEST_WAIT_MS);
		requestAnimationFrame(() => {
			// a task that is queued in a frame's callback runs once that frame is done
			setTimeout(() => {
				clearTimeout(timer);
				resolve();
			});
		});
	});
}
