import { type Document, Element, isTag } from 'domhandler';
import { type Block, collectBlocks } from './blocks.ts';
import { furniture, isFurnitureLine } from './boilerplate.ts';
import { textWeight } from './text.ts';

/** A page prepared for voting: which elements are left out, and how much running text lies below each. */
export type PageModel = {
  body: Element;
  skip: (element: Element) => boolean;
  /** Every line of the page, furniture and all. */
  all: Block[];
  /** Every line outside the furniture, in document order. */
  blocks: Block[];
  /** Sum of {@link blockValue} over the lines below an element. */
  values: Map<Element, number>;
};

export function modelPage(document: Document): PageModel | null {
  const body = findBody(document);
  if (!body) return null;
  const all = collectBlocks(body, () => false);
  const prose = proseBelow(all);
  const total = prose.get(body) ?? 0;
  const verdicts = judgeFurniture(body, prose, total);
  const skip = (element: Element): boolean => verdicts.has(element);
  const blocks = collectBlocks(body, skip);
  const values = new Map<Element, number>();
  for (const block of blocks) {
    const value = blockValue(block);
    for (let at: Element | null = block.element; at; at = parentElement(at))
      values.set(at, (values.get(at) ?? 0) + value);
  }
  return { body, skip, all, blocks, values };
}

/** Shares of the page's running text above which a mark of furniture is not believed. */
const disbelief = { certain: 0.6, word: 0.3, unmistakable: 0.6 };

/**
 * The elements to leave out. An element that holds much of the page is never furniture. Small ones are judged by
 * their class word together: sites that wrap each paragraph in a `widget` or a `paywall` would lose their body one
 * small box at a time.
 */
function judgeFurniture(body: Element, prose: Map<Element, number>, total: number): Set<Element> {
  const verdicts = new Set<Element>();
  const marked: { element: Element; word: string }[] = [];
  const carried = new Map<string, number>();
  const walk = (element: Element, within: ReadonlySet<string>): void => {
    for (const child of element.children) {
      if (!isTag(child)) continue;
      const kind = furniture(child);
      const inside = prose.get(child) ?? 0;
      if (kind === null) walk(child, within);
      else if (kind.certain) {
        if (inside <= total * disbelief.certain) verdicts.add(child);
        else walk(child, within);
      } else if (readersWords.test(kind.word)) {
        if (total - inside >= 500) verdicts.add(child);
        else walk(child, within);
      } else if (inside > total * (unmistakable.has(kind.word) ? disbelief.unmistakable : disbelief.word)) {
        walk(child, within);
      } else {
        marked.push({ element: child, word: kind.word });
        if (!within.has(kind.word)) carried.set(kind.word, (carried.get(kind.word) ?? 0) + inside);
        walk(child, within.has(kind.word) ? within : new Set(within).add(kind.word));
      }
    }
  };
  walk(body, new Set());
  for (const { element, word } of marked) {
    const limit = unmistakable.has(word) ? disbelief.unmistakable : disbelief.word;
    if ((carried.get(word) ?? 0) <= total * limit) verdicts.add(element);
  }
  return verdicts;
}

/** Readers' comments may be longer than the article. */
const readersWords = /^(?:comments|commentlist|disqus|respond|binhluan)$/;

/** Words a page hardly ever uses for its own body. */
const unmistakable = new Set(
  'footer sidebar related relatednews recommended recommendations recirc trending mostread outbrain taboola caption captions credit share sharing social cookie cookies consent lienquan nav navigation menu breadcrumb breadcrumbs banner'.split(
    ' ',
  ),
);

/** What a line adds to the belief that its ancestors hold the article: prose adds, links and scraps take away. */
function blockValue(block: Block): number {
  const weight = textWeight(block.text);
  const linked = block.linkLength / block.text.length;
  if (linked > 0.6 && (block.kind === 'td' || block.kind === 'th')) return -3;
  if (linked > 0.6) return -Math.min(60, 12 + weight * 0.3);
  if (/^h[1-6]$/.test(block.kind)) return 0;
  if (isProse(block)) return weight * (1 - linked);
  if (isFurnitureLine(block.text)) return -25;
  if (block.kind === 'td' || block.kind === 'th') return linked > 0.3 ? -2 : 1;
  if (weight >= 25) return weight * 0.2;
  return block.kind === 'li' && linked === 0 ? 0 : -8;
}

/** Reads like a sentence: long enough, and ended or broken by punctuation. */
export function isProse(block: Block): boolean {
  const weight = textWeight(block.text);
  if (block.linkLength > block.text.length * 0.6) return false;
  if (weight >= 140) return true;
  return weight >= 50 && /[.!?…:;。！？」”"’)]$|[,;،、，]/.test(block.text);
}

/**
 * The element whose lines have the highest sum of values: it holds all parts of a body that is split in several
 * boxes, and none of the lists of links around it. Descends while one child keeps nearly everything.
 */
export function bestRoot(page: PageModel): Element {
  let best = page.body;
  let bestValue = page.values.get(best) ?? 0;
  for (const [element, value] of page.values) {
    if (value > bestValue || (value === bestValue && isBelow(element, best))) {
      best = element;
      bestValue = value;
    }
  }
  while (leaf.has(best.name) && parentElement(best)) best = parentElement(best) as Element;
  bestValue = page.values.get(best) ?? 0;
  while (bestValue > 0) {
    const child: Element | undefined = best.children.find(
      (c): c is Element => isTag(c) && (page.values.get(c) ?? 0) >= bestValue * 0.97,
    );
    if (!child || leaf.has(child.name)) return best;
    best = child;
    bestValue = page.values.get(child) ?? 0;
  }
  return best;
}

const leaf = new Set([
  'p',
  'li',
  'td',
  'th',
  'dd',
  'dt',
  'blockquote',
  'pre',
  'h1',
  'h2',
  'h3',
  'h4',
  'a',
  'span',
  'tr',
  'tbody',
]);

/** Rough count of characters in paragraphs below each element, before anything is left out. */
function proseBelow(all: readonly Block[]): Map<Element, number> {
  const sums = new Map<Element, number>();
  for (const block of all) {
    if (!isProse(block)) continue;
    const weight = textWeight(block.text);
    for (let at: Element | null = block.element; at; at = parentElement(at)) sums.set(at, (sums.get(at) ?? 0) + weight);
  }
  return sums;
}

function findBody(document: Document): Element | null {
  const top = document.children.filter((node) => isTag(node));
  for (const candidate of [...top, ...top.flatMap((node) => (node.name === 'html' ? node.children : []))]) {
    if (isTag(candidate) && candidate.name === 'body') return candidate;
  }
  if (document.children.length === 0) return null;
  // A fragment: its pieces get a body of their own.
  const body = new Element('body', {}, document.children.slice());
  for (const child of body.children) child.parent = body;
  return body;
}

export function parentElement(element: Element): Element | null {
  const parent = element.parent;
  return parent && isTag(parent) ? parent : null;
}

export function isBelow(element: Element, ancestor: Element): boolean {
  for (let at = parentElement(element); at; at = parentElement(at)) if (at === ancestor) return true;
  return false;
}
