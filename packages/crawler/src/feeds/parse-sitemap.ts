import { decodeBytes } from '@pressdesk/core/charset';
import { Parser } from 'htmlparser2';
import { pageInsteadOfFeed } from './classify-page.ts';
import { parseFeedDate } from './feed-dates.ts';
import { absoluteUrl, cleanText, plainText } from './feed-text.ts';
import type { FeedSource } from './parse-feed.ts';
import { FeedError } from './parsed-feed.ts';
import { openXmlDocument } from './xml-document.ts';

export type SitemapEntry = {
  url: string;
  /** ISO 8601, UTC. */
  lastModifiedAt: string | null;
  /** What the Google News extension adds, where it is there. */
  news: {
    title: string | null;
    publishedAt: string | null;
    language: string | null;
    publication: string | null;
  } | null;
};

export type ParsedSitemap = {
  kind: 'pages' | 'index' | 'text';
  entries: SitemapEntry[];
  /** The sitemaps an index names. */
  sitemaps: { url: string; lastModifiedAt: string | null }[];
  warnings: string[];
};

/** What the protocol allows one file: 50 MB and 50,000 addresses. */
export const sitemapLimits = {
  documentBytes: 50 * 1024 * 1024,
  entries: 50_000,
  depth: 32,
  fieldLength: 4000,
} as const;
const chunkLength = 16 * 1024;

/**
 * Reads a sitemap: a set of pages, with the Google News extension, an index of sitemaps, or the plain-text form with an
 * address a line. Addresses that aren't http(s) are passed over.
 * @throws FeedError when the bytes hold no sitemap
 * @source https://www.sitemaps.org/protocol.html
 */
export function parseSitemap(bytes: Uint8Array, source: FeedSource): ParsedSitemap {
  if (bytes.length > sitemapLimits.documentBytes) {
    throw new FeedError('tooLarge', `The sitemap is larger than ${sitemapLimits.documentBytes / 1024 / 1024} MB.`);
  }
  const text = decodeBytes(bytes, { contentType: source.contentType, kind: 'xml' }).text.trim();
  if (text === '') throw new FeedError('empty', 'The sitemap is empty.');
  const { body, rootName } = openXmlDocument(text);
  if (rootName === 'html') throw pageInsteadOfFeed(text, source.url);
  if (rootName === 'urlset' || rootName === 'sitemapindex')
    return readXml(body, rootName === 'urlset' ? 'pages' : 'index', source.url);
  if (rootName === null) {
    const entries = readLines(text);
    if (entries.length > 0) return { kind: 'text', entries, sitemaps: [], warnings: [] };
  }
  throw new FeedError('notAFeed', 'The document is not a sitemap.');
}

type Fields = Map<string, string>;

/** Fields are told by their path below the entry, without prefixes: `loc`, `news/title`, `news/publication/name`. */
const keptFields = new Set([
  'loc',
  'lastmod',
  'news/title',
  'news/publication_date',
  'news/publication/name',
  'news/publication/language',
]);

function readXml(body: string, kind: 'pages' | 'index', url: string): ParsedSitemap {
  const sitemap: ParsedSitemap = { kind, entries: [], sitemaps: [], warnings: [] };
  const path: string[] = [];
  let fields: Fields = new Map();
  let stopped: string | null = null;
  const parser = new Parser(
    {
      onopentag(name) {
        path.push(name.slice(name.indexOf(':') + 1).toLowerCase());
        if (path.length > sitemapLimits.depth) stopped = 'It is nested too deeply; the rest was left out.';
        if (path.length === 2) fields = new Map();
      },
      ontext(data) {
        const key = path.slice(2).join('/');
        const known = fields.get(key) ?? '';
        if (keptFields.has(key) && known.length < sitemapLimits.fieldLength) fields.set(key, known + data);
      },
      onclosetag() {
        const name = path.pop();
        if (path.length !== 1 || (name !== 'url' && name !== 'sitemap')) return;
        if (sitemap.entries.length + sitemap.sitemaps.length >= sitemapLimits.entries) {
          stopped = `Only the first ${sitemapLimits.entries} addresses were kept.`;
        } else addEntry(sitemap, name, fields, url);
      },
    },
    { xmlMode: true },
  );
  for (let at = 0; at < body.length && stopped === null; at += chunkLength)
    parser.write(body.slice(at, at + chunkLength));
  if (stopped === null) parser.end();
  else sitemap.warnings.push(stopped);
  return sitemap;
}

function addEntry(sitemap: ParsedSitemap, name: 'url' | 'sitemap', fields: Fields, base: string): void {
  const url = absoluteUrl(fields.get('loc'), base);
  if (url === null) return;
  const lastModifiedAt = parseFeedDate(fields.get('lastmod'));
  if (name === 'sitemap') sitemap.sitemaps.push({ url, lastModifiedAt });
  else sitemap.entries.push({ url, lastModifiedAt, news: readNews(fields) });
}

function readNews(fields: Fields): SitemapEntry['news'] {
  const title = plainText(cleanText(fields.get('news/title')));
  const publishedAt = parseFeedDate(fields.get('news/publication_date'));
  if (title === null && publishedAt === null) return null;
  return {
    title,
    publishedAt,
    language: cleanText(fields.get('news/publication/language')),
    publication: cleanText(fields.get('news/publication/name')),
  };
}

function readLines(text: string): SitemapEntry[] {
  const urls = new Set<string>();
  for (const line of text.split(/\s*[\r\n]\s*/)) {
    const url = /^https?:\/\/\S+$/i.test(line) ? absoluteUrl(line, line) : null;
    if (url !== null) urls.add(url);
    if (urls.size >= sitemapLimits.entries) break;
  }
  return [...urls].map((url) => ({ url, lastModifiedAt: null, news: null }));
}
