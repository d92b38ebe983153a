// What the page and the progress worker say to each other.
import type { Course, WordId } from '../core/content/model';
import type { ProgressQuestion } from '../core/stats/progress-reading';
import type { WallTime } from '../core/study/study-day';

export type ProgressRequest = { readonly id: number; readonly databaseName: string } & (
	| { readonly ask: 'progress'; readonly question: ProgressQuestion }
	| { readonly ask: 'word'; readonly course: Course; readonly wordId: WordId; readonly now: WallTime }
);

export type ProgressReply =
	| { readonly id: number; readonly ok: true; readonly value: unknown }
	| { readonly id: number; readonly ok: false; readonly message: string };
