import { absoluteUrl } from './feed-text.ts';

const otherFiles = /\.(jpe?g|png|gif|webp|svg|pdf|docx?|xlsx?|zip|rar|mp3|mp4|m3u8|css|js|xml|rss|json|apk)$/i;
/** First parts of paths that never hold an article. */
const otherSections =
  /^(tags?|chu-de|topics?|author|tac-gia|search|tim-kiem|login|dang-nhap|dang-ky|register|account|rss|feed|lien-he|contact|gioi-thieu|about|quang-cao|privacy|terms|page|trang|video-list|epaper|wp-(admin|login|content))$/i;
const trackingParameter = /^(utm_|mtm_|fbclid|gclid|zarsrc|ref$|source$)/i;

/** A link's address if it stays on the site and could be an article's, without fragment and tracking parameters. */
export function articleAddress(href: string | undefined, base: string, pageUrl: string): string | null {
  const address = absoluteUrl(href, base);
  const url = address === null ? null : URL.parse(address);
  const page = URL.parse(pageUrl);
  if (!url || !page || !/^https?:$/.test(url.protocol) || !isSameSite(url.hostname, page.hostname)) return null;
  url.hash = '';
  for (const key of [...url.searchParams.keys()]) if (trackingParameter.test(key)) url.searchParams.delete(key);
  const parts = url.pathname.split('/').filter((part) => part !== '');
  if (parts.length === 0 && url.search === '') return null;
  if (otherFiles.test(url.pathname) || otherSections.test(parts[0] ?? '')) return null;
  page.hash = '';
  return url.href === page.href ? null : url.href;
}

/** How much an address looks like an article's and not a section's, 0 to 3: a number, a date, a long slug. */
export function articleLikeness(address: string): number {
  const url = new URL(address);
  const parts = url.pathname.split('/').filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  let likeness = 0;
  if (/\d{5,}/.test(last) || namesDocument(url.searchParams)) likeness += 1;
  if (/\/(19|20)\d{2}\/\d{1,2}(\/|$)/.test(url.pathname)) likeness += 1;
  if (last.split(/[-_]/).length >= 5) likeness += 1;
  if (/\.(html?|aspx?|php|vnp|tpo|vov|ldo|dspl)$/i.test(last) && last.split('-').length >= 4) likeness += 1;
  return Math.min(likeness, 3);
}

/** A parameter such as `id=123`, `ItemID=4567` or `dDocName=PORTAL008`: how portals without speaking addresses name a document. */
function namesDocument(parameters: URLSearchParams): boolean {
  for (const [key, value] of parameters) {
    if (
      /^(p|.{0,20}id|id.{0,20}|.{0,10}docname|tin|bai|news|article|item)$/i.test(key) &&
      /\d{2,}/.test(value.slice(0, 100))
    )
      return true;
  }
  return false;
}

/** The same host, or one a subdomain of the other; `www.` and `m.` don't count. */
function isSameSite(one: string, other: string): boolean {
  const [a, b] = [one, other].map((host) => host.toLowerCase().replace(/^(www|m|amp)\./, '')) as [string, string];
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}
