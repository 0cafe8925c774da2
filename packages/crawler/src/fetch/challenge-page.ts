import { Parser } from 'htmlparser2';

/** Longer bodies are pages that carry a protection script beside their text, not a wall in its place. */
export const longestChallengeBytes = 64 * 1024;

/**
 * Names the bot wall a response is, or null where it is what it says it is. Walls answer with 200, 403 and 503 alike;
 * taken for pages they look like articles that lost their text.
 * @param bytes the decoded body, or its beginning where that is longer than `longestChallengeBytes`
 */
export function challengeOf(headers: Record<string, string>, bytes: Uint8Array): string | null {
  if (/challenge|captcha/i.test(headers['cf-mitigated'] ?? '')) return 'Cloudflare';
  if (/challenge|captcha/i.test(headers['x-amzn-waf-action'] ?? '')) return 'AWS WAF';
  if (bytes.length === 0 || bytes.length >= longestChallengeBytes) return null;
  // All markers are ASCII, so the charset doesn't matter.
  const html = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const type = headers['content-type'] ?? '';
  if (type ? !/html/i.test(type) : !html.trimStart().startsWith('<')) return null;
  const page = scan(html);
  const has = ([marker]: readonly [string, string]): boolean => page.code.includes(marker);
  const reloads = /document\.cookie\s*=/.test(page.code) && /\blocation(\.(reload|href|replace)|\s*=)/.test(page.code);
  const wall =
    page.textLength < mostTextOfWall &&
    (challengeTitles.find(([pattern]) => pattern.test(page.title)) ?? wallMarkers.find(has));
  const formWall = page.textLength < leastTextOfPage && formMarkers.find(has);
  if (wall) return wall[1];
  if (formWall) return formWall[1];
  return reloads && page.textLength < leastTextOfPage ? 'cookie wall' : null;
}

/** Characters of visible text. A page may quote the title of a wall or carry its scripts, but has words of its own. */
const mostTextOfWall = 1500;
const leastTextOfPage = 300;

const challengeTitles: readonly (readonly [RegExp, string])[] = [
  [/^just a moment\b|^attention required! \| cloudflare/i, 'Cloudflare'],
  [/^ddos-guard$/i, 'DDoS-Guard'],
  [/^one moment, please/i, 'Imunify360'],
  [/^making sure you(&#39;|')re not a bot/i, 'Anubis'],
];

/** Parts of scripts and attributes that only walls have. */
const wallMarkers: readonly (readonly [string, string])[] = [
  ['_cf_chl_opt', 'Cloudflare'],
  ['cf-browser-verification', 'Cloudflare'],
  ['captcha-delivery.com', 'DataDome'],
  ['px-captcha', 'PerimeterX'],
  ['sec-if-cpt-container', 'Akamai'],
  ['awsWafCookieDomainList', 'AWS WAF'],
  ['sucuri_cloudproxy_js', 'Sucuri'],
];

/** What pages also carry that let their reader in, for a form or just in case. */
const formMarkers: readonly (readonly [string, string])[] = [
  ['challenges.cloudflare.com/turnstile', 'Cloudflare'],
  ['_Incapsula_Resource', 'Imperva'],
  ['g-recaptcha', 'captcha'],
  ['h-captcha', 'captcha'],
];

type Scan = { title: string; textLength: number /** Scripts and attribute values. */; code: string };

function scan(html: string): Scan {
  const code: string[] = [];
  let title = '';
  let textLength = 0;
  let inside: 'title' | 'code' | 'text' = 'text';
  const parser = new Parser({
    onopentag(name, attributes) {
      code.push(...Object.values(attributes));
      if (name === 'title') inside = 'title';
      else if (name === 'script' || name === 'style') inside = 'code';
    },
    ontext(text) {
      if (inside === 'title') title += text;
      else if (inside === 'code') code.push(text);
      else textLength += text.trim().length;
    },
    onclosetag(name) {
      if (name === 'title' || name === 'script' || name === 'style') inside = 'text';
    },
  });
  parser.end(html);
  return { title: title.trim(), textLength, code: code.join('\n') };
}
