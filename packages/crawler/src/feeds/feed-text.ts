import { decodeHTML } from 'entities';
import { feedLimits } from './parsed-feed.ts';

const windows1252 = new TextDecoder('windows-1252');

/**
 * Text as it is kept: well-formed, NFC, without control characters except tab and line ends, trimmed; null if nothing is
 * left. U+0080 to U+009F are quotation marks and dashes of windows-1252 that were copied as they stood, and become them.
 */
export function cleanText(value: string | null | undefined, limit: number = feedLimits.shortTextLength): string | null {
  if (!value) return null;
  const text = value
    .toWellFormed()
    .replace(/[\u0080-\u009f]/g, (control) => windows1252.decode(Uint8Array.of(control.charCodeAt(0))))
    .replace(/\p{Cc}|[\ufffe\uffff]/gu, (character) => ('\t\n\r'.includes(character) ? character : ''))
    .normalize('NFC')
    .trim();
  if (text === '') return null;
  return text.length > limit ? text.slice(0, limit).toWellFormed() : text;
}

/** The words of a text that may carry markup: tags gone, entities read, white space single. */
export function plainText(value: string | null): string | null {
  if (value === null) return null;
  return cleanText(decodeHTML(value.replace(/<[^<>]*>/g, ' ')).replace(/\s+/g, ' '), feedLimits.longTextLength);
}

/**
 * An absolute http(s) or ftp address, or null. An address that is absolute already is left exactly as published, since
 * it is how an item is recognised again; a relative one is resolved.
 */
export function absoluteUrl(raw: string | null | undefined, base: string): string | null {
  if (!raw || raw.length > feedLimits.shortTextLength) return null;
  const text = cleanText(raw.replace(/[\t\n\r]/g, ''));
  if (text === null) return null;
  const resolved = parseUrl(text, base);
  if (!resolved || !['http:', 'https:', 'ftp:'].includes(resolved.protocol)) return null;
  return /^[a-z][a-z\d+.-]*:\/\//i.test(text) && !/\s/.test(text) ? text : resolved.href;
}

/** Makes the relative `href` and `src` of a markup text absolute. */
export function resolveLinks(html: string, base: string): string {
  if (!html.includes('<')) return html;
  return html.replace(
    /(\s(?:href|src)\s{0,8}=\s{0,8})("[^"<>]{0,2000}"|'[^'<>]{0,2000}')/gi,
    (whole, before: string, quoted: string) => {
      const address = quoted.slice(1, -1).trim();
      if (address === '' || address.startsWith('#') || /^[a-z][a-z\d+.-]*:/i.test(address)) return whole;
      const resolved = parseUrl(address.replaceAll('&amp;', '&'), base)?.href;
      return resolved ? `${before}"${resolved.replaceAll('&', '&amp;').replaceAll('"', '%22')}"` : whole;
    },
  );
}

/** A base with a relative one put on it; the old one where the new makes no sense. */
export function rebase(base: string, relative: string): string {
  return relative.length > feedLimits.shortTextLength ? base : (parseUrl(relative.trim(), base)?.href ?? base);
}

function parseUrl(text: string, base: string): URL | null {
  return URL.parse(text, base) ?? URL.parse(text);
}
