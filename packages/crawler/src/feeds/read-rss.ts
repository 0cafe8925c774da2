import {
  allTexts,
  childElements,
  childrenNamed,
  firstDate,
  firstMarkup,
  firstText,
  mediaMarkup,
  textInside,
  unique,
} from './element-values.ts';
import { parseFeedDate } from './feed-dates.ts';
import { absoluteUrl, cleanText } from './feed-text.ts';
import { type Enclosure, type FeedFormat, feedLimits, type ParsedFeed, type ParsedFeedItem } from './parsed-feed.ts';
import { alternateLink, atomId, categoryName, enclosure, linkEnclosures, personName } from './read-atom.ts';
import type { XmlElement } from './xml-tree.ts';

const { shortTextLength, longTextLength } = feedLimits;
/** Names that mean the same, the most trusted first. */
const titles = ['rss:title', 'atom:title', 'dc:title'];
const summaries = [
  'rss:description',
  'rss:summary',
  'rss:abstract',
  'dc:description',
  'atom:summary',
  'itunes:summary',
];
const contents = [
  'content:encoded',
  'xhtml:body',
  'xhtml:div',
  'rss:fullitem',
  'rss:body',
  'rss:content',
  'atom:content',
];
const publicationDates = ['rss:pubdate', 'atom:published', 'dc:date', 'dcterms:issued', 'dcterms:created', 'rss:date'];
const changeDates = ['atom:updated', 'dcterms:modified'];

/**
 * Reads RSS of every kind: 0.9x and 2.0, the RDF ones (0.90, 1.0), 1.1, and Microsoft's CDF, which uses the same names.
 * Where a field is missing, the Dublin Core, Atom, iTunes and Media RSS ones that mean the same are taken.
 */
export function readRss(root: XmlElement): Omit<ParsedFeed, 'parser' | 'warnings'> {
  const isChannel = root.name === 'rss:channel';
  const channel = isChannel ? root : (childrenNamed(root, 'rss:channel')[0] ?? root);
  const { attributes } = channel;
  return {
    format: rssFormat(root),
    id: cleanText(attributes.get('rdf:about')) ?? atomId(channel),
    title: firstMarkup(channel, shortTextLength, ...titles),
    url: pageOf(channel),
    description: firstMarkup(channel, shortTextLength, ...summaries, 'atom:subtitle', 'itunes:subtitle'),
    authors: authorsOf(channel, 'rss:managingeditor', true),
    updatedAt:
      firstDate(channel, 'rss:lastbuilddate', 'rss:pubdate', 'dc:date', ...changeDates) ??
      parseFeedDate(attributes.get('lastmod')),
    language:
      firstText(channel, 'rss:language', 'dc:language') ??
      cleanText(root.attributes.get('xml:lang') ?? attributes.get('xml:lang')),
    ttlMinutes: ttlMinutes(channel),
    items: itemsOf(root, channel).slice(0, feedLimits.items).map(readItem),
  };
}

