import { type AnyNode, type Document, DomHandler, Element, isTag, isText } from 'domhandler';
import { Parser } from 'htmlparser2';

/** Bounds on what is built from a hostile page. Real article pages stay far below every one of them. */
const documentLimits = {
  /** Characters of markup that are read; the rest is ignored. */
  markupLength: 4_000_000,
  /** Elements nested deeper are flattened into their ancestor, so that every later walk may recurse. */
  depth: 256,
  /** Open elements in the parser, whose look-ups are linear in them. */
  openElements: 1_024,
  nodes: 200_000,
};

const chunkLength = 32_768;

/**
 * Builds a tree from any string in bounded time and depth. Never throws.
 * A page nested beyond the limits is read again with only its paragraph-level tags.
 */
export function parseDocument(html: string): Document {
  const markup = html.slice(0, documentLimits.markupLength);
  const first = build(markup);
  if (!first.overflowed) return first.root;
  return build(withoutNestingTags(markup)).root;
}

function build(markup: string): BoundedHandler {
  const handler = new BoundedHandler();
  const parser = new Parser(handler, { decodeEntities: true });
  for (let at = 0; at < markup.length && !handler.exhausted; at += chunkLength) {
    parser.write(markup.slice(at, at + chunkLength));
  }
  parser.end();
  return handler;
}

const keptTag = /^<\/?(?:p|br|h[1-6]|li|tr|meta|link|title|script|style|time|a|html|head|body)\b/i;

function withoutNestingTags(markup: string): string {
  return markup.replace(/<\/?[a-z][^<>]{0,2000}>/gi, (tag) => (keptTag.test(tag) ? tag : ' '));
}

class BoundedHandler extends DomHandler {
  private openCount = 0;
  private nodeCount = 0;
  /** Nested deeper than the parser can follow cheaply. */
  overflowed = false;
  private full = false;

  get exhausted(): boolean {
    return this.overflowed || this.full;
  }

  override onopentag(name: string, attributes: Record<string, string>): void {
    this.openCount += 1;
    this.nodeCount += 1;
    if (this.openCount > documentLimits.openElements) this.overflowed = true;
    if (this.nodeCount > documentLimits.nodes) this.full = true;
    if (this.openCount <= documentLimits.depth) super.onopentag(name, attributes);
    else super.ontext(' ');
  }

  override onclosetag(): void {
    if (this.openCount <= documentLimits.depth) super.onclosetag();
    this.openCount -= 1;
  }

  override oncomment(): void {}
  override oncommentend(): void {}
  override onprocessinginstruction(): void {}
}

export function attribute(element: Element, name: string): string {
  return element.attribs[name] ?? '';
}

/** All text below a node, without that of scripts and styles. */
export function textOf(node: AnyNode, limit = 100_000): string {
  const parts: string[] = [];
  let length = 0;
  const walk = (current: AnyNode): void => {
    if (length > limit) return;
    if (isText(current)) {
      parts.push(current.data);
      length += current.data.length;
      return;
    }
    if (!('children' in current)) return;
    if (isTag(current) && isOpaque(current)) return;
    for (const child of current.children) walk(child);
    if (isTag(current) && isBlockLevel(current.name)) parts.push(' ');
  };
  walk(node);
  return parts.join('').slice(0, limit);
}

/** Elements below `root` in document order for which `keep` holds. */
export function findElements(root: AnyNode, keep: (element: Element) => boolean, limit = 10_000): Element[] {
  const found: Element[] = [];
  const walk = (node: AnyNode): void => {
    if (found.length >= limit || !('children' in node)) return;
    for (const child of node.children) {
      if (!(child instanceof Element)) continue;
      if (keep(child)) found.push(child);
      walk(child);
    }
  };
  walk(root);
  return found;
}

const opaque = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'embed',
  'canvas',
  'audio',
  'video',
  'map',
  'head',
  'select',
  'datalist',
  'textarea',
  'input',
  'img',
  'source',
  'track',
  'progress',
  'meter',
]);

/** Elements whose inside is never running text. */
export function isOpaque(element: Element): boolean {
  return opaque.has(element.name);
}

const blockLevel = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'br',
  'caption',
  'center',
  'dd',
  'details',
  'dialog',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'html',
  'li',
  'main',
  'menu',
  'nav',
  'ol',
  'option',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
]);

/** Elements that begin and end a line of text. */
export function isBlockLevel(name: string): boolean {
  return blockLevel.has(name);
}
