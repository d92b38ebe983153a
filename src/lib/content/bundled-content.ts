// The content that ships with the app: a small index at once, articles, questions and words as chunks of their own when asked for.
// The parser has read every file before the build went on (scripts/vocab-plugin), so no screen has to load it again for them.
import articleSummaries from 'virtual:vocab-articles';
import type { WordMap } from '../core/content/content-index';
import type { ContentSource } from '../core/content/content-source';
import type { WordId } from '../core/content/model';
import type { Article, Question, QuestionsFile, Word, WordsFile } from '../core/content/schemas';

const articleFiles = import.meta.glob<Article>('/vocab/articles/*.json', { import: 'default' });
const questionFiles = import.meta.glob<QuestionsFile>('/vocab/questions/*.json', { import: 'default' });
const wordFiles = import.meta.glob<WordsFile>('/vocab/words/*.json', { import: 'default' });

/** Loads from the bundle; each file is read and parsed once. Unknown ids resolve with `null`. */
function createBundledContent(): ContentSource {
	const articles = new Map<string, Promise<Article | null>>();
	const questions = new Map<string, Promise<readonly Question[]>>();
	const themes = new Map<string, Promise<readonly Word[]>>();
	let wordMap: Promise<WordMap> | null = null;
	let themeOfWord: Promise<ReadonlyMap<WordId, string>> | null = null;

	function loadWordMap(): Promise<WordMap> {
		return (wordMap ??= import('virtual:vocab-word-map').then((module) => module.default));
	}
	function loadThemeOfWord(): Promise<ReadonlyMap<WordId, string>> {
		return (themeOfWord ??= loadWordMap().then(
			(map) => new Map(Object.entries(map.themes).flatMap(([theme, ids]) => ids.map((id) => [id, theme] as const)))
		));
	}
	function loadTheme(theme: string): Promise<readonly Word[]> {
		return remember(themes, theme, async () => {
			const file = `/vocab/words/${theme}.json`;
			return (await wordFiles[file]?.())?.words ?? [];
		});
	}
	return {
		articles: articleSummaries,
		hasArticle: (id) => articleSummaries.some((article) => article.id === id),
		loadArticle: (id) =>
			remember(articles, id, async () => {
				const file = `/vocab/articles/${id}.json`;
				const load = articleFiles[file];
				return load ? load() : null;
			}),
		loadQuestions: (id) =>
			remember(questions, id, async () => {
				const file = `/vocab/questions/${id}.json`;
				const load = questionFiles[file];
				return load ? (await load()).questions : [];
			}),
		async loadWords(ids) {
			const themeById = await loadThemeOfWord();
			const wanted = new Set(ids);
			const names = new Set([...wanted].flatMap((id) => themeById.get(id) ?? []));
			const loaded = await Promise.all([...names].map(loadTheme));
			return new Map(loaded.flat().flatMap((word) => (wanted.has(word.id) ? [[word.id, word] as const] : [])));
		},
		async loadAllWords() {
			const map = await loadWordMap();
			return (await Promise.all(Object.keys(map.themes).map(loadTheme))).flat();
		},
		async loadOccurrences(id) {
			const counts = (await loadWordMap()).occurrences[id] ?? {};
			return new Map(Object.entries(counts) as [WordId, number][]);
		},
		async loadSentencePlaces(id) {
			return (await loadWordMap()).sentences[id] ?? [];
		},
		async hasWord(id) {
			return (await loadThemeOfWord()).has(id);
		}
	};
}

function remember<Value>(cache: Map<string, Promise<Value>>, key: string, load: () => Promise<Value>): Promise<Value> {
	const known = cache.get(key);
	if (known) return known;
	const loading = load();
	cache.set(key, loading);
	// a failed load (a chunk of a replaced deployment, a full cache) may be tried again
	loading.catch(() => cache.delete(key));
	return loading;
}

/** The one instance: pages load from it, and boot hands it to the screens. */
export const bundledContent: ContentSource = createBundledContent();
