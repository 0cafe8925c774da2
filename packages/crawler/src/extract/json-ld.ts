import type { Document } from 'domhandler';
import { isText } from 'domhandler';
import { attribute, findElements } from './document.ts';

export type JsonObject = { [key: string]: unknown };

const scriptLimit = 400_000;
const objectLimit = 2_000;
const depthLimit = 12;

/**
 * Every object of every JSON-LD script of a page, `@graph` and arrays flattened, outermost first.
 * Forgives what is common in the wild: line breaks in strings, trailing commas, comments, CDATA and HTML entities.
 */
export function readJsonLd(document: Document): JsonObject[] {
  const scripts = findElements(document, (e) => e.name === 'script' && /ld\+json/i.test(attribute(e, 'type')), 50);
  const objects: JsonObject[] = [];
  for (const script of scripts) {
    const source = script.children
      .map((c) => (isText(c) ? c.data : ''))
      .join('')
      .slice(0, scriptLimit);
    collectObjects(parseLoosely(source), objects);
  }
  return objects;
}

function parseLoosely(source: string): unknown {
  const trimmed = source
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[|\/\/\s*<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/, '')
    .replace(/^[\s;]+|[\s;]+$/g, '');
  for (const attempt of [identity, escapeControls, mend]) {
    try {
      return JSON.parse(attempt(trimmed));
    } catch {
      // The next attempt mends more.
    }
  }
  return salvage(trimmed);
}

function identity(source: string): string {
  return source;
}

function escapeControls(source: string): string {
  return source.replace(/\p{Cc}+/gu, ' ');
}

function mend(source: string): string {
  return escapeControls(source)
    .replace(/,(\s*[}\]])/g, '$1')
    .replace(/\\(?!["\\/bfnrtu])/g, '\\\\')
    .replace(/\\u(?![\da-fA-F]{4})/g, '\\\\u')
    .replace(/&quot;/g, '"');
}

const salvagedKeys = [
  '@type',
  'headline',
  'datePublished',
  'dateModified',
  'dateCreated',
  'description',
  'articleBody',
  'inLanguage',
];

/** The plain string members that matter, read one by one from JSON that can't be mended. */
function salvage(source: string): JsonObject | null {
  const found: JsonObject = {};
  for (const key of salvagedKeys) {
    const match = new RegExp(`"${key}"\\s*:\\s*"((?:[^"\\\\]|\\\\.){0,100000})"`).exec(source);
    if (!match?.[1]) continue;
    try {
      found[key] = JSON.parse(`"${escapeControls(match[1])}"`);
    } catch {
      found[key] = match[1];
    }
  }
  const author = /"author"\s*:\s*[[{\s]*(?:"@type"\s*:\s*"[^"]{0,40}"\s*,\s*)?"name"\s*:\s*"([^"\\]{1,200})"/.exec(
    source,
  );
  if (author?.[1]) found.author = author[1];
  return Object.keys(found).length > 0 ? found : null;
}

function collectObjects(value: unknown, into: JsonObject[]): void {
  const queue: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let at = 0; at < queue.length && into.length < objectLimit; at += 1) {
    const entry = queue[at] as { value: unknown; depth: number };
    if (entry.depth > depthLimit || entry.value === null || typeof entry.value !== 'object') continue;
    if (Array.isArray(entry.value)) {
      for (const item of entry.value.slice(0, 500)) queue.push({ value: item, depth: entry.depth + 1 });
      continue;
    }
    const object = entry.value as JsonObject;
    into.push(object);
    for (const member of Object.values(object)) {
      if (member !== null && typeof member === 'object') queue.push({ value: member, depth: entry.depth + 1 });
    }
  }
}

/** The object's types, lower case, without a schema.org prefix. */
export function typesOf(object: JsonObject): string[] {
  const types = Array.isArray(object['@type']) ? object['@type'] : [object['@type']];
  return types.filter((t): t is string => typeof t === 'string').map((t) => t.replace(/^.*[/#]/, '').toLowerCase());
}

const articleTypes =
  /^(?:.*article|.*posting|report|review|.*review|analysisnewsarticle|newsarticle|webpage|.*page|creativework|recipe|videoobject|podcastepisode|event|course)$/;
const strongTypes = /(?:article|posting|^report)$/;

/**
 * The object that describes the page's article: an article type with a headline and a date before any other kind of
 * page, and one that carries the address of the page before those of other stories.
 */
export function mainArticle(objects: readonly JsonObject[], url: string): JsonObject | null {
  const path = pathOf(url);
  let best: JsonObject | null = null;
  let bestScore = 0;
  for (const object of objects) {
    const types = typesOf(object);
    let score = types.some((t) => strongTypes.test(t)) ? 8 : types.some((t) => articleTypes.test(t)) ? 2 : 0;
    if (score === 0 && !(types.length === 0 && object.datePublished && object.headline)) continue;
    if (object.headline) score += 3;
    if (object.datePublished) score += 3;
    if (object.author) score += 1;
    if (object.articleBody) score += 1;
    if (object.mainEntityOfPage) score += 1;
    if (path && [object.url, object.mainEntityOfPage, object['@id']].some((at) => pathOf(addressIn(at)) === path))
      score += 3;
    if (score > bestScore) {
      best = object;
      bestScore = score;
    }
  }
  return best;
}

function addressIn(value: unknown): string {
  if (typeof value === 'string') return value;
  const id = value !== null && typeof value === 'object' ? (value as JsonObject)['@id'] : null;
  return typeof id === 'string' ? id : '';
}

/** The path of an address, or null for that of a front page, which says nothing. */
function pathOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const path = new URL(address).pathname.replace(/\/+$/, '');
  return path || null;
}

/** The first string in a JSON-LD value: a plain one, or the name, value or id of an object. */
export function stringOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, 20)) {
      const found = stringOf(item);
      if (found) return found;
    }
    return null;
  }
  if (value !== null && typeof value === 'object') {
    const object = value as JsonObject;
    for (const key of ['@value', 'name', 'url', '@id']) if (typeof object[key] === 'string') return object[key];
  }
  return null;
}
