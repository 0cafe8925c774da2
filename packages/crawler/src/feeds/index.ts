export { type DiscoveredFeed, discoverFeeds } from './discover-feeds.ts';
export { parseFeedDate } from './feed-dates.ts';
export { plainText } from './feed-text.ts';
export { type FeedSource, parseFeed } from './parse-feed.ts';
export { type ListedArticle, parseListPage } from './parse-list-page.ts';
export { type ParsedSitemap, parseSitemap, type SitemapEntry } from './parse-sitemap.ts';
export {
  type Enclosure,
  FeedError,
  type FeedErrorCode,
  type FeedFormat,
  feedLimits,
  type ParsedFeed,
  type ParsedFeedItem,
} from './parsed-feed.ts';
