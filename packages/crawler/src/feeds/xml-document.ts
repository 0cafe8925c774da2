const headLength = 64 * 1024;

export type XmlDocument = {
  /** From the root's start tag on: no prolog, no DOCTYPE, nothing that stood before. */
  body: string;
  /** The root's local name in lower case; null where there is no element. */
  rootName: string | null;
  /** General entities of the internal subset, not expanded further; external ones are empty and never fetched. */
  entities: ReadonlyMap<string, string>;
};

/**
 * Finds where a document really begins. Passes over comments, instructions, a DOCTYPE and text that was printed in front
 * of it; where the first element is some other markup (a warning of the server's, say), the first feed root after it counts.
 */
export function openXmlDocument(text: string): XmlDocument {
  const head = text.slice(0, headLength);
  let entities: ReadonlyMap<string, string> = new Map();
  let at = head.indexOf('<');
  while (at >= 0) {
    if (head.startsWith('<!--', at)) at = after(head, '-->', at + 4);
    else if (head.startsWith('<?', at)) at = after(head, '?>', at + 2);
    else if (/^<!doctype/i.test(head.slice(at, at + 9))) {
      const end = endOfDoctype(head, at);
      entities = readEntities(head.slice(at, end));
      at = end;
    } else if (/^<[a-z_]/i.test(head.slice(at, at + 2))) break;
    else at += 1;
    if (at >= 0) at = head.indexOf('<', at);
  }
  const rootName = at < 0 ? null : localNameAt(head, at);
  if (rootName === 'html' || isFeedRoot(rootName)) return { body: text.slice(at), rootName, entities };
  // Other markup first, or a comment that never ends: the first feed root further on counts.
  const from = Math.max(at, 0);
  const later = /<(?:[a-z][\w.-]{0,20}:)?(?:rss|rdf|feed|channel)[\s>]/i.exec(head.slice(from));
  if (!later) return { body: at < 0 ? '' : text.slice(at), rootName, entities };
  return { body: text.slice(from + later.index), rootName: localNameAt(head, from + later.index), entities };
}

export function isFeedRoot(localName: string | null): boolean {
  return localName !== null && ['rss', 'rdf', 'feed', 'channel', 'entry'].includes(localName);
}

function after(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from);
  return at < 0 ? -1 : at + end.length;
}

function localNameAt(text: string, at: number): string {
  const name = /^<([^\s/>]{1,100})/.exec(text.slice(at, at + 102))?.[1] ?? '';
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

/** Behind the `>` that closes a DOCTYPE; quotes and the brackets of its internal subset are looked through. */
function endOfDoctype(text: string, start: number): number {
  let brackets = 0;
  let quote = '';
  for (let i = start; i < text.length; i += 1) {
    const letter = text[i] as string;
    if (quote !== '') {
      if (letter === quote) quote = '';
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '[') brackets += 1;
    else if (letter === ']') brackets -= 1;
    else if (letter === '>' && brackets <= 0) return i + 1;
  }
  // A quote or a bracket that never closes: the DOCTYPE ends with its first tag end.
  return after(text, '>', start);
}

function readEntities(doctype: string): ReadonlyMap<string, string> {
  const entities = new Map<string, string>();
  const declaration = /<!ENTITY\s{1,20}([\w.:-]{1,60})\s{1,20}(?:"([^"]{0,1000})"|'([^']{0,1000})'|SYSTEM|PUBLIC)/g;
  for (const [, name, double, single] of doctype.matchAll(declaration)) {
    if (entities.size >= 200) break;
    if (name !== undefined && !entities.has(name)) entities.set(name, double ?? single ?? '');
  }
  return entities;
}
