// Files as a browser hands them over, and the door they go through.
import type { OpenedFile } from '../../src/lib/core/exchange/opened-file';
import type { WordId } from '../../src/lib/core/content/model';
import { openFile } from '../../src/lib/files/open-file';

export function fileOf(content: string | Uint8Array<ArrayBuffer> | Blob, name = 'x.bin'): File {
	return new File([content], name);
}

export function opened(file: File, knownWords: readonly string[] = []): Promise<OpenedFile> {
	return openFile(file, {
		isKnownWord: (id: WordId) => knownWords.includes(id),
		signal: new AbortController().signal,
		onProgress: () => undefined
	});
}

export function codesOf(file: OpenedFile): readonly string[] {
	const issues = file.kind === 'unreadable' ? file.issues : file.kind === 'words' ? file.table.issues : [];
	return issues.map(({ code }) => code);
}
