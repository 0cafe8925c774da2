import { html } from './html.ts';
import type { PublishedArticle } from './newsroom-state.ts';
import { contentTypes, latestChange, type SitePage, served } from './site.ts';
import { isoLocal, rfc822 } from './vietnamese-date.ts';

export type FeedDescription = {
  title: string;
  description: string;
  /** Who answers for it: Atom wants an author where an entry names none. */
  publisher: string;
  siteUrl: string;
  selfUrl: string;
};

/** RSS 2.0, newest first as given. `linkSuffix` goes behind every link but not into the guid. */
export function rssFeed(
  feed: FeedDescription,
  articles: readonly PublishedArticle[],
  urlOf: (article: PublishedArticle) => string,
  linkSuffix = '',
): SitePage {
  const updated = latestChange(articles);
  const items = articles.map(
    (it) => html`<item>
<title>${served(it, it.article.title)}</title>
<link>${urlOf(it)}${linkSuffix}</link>
<guid isPermaLink="true">${urlOf(it)}</guid>
<description>${served(it, it.article.sapo)}</description>
${it.article.author === null ? null : html`<dc:creator>${it.article.author}</dc:creator>`}
<category>${it.article.section}</category>
<pubDate>${rfc822(it.publishedAt)}</pubDate>
</item>`,
  );
  const body = html`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${feed.title}</title>
<link>${feed.siteUrl}</link>
<description>${feed.description}</description>
<language>vi</language>
<copyright>${feed.publisher}</copyright>
<atom:link href="${feed.selfUrl}" rel="self" type="application/rss+xml"/>
${updated === null ? null : html`<lastBuildDate>${rfc822(updated)}</lastBuildDate>`}
${items}
</channel>
</rss>
`;
  return { status: 200, contentType: contentTypes.rss, body: body.markup, lastModified: updated };
}

/** Atom 1.0 (RFC 4287). */
export function atomFeed(
  feed: FeedDescription,
  articles: readonly PublishedArticle[],
  urlOf: (article: PublishedArticle) => string,
): SitePage {
  const updated = latestChange(articles);
  const entries = articles.map(
    (it) => html`<entry>
<title>${served(it, it.article.title)}</title>
<link rel="alternate" type="text/html" href="${urlOf(it)}"/>
<id>${urlOf(it)}</id>
<published>${isoLocal(it.publishedAt)}</published>
<updated>${isoLocal(it.statedUpdateAt ?? it.publishedAt)}</updated>
${it.article.author === null ? null : html`<author><name>${it.article.author}</name></author>`}
<summary>${served(it, it.article.sapo)}</summary>
</entry>`,
  );
  const body = html`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
<title>${feed.title}</title>
<subtitle>${feed.description}</subtitle>
<id>${feed.selfUrl}</id>
<link rel="self" type="application/atom+xml" href="${feed.selfUrl}"/>
<link rel="alternate" type="text/html" href="${feed.siteUrl}"/>
<updated>${isoLocal(updated ?? new Date(0))}</updated>
<author><name>${feed.publisher}</name></author>
${entries}
</feed>
`;
  return { status: 200, contentType: contentTypes.atom, body: body.markup, lastModified: updated };
}

/** A sitemap of the articles (sitemaps.org 0.9). */
export function sitemap(articles: readonly PublishedArticle[], urlOf: (article: PublishedArticle) => string): SitePage {
  const urls = articles.map(
    (it) => html`<url><loc>${urlOf(it)}</loc><lastmod>${isoLocal(it.statedUpdateAt ?? it.publishedAt)}</lastmod></url>`,
  );
  const body = html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls}
</urlset>
`;
  return { status: 200, contentType: contentTypes.xml, body: body.markup, lastModified: latestChange(articles) };
}
