import { type Element, isTag } from 'domhandler';
import type { Block } from './blocks.ts';
import { classPhrase } from './boilerplate.ts';
import { isBelow, type PageModel } from './content.ts';
import { attribute, textOf } from './document.ts';
import type { PageScan } from './page-scan.ts';
import { cleanLine, foldForComparison } from './text.ts';

const ledeClass =
  /(?:^| )(?:sapo|standfirst|stand first|dek|lede|chapo|chapeau|subtitle|sub title|subheadline|sub headline|subheading|article lead|article intro|lead text|article summary|article excerpt|article description|article subtitle|article teaser|detail sapo|lead|intro|summary|teaser text|excerpt|vorspann|entete|ingress|strapline)(?: |$)/;
/** A summary is one text, not a box with a headline, a picture or more boxes. */
const containers = new Set(['div', 'section', 'figure', 'header', 'h1', 'ul', 'article', 'img', 'picture', 'svg']);
const notLede = /(?:^| )(?:subscribe|feature|art|content|members?|banner|fig|image|media|caption|site)(?: |$)/;
const elsewhere =
  /(?:^| )(?:related|sidebar|comments?|card|list|teasers|footer|nav|recommend\w*|newsletter|popular|latest|more)(?: |$)/;

/**
 * The summary under the headline (sapo, standfirst) when it stands on the page outside the body found: marked by its
 * class, or the same sentence that the page gives as its description. Null when the body has it already.
 */
export function findLede(
  page: PageModel,
  scan: PageScan,
  root: Element | null,
  body: readonly Block[],
  description: string | null,
): string | null {
  if (!root) return null;
  const opening = foldForComparison(
    body
      .slice(0, 12)
      .map((line) => line.text)
      .join(' '),
  );
  const known = description ? foldForComparison(description) : '';
  const isNew = (text: string): boolean =>
    text.length >= 30 && text.length <= 900 && !opening.includes(foldForComparison(text).slice(0, 60));
  for (const element of scan.marked) {
    if (element === root || isBelow(element, root) || isBelow(root, element) || !isLede(element)) continue;
    if (!standsBefore(element, root, page)) continue;
    const text = cleanLine(textOf(element, 1_200));
    if (isNew(text)) return text;
  }
  if (known.length < 40) return null;
  for (const block of page.blocks) {
    if (isBelow(block.element, root) || block.element === root) break;
    const folded = foldForComparison(block.text);
    if (
      folded.length >= 40 &&
      (folded === known ||
        (known.startsWith(folded) && folded.length > known.length * 0.6) ||
        folded.startsWith(known.slice(0, 100))) &&
      isNew(block.text)
    )
      return block.text;
  }
  return null;
}

function isLede(element: Element): boolean {
  if (element.children.some((c) => isTag(c) && containers.has(c.name))) return false;
  if (attribute(element, 'data-role') === 'sapo' || attribute(element, 'itemprop') === 'description')
    return element.name !== 'meta';
  const phrase = classPhrase(element);
  return ledeClass.test(phrase) && !notLede.test(phrase);
}

/** Before the body in the document, in the same part of the page, and in no list of other stories. */
function standsBefore(element: Element, root: Element, page: PageModel): boolean {
  const trail = new Map<Element, Element>();
  let inner: Element = element;
  for (let at = element.parent; at && isTag(at); at = at.parent) {
    if (at !== page.body && elsewhere.test(classPhrase(at)) && !isBelow(root, at)) return false;
    trail.set(at, inner);
    inner = at;
  }
  inner = root;
  for (let at = root.parent; at && isTag(at); at = at.parent) {
    const branch = trail.get(at);
    if (branch) return at.children.indexOf(branch) < at.children.indexOf(inner);
    inner = at;
  }
  return false;
}
