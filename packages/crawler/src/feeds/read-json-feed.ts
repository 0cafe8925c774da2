import { z } from 'zod';
import { unique } from './element-values.ts';
import { parseFeedDate } from './feed-dates.ts';
import { absoluteUrl, cleanText, resolveLinks } from './feed-text.ts';
import { feedLimits, type ParsedFeed, type ParsedFeedItem } from './parsed-feed.ts';

/** A field that is of another type than it should be counts as missing; the rest of the feed is read. */
const text = z.string().nullable().catch(null).default(null);
const author = z.object({ name: text, url: text }).nullable().catch(null);
const authors = z.array(author).catch([]).default([]);
const attachment = z.object({
  url: text,
  mime_type: text,
  size_in_bytes: z.number().nullable().catch(null).default(null),
});
const id = z
  .union([z.string(), z.number().transform(String)])
  .nullable()
  .catch(null)
  .default(null);

const jsonItem = z.object({
  id,
  url: text,
  external_url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  date_published: text,
  date_modified: text,
  author: author.default(null),
  authors,
  tags: z.array(text).catch([]).default([]),
  attachments: z.array(attachment.nullable().catch(null)).catch([]).default([]),
});

const jsonFeed = z.object({
  version: text,
  title: text,
  home_page_url: text,
  feed_url: text,
  description: text,
  language: text,
  author: author.default(null),
  authors,
  items: z.array(z.unknown()).nullable().catch(null).default(null),
});

/**
 * Reads a JSON Feed, or gives null where a JSON document isn't one.
 * @source https://www.jsonfeed.org/version/1.1/
 */
export function readJsonFeed(json: string, url: string): Omit<ParsedFeed, 'parser' | 'warnings'> | null {
  const parsed = jsonFeed.safeParse(parseJson(json));
  if (!parsed.success) return null;
  const feed = parsed.data;
  if (!feed.version?.includes('jsonfeed.org/version/') && (feed.items === null || feed.title === null)) return null;
  const items = (feed.items ?? []).slice(0, feedLimits.items).map((item) => jsonItem.safeParse(item));
  return {
    format: 'json1',
    id: cleanText(feed.feed_url),
    title: cleanText(feed.title),
    url: absoluteUrl(feed.home_page_url, url),
    description: cleanText(feed.description),
    authors: namesOf(feed),
    updatedAt: null,
    language: cleanText(feed.language),
    ttlMinutes: null,
    items: items.flatMap((item) => (item.success ? [readItem(item.data, url)] : [])),
  };
}

function readItem(item: z.infer<typeof jsonItem>, base: string): ParsedFeedItem {
  const html = item.content_html === null ? null : resolveLinks(item.content_html, base);
  return {
    id: cleanText(item.id),
    url: absoluteUrl(item.url, base) ?? absoluteUrl(item.external_url, base),
    title: cleanText(item.title),
    authors: namesOf(item),
    publishedAt: parseFeedDate(item.date_published),
    updatedAt: parseFeedDate(item.date_modified),
    summary: cleanText(item.summary, feedLimits.longTextLength),
    contentHtml: cleanText(
      html ?? (item.content_text === null ? null : escapeText(item.content_text)),
      feedLimits.longTextLength,
    ),
    categories: unique(item.tags.map((tag) => cleanText(tag))),
    enclosures: item.attachments.slice(0, feedLimits.listEntries).flatMap((one) => {
      const address = absoluteUrl(one?.url, base);
      return address === null
        ? []
        : [{ url: address, type: cleanText(one?.mime_type), lengthBytes: one?.size_in_bytes ?? null }];
    }),
  };
}

function namesOf(holder: { author: z.infer<typeof author>; authors: z.infer<typeof author>[] }): string[] {
  return unique([...holder.authors, holder.author].map((one) => cleanText(one?.name)));
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function escapeText(plain: string): string {
  return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
