import { load } from 'cheerio/slim';
import { absoluteUrl, cleanText } from './feed-text.ts';

export type DiscoveredFeed = { url: string; title: string | null; type: 'rss' | 'atom' | 'json' | 'unknown' };

/** A page names its feeds in its head, or early in its menu: more of it isn't parsed. */
const limits = { pageLength: 500_000, feeds: 50 };

/**
 * The feeds a page names: `<link rel="alternate">` of a feed type first, then links in the text that look like a feed
 * (`….rss`, `/rss/…`, `/feed`). Absolute, each once, at most 50.
 */
export function discoverFeeds(html: string, url: string): DiscoveredFeed[] {
  const $ = load(html.slice(0, limits.pageLength));
  const base = absoluteUrl($('base[href]').attr('href'), url) ?? url;
  const feeds = new Map<string, DiscoveredFeed>();
  for (const link of $('link[rel~="alternate" i][type][href]')) {
    const { href, title, type } = link.attribs;
    const address = absoluteUrl(href, base);
    const feed = feedType(type ?? '');
    if (address && feed && !feeds.has(address))
      feeds.set(address, { url: address, title: cleanText(title), type: feed });
  }
  for (const link of $('a[href]')) {
    if (feeds.size >= limits.feeds) break;
    const address = absoluteUrl(link.attribs.href, base);
    if (!address || feeds.has(address) || !looksLikeFeed(address)) continue;
    feeds.set(address, { url: address, title: cleanText(link.attribs.title), type: 'unknown' });
  }
  return [...feeds.values()].slice(0, limits.feeds);
}

function feedType(mime: string): DiscoveredFeed['type'] | null {
  const type = mime.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'application/rss+xml' || type === 'application/rdf+xml' || type === 'text/rss+xml') return 'rss';
  if (type === 'application/atom+xml') return 'atom';
  if (type === 'application/feed+json') return 'json';
  return null;
}

function looksLikeFeed(address: string): boolean {
  const path = URL.parse(address)?.pathname.toLowerCase() ?? '';
  return /\.(rss|rdf|atom)$|\/(rss|feed|atom)(\.xml|\.aspx|\/)?$|\/rss\/[^/]{1,80}\.(rss|xml)$|\/feed\.json$/.test(
    path,
  );
}
