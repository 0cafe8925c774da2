import { decodeBytes } from '@pressdesk/core/charset';
import { pageInsteadOfFeed } from './classify-page.ts';
import { FeedError, feedLimits, type ParsedFeed, type ParsedFeedItem } from './parsed-feed.ts';
import { readAtom } from './read-atom.ts';
import { readJsonFeed } from './read-json-feed.ts';
import { readRss } from './read-rss.ts';
import { type FirstReading, readWithRssParser } from './read-with-rss-parser.ts';
import { isFeedRoot, openXmlDocument, type XmlDocument } from './xml-document.ts';
import { readXmlTree, treeLimits } from './xml-tree.ts';

export type FeedSource = {
  /** Where the document was found; relative addresses are relative to it. */
  url: string;
  contentType?: string | null;
};

/**
 * Reads a feed of any kind: RSS 0.9x, 1.0, 1.1, 2.0, Atom 0.3 and 1.0, CDF, JSON Feed.
 *
 * rss-parser reads first. The lenient parser reads as well, since it knows what rss-parser leaves out (namespaces under
 * any prefix, repeated fields, `xml:base`, several authors), and its answer wins field by field; where rss-parser
 * gives up, the lenient reading stands alone. At most 5,000 items are kept, and texts are cut at `feedLimits`.
 *
 * @throws FeedError when the bytes hold no feed; its code says what they hold instead
 */
export async function parseFeed(bytes: Uint8Array, source: FeedSource): Promise<ParsedFeed> {
  if (bytes.length > feedLimits.documentBytes) {
    throw new FeedError('tooLarge', `The document is larger than ${feedLimits.documentBytes / 1024 / 1024} MB.`);
  }
  const decoded = decodeBytes(bytes, { contentType: source.contentType, kind: 'xml' });
  const warnings: string[] = [];
  if (decoded.replaced > 0) warnings.push(`${decoded.replaced} characters could not be read as ${decoded.charset}.`);
  const text = decoded.text.replaceAll('\0', '').trim();
  if (text === '') throw new FeedError('empty', 'The document is empty.');

  if (text.startsWith('{')) {
    const feed = readJsonFeed(text, source.url);
    if (!feed) throw new FeedError('notAFeed', 'The document is JSON, but not a JSON Feed.');
    return { ...feed, parser: 'lenient', warnings };
  }
  const document = openXmlDocument(text);
  if (!isFeedRoot(document.rootName)) throw noFeed(document, text, source.url);
  return readXmlFeed(document, source.url, warnings);
}

async function readXmlFeed(document: XmlDocument, url: string, warnings: string[]): Promise<ParsedFeed> {
  const tree = readXmlTree(document.body, url, document.entities);
  warnings.push(...tree.warnings);
  if (!tree.root) throw new FeedError('notAFeed', 'The document breaks off before anything of a feed was read.');
  const isAtom = document.rootName === 'feed' || document.rootName === 'entry';
  const lenient = isAtom ? readAtom(tree.root) : readRss(tree.root);
  if (lenient.items.length === feedLimits.items) warnings.push(`Only the first ${feedLimits.items} items were kept.`);

  const isCut = tree.depth >= treeLimits.depth;
  const first = isCut
    ? { problem: 'the document is nested too deeply' }
    : await readWithRssParser(document.body, { ...tree, root: tree.root }, url);
  if ('problem' in first) {
    warnings.push(`Read by the lenient parser alone: ${first.problem}.`);
    return { ...lenient, parser: 'lenient', warnings };
  }
  return { ...merge(lenient, first.reading), parser: 'rss-parser', warnings };
}

type Reading = Omit<ParsedFeed, 'parser' | 'warnings'>;

/** The lenient answer wins where it has one. Items are only merged where both saw the same number of them. */
function merge(lenient: Reading, first: FirstReading): Reading {
  const paired = lenient.items.length === first.items.length;
  const feed = fillIn(lenient, { ...first, items: undefined });
  return {
    ...feed,
    items: paired
      ? lenient.items.map((item, i) => fillIn(item, first.items[i] as ParsedFeedItem))
      : longer(lenient, first),
  };
}

function longer(lenient: Reading, first: FirstReading): ParsedFeedItem[] {
  return first.items.length > lenient.items.length ? first.items : lenient.items;
}

function fillIn<T extends object>(known: T, other: { [K in keyof T]?: T[K] | undefined }): T {
  const filled = { ...known };
  for (const key of Object.keys(known) as (keyof T)[]) {
    const value = other[key];
    const isMissing = known[key] === null || (Array.isArray(known[key]) && known[key].length === 0);
    if (isMissing && value !== undefined && value !== null) filled[key] = value;
  }
  return filled;
}

function noFeed(document: XmlDocument, text: string, url: string): FeedError {
  if (document.rootName === 'html' || /<(html|body|head)[\s>]/i.test(text.slice(0, 8192)))
    return pageInsteadOfFeed(text, url);
  if (document.rootName === null) {
    const onlyMarkup = text.startsWith('<');
    return onlyMarkup
      ? new FeedError('empty', 'The document has no element.')
      : new FeedError('notAFeed', 'The document is plain text, not a feed.');
  }
  return new FeedError(
    'notAFeed',
    `The document is XML, but its root <${document.rootName.slice(0, 40)}> isn't that of a feed.`,
  );
}
