import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { AppContext } from '../context.ts';
import { type Language, languages, type Words, words } from './words.ts';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** What a page needs to know of the one who reads it. */
export type Reader = { language: Language; words: Words; office: string; path: string; query: URLSearchParams };

/** The reader's language: as the address says, or the browser; Vietnamese otherwise. */
export function readerOf(c: AppContext, office: string): Reader {
  const url = new URL(c.req.url);
  const asked = url.searchParams.get('lang') ?? c.req.header('accept-language')?.slice(0, 2);
  const language = languages.find((known) => known === asked) ?? 'vi';
  return { language, words: words[language], office, path: url.pathname, query: url.searchParams };
}

/** An address of the public pages in the reader's language. */
export function localHref(reader: Reader, path: string, query: Record<string, string | null | undefined> = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value) search.set(key, value);
  if (reader.query.has('lang')) search.set('lang', reader.language);
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

/**
 * A public page: everything in it is readable without a script, and everything that isn't ours is escaped.
 * @param more.script whether the page checks a QR code's seal
 */
export function publicPage(
  c: AppContext,
  reader: Reader,
  title: string,
  main: Html,
  more: { status?: 200 | 400 | 404; script?: boolean; maxAgeSeconds?: number } = {},
): Response | Promise<Response> {
  const { words: w, language } = reader;
  const other = language === 'vi' ? 'en' : 'vi';
  const otherQuery = new URLSearchParams(reader.query);
  otherQuery.set('lang', other);
  c.header('Cache-Control', more.status ? 'no-cache' : `public, max-age=${more.maxAgeSeconds ?? 60}`);
  c.header('Vary', 'Accept-Language');
  c.header('Content-Language', language);
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${w.site}</title>
<link rel="stylesheet" href="/public/site.css">
<link rel="alternate" type="application/atom+xml" href="/register/changes.atom" title="${w.feedTitle}">
${more.script ? html`<script type="module" src="/public/check-seal.js"></script>` : ''}
</head>
<body>
<a class="skip" href="#main">${w.skip}</a>
<header>
<p>${w.site}</p>
<nav aria-label="${w.site}">
${[
  ['/tra-cuu', w.search],
  ['/thu-tuc', w.procedures],
  ['/du-lieu', w.data],
].map(
  ([path, label]) =>
    html`<a href="${localHref(reader, path!)}"${reader.path === path ? html` aria-current="page"` : ''}>${label}</a>`,
)}
</nav>
<a class="language" lang="${other}" hreflang="${other}" href="${`${reader.path}?${otherQuery}`}">${w.otherLanguage}</a>
</header>
<main id="main">
<h1>${title}</h1>
${main}
</main>
<footer>${reader.office}</footer>
</body>
</html>`;
  return c.html(page, more.status ?? 200);
}