function readItem(item: XmlElement): ParsedFeedItem {
  const { attributes } = item;
  const guid = childrenNamed(item, 'rss:guid')[0];
  const guidText = guid ? cleanText(textInside(guid)) : null;
  const isPage = guid?.attributes.get('ispermalink')?.trim().toLowerCase() !== 'false';
  return {
    id: guidText ?? cleanText(attributes.get('rdf:about')) ?? atomId(item) ?? firstText(item, 'dc:identifier'),
    url:
      pageOf(item) ?? (isPage && guidText && /^https?:\/\//i.test(guidText) ? absoluteUrl(guidText, item.base) : null),
    title:
      firstMarkup(item, shortTextLength, ...titles, 'itunes:title') ??
      mediaMarkup(item, shortTextLength, 'media:title'),
    authors: authorsOf(item, 'rss:author', false),
    publishedAt: firstDate(item, ...publicationDates, ...changeDates) ?? parseFeedDate(attributes.get('lastmod')),
    updatedAt: firstDate(item, ...changeDates) ?? parseFeedDate(attributes.get('lastmod')),
    summary:
      firstMarkup(item, longTextLength, ...summaries, 'itunes:subtitle') ??
      mediaMarkup(item, longTextLength, 'media:description'),
    contentHtml: firstMarkup(item, longTextLength, ...contents),
    categories: unique([
      ...childrenNamed(item, 'rss:category', 'atom:category').map(categoryName),
      ...allTexts(item, 'dc:subject'),
    ]),
    enclosures: enclosuresOf(item),
  };
}

function rssFormat(root: XmlElement): FeedFormat {
  if (root.name === 'rss:channel') return root.tag === 'Channel' ? 'rss1.1' : 'cdf';
  const version = root.attributes.get('version')?.trim() ?? '';
  if (root.name !== 'rss:rss')
    return childrenNamed(root, 'rss:channel')[0]?.attributes.has('rdf:about') ? 'rss1.0' : 'rss0.9';
  return version.startsWith('0.9') ? 'rss0.9' : 'rss2.0';
}

/** Items stand in the channel, beside it (RDF), or in a list of their own (RSS 1.1). */
function itemsOf(root: XmlElement, channel: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  const holders = root === channel ? [root] : [root, ...childrenNamed(root, 'rss:channel')];
  for (const holder of holders) {
    for (const child of childElements(holder)) {
      if (child.name === 'rss:item' || child.name === 'atom:entry') found.push(child);
      else if (child.name === 'rss:items') found.push(...childrenNamed(child, 'rss:item'));
    }
  }
  return found;
}

function pageOf(element: XmlElement): string | null {
  for (const link of childrenNamed(element, 'feedburner:origlink', 'rss:link')) {
    const url = absoluteUrl(textInside(link), link.base) ?? absoluteUrl(link.attributes.get('href'), link.base);
    if (url !== null) return url;
  }
  return alternateLink(element) ?? absoluteUrl(element.attributes.get('href'), element.base);
}

/** RSS writes a person as `address (Name)`; Dublin Core and iTunes as the name. */
function authorsOf(element: XmlElement, own: string, withAddress: boolean): string[] {
  const named = unique([
    ...childrenNamed(element, own, ...(own === 'rss:author' ? [] : ['rss:author'])).map((one) =>
      one.children.every((child) => typeof child === 'string')
        ? nameFromMailbox(cleanText(textInside(one)), withAddress)
        : personName(one, withAddress),
    ),
    ...allTexts(element, 'dc:creator', 'dc:author').map((text) => nameFromMailbox(text, withAddress)),
    ...childrenNamed(element, 'atom:author').map((person) => personName(person, withAddress)),
  ]);
  return named.length > 0 ? named : allTexts(element, 'itunes:author');
}

function nameFromMailbox(text: string | null, withAddress: boolean): string | null {
  if (text === null) return null;
  const bracketed =
    /^(\S{1,200}@\S{1,200}) {0,9}\(([^()]{1,300})\)$/.exec(text) ??
    /^([^<>]{1,300}?) {0,9}<(\S{1,200}@[^\s<>]{1,200})>$/.exec(text);
  if (!bracketed) return text;
  const [, first, second] = bracketed as unknown as [string, string, string];
  const [name, address] = first.includes('@') && !second.includes('@') ? [second, first] : [first, second];
  return cleanText(withAddress ? `${name} (${address})` : name.replace(/^"(.*)"$/, '$1'));
}

function enclosuresOf(item: XmlElement): Enclosure[] {
  const media = childrenNamed(item, 'media:content', 'media:group').flatMap((one) =>
    one.name === 'media:group' ? childrenNamed(one, 'media:content') : [one],
  );
  const found = [
    ...childrenNamed(item, 'rss:enclosure').flatMap((one) =>
      enclosure(absoluteUrl(one.attributes.get('url'), one.base), one),
    ),
    ...linkEnclosures(item),
    ...media.flatMap((one) => enclosure(absoluteUrl(one.attributes.get('url'), one.base), one)),
  ];
  const seen = new Set<string>();
  return found.filter((one) => !seen.has(one.url) && seen.add(one.url)).slice(0, feedLimits.listEntries);
}

/** `ttl` in minutes, or the syndication module's "so many times a period". */
function ttlMinutes(channel: XmlElement): number | null {
  const ttl = Number(firstText(channel, 'rss:ttl') ?? Number.NaN);
  if (Number.isFinite(ttl) && ttl > 0) return Math.min(Math.round(ttl), 60 * 24 * 366);
  const period = firstText(channel, 'sy:updateperiod')?.toLowerCase();
  const minutes = { hourly: 60, daily: 1440, weekly: 10_080, monthly: 43_200, yearly: 525_600 }[period ?? ''];
  const frequency = Number(firstText(channel, 'sy:updatefrequency') ?? 1);
  return minutes === undefined ? null : Math.max(1, Math.round(minutes / Math.max(frequency || 1, 1)));
}
