// One IndexedDB database with one object store, as the `UseStore` that idb-keyval's functions take. It outlives dropped
// connections and knows nothing of what is stored; record keys are in record-keys.ts.
import type { UseStore } from 'idb-keyval';
import { StoreError } from '../core/study/study-store';

export interface RecordDatabase {
	/**
	 * Runs `work` in one transaction and resolves with its result once the transaction is complete, for `readwrite` that is
	 * on disk. A throw inside `work` aborts the transaction, so that nothing of it is written. `work` may run up to four
	 * times (the connection was lost): it must be idempotent and await nothing but its own requests.
	 * Rejects with `StoreError` when the database fails, with the thrown error itself when `work` is at fault.
	 */
	readonly use: UseStore;
	/** Closes the connection once the work asked for before is done; later calls of `use` reject. */
	close(): void;
}

const STORE_NAME = 'records';
// Three retries end within about half a second: longer than a browser's storage process takes to restart, shorter than a
// learner's patience after an answer.
const RETRY_DELAYS_MS = [20, 100, 400];
// Other tabs of this app close at once when asked to. Only a transaction that still runs there can take a moment.
const BLOCKED_GRACE_MS = 1_000;
// Safari has opened databases without ever answering (WebKit bug 226547); no healthy disk needs this long.
const OPEN_TIMEOUT_MS = 10_000;
// When Chromium deletes a site's data, some transactions end without any event; only the connection's `close` tells. Those
// that do get their `abort` get it at about the same time.
const SILENCE_MS = 50;

const LOST_CONNECTION =
	/connection (is closing|was closed|to indexed ?db (database )?server lost)|lost.*connection|backing store/i;
const FULL_DISK = /full disk|disk is full|quota/i;
/** Errors of the caller, not of the database: they are thrown on as they are. */
const CALLER_FAULTS = new Set([
	'DataCloneError',
	'DataError',
	'ConstraintError',
	'ReadOnlyError',
	'TransactionInactiveError'
]);

/** A handle to the database; it is opened by the first use. Never deletes a database, whatever state it finds. */
export function openUseStore(databaseName: string): RecordDatabase {
	let connection: Promise<IDBDatabase> | null = null;
	let closed = false;

	function connect(): Promise<IDBDatabase> {
		if (connection !== null) return connection;
		const opening = openConnection(databaseName);
		opening.then(
			(database) => {
				database.onclose = () => {
					forget(opening);
				};
				// Another tab wants a newer version: whoever holds on here blocks its start
				database.onversionchange = () => {
					database.close();
					forget(opening);
				};
			},
			() => {
				forget(opening);
			}
		);
		connection = opening;
		return opening;
	}

	/**
	 * The next use opens anew. A connection that failed is not closed here: Chromium sends no `close` event to one that we have
	 * closed, and other transactions on it may be waiting for just that.
	 */
	function forget(used: Promise<IDBDatabase>): void {
		// Another retry may have replaced it already
		if (connection === used) connection = null;
	}

	async function use<Result>(
		mode: IDBTransactionMode,
		work: (store: IDBObjectStore) => Result | PromiseLike<Result>
	): Promise<Result> {
		for (let attempt = 0; ; attempt++) {
			if (closed) throw new StoreError('unavailable');
			const used = connect();
			try {
				return await runTransaction(await used, mode, work);
			} catch (error) {
				const delayMs = RETRY_DELAYS_MS[attempt];
				if (delayMs === undefined || !isPassing(error)) throw explainFailure(error);
				forget(used);
				await new Promise((resolve) => setTimeout(resolve, delayMs));
			}
		}
	}

	return {
		use,
		close() {
			closed = true;
			// A failed opening has been reported to whoever awaited it
			connection?.then(
				(database) => {
					database.close();
				},
				() => undefined
			);
			connection = null;
		}
	};
}

/** Opens the newest version there is; a database without our object store gets it by a version bump. */
async function openConnection(databaseName: string): Promise<IDBDatabase> {
	try {
		const database = await requestConnection(databaseName);
		if (database.objectStoreNames.contains(STORE_NAME)) return database;
		database.close();
		return await requestConnection(databaseName, database.version + 1);
	} catch (error) {
		if (error instanceof StoreError || isPassing(error)) throw error;
		throw new StoreError(isQuota(error) ? 'quota-exceeded' : 'unavailable', { cause: error });
	}
}

