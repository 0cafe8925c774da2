import type { Element } from 'domhandler';
import { classPhrase } from './boilerplate.ts';
import { type DateContext, parseMoment, saysModified } from './dates.ts';
import { attribute, textOf } from './document.ts';
import { type JsonObject, stringOf, typesOf } from './json-ld.ts';
import { dateNearTitle, labelledDate } from './near-title.ts';
import type { PageScan } from './page-scan.ts';
import { cleanLine } from './text.ts';

type Publication = { publishedAt: string | null; modifiedAt: string | null };

const publishedMeta = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'og:article:published_time',
  'rnews:datepublished',
  'datepublished',
  'date_published',
  'parsely-pub-date',
  'sailthru.date',
  'publishdate',
  'publish-date',
  'publish_date',
  'published_time',
  'published-date',
  'pubdate',
  'pub_date',
  'published',
  'publication_date',
  'publicationdate',
  'article.published',
  'article:post_date',
  'article_date_original',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'dc.created',
  'date',
  'citation_publication_date',
  'citation_date',
  'citation_online_date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'iso-8601-publish-date',
  'ptime',
  'og:pubdate',
  'buildtime',
  'last-published',
  'article:create_date',
  'datecreated',
  'news_date',
];
const modifiedMeta = [
  'article:modified_time',
  'article:modified',
  'og:updated_time',
  'datemodified',
  'date_modified',
  'lastmod',
  'last-modified',
  'dcterms.modified',
  'dc.date.modified',
  'og:modified_time',
  'revised',
  'last_updated_date',
  'utime',
];

/** Publication and change of an article. A moment that is labelled as a change is never taken for the publication. */
export function readPublication(
  scan: PageScan,
  objects: readonly JsonObject[],
  article: JsonObject | null,
  page: {
    vietnamese: boolean;
    url: string;
    language: string | null;
    near: readonly string[];
    lines: readonly string[];
    scripts: readonly string[];
  },
): Publication {
  const context: DateContext = {
    vietnamese: page.vietnamese,
    monthFirst:
      /^en(?:-US)?$/.test(page.language ?? 'en') && !/\.(?:uk|au|nz|ie|za|in)(?:\/|$|:)/.test(page.url.slice(0, 80)),
  };
  const read = (text: string | null | undefined): string | null => (text ? parseMoment(text, context) : null);
  const publishedAt =
    read(stringOf(article?.datePublished)) ??
    firstOf(objects.filter(isDated), (o) => read(stringOf(o.datePublished))) ??
    firstOf(publishedMeta, (name) => firstOf(scan.meta.get(name) ?? [], read)) ??
    markedDate(scan, read) ??
    labelledDate(page.lines, read) ??
    dateNearTitle(page.near, read) ??
    read(stringOf(article?.dateCreated ?? article?.uploadDate)) ??
    dateInScripts(page.scripts, read) ??
    dateInAddress(page.url, context);
  const modifiedAt =
    read(stringOf(article?.dateModified)) ?? firstOf(modifiedMeta, (name) => firstOf(scan.meta.get(name) ?? [], read));
  return { publishedAt, modifiedAt };
}

function isDated(object: JsonObject): boolean {
  return (
    object.datePublished !== undefined &&
    !typesOf(object).some((t) => /comment|review|imageobject|videoobject|product|website/.test(t))
  );
}

function firstOf<T>(items: readonly T[], read: (item: T) => string | null): string | null {
  for (const item of items) {
    const found = read(item);
    if (found) return found;
  }
  return null;
}

const dateClass =
  /(?:^| )(?:date|dates|dateline|datetime|time|timestamp|pub|pubdate|publish|published|posted|post date|entry date|article date|publish date|ngay|ngay dang|thoi gian|detail time|box date)(?: |$)/;
const otherStories =
  /(?:^| )(?:related|sidebar|comments?|footer|latest|trending|popular|recommend\w*|card|teaser|list|carousel|lien quan|widget|event|countdown|clock)(?: |$)/;

type DateVote = { moment: string; score: number };

/** The best date readers see: machine-readable and labelled ones first, near the top, never one in another story's card. */
function markedDate(scan: PageScan, read: (text: string) => string | null): string | null {
  const votes: DateVote[] = [];
  const seen = new Set<Element>();
  for (const element of [...scan.times, ...scan.marked]) {
    if (seen.has(element) || votes.length > 40) continue;
    seen.add(element);
    const vote = voteOf(element, read);
    if (vote) votes.push(vote);
  }
  let best: DateVote | null = null;
  for (const vote of votes) if (!best || vote.score > best.score) best = vote;
  return best?.moment ?? null;
}

function voteOf(element: Element, read: (text: string) => string | null): DateVote | null {
  const itemprop = attribute(element, 'itemprop').toLowerCase();
  const phrase = classPhrase(element);
  const role = attribute(element, 'data-role');
  if (itemprop === 'datemodified' || /modif|update|cap nhat/.test(phrase)) return null;
  const isDate =
    itemprop === 'datepublished' || role === 'publishdate' || element.name === 'time' || dateClass.test(phrase);
  if (!isDate) return null;
  const text = cleanLine(textOf(element, 300));
  if (text.length > 160) return null;
  if (saysModified(text) && !/\d.{6,}\d.*\d{4}.*\D.*\d{4}/.test(text)) return null;
  const machine =
    attribute(element, 'datetime') ||
    attribute(element, 'content') ||
    attribute(element, 'data-time') ||
    attribute(element, 'title');
  const moment = (machine ? read(machine) : null) ?? read(text);
  if (!moment) return null;
  let score = itemprop === 'datepublished' || role === 'publishdate' ? 6 : 2;
  if (moment.length > 10) score += 1;
  if (/publi|posted|ngay dang|entry date/.test(phrase) || /ngày đăng|đăng lúc|published|posted/i.test(text)) score += 2;
  if ('pubdate' in element.attribs) score += 2;
  let at = element.parent;
  for (let steps = 0; at && steps < 10; steps += 1) {
    if ('attribs' in at) {
      if (
        at.name === 'aside' ||
        at.name === 'footer' ||
        at.name === 'nav' ||
        at.name === 'li' ||
        otherStories.test(classPhrase(at))
      )
        score -= 3;
      if (at.name === 'header') score += 1;
      if (at.name === 'article' || at.name === 'main') score += 1;
    }
    at = at.parent;
  }
  return { moment, score };
}

/** `/2024/08/30/…` or `…-20240830…` in the address. */
function dateInAddress(url: string, context: DateContext): string | null {
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  const match =
    /(?<!\d)((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?!\d)/.exec(path) ??
    /(?<!\d)(20\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/.exec(path);
  return match ? parseMoment(`${match[1]}-${match[2]}-${match[3]}`, context) : null;
}

const scriptedDate =
  /\\?"(?:datePublished|date_published|publishedAt|published_at|publishDate|publish_date|publishedDate|firstPublished\w{0,8}|pubDate|postDate|post_date)\\?"\s*:\s*\\?"([^"\\]{8,40})/i;

/** What scripts of pages drawn in the browser call their publication. */
function dateInScripts(scripts: readonly string[], read: (text: string) => string | null): string | null {
  return firstOf(scripts, (source) => read(scriptedDate.exec(source.slice(0, 1_000_000))?.[1] ?? ''));
}
