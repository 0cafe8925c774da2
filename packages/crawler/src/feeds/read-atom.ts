import {
  allTexts,
  childrenNamed,
  firstDate,
  firstMarkup,
  firstText,
  markupInside,
  mediaMarkup,
  textInside,
  unique,
} from './element-values.ts';
import { absoluteUrl, cleanText } from './feed-text.ts';
import { type Enclosure, feedLimits, type ParsedFeed, type ParsedFeedItem } from './parsed-feed.ts';
import type { XmlElement } from './xml-tree.ts';

/** Atom's own names, and the same without a namespace, as feeds that forgot to declare it have them. */
function atom(...names: string[]): string[] {
  return names.flatMap((name) => [`atom:${name}`, `rss:${name}`]);
}

const publicationDates = [...atom('published', 'issued', 'created'), 'dcterms:issued', 'dc:date', 'rss:pubdate'];

/**
 * Reads an Atom 0.3 or 1.0 feed, or a document that is one entry.
 * @source RFC 4287; draft-nottingham-atom-format-02
 */
export function readAtom(root: XmlElement): Omit<ParsedFeed, 'parser' | 'warnings'> {
  const isEntry = root.name.endsWith(':entry');
  const version = root.attributes.get('version')?.trim();
  const entries = isEntry ? [root] : childrenNamed(root, ...atom('entry'), 'rss:item');
  return {
    format: version === '0.3' || version === '0.2' || version === '0.1' ? 'atom0.3' : 'atom1.0',
    id: isEntry ? null : atomId(root),
    title: isEntry ? null : firstMarkup(root, feedLimits.shortTextLength, ...atom('title')),
    url: isEntry ? null : alternateLink(root),
    description: firstMarkup(root, feedLimits.shortTextLength, ...atom('subtitle', 'tagline', 'info')),
    authors: isEntry ? [] : unique(childrenNamed(root, ...atom('author')).map((person) => personName(person, true))),
    updatedAt: firstDate(root, ...atom('updated', 'modified'), 'dc:date', 'dcterms:modified'),
    language: cleanText(root.attributes.get('xml:lang')) ?? firstText(root, 'dc:language'),
    ttlMinutes: null,
    items: entries.slice(0, feedLimits.items).map(readEntry),
  };
}

function readEntry(entry: XmlElement): ParsedFeedItem {
  const id = atomId(entry);
  const persons = childrenNamed(entry, ...atom('author')).map((person) => personName(person, false));
  const source = childrenNamed(entry, ...atom('source'))[0];
  const sourcePersons = source
    ? childrenNamed(source, ...atom('author')).map((person) => personName(person, false))
    : [];
  const authors = unique([...persons, ...allTexts(entry, 'dc:creator', 'dc:author')]);
  return {
    id,
    url:
      absoluteUrl(firstText(entry, 'feedburner:origlink'), entry.base) ??
      alternateLink(entry) ??
      (id !== null && /^https?:\/\//i.test(id) ? absoluteUrl(id, entry.base) : null),
    title:
      firstMarkup(entry, feedLimits.shortTextLength, ...atom('title'), 'dc:title') ??
      mediaMarkup(entry, feedLimits.shortTextLength, 'media:title'),
    authors: authors.length > 0 ? authors : unique(sourcePersons),
    publishedAt: firstDate(entry, ...publicationDates, ...atom('updated', 'modified')),
    updatedAt: firstDate(entry, ...atom('updated', 'modified'), 'dcterms:modified'),
    summary:
      firstMarkup(entry, feedLimits.longTextLength, ...atom('summary')) ??
      mediaMarkup(entry, feedLimits.longTextLength, 'media:description'),
    contentHtml: entryContent(entry),
    categories: unique([
      ...childrenNamed(entry, ...atom('category')).map(categoryName),
      ...allTexts(entry, 'dc:subject'),
    ]),
    enclosures: linkEnclosures(entry),
  };
}

/** An id is left as it is, except that a path is put on the base: an IRI that lost its host. */
export function atomId(element: XmlElement): string | null {
  const holder = childrenNamed(element, ...atom('id'))[0];
  const id = firstText(element, ...atom('id'));
  return id !== null && /^\.{0,2}\/[^/]/.test(id) ? (absoluteUrl(id, holder?.base ?? element.base) ?? id) : id;
}

/** The page a feed or an entry stands for: `rel=alternate` or no rel, a web page before anything else. */
export function alternateLink(element: XmlElement): string | null {
  const links = childrenNamed(element, ...atom('link')).filter(
    (link) => (relation(link) ?? 'alternate') === 'alternate',
  );
  const isPage = (link: XmlElement) =>
    /^(text\/html|application\/xhtml\+xml)?$/i.test(link.attributes.get('type')?.trim() ?? '');
  for (const link of [...links.filter(isPage), ...links.filter((one) => !isPage(one))]) {
    const url = linkTarget(link);
    if (url !== null) return url;
  }
  return null;
}

export function linkEnclosures(element: XmlElement): Enclosure[] {
  return childrenNamed(element, ...atom('link'))
    .filter((link) => relation(link) === 'enclosure')
    .flatMap((link) => enclosure(linkTarget(link), link))
    .slice(0, feedLimits.listEntries);
}

export function enclosure(url: string | null, element: XmlElement): Enclosure[] {
  if (url === null) return [];
  const length = Number(element.attributes.get('length') ?? element.attributes.get('filesize') ?? Number.NaN);
  return [
    {
      url,
      type: cleanText(element.attributes.get('type')),
      lengthBytes: Number.isSafeInteger(length) && length > 0 ? length : null,
    },
  ];
}

export function categoryName(category: XmlElement): string | null {
  const { attributes } = category;
  return cleanText(attributes.get('label')) ?? cleanText(attributes.get('term')) ?? cleanText(textInside(category));
}

/** A person's name; `withAddress` adds the e-mail address in brackets. A person who is only an address is that. */
export function personName(person: XmlElement, withAddress: boolean): string | null {
  const name = firstText(person, ...atom('name'));
  const email = firstText(person, ...atom('email'));
  if (name !== null && email !== null && withAddress) return `${name} (${email})`;
  const written = person.children.every((child) => typeof child === 'string') ? cleanText(textInside(person)) : null;
  return name ?? written ?? email;
}

/** Several contents are one item in several forms: the HTML one is the one to read. */
function entryContent(entry: XmlElement): string | null {
  const contents = childrenNamed(entry, ...atom('content'), 'content:encoded', 'xhtml:body');
  const html = contents.filter((one) => /html/i.test(one.attributes.get('type') ?? one.name));
  for (const content of [...html, ...contents]) {
    const text = cleanText(markupInside(content), feedLimits.longTextLength);
    if (text !== null) return text;
  }
  return null;
}

function relation(link: XmlElement): string | null {
  const rel = link.attributes.get('rel')?.trim().toLowerCase();
  return rel ? rel.replace('http://www.iana.org/assignments/relation/', '') : null;
}

function linkTarget(link: XmlElement): string | null {
  const href = link.attributes.get('href');
  // An empty reference means the document itself.
  return absoluteUrl(href?.trim() === '' ? link.base : (href ?? textInside(link)), link.base);
}
