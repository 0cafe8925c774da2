import { decodeHTMLStrict } from 'entities';
import { Parser } from 'htmlparser2';
import { rebase } from './feed-text.ts';
import { expandedName, type NamespaceScope, outermostScope, scopeWithin } from './xml-names.ts';

export type XmlElement = {
  /** `vocabulary:local` in lower case, see xml-names.ts. */
  name: string;
  /** The local name as written, for markup that is put back together. */
  tag: string;
  /** By `local`, or `vocabulary:local` for a prefixed one. */
  attributes: Map<string, string>;
  children: (XmlElement | string)[];
  /** What relative addresses in here are relative to. */
  base: string;
};

export type XmlTree = { root: XmlElement | null; depth: number; nodes: number; warnings: string[] };

export const treeLimits = {
  depth: 150,
  tokenizerDepth: 300,
  nodes: 300_000,
  chunkLength: 16 * 1024,
  expandedLength: 1_000_000,
} as const;

type OpenElement = { element: XmlElement; qualified: string; scope: NamespaceScope };

/**
 * Reads XML the way a feed needs it: no matter how broken, it gives a tree. Names are expanded by namespace, HTML's
 * entities are known, an unclosed field ends where the next one begins. Depth and number of nodes are limited; what lies
 * beyond is left out with a warning. Linear in the length of the text.
 */
export function readXmlTree(text: string, baseUrl: string, entities: ReadonlyMap<string, string>): XmlTree {
  const builder = new TreeBuilder(baseUrl, entities);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => builder.open(name, attributes),
      onclosetag: (name) => builder.close(name),
      ontext: (data) => builder.text(data),
      oncdatastart: () => builder.setLiteral(true),
      oncdataend: () => builder.setLiteral(false),
    },
    { xmlMode: true, decodeEntities: false },
  );
  // In pieces, so that a limit that is reached stops the reading; the tokenizer's own stack is slow when it is deep.
  for (let at = 0; at < text.length && !builder.full; at += treeLimits.chunkLength) {
    parser.write(text.slice(at, at + treeLimits.chunkLength));
  }
  if (!builder.full) parser.end();
  return { root: builder.root, depth: builder.depth, nodes: builder.nodes, warnings: builder.warnings };
}

const noAttributes: Map<string, string> = new Map();

class TreeBuilder {
  root: XmlElement | null = null;
  full = false;
  depth = 0;
  nodes = 0;
  warnings: string[] = [];
  private readonly baseUrl: string;
  private readonly entities: ReadonlyMap<string, string>;
  private stack: OpenElement[] = [];
  /** How deep the tokenizer takes itself to be, which is more than the tree where elements were ended for it. */
  private tokenizerDepth = 0;
  private literal = false;
  private expandedLength = 0;
  private namedScope: NamespaceScope = outermostScope;
  private names = new Map<string, string>();

  constructor(baseUrl: string, entities: ReadonlyMap<string, string>) {
    this.baseUrl = baseUrl;
    this.entities = entities;
  }

  open(qualified: string, rawAttributes: Record<string, string>): void {
    if (this.full) return;
    this.nodes += 1;
    if (this.nodes > treeLimits.nodes) this.stop(`longer than ${treeLimits.nodes} elements`);
    this.tokenizerDepth += 1;
    if (this.stack.length >= treeLimits.depth || this.tokenizerDepth > treeLimits.tokenizerDepth)
      this.stop(`nested deeper than ${treeLimits.depth} elements`);
    if (this.full) return;
    const pairs = Object.entries(rawAttributes).map(([name, value]): [string, string] => [name, this.decode(value)]);
    const scope = scopeWithin(this.stack.at(-1)?.scope ?? outermostScope, pairs, this.root === null);
    const name = this.nameIn(scope, qualified);
    this.endUnclosed(name, pairs.length > 0);

    const parent = this.stack.at(-1)?.element;
    const attributes = pairs.length === 0 ? noAttributes : new Map<string, string>();
    for (const [key, value] of pairs) {
      if (key === 'xmlns' || key.startsWith('xmlns:')) continue;
      const expanded = expandedName(key, scope, true);
      if (!attributes.has(expanded)) attributes.set(expanded, value);
    }
    const outerBase = parent?.base ?? this.baseUrl;
    const ownBase = attributes.get('xml:base');
    const element: XmlElement = {
      name,
      tag: qualified.slice(qualified.indexOf(':') + 1),
      attributes,
      children: [],
      base: ownBase === undefined ? outerBase : rebase(outerBase, ownBase),
    };
    if (parent) parent.children.push(element);
    else if (this.root === null) this.root = element;
    else return;
    this.stack.push({ element, qualified, scope });
    this.depth = Math.max(this.depth, this.stack.length);
  }

