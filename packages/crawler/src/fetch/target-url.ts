import { FetchError } from './fetch-error.ts';

const longestUrl = 16 * 1024;

/**
 * Reads an address that is to be fetched, without its fragment.
 * @param base the address a redirect came from, where there was one
 * @throws FetchError `bad-url` for what is no address, another scheme than http and https, or one with credentials
 */
export function targetUrl(text: string, base?: URL): URL {
  const refuse = (reason: string): FetchError => new FetchError('bad-url', `${reason}: ${text.slice(0, 200)}`);
  if (text.length > longestUrl) throw refuse('the address is too long');
  if (!URL.canParse(text, base)) throw refuse('not an address');
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refuse('neither http nor https');
  if (url.username || url.password) throw new FetchError('bad-url', `the address holds credentials: ${url.host}`);
  url.hash = '';
  return url;
}

/**
 * Reads where a redirect leads.
 * @param location the header field, one character a byte. Bytes outside ASCII don't belong there, but paths with
 *   Vietnamese words come that way; escaped byte for byte they are what the server meant, in whatever charset.
 * @throws FetchError `bad-url`
 */
export function redirectTarget(location: string, base: URL): URL {
  const escaped = location.replace(/[\u0080-\u00ff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`);
  return targetUrl(escaped, base);
}
