import { type ChildNode, DomHandler, type Element, isTag, isText } from 'domhandler';
import { Parser } from 'htmlparser2';
import { articleAddress, articleLikeness } from './article-links.ts';
import { parseFeedDate } from './feed-dates.ts';
import { absoluteUrl, cleanText } from './feed-text.ts';

export type ListedArticle = { url: string; title: string; publishedAt: string | null; summary: string | null };

const listPageLimits = {
  pageLength: 4_000_000,
  depth: 250,
  links: 5000,
  items: 500,
  chunkLength: 16 * 1024,
} as const;

const aside =
  /(^|[-_\s])(nav|navbar|menu|submenu|footer|breadcrumbs?|sidebar|aside|paging|pagination|pager|social|share|tags?|login|user|advert(isement)?|ads?|quangcao|qc|most-?(read|view(ed)?)|(xem|doc)-?nhieu|related|lien-?quan|copyright|cookie|popup|modal)([-_\s]|$)/i;
const dateClass = /(^|[-_\s])(date|time|datetime|published|ngay|thoi-?gian|meta)([-_\s]|$)/i;
const summaryClass = /(^|[-_\s])(sapo|summary|desc(ription)?|excerpt|lead|intro|teaser|chapeau)([-_\s]|$)/i;

type Candidate = { url: string; title: string; anchors: Element[]; score: number };

/**
 * Finds the articles a section or list page links to, in the order of the page: links on the same site whose address
 * looks like an article's, whose text reads like a headline, and which stand in a structure that repeats. Navigation, footer,
 * side columns and "most read" boxes are left out. Gives an empty list for a page with no such links; never throws.
 */
export function parseListPage(html: string, url: string): { items: ListedArticle[] } {
  const page = readPage(html.slice(0, listPageLimits.pageLength));
  const strict = listedArticles(page, url, true);
  // Some themes name the wrapper of everything after its side column; then only elements tell, not classes.
  return { items: strict.length >= 3 ? strict : longer(strict, listedArticles(page, url, false)) };
}

function longer<T>(one: T[], other: T[]): T[] {
  return other.length > one.length ? other : one;
}

function listedArticles(page: Page, url: string, trustsClasses: boolean): ListedArticle[] {
  const candidates = collectCandidates(page, absoluteUrl(page.base, url) ?? url, url, trustsClasses);
  const structures = countBy(candidates.flatMap((one) => one.anchors.map(structureOf)));
  const found = candidates.filter((one) => {
    const repeats = one.anchors.some((anchor) => (structures.get(structureOf(anchor)) ?? 0) >= 3);
    return one.score + (repeats ? 1 : 0) >= 4;
  });
  const kept = found.slice(0, listPageLimits.items);
  const shared = linksPerAncestor(found);
  return kept.map((one) => ({ url: one.url, title: one.title, ...detailsOf(one, shared) }));
}

type Page = { anchors: Element[]; base: string | null };

/** Parses in pieces and stops at a depth no real page has, so that what follows may walk the tree freely. */
function readPage(html: string): Page {
  const page: Page = { anchors: [], base: null };
  let depth = 0;
  let isTooDeep = false;
  // Called as each element ends, so an unclosed one counts too once the page does.
  const handler = new DomHandler(undefined, undefined, (element) => {
    depth -= 1;
    if (element.name === 'base') page.base ??= element.attribs.href ?? null;
    if (element.name === 'a' && element.attribs.href !== undefined) page.anchors.push(element);
  });
  const open = handler.onopentag.bind(handler);
  handler.onopentag = (name, attributes) => {
    depth += 1;
    isTooDeep ||= depth > listPageLimits.depth;
    open(name, attributes);
  };
  const parser = new Parser(handler);
  for (
    let at = 0;
    at < html.length && !isTooDeep && page.anchors.length < listPageLimits.links;
    at += listPageLimits.chunkLength
  ) {
    parser.write(html.slice(at, at + listPageLimits.chunkLength));
  }
  parser.end();
  return page;
}

function collectCandidates(page: Page, base: string, pageUrl: string, trustsClasses: boolean): Candidate[] {
  const candidates = new Map<string, Candidate>();
  const asides = new Map<Element, boolean>();
  for (const anchor of page.anchors) {
    const address = articleAddress(anchor.attribs.href, base, pageUrl);
    if (address === null || isInAside(anchor, asides, trustsClasses)) continue;
    const title = headline(anchor);
    const known = candidates.get(address) ?? { url: address, title: '', anchors: [], score: 0 };
    candidates.set(address, known);
    known.anchors.push(anchor);
    if (title === null) continue;
    const score = articleLikeness(address) + titleScore(title) + (isHeading(anchor) ? 2 : 0);
    if (score > known.score || (score === known.score && title.length > known.title.length)) {
      known.score = score;
      known.title = title;
    }
  }
  return [...candidates.values()].filter((candidate) => titleScore(candidate.title) > 0);
}

/** The words of a link: a heading in it before everything else, its own text, else its title. */
function headline(anchor: Element): string | null {
  const heading = descendants(anchor, 100).find(isHeadingElement);
  return (heading && wordsIn(heading, 500)) ?? wordsIn(anchor, 500) ?? cleanText(anchor.attribs.title, 500);
}

