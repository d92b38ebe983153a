import { error } from '@sveltejs/kit';
import { bundledContent } from '$lib/content/bundled-content';
import type { ArticleId } from '$lib/core/content/model';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => bundledContent.articles.map(({ id }) => ({ article: id }));

export const load: PageLoad = async ({ params }) => {
	const id = params.article as ArticleId;
	const [article, questions] = await Promise.all([bundledContent.loadArticle(id), bundledContent.loadQuestions(id)]);
	if (!article) error(404, 'no such article');
	return { article, questions };
};
