import { matchesPattern, normalizePath } from './robots-pattern.ts';

export type RobotsRule = {
  /** 1-based line of the file. */
  line: number;
  /** As written in the file. */
  pattern: string;
  allow: boolean;
};

export type Robots = {
  /** Whether a crawler may fetch the address. A user agent is a product token or a whole header; only its token counts. */
  isAllowed(userAgent: string, url: string): boolean;
  /** The rule that decides, or null where none matches (which allows). */
  matchedRule(userAgent: string, url: string): RobotsRule | null;
  /** `Crawl-delay` of the group that applies; not in the RFC, but widely written. */
  crawlDelaySeconds(userAgent: string): number | null;
  sitemaps: string[];
};

export const robotsLimits = { fileBytes: 500 * 1024, rules: 20_000, sitemaps: 1000, urlLength: 16 * 1024 } as const;

/** One rule set, merged from every group of the file that names the same product token. */
type Group = { rules: (RobotsRule & { normalized: string })[]; crawlDelaySeconds: number | null };

/**
 * Reads a robots.txt. Any bytes are a robots.txt: lines that make no sense are passed over, what lies beyond 500 KiB is
 * not looked at. The longest pattern that matches decides, `Allow` where two are equally long; groups for the same
 * product token are one; `*` applies only to crawlers nothing else in the file names.
 * @source RFC 9309 §2
 */
export function parseRobots(bytes: Uint8Array): Robots {
  const { groups, sitemaps } = readGroups(bytes);

  function groupFor(userAgent: string): Group | undefined {
    const token = productToken(userAgent);
    return (token === null ? undefined : groups.get(token)) ?? groups.get('*');
  }

  function matchedRule(userAgent: string, url: string): RobotsRule | null {
    const path = pathOf(url);
    // The file itself is always allowed (RFC 9309 §2.2.2).
    if (path === null || path === '/robots.txt') return null;
    let best: Group['rules'][number] | null = null;
    for (const rule of groupFor(userAgent)?.rules ?? []) {
      const length = rule.normalized.length;
      const wouldWin =
        !best || length > best.normalized.length || (length === best.normalized.length && rule.allow && !best.allow);
      if (wouldWin && matchesPattern(rule.normalized, path)) best = rule;
    }
    return best && { line: best.line, pattern: best.pattern, allow: best.allow };
  }

  return {
    isAllowed: (userAgent, url) => matchedRule(userAgent, url)?.allow ?? true,
    matchedRule,
    crawlDelaySeconds: (userAgent) => groupFor(userAgent)?.crawlDelaySeconds ?? null,
    sitemaps,
  };
}

function readGroups(bytes: Uint8Array): { groups: Map<string, Group>; sitemaps: string[] } {
  const groups = new Map<string, Group>();
  const sitemaps = new Set<string>();
  let current: Group[] = [];
  let namesAgents = false;
  let ruleCount = 0;
  const start = byteOrderMarkLength(bytes);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(start, robotsLimits.fileBytes));
  const lines = text.split(/\r\n|\n|\r/);
  for (const [index, raw] of lines.entries()) {
    const field = readLine(raw);
    if (!field) continue;
    if (field.key === 'user-agent') {
      const token = fileToken(field.value);
      if (!namesAgents) current = [];
      namesAgents = true;
      const group = groups.get(token) ?? { rules: [], crawlDelaySeconds: null };
      groups.set(token, group);
      current.push(group);
    } else if (field.key === 'allow' || field.key === 'disallow') {
      namesAgents = false;
      // An empty pattern matches nothing: "Disallow:" alone allows everything.
      if (field.value === '' || ruleCount >= robotsLimits.rules) continue;
      ruleCount += current.length;
      const rule = {
        line: index + 1,
        pattern: field.value,
        allow: field.key === 'allow',
        normalized: normalizePath(field.value),
      };
      for (const group of current) group.rules.push(rule);
    } else if (field.key === 'crawl-delay') {
      namesAgents = false;
      const seconds = /^\d{1,6}(\.\d{1,6})?$/.test(field.value) ? Number(field.value) : null;
      for (const group of current) group.crawlDelaySeconds ??= seconds;
    } else if (field.key === 'sitemap' && sitemaps.size < robotsLimits.sitemaps) {
      if (/^https?:\/\//i.test(field.value) && URL.canParse(field.value)) sitemaps.add(field.value);
    }
  }
  return { groups, sitemaps: [...sitemaps] };
}

/** A byte order mark, whole or cut short, belongs to no line. */
function byteOrderMarkLength(bytes: Uint8Array): number {
  const mark = [0xef, 0xbb, 0xbf];
  const end = mark.findIndex((byte, i) => bytes[i] !== byte);
  return end < 0 ? mark.length : end;
}

function readLine(raw: string): { key: string; value: string } | null {
  const comment = raw.indexOf('#');
  const line = (comment < 0 ? raw : raw.slice(0, comment)).trim();
  const colon = line.indexOf(':');
  if (colon >= 0) return { key: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1).trim() };
  // A forgotten colon: what the owner meant is plain, and obeying it costs nothing.
  const words = /^(user-agent|allow|disallow)[ \t]+(\S+)$/i.exec(line);
  return words && { key: (words[1] ?? '').toLowerCase(), value: words[2] ?? '' };
}

/** `*` also counts with words behind it; what follows a product token on its line is no part of it. */
function fileToken(value: string): string {
  return value === '*' || /^\*\s/.test(value) ? '*' : (/^[a-z_-]*/i.exec(value)?.[0] ?? '').toLowerCase();
}

/** The product token of a crawler, in lower case: letters, `_` and `-`, before any version (RFC 9309 §2.2.1). */
function productToken(userAgent: string): string | null {
  const token = userAgent.split('/', 1)[0]?.trim() ?? '';
  return /^[a-z_-]+$/i.test(token) ? token.toLowerCase() : null;
}

function pathOf(url: string): string | null {
  if (url.length > robotsLimits.urlLength) return null;
  const rest = /^[a-z][a-z\d+.-]*:\/\/[^/?#]*(.*)$/is.exec(url)?.[1] ?? url;
  const path = rest.split('#', 1)[0] ?? '';
  return normalizePath(path.startsWith('/') ? path : `/${path}`);
}
