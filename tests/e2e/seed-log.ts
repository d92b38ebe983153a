// Puts events into the app's database from outside, as an earlier life of the learner would have.
import type { Page } from '@playwright/test';

/** Facts of an event and how many minutes ago it was. */
export type PastAct = { readonly minutesAgo: number; readonly type: string } & Readonly<Record<string, unknown>>;

/** Writes the acts as loose events; the app takes them in at its next start. The page must be open at the app's origin. */
export async function seedLog(page: Page, acts: readonly PastAct[]): Promise<void> {
	await page.evaluate(
		(past) =>
			new Promise<void>((resolve, reject) => {
				const request = indexedDB.open('mitra:');
				request.onerror = () => {
					reject(new Error('not opened'));
				};
				request.onsuccess = () => {
					const transaction = request.result.transaction('records', 'readwrite');
					const now = Date.now();
					past.forEach(({ minutesAgo, ...facts }, index) => {
						const id = `seed-${String(index).padStart(6, '0')}`;
						const head = {
							id,
							deviceId: 'earlier-life',
							seq: index + 1,
							timeZone: 'Asia/Jakarta',
							utcOffsetMinutes: 420
						};
						transaction
							.objectStore('records')
							.put({ ...facts, ...head, atMs: now - Math.round(minutesAgo * 60_000) }, `event:${id}`);
					});
					transaction.oncomplete = () => {
						request.result.close();
						resolve();
					};
				};
			}),
		acts
	);
}

/** How many events are not compacted. */
export function countLooseEvents(page: Page): Promise<number> {
	return page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				const request = indexedDB.open('mitra:');
				request.onsuccess = () => {
					const range = IDBKeyRange.bound('event:', 'event:\uffff');
					const count = request.result.transaction('records').objectStore('records').count(range);
					count.onsuccess = () => {
						request.result.close();
						resolve(count.result);
					};
				};
			})
	);
}