function requestConnection(databaseName: string, version?: number): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		// `open` itself throws where storage is forbidden; inside the executor that is a rejection too
		const request = indexedDB.open(databaseName, version);
		let abandoned = false;
		const abandon = (failure: 'blocked' | 'unavailable'): void => {
			abandoned = true;
			reject(new StoreError(failure));
		};
		let timer = setTimeout(() => {
			abandon('unavailable');
		}, OPEN_TIMEOUT_MS);
		request.onblocked = () => {
			clearTimeout(timer);
			timer = setTimeout(() => {
				abandon('blocked');
			}, BLOCKED_GRACE_MS);
		};
		request.onupgradeneeded = () => {
			const database = request.result;
			if (!database.objectStoreNames.contains(STORE_NAME)) database.createObjectStore(STORE_NAME);
		};
		request.onerror = () => {
			clearTimeout(timer);
			reject(request.error ?? new StoreError('unavailable'));
		};
		request.onsuccess = () => {
			clearTimeout(timer);
			if (abandoned) request.result.close();
			else resolve(request.result);
		};
	});
}

async function runTransaction<Result>(
	database: IDBDatabase,
	mode: IDBTransactionMode,
	work: (store: IDBObjectStore) => Result | PromiseLike<Result>
): Promise<Result> {
	const transaction = database.transaction(STORE_NAME, mode, { durability: 'strict' });
	let onClose: (() => void) | undefined;
	const silenced = new Promise<never>((_, reject) => {
		onClose = () =>
			setTimeout(() => {
				reject(abortError());
			}, SILENCE_MS);
		database.addEventListener('close', onClose);
	});
	try {
		return await Promise.race([runToEnd(transaction, work), silenced]);
	} finally {
		if (onClose) database.removeEventListener('close', onClose);
	}
}

async function runToEnd<Result>(
	transaction: IDBTransaction,
	work: (store: IDBObjectStore) => Result | PromiseLike<Result>
): Promise<Result> {
	// Listeners, because idb-keyval's own functions set `oncomplete` and `onabort` on the same transaction
	const outcome = new Promise<'complete' | 'aborted'>((resolve) => {
		transaction.addEventListener('complete', () => {
			resolve('complete');
		});
		transaction.addEventListener('abort', () => {
			resolve('aborted');
		});
	});
	let result: Result;
	try {
		result = await work(transaction.objectStore(STORE_NAME));
	} catch (error) {
		const abortedBefore = !abortIfActive(transaction) && (await outcome) === 'aborted';
		await outcome;
		// When the database aborted first, its own reason (a full disk) says more than the request that fell with it
		if (transaction.error !== null) throw transaction.error;
		throw abortedBefore && isInactive(error) ? abortError() : error;
	}
	if ((await outcome) === 'complete') return result;
	throw transaction.error ?? abortError();
}

/** Whether it was still there to be aborted. */
function abortIfActive(transaction: IDBTransaction): boolean {
	try {
		transaction.abort();
		return true;
	} catch {
		return false;
	}
}

function abortError(): DOMException {
	return new DOMException('the transaction was aborted', 'AbortError');
}

/** How a request fails that comes after the end of its transaction. */
function isInactive(error: unknown): boolean {
	return error instanceof DOMException && error.name === 'TransactionInactiveError';
}

/** Whether the same work may succeed on a new connection: the browser closed or restarted its storage under us. */
function isPassing(error: unknown): boolean {
	if (!(error instanceof DOMException)) return false;
	switch (error.name) {
		case 'InvalidStateError':
		case 'AbortError':
			return true;
		case 'VersionError':
			// Another tab made the object store in the same moment and was a version ahead
			return true;
		case 'UnknownError':
			return LOST_CONNECTION.test(error.message) && !FULL_DISK.test(error.message);
		default:
			return false;
	}
}

function isQuota(error: unknown): boolean {
	if (!(error instanceof DOMException)) return false;
	return error.name === 'QuotaExceededError' || (error.name === 'UnknownError' && FULL_DISK.test(error.message));
}

function explainFailure(error: unknown): unknown {
	if (!(error instanceof DOMException) || CALLER_FAULTS.has(error.name)) return error;
	return new StoreError(isQuota(error) ? 'quota-exceeded' : 'unavailable', { cause: error });
}
