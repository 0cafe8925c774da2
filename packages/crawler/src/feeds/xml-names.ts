/** Vocabularies this program reads, by the short name it uses for them. `rss` is also what carries no namespace. */
const vocabularies: Record<string, string> = {
  'http://www.w3.org/2005/atom': 'atom',
  'http://purl.org/atom/ns': 'atom',
  'http://purl.org/rss/1.0': 'rss',
  'http://my.netscape.com/rdf/simple/0.9': 'rss',
  'http://channel.netscape.com/rdf/simple/0.9': 'rss',
  'http://my.netscape.com/publish/formats/rss-0.91.dtd': 'rss',
  'http://purl.org/net/rss1.1': 'rss',
  'http://backend.userland.com/rss': 'rss',
  'http://backend.userland.com/rss2': 'rss',
  'http://backend.userland.com/rss091': 'rss',
  'http://blogs.law.harvard.edu/tech/rss': 'rss',
  'http://cyber.law.harvard.edu/rss': 'rss',
  'http://cyber.law.harvard.edu/rss/rss.html': 'rss',
  'http://purl.org/dc/elements/1.0': 'dc',
  'http://purl.org/dc/elements/1.1': 'dc',
  'http://purl.org/dc/terms': 'dcterms',
  'http://purl.org/rss/1.0/modules/content': 'content',
  'http://purl.org/rss/1.0/modules/syndication': 'sy',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://example.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://search.yahoo.com/mrss': 'media',
  'http://video.search.yahoo.com/mrss': 'media',
  'http://rssnamespace.org/feedburner/ext/1.0': 'feedburner',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns': 'rdf',
  'http://www.w3.org/1999/xhtml': 'xhtml',
  'http://www.w3.org/xml/1998/namespace': 'xml',
};
/** What a prefix nobody declared most likely means. */
const customaryPrefixes = new Set([
  'atom',
  'dc',
  'dcterms',
  'content',
  'sy',
  'itunes',
  'media',
  'feedburner',
  'rdf',
  'rss',
  'xhtml',
  'xml',
]);

/** A scope is copied for every element that declares something, so it stays small. */
const declarationLimit = 200;

export type NamespaceScope = ReadonlyMap<string, string>;

export const outermostScope: NamespaceScope = new Map();

/** The scope inside an element that has these attributes. An unknown default namespace counts as the core one on the root only. */
export function scopeWithin(scope: NamespaceScope, attributes: [string, string][], isRoot: boolean): NamespaceScope {
  let inner: Map<string, string> | null = null;
  for (const [name, value] of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    inner ??= new Map(scope);
    if (inner.size >= declarationLimit) break;
    const known =
      vocabularies[
        value
          .trim()
          .toLowerCase()
          .replace(/[/#]+$/, '')
      ];
    const isCore = name === 'xmlns' && (isRoot || value.trim() === '');
    inner.set(
      name === 'xmlns' ? '' : name.slice(6).toLowerCase(),
      known ?? (isCore ? 'rss' : `?${value.trim().slice(0, 200)}`),
    );
  }
  return inner ?? scope;
}

/** A name as `vocabulary:local`, in lower case: by the namespace, whatever prefix the document chose for it. */
export function expandedName(qualified: string, scope: NamespaceScope, isAttribute: boolean): string {
  const name = qualified.toLowerCase();
  const colon = name.indexOf(':');
  if (colon < 0) return isAttribute ? name : `${scope.get('') ?? 'rss'}:${name}`;
  const prefix = name.slice(0, colon);
  const vocabulary = scope.get(prefix) ?? (customaryPrefixes.has(prefix) ? prefix : `?${prefix}`);
  return `${vocabulary}:${name.slice(colon + 1)}`;
}
