import { type AnyNode, type Document, Element } from 'domhandler';
import { attribute } from './document.ts';

/** What metadata is read from, gathered in one walk over the page. */
export type PageScan = {
  /** `name`, `property`, `itemprop` or `http-equiv` of a meta element, lower case, to its contents in order. */
  meta: Map<string, string[]>;
  links: { rel: string; href: string }[];
  htmlLanguage: string | null;
  titles: Element[];
  headings: Element[];
  /** The first headings below the first level. */
  subheadings: Element[];
  times: Element[];
  /** Sources of the page's own scripts. */
  scripts: string[];
  /** Elements with `itemprop`, `data-role`, `rel=author`, or a class that names an author, a date, a headline or a lead. */
  marked: Element[];
};

const markedClass =
  /header|tieu|author|byline|by-line|writer|journalist|tac-?gia|date|time|publish|ngay|sapo|summary|standfirst|lead|lede|dek|subtitle|sub-title|subhead|excerpt|intro|teaser|chapo|description|title|headline|abstract/i;
const markedLimit = 3_000;

export function scanPage(document: Document): PageScan {
  const scan: PageScan = {
    meta: new Map(),
    links: [],
    htmlLanguage: null,
    titles: [],
    headings: [],
    subheadings: [],
    times: [],
    scripts: [],
    marked: [],
  };
  const walk = (node: AnyNode, inSvg: boolean): void => {
    if (!('children' in node)) return;
    for (const child of node.children) {
      if (!(child instanceof Element)) continue;
      take(child, scan, inSvg);
      walk(child, inSvg || child.name === 'svg');
    }
  };
  walk(document, false);
  return scan;
}

function take(element: Element, scan: PageScan, inSvg: boolean): void {
  switch (element.name) {
    case 'meta': {
      const content = attribute(element, 'content').slice(0, 5_000);
      if (!content) return;
      for (const name of ['name', 'property', 'itemprop', 'http-equiv']) {
        const key = attribute(element, name).toLowerCase();
        if (key) scan.meta.set(key, [...(scan.meta.get(key) ?? []).slice(0, 50), content]);
      }
      return;
    }
    case 'link':
      if (scan.links.length < 500)
        scan.links.push({
          rel: attribute(element, 'rel').toLowerCase(),
          href: attribute(element, 'href').slice(0, 2_000),
        });
      return;
    case 'html':
      scan.htmlLanguage ??= attribute(element, 'lang') || attribute(element, 'xml:lang') || null;
      return;
    case 'title':
      if (!inSvg) scan.titles.push(element);
      return;
    case 'script':
      if (scan.scripts.length < 400)
        scan.scripts.push(element.children.map((c) => ('data' in c ? c.data : '')).join(''));
      return;
    case 'h1':
      if (scan.headings.length < 50) scan.headings.push(element);
      break;
    case 'h2':
    case 'h3':
      if (scan.subheadings.length < 10) scan.subheadings.push(element);
      break;
    case 'time':
      if (scan.times.length < 500) scan.times.push(element);
      break;
  }
  if (scan.marked.length >= markedLimit) return;
  const { attribs } = element;
  if (
    attribs.itemprop ||
    attribs['data-role'] ||
    attribs.rel?.includes('author') ||
    markedClass.test((attribs.class ?? '').slice(0, 300)) ||
    (attribs.id && markedClass.test(attribs.id.slice(0, 100)))
  ) {
    scan.marked.push(element);
  }
}

/** First non-empty content of the named meta elements, in the order of the names. */
export function firstMeta(scan: PageScan, ...names: string[]): string | null {
  for (const name of names) {
    const content = scan.meta.get(name)?.find((c) => c.trim());
    if (content) return content;
  }
  return null;
}