  close(qualified: string): void {
    this.tokenizerDepth -= 1;
    for (let i = this.stack.length - 1; i >= 0; i -= 1) {
      if (this.stack[i]?.qualified === qualified) {
        this.stack.length = i;
        return;
      }
    }
  }

  text(data: string): void {
    const parent = this.stack.at(-1)?.element;
    if (!parent || this.full) return;
    const text = this.literal ? data : this.decode(data);
    const last = parent.children.length - 1;
    if (typeof parent.children[last] === 'string') parent.children[last] += text;
    else parent.children.push(text);
  }

  setLiteral(literal: boolean): void {
    this.literal = literal;
  }

  /** Names repeat, and a document seldom changes its scope: the last scope's names are kept. */
  private nameIn(scope: NamespaceScope, qualified: string): string {
    if (scope !== this.namedScope || this.names.size > 1000) {
      this.namedScope = scope;
      this.names.clear();
    }
    const known = this.names.get(qualified);
    if (known !== undefined) return known;
    const name = expandedName(qualified, scope, false);
    this.names.set(qualified, name);
    return name;
  }

  private stop(reason: string): void {
    this.full = true;
    this.warnings.push(`The document is ${reason}; the rest was left out.`);
  }

  private decode(raw: string): string {
    if (!raw.includes('&')) return raw;
    const expanded =
      this.entities.size === 0
        ? raw
        : raw.replace(/&([\w.:-]{1,60});/g, (whole, name: string) => this.expand(name) ?? whole);
    return decodeHTMLStrict(expanded);
  }

  /** An entity the document declares; all of them together may not blow the document up. */
  private expand(name: string): string | undefined {
    const value = this.entities.get(name);
    if (value === undefined) return undefined;
    this.expandedLength += value.length;
    return this.expandedLength > treeLimits.expandedLength ? '' : value;
  }

  /** An item ends where the next begins; a plain field of RSS ends where another field begins. */
  private endUnclosed(name: string, hasAttributes: boolean): void {
    const parent = this.stack.at(-1)?.element.name;
    if (parent && isPlainField(parent) && (isPlainField(name) || isContainer(name))) {
      const maybeMarkup = parent === 'rss:description' || parent === 'rss:title';
      if (!(maybeMarkup && hasAttributes)) this.stack.pop();
    }
    if (name !== 'rss:item' && name !== 'atom:entry' && name !== 'rss:entry') return;
    const open = this.stack.findLastIndex((one) => one.element.name === name);
    if (open >= 0) this.stack.length = open;
  }
}

const plainFields = new Set(
  [
    'title',
    'link',
    'description',
    'pubdate',
    'guid',
    'author',
    'category',
    'comments',
    'ttl',
    'language',
    'lastbuilddate',
  ]
    .concat(['copyright', 'generator', 'managingeditor', 'webmaster', 'docs'])
    .map((name) => `rss:${name}`),
);

function isPlainField(name: string): boolean {
  return plainFields.has(name);
}

function isContainer(name: string): boolean {
  return name === 'rss:item' || name === 'rss:image' || name === 'rss:textinput' || name === 'rss:channel';
}
