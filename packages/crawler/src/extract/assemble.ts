import { type Element, isTag } from 'domhandler';
import { isPersonName } from './authors.ts';
import { type Block, collectBlocks } from './blocks.ts';
import { classPhrase, isFurnitureLine, isPromotion } from './boilerplate.ts';
import { isBelow, isProse, type PageModel, parentElement } from './content.ts';
import { attribute, findElements, isBlockLevel } from './document.ts';
import { foldForComparison } from './text.ts';

/**
 * The lines of the article below `root`: without cards of other stories, runs of links, repeated lines, the headline,
 * and what stands before the first and after the last sentence only as labels.
 */
export function assembleBody(page: PageModel, root: Element, titles: readonly string[]): Block[] {
  const foreign = findForeign(page, root);
  const lines = collectBlocks(root, (element) => page.skip(element) || foreign.has(element));
  return trimEdges(dropLines(lines, new Set(titles.map(foldForComparison))));
}

/** Boxes inside the body that speak of something else: teaser cards of other stories, lists of links. */
function findForeign(page: PageModel, root: Element): Set<Element> {
  const total = Math.max(1, page.values.get(root) ?? 0);
  const foreign = new Set<Element>();
  const cards: Element[] = [];
  let inCards = 0;
  const ownHeadline = findElements(root, (e) => e.name === 'h1', 3)[0];
  const walk = (element: Element): void => {
    for (const child of element.children) {
      if (!isTag(child) || page.skip(child)) continue;
      const value = page.values.get(child);
      if (value === undefined) continue;
      if (child.name === 'article' && ownHeadline && isOtherArticle(child, ownHeadline)) foreign.add(child);
      else if (value < (listy.has(child.name) ? -60 : -8) && boxes.has(child.name)) foreign.add(child);
      else if (value < total * 0.2 && isCard(child)) {
        cards.push(child);
        inCards += Math.max(0, value);
      } else walk(child);
    }
  };
  walk(root);
  // A body that consists of such boxes is a list of reviews or of places, and they are its content.
  if (inCards < total * 0.5) for (const card of cards) foreign.add(card);
  return foreign;
}

/** Endless pages put the next stories under the first one, each with a headline of its own. */
function isOtherArticle(article: Element, ownHeadline: Element): boolean {
  const headline = findElements(article, (e) => e.name === 'h1' || e.name === 'h2', 1)[0];
  if (!headline || isBelow(ownHeadline, article) || !isInArticle(ownHeadline)) return false;
  return headline.name === 'h1' || /title|headline/.test(classPhrase(headline));
}

function isInArticle(element: Element): boolean {
  for (let at = parentElement(element); at; at = parentElement(at)) if (at.name === 'article') return true;
  return false;
}

const listy = new Set(['ul', 'ol', 'dl', 'table']);
const boxes = new Set(['div', 'section', 'header', 'aside', ...listy]);
const cardTags = new Set(['div', 'li', 'section', 'a']);
const cardClass =
  /(?:^| )(?:card|teaser|post item|item post|preview|loop item|thumb|thumbnail|wp block post|excerpt)(?: |$)/;

/** A teaser of another story: its heading is a link, and it stands among its like or its class says so. */
function isCard(element: Element): boolean {
  if (element.name === 'article') return headingIsLink(element);
  if (!cardTags.has(element.name) || !headingIsLink(element)) return false;
  if (cardClass.test(classPhrase(element))) return true;
  return likeNeighbours(element) >= 2;
}

/** How many of the nearest siblings are boxes of the same class that open with a linked heading as well. */
function likeNeighbours(element: Element): number {
  const name = attribute(element, 'class');
  let found = 0;
  for (const direction of ['prev', 'next'] as const) {
    let at = element[direction];
    for (let steps = 0; at && steps < 6; steps += 1) {
      if (isTag(at) && at.name === element.name && attribute(at, 'class') === name && headingIsLink(at)) found += 1;
      at = at[direction];
    }
  }
  return found;
}

function headingIsLink(element: Element): boolean {
  const stack: Element[] = [element];
  for (let steps = 0; stack.length > 0 && steps < 60; steps += 1) {
    const at = stack.pop() as Element;
    if (/^h[1-6]$/.test(at.name)) {
      const link = at.children.find((c): c is Element => isTag(c) && c.name === 'a');
      if (link) return /^(?:https?:|\/)/.test(attribute(link, 'href'));
      for (let up = at.parent; up && up !== element.parent; up = up.parent)
        if (isTag(up) && up.name === 'a') return true;
      return false;
    }
    for (let i = at.children.length - 1; i >= 0; i -= 1) {
      const child = at.children[i];
      if (child && isTag(child)) stack.push(child);
    }
  }
  return false;
}

function dropLines(lines: Block[], titles: ReadonlySet<string>): Block[] {
  const seen = new Set<string>();
  return lines.filter((line) => {
    if (isFurnitureLine(line.text) || isPromotion(line.text)) return false;
    if (line.text.length < 250 && titles.has(foldForComparison(line.text))) return false;
    if (line.text.length >= 40) {
      if (seen.has(line.text)) return false;
      seen.add(line.text);
    }
    return true;
  });
}

function trimEdges(lines: Block[]): Block[] {
  const first = lines.findIndex((line) => isProse(line));
  if (first < 0) return lines;
  const last = lines.findLastIndex((line) => isProse(line));
  const head = lines
    .slice(0, first)
    .filter((line, at, all) =>
      isHeading(line) ? line.kind !== 'h1' && at === all.length - 1 : line.kind === 'li' && line.linkLength === 0,
    );
  const tail = lines.slice(last + 1);
  while (tail.length > 0) {
    const line = tail.at(-1) as Block;
    if (!isHeading(line) && line.linkLength < line.text.length * 0.5 && (!isLooseText(line) || isPersonName(line.text)))
      break;
    tail.pop();
  }
  return [...head, ...lines.slice(first, last + 1), ...tail.filter((line) => line.linkLength < line.text.length * 0.6)];
}

/** Text in no paragraph, item or heading; the cells of a table that lays out the page count as well. */
function isLooseText(line: Block): boolean {
  if (line.kind === 'div') return true;
  return line.kind === 'td' && line.element.children.some((c) => isTag(c) && isBlockLevel(c.name));
}

function isHeading(line: Block): boolean {
  return /^h[1-6]$/.test(line.kind);
}
