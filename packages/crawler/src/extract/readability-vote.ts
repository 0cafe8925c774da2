import { Readability } from '@mozilla/readability';
import { type AnyNode, isTag, isText } from 'domhandler';
import { parseHTML } from 'linkedom';
import type { PageModel } from './content.ts';
import { attribute, isOpaque } from './document.ts';
import { cleanLine } from './text.ts';

const markupLimit = 1_500_000;
const elementLimit = 8_000;
const keptAttributes = ['class', 'id', 'href', 'role', 'itemprop', 'hidden', 'style'];

/**
 * The text Mozilla Readability would show, or null where it finds none. It reads our own bounded tree, written out
 * anew, so neither depth nor odd attributes reach its DOM; what it throws all the same counts as no vote.
 */
export function readabilityVote(page: PageModel): string | null {
  const markup = serialize(page);
  if (markup === null) return null;
  try {
    const { document } = parseHTML(`<!doctype html><html><head></head>${markup}</html>`);
    const article = new Readability(document, { maxElemsToParse: elementLimit, charThreshold: 300 }).parse();
    const text = article?.textContent ? cleanLine(article.textContent) : '';
    return text || null;
  } catch {
    return null;
  }
}

function serialize(page: PageModel): string | null {
  const parts: string[] = [];
  let length = 0;
  let elements = 0;
  const write = (node: AnyNode): void => {
    if (length > markupLimit || elements > elementLimit) return;
    if (isText(node)) {
      const text = node.data.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
      parts.push(text);
      length += text.length;
      return;
    }
    if (!isTag(node) || isOpaque(node) || page.skip(node)) return;
    if (!/^[a-z][a-z\d-]*$/.test(node.name)) {
      for (const child of node.children) write(child);
      return;
    }
    elements += 1;
    const attributes = keptAttributes.map((name) => {
      const value = attribute(node, name).slice(0, 500);
      return value ? ` ${name}="${value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')}"` : '';
    });
    parts.push(`<${node.name}${attributes.join('')}>`);
    if (node.name === 'br' || node.name === 'hr' || node.name === 'wbr') return;
    for (const child of node.children) write(child);
    parts.push(`</${node.name}>`);
  };
  write(page.body);
  return length > markupLimit || elements > elementLimit ? null : parts.join('');
}
