import type { Document, Element } from 'domhandler';
import { splitByline, tidyName, uniqueNames } from './authors.ts';
import { classPhrase } from './boilerplate.ts';
import { attribute, textOf } from './document.ts';
import { type JsonObject, mainArticle, readJsonLd, stringOf, typesOf } from './json-ld.ts';
import { bylineIn, linesNearTitle } from './near-title.ts';
import { firstMeta, type PageScan, scanPage } from './page-scan.ts';
import { readPublication } from './publication.ts';
import { cleanLine, cleanOrNull, foldForComparison, textWeight } from './text.ts';
import { chooseTitle } from './title.ts';

export type Metadata = {
  title: string | null;
  authors: string[];
  publishedAt: string | null;
  modifiedAt: string | null;
  description: string | null;
  language: string | null;
  canonicalUrl: string | null;
  siteName: string | null;
  /** The body as the page's own JSON-LD gives it; a check on the votes, seldom complete enough to be one. */
  articleBody: string | null;
};

type MetadataReading = {
  metadata: Metadata;
  scan: PageScan;
  /** The page calls itself news: its summary then belongs to the article. */
  isNews: boolean;
};

/**
 * Title, authors, dates, language and addresses of a page: JSON-LD, then meta elements, then what readers see.
 * `lines` are all lines of the page in order.
 */
export function readMetadata(document: Document, url: string, lines: readonly string[]): MetadataReading {
  const scan = scanPage(document);
  const objects = readJsonLd(document);
  const article = mainArticle(objects, url);
  const language = readLanguage(scan, article, document);
  const siteName = readSiteName(scan, article, objects);
  const vietnamese = isVietnamese(language, url);
  const title = chooseTitle(scan, article, siteName);
  const near = linesNearTitle(lines, title);
  const { publishedAt, modifiedAt } = readPublication(scan, objects, article, {
    vietnamese,
    url,
    language,
    near,
    lines,
    scripts: scan.scripts,
  });
  const metadata: Metadata = {
    title,
    authors: readAuthors(scan, article, objects, near, lines, siteName, url),
    publishedAt,
    modifiedAt,
    description: readDescription(scan, article),
    language,
    canonicalUrl: readCanonical(scan, url),
    siteName,
    articleBody: typeof article?.articleBody === 'string' ? article.articleBody.slice(0, 500_000) : null,
  };
  const isNews = vietnamese || (article !== null && typesOf(article).some((t) => /news|report|liveblog/.test(t)));
  return { metadata, scan, isNews };
}

const vietnameseLetters = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/gi;

function readLanguage(scan: PageScan, article: JsonObject | null, document: Document): string | null {
  const sample = textOf(document, 8_000).normalize('NFC');
  const signs = sample.match(vietnameseLetters)?.length ?? 0;
  // Templates are often left at lang="en"; a text full of Vietnamese letters is Vietnamese.
  if (signs > 40 && signs > sample.length * 0.03) return 'vi';
  const stated =
    scan.htmlLanguage ?? firstMeta(scan, 'content-language', 'language', 'og:locale') ?? stringOf(article?.inLanguage);
  const match = stated ? /^\s*([a-z]{2,3})(?:[-_]([a-z0-9]{2,8}))?/i.exec(stated) : null;
  if (!match?.[1]) return null;
  const region = match[2] && match[2].length === 2 ? `-${match[2].toUpperCase()}` : '';
  return match[1].toLowerCase() + region;
}

function isVietnamese(language: string | null, url: string): boolean {
  if (language?.split('-')[0] === 'vi') return true;
  return URL.canParse(url) && new URL(url).hostname.endsWith('.vn');
}

function readSiteName(scan: PageScan, article: JsonObject | null, objects: readonly JsonObject[]): string | null {
  const site = objects.find((o) => typesOf(o).includes('website') && typeof o.name === 'string');
  return cleanOrNull(
    firstMeta(scan, 'og:site_name') ??
      stringOf(article?.publisher) ??
      stringOf(site?.name) ??
      firstMeta(scan, 'application-name'),
    200,
  );
}

function readCanonical(scan: PageScan, url: string): string | null {
  const stated = [scan.links.find((l) => l.rel.split(/\s+/).includes('canonical'))?.href, firstMeta(scan, 'og:url')];
  for (const href of stated) {
    if (!href || !URL.canParse(href.trim(), URL.canParse(url) ? url : undefined)) continue;
    const resolved = new URL(href.trim(), URL.canParse(url) ? url : undefined);
    if (resolved.protocol === 'http:' || resolved.protocol === 'https:') return resolved.href;
  }
  return null;
}

function readDescription(scan: PageScan, article: JsonObject | null): string | null {
  const sapo = scan.marked.find((e) => attribute(e, 'data-role') === 'sapo');
  return (
    cleanOrNull(sapo ? textOf(sapo, 3_000) : null) ??
    cleanOrNull(
      firstMeta(scan, 'og:description', 'description', 'twitter:description') ?? stringOf(article?.description),
    )
  );
}

