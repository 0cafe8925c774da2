export { FetchError } from './fetch-error.ts';
export type { Fetched, Fetcher, FetchRequest } from './fetched.ts';
export { createFetcher } from './fetcher.ts';
