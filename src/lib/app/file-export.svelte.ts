// Lessons and lists of words as files.
import type { ArticleId, Course } from '../core/content/model';
import type { Word } from '../core/content/schemas';
import { buildAnkiCollection } from '../core/exchange/anki/build-anki-collection';
import { formatLesson } from '../core/exchange/lesson-file';
import { formatRow, TABLE_HEADER, type WordRow } from '../core/exchange/word-row';
import { withOwnContent } from '../core/study/own-content';
import { ankiWordIds, gatherAnkiWords } from './gather-anki-words';
import type { Mitra } from './mitra';
import { loadLesson } from './plan-import';

export class FileExport {
	readonly #mitra: Mitra;
	#savedName = $state('');
	#ankiPhase = $state<'idle' | 'working' | 'failed'>('idle');

	constructor(mitra: Mitra) {
		this.#mitra = mitra;
	}

	/** Name of the file that was saved last; empty before the first. */
	get savedName(): string {
		return this.#savedName;
	}
	get ankiPhase(): 'idle' | 'working' | 'failed' {
		return this.#ankiPhase;
	}
	/** Words of the course that were added or reviewed. */
	get ankiWordCount(): number {
		const { log } = this.#mitra;
		return ankiWordIds(log.state, log.course).length;
	}
	/** Words on the course's list. */
	get wordCount(): number {
		return this.#listed(this.#mitra.log.course).length;
	}

	/** Any article, bundled or own, with its words and questions. */
	async saveLesson(id: ArticleId): Promise<void> {
		const lesson = await loadLesson(this.#mitra, id);
		if (lesson === null) return;
		await this.#save(new Blob([formatLesson(lesson)], { type: 'application/json' }), `${id}.mitra.json`);
	}

	/** The course's list as a table. */
	async saveWords(): Promise<void> {
		const { log, content, loadFiles } = this.#mitra;
		const { course } = log;
		const listed = this.#listed(course);
		const words = await content.loadWords(listed.map(({ wordId }) => wordId));
		const rows = listed.flatMap((own) => {
			const word = words.get(own.wordId);
			return word ? [formatRow(rowOf(withOwnContent(word, own)))] : [];
		});
		const csv = await (await loadFiles()).formatTable([TABLE_HEADER, ...rows]);
		await this.#save(new Blob([csv], { type: 'text/csv' }), `mitra-${course}.csv`);
	}

	/** The course's words with their whole history as an Anki package. */
	async saveAnki(): Promise<void> {
		const { log, loadFiles, scheduler, clock } = this.#mitra;
		const { course } = log;
		this.#ankiPhase = 'working';
		try {
			const words = await gatherAnkiWords(this.#mitra, course);
			const parts = { course, words, log: await log.readAll(), scheduler, now: clock.now() };
			const file = await (await loadFiles()).packAnki(buildAnkiCollection(parts));
			await this.#save(file, `mitra-${course}.apkg`);
			this.#ankiPhase = 'idle';
		} catch (error) {
			this.#ankiPhase = 'failed';
			throw error;
		}
	}

	#listed(course: Course) {
		const words = [...this.#mitra.log.state.words.values()];
		return words.filter((word) => word.course === course && word.addedAtMs !== null);
	}

	async #save(file: Blob, name: string): Promise<void> {
		const files = await this.#mitra.loadFiles();
		files.saveFile(file, name);
		this.#savedName = name;
	}
}

/** The word with its first example. */
function rowOf({ indonesian, english, examples, note }: Word): WordRow {
	return { indonesian, english, example: examples[0] ?? null, note: note?.english ?? '' };
}
