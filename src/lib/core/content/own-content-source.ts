// Bundled content and the learner's own behind one port, so that an own article is an article like any other.
import type { Issue } from '../issue';
import type { ArticleSummary } from './content-index';
import type { ContentSource } from './content-source';
import type { ArticleId, Level, WordId } from './model';
import type { OwnContent } from './read-own-content';
import type { Lesson, Word } from './schemas';

/** What is known of own content without reading it; `core/study` keeps it in its state. */
export interface OwnContentRef {
	readonly contentId: string;
	readonly kind: 'lesson' | 'words';
	readonly hash: string;
	readonly title: { readonly indonesian: string; readonly english: string };
	readonly level: Level | null;
	readonly sentenceCount: number;
	readonly wordCount: number;
	readonly questionCount: number;
	readonly wordIds: readonly WordId[];
}

export interface OwnContentParts {
	readonly bundled: ContentSource;
	/** In the order of their first saving; asked again with every call, so that what was just saved is there. */
	readonly listOwn: () => Iterable<OwnContentRef>;
	/** Resolves once `listOwn` knows all there is: screens ask before the log is open. */
	readonly whenReady?: () => Promise<void>;
	/** The text kept under the hash; `null` when it is missing. */
	readonly readOwn: (hash: string) => Promise<string | null>;
	/** Told once for each content that is missing or cannot be read; the rest goes on. */
	readonly onDamaged: (issue: Issue) => void;
}

export interface OwnContentSource extends ContentSource {
	/** The learner's own lesson; `null` when there is none of that id or it cannot be read. */
	loadLesson(id: ArticleId): Promise<Lesson | null>;
}

const loadReader = () => import('./read-own-content');

/** A word that the bundle has keeps the bundle's content; among own contents the one saved first counts. */
export function createOwnContentSource(parts: OwnContentParts): OwnContentSource {
	const { bundled, listOwn } = parts;
	const parsed = new Map<string, Promise<OwnContent | null>>();
	const occurrences = new Map<string, Promise<ReadonlyMap<WordId, number>>>();

	const whenReady = async (): Promise<void> => parts.whenReady?.();
	const lessonRef = (id: ArticleId): OwnContentRef | undefined =>
		[...listOwn()].find(({ contentId, kind }) => kind === 'lesson' && contentId === id);

	function load(ref: OwnContentRef): Promise<OwnContent | null> {
		return remember(parsed, ref.hash, () => read(ref, parts));
	}
	async function loadLesson(id: ArticleId): Promise<Lesson | null> {
		await whenReady();
		const ref = lessonRef(id);
		const found = ref ? await load(ref) : null;
		return found?.kind === 'lesson' ? found.lesson : null;
	}
	async function loadOwnWords(missing: ReadonlySet<WordId>): Promise<Map<WordId, Word>> {
		const found = new Map<WordId, Word>();
		await whenReady();
		for (const ref of listOwn()) {
			if (found.size === missing.size) break;
			if (!ref.wordIds.some((id) => missing.has(id) && !found.has(id))) continue;
			const content = await load(ref);
			for (const word of wordsOf(content)) if (missing.has(word.id) && !found.has(word.id)) found.set(word.id, word);
		}
		return found;
	}
	return {
		get articles() {
			return [...bundled.articles, ...[...listOwn()].filter(({ kind }) => kind === 'lesson').map(summaryOf)];
		},
		hasArticle: (id) => bundled.hasArticle(id) || lessonRef(id) !== undefined,
		loadLesson,
		async loadArticle(id) {
			return bundled.hasArticle(id) ? bundled.loadArticle(id) : ((await loadLesson(id))?.article ?? null);
		},
		async loadQuestions(id) {
			return bundled.hasArticle(id) ? bundled.loadQuestions(id) : ((await loadLesson(id))?.questions ?? []);
		},
		async loadWords(ids) {
			const wanted = new Set(ids);
			const found = await bundled.loadWords(wanted);
			const missing = new Set([...wanted].filter((id) => !found.has(id)));
			return missing.size === 0 ? found : new Map([...found, ...(await loadOwnWords(missing))]);
		},
		async loadAllWords() {
			const words = new Map((await bundled.loadAllWords()).map((word) => [word.id, word]));
			await whenReady();
			for (const ref of listOwn())
				for (const word of wordsOf(await load(ref))) if (!words.has(word.id)) words.set(word.id, word);
			return [...words.values()];
		},
		async loadOccurrences(id) {
			if (!bundled.hasArticle(id)) await whenReady();
			const ref = bundled.hasArticle(id) ? undefined : lessonRef(id);
			if (!ref) return bundled.loadOccurrences(id);
			return remember(occurrences, ref.hash, async () => {
				const lesson = await loadLesson(id);
				return lesson ? (await loadReader()).countOccurrences(lesson.article, lesson.words) : new Map();
			});
		},
		async loadSentencePlaces(id) {
			const places = [...(await bundled.loadSentencePlaces(id))];
			await whenReady();
			for (const ref of listOwn()) {
				if (ref.kind !== 'lesson' || !ref.wordIds.includes(id)) continue;
				const lesson = await loadLesson(ref.contentId as ArticleId);
				if (lesson) places.push(...(await loadReader()).findPlaces(lesson.article, id));
			}
			return places;
		},
		async hasWord(id) {
			if (await bundled.hasWord(id)) return true;
			await whenReady();
			return [...listOwn()].some(({ wordIds }) => wordIds.includes(id));
		}
	};
}

function wordsOf(content: OwnContent | null): readonly Word[] {
	if (content === null) return [];
	return content.kind === 'lesson' ? content.lesson.words : content.words.words;
}

function summaryOf(ref: OwnContentRef): ArticleSummary {
	const { contentId, title, level, sentenceCount, wordCount, questionCount } = ref;
	return {
		id: contentId as ArticleId,
		title,
		level: level ?? 'B1',
		topic: 'own',
		isOwn: true,
		sentenceCount,
		wordCount,
		questionCount
	};
}

async function read(ref: OwnContentRef, { readOwn, onDamaged }: OwnContentParts): Promise<OwnContent | null> {
	const [{ readOwnContent }, text] = await Promise.all([loadReader(), readOwn(ref.hash)]);
	const { content, issues } = readOwnContent(ref, text);
	issues.slice(0, 1).forEach(onDamaged);
	return content;
}

function remember<Value>(cache: Map<string, Promise<Value>>, key: string, load: () => Promise<Value>): Promise<Value> {
	const known = cache.get(key);
	if (known) return known;
	const loading = load();
	cache.set(key, loading);
	// a store that failed may work the next time
	loading.catch(() => cache.delete(key));
	return loading;
}
