export { type Crawler, takeSource } from './crawler.ts';
export { fetchPage } from './fetch-page.ts';
export { fetchSource } from './fetch-source.ts';
export { startCrawlWorker } from './worker.ts';