function readAuthors(
  scan: PageScan,
  article: JsonObject | null,
  objects: readonly JsonObject[],
  near: readonly string[],
  lines: readonly string[],
  siteName: string | null,
  url: string,
): string[] {
  const structured = uniqueNames(namesIn(article?.author, objects));
  const house = new Set(
    [
      siteName,
      stringOf(article?.publisher),
      URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null,
    ].map((name) => foldForComparison(name ?? '')),
  );
  const isHouse = (name: string): boolean => {
    const folded = foldForComparison(name);
    return [...house].some((h) => h.length > 1 && (h === folded || h.startsWith(`${folded} `)));
  };
  const startsAsHouse = (name: string): boolean =>
    [...house].some((h) => h.length > 1 && foldForComparison(name).startsWith(h));
  if (structured.some((name) => !isHouse(name))) return structured;
  const meta = [
    'author',
    'article:author',
    'article:author_name',
    'dc.creator',
    'dcterms.creator',
    'byl',
    'sailthru.author',
    'parsely-author',
    'cxenseparse:author',
    'citation_author',
    'mrf:authors',
    'twitter:data1',
  ]
    .flatMap((name) =>
      name === 'twitter:data1' && !/written by|verfasst|author/i.test(firstMeta(scan, 'twitter:label1') ?? '')
        ? []
        : (scan.meta.get(name) ?? []),
    )
    .flatMap((value) => splitByline(value));
  if (meta.some((name) => !isHouse(name))) return uniqueNames(meta);
  const visible = visibleAuthors(scan);
  const bylines = [visible, bylineIn(near), bylineIn(lines)];
  const people =
    bylines
      .map((names) => names.filter((name) => !isHouse(name) && !startsAsHouse(name)))
      .find((names) => names.length > 0) ?? [];
  // The house itself is an author only where nobody else is named.
  return uniqueNames(people.length > 0 ? people : [...structured, ...meta, ...visible]);
}

function namesIn(value: unknown, objects: readonly JsonObject[], depth = 0): string[] {
  if (depth > 4 || value === null || value === undefined) return [];
  if (typeof value === 'string') return /[,;]/.test(value) ? splitByline(value) : nameOrNothing(value);
  if (Array.isArray(value)) return value.slice(0, 20).flatMap((item) => namesIn(item, objects, depth + 1));
  if (typeof value !== 'object') return [];
  const object = value as JsonObject;
  if (object.name !== undefined) return namesIn(object.name, objects, depth + 1);
  const id = object['@id'];
  const target = typeof id === 'string' ? objects.find((o) => o['@id'] === id && o.name !== undefined) : undefined;
  return target ? namesIn(target.name, objects, depth + 1) : [];
}

function nameOrNothing(value: string): string[] {
  const name = tidyName(value);
  return name ? [name] : [];
}

const authorRoles = new Set(['author', 'tacgia']);
const authorClass =
  /(?:^| )(?:authors?(?: name)?|authorname|byline(?: name| author)?|article author|post author|entry author|author link|writer|tac gia|tacgia|p author|fn)(?: |$)/;
const notAuthorClass = /(?:^| )(?:avatar|image|img|photo|bio|social|box|desc|description|date|time|comment)(?: |$)/;

function visibleAuthors(scan: PageScan): string[] {
  const ranked: { rank: number; names: string[] }[] = [];
  for (const element of scan.marked) {
    const rank = authorRank(element);
    if (rank === 0 || isInside(element, /(?:^| )(?:comments?|related|sidebar|footer)(?: |$)/)) continue;
    const text = cleanLine(textOf(element, 400));
    if (text.length < 3 || text.length > 200) continue;
    const names = splitByline(text).filter((name) => !/\d/.test(name) && textWeight(name) <= 60);
    if (names.length > 0 && names.length <= 8) ranked.push({ rank, names });
  }
  const best = Math.max(0, ...ranked.map((r) => r.rank));
  return uniqueNames(
    ranked
      .filter((r) => r.rank === best)
      .slice(0, 6)
      .flatMap((r) => r.names),
  );
}

function authorRank(element: Element): number {
  if (authorRoles.has(attribute(element, 'data-role'))) return 5;
  if (attribute(element, 'itemprop') === 'author') return 4;
  if (/(?:^|\s)author(?:\s|$)/.test(attribute(element, 'rel'))) return 3;
  const phrase = classPhrase(element);
  if (!authorClass.test(phrase) || notAuthorClass.test(phrase)) return 0;
  return element.name === 'a' || element.name === 'span' || element.name === 'strong' ? 2 : 1;
}

function isInside(element: Element, phrase: RegExp): boolean {
  let at = element.parent;
  for (let steps = 0; at && steps < 12; steps += 1) {
    if (
      'attribs' in at &&
      at.name !== 'body' &&
      at.name !== 'html' &&
      (phrase.test(classPhrase(at)) || at.name === 'footer' || at.name === 'aside')
    )
      return true;
    at = at.parent;
  }
  return false;
}
