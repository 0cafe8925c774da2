import { type Element, isTag } from 'domhandler';
import { isPersonName, splitByline } from './authors.ts';
import type { Block } from './blocks.ts';
import { parentElement } from './content.ts';
import { attribute, textOf } from './document.ts';
import { cleanLine } from './text.ts';

/**
 * The author's name that many newspapers, Vietnamese ones above all, set as the last line of the body, bold or at the
 * right margin; some as the first. Gives the names and the line they are.
 */
export function findEdgeByline(lines: readonly Block[]): { names: string[]; line: Block } | null {
  if (lines.length < 3) return null;
  for (const line of [lines.at(-1), lines.at(-2), lines[0]]) {
    if (!line || line.text.length > 90) continue;
    if (label.test(line.text)) {
      const names = splitByline(line.text);
      if (names.length > 0 && names.every((name) => name.split(' ').length <= 5)) return { names, line };
    }
    if (/^(?:p|div|td|h[3-6])$/.test(line.kind) && isPersonName(line.text) && isSetApart(line))
      return { names: [line.text], line };
  }
  return null;
}

const label =
  /^(?:tin|bài|ảnh|tin,? bài|tin,? ảnh|bài,? ảnh|(?:tin|bài) và ảnh|tác giả|thực hiện|người viết)\s*:\s*\p{Lu}/iu;

function isSetApart(line: Block): boolean {
  let at: Element | null = line.element;
  for (let steps = 0; at && steps < 2; steps += 1) {
    if (/right/i.test(`${attribute(at, 'align')} ${attribute(at, 'style').slice(0, 200)}`)) return true;
    if (/author|byline|tac-?gia/i.test(attribute(at, 'class').slice(0, 200))) return true;
    at = parentElement(at);
  }
  const inner = line.element.children.filter((c): c is Element => isTag(c));
  return inner.some((c) => /^(?:b|strong|em|i)$/.test(c.name) && cleanLine(textOf(c, 200)) === line.text);
}
