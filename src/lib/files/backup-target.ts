// The file that the learner chose for automatic backups, where the browser has the File System Access API.

export type TargetState = 'unsupported' | 'off' | 'ready' | 'asks';

/** Where the handle is kept between visits. */
export interface HandleRecord {
	read(): Promise<unknown>;
	write(handle: unknown): Promise<void>;
	remove(): Promise<void>;
}

export interface BackupTarget {
	/** `asks`: the browser wants to be asked again, which needs a click. */
	state(): Promise<{ readonly state: TargetState; readonly fileName: string | null }>;
	/** Lets the learner choose the file; resolves with whether they did. Needs a click. */
	choose(suggestedName: string): Promise<boolean>;
	/** Asks for the permission again; resolves with whether it is granted. Needs a click. */
	allow(): Promise<boolean>;
	/** Replaces what is in the file, whole or not at all, and gives back what stands there then. Rejects when it cannot. */
	write(file: Blob): Promise<Blob>;
	forget(): Promise<void>;
}

/** What TypeScript's own description of the API leaves out. */
interface WritableHandle extends FileSystemFileHandle {
	queryPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
	requestPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
}
type FilePicker = (options: object) => Promise<FileSystemFileHandle>;

export function createBackupTarget(record: HandleRecord, picker: FilePicker | null = findPicker()): BackupTarget {
	async function readHandle(): Promise<WritableHandle | null> {
		const value = await record.read();
		const isHandle = typeof value === 'object' && value !== null && 'createWritable' in value;
		return isHandle ? (value as WritableHandle) : null;
	}
	return {
		async state() {
			if (picker === null) return { state: 'unsupported', fileName: null };
			const handle = await readHandle();
			if (handle === null) return { state: 'off', fileName: null };
			const permission = (await handle.queryPermission?.({ mode: 'readwrite' })) ?? 'granted';
			return { state: permission === 'granted' ? 'ready' : 'asks', fileName: handle.name };
		},
		async choose(suggestedName) {
			if (picker === null) return false;
			try {
				const types = [{ description: 'Mitra', accept: { 'application/gzip': ['.mitra-backup'] } }];
				await record.write(await picker({ suggestedName, id: 'mitra-backup', types }));
				return true;
			} catch (error) {
				// the learner closed the dialog
				if (error instanceof DOMException && error.name === 'AbortError') return false;
				throw error;
			}
		},
		async allow() {
			const handle = await readHandle();
			return ((await handle?.requestPermission?.({ mode: 'readwrite' })) ?? 'denied') === 'granted';
		},
		async write(file) {
			const handle = await readHandle();
			if (handle === null) throw new Error('no file was chosen for automatic backups');
			// goes into a file beside it, which takes its place when it is closed
			const writable = await handle.createWritable();
			await writable.write(file);
			await writable.close();
			return handle.getFile();
		},
		forget: () => record.remove()
	};
}

function findPicker(): FilePicker | null {
	const picker: unknown = typeof window === 'undefined' ? null : Reflect.get(window, 'showSaveFilePicker');
	return typeof picker === 'function' ? (options) => (picker as FilePicker).call(window, options) : null;
}
