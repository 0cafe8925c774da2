import RssParser from 'rss-parser';
import { unique } from './element-values.ts';
import { parseFeedDate } from './feed-dates.ts';
import { absoluteUrl, cleanText } from './feed-text.ts';
import { feedLimits, type ParsedFeed, type ParsedFeedItem } from './parsed-feed.ts';
import type { XmlElement } from './xml-tree.ts';

/** What rss-parser knows of a feed, in our terms; what it doesn't say is null or empty. */
export type FirstReading = Pick<ParsedFeed, 'title' | 'url' | 'description' | 'updatedAt' | 'language' | 'items'>;

const [lessThan, greaterThan, lineFeed] = [0x3c, 0x3e, 0x0a];
const limits = { textLength: 4 * 1024 * 1024, depth: 60, nodes: 60_000, snippetSteps: 30_000_000 };

/**
 * Asks rss-parser, and says in `problem` why there is no answer. It never takes long:
 *
 * - Its snippets are made with two expressions that look from every `<` for a `>`; in a text with many of the one and
 *   none of the other that takes minutes. Such a document isn't given to it (`tree` is the document as read).
 * - A parser that was used before can hold a listener too few and then never answers an empty document. Each feed gets a
 *   new one; and since it works synchronously, a promise that is still open after the current turn will stay open.
 */
export async function readWithRssParser(
  body: string,
  tree: { root: XmlElement; depth: number; nodes: number },
  url: string,
): Promise<{ reading: FirstReading } | { problem: string }> {
  if (body.length > limits.textLength || tree.depth > limits.depth || tree.nodes > limits.nodes)
    return { problem: 'the document is too large for it' };
  if (snippetSteps(tree.root) > limits.snippetSteps) return { problem: 'its texts would take it too long' };
  try {
    const answer = new RssParser().parseString(body);
    const isAtom = tree.root.name.endsWith(':feed');
    const feed = await Promise.race([answer, nextTurn()]);
    return feed ? { reading: fromRssParser(feed, url, isAtom) } : { problem: 'it gave no answer' };
  } catch (error) {
    return {
      problem:
        String(error instanceof Error ? error.message : error)
          .split('\n')[0]
          ?.slice(0, 120) ?? 'unknown',
    };
  }
}

function nextTurn(): Promise<null> {
  return new Promise((resolve) => {
    setImmediate(() => resolve(null));
  });
}

/** How many characters those expressions would look at: from each `<` to the next `>` that no line end follows. */
function snippetSteps(element: XmlElement): number {
  let steps = 0;
  for (const child of element.children) {
    if (typeof child !== 'string') {
      steps += snippetSteps(child);
      continue;
    }
    let end = child.length;
    for (let at = child.length - 1; at >= 0; at -= 1) {
      const unit = child.charCodeAt(at);
      if (unit === greaterThan && at + 1 < child.length && child.charCodeAt(at + 1) !== lineFeed) end = at;
      else if (unit === lessThan) steps += end - at;
    }
  }
  return steps;
}

type RssItem = RssParser.Item & Record<string, unknown>;

function fromRssParser(feed: RssParser.Output<RssItem>, url: string, isAtom: boolean): FirstReading {
  const channel = feed as unknown as Record<string, unknown>;
  return {
    title: text(channel.title),
    url: absoluteUrl(text(channel.link), url),
    description: text(channel.description),
    updatedAt: parseFeedDate(text(channel.lastBuildDate) ?? text(channel.pubDate)),
    language: text(channel.language),
    items: feed.items.slice(0, feedLimits.items).map((item) => fromRssItem(item, url, isAtom)),
  };
}

function fromRssItem(item: RssItem, url: string, isAtom: boolean): ParsedFeedItem {
  const enclosureUrl = absoluteUrl(text(item.enclosure?.url), url);
  return {
    id: text(item.guid) ?? text(item.id) ?? text(item['rdf:about']),
    url: absoluteUrl(text(item.link), url),
    title: text(item.title),
    authors: unique([text(item.creator) ?? text(item.author)]),
    publishedAt: parseFeedDate(text(item.pubDate) ?? text(item.date)) ?? parseFeedDate(text(item.isoDate)),
    updatedAt: null,
    // What it calls content is the description of an RSS item and the content of an Atom entry.
    summary: text(isAtom ? item.summary : (item.summary ?? item.content), feedLimits.longTextLength),
    contentHtml: text(isAtom ? item.content : item['content:encoded'], feedLimits.longTextLength),
    categories: unique((Array.isArray(item.categories) ? item.categories : []).map((one) => text(one))),
    enclosures:
      enclosureUrl === null ? [] : [{ url: enclosureUrl, type: text(item.enclosure?.type), lengthBytes: null }],
  };
}

function text(value: unknown, limit?: number): string | null {
  return typeof value === 'string' ? cleanText(value, limit) : null;
}
