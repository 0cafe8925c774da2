import { type Html, html } from './html.ts';
import type { PublishedArticle } from './newsroom-state.ts';

/** One answer of a site, before anything about HTTP. */
export type SitePage = { status: number; contentType: string; body: string; lastModified: Date | null };

/** A site maps a decoded path (no query) to what is there now. */
export type Site = (path: string) => SitePage;

export const contentTypes = {
  html: 'text/html; charset=utf-8',
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  text: 'text/plain; charset=utf-8',
} as const;

export function htmlPage(body: Html, lastModified: Date | null, status = 200): SitePage {
  return { status, contentType: contentTypes.html, body: body.markup, lastModified };
}

export function robotsTxt(baseUrl: string): SitePage {
  const body = `User-agent: *\nDisallow: /noi-bo/\nAllow: /\n\nSitemap: ${baseUrl}/sitemap.xml\n`;
  return { status: 200, contentType: contentTypes.text, body, lastModified: null };
}

/** The page robots.txt asks machines to stay away from; it exists so that one can see they do. */
export function internalPage(outletName: string): SitePage {
  const page = html`<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>Lịch trực nội bộ - ${outletName}</title></head>
<body><h1>Lịch trực nội bộ</h1><p>Trang này chỉ dành cho người làm việc tại ${outletName}.</p></body></html>`;
  return htmlPage(page, null);
}

export function latestChange(articles: readonly PublishedArticle[]): Date | null {
  const times = articles.map(({ changedAt }) => changedAt.getTime());
  return times.length > 0 ? new Date(Math.max(...times)) : null;
}

/** The text of an article in the Unicode form it is served in. */
export function served({ article }: PublishedArticle, text: string): string {
  return text.normalize(article.unicodeForm ?? 'NFC');
}
