import { parseFeedDate } from './feed-dates.ts';
import { cleanText, resolveLinks } from './feed-text.ts';
import { feedLimits } from './parsed-feed.ts';
import type { XmlElement } from './xml-tree.ts';

const voidTags = new Set([
  'area',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

export function childElements(parent: XmlElement): XmlElement[] {
  return parent.children.filter((child) => typeof child !== 'string');
}

/** The children with one of these names, the first name's before the second's. */
export function childrenNamed(parent: XmlElement, ...names: string[]): XmlElement[] {
  const elements = childElements(parent);
  return names.flatMap((name) => elements.filter((element) => element.name === name));
}

/** The text inside an element, markup in it left out. */
export function textInside(element: XmlElement): string {
  let text = '';
  for (const child of element.children) text += typeof child === 'string' ? child : textInside(child);
  return text;
}

/** The first of these children that holds something, as plain words. */
export function firstText(parent: XmlElement, ...names: string[]): string | null {
  for (const element of childrenNamed(parent, ...names)) {
    const text = cleanText(textInside(element));
    if (text !== null) return text;
  }
  return null;
}

/** The first of these children that holds a date that can be read, ISO 8601 in UTC. */
export function firstDate(parent: XmlElement, ...names: string[]): string | null {
  for (const element of childrenNamed(parent, ...names)) {
    const date = parseFeedDate(textInside(element));
    if (date !== null) return date;
  }
  return null;
}

/** The first of these children that holds something, with its markup and absolute links. */
export function firstMarkup(parent: XmlElement, limit: number, ...names: string[]): string | null {
  for (const element of childrenNamed(parent, ...names)) {
    const text = cleanText(markupInside(element), limit);
    if (text !== null) return text;
  }
  return null;
}

/** A Media RSS text: of the item itself, or of the group its media are in, as video sites write it. */
export function mediaMarkup(item: XmlElement, limit: number, name: 'media:title' | 'media:description'): string | null {
  for (const holder of [item, ...childrenNamed(item, 'media:group')]) {
    const text = firstMarkup(holder, limit, name);
    if (text !== null) return text;
  }
  return null;
}

export function allTexts(parent: XmlElement, ...names: string[]): string[] {
  const texts = childrenNamed(parent, ...names).map((element) => cleanText(textInside(element)));
  return unique(texts);
}

export function unique(values: (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))].slice(0, feedLimits.listEntries);
}

/**
 * What a text construct carries, as HTML or plain text just as it was published: escaped markup, inline markup or base64.
 * @source RFC 4287 §3.1; Atom 0.3 §3.1
 */
export function markupInside(element: XmlElement): string {
  const type = element.attributes.get('type')?.trim().toLowerCase() ?? '';
  const mode = element.attributes.get('mode')?.trim().toLowerCase() ?? '';
  const inline = childElements(element);
  if (inline.length > 0) {
    const only = inline[0] as XmlElement;
    const wrapped = type === 'xhtml' && inline.length === 1 && only.tag.toLowerCase() === 'div';
    return serialize(wrapped ? only : element);
  }
  const text = textInside(element);
  if (mode === 'base64' || (mode === '' && isBinaryType(type)))
    return resolveLinks(decodeBase64(text) ?? text, element.base);
  return type === 'text' || type === 'text/plain' ? text : resolveLinks(text, element.base);
}

/** RFC 4287 §4.1.3.3: what is neither text nor XML is base64. */
function isBinaryType(type: string): boolean {
  return type.includes('/') && !type.startsWith('text/') && !/[+/]xml$/.test(type) && !type.startsWith('multipart/');
}

function decodeBase64(text: string): string | null {
  const packed = text.replace(/\s+/g, '');
  if (packed === '' || !/^[\w+/-]*={0,2}$/.test(packed)) return null;
  const decoded = Buffer.from(packed, 'base64').toString('utf8');
  return decoded.includes('\ufffd') ? null : decoded;
}

/** The markup inside an element, put back together. Bounded by the depth limit of the tree. */
function serialize(element: XmlElement): string {
  let html = '';
  for (const child of element.children) html += typeof child === 'string' ? escapeText(child) : serializeElement(child);
  return html;
}

function serializeElement(element: XmlElement): string {
  let attributes = '';
  for (const [name, value] of element.attributes) {
    if (name.startsWith('?') || name === 'xml:base') continue;
    attributes += ` ${name}="${escapeText(value).replaceAll('"', '&quot;')}"`;
  }
  const start = resolveLinks(`<${element.tag}${attributes}`, element.base);
  if (element.children.length === 0 && voidTags.has(element.tag.toLowerCase())) return `${start} />`;
  return `${start}>${serialize(element)}</${element.tag}>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
