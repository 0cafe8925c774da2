export { type ExtractedArticle, extractArticle } from './extract-article.ts';
export type { Masthead } from './masthead.ts';
