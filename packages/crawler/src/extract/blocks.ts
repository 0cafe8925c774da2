import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { isBlockLevel, isOpaque } from './document.ts';
import { cleanLine } from './text.ts';

/** One line of text as a reader sees it: what stands between two block-level borders. */
export type Block = {
  text: string;
  /** Characters of `text` that are inside links. */
  linkLength: number;
  /** The nearest block-level element. */
  element: Element;
  /** `p`, `li`, `h2` … the nearest element that says what kind of line this is. */
  kind: string;
};

const kinds = new Set([
  'p',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'td',
  'th',
  'blockquote',
  'pre',
  'dd',
  'dt',
  'figcaption',
]);

/** Splits what is below `root` into lines, leaving out every element for which `skip` holds. */
export function collectBlocks(root: Element, skip: (element: Element) => boolean): Block[] {
  const blocks: Block[] = [];
  let parts: string[] = [];
  let linkParts = 0;

  const flush = (element: Element, kind: string): void => {
    if (parts.length === 0) return;
    const text = cleanLine(parts.join(''));
    if (text) blocks.push({ text, linkLength: Math.min(linkParts, text.length), element, kind });
    parts = [];
    linkParts = 0;
  };

  const walk = (node: AnyNode, owner: Element, kind: string, inLink: boolean): void => {
    if (isText(node)) {
      parts.push(node.data);
      if (inLink) linkParts += node.data.trim().length;
      return;
    }
    if (!isTag(node) || isOpaque(node)) return;
    if (node.name === 'br') {
      // One break is a line of a verse or an address; two are a paragraph's end, and the text after them says so itself.
      flush(owner, kind);
      return;
    }
    if (skip(node)) {
      if (isBlockLevel(node.name)) flush(owner, kind);
      return;
    }
    const linked = inLink || node.name === 'a';
    if (!isBlockLevel(node.name)) {
      for (const child of node.children) walk(child, owner, kind, linked);
      return;
    }
    flush(owner, kind);
    const own = kinds.has(node.name) ? node.name : kind;
    for (const child of node.children) walk(child, node, own, linked);
    flush(node, own);
  };

  for (const child of root.children) walk(child, root, kinds.has(root.name) ? root.name : 'div', false);
  flush(root, 'div');
  return blocks;
}
