import { Parser } from 'htmlparser2';
import { absoluteUrl, cleanText } from './feed-text.ts';

export type DiscoveredFeed = { url: string; title: string | null; type: 'rss' | 'atom' | 'json' | 'unknown' };

const limits = { pageLength: 2_000_000, chunkLength: 16 * 1024, feeds: 50 };

/**
 * The feeds a page names: `<link rel="alternate">` of a feed type first, then links in the text that look like a feed
 * (`….rss`, `/rss/…`, `/feed`). Absolute, each once, at most 50.
 */
export function discoverFeeds(html: string, url: string): DiscoveredFeed[] {
  const declared = new Map<string, DiscoveredFeed>();
  const linked = new Map<string, DiscoveredFeed>();
  let base = url;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'base' && attributes.href) base = absoluteUrl(attributes.href, url) ?? base;
      const address = name === 'link' || name === 'a' ? absoluteUrl(attributes.href, base) : null;
      if (address === null) return;
      const title = cleanText(attributes.title);
      const type = feedType(attributes.type ?? '');
      if (name === 'link' && type !== null && /(^|\s)alternate(\s|$)/i.test(attributes.rel ?? '')) {
        if (!declared.has(address)) declared.set(address, { url: address, title, type });
      } else if (name === 'a' && looksLikeFeed(address)) {
        if (!linked.has(address)) linked.set(address, { url: address, title, type: 'unknown' });
      }
    },
  });
  const page = html.slice(0, limits.pageLength);
  for (let at = 0; at < page.length; at += limits.chunkLength) {
    parser.write(page.slice(at, at + limits.chunkLength));
    if (declared.size >= limits.feeds) break;
  }
  const links = [...linked.values()].filter((one) => !declared.has(one.url));
  return [...declared.values(), ...links].slice(0, limits.feeds);
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
