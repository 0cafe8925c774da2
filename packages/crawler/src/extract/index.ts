export { type ExtractedArticle, extractArticle } from './extract-article.ts';
