import { error } from '@sveltejs/kit';
import { bundledContent } from '$lib/content/bundled-content';
import type { ArticleId } from '$lib/core/content/model';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => bundledContent.articles.map(({ id }) => ({ article: id }));

export const load: PageLoad = async ({ params }) => {
	const id = params.article as ArticleId;
	const article = await bundledContent.loadArticle(id);
	if (!article) error(404, 'no such article');
	const occurrences = await bundledContent.loadOccurrences(id);
	return { article, occurrences, words: await bundledContent.loadWords(occurrences.keys()) };
};
