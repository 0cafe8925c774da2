import { sha256Hex } from '../platform/index.ts';

const trackingParameters =
  /^(utm_\w+|mtm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|_ga|igshid|zarsrc|ref|ref_src|from_feed|rss)$/i;

/** Keys are indexed, and an index takes no more than 2,704 bytes. */
const longestKey = 1_000;

/**
 * What makes two addresses the same item: scheme and `www.` don't count, nor do tracking parameters, fragments,
 * default ports, a trailing slash, the case of escapes, or the order of what remains of the query (RFC 3986 §6, and what
 * feeds add).
 */
export function identityKeyOfUrl(address: string): string {
  const url = new URL(address);
  const host = url.host
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/:(80|443)$/, '');
  const path = url.pathname.replace(/\/+$/, '').replace(/%[0-9a-f]{2}/g, (escaped) => escaped.toUpperCase()) || '/';
  const kept = [...url.searchParams].filter(([name]) => !trackingParameters.test(name));
  kept.sort(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1));
  const query = kept.length > 0 ? `?${new URLSearchParams(kept)}` : '';
  const key = `${host}${path}${query}`;
  return key.length <= longestKey ? key : `${key.slice(0, longestKey / 2)}#${sha256Hex(key)}`;
}

/** A transcript's identity: the folder it was dropped in belongs to one source, so its name is enough. */
export function identityKeyOfTranscript(fileName: string): string {
  return `transcript:${fileName.normalize('NFC')}`;
}
