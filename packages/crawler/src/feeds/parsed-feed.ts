export type FeedFormat = 'rss0.9' | 'rss1.0' | 'rss1.1' | 'rss2.0' | 'atom0.3' | 'atom1.0' | 'json1' | 'cdf';

export type ParsedFeed = {
  format: FeedFormat;
  id: string | null;
  title: string | null;
  /** The site the feed belongs to, absolute. */
  url: string | null;
  description: string | null;
  /** Who the feed names as responsible for it, with the e-mail address in brackets where one is given with the name. */
  authors: string[];
  /** ISO 8601, UTC. */
  updatedAt: string | null;
  language: string | null;
  /** How long the feed asks to be left alone. */
  ttlMinutes: number | null;
  items: ParsedFeedItem[];
  /** Which parser read the document first; the lenient one fills in and corrects either way. */
  parser: 'rss-parser' | 'lenient';
  warnings: string[];
};

/** Text fields keep the markup the feed published and are not sanitised; `plainText` gives the words alone. */
export type ParsedFeedItem = {
  id: string | null;
  /** The item's page, absolute. */
  url: string | null;
  title: string | null;
  /** Names, as published for this item; the feed's own authors are not inherited. */
  authors: string[];
  /** ISO 8601, UTC. */
  publishedAt: string | null;
  updatedAt: string | null;
  summary: string | null;
  contentHtml: string | null;
  categories: string[];
  enclosures: Enclosure[];
};

export type Enclosure = { url: string; type: string | null; lengthBytes: number | null };

export const feedLimits = {
  documentBytes: 15 * 1024 * 1024,
  items: 5000,
  shortTextLength: 4000,
  longTextLength: 1_000_000,
  listEntries: 100,
} as const;

export type FeedErrorCode = 'empty' | 'notAFeed' | 'blocked' | 'html' | 'tooLarge';

/** Why a fetched document gives no feed. `message` says it in plain words; `feeds` lists the feeds an HTML page names. */
export class FeedError extends Error {
  readonly code: FeedErrorCode;
  readonly feeds: string[];

  constructor(code: FeedErrorCode, message: string, feeds: string[] = []) {
    super(message);
    this.name = 'FeedError';
    this.code = code;
    this.feeds = feeds;
  }
}