/** A headline has at least four words, a section's name three at most; a bare "read more" is nothing. */
function titleScore(title: string): number {
  const words = title.split(' ').length;
  if (title.length < 15 || words < 4) return 0;
  return words >= 6 ? 2 : 1;
}

function isHeading(anchor: Element): boolean {
  if (descendants(anchor, 100).some(isHeadingElement)) return true;
  return ancestors(anchor, 3).some(
    (element) => isHeadingElement(element) || /(^|[-_\s])(title|headline|tieu-?de)([-_\s]|$)/i.test(names(element)),
  );
}

function isHeadingElement(element: Element): boolean {
  return /^h[1-5]$/.test(element.name);
}

/** Whether an element is in a part of the page that isn't its list; what is known of its ancestors is used again. */
function isInAside(element: Element, known: Map<Element, boolean>, trustsClasses: boolean): boolean {
  const path: Element[] = [];
  let answer = false;
  for (let at: Element | null = element; at !== null; at = at.parent !== null && isTag(at.parent) ? at.parent : null) {
    const before = known.get(at);
    if (before !== undefined || isAside(at, trustsClasses)) {
      answer = before ?? true;
      known.set(at, answer);
      break;
    }
    path.push(at);
  }
  for (const one of path) known.set(one, answer);
  return answer;
}

function isAside(element: Element, trustsClasses: boolean): boolean {
  if (element.name === 'body' || element.name === 'html' || element.name === 'a') return false;
  // Not a form: ASP.NET puts the whole page into one.
  if (['nav', 'footer', 'aside', 'select'].includes(element.name)) return true;
  if (/^(navigation|contentinfo|complementary|search)$/.test(element.attribs.role ?? '')) return true;
  return trustsClasses && aside.test(names(element));
}

/** Where a link stands: the four elements around it by name and class, numbers in classes left out. */
function structureOf(anchor: Element): string {
  return ancestors(anchor, 4)
    .map((element) => `${element.name}.${(element.attribs.class ?? '').slice(0, 100).replace(/\d+/g, '')}`)
    .join('<');
}

function linksPerAncestor(candidates: Candidate[]): Map<Element, Set<string>> {
  const links = new Map<Element, Set<string>>();
  for (const { url, anchors } of candidates) {
    for (const anchor of anchors) {
      for (const element of ancestors(anchor, 6)) {
        const urls = links.get(element) ?? new Set<string>();
        links.set(element, urls.add(url));
      }
    }
  }
  return links;
}

/** Date and summary from the largest box around the link that holds no other article. */
function detailsOf(
  candidate: Candidate,
  shared: Map<Element, Set<string>>,
): Pick<ListedArticle, 'publishedAt' | 'summary'> {
  const boxes = new Set(
    candidate.anchors.slice(0, 3).flatMap((anchor) =>
      ancestors(anchor, 6)
        .filter((element) => shared.get(element)?.size === 1)
        .slice(-1),
    ),
  );
  let publishedAt: string | null = null;
  let summary: string | null = null;
  for (const box of boxes) {
    if (box.name === 'body' || box.name === 'html') continue;
    for (const element of descendants(box, 300)) {
      publishedAt ??= dateIn(element);
      if (!(element.name === 'p' || summaryClass.test(names(element))) || dateClass.test(names(element))) continue;
      const text = wordsIn(element, 2000);
      if (text !== null && text.length >= 40 && text !== candidate.title && text.length > (summary?.length ?? 0))
        summary = text;
    }
  }
  return { publishedAt, summary };
}

function dateIn(element: Element): string | null {
  const machine = element.attribs.datetime ?? element.attribs['data-time'] ?? element.attribs['data-date'];
  if (machine !== undefined) return parseFeedDate(machine);
  const text = element.name === 'time' || dateClass.test(names(element)) ? wordsIn(element, 61) : null;
  return text !== null && text.length <= 60 && /\d/.test(text) ? parseFeedDate(text) : null;
}

/** The elements below one, in document order, and no more of them than asked for. */
function descendants(element: Element, limit: number): Element[] {
  const found: Element[] = [];
  const open: ChildNode[] = element.children.slice(0, limit).reverse();
  while (open.length > 0 && found.length < limit) {
    const node = open.pop() as ChildNode;
    if (!isTag(node)) continue;
    found.push(node);
    open.push(...node.children.slice(0, limit).reverse());
  }
  return found;
}

/** The words below an element with single spaces, read until there are enough. */
function wordsIn(element: Element, length: number): string | null {
  let text = '';
  const open: ChildNode[] = [element];
  for (let visited = 0; open.length > 0 && visited < 500 && text.length < length * 2; visited += 1) {
    const node = open.pop() as ChildNode;
    if (isText(node)) text += node.data.slice(0, length * 2);
    else if (isTag(node) && node.name !== 'script' && node.name !== 'style')
      open.push(...node.children.slice(0, 500).reverse());
  }
  return cleanText(text.replace(/\s+/g, ' '), length);
}

function ancestors(element: Element, limit: number): Element[] {
  const found: Element[] = [];
  for (let at = element.parent; at !== null && isTag(at) && found.length < limit; at = at.parent) found.push(at);
  return found;
}

function names(element: Element): string {
  return `${element.attribs.class ?? ''} ${element.attribs.id ?? ''}`.slice(0, 300);
}

function countBy(values: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
